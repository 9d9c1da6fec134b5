/** The procedure in words: stages, steps, roles, terms and papers, as pages name them. */
import type { RoleName, StageName, StepName, TermName } from '../law/procedures.js';
import type { Text } from './languages.js';
import {
  complaintEvents,
  complaintNexts,
  complaintPapers,
  complaintRoles,
  complaintStages,
  complaintSteps,
  complaintTerms,
} from './complaint.js';
import {
  permitEvents,
  permitNexts,
  permitPapers,
  permitRoles,
  permitStages,
  permitSteps,
  permitTerms,
} from './permit.js';

/** What the case is now. */
export const stages = {
  ...permitStages,
  ...complaintStages,
  submitted: { kk: 'Өтініш берілді', ru: 'Заявление подано', en: 'Application submitted' },
  registered: { kk: 'Тіркелді', ru: 'Зарегистрировано', en: 'Registered' },
  withUnit: { kk: 'Бөлімшеге берілді', ru: 'Передано в подразделение', en: 'Handed over to the unit' },
  assigned: { kk: 'Толықтығы тексерілуде', ru: 'Проверяется полнота', en: 'Completeness is being checked' },
  incomplete: { kk: 'Толық емес деп танылды', ru: 'Признано неполным', en: 'Found incomplete' },
  complete: {
    kk: 'Талаптарға сәйкестігі тексерілуде',
    ru: 'Проверяется соответствие требованиям',
    en: 'Requirements are being examined',
  },
  permitFormed: { kk: 'Рұқсат қол қоюға дайын', ru: 'Разрешение на подписи', en: 'Permit awaits signature' },
  refusalProposed: {
    kk: 'Алдын ала шешім қол қоюға дайын',
    ru: 'Предварительное решение на подписи',
    en: 'Preliminary decision awaits signature',
  },
  notified: {
    kk: 'Алдын ала шешім хабарланды, ұстанымыңыз күтілуде',
    ru: 'Уведомлено о предварительном решении, ожидается позиция',
    en: 'Preliminary decision notified, position awaited',
  },
  refusalDrafted: { kk: 'Бас тарту қол қоюға дайын', ru: 'Отказ на подписи', en: 'Refusal awaits signature' },
  deemedIssued: {
    kk: 'Рұқсат заң бойынша берілген болып есептеледі',
    ru: 'Разрешение считается выданным по закону',
    en: 'Permit deemed issued by law',
  },
  permitOrdered: {
    kk: 'Шағым бойынша рұқсат берілуі тиіс',
    ru: 'По жалобе разрешение подлежит выдаче',
    en: 'Permit to be issued upon a complaint',
  },
  refusedIncomplete: {
    kk: 'Одан әрі қараудан бас тартылды',
    ru: 'Отказано в дальнейшем рассмотрении',
    en: 'Refused further consideration',
  },
  refused: { kk: 'Қызмет көрсетуден бас тартылды', ru: 'В оказании услуги отказано', en: 'Service refused' },
  issued: { kk: 'Рұқсат берілді', ru: 'Разрешение выдано', en: 'Permit issued' },
  withdrawn: { kk: 'Өтініш кері қайтарып алынды', ru: 'Заявление отозвано', en: 'Application withdrawn' },
} as const satisfies Record<StageName, Text>;

