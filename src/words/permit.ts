/** The life of a permit in words: stages, steps, roles, terms, papers, notes of the registry and tasks, as pages name them. */
import type { ApplicationStep } from '../law/application.js';
import type { PermitRole, PermitStage, PermitStep } from '../law/permit.js';
import type { Standing } from '../law/permitFacts.js';
import type { NoteName } from '../law/permitNotes.js';
import type { TaskName } from '../law/permitTasks.js';
import type { PermitTerm } from '../law/permitTerms.js';
import type { ApplicationTerm } from '../law/terms.js';
import type { Text } from './languages.js';

/** What the permit is now. */
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
    en: 'Termination awaits signature',
  },
  terminated: {
    kk: 'Рұқсаттың қолданысын тоқтату туралы шешім қабылданды',
    ru: 'Принято решение о прекращении действия разрешения',
    en: 'Termination of the permit decided',
  },
  renounced: {
    kk: 'Рұқсат иесі рұқсаттан бас тартты',
    ru: 'Владелец отказался от разрешения',
    en: 'Permit renounced by its holder',
  },
  expired: { kk: 'Рұқсаттың мерзімі аяқталды', ru: 'Срок действия разрешения истёк', en: 'Permit expired' },
} as const satisfies Record<PermitStage, Text>;

/** What happens next, in the holder's words. */
export const permitNexts = {
  inForce: {
    kk: 'Рұқсат соңғы күніне дейін қолданылады. Базалық оператормен шарт өзгерсе, хабарлауға болады.',
    ru: 'Разрешение действует до своего последнего дня. Об изменении договора с базовым оператором можно сообщить.',
    en: 'The permit is in force until its last day. A change of the contract with a base operator can be reported.',
  },
  terminationProposed: {
    kk: 'Уәкілетті тұлға алдын ала шешімге қол қояды немесе оны қызметкерге қайтарады. Рұқсат қолданыста.',
    ru: 'Уполномоченное лицо подпишет предварительное решение либо вернёт его работнику. Разрешение действует.',
    en: 'The authorised person signs the preliminary decision or returns it to the officer. The permit is in force.',
  },
  terminationNotified: {
    kk: 'Рұқсат иесі екі жұмыс күні ішінде ұстанымын білдіре алады; талаптарға сәйкес келетін басқа шарт көрсетілсе, рұқсат сақталады.',
    ru: 'Владелец может в течение двух рабочих дней выразить позицию; если показан другой договор, отвечающий требованиям, разрешение сохраняется.',
    en: 'The holder may state a position within two working days; if another contract that meets the requirements is shown, the permit is kept.',
  },
  terminationDrafted: {
    kk: 'Басшы тоқтату туралы шешімге қол қояды, оны қайтарады немесе рұқсатты сақтайды.',
    ru: 'Руководитель подпишет решение о прекращении, вернёт его либо сохранит разрешение.',
    en: 'The head signs the termination, returns it, or keeps the permit.',
  },
  terminated: {
    kk: 'Тоқтату шешім алынған күннен бастап күшіне енеді. Шешімге үш ай ішінде шағымдануға, жаңа рұқсатқа өтініш беруге болады. Қызмет тегін.',
    ru: 'Прекращение действует со дня получения решения. Его можно обжаловать в течение трёх месяцев или подать заявление на новое разрешение. Услуга бесплатна.',
    en: 'The termination takes effect on the day on which the decision is received. You may complain within three months, or apply for a new permit. The service is free of charge.',
  },
  renounced: {
    kk: 'Жаңа рұқсатқа кез келген уақытта өтініш беруге болады. Қызмет тегін.',
    ru: 'Подать заявление на новое разрешение можно в любое время. Услуга бесплатна.',
    en: 'You may apply for a new permit at any time. The service is free of charge.',
  },
  expired: {
    kk: 'Мерзімі өтпей тұрып ұзарту сұралған болса, рұқсат ұзартылғанда қайта қолданылады. Әйтпесе жаңа рұқсатқа өтініш беріңіз. Қызмет тегін.',
    ru: 'Если о продлении просили до истечения срока, после продления разрешение снова действует. Иначе подайте заявление на новое. Услуга бесплатна.',
    en: 'If an extension was asked for before the expiry, the permit is in force again once it is extended. Otherwise apply for a new one. The service is free of charge.',
  },
} as const satisfies Record<PermitStage, Text>;

/** The steps of a permit's life that no application has. */
type Own = Exclude<PermitStep, ApplicationStep>;

