/** Why the law says no in a complaint, and what to do about it. `{name}` stands for a value that the refusal brings with it. */
import type { Text } from './languages.js';

/** The text of each refusal that only this procedure knows, by its key. */
export const complaintRefusals = {
  notYourComplaint: {
    kk: 'Бұл — басқа адамның шағымы.',
    ru: 'Это жалоба другого лица.',
    en: 'This is the complaint of somebody else.',
  },
  complaintDayAhead: {
    kk: 'Шағым жұмыс уақытынан тыс түскен: ол {day} күні тіркеледі.',
    ru: 'Жалоба поступила вне рабочего времени: она регистрируется {day}.',
    en: 'The complaint came outside working time: it is registered on {day}.',
  },
  selfCorrectionOver: {
    kk: 'Өздігінен қанағаттандыру мерзімі {due} 18:30-да өтті: шағымды іспен бірге жіберіңіз.',
    ru: 'Срок для удовлетворения истёк {due} в 18:30: направьте жалобу вместе с делом.',
    en: 'The term to satisfy the complaint ended on {due} at 18:30: forward it with the case file.',
  },
  notYourAct: {
    kk: 'Шағым сіздің шешіміңізге не әрекетіңізге емес: оны басшы немесе сол лауазымды адам қанағаттандырады.',
    ru: 'Жалоба не на ваше решение или действие: удовлетворить её может руководитель или само это должностное лицо.',
    en: 'The complaint is not of what you decided or did: the head, or that official himself, may satisfy it.',
  },
  complainedOfYourself: {
    kk: 'Шағым сіздің үстіңізден: оны қарамайсыз. Толық қанағаттандыруға немесе жіберуге болады.',
    ru: 'Жалоба на вас: рассматривать её вы не можете. Можно удовлетворить её полностью или направить.',
    en: 'The complaint is of you: you do not examine it. You may satisfy it in full, or forward it.',
  },
  ownComplaint: {
    kk: 'Ешкім өз шағымы бойынша шешім қабылдамайды: оны басқа адам қарасын.',
    ru: 'Никто не решает по собственной жалобе: ею должен заняться другой.',
    en: 'Nobody decides on his own complaint: somebody else must deal with it.',
  },
  forTheQualityBody: {
    kk: 'Бұл шағым сапаны бағалау және бақылау жөніндегі уәкілетті органға жіберіледі.',
    ru: 'Эта жалоба направляется в уполномоченный орган по оценке и контролю за качеством.',
    en: 'This complaint goes to the quality body.',
  },
  forTheHigherBody: {
    kk: 'Бұл шағым жоғары тұрған әкімшілік органға жіберіледі.',
    ru: 'Эта жалоба направляется в вышестоящий административный орган.',
    en: 'This complaint goes to the higher administrative body.',
  },
  toBeForwarded: {
    kk: 'Көрсетілетін қызметті беруші тек сапа туралы шағымға өзі жауап береді: мұны толық қанағаттандырыңыз немесе жіберіңіз.',
    ru: 'Услугодатель сам отвечает только на жалобы о качестве: эту удовлетворите полностью либо направьте.',
    en: 'The provider itself answers only about quality: satisfy this complaint in full, or forward it.',
  },
  atAnotherBody: {
    kk: 'Бұл шағымды басқа орган қарап жатыр.',
    ru: 'Эту жалобу рассматривает другой орган.',
    en: 'Another body has this complaint.',
  },
  deemedRefusedAlready: {
    kk: 'Қарау мерзімі {due} 18:30-да өтті: шағым заң бойынша қанағаттандырылмаған болып есептеледі.',
    ru: 'Срок рассмотрения истёк {due} в 18:30: по закону в удовлетворении жалобы считается отказанным.',
    en: 'The term of the review ended on {due} at 18:30: by law the complaint is deemed refused.',
  },
  reviewNotOver: {
    kk: 'Қарау мерзімі {due} 18:30-ға дейін жалғасады.',
    ru: 'Срок рассмотрения длится до 18:30 {due}.',
    en: 'The term of the review runs until 18:30 on {due}.',
  },
  prolongedAlready: {
    kk: 'Мерзім бір рет ұзартылған: екінші рет ұзартылмайды.',
    ru: 'Срок уже продлён: второй раз он не продлевается.',
    en: 'The term was prolonged already: it is not prolonged twice.',
  },
  latenessOpen: {
    kk: 'Шағым кеш берілген: алдымен кешігу себептерін қараңыз.',
    ru: 'Жалоба подана с опозданием: сначала выясните причины.',
    en: 'The complaint is late: examine the reasons first.',
  },
  filedInTime: {
    kk: 'Шағым мерзімінде берілген.',
    ru: 'Жалоба подана в срок.',
    en: 'The complaint was filed in time.',
  },
  latenessExaminedAlready: {
    kk: 'Кешігу себептері қаралған.',
    ru: 'Причины пропуска срока уже рассмотрены.',
    en: 'The reasons for lateness were examined already.',
  },
  noMotionToRestore: {
    kk: 'Шағым беруші мерзімді қалпына келтіруді сұрамаған: себебін айтпаған.',
    ru: 'Подавший жалобу не просил восстановить срок: причина не названа.',
    en: 'The complainant has not asked to restore the term: no reason was given.',
  },
  sidesNotCalled: {
    kk: 'Алдымен екі тарапқа алдын ала пікірді хабарлап, тыңдауға шақырыңыз.',
    ru: 'Сначала сообщите сторонам предварительное мнение и вызовите их на заслушивание.',
    en: 'First make the preliminary view known to both sides and call them to be heard.',
  },
  complainantNotHeard: {
    kk: 'Шағым беруші тыңдалмаған.',
    ru: 'Подавший жалобу не заслушан.',
    en: 'The complainant has not been heard.',
  },
  providerNotHeard: {
    kk: 'Шағым жасалған лауазымды адам тыңдалмаған.',
    ru: 'Должностное лицо, чьё решение обжалуется, не заслушано.',
    en: 'The official complained of has not been heard.',
  },
  tooEarlyToReject: {
    kk: 'Шағымды {day} күнінен бұрын қанағаттандырусыз қалдыруға болмайды: алдын ала пікірден кейін үш жұмыс күні өтуі керек.',
    ru: 'Оставить жалобу без удовлетворения можно не ранее {day}: после предварительного мнения должны пройти три рабочих дня.',
    en: 'The complaint can be left unsatisfied on {day} at the earliest: three working days must follow the preliminary view.',
  },
  noActComplainedOf: {
    kk: 'Шағым шешімге жасалмаған: күші жойылатын шешім жоқ.',
    ru: 'Обжалуется не решение: отменять нечего.',
    en: 'No decision is complained of: there is nothing to annul.',
  },
  noDeedComplainedOf: {
    kk: 'Шағым әрекетке немесе әрекетсіздікке жасалмаған.',
    ru: 'Обжалуется не действие и не бездействие.',
    en: 'Neither an action nor an inaction is complained of.',
  },
  toDetriment: {
    kk: 'Шағым оны берушінің зиянына шешілмейді: ол алған қолайлы шешімнің күші жай ғана жойылмайды.',
    ru: 'Обращать жалобу во вред подавшему её нельзя: благоприятное для него решение просто так не отменяется.',
    en: 'A complaint never turns against the complainant: what favours him is not simply taken away.',
  },
  whatMissing: {
    kk: 'Не туралы шағымданатыныңызды көрсетіңіз.',
    ru: 'Укажите, что обжалуется.',
    en: 'Say what you complain of.',
  },
  demandMissing: { kk: 'Талабыңызды жазыңыз.', ru: 'Изложите ваше требование.', en: 'Say what you ask for.' },
  circumstancesMissing: {
    kk: 'Талап негізделетін мән-жайларды жазыңыз.',
    ru: 'Изложите обстоятельства, на которых основано требование.',
    en: 'State the circumstances on which the demand rests.',
  },
  complainantMissing: {
    kk: 'Шағым берушінің атын көрсетіңіз.',
    ru: 'Укажите, кто подаёт жалобу.',
    en: 'Say who complains.',
  },
  addressMissing: { kk: 'Мекенжайды көрсетіңіз.', ru: 'Укажите адрес.', en: 'Give the address.' },
  signerIsNotComplainant: {
    kk: 'Шағымдағы ЖСН (БСН) сіз кірген сертификаттағымен сәйкес емес.',
    ru: 'ИИН (БИН) в жалобе не совпадает с сертификатом, которым вы вошли.',
    en: 'The IIN (BIN) in the complaint differs from the certificate you signed in with.',
  },
  caseOfAnother: {
    kk: 'Бұл — басқа адамның ісі: оған тек сол істің қатысушысы шағымдана алады. Шағымды іссіз беруге болады.',
    ru: 'Это дело другого лица: обжаловать в нём может только его участник. Жалобу можно подать без указания дела.',
    en: 'This is the case of somebody else: only its participant may complain of it. A complaint can be filed without a case.',
  },
  anotherSubject: {
    kk: 'Бұл жолмен мұндай шағым берілмейді: шағымның түрін таңдаңыз.',
    ru: 'Такая жалоба подаётся иначе: выберите, что обжалуется.',
    en: 'Such a complaint goes another way: choose what it is against.',
  },
  anotherAddressee: {
    kk: 'Бұл жолмен мұндай адресатқа шағым берілмейді: адресатты таңдаңыз.',
    ru: 'Этому адресату жалоба подаётся иначе: выберите адресата.',
    en: 'A complaint goes to this addressee another way: choose the addressee.',
  },
  learntNever: {
    kk: 'Бұл сізге қай күні белгілі болғанын көрсетіңіз; ол күн болашақта болмайды.',
    ru: 'Укажите день, когда вам стало об этом известно; он не может быть в будущем.',
    en: 'Give the day on which you learnt of it; it cannot lie ahead.',
  },
  receivedNever: {
    kk: 'Шағым түскен жұмыс күнін көрсетіңіз: {today} күнінен кешіктірмей.',
    ru: 'Укажите рабочий день поступления жалобы: не позднее {today}.',
    en: 'Give the working day on which the complaint was received: {today} at the latest.',
  },
  numberMissing: {
    kk: 'Шағымның бірегей нөмірі жоқ.',
    ru: 'Нет уникального номера жалобы.',
    en: 'The complaint has no number of its own.',
  },
  answerMissing: { kk: 'Жауапты жазыңыз.', ru: 'Напишите ответ.', en: 'Write the answer.' },
  effectMissing: {
    kk: 'Шағым жасалған іске не болатынын көрсетіңіз.',
    ru: 'Укажите, что станет с обжалованным делом.',
    en: 'Say what becomes of the case complained of.',
  },
  effectWithoutCase: {
    kk: 'Шағым ешбір іске қатысты емес: салдары жоқ нұсқаны таңдаңыз.',
    ru: 'Жалоба не относится ни к какому делу: выберите вариант без последствий.',
    en: 'The complaint is about no case: choose the option without effect.',
  },
  newTermMissing: {
    kk: 'Жаңа мерзімді жұмыс күндерімен көрсетіңіз: 1-ден {max}-ке дейін.',
    ru: 'Укажите новый срок в рабочих днях: от 1 до {max}.',
    en: 'Set the new term in working days: from 1 to {max}.',
  },
  restMissing: {
    kk: 'Қай бөлігі қанағаттандырылмағанын жазыңыз.',
    ru: 'Напишите, что осталось неудовлетворённым.',
    en: 'Say what is left unsatisfied.',
  },
  fileNotWhole: {
    kk: 'Шағыммен бірге бүкіл әкімшілік іс жіберіледі. Хатты қайта дайындаңыз.',
    ru: 'С жалобой направляется всё административное дело. Подготовьте письмо заново.',
    en: 'The whole case file goes with the complaint. Prepare the letter again.',
  },
  reasoningMissing: { kk: 'Шешімнің негіздемесін жазыңыз.', ru: 'Обоснуйте решение.', en: 'Give the reasons.' },
  normsMissing: {
    kk: 'Қолданылған нормаларды көрсетіңіз.',
    ru: 'Укажите нормы, которыми вы руководствовались.',
    en: 'Cite the norms that you applied.',
  },
  flawMissing: {
    kk: 'Шағымды қанағаттандырудың негізін таңдаңыз.',
    ru: 'Выберите основание, по которому жалоба удовлетворяется.',
    en: 'Choose the ground on which the complaint is upheld.',
  },
  newActMissing: { kk: 'Жаңа шешімді жазыңыз.', ru: 'Изложите новое решение.', en: 'Set out the new decision.' },
  betterMissing: {
    kk: 'Жаңа шешім шағым беруші үшін несімен жақсы екенін жазыңыз.',
    ru: 'Напишите, чем новое решение лучше для подавшего жалобу.',
    en: 'Say why the new decision is better for the complainant.',
  },
  actionMissing: {
    kk: 'Қандай әрекет жасалуы керегін жазыңыз.',
    ru: 'Напишите, какое действие должно быть совершено.',
    en: 'Say what is to be done.',
  },
  violationsMissing: {
    kk: 'Жол берілген бұзушылықтарды жазыңыз.',
    ru: 'Укажите допущенные нарушения.',
    en: 'Name the violations.',
  },
  proposalsMissing: {
    kk: 'Оларды жою жөніндегі ұсыныстарды жазыңыз.',
    ru: 'Предложите, как их устранить.',
    en: 'Propose how to cure them.',
  },
  latenessNoGround: {
    kk: 'Кешігу бас тартуға негіз бола алмайды: себептері дәлелсіз деп танылмаған.',
    ru: 'Пропуск срока не основание: его причины не признаны неуважительными.',
    en: 'Lateness is no ground here: its reasons were not found wanting.',
  },
  closureMissing: {
    kk: 'Қараусыз қалдырудың негізін таңдаңыз.',
    ru: 'Выберите основание для оставления без рассмотрения.',
    en: 'Choose the ground for leaving the complaint without consideration.',
  },
  closureNotShown: {
    kk: 'Негізді растайтын шешімнің, сот актісінің немесе талап қоюдың деректемелерін көрсетіңіз.',
    ru: 'Укажите реквизиты решения, судебного акта или иска.',
    en: 'Name the decision, the judgment or the claim that shows it.',
  },
  tooLong: {
    kk: 'Мерзім 1-ден {max} жұмыс күніне дейін ғана ұзартылады.',
    ru: 'Срок продлевается на 1–{max} рабочих дней.',
    en: 'The term is prolonged by 1 to {max} working days.',
  },
  prolongationGroundMissing: {
    kk: 'Мерзімді не үшін ұзартатыныңызды таңдаңыз.',
    ru: 'Выберите, для чего продлевается срок.',
    en: 'Choose for what the term is prolonged.',
  },
  toldTooLate: {
    kk: 'Мерзімді ұзарту туралы шешімнен кейін {days} жұмыс күні ішінде хабарланады: шешімнің күнін тексеріңіз.',
    ru: 'О продлении сообщают в течение {days} рабочих дней после решения: проверьте его дату.',
    en: 'A prolongation is made known within {days} working days of its decision: check its date.',
  },
  countedFromAnotherDay: {
    kk: 'Мерзім шағым тіркелген күннен есептеледі: {day}. Хабарламаны қайта дайындаңыз.',
    ru: 'Срок исчисляется со дня регистрации жалобы: {day}. Подготовьте уведомление заново.',
    en: 'The term is counted from the day of registration: {day}. Prepare the notice again.',
  },
  viewMissing: {
    kk: 'Алдын ала пікірді жазыңыз.',
    ru: 'Изложите предварительное мнение.',
    en: 'State the preliminary view.',
  },
  sideAttendanceMissing: {
    kk: 'Тарап келді ме, жазды ма, келмеді ме — көрсетіңіз.',
    ru: 'Укажите, явилась ли сторона, ответила письменно или не явилась.',
    en: 'Say whether the side came, wrote or stayed away.',
  },
  saidMissing: {
    kk: 'Тарап не айтқанын жазыңыз.',
    ru: 'Запишите, что сказала сторона.',
    en: 'Record what the side said.',
  },
  latenessEmpty: {
    kk: 'Неліктен кешіккеніңізді жазыңыз.',
    ru: 'Напишите, почему срок пропущен.',
    en: 'Say why the complaint is late.',
  },
  notTheLastDay: {
    kk: 'Шағым қанағаттандырылмаған болып есептелетін күн — мерзімнің соңғы күні: {due}.',
    ru: 'Жалоба считается отклонённой с последнего дня срока: {due}.',
    en: 'The complaint counts as refused from the last day of the term: {due}.',
  },
} as const satisfies Record<string, Text>;