/** What happens next, in the applicant's words. */
export const nexts = {
  ...permitNexts,
  ...complaintNexts,
  submitted: {
    kk: 'Кеңсе өтінішті тіркеп, қолхат береді.',
    ru: 'Канцелярия зарегистрирует заявление и выдаст расписку.',
    en: 'The chancery registers the application and issues a receipt.',
  },
  registered: {
    kk: 'Кеңсе өтінішті сол күні жауапты бөлімшеге береді.',
    ru: 'Канцелярия в тот же день передаст заявление в ответственное подразделение.',
    en: 'The chancery hands the application over to the responsible unit the same day.',
  },
  withUnit: {
    kk: 'Бөлімше басшысы қызметкерді тағайындайды.',
    ru: 'Руководитель подразделения назначит работника.',
    en: 'The head of the unit assigns an officer.',
  },
  assigned: {
    kk: 'Қызметкер құжаттардың толықтығын тексереді.',
    ru: 'Работник проверит полноту документов.',
    en: 'The officer checks whether the documents are complete.',
  },
  incomplete: {
    kk: 'Басшы одан әрі қараудан бас тартуға қол қояды немесе өтінішті қызметкерге қайтарады.',
    ru: 'Руководитель подпишет отказ в дальнейшем рассмотрении либо вернёт заявление работнику.',
    en: 'The head signs a refusal of further consideration or returns the application to the officer.',
  },
  complete: {
    kk: 'Қызметкер біліктілік талаптарына сәйкестікті тексереді.',
    ru: 'Работник проверит соответствие квалификационным требованиям.',
    en: 'The officer examines the qualification requirements.',
  },
  permitFormed: {
    kk: 'Басшы рұқсатқа қол қояды.',
    ru: 'Руководитель подпишет разрешение.',
    en: 'The head signs the permit.',
  },
  refusalProposed: {
    kk: 'Уәкілетті тұлға алдын ала шешімге қол қояды немесе оны қызметкерге қайтарады.',
    ru: 'Уполномоченное лицо подпишет предварительное решение либо вернёт его работнику.',
    en: 'The authorised person signs the preliminary decision or returns it to the officer.',
  },
  notified: {
    kk: 'Өтініш беруші екі жұмыс күні ішінде ұстанымын білдіре алады; тыңдау уақыты хабарламада көрсетілген.',
    ru: 'Заявитель может в течение двух рабочих дней выразить позицию; время заслушивания указано в уведомлении.',
    en: 'The applicant may state a position within two working days; the time of the hearing stands in the notice.',
  },
  refusalDrafted: {
    kk: 'Уәкілетті тұлға бас тартуға қол қояды немесе оны қызметкерге қайтарады.',
    ru: 'Уполномоченное лицо подпишет отказ либо вернёт его работнику.',
    en: 'The authorised person signs the refusal or returns it to the officer.',
  },
  deemedIssued: {
    kk: 'Мерзім нәтижесіз өтті: рұқсат тізілімде; басшы оны бес жұмыс күні ішінде табыс етеді.',
    ru: 'Срок истёк без результата: разрешение в реестре; руководитель вручит его в течение пяти рабочих дней.',
    en: 'The term passed without a result: the permit is in the registry; the head hands it over within five working days.',
  },
  permitOrdered: {
    kk: 'Басшы шағым бойынша шешімді орындап, рұқсатқа қол қояды.',
    ru: 'Руководитель исполнит решение по жалобе и подпишет разрешение.',
    en: 'The head carries out the decision on the complaint and signs the permit.',
  },
  refused: {
    kk: 'Шешімге үш ай ішінде шағымдануға немесе өтінішті қайта беруге болады. Қызмет тегін.',
    ru: 'Решение можно обжаловать в течение трёх месяцев или подать заявление снова. Услуга бесплатна.',
    en: 'You may complain within three months, or apply again. The service is free of charge.',
  },
  refusedIncomplete: {
    kk: 'Кемшіліктерді жойып, өтінішті қайта беруге болады. Қызмет тегін.',
    ru: 'Устраните недостатки и подайте заявление снова. Услуга бесплатна.',
    en: 'Cure the defects and apply again. The service is free of charge.',
  },
  issued: {
    kk: 'Рұқсат тізілімде; оны кез келген адам QR арқылы тексере алады.',
    ru: 'Разрешение в реестре; любой может проверить его по QR.',
    en: 'The permit is in the registry; anyone can check it by its QR.',
  },
  withdrawn: {
    kk: 'Рәсім тоқтатылды. Өтінішті кез келген уақытта қайта беруге болады.',
    ru: 'Процедура прекращена. Заявление можно подать снова в любое время.',
    en: 'The procedure has ended. You may apply again at any time.',
  },
} as const satisfies Record<StageName, Text>;

