/** Appendix 4 and the information form annexed to it, point by point: what each says in short, and what carries it. */
import type { NormRow } from '../norms.js';

export const requirements = {
  'A4.h': {
    carrier: 'check',
    kk: 'Біліктілік талаптары және оларға сәйкестікті растайтын құжаттар тізбесі.',
    ru: 'Квалификационные требования и перечень документов, подтверждающих соответствие им.',
    en: 'Qualification requirements and the list of documents that confirm conformity.',
  },
  'A4.q0': {
    carrier: 'check',
    kk: 'Ұялы байланыс операторымен (операторларымен) талап етілетін ақпаратты қамтитын шарттың болуы.',
    ru: 'Наличие договора с оператором (операторами) сотовой связи, содержащего требуемую информацию.',
    en: 'A contract with a cellular operator (operators) that contains the information required.',
  },
  'A4.q1': {
    carrier: 'check',
    kk: 'Байланыс желілерінің инфрақұрылымын пайдалану туралы келісім.',
    ru: 'Соглашение об использовании инфраструктуры сетей связи.',
    en: 'Agreement on the use of the infrastructure of communication networks.',
  },
  'A4.q2': {
    carrier: 'check',
    kk: 'Жедел-іздестіру, қарсы барлау іс-шараларына арналған құралдарды пайдалану; абоненттер туралы қызметтік ақпаратты екі жыл бойы жинау және сақтау.',
    ru: 'Использование средств для оперативно-розыскных и контрразведывательных мероприятий; сбор и хранение служебной информации об абонентах в течение двух лет.',
    en: 'Use of means for operational-search and counter-intelligence measures; two-year collection and storage of service information on subscribers.',
  },
  'A4.q3': {
    carrier: 'check',
    kk: 'Өлшем бірлігін қамтамасыз етудің мемлекеттік жүйесінің тізіліміне енгізілген трафикті есепке алу жүйелері және тексеру туралы қолданыстағы сертификат.',
    ru: 'Системы учета трафика, внесенные в реестр государственной системы обеспечения единства измерений, и действующий сертификат о поверке.',
    en: 'Traffic accounting systems entered in the register of the state system of uniformity of measurements, with a valid verification certificate.',
  },
  'A4.q4': {
    carrier: 'check',
    kk: 'Виртуалды оператор мен негізгі (базалық) оператор арасындағы өзара әрекеттесу схемасы.',
    ru: 'Схема взаимодействия виртуального и основного (базового) операторов.',
    en: 'Scheme of interaction between the virtual operator and the main (base) operator.',
  },
  'A4.d1': {
    carrier: 'paper',
    kk: 'Растайтын құжат: шарт.',
    ru: 'Подтверждающий документ: договор.',
    en: 'Confirming document: the contract.',
  },
  'A4.d2': {
    carrier: 'paper',
    kk: 'Растайтын құжат: мәліметтер нысаны.',
    ru: 'Подтверждающий документ: форма сведений.',
    en: 'Confirming document: the information form.',
  },
  'A4.r': {
    carrier: 'paper',
    kk: 'Құжаттың электрондық көшірмесі ұсынылады.',
    ru: 'Представляется электронная копия документа.',
    en: 'An electronic copy of the document is submitted.',
  },
  'A4.n': {
    carrier: 'paper',
    kk: 'Электрондық көшірме құжаттау қағидаларында айқындалған тәртіппен құрылады және ЭЦҚ-мен куәландырылады.',
    ru: 'Электронная копия создается в порядке, определенном правилами документирования, и удостоверяется ЭЦП.',
    en: 'The electronic copy is made as the documenting rules provide and is certified with an EDS.',
  },
  'A4F.h': {
    carrier: 'paper',
    kk: 'Виртуалды оператордың қызметін жүзеге асыру үшін қажетті ақпаратты қамтитын мәліметтер нысаны.',
    ru: 'Форма сведений, содержащая информацию, необходимую для осуществления деятельности виртуального оператора.',
    en: 'Information form with what is needed for the activity of a virtual operator.',
  },
  'A4F.1': {
    carrier: 'paper',
    kk: 'Трафикті есепке алу жүйелері: тексеру туралы сертификаттың нөмірі мен берілген күні.',
    ru: 'Системы учета трафика: номер и дата выдачи сертификата о поверке.',
    en: 'Traffic accounting systems: number and date of the verification certificate.',
  },
  'A4F.2a': {
    carrier: 'paper',
    kk: 'Аппараттық-бағдарламалық және техникалық құралдар: сәйкестік сертификатының нөмірі және берілген күні.',
    ru: 'Аппаратно-программные и технические средства: номер и дата выдачи сертификата соответствия.',
    en: 'Hardware-software and technical means: number and date of the conformity certificate.',
  },
  'A4F.2b': {
    carrier: 'paper',
    kk: 'Телекоммуникациялық жабдықты пайдалануға беру актісінің нөмірі мен берілген күні.',
    ru: 'Номер и дата акта ввода в эксплуатацию телекоммуникационного оборудования.',
    en: 'Number and date of the act of putting the telecommunication equipment into operation.',
  },
} satisfies { readonly [id: string]: NormRow };
