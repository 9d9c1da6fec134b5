/** The procedure in words: stages, steps, roles, terms and papers, as pages name them. */
import type { ApplicationRole, ApplicationStage, ApplicationStep } from '../law/application.js';
import type { ApplicationTerm } from '../law/terms.js';
import type { Text } from './languages.js';

/** What the case is now. */
export const stages = {
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
  refusedIncomplete: {
    kk: 'Одан әрі қараудан бас тартылды',
    ru: 'Отказано в дальнейшем рассмотрении',
    en: 'Refused further consideration',
  },
  issued: { kk: 'Рұқсат берілді', ru: 'Разрешение выдано', en: 'Permit issued' },
  withdrawn: { kk: 'Өтініш кері қайтарып алынды', ru: 'Заявление отозвано', en: 'Application withdrawn' },
} as const satisfies Record<ApplicationStage, Text>;

/** What happens next, in the applicant's words. */
export const nexts = {
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
} as const satisfies Record<ApplicationStage, Text>;

/** A step as a button says it. */
export const steps = {
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
  recordDelivery: {
    kk: 'Хабарламаның жеткізілуін жазу',
    ru: 'Записать доставку уведомления',
    en: 'Record the delivery of a notice',
  },
} as const satisfies Record<ApplicationStep, Text>;

/** A step that was taken, as the history tells it. */
export const events = {
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
  recordDelivery: {
    kk: 'Хабарламаның жеткізілуі жазылды',
    ru: 'Записана доставка уведомления',
    en: 'Delivery of a notice recorded',
  },
} as const satisfies Record<ApplicationStep, Text>;

/** Who acts. */
export const roles = {
  applicant: { kk: 'Көрсетілетін қызметті алушы', ru: 'Услугополучатель', en: 'Applicant' },
  chancery: { kk: 'Кеңсе', ru: 'Канцелярия', en: 'Chancery' },
  manager: { kk: 'Бөлімше басшысы', ru: 'Руководитель подразделения', en: 'Head of the unit' },
  officer: { kk: 'Қызметкер', ru: 'Работник', en: 'Officer' },
  head: { kk: 'Басшы', ru: 'Руководитель', en: 'Head' },
  actingHead: { kk: 'Басшының міндетін атқарушы', ru: 'Исполняющий обязанности руководителя', en: 'Acting head' },
  system: { kk: 'Жүйе', ru: 'Система', en: 'System' },
} as const satisfies Record<ApplicationRole, Text>;

/** A statutory period. */
export const terms = {
  registration: { kk: 'Тіркеу', ru: 'Регистрация', en: 'Registration' },
  handOver: { kk: 'Бөлімшеге беру', ru: 'Передача в подразделение', en: 'Hand-over to the unit' },
  completeness: { kk: 'Толықтығын тексеру', ru: 'Проверка полноты', en: 'Completeness check' },
  examination: { kk: 'Талаптарды тексеру', ru: 'Проверка требований', en: 'Examination of the requirements' },
  result: { kk: 'Қызмет нәтижесі', ru: 'Результат услуги', en: 'Result of the service' },
} as const satisfies Record<ApplicationTerm, Text>;

/** The papers that steps file or issue. */
export const papers = {
  application: { kk: 'Өтініш', ru: 'Заявление', en: 'Application' },
  receipt: { kk: 'Қолхат', ru: 'Расписка', en: 'Receipt' },
  refusalIncomplete: {
    kk: 'Өтінішті одан әрі қараудан дәлелді бас тарту',
    ru: 'Мотивированный отказ в дальнейшем рассмотрении заявления',
    en: 'Reasoned refusal of further consideration',
  },
  permit: { kk: 'Рұқсат', ru: 'Разрешение', en: 'Permit' },
  withdrawal: { kk: 'Өтінішті кері қайтарып алу', ru: 'Отзыв заявления', en: 'Withdrawal of the application' },
} as const satisfies Record<string, Text>;