/** A step as a button says it. */
export const steps = {
  ...permitSteps,
  ...complaintSteps,
  submit: { kk: 'Өтініш беру', ru: 'Подать заявление', en: 'Submit the application' },
  register: { kk: 'Тіркеу', ru: 'Зарегистрировать', en: 'Register' },
  handOver: { kk: 'Бөлімшеге беру', ru: 'Передать в подразделение', en: 'Hand over to the unit' },
  assign: { kk: 'Қызметкерді тағайындау', ru: 'Назначить работника', en: 'Assign an officer' },
  confirmComplete: { kk: 'Толықтығын растау', ru: 'Подтвердить полноту', en: 'Confirm completeness' },
  findIncomplete: { kk: 'Толық емес деп тану', ru: 'Признать неполным', en: 'Find incomplete' },
  returnIncomplete: { kk: 'Қызметкерге қайтару', ru: 'Вернуть работнику', en: 'Return to the officer' },
  refuseIncomplete: {
    kk: 'Одан әрі қараудан бас тарту',
    ru: 'Отказать в дальнейшем рассмотрении',
    en: 'Refuse further consideration',
  },
  examine: { kk: 'Талаптарды тексеру', ru: 'Проверить требования', en: 'Examine the requirements' },
  formPermit: { kk: 'Рұқсатты қалыптастыру', ru: 'Сформировать разрешение', en: 'Form the permit' },
  returnPermit: { kk: 'Қызметкерге қайтару', ru: 'Вернуть работнику', en: 'Return to the officer' },
  issue: { kk: 'Рұқсатқа қол қою', ru: 'Подписать разрешение', en: 'Sign the permit' },
  withdraw: { kk: 'Өтінішті кері қайтарып алу', ru: 'Отозвать заявление', en: 'Withdraw the application' },
  proposeRefusal: {
    kk: 'Бас тарту туралы алдын ала шешім дайындау',
    ru: 'Подготовить предварительное решение об отказе',
    en: 'Prepare a preliminary decision to refuse',
  },
  returnProposal: { kk: 'Қызметкерге қайтару', ru: 'Вернуть работнику', en: 'Return to the officer' },
  notify: {
    kk: 'Алдын ала шешімге қол қойып, хабарлау',
    ru: 'Подписать предварительное решение и уведомить',
    en: 'Sign the preliminary decision and notify',
  },
  changeSlot: { kk: 'Тыңдау уақытын ауыстыру', ru: 'Перенести заслушивание', en: 'Move the hearing' },
  statePosition: { kk: 'Ұстанымды білдіру', ru: 'Выразить позицию', en: 'State a position' },
  moveHearing: {
    kk: 'Ауызша тыңдауды сұрау',
    ru: 'Ходатайствовать об устном заслушивании',
    en: 'Ask for an oral hearing',
  },
  waive: { kk: 'Тыңдаудан бас тарту', ru: 'Отказаться от заслушивания', en: 'Ask not to be heard' },
  holdHearing: {
    kk: 'Тыңдау хаттамасын жасау',
    ru: 'Составить протокол заслушивания',
    en: 'Write the minutes of the hearing',
  },
  chairHearing: {
    kk: 'Хаттамаға төраға ретінде қол қою',
    ru: 'Подписать протокол как председательствующий',
    en: 'Sign the minutes as chair',
  },
  remarkOnMinutes: { kk: 'Хаттамаға ескертпе беру', ru: 'Подать замечания на протокол', en: 'Remark on the minutes' },
  noteNotExercised: {
    kk: 'Құқық пайдаланылмағанын белгілеу',
    ru: 'Отметить, что право не использовано',
    en: 'Record that the right was not exercised',
  },
  draftRefusal: { kk: 'Бас тартуды дайындау', ru: 'Подготовить отказ', en: 'Prepare the refusal' },
  returnRefusal: { kk: 'Қызметкерге қайтару', ru: 'Вернуть работнику', en: 'Return to the officer' },
  refuse: { kk: 'Бас тартуға қол қою', ru: 'Подписать отказ', en: 'Sign the refusal' },
  returnAfterHearing: { kk: 'Қызметкерге қайтару', ru: 'Вернуть работнику', en: 'Return to the officer' },
  lapse: { kk: 'Мерзімнің өткенін белгілеу', ru: 'Отметить истечение срока', en: 'Record that the term has passed' },
  handOverPermit: { kk: 'Рұқсатты табыс ету', ru: 'Вручить разрешение', en: 'Hand over the permit' },
  remand: { kk: 'Қайта қарауға жіберу', ru: 'Направить на новое рассмотрение', en: 'Send back to be dealt with anew' },
  remandIncomplete: {
    kk: 'Қайта қарауға жіберу',
    ru: 'Направить на новое рассмотрение',
    en: 'Send back to be dealt with anew',
  },
  orderPermit: { kk: 'Рұқсат беруге міндеттеу', ru: 'Обязать выдать разрешение', en: 'Order the permit to be issued' },
  issueAsOrdered: {
    kk: 'Шағым бойынша рұқсатқа қол қою',
    ru: 'Подписать разрешение по жалобе',
    en: 'Sign the permit upon the complaint',
  },
  moveRecusal: { kk: 'Қызметкерге қарсылық білдіру', ru: 'Заявить отвод работнику', en: 'Move to recuse the officer' },
  recuse: { kk: 'Өздігінен бас тарту', ru: 'Заявить самоотвод', en: 'Recuse myself' },
  rejectRecusal: { kk: 'Қарсылықты қабылдамау', ru: 'Отклонить отвод', en: 'Reject the recusal' },
  reassign: { kk: 'Басқа қызметкерге беру', ru: 'Передать другому работнику', en: 'Reassign to another officer' },
  recordReceipt: {
    kk: 'Хабарламаның алынғанын жазу',
    ru: 'Записать получение уведомления',
    en: 'Record the receipt of the notice',
  },
  recordDelivery: {
    kk: 'Хабарламаның жеткізілуін жазу',
    ru: 'Записать доставку уведомления',
    en: 'Record the delivery of a notice',
  },
} as const satisfies Record<StepName, Text>;

