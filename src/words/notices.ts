/**
 * What notices say. Letters and SMS leave in Kazakh and Russian together, as papers do; English is for pages. They carry the
 * number of the case, what to do and a term's last day, and no personal data.
 */
import type { AnyNotice } from '../law/everyNotice.js';
import type { Channel, NoticeName } from '../law/notices.js';
import { complaintNoticeTexts, complaintRecipients } from './complaintNotices.js';
import { permitNoticeTexts, permitRecipients } from './permitNotices.js';
import { fill, type Lang, type Telling, type Text } from './languages.js';

/** The two languages in which a notice leaves. */
interface Said {
  readonly kk: string;
  readonly ru: string;
}

interface NoticeText {
  /** What the notice is, as its subject and as pages call it. `{number}`: of registration, else of the application. */
  readonly subject: Text;
  /** `{due}`: the last day of the row's term. */
  readonly letter: Said;
  /** What an SMS says after the number. */
  readonly sms: Said;
}

export const noticeTexts = {
  receipt: {
    subject: {
      kk: 'Өтініш тіркелді: № {number}',
      ru: 'Заявление зарегистрировано: № {number}',
      en: 'Application registered: No. {number}',
    },
    letter: {
      kk: 'Өтінішіңіз № {number} болып тіркелді. Қолхат жеке кабинетте. Мемлекеттік қызмет көрсету мерзімі — {due} күніне дейін.',
      ru: 'Ваше заявление зарегистрировано под № {number}. Расписка — в личном кабинете. Срок оказания государственной услуги — до {due}.',
    },
    sms: { kk: 'өтініш тіркелді, мерзімі {due}', ru: 'заявление зарегистрировано, до {due}' },
  },
  assignment: {
    subject: {
      kk: 'Сізге өтініш тағайындалды: № {number}',
      ru: 'Вам назначено заявление: № {number}',
      en: 'An application was assigned to you: No. {number}',
    },
    letter: {
      kk: '№ {number} өтініш сізге тағайындалды. Құжаттардың толықтығын {due} күніне дейін тексеріңіз.',
      ru: 'Вам назначено заявление № {number}. Проверьте полноту документов до {due}.',
    },
    sms: { kk: 'сізге тағайындалды', ru: 'назначено вам' },
  },
  refusalIncomplete: {
    subject: {
      kk: 'Өтінішті одан әрі қараудан бас тартылды: № {number}',
      ru: 'Отказано в дальнейшем рассмотрении заявления: № {number}',
      en: 'Further consideration refused: No. {number}',
    },
    letter: {
      kk: '№ {number} өтінішті одан әрі қараудан дәлелді бас тартуға қол қойылды. Себептері, кемшіліктерді жою жолы және шағымдану тәртібі жеке кабинеттегі құжатта. Кемшіліктерді жойып, өтінішті қайта беруге болады.',
      ru: 'По заявлению № {number} подписан мотивированный отказ в дальнейшем рассмотрении. Причины, способ устранения и порядок обжалования — в документе в личном кабинете. Устранив недостатки, можно подать заявление снова.',
    },
    sms: { kk: 'одан әрі қараудан бас тартылды', ru: 'отказано в дальнейшем рассмотрении' },
  },
  permit: {
    subject: {
      kk: 'Рұқсат берілді: № {number}',
      ru: 'Разрешение выдано: № {number}',
      en: 'Permit issued: No. {number}',
    },
    letter: {
      kk: '№ {number} өтініш бойынша рұқсат берілді. Оны жеке кабинеттен жүктеп алыңыз.',
      ru: 'По заявлению № {number} выдано разрешение. Скачайте его в личном кабинете.',
    },
    sms: { kk: 'рұқсат берілді', ru: 'разрешение выдано' },
  },
  withdrawal: {
    subject: {
      kk: 'Рәсім тоқтатылды: № {number}',
      ru: 'Процедура прекращена: № {number}',
      en: 'The procedure has ended: No. {number}',
    },
    letter: {
      kk: '№ {number} өтініш кері қайтарып алынды, рәсім тоқтатылды. Бұған шағымдануға болады; өтінішті кез келген уақытта қайта беруге болады.',
      ru: 'Заявление № {number} отозвано, процедура прекращена. Это можно обжаловать; подать заявление снова можно в любое время.',
    },
    sms: { kk: 'рәсім тоқтатылды', ru: 'процедура прекращена' },
  },
  reassignment: {
    subject: {
      kk: 'Іс сізге берілді: № {number}',
      ru: 'Вам передано дело: № {number}',
      en: 'A case was handed to you: No. {number}',
    },
    letter: {
      kk: '№ {number} іс сізге басқа қызметкерден берілді. Нәтиже мерзімі — {due} күніне дейін.',
      ru: 'Дело № {number} передано вам от другого работника. Срок результата — до {due}.',
    },
    sms: { kk: 'іс сізге берілді', ru: 'дело передано вам' },
  },
  preliminaryDecision: {
    subject: {
      kk: 'Бас тарту туралы алдын ала шешім: № {number}',
      ru: 'Предварительное решение об отказе: № {number}',
      en: 'Preliminary decision to refuse: No. {number}',
    },
    letter: {
      kk: '№ {number} өтініш бойынша бас тарту туралы алдын ала шешім қабылданды. Негіздері, тыңдаудың уақыты мен орны жеке кабинеттегі құжатта. Осы хабарламаны алған күннен кейін екі жұмыс күні ішінде ұстанымыңызды жазуға немесе ауызша тыңдауды сұрауға болады. Нәтиже мерзімі — {due} күніне дейін.',
      ru: 'По заявлению № {number} принято предварительное решение об отказе. Основания, время и место заслушивания — в документе в личном кабинете. В течение двух рабочих дней после дня получения этого уведомления можно изложить позицию или попросить об устном заслушивании. Срок результата — до {due}.',
    },
    sms: { kk: 'алдын ала шешім: бас тарту', ru: 'предв. решение об отказе' },
  },
  hearingMoved: {
    subject: {
      kk: 'Тыңдау басқа уақытқа ауыстырылды: № {number}',
      ru: 'Заслушивание перенесено: № {number}',
      en: 'The hearing was moved: No. {number}',
    },
    letter: {
      kk: '№ {number} өтініш бойынша тыңдау басқа уақытқа ауыстырылды. Жаңа уақыты мен орны — жеке кабинетте.',
      ru: 'По заявлению № {number} заслушивание перенесено. Новое время и место — в личном кабинете.',
    },
    sms: { kk: 'тыңдау ауыстырылды', ru: 'заслушивание перенесено' },
  },
  position: {
    subject: {
      kk: 'Өтініш беруші ұстанымын білдірді: № {number}',
      ru: 'Заявитель изложил позицию: № {number}',
      en: 'The applicant stated a position: No. {number}',
    },
    letter: {
      kk: '№ {number} іс бойынша өтініш беруші ұстанымын білдірді. Нәтиже мерзімі — {due} күніне дейін.',
      ru: 'По делу № {number} заявитель изложил позицию. Срок результата — до {due}.',
    },
    sms: { kk: 'ұстаным білдірілді', ru: 'изложена позиция' },
  },
  motion: {
    subject: {
      kk: 'Ауызша тыңдау сұралды: № {number}',
      ru: 'Запрошено устное заслушивание: № {number}',
      en: 'An oral hearing was asked for: No. {number}',
    },
    letter: {
      kk: '№ {number} іс бойынша өтініш беруші ауызша тыңдауды сұрады. Нәтиже мерзімі — {due} күніне дейін.',
      ru: 'По делу № {number} заявитель просит об устном заслушивании. Срок результата — до {due}.',
    },
    sms: { kk: 'ауызша тыңдау сұралды', ru: 'запрошено заслушивание' },
  },
  minutes: {
    subject: {
      kk: 'Тыңдау хаттамасына қол қойылды: № {number}',
      ru: 'Протокол заслушивания подписан: № {number}',
      en: 'The minutes of the hearing are signed: No. {number}',
    },
    letter: {
      kk: '№ {number} өтініш бойынша тыңдау хаттамасына қол қойылды. Ол жеке кабинетте; үш жұмыс күні ішінде ескертпе беруге болады.',
      ru: 'Протокол заслушивания по заявлению № {number} подписан. Он в личном кабинете; замечания можно подать в течение трёх рабочих дней.',
    },
    sms: { kk: 'хаттамаға қол қойылды', ru: 'протокол подписан' },
  },
  refusal: {
    subject: {
      kk: 'Қызмет көрсетуден бас тартылды: № {number}',
      ru: 'Отказано в оказании услуги: № {number}',
      en: 'The service was refused: No. {number}',
    },
    letter: {
      kk: '№ {number} өтініш бойынша дәлелді бас тартуға қол қойылды. Себептері, кемшіліктерді жою жолы және шағымдану тәртібі жеке кабинеттегі құжатта.',
      ru: 'По заявлению № {number} подписан мотивированный отказ. Причины, способ устранения и порядок обжалования — в документе в личном кабинете.',
    },
    sms: { kk: 'қызметтен бас тартылды', ru: 'отказано в услуге' },
  },
  silence: {
    subject: {
      kk: 'Рұқсат заң бойынша берілген болып есептеледі: № {number}',
      ru: 'Разрешение считается выданным по закону: № {number}',
      en: 'The permit is deemed issued by law: No. {number}',
    },
    letter: {
      kk: '№ {number} өтініш бойынша мерзім нәтижесіз өтті: рұқсат берілген болып есептеледі және тізілімде тұр. Қол қойылған рұқсат {due} күніне дейін жеке кабинетке түседі.',
      ru: 'Срок по заявлению № {number} истёк без результата: разрешение считается выданным и стоит в реестре. Подписанное разрешение поступит в личный кабинет до {due}.',
    },
    sms: { kk: 'рұқсат берілген болып есептеледі', ru: 'разрешение считается выданным' },
  },
  silenceToHead: {
    subject: {
      kk: 'Мерзім өтті, рұқсатты табыс ету керек: № {number}',
      ru: 'Срок истёк, нужно вручить разрешение: № {number}',
      en: 'The term has passed, a permit is to be handed over: No. {number}',
    },
    letter: {
      kk: '№ {number} іс бойынша мерзім нәтижесіз өтті. Рұқсатқа қол қойып, оны {due} күніне дейін табыс етіңіз.',
      ru: 'Срок по делу № {number} истёк без результата. Подпишите и вручите разрешение до {due}.',
    },
    sms: { kk: 'мерзім өтті', ru: 'срок истёк' },
  },
  handedOver: {
    subject: {
      kk: 'Рұқсат табыс етілді: № {number}',
      ru: 'Разрешение вручено: № {number}',
      en: 'The permit was handed over: No. {number}',
    },
    letter: {
      kk: '№ {number} өтініш бойынша заң бойынша берілген рұқсатқа қол қойылды. Оны жеке кабинеттен жүктеп алыңыз.',
      ru: 'По заявлению № {number} подписано разрешение, выданное по закону. Скачайте его в личном кабинете.',
    },
    sms: { kk: 'рұқсат табыс етілді', ru: 'разрешение вручено' },
  },
  remanded: {
    subject: {
      kk: 'Шағым бойынша іс қайта қаралады: № {number}',
      ru: 'По жалобе дело рассматривается заново: № {number}',
      en: 'Upon a complaint the case is dealt with anew: No. {number}',
    },
    letter: {
      kk: '№ {number} өтініш бойынша бас тарту шағым бойынша күшін жойды, іс сізде қайтадан. Жаңа нәтиже мерзімі — {due} дейін.',
      ru: 'Отказ по заявлению № {number} отменён по жалобе, дело снова у вас. Срок нового результата — до {due}.',
    },
    sms: { kk: 'іс қайта қаралады', ru: 'дело рассматривается заново' },
  },
  remandedToCheck: {
    subject: {
      kk: 'Шағым бойынша құжаттар қайта тексеріледі: № {number}',
      ru: 'По жалобе документы проверяются заново: № {number}',
      en: 'Upon a complaint the documents are checked anew: No. {number}',
    },
    letter: {
      kk: '№ {number} өтінішті одан әрі қараудан бас тарту шағым бойынша күшін жойды. Құжаттардың толықтығын қайта тексеріңіз. Жаңа нәтиже мерзімі — {due} дейін.',
      ru: 'Отказ в дальнейшем рассмотрении заявления № {number} отменён по жалобе. Проверьте полноту документов заново. Срок нового результата — до {due}.',
    },
    sms: { kk: 'құжаттар қайта тексеріледі', ru: 'документы проверяются заново' },
  },
  permitOrdered: {
    subject: {
      kk: 'Шағым бойынша рұқсат берілуге тиіс: № {number}',
      ru: 'По жалобе должно быть выдано разрешение: № {number}',
      en: 'Upon a complaint a permit is to be issued: No. {number}',
    },
    letter: {
      kk: '№ {number} өтініш бойынша бас тарту шағым бойынша күшін жойды, рұқсат берілуге тиіс. Оған {due} дейін қол қойыңыз.',
      ru: 'Отказ по заявлению № {number} отменён по жалобе, разрешение должно быть выдано. Подпишите его до {due}.',
    },
    sms: { kk: 'рұқсат берілуге тиіс', ru: 'должно быть выдано разрешение' },
  },
  permitAsOrdered: {
    subject: {
      kk: 'Шағымыңыз бойынша рұқсат берілді: № {number}',
      ru: 'По вашей жалобе выдано разрешение: № {number}',
      en: 'Upon your complaint the permit was issued: No. {number}',
    },
    letter: {
      kk: '№ {number} өтініш бойынша шағымыңыз қанағаттандырылғаннан кейін рұқсат берілді. Оны жеке кабинеттен жүктеп алыңыз.',
      ru: 'По заявлению № {number} после удовлетворения вашей жалобы выдано разрешение. Скачайте его в личном кабинете.',
    },
    sms: { kk: 'рұқсат берілді', ru: 'разрешение выдано' },
  },
  recusal: {
    subject: {
      kk: 'Қызметкерге қарсылық білдірілді: № {number}',
      ru: 'Заявлен отвод работнику: № {number}',
      en: 'Recusal of the officer was moved: No. {number}',
    },
    letter: {
      kk: '№ {number} іс бойынша өтініш беруші қызметкерге қарсылық білдірді. {due} күніне дейін шешіңіз: істі басқаға беріңіз немесе себебін көрсетіп, қарсылықты қабылдамаңыз.',
      ru: 'По делу № {number} заявлен отвод работнику. Решите до {due}: передайте дело другому или отклоните отвод с указанием причины.',
    },
    sms: { kk: 'қарсылық білдірілді', ru: 'заявлен отвод' },
  },
  selfRecusal: {
    subject: {
      kk: 'Қызметкер өздігінен бас тартты: № {number}',
      ru: 'Работник заявил самоотвод: № {number}',
      en: 'The officer recused himself: No. {number}',
    },
    letter: {
      kk: '№ {number} іс бойынша қызметкер өздігінен бас тартты. Істі басқаға беріңіз немесе себебін көрсетіп, қабылдамаңыз.',
      ru: 'По делу № {number} работник заявил самоотвод. Передайте дело другому или отклоните самоотвод с указанием причины.',
    },
    sms: { kk: 'өздігінен бас тарту', ru: 'самоотвод' },
  },
  recusalRejected: {
    subject: {
      kk: 'Қарсылық қабылданбады: № {number}',
      ru: 'Отвод отклонён: № {number}',
      en: 'The recusal was rejected: No. {number}',
    },
    letter: {
      kk: '№ {number} іс бойынша қызметкерге қарсылық қабылданбады. Себебі — жеке кабинетте.',
      ru: 'По делу № {number} отвод работнику отклонён. Причина — в личном кабинете.',
    },
    sms: { kk: 'қарсылық қабылданбады', ru: 'отвод отклонён' },
  },
} as const satisfies Record<NoticeName, NoticeText>;

