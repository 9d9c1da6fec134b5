/** The permit's life in words: stages, steps, roles, terms and papers, as pages name them. */
import type { PermitStage, PermitStep } from '../law/permit.js';
import type { PermitTerm } from '../law/permitTerms.js';
import type { Text } from './languages.js';

/** The steps of the hearing, and others that an application has too: their words stand there. */
type Shared =
  | 'notify'
  | 'changeSlot'
  | 'statePosition'
  | 'moveHearing'
  | 'waive'
  | 'holdHearing'
  | 'chairHearing'
  | 'remarkOnMinutes'
  | 'noteNotExercised'
  | 'recordReceipt'
  | 'recordDelivery'
  | 'reassign';

type Own = Exclude<PermitStep, Shared>;

export const permitStages = {
  inForce: { kk: 'Рұқсат қолданыста', ru: 'Разрешение действует', en: 'Permit in force' },
  terminationProposed: {
    kk: 'Тоқтату туралы алдын ала шешім қол қоюға дайын',
    ru: 'Предварительное решение о прекращении на подписи',
    en: 'Preliminary decision to terminate awaits signature',
  },
  terminationNotified: {
    kk: 'Тоқтату туралы алдын ала шешім хабарланды, ұстаным күтілуде',
    ru: 'Уведомлено о предварительном решении о прекращении, ожидается позиция',
    en: 'Preliminary decision to terminate notified, position awaited',
  },
  terminationDrafted: {
    kk: 'Тоқтату туралы шешім қол қоюға дайын',
    ru: 'Решение о прекращении на подписи',
    en: 'Decision to terminate awaits signature',
  },
  terminated: { kk: 'Рұқсаттың қолданысы тоқтатылды', ru: 'Действие разрешения прекращено', en: 'Permit terminated' },
  renounced: {
    kk: 'Рұқсаттың қолданысы иесінің өтінішімен тоқтатылды',
    ru: 'Действие разрешения прекращено по желанию владельца',
    en: 'Permit terminated at its holder’s wish',
  },
  expired: { kk: 'Рұқсаттың мерзімі өтті', ru: 'Срок действия разрешения истёк', en: 'Permit expired' },
} as const satisfies Record<PermitStage, Text>;

/** What happens next, in the holder's words. */
export const permitNexts = {
  inForce: {
    kk: 'Рұқсат соңғы күніне дейін қолданылады. Шарт өзгерсе, хабарлаңыз; шарт ұзартылса, рұқсатты ұзартуға кез келген уақытта өтініш бере аласыз.',
    ru: 'Разрешение действует до своего последнего дня. Если договор изменился, сообщите; если он продлён, в любое время можно подать заявление о продлении разрешения.',
    en: 'The permit is in force until its last day. Report a change of contract; when the contract is prolonged, you may apply for an extension at any time.',
  },
  terminationProposed: {
    kk: 'Уәкілетті тұлға алдын ала шешімге қол қояды немесе оны қызметкерге қайтарады.',
    ru: 'Уполномоченное лицо подпишет предварительное решение либо вернёт его работнику.',
    en: 'The authorised person signs the preliminary decision or returns it to the officer.',
  },
  terminationNotified: {
    kk: 'Рұқсат иесі екі жұмыс күні ішінде ұстанымын білдіре алады. Шешім қабылданатын күні талаптарға сай басқа шарт болса, рұқсат тоқтатылмайды.',
    ru: 'Владелец может в течение двух рабочих дней выразить позицию. Если в день решения есть другой договор, отвечающий требованиям, действие разрешения не прекращается.',
    en: 'The holder may state a position within two working days. If on the day of the decision another contract meets the requirements, the permit is not terminated.',
  },
  terminationDrafted: {
    kk: 'Басшы шешімге қол қояды, рұқсатты күшінде қалдырады немесе жобаны қайтарады.',
    ru: 'Руководитель подпишет решение, оставит разрешение в силе либо вернёт проект.',
    en: 'The head signs the decision, keeps the permit, or returns the draft.',
  },
  terminated: {
    kk: 'Шешім сізге жеткізілген күннен бастап күшіне енеді. Шешімге үш ай ішінде шағымдануға немесе жаңа рұқсатқа өтініш беруге болады, ол тегін.',
    ru: 'Решение действует с того дня, когда оно доведено до вас. Его можно обжаловать в течение трёх месяцев или подать заявление на новое разрешение, это бесплатно.',
    en: 'The decision has effect from the day on which it reached you. You may complain within three months, or apply for a new permit, free of charge.',
  },
  renounced: {
    kk: 'Жаңа рұқсатқа кез келген уақытта өтініш беруге болады, ол тегін.',
    ru: 'Новое разрешение можно запросить в любое время, это бесплатно.',
    en: 'You may apply for a new permit at any time, free of charge.',
  },
  expired: {
    kk: 'Жаңа рұқсатқа өтініш беруге болады, ол тегін.',
    ru: 'Можно подать заявление на новое разрешение, это бесплатно.',
    en: 'You may apply for a new permit, free of charge.',
  },
} as const satisfies Record<PermitStage, Text>;