/** A step that was taken, as the history tells it. */
export const events = {
  ...permitEvents,
  ...complaintEvents,
  submit: { kk: 'Өтініш берілді', ru: 'Заявление подано', en: 'Application submitted' },
  register: { kk: 'Өтініш тіркелді', ru: 'Заявление зарегистрировано', en: 'Application registered' },
  handOver: {
    kk: 'Жауапты бөлімшеге берілді',
    ru: 'Передано в ответственное подразделение',
    en: 'Handed over to the responsible unit',
  },
  assign: { kk: 'Қызметкер тағайындалды', ru: 'Назначен работник', en: 'Officer assigned' },
  confirmComplete: { kk: 'Толықтығы расталды', ru: 'Полнота подтверждена', en: 'Completeness confirmed' },
  findIncomplete: { kk: 'Толық емес деп танылды', ru: 'Признано неполным', en: 'Found incomplete' },
  returnIncomplete: { kk: 'Қызметкерге қайтарылды', ru: 'Возвращено работнику', en: 'Returned to the officer' },
  refuseIncomplete: {
    kk: 'Одан әрі қараудан бас тартылды',
    ru: 'Отказано в дальнейшем рассмотрении',
    en: 'Refused further consideration',
  },
  examine: { kk: 'Талаптар тексерілді', ru: 'Требования проверены', en: 'Requirements examined' },
  formPermit: { kk: 'Рұқсат қалыптастырылды', ru: 'Разрешение сформировано', en: 'Permit formed' },
  returnPermit: {
    kk: 'Рұқсат қызметкерге қайтарылды',
    ru: 'Разрешение возвращено работнику',
    en: 'Permit returned to the officer',
  },
  issue: { kk: 'Рұқсатқа қол қойылып, берілді', ru: 'Разрешение подписано и выдано', en: 'Permit signed and issued' },
  withdraw: { kk: 'Өтініш кері қайтарып алынды', ru: 'Заявление отозвано', en: 'Application withdrawn' },
  proposeRefusal: {
    kk: 'Бас тарту туралы алдын ала шешім дайындалды',
    ru: 'Подготовлено предварительное решение об отказе',
    en: 'Preliminary decision to refuse prepared',
  },
  returnProposal: {
    kk: 'Алдын ала шешім қызметкерге қайтарылды',
    ru: 'Предварительное решение возвращено работнику',
    en: 'Preliminary decision returned to the officer',
  },
  notify: {
    kk: 'Алдын ала шешім және тыңдау хабарланды',
    ru: 'Уведомлено о предварительном решении и заслушивании',
    en: 'Preliminary decision and hearing notified',
  },
  changeSlot: { kk: 'Тыңдау уақыты ауыстырылды', ru: 'Заслушивание перенесено', en: 'Hearing moved' },
  statePosition: { kk: 'Ұстаным білдірілді', ru: 'Выражена позиция', en: 'Position stated' },
  moveHearing: {
    kk: 'Ауызша тыңдау туралы өтінішхат берілді',
    ru: 'Подано ходатайство об устном заслушивании',
    en: 'Oral hearing asked for',
  },
  waive: {
    kk: 'Тыңдауды өткізбеу сұралды',
    ru: 'Заявлена просьба не проводить заслушивание',
    en: 'Asked that no hearing be held',
  },
  holdHearing: {
    kk: 'Тыңдау хаттамасына хатшы қол қойды',
    ru: 'Протокол заслушивания подписан секретарём',
    en: 'Minutes signed by the secretary',
  },
  chairHearing: {
    kk: 'Тыңдау хаттамасына төраға қол қойды',
    ru: 'Протокол заслушивания подписан председательствующим',
    en: 'Minutes signed by the chair',
  },
  remarkOnMinutes: {
    kk: 'Хаттамаға ескертпе берілді',
    ru: 'Поданы замечания на протокол',
    en: 'Remarks on the minutes',
  },
  noteNotExercised: {
    kk: 'Ұстаным білдіру құқығы пайдаланылмады',
    ru: 'Право выразить позицию не использовано',
    en: 'Right to be heard was not exercised',
  },
  draftRefusal: { kk: 'Бас тарту дайындалды', ru: 'Подготовлен отказ', en: 'Refusal prepared' },
  returnRefusal: {
    kk: 'Бас тарту қызметкерге қайтарылды',
    ru: 'Отказ возвращён работнику',
    en: 'Refusal returned to the officer',
  },
  refuse: { kk: 'Қызмет көрсетуден бас тартылды', ru: 'В оказании услуги отказано', en: 'Service refused' },
  returnAfterHearing: {
    kk: 'Рұқсат қызметкерге қайтарылды',
    ru: 'Разрешение возвращено работнику',
    en: 'Permit returned to the officer',
  },
  lapse: {
    kk: 'Мерзім нәтижесіз өтті: рұқсат берілген болып есептеледі',
    ru: 'Срок истёк без результата: разрешение считается выданным',
    en: 'Term passed without a result: permit deemed issued',
  },
  handOverPermit: { kk: 'Рұқсат табыс етілді', ru: 'Разрешение вручено', en: 'Permit handed over' },
  remand: {
    kk: 'Шағым бойынша бас тартудың күші жойылды: іс қайта қаралады',
    ru: 'По жалобе отказ отменён: дело рассматривается заново',
    en: 'Refusal annulled upon a complaint: the case is dealt with anew',
  },
  remandIncomplete: {
    kk: 'Шағым бойынша бас тартудың күші жойылды: іс қайта қаралады',
    ru: 'По жалобе отказ отменён: дело рассматривается заново',
    en: 'Refusal annulled upon a complaint: the case is dealt with anew',
  },
  orderPermit: {
    kk: 'Шағым бойынша рұқсат беру туралы шешім қабылданды',
    ru: 'По жалобе решено выдать разрешение',
    en: 'Upon a complaint the permit is to be issued',
  },
  issueAsOrdered: {
    kk: 'Шағым бойынша рұқсатқа қол қойылып, берілді',
    ru: 'Разрешение по жалобе подписано и выдано',
    en: 'Permit signed and issued upon the complaint',
  },
  moveRecusal: {
    kk: 'Қызметкерге қарсылық білдірілді',
    ru: 'Работнику заявлен отвод',
    en: 'Recusal of the officer moved',
  },
  recuse: { kk: 'Қызметкер өздігінен бас тартты', ru: 'Работник заявил самоотвод', en: 'Officer recused himself' },
  rejectRecusal: { kk: 'Қарсылық қабылданбады', ru: 'Отвод отклонён', en: 'Recusal rejected' },
  reassign: {
    kk: 'Іс басқа қызметкерге берілді',
    ru: 'Дело передано другому работнику',
    en: 'Case reassigned to another officer',
  },
  recordReceipt: {
    kk: 'Хабарламаның алынғаны жазылды',
    ru: 'Записано получение уведомления',
    en: 'Receipt of the notice recorded',
  },
  recordDelivery: {
    kk: 'Хабарламаның жеткізілуі жазылды',
    ru: 'Записана доставка уведомления',
    en: 'Delivery of a notice recorded',
  },
} as const satisfies Record<StepName, Text>;