/** The texts of the notices of all procedures. */
export const everyNoticeText = {
  ...noticeTexts,
  ...permitNoticeTexts,
  ...complaintNoticeTexts,
} as const satisfies Record<AnyNotice['name'], NoticeText>;

const automatic: Said = {
  kk: 'Бұл хабарлама автоматты түрде жіберілді, оған жауап берудің қажеті жоқ.',
  ru: 'Это сообщение отправлено автоматически, отвечать на него не нужно.',
};

/** The subject and the text of a notice over one channel. `court` is the last day to go to court, `link` leads to where the reader acts. */
export function noticeText(
  name: AnyNotice['name'],
  channel: Channel,
  values: { readonly number: string; readonly due: string; readonly court: string; readonly link: string },
): { readonly subject: string; readonly body: string } {
  const { subject, letter, sms } = everyNoticeText[name];
  const both = ({ kk, ru }: Said, between: string) => `${fill(kk, values)}${between}${fill(ru, values)}`;
  switch (channel) {
    case 'email':
      return {
        subject: both(subject, ' / '),
        body: `${both(letter, '\n\n')}\n\n${values.link}\n\n${both(automatic, '\n')}\n`,
      };
    case 'sms':
      return { subject: '', body: `№${values.number} ${both(sms, ' / ')} ${values.link}` };
    default:
      return channel satisfies never;
  }
}