/** A step as a button says it. */
export const permitSteps = {
  enter: { kk: 'Тізілімге енгізу', ru: 'Внести в реестр', en: 'Enter in the registry' },
  handedOver: { kk: 'Табыс етілгенін белгілеу', ru: 'Отметить вручение', en: 'Note the hand-over' },
  extend: { kk: 'Ұзарту', ru: 'Продлить', en: 'Extend' },
  extendMeanwhile: { kk: 'Ұзарту', ru: 'Продлить', en: 'Extend' },
  reportChange: {
    kk: 'Шарттың өзгергені туралы хабарлау',
    ru: 'Сообщить об изменении договора',
    en: 'Report a change of contract',
  },
  enterReport: {
    kk: 'Қағаз түрінде түскен хабарламаны енгізу',
    ru: 'Внести сообщение, поступившее на бумаге',
    en: 'Enter a report that came on paper',
  },
  noteContracts: {
    kk: 'Талаптарды тексеріп, шарттың өзгерісін енгізу',
    ru: 'Проверить требования и внести изменение договора',
    en: 'Check the requirements and note the change of contract',
  },
  dismissReport: { kk: 'Хабарламаны қабылдамау', ru: 'Отклонить сообщение', en: 'Dismiss the report' },
  noteContractEnd: {
    kk: 'Шарттың аяқталғанын белгілеу',
    ru: 'Отметить окончание договора',
    en: 'Note that a contract has ended',
  },
  remind: { kk: 'Ескерту', ru: 'Напомнить', en: 'Remind' },
  proposeTermination: {
    kk: 'Тоқтату туралы алдын ала шешім дайындау',
    ru: 'Подготовить предварительное решение о прекращении',
    en: 'Prepare a preliminary decision to terminate',
  },
  returnTermination: { kk: 'Қызметкерге қайтару', ru: 'Вернуть работнику', en: 'Return to the officer' },
  draftTermination: {
    kk: 'Тоқтату туралы шешім дайындау',
    ru: 'Подготовить решение о прекращении',
    en: 'Prepare the termination',
  },
  returnDraftedTermination: { kk: 'Қызметкерге қайтару', ru: 'Вернуть работнику', en: 'Return to the officer' },
  terminate: {
    kk: 'Тоқтату туралы шешімге қол қою',
    ru: 'Подписать решение о прекращении',
    en: 'Sign the termination',
  },
  reinstate: {
    kk: 'Рұқсаттың қолданысын қалпына келтіру',
    ru: 'Восстановить действие разрешения',
    en: 'Reinstate the permit',
  },
  keepPermit: {
    kk: 'Басқа шарт бойынша рұқсатты сақтау',
    ru: 'Сохранить разрешение на основании другого договора',
    en: 'Keep the permit on another contract',
  },
  discontinueTermination: {
    kk: 'Негіз жойылғандықтан рәсімді аяқтау',
    ru: 'Завершить процедуру: основание отпало',
    en: 'Discontinue: the ground fell away',
  },
  renounce: { kk: 'Рұқсаттан бас тарту', ru: 'Отказаться от разрешения', en: 'Renounce the permit' },
  expire: { kk: 'Мерзімнің аяқталғанын белгілеу', ru: 'Отметить истечение срока', en: 'Note the expiry' },
  askCorrection: { kk: 'Қатені түзетуді сұрау', ru: 'Попросить исправить ошибку', en: 'Ask to correct an error' },
  findError: { kk: 'Қатені көрсету', ru: 'Указать ошибку', en: 'Name an error' },
  correct: {
    kk: 'Түзетілген рұқсатқа қол қою',
    ru: 'Подписать исправленное разрешение',
    en: 'Sign the corrected permit',
  },
  rejectCorrection: { kk: 'Түзетуден бас тарту', ru: 'Отказать в исправлении', en: 'Reject the correction' },
  askAmendment: {
    kk: 'Атауды немесе мекенжайды өзгертуді сұрау',
    ru: 'Попросить изменить наименование или адрес',
    en: 'Ask for a change of name or address',
  },
  amend: { kk: 'Тізілімге өзгеріс енгізу', ru: 'Внести изменение в реестр', en: 'Amend the registry' },
  rejectAmendment: {
    kk: 'Өзгеріс енгізуден бас тарту',
    ru: 'Отказать в изменении реестра',
    en: 'Reject the amendment',
  },
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
    kk: 'Шарттың өзгергені туралы хабарланды',
    ru: 'Сообщено об изменении договора',
    en: 'Change of contract reported',
  },
  enterReport: {
    kk: 'Қағаз түрінде түскен хабарлама енгізілді',
    ru: 'Внесено сообщение, поступившее на бумаге',
    en: 'Report on paper entered',
  },
  noteContracts: {
    kk: 'Талаптардың орындалғаны расталып, шарттың өзгерісі енгізілді',
    ru: 'Соответствие требованиям подтверждено, изменение договора внесено',
    en: 'Requirements confirmed, change of contract noted',
  },
  dismissReport: { kk: 'Хабарлама қабылданбады', ru: 'Сообщение отклонено', en: 'Report dismissed' },
  noteContractEnd: {
    kk: 'Шарт ұзартылмай аяқталды',
    ru: 'Договор закончился и не был продлён',
    en: 'A contract ended and was not prolonged',
  },
  remind: { kk: 'Мерзімнің аяқталатыны ескертілді', ru: 'Напомнено об окончании срока', en: 'Reminded of an end' },
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
    en: 'Termination prepared',
  },
  returnDraftedTermination: {
    kk: 'Тоқтату туралы шешім қызметкерге қайтарылды',
    ru: 'Решение о прекращении возвращено работнику',
    en: 'Termination returned to the officer',
  },
  terminate: {
    kk: 'Рұқсаттың қолданысын тоқтату туралы шешімге қол қойылды',
    ru: 'Подписано решение о прекращении действия разрешения',
    en: 'Termination of the permit signed',
  },
  reinstate: {
    kk: 'Шағым бойынша тоқтату туралы шешімнің күші жойылды, рұқсат қайта қолданыста',
    ru: 'По жалобе отменено решение о прекращении, действие разрешения восстановлено',
    en: 'Termination undone upon a complaint, the permit is in force again',
  },
  keepPermit: {
    kk: 'Басқа шарт бойынша рұқсат сақталды',
    ru: 'Разрешение сохранено на основании другого договора',
    en: 'Permit kept on another contract',
  },
  discontinueTermination: {
    kk: 'Негіз жойылды: тоқтату рәсімі аяқталды',
    ru: 'Основание отпало: процедура прекращения завершена',
    en: 'Ground fell away: the termination was discontinued',
  },
  renounce: {
    kk: 'Рұқсат иесі рұқсаттан бас тартты',
    ru: 'Владелец отказался от разрешения',
    en: 'Holder renounced the permit',
  },
  expire: { kk: 'Рұқсаттың мерзімі аяқталды', ru: 'Срок действия разрешения истёк', en: 'Permit expired' },
  askCorrection: {
    kk: 'Қатені түзету сұралды',
    ru: 'Запрошено исправление ошибки',
    en: 'Correction of an error asked',
  },
  findError: { kk: 'Қызметкер қате тапты', ru: 'Работник нашёл ошибку', en: 'Officer found an error' },
  correct: {
    kk: 'Қате түзетілді, жаңа рұқсатқа қол қойылды',
    ru: 'Ошибка исправлена, подписано новое разрешение',
    en: 'Error corrected, new permit signed',
  },
  rejectCorrection: { kk: 'Түзетуден бас тартылды', ru: 'В исправлении отказано', en: 'Correction rejected' },
  askAmendment: {
    kk: 'Атауды немесе мекенжайды өзгерту сұралды',
    ru: 'Запрошено изменение наименования или адреса',
    en: 'Change of name or address asked',
  },
  amend: { kk: 'Тізілімге өзгеріс енгізілді', ru: 'В реестр внесено изменение', en: 'Registry amended' },
  rejectAmendment: {
    kk: 'Өзгеріс енгізуден бас тартылды',
    ru: 'В изменении реестра отказано',
    en: 'Amendment rejected',
  },
} as const satisfies Record<Own, Text>;