/** A step as a button says it. */
export const permitSteps = {
  enter: { kk: 'Тізілімге енгізу', ru: 'Внести в реестр', en: 'Enter in the registry' },
  handedOver: { kk: 'Табыс етілгенін белгілеу', ru: 'Отметить вручение', en: 'Note the hand-over' },
  extend: { kk: 'Рұқсатты ұзарту', ru: 'Продлить разрешение', en: 'Extend the permit' },
  extendMeanwhile: { kk: 'Рұқсатты ұзарту', ru: 'Продлить разрешение', en: 'Extend the permit' },
  reportChange: {
    kk: 'Шарттың өзгергенін хабарлау',
    ru: 'Сообщить об изменении договора',
    en: 'Report a change of contract',
  },
  enterReport: {
    kk: 'Қағаз түріндегі хабарды енгізу',
    ru: 'Внести сообщение, поступившее на бумаге',
    en: 'Enter a report that came on paper',
  },
  noteContracts: {
    kk: 'Шарттың өзгерісін тізілімге енгізу',
    ru: 'Внести изменение договора в реестр',
    en: 'Note the change of contract in the registry',
  },
  dismissReport: { kk: 'Хабарды қанағаттандырмау', ru: 'Оставить сообщение без последствий', en: 'Dismiss the report' },
  noteContractEnd: {
    kk: 'Шарт мерзімінің өткенін белгілеу',
    ru: 'Отметить окончание договора',
    en: 'Note the end of a contract',
  },
  remind: { kk: 'Мерзім туралы еске салу', ru: 'Напомнить о сроке', en: 'Remind of an end' },
  proposeTermination: {
    kk: 'Тоқтату туралы алдын ала шешім дайындау',
    ru: 'Подготовить предварительное решение о прекращении',
    en: 'Prepare a preliminary decision to terminate',
  },
  returnTermination: { kk: 'Қызметкерге қайтару', ru: 'Вернуть работнику', en: 'Return to the officer' },
  draftTermination: {
    kk: 'Тоқтату туралы шешім дайындау',
    ru: 'Подготовить решение о прекращении',
    en: 'Prepare the decision to terminate',
  },
  returnDraftedTermination: { kk: 'Қызметкерге қайтару', ru: 'Вернуть работнику', en: 'Return to the officer' },
  terminate: {
    kk: 'Тоқтату туралы шешімге қол қою',
    ru: 'Подписать решение о прекращении',
    en: 'Sign the decision to terminate',
  },
  keepPermit: {
    kk: 'Рұқсатты күшінде қалдыру: басқа шарт бар',
    ru: 'Оставить разрешение в силе: есть другой договор',
    en: 'Keep the permit: another contract stands',
  },
  discontinueTermination: {
    kk: 'Рәсімді тоқтату: негізі жойылды',
    ru: 'Прекратить процедуру: основание отпало',
    en: 'End the procedure: the ground fell away',
  },
  renounce: { kk: 'Рұқсаттан бас тарту', ru: 'Отказаться от разрешения', en: 'Give the permit up' },
  expire: { kk: 'Мерзімнің өткенін белгілеу', ru: 'Отметить истечение срока', en: 'Note the expiry' },
  askCorrection: { kk: 'Қатені түзетуді сұрау', ru: 'Попросить исправить ошибку', en: 'Ask for a correction' },
  findError: { kk: 'Қатені анықтау', ru: 'Указать на ошибку', en: 'Name an error' },
  correct: {
    kk: 'Түзетілген рұқсатқа қол қою',
    ru: 'Подписать исправленное разрешение',
    en: 'Sign the corrected permit',
  },
  rejectCorrection: { kk: 'Түзетуден бас тарту', ru: 'Отказать в исправлении', en: 'Reject the correction' },
  askAmendment: {
    kk: 'Атауын немесе мекенжайын өзгертуді сұрау',
    ru: 'Попросить изменить наименование или адрес',
    en: 'Ask to amend name or address',
  },
  amend: { kk: 'Тізілімге өзгеріс енгізу', ru: 'Внести изменение в реестр', en: 'Amend the registry' },
  rejectAmendment: { kk: 'Өзгерістен бас тарту', ru: 'Отказать в изменении', en: 'Reject the amendment' },
} as const satisfies Record<Own, Text>;