/** How many parts a gateway makes of a text: Cyrillic takes two bytes a letter, 70 in one part, 67 in each of several. */
export function smsParts(text: string): number {
  return text.length <= 70 ? 1 : Math.ceil(text.length / 67);
}

/** The channels by name. */
export const channelNames = {
  email: { kk: 'Электрондық хат', ru: 'Электронное письмо', en: 'E-mail' },
  sms: { kk: 'SMS', ru: 'SMS', en: 'SMS' },
} as const satisfies Record<Channel, Text>;

/** Whom a notice is for. */
export const recipients = {
  ...complaintRecipients,
  ...permitRecipients,
  applicant: { kk: 'көрсетілетін қызметті алушыға', ru: 'услугополучателю', en: 'to the applicant' },
  officer: { kk: 'қызметкерге', ru: 'работнику', en: 'to the officer' },
  manager: { kk: 'бөлімше басшысына', ru: 'руководителю подразделения', en: 'to the head of the unit' },
  head: { kk: 'басшыға', ru: 'руководителю', en: 'to the head' },
} as const satisfies Record<AnyNotice['to'], Text>;

/** '5 мин кейін', 'через 5 мин', 'in 5 min'. */
export function inAWhile(lang: Lang, seconds: number): string {
  const [n, unit] = seconds < 60 ? [seconds, units.second] : [Math.ceil(seconds / 60), units.minute];
  return after[lang](`${n} ${unit[lang]}`);
}

