/**
 * Item 10 of the List: the grounds on which the service is refused, in the words of the Order, and how each is read.
 * The list is closed (LPN 41(1)). A refusal on a ground needs the hearing; the procedure of the hearing takes its rows from here.
 */
import type { Words } from '../core/calendar.js';
import type { Norm } from './norms.js';

/** A ground of refusal; `kk` is the Order's own wording. */
export interface Ground extends Words {
  readonly norm: Norm;
  readonly remark: Words;
}

export const grounds: readonly Ground[] = [
  {
    norm: 'L10.1',
    kk: 'көрсетілетін қызметті алушының мемлекеттік көрсетілетін қызметті алу үшін ұсынған құжаттардың және (немесе) олардағы деректердің (мәліметтердің) анық еместігін анықтау',
    ru: 'установление недостоверности документов, представленных услугополучателем для получения государственной услуги, и (или) данных (сведений), содержащихся в них',
    en: 'establishment that the documents submitted by the applicant, and (or) the data (information) in them, are unreliable',
    remark: {
      kk: 'Құжаттар анық деп есептеледі; күмән болса, орган өзі тексереді (APPC 15). Қате жазылған әріп – анық еместік емес (A-28).',
      ru: 'Документы предполагаются достоверными; при сомнении орган проверяет сам (APPC 15). Описка – не недостоверность (A-28).',
      en: 'Documents are presumed reliable; in doubt the body verifies itself (APPC 15). A slip of the pen is not unreliability (A-28).',
    },
  },
  {
    norm: 'L10.2',
    kk: 'көрсетілетін қызметті алушының және (немесе) мемлекеттік қызмет көрсету үшін қажетті ұсынылған материалдардың, объектілердің, деректердің және мәліметтердің Қазақстан Республикасының нормативтік құқықтық актілерінде белгіленген талаптарға сәйкес келмеуі',
    ru: 'несоответствие услугополучателя и (или) представленных материалов, объектов, данных и сведений, необходимых для оказания государственной услуги, требованиям, установленным нормативными правовыми актами Республики Казахстан',
    en: 'non-conformity of the applicant and (or) of the materials, objects, data and information necessary for the service to requirements of normative legal acts',
    remark: {
      kk: 'Біліктілік талаптарына сәйкес келмеу – осы негіз (A-18). Талап пен оның сақталмауы нақты көрсетіледі.',
      ru: 'Несоответствие квалификационным требованиям – это данное основание (A-18). Требование и его нарушение называются точно.',
      en: 'Non-conformity to the qualification requirements is this ground (A-18). The requirement and what is amiss are named exactly.',
    },
  },
  {
    norm: 'L10.3',
    kk: 'уәкілетті мемлекеттік органның мемлекеттік қызмет көрсету үшін қажетті келісімі туралы сұрау салуға берілген теріс жауап, сондай-ақ сараптаманың, зерттеудің не тексерудің теріс қорытындысы',
    ru: 'отрицательный ответ уполномоченного государственного органа на запрос о согласовании, необходимом для оказания государственной услуги, а также отрицательное заключение экспертизы, исследования либо проверки',
    en: 'a negative answer of an authorised state body to a request for an approval required for the service, or a negative conclusion of an examination, study or check',
    remark: {
      kk: 'Бұйрықта басқа органның келісімі көзделмеген: келісімді талап ететін заң көрсетілгенде ғана қолданылады (A-29).',
      ru: 'Приказ не предусматривает согласования с другим органом: применимо только со ссылкой на закон, требующий согласования (A-29).',
      en: 'The Order foresees no approval by another body: usable only with the cite of the law that requires one (A-29).',
    },
  },
  {
    norm: 'L10.4',
    kk: 'көрсетілетін қызметті алушыға қатысты оның қызметіне немесе мемлекеттік көрсетілетін қызметті алуды талап ететін жекелеген қызмет түрлеріне тыйым салу туралы соттың заңды күшіне енген шешімінің (үкімінің) болуы',
    ru: 'наличие в отношении услугополучателя вступившего в законную силу решения (приговора) суда о запрещении деятельности или отдельных видов деятельности, требующих получения государственной услуги',
    en: 'a court decision (verdict) in force concerning the applicant that prohibits the activity or types of activity that require this service',
    remark: {
      kk: 'Кодекс тыңдауды өткізбеуге жол береді (APPC 73(2)(8)), бұйрықта ондай ерекшелік жоқ: тыңдау әрқашан өткізіледі (A-21).',
      ru: 'Кодекс допускает не проводить заслушивание (APPC 73(2)(8)), приказ такого исключения не знает: заслушивание проводится всегда (A-21).',
      en: 'The Code lets the hearing be omitted (APPC 73(2)(8)); the Order knows no such exception, so there always is one (A-21).',
    },
  },
  {
    norm: 'L10.5',
    kk: 'көрсетілетін қызметті алушыға қатысты соттың заңды күшіне енген үкімінің болуы, оның негізінде көрсетілетін қызметті алушының мемлекеттік көрсетілетін қызметті алумен байланысты арнаулы құқығынан айырылуы',
    ru: 'наличие в отношении услугополучателя вступившего в законную силу решения суда, на основании которого услугополучатель лишен специального права, связанного с получением государственной услуги',
    en: 'a court verdict in force concerning the applicant by which he is deprived of a special right linked with obtaining the service',
    remark: {
      kk: 'Қазақша мәтінде «үкім», орысша заңда «решение суда»: қорытынды бөлігінде арнаулы құқықтан айыру тікелей көрсетілген сот актісі ғана (A-31).',
      ru: 'В казахском тексте «үкім» (приговор), в русском тексте закона «решение суда»: только судебный акт, в резолютивной части которого прямо указано лишение специального права (A-31).',
      en: 'The Kazakh text says “verdict”, the Russian law “court decision”: only a court act whose operative part itself deprives of the special right (A-31).',
    },
  },
  {
    norm: 'L10.6',
    kk: 'көрсетілетін қызметті алушының мемлекеттік қызмет көрсету үшін талап етілетін, «Дербес деректер және оларды қорғау туралы» Қазақстан Республикасы Заңының 8-бабына сәйкес берілетін қолжетімділігі шектеулі дербес деректерге қол жеткізуге келісімі болмауы',
    ru: 'отсутствие согласия услугополучателя, предоставляемого в соответствии со статьей 8 Закона Республики Казахстан «О персональных данных и их защите», на доступ к персональным данным ограниченного доступа, которые требуются для оказания государственной услуги',
    en: 'no consent of the applicant under article 8 of the Law “On personal data and their protection” to access to personal data of restricted access that the service requires',
    remark: {
      kk: 'Өтініштегі келісім белгісі және ЭЦҚ – рәсімдік келісім; мемлекеттік жүйелердегі деректерге келісім бөлек беріледі (A-32).',
      ru: 'Отметка о согласии в заявлении и ЭЦП – процедурное согласие; согласие на данные государственных систем дается отдельно (A-32).',
      en: 'The tick in the application with the EDS is the procedural consent; for data in state systems a separate consent is given (A-32).',
    },
  },
];