/** Who acts. */
export const roles = {
  ...permitRoles,
  ...complaintRoles,
  applicant: { kk: 'Көрсетілетін қызметті алушы', ru: 'Услугополучатель', en: 'Applicant' },
  chancery: { kk: 'Кеңсе', ru: 'Канцелярия', en: 'Chancery' },
  manager: { kk: 'Бөлімше басшысы', ru: 'Руководитель подразделения', en: 'Head of the unit' },
  officer: { kk: 'Қызметкер', ru: 'Работник', en: 'Officer' },
  head: { kk: 'Басшы', ru: 'Руководитель', en: 'Head' },
  actingHead: { kk: 'Басшының міндетін атқарушы', ru: 'Исполняющий обязанности руководителя', en: 'Acting head' },
  authorised: { kk: 'Уәкілетті тұлға', ru: 'Уполномоченное лицо', en: 'Authorised person' },
  system: { kk: 'Жүйе', ru: 'Система', en: 'System' },
} as const satisfies Record<RoleName, Text>;

/** A statutory period. */
export const terms = {
  ...permitTerms,
  ...complaintTerms,
  registration: { kk: 'Тіркеу', ru: 'Регистрация', en: 'Registration' },
  handOver: { kk: 'Бөлімшеге беру', ru: 'Передача в подразделение', en: 'Hand-over to the unit' },
  completeness: { kk: 'Толықтығын тексеру', ru: 'Проверка полноты', en: 'Completeness check' },
  examination: { kk: 'Талаптарды тексеру', ru: 'Проверка требований', en: 'Examination of the requirements' },
  minutes: { kk: 'Тыңдау хаттамасы', ru: 'Протокол заслушивания', en: 'Minutes of the hearing' },
  recusal: { kk: 'Қарсылықты шешу', ru: 'Решение об отводе', en: 'Decision on the recusal' },
  result: { kk: 'Қызмет нәтижесі', ru: 'Результат услуги', en: 'Result of the service' },
  handOverPermit: { kk: 'Рұқсатты табыс ету', ru: 'Вручение разрешения', en: 'Handing over the permit' },
  newResult: {
    kk: 'Қайта қараудың нәтижесі',
    ru: 'Результат нового рассмотрения',
    en: 'Result of the new consideration',
  },
  newCompleteness: {
    kk: 'Қайта қараудың нәтижесі',
    ru: 'Результат нового рассмотрения',
    en: 'Result of the new consideration',
  },
  ordered: {
    kk: 'Шағым бойынша рұқсат беру',
    ru: 'Выдача разрешения по жалобе',
    en: 'Issue of the permit upon the complaint',
  },
} as const satisfies Record<TermName, Text>;