const units = {
  second: { kk: 'с', ru: 'с', en: 's' },
  minute: { kk: 'мин', ru: 'мин', en: 'min' },
} as const satisfies Record<string, Text>;

const after = {
  kk: (time) => `${time} кейін`,
  ru: (time) => `через ${time}`,
  en: (time) => `in ${time}`,
} as const satisfies Telling<[time: string]>;

/** Notices on the pages of a case, of the cabinet and of the office. */
export const noticeWords = {
  title: { kk: 'Хабарламалар', ru: 'Уведомления', en: 'Notices' },
  cabinet: { kk: 'Жеке кабинет', ru: 'Личный кабинет', en: 'Personal cabinet' },
  there: { kk: 'қойылды', ru: 'размещено', en: 'placed' },
  read: { kk: 'оқылды', ru: 'прочитано', en: 'read' },
  unread: { kk: 'оқылмаған', ru: 'не прочитано', en: 'unread' },
  sent: { kk: 'жіберілді', ru: 'отправлено', en: 'sent' },
  waiting: { kk: 'жіберуді күтуде', ru: 'ожидает отправки', en: 'waiting to be sent' },
  again: { kk: 'қайталау', ru: 'повтор', en: 'tried again' },
  attempts: { kk: 'әрекет саны', ru: 'попыток', en: 'attempts' },
  failed: { kk: 'жіберілмеді', ru: 'не отправлено', en: 'failed' },
  received: { kk: 'Алынған уақыты', ru: 'Получено', en: 'Received' },
  notSent: {
    kk: 'Растап берілген байланыс деректері жоқ немесе арна қосылмаған: тек жеке кабинетте.',
    ru: 'Подтверждённых контактов нет либо канал не подключён: только в личном кабинете.',
    en: 'No confirmed contact, or the channel is not set up: in the cabinet only.',
  },
  mend: {
    kk: 'Мекенжайды алушымен нақтылап, хабарламаны басқа тәсілмен (тапсырысты хатпен) жіберіңіз немесе қайталаңыз.',
    ru: 'Уточните адрес у получателя и уведомите иначе (заказным письмом) либо повторите отправку.',
    en: 'Ask the recipient for the right address and notify by another way (registered letter), or send again.',
  },
  yours: {
    kk: 'Хабарлама осында, жеке кабинетте тұр. Байланыс деректеріңіз өзгерсе, кеңсеге хабарлаңыз.',
    ru: 'Уведомление здесь, в личном кабинете. Если ваши контакты изменились, сообщите канцелярии.',
    en: 'The notice stands here, in your cabinet. If your contacts have changed, tell the chancery.',
  },
  sendAgain: { kk: 'Қайта жіберу', ru: 'Отправить снова', en: 'Send again' },
  none: { kk: 'Хабарлама әзірге жоқ.', ru: 'Уведомлений пока нет.', en: 'No notices yet.' },
  troubled: { kk: 'Жіберілмеген хабарламалар', ru: 'Неотправленные уведомления', en: 'Notices that were not sent' },
  case: { kk: 'Іс', ru: 'Дело', en: 'Case' },
  notice: { kk: 'Хабарлама', ru: 'Уведомление', en: 'Notice' },
  channel: { kk: 'Арна', ru: 'Канал', en: 'Channel' },
  state: { kk: 'Күйі', ru: 'Состояние', en: 'State' },
  why: { kk: 'Себебі', ru: 'Причина', en: 'Why' },
  at: { kk: 'Уақыты', ru: 'Время', en: 'When' },
} as const satisfies Record<string, Text>;