/** Who acts from outside the office. */
export const permitRoles = {
  holder: { kk: 'Рұқсат иесі', ru: 'Владелец разрешения', en: 'Permit holder' },
  baseOperator: { kk: 'Базалық оператор', ru: 'Базовый оператор', en: 'Base operator' },
} as const satisfies Record<Extract<PermitRole, 'holder' | 'baseOperator'>, Text>;

/** A statutory period. */
export const permitTerms = {
  report: { kk: 'Хабарламаға жауап', ru: 'Ответ на сообщение', en: 'Answer to the report' },
  enteredReport: {
    kk: 'Қағаз түріндегі хабарламаға жауап',
    ru: 'Ответ на сообщение на бумаге',
    en: 'Answer to the report on paper',
  },
  termination: { kk: 'Тоқтату туралы шешім', ru: 'Решение о прекращении', en: 'Decision on the termination' },
  correction: { kk: 'Қатені түзету', ru: 'Исправление ошибки', en: 'Correction of the error' },
  ownCorrection: {
    kk: 'Қызметкер тапқан қатені түзету',
    ru: 'Исправление ошибки, найденной работником',
    en: 'Correction of the error found by the officer',
  },
  amendment: { kk: 'Тізілімге өзгеріс енгізу', ru: 'Изменение реестра', en: 'Amendment of the registry' },
} as const satisfies Record<Exclude<PermitTerm, ApplicationTerm>, Text>;