/** The papers that steps file or issue. */
export const papers = {
  ...permitPapers,
  ...complaintPapers,
  application: { kk: 'Өтініш', ru: 'Заявление', en: 'Application' },
  receipt: { kk: 'Қолхат', ru: 'Расписка', en: 'Receipt' },
  refusalIncomplete: {
    kk: 'Өтінішті одан әрі қараудан дәлелді бас тарту',
    ru: 'Мотивированный отказ в дальнейшем рассмотрении заявления',
    en: 'Reasoned refusal of further consideration',
  },
  permit: { kk: 'Рұқсат', ru: 'Разрешение', en: 'Permit' },
  withdrawal: { kk: 'Өтінішті кері қайтарып алу', ru: 'Отзыв заявления', en: 'Withdrawal of the application' },
  preliminaryDecision: {
    kk: 'Алдын ала шешім және тыңдау туралы хабарлама',
    ru: 'Предварительное решение и уведомление о заслушивании',
    en: 'Preliminary decision and hearing notice',
  },
  position: {
    kk: 'Алдын ала шешім бойынша ұстаным',
    ru: 'Позиция по предварительному решению',
    en: 'Position on the preliminary decision',
  },
  motion: {
    kk: 'Ауызша тыңдау туралы өтінішхат',
    ru: 'Ходатайство об устном заслушивании',
    en: 'Motion for an oral hearing',
  },
  waiver: { kk: 'Тыңдаудан бас тарту', ru: 'Отказ от заслушивания', en: 'Waiver of the hearing' },
  minutes: { kk: 'Тыңдау хаттамасы', ru: 'Протокол заслушивания', en: 'Minutes of the hearing' },
  refusal: {
    kk: 'Мемлекеттік қызмет көрсетуден дәлелді бас тарту',
    ru: 'Мотивированный отказ в оказании государственной услуги',
    en: 'Reasoned refusal of the state service',
  },
} as const satisfies Record<string, Text>;