/** A step that was taken, as the history tells it. */
export const permitEvents = {
  enter: { kk: 'Рұқсат тізілімге енгізілді', ru: 'Разрешение внесено в реестр', en: 'Permit entered in the registry' },
  handedOver: {
    kk: 'Қол қойылған рұқсат табыс етілді',
    ru: 'Подписанное разрешение вручено',
    en: 'Signed permit handed over',
  },
  extend: { kk: 'Рұқсат ұзартылды', ru: 'Разрешение продлено', en: 'Permit extended' },
  extendMeanwhile: { kk: 'Рұқсат ұзартылды', ru: 'Разрешение продлено', en: 'Permit extended' },
  reportChange: {
    kk: 'Шарттың өзгергені хабарланды',
    ru: 'Сообщено об изменении договора',
    en: 'Change of contract reported',
  },
  enterReport: {
    kk: 'Шарттың өзгергені туралы қағаз хабар енгізілді',
    ru: 'Внесено сообщение об изменении договора, поступившее на бумаге',
    en: 'Report of a change of contract entered from paper',
  },
  noteContracts: {
    kk: 'Шарттың өзгерісі тізілімге енгізілді',
    ru: 'Изменение договора внесено в реестр',
    en: 'Change of contract noted in the registry',
  },
  dismissReport: { kk: 'Хабар қанағаттандырылмады', ru: 'Сообщение оставлено без последствий', en: 'Report dismissed' },
  noteContractEnd: {
    kk: 'Шарттың мерзімі ұзартылмай өтті',
    ru: 'Срок договора истёк без продления',
    en: 'A contract ended without being prolonged',
  },
  remind: {
    kk: 'Рұқсат иесіне мерзім туралы ескертілді',
    ru: 'Владельцу напомнено о сроке',
    en: 'Holder reminded of an end',
  },
  proposeTermination: {
    kk: 'Тоқтату туралы алдын ала шешім дайындалды',
    ru: 'Подготовлено предварительное решение о прекращении',
    en: 'Preliminary decision to terminate prepared',
  },
  returnTermination: {
    kk: 'Алдын ала шешім қызметкерге қайтарылды',
    ru: 'Предварительное решение возвращено работнику',
    en: 'Preliminary decision returned to the officer',
  },
  draftTermination: {
    kk: 'Тоқтату туралы шешім дайындалды',
    ru: 'Подготовлено решение о прекращении',
    en: 'Decision to terminate prepared',
  },
  returnDraftedTermination: {
    kk: 'Шешім жобасы қызметкерге қайтарылды',
    ru: 'Проект решения возвращён работнику',
    en: 'Draft decision returned to the officer',
  },
  terminate: {
    kk: 'Рұқсаттың қолданысын тоқтату туралы шешімге қол қойылды',
    ru: 'Подписано решение о прекращении действия разрешения',
    en: 'Decision to terminate the permit signed',
  },
  keepPermit: {
    kk: 'Рұқсат күшінде қалды: басқа шарт бар',
    ru: 'Разрешение оставлено в силе: есть другой договор',
    en: 'Permit kept: another contract stands',
  },
  discontinueTermination: {
    kk: 'Рәсім тоқтатылды: рұқсат күшінде',
    ru: 'Процедура прекращена: разрешение в силе',
    en: 'Procedure ended: the permit stays in force',
  },
  renounce: {
    kk: 'Рұқсат иесі рұқсаттан бас тартты',
    ru: 'Владелец отказался от разрешения',
    en: 'Holder gave the permit up',
  },
  expire: { kk: 'Рұқсаттың мерзімі өтті', ru: 'Срок действия разрешения истёк', en: 'Permit expired' },
  askCorrection: {
    kk: 'Қатені түзету сұралды',
    ru: 'Подано заявление об исправлении ошибки',
    en: 'Correction asked for',
  },
  findError: { kk: 'Қате анықталды', ru: 'Найдена ошибка', en: 'Error found' },
  correct: {
    kk: 'Рұқсаттағы қате түзетілді',
    ru: 'Ошибка в разрешении исправлена',
    en: 'Error in the permit corrected',
  },
  rejectCorrection: { kk: 'Түзетуден бас тартылды', ru: 'В исправлении отказано', en: 'Correction rejected' },
  askAmendment: {
    kk: 'Тізілімді өзгерту сұралды',
    ru: 'Подано заявление об изменении реестра',
    en: 'Amendment asked for',
  },
  amend: { kk: 'Тізілімге өзгеріс енгізілді', ru: 'В реестр внесено изменение', en: 'Registry amended' },
  rejectAmendment: { kk: 'Өзгерістен бас тартылды', ru: 'В изменении отказано', en: 'Amendment rejected' },
} as const satisfies Record<Own, Text>;