/** The papers that steps of a permit's life file or issue, besides those that an application has too. */
export const permitPapers = {
  contractReport: {
    kk: 'Шарттың өзгергені туралы хабарлама',
    ru: 'Сообщение об изменении договора',
    en: 'Report of a change of contract',
  },
  preliminaryTermination: {
    kk: 'Рұқсаттың қолданысын тоқтату туралы алдын ала шешім және тыңдау туралы хабарлама',
    ru: 'Предварительное решение о прекращении действия разрешения и уведомление о заслушивании',
    en: 'Preliminary decision to terminate the permit, and hearing notice',
  },
  termination: {
    kk: 'Рұқсаттың қолданысын тоқтату туралы шешім',
    ru: 'Решение о прекращении действия разрешения',
    en: 'Decision to terminate the permit',
  },
  permitKept: {
    kk: 'Рұқсатты сақтау туралы шешім',
    ru: 'Решение о сохранении разрешения',
    en: 'Decision to keep the permit',
  },
  renunciation: { kk: 'Рұқсаттан бас тарту', ru: 'Отказ от разрешения', en: 'Renunciation of the permit' },
  correctionRequest: {
    kk: 'Рұқсаттағы қатені түзету туралы өтініш',
    ru: 'Заявление об исправлении ошибки в разрешении',
    en: 'Application to correct an error in the permit',
  },
  correctionRejected: {
    kk: 'Қатені түзетуден дәлелді бас тарту',
    ru: 'Мотивированный отказ в исправлении ошибки',
    en: 'Reasoned refusal to correct an error',
  },
  amendmentRequest: {
    kk: 'Атауды немесе мекенжайды өзгерту туралы өтініш',
    ru: 'Заявление об изменении наименования или адреса',
    en: 'Application to change the name or the address',
  },
} as const satisfies Record<string, Text>;

/** What is true of a permit on a day, as the registry says it to everybody. */
export const permitStandings = {
  inForce: { kk: 'Қолданыста', ru: 'Действует', en: 'In force' },
  terminated: { kk: 'Тоқтатылды', ru: 'Действие прекращено', en: 'Terminated' },
  renounced: {
    kk: 'Иесі бас тартты',
    ru: 'Прекращено по отказу владельца',
    en: 'Ended by renunciation of the holder',
  },
  expired: { kk: 'Мерзімі аяқталды', ru: 'Срок действия истёк', en: 'Expired' },
} as const satisfies Record<Standing, Text>;

