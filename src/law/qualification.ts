/**
 * Appendix 4: the qualification requirements, what the officer asks to see each of them met, and the documents that show it.
 * A finding on each row comes before a permit is formed (P7.1a, P7.1b).
 */
import type { Words } from '../core/calendar.js';
import type { Norm } from './norms.js';

/** A question that the officer answers from the documents, or from a register that he looks into himself. */
export interface Question extends Words {
  readonly norm: Norm;
}

/** One requirement of column 2, its questions, the documents of column 3 and our remark for the officer. */
export interface Requirement {
  readonly norm: Norm;
  readonly title: Words;
  readonly questions: readonly Question[];
  /** The documents that confirm it; where the information form holds the detail, the point of the form. */
  readonly documents: readonly Norm[];
  readonly remark: Words;
}

/** The heading of the appendix. */
export const qualification = {
  norm: 'A4.h',
  title: {
    kk: 'Біліктілік талаптары және өтініш берушінің оларға сәйкестігін растайтын құжаттар тізбесі',
    ru: 'Квалификационные требования и перечень документов, подтверждающих соответствие им заявителя',
    en: 'Qualification requirements and the list of documents confirming the applicant’s conformity',
  },
} as const satisfies { norm: Norm; title: Words };

export const requirements: readonly Requirement[] = [
  {
    norm: 'A4.q0',
    title: {
      kk: 'Ұялы байланыс операторымен (операторларымен) мынадай ақпаратты қамтитын шарт',
      ru: 'Договор с оператором (операторами) сотовой связи, содержащий следующую информацию',
      en: 'A contract with a cellular operator (operators) that contains the following information',
    },
    questions: [
      {
        norm: 'P2.1',
        kk: 'Екінші тараптың ұялы байланыс операторының қызметін жүзеге асыруға лицензиясы бар ма (лицензиялар тізілімінен тексеріледі, өтініш берушіден талап етілмейді)?',
        ru: 'Имеет ли другая сторона лицензию на осуществление деятельности оператора сотовой связи (проверяется по реестру лицензий, у заявителя не запрашивается)?',
        en: 'Does the other party hold a licence for the activity of a cellular operator (looked up in the register of licences, never asked of the applicant)?',
      },
      {
        norm: 'A4.q0',
        kk: 'Шартқа тараптар қол қойған ба және ол қолданыста ма?',
        ru: 'Подписан ли договор сторонами и действует ли он?',
        en: 'Is the contract signed by the parties and in force?',
      },
      {
        norm: 'A4.q0',
        kk: 'Шартта (немесе оның қосымшаларында) 1–4-тармақтардағы ақпарат бар ма?',
        ru: 'Содержит ли договор (или приложения к нему) информацию по пунктам 1–4?',
        en: 'Does the contract (or an annex to it) contain the information of points 1 to 4?',
      },
    ],
    documents: ['A4.d1'],
    remark: {
      kk: 'Шарттың немесе мәліметтер нысанының болмауы – толық емес топтама (P6.5); шартта талаптың болмауы – сәйкессіздік (L10.2), толық еместік емес. «Ұялы байланыс операторы», «негізгі оператор» деген сөздер базалық операторды білдіреді (A-05, A-40, A-43).',
      ru: 'Отсутствие договора или формы сведений – неполный пакет (P6.5); отсутствие условия в договоре – несоответствие (L10.2), а не неполнота. Слова «оператор сотовой связи» и «основной оператор» означают базового оператора (A-05, A-40, A-43).',
      en: 'A missing contract or information form is an incomplete package (P6.5); a clause missing from the contract is non-conformity (L10.2), not incompleteness. “Cellular operator” and “main operator” mean the base operator (A-05, A-40, A-43).',
    },
  },
  {
    norm: 'A4.q1',
    title: {
      kk: 'Байланыс желілерінің инфрақұрылымын пайдалану туралы келісім',
      ru: 'Соглашение об использовании инфраструктуры сетей связи',
      en: 'Agreement on the use of the infrastructure of communication networks',
    },
    questions: [
      {
        norm: 'A4.q1',
        kk: 'Шарттың нысанасы базалық оператор желісінің инфрақұрылымын пайдалану болып табыла ма?',
        ru: 'Является ли предметом договора использование инфраструктуры сети базового оператора?',
        en: 'Is the use of the base operator’s network infrastructure the object of the contract?',
      },
    ],
    documents: ['A4.d1'],
    remark: {
      kk: 'Келісім шарттың бөлігі немесе оған қосымша болуы мүмкін.',
      ru: 'Соглашение может быть частью договора или приложением к нему.',
      en: 'The agreement may be a part of the contract or an annex to it.',
    },
  },
  {
    norm: 'A4.q2',
    title: {
      kk: 'Жедел-іздестіру, қарсы барлау іс-шараларын жүргізуді қамтамасыз ету үшін аппараттық-бағдарламалық және техникалық құралдарды (меншік құқығында не өзге де заңды негіздерде) пайдалану, 2023 жылғы 30 маусымдағы № 220/НҚ бұйрықпен (№ 33007 болып тіркелген) бекітілген қағидаларға сәйкес барлық байланыс желілерінің абоненттері туралы қызметтік ақпаратты екі жыл бойы жинау және сақтау',
      ru: 'Использование (на праве собственности либо иных законных основаниях) аппаратно-программных и технических средств для обеспечения проведения оперативно-розыскных, контрразведывательных мероприятий, сбор и хранение в течение двух лет служебной информации об абонентах всех сетей связи в соответствии с правилами, утвержденными приказом от 30 июня 2023 года № 220/НҚ (зарегистрирован под № 33007)',
      en: 'Use (by ownership or on another lawful ground) of hardware-software and technical means for operational-search and counter-intelligence measures; collection and storage for two years of service information on the subscribers of all networks under the rules approved by order No. 220/НҚ of 30 June 2023 (registered under No. 33007)',
    },
    questions: [
      {
        norm: 'A4.q2',
        kk: 'Құралдар қандай заңды негізде пайдаланылады: меншік, жалдау немесе өзге?',
        ru: 'На каком законном основании используются средства: собственность, аренда, иное?',
        en: 'On which lawful ground are the means used: ownership, lease, another?',
      },
      {
        norm: 'A4.q2',
        kk: 'Қызметтік ақпаратты кемінде екі жыл бойы жинау және сақтау көзделген бе?',
        ru: 'Предусмотрены ли сбор и хранение служебной информации не менее двух лет?',
        en: 'Are collection and storage of service information for at least two years provided for?',
      },
      {
        norm: 'A4F.2a',
        kk: 'Сәйкестік сертификатының нөмірі мен күні көрсетілген бе?',
        ru: 'Указаны ли номер и дата сертификата соответствия?',
        en: 'Are the number and the date of the conformity certificate given?',
      },
      {
        norm: 'A4F.2b',
        kk: 'Жабдықты пайдалануға беру актісінің нөмірі мен күні көрсетілген бе?',
        ru: 'Указаны ли номер и дата акта ввода оборудования в эксплуатацию?',
        en: 'Are the number and the date of the act of putting the equipment into operation given?',
      },
    ],
    documents: ['A4.d1', 'A4F.2a', 'A4F.2b'],
    remark: {
      kk: 'Құралдар базалық операторға тиесілі болуы мүмкін («өзге де заңды негіздер»); онда нысанда оның сертификаты тұрады. Сәйкестік сертификатының мерзімі бұйрықта талап етілмейді. Мәліметтерге қолжетімділік шектеулі (A-16, A-41).',
      ru: 'Средства могут принадлежать базовому оператору («иные законные основания»); тогда в форме указан его сертификат. Срок действия сертификата соответствия приказом не требуется. Доступ к сведениям ограничен (A-16, A-41).',
      en: 'The means may belong to the base operator (“other lawful grounds”); the form then holds that operator’s certificate. The Order asks for no validity of the conformity certificate. Access to these data is restricted (A-16, A-41).',
    },
  },
  {
    norm: 'A4.q3',
    title: {
      kk: 'Қазақстан Республикасының өлшем бірлігін қамтамасыз етудің мемлекеттік жүйесінің тізіліміне енгізілген, қосылыстардың ұзақтығын өлшеу жүйесі және байланыс операторының деректерді беруді өлшеу жүйесі бар трафикті есепке алу жүйелері, тексеру туралы қолданыстағы сертификат',
      ru: 'Системы учета трафика, имеющие систему измерения длительности соединений и систему измерения передачи данных оператора связи, внесенные в реестр государственной системы обеспечения единства измерений Республики Казахстан, действующий сертификат о поверке',
      en: 'Traffic accounting systems with a system measuring the duration of connections and a system measuring data transfer, entered in the register of the state system for ensuring the uniformity of measurements, with a valid verification certificate',
    },
    questions: [
      {
        norm: 'A4.q3',
        kk: 'Трафикті есепке алу жүйелері мемлекеттік жүйенің тізіліміне енгізілген бе (тізілімнен тексеріледі)?',
        ru: 'Внесены ли системы учета трафика в реестр государственной системы (проверяется по реестру)?',
        en: 'Are the traffic accounting systems entered in the state register (looked up there)?',
      },
      {
        norm: 'A4F.1',
        kk: 'Тексеру туралы сертификаттың нөмірі мен күні көрсетілген бе, сертификат қолданыста ма?',
        ru: 'Указаны ли номер и дата сертификата о поверке, действует ли он?',
        en: 'Are the number and the date of the verification certificate given, and is it valid?',
      },
    ],
    documents: ['A4.d1', 'A4F.1'],
    remark: {
      kk: 'Сертификаттың қолданылу мерзімінің соңғы күні – нысанда жоқ қосымша өріс; оның толтырылмауы бас тартуға негіз емес. Мерзімі өткен сертификат – сәйкессіздік: алдын ала шешім және тыңдау, P6.5 емес (A-16, A-42).',
      ru: 'Дата «действителен до» – дополнительное поле вне формы; ее отсутствие не основание для отказа. Истекший сертификат – несоответствие: предварительное решение и заслушивание, а не P6.5 (A-16, A-42).',
      en: '“Valid until” is an additional field outside the form; its absence is no ground of refusal. A lapsed certificate is non-conformity: preliminary decision and hearing, never P6.5 (A-16, A-42).',
    },
  },
  {
    norm: 'A4.q4',
    title: {
      kk: 'Виртуалды оператор мен негізгі оператор арасындағы өзара әрекеттесу схемасы',
      ru: 'Схема взаимодействия виртуального оператора и основного оператора',
      en: 'Scheme of interaction between the virtual operator and the main operator',
    },
    questions: [
      {
        norm: 'A4.q4',
        kk: 'Шартта немесе оның қосымшасында виртуалды және базалық операторлардың өзара әрекеттесу схемасы бар ма?',
        ru: 'Содержит ли договор или приложение к нему схему взаимодействия виртуального и базового операторов?',
        en: 'Does the contract or an annex to it contain the scheme of interaction of the virtual and the base operator?',
      },
    ],
    documents: ['A4.d1'],
    remark: {
      kk: '«Негізгі оператор» – базалық оператор (A-43). Схеманың нысаны белгіленбеген.',
      ru: '«Основной оператор» – это базовый оператор (A-43). Форма схемы не установлена.',
      en: 'The “main operator” is the base operator (A-43). No form of the scheme is prescribed.',
    },
  },
];