/** Who acts. */
export const permitRoles = {
  holder: { kk: 'Рұқсат иесі', ru: 'Владелец разрешения', en: 'Holder' },
  baseOperator: { kk: 'Базалық оператор', ru: 'Базовый оператор', en: 'Base operator' },
} as const satisfies Record<string, Text>;

/** A statutory period. */
export const permitTerms = {
  report: { kk: 'Хабарды қарау', ru: 'Рассмотрение сообщения', en: 'Examination of the report' },
  enteredReport: { kk: 'Хабарды қарау', ru: 'Рассмотрение сообщения', en: 'Examination of the report' },
  termination: { kk: 'Тоқтату туралы шешім', ru: 'Решение о прекращении', en: 'Decision on the termination' },
  correction: { kk: 'Қатені түзету', ru: 'Исправление ошибки', en: 'Correction of the error' },
  ownCorrection: { kk: 'Қатені түзету', ru: 'Исправление ошибки', en: 'Correction of the error' },
  amendment: { kk: 'Тізілімді өзгерту', ru: 'Изменение реестра', en: 'Amendment of the registry' },
} as const satisfies Record<Exclude<PermitTerm, 'minutes'>, Text>;

/** The papers that steps file or issue. */
export const permitPapers = {
  contractReport: {
    kk: 'Шарттың өзгергені туралы хабар',
    ru: 'Сообщение об изменении договора',
    en: 'Report of a change of contract',
  },
  preliminaryTermination: {
    kk: 'Тоқтату туралы алдын ала шешім және тыңдау туралы хабарлама',
    ru: 'Предварительное решение о прекращении и уведомление о заслушивании',
    en: 'Preliminary decision to terminate and hearing notice',
  },
  termination: {
    kk: 'Рұқсаттың қолданысын тоқтату туралы шешім',
    ru: 'Решение о прекращении действия разрешения',
    en: 'Decision to terminate the permit',
  },
  permitKept: {
    kk: 'Рұқсатты күшінде қалдыру туралы шешім',
    ru: 'Решение об оставлении разрешения в силе',
    en: 'Decision to keep the permit',
  },
  renunciation: { kk: 'Рұқсаттан бас тарту', ru: 'Отказ от разрешения', en: 'Renunciation of the permit' },
  correctionRequest: {
    kk: 'Қатені түзету туралы өтініш',
    ru: 'Заявление об исправлении ошибки',
    en: 'Request for a correction',
  },
  correctionRejected: {
    kk: 'Түзетуден дәлелді бас тарту',
    ru: 'Мотивированный отказ в исправлении',
    en: 'Reasoned refusal to correct',
  },
  amendmentRequest: {
    kk: 'Тізілімді өзгерту туралы өтініш',
    ru: 'Заявление об изменении реестра',
    en: 'Request to amend the registry',
  },
} as const satisfies Record<string, Text>;