/** What the registry notes of a permit, by the name of the note; `{name}` stands for a value of the note. */
export const registryNotes = {
  entered: {
    kk: 'Тізілімге енгізілді, соңғы күні — {expiresOn}',
    ru: 'Внесено в реестр, последний день — {expiresOn}',
    en: 'Entered in the registry, last day {expiresOn}',
  },
  enteredBySilence: {
    kk: 'Заң бойынша берілген болып тізілімге енгізілді, соңғы күні — {expiresOn}',
    ru: 'Внесено в реестр как выданное по закону, последний день — {expiresOn}',
    en: 'Entered in the registry as issued by law, last day {expiresOn}',
  },
  handedOver: { kk: 'Табыс етілді', ru: 'Вручено', en: 'Handed over' },
  extended: {
    kk: '{expiresOn} күніне дейін (осы күнді қоса алғанда) ұзартылды',
    ru: 'Продлено до {expiresOn} включительно',
    en: 'Extended until {expiresOn}, that day included',
  },
  contractProlonged: {
    kk: 'Шарт ұзартылды: {operator}, № {number}',
    ru: 'Договор продлён: {operator}, № {number}',
    en: 'Contract prolonged: {operator}, No. {number}',
  },
  contractAdded: {
    kk: 'Шарт қосылды: {operator}, № {number}',
    ru: 'Добавлен договор: {operator}, № {number}',
    en: 'Contract added: {operator}, No. {number}',
  },
  contractDropped: {
    kk: 'Шарт алынып тасталды: {operator}, № {number}, оқиға күні — {eventOn}',
    ru: 'Договор исключён: {operator}, № {number}, день события — {eventOn}',
    en: 'Contract dropped: {operator}, No. {number}, day of the event {eventOn}',
  },
  corrected: {
    kk: 'Қате түзетілді, жаңа рұқсатқа қол қойылды; бұрынғы құжат алмастырылды',
    ru: 'Исправлена ошибка, подписано новое разрешение; прежний документ заменён',
    en: 'Error corrected, new permit signed; the former paper is replaced',
  },
  amended: {
    kk: 'Атауы немесе мекенжайы өзгертілді',
    ru: 'Изменено наименование или адрес',
    en: 'Name or address changed',
  },
  terminated: {
    kk: 'Тоқтату туралы шешім қабылданды, оқиға күні — {eventOn}',
    ru: 'Принято решение о прекращении действия, день события — {eventOn}',
    en: 'Termination decided, day of the event {eventOn}',
  },
  terminationEffective: {
    kk: 'Рұқсаттың қолданысы тоқтатылды: шешім алынды',
    ru: 'Действие разрешения прекращено: решение получено',
    en: 'The permit is terminated: the decision was received',
  },
  reinstated: {
    kk: 'Тоқтату туралы шешімнің күші шағым бойынша жойылды: рұқсат қайта қолданыста',
    ru: 'Решение о прекращении отменено по жалобе: разрешение снова действует',
    en: 'The termination was undone upon a complaint: the permit is in force again',
  },
  renounced: { kk: 'Иесі рұқсаттан бас тартты', ru: 'Владелец отказался от разрешения', en: 'Renounced by the holder' },
  expired: { kk: 'Мерзімі аяқталды', ru: 'Срок действия истёк', en: 'Expired' },
} as const satisfies Record<NoteName, Text>;

/** What waits for somebody at the office, by the name of the task. */
export const permitTasks = {
  nameOfficer: { kk: 'Қызметкерді тағайындау', ru: 'Назначить работника', en: 'Name an officer' },
  answerReport: { kk: 'Хабарламаға жауап беру', ru: 'Ответить на сообщение', en: 'Answer the report' },
  proposeTermination: {
    kk: 'Шарт аяқталды: тоқтату туралы ұсыныс жасау',
    ru: 'Договор закончился: внести предложение о прекращении',
    en: 'The contract has ended: propose the termination',
  },
  dropContract: {
    kk: 'Бірнеше шарттың бірі аяқталды: оны тізілімнен шығару',
    ru: 'Закончился один из нескольких договоров: исключить его из реестра',
    en: 'One of several contracts has ended: drop it from the registry',
  },
  signNotice: {
    kk: 'Алдын ала шешімге қол қою немесе қайтару',
    ru: 'Подписать или вернуть предварительное решение',
    en: 'Sign or return the preliminary decision',
  },
  recordReceipt: {
    kk: 'Хабарламаны басқа тәсілмен беріп, алынғанын жазу',
    ru: 'Уведомить иначе и записать получение',
    en: 'Notify by another way and record the receipt',
  },
  writeMinutes: { kk: 'Тыңдау хаттамасын жасау', ru: 'Составить протокол', en: 'Write the minutes' },
  signMinutes: { kk: 'Хаттамаға қол қою', ru: 'Подписать протокол', en: 'Sign the minutes' },
  draftTermination: {
    kk: 'Тыңдаудан кейін шешім дайындау',
    ru: 'Подготовить решение после заслушивания',
    en: 'Prepare the decision after the hearing',
  },
  decideTermination: {
    kk: 'Тоқтату немесе рұқсатты сақтау туралы шешу',
    ru: 'Решить о прекращении или сохранении разрешения',
    en: 'Decide to terminate or to keep the permit',
  },
  decideCorrection: {
    kk: 'Қатені түзету немесе бас тарту',
    ru: 'Исправить ошибку или отказать',
    en: 'Correct the error or reject it',
  },
  decideAmendment: {
    kk: 'Тізілімге өзгеріс енгізу немесе бас тарту',
    ru: 'Изменить реестр или отказать',
    en: 'Amend the registry or reject it',
  },
} as const satisfies Record<TaskName, Text>;
