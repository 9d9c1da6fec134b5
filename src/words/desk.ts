/** The pages of sign-in, signing, cabinet, office and case. */
import type { Text } from './languages.js';

/** Signing in. */
export const signInWords = {
  title: { kk: 'ЭЦҚ арқылы кіру', ru: 'Вход с ЭЦП', en: 'Sign in with EDS' },
  what: {
    kk: 'Сертификатыңыз кім екеніңізді көрсетеді: жеке тұлға ретінде немесе заңды тұлға атынан. Тіркелу мен құпиясөз қажет емес.',
    ru: 'Сертификат показывает, кто вы: физическое лицо или представитель юридического лица. Регистрация и пароль не нужны.',
    en: 'Your certificate says who you are: yourself, or somebody who acts for a legal entity. No registration, no password.',
  },
  button: { kk: 'Сертификатты таңдап, кіру', ru: 'Выбрать сертификат и войти', en: 'Choose a certificate and sign in' },
  failed: { kk: 'Кіру мүмкін болмады', ru: 'Войти не удалось', en: 'You are not signed in' },
  nonce: {
    kk: 'Кіру сұрауының мерзімі өткен немесе ол пайдаланылған. Қайта көріңіз.',
    ru: 'Запрос на вход устарел или уже использован. Попробуйте ещё раз.',
    en: 'The sign-in request is too old or was used already. Try again.',
  },
  person: {
    kk: 'Қолтаңба бір адамның сертификатымен жасалуы керек. Жеке ЭЦҚ кілтіңізді таңдаңыз.',
    ru: 'Подпись должна быть сделана сертификатом одного человека. Выберите свой ключ ЭЦП.',
    en: 'The signature must be made with the certificate of one person. Choose your own EDS key.',
  },
  people: {
    kk: 'Көрсетілімде кім болып кіруге болады',
    ru: 'Кем можно войти в демонстрации',
    en: 'Whom you can be in the demo',
  },
} as const satisfies Record<string, Text>;

/** Showing a paper and signing it. */
export const signWords = {
  title: { kk: 'Құжатты қарап, қол қойыңыз', ru: 'Прочитайте документ и подпишите', en: 'Read the paper and sign it' },
  exactly: {
    kk: 'Дәл осы құжатқа қол қоясыз: оның әрбір байты қолтаңбамен қорғалады.',
    ru: 'Вы подписываете именно этот документ: подпись защищает каждый его байт.',
    en: 'You sign exactly this paper: the signature protects every byte of it.',
  },
  open: {
    kk: 'Құжатты жеке терезеде ашу (PDF)',
    ru: 'Открыть документ в отдельном окне (PDF)',
    en: 'Open the paper in a window of its own (PDF)',
  },
  back: { kk: 'Қол қоймай қайту', ru: 'Вернуться без подписи', en: 'Go back without signing' },
  refused: { kk: 'Қолтаңба қабылданбады', ru: 'Подпись не принята', en: 'The signature was not accepted' },
  waits: {
    kk: 'Қолтаңбаны әзірге тексеру мүмкін емес',
    ru: 'Подпись пока нельзя проверить',
    en: 'The signature cannot be checked yet',
  },
  goneTitle: {
    kk: 'Бұл құжат енді дайын емес',
    ru: 'Этот документ больше не подготовлен',
    en: 'This paper is no longer prepared',
  },
  gone: {
    kk: 'Ол тым бұрын, басқа адам үшін немесе демалыс күндері өзгергенге дейін дайындалған. Ештеңе жоғалған жоқ: іске қайтып, қайта бастаңыз.',
    ru: 'Он подготовлен слишком давно, для другого человека или до изменения выходных дней. Ничего не потеряно: вернитесь к делу и начните заново.',
    en: 'It was prepared too long ago, for somebody else, or before the days off changed. Nothing is lost: go back to the case and begin again.',
  },
} as const satisfies Record<string, Text>;

/** A case. */
export const caseWords = {
  now: { kk: 'Қазір', ru: 'Сейчас', en: 'Now' },
  next: { kk: 'Бұдан әрі', ru: 'Дальше', en: 'Next' },
  yours: { kk: 'Сіздің әрекетіңіз', ru: 'Ваши действия', en: 'What you can do' },
  nothing: {
    kk: 'Қазір сізден ештеңе талап етілмейді.',
    ru: 'Сейчас от вас ничего не требуется.',
    en: 'Nothing is asked of you now.',
  },
  terms: { kk: 'Мерзімдер', ru: 'Сроки', en: 'Terms' },
  whyThisDate: { kk: 'Неге дәл осы күн', ru: 'Почему именно этот день', en: 'Why this date' },
  day: { kk: 'Күн', ru: 'День', en: 'Day' },
  counted: { kk: 'Есептеледі', ru: 'Считается', en: 'Counted' },
  why: { kk: 'Себебі', ru: 'Почему', en: 'Why' },
  basis: { kk: 'Негізі', ru: 'Основание', en: 'Basis' },
  papers: { kk: 'Құжаттар', ru: 'Документы', en: 'Papers' },
  noPapers: { kk: 'Әзірге құжат жоқ.', ru: 'Документов пока нет.', en: 'There are no papers yet.' },
  package: {
    kk: 'Істі толық жүктеп алу (ZIP): жазбалар, құжаттар, қолтаңбалар, қосымшалар',
    ru: 'Скачать дело целиком (ZIP): записи, документы, подписи, приложения',
    en: 'Download the whole case (ZIP): entries, papers, signatures, attachments',
  },
  seal: { kk: 'Жүйенің мөрі (CMS)', ru: 'Печать системы (CMS)', en: 'Seal of the system (CMS)' },
  attachments: { kk: 'Тіркелген файлдар', ru: 'Приложенные файлы', en: 'Attached files' },
  application: { kk: 'Өтініш', ru: 'Заявление', en: 'Application' },
  gaps: { kk: 'Жүйе байқаған кемшіліктер', ru: 'Недостатки, замеченные системой', en: 'Gaps that the system noticed' },
  noGaps: { kk: 'Жүйе кемшілік таппады.', ru: 'Система недостатков не нашла.', en: 'The system found no gap.' },
  findings: { kk: 'Талаптар бойынша қорытындылар', ru: 'Выводы по требованиям', en: 'Findings on the requirements' },
  defects: { kk: 'Анықталған кемшіліктер', ru: 'Выявленные недостатки', en: 'Defects found' },
  history: { kk: 'Тарихы', ru: 'История', en: 'History' },
  met: { kk: 'сәйкес', ru: 'соответствует', en: 'met' },
  notMet: { kk: 'сәйкес емес', ru: 'не соответствует', en: 'not met' },
  notExamined: { kk: 'тексерілмеген', ru: 'не проверено', en: 'not examined' },
  cure: { kk: 'Қалай жоюға болады', ru: 'Как устранить', en: 'How to cure' },
  done: { kk: 'Орындалды', ru: 'Выполнено', en: 'Done' },
  refused: { kk: 'Бұл әрекет орындалмады', ru: 'Действие не выполнено', en: 'This was not done' },
  staleTitle: {
    kk: 'Істі басқа адам өзгертті',
    ru: 'Дело изменил кто-то другой',
    en: 'Somebody else has changed the case',
  },
  stale: {
    kk: 'Сіз бетті ашқаннан кейін істе мынадай әрекет жасалды. Сіздің әрекетіңіз жазылған жоқ: істі қарап, қайта шешіңіз.',
    ru: 'После того как вы открыли страницу, в деле произошло следующее. Ваше действие не записано: посмотрите дело и решите заново.',
    en: 'After you opened the page this happened in the case. Your step was not recorded: look at the case and decide anew.',
  },
  permit: { kk: 'Рұқсат', ru: 'Разрешение', en: 'Permit' },
  check: { kk: 'Тізілімде қарау', ru: 'Посмотреть в реестре', en: 'See it in the registry' },
  bySilence: {
    kk: 'Қызмет көрсету мерзімі нәтижесіз өтті, сондықтан рұқсат заң бойынша берілген болып есептеледі. Басшы оны бес жұмыс күні ішінде табыс етеді.',
    ru: 'Срок оказания услуги истёк без результата, поэтому разрешение считается выданным по закону. Руководитель вручит его в течение пяти рабочих дней.',
    en: 'The term of the service passed without a result, so the permit is deemed issued by law. The head hands it over within five working days.',
  },
  backToCase: { kk: 'Іске оралу', ru: 'Вернуться к делу', en: 'Back to the case' },
  send: { kk: 'Жазу', ru: 'Записать', en: 'Record' },
  prepare: {
    kk: 'Құжатты дайындап, қол қоюға өту',
    ru: 'Подготовить документ и перейти к подписи',
    en: 'Prepare the paper and go on to sign it',
  },
  actual: { kk: 'Іс жүзінде тіркелді', ru: 'Фактически зарегистрировано', en: 'Actually registered' },
  officer: { kk: 'Қызметкер', ru: 'Работник', en: 'Officer' },
  registrationNumber: { kk: 'Тіркеу нөмірі', ru: 'Регистрационный номер', en: 'Registration number' },
  registeredOn: { kk: 'Тіркелген күні', ru: 'Дата регистрации', en: 'Registered on' },
  receivedAt: { kk: 'Келіп түсті', ru: 'Поступило', en: 'Received' },
  uin: { kk: 'Өтініштің бірегей нөмірі', ru: 'Уникальный номер заявления', en: 'Unique number of the application' },
} as const satisfies Record<string, Text>;

/** The hearing before a refusal. */
export const hearingWords = {
  title: {
    kk: 'Алдын ала шешім және тыңдау',
    ru: 'Предварительное решение и заслушивание',
    en: 'Preliminary decision and hearing',
  },
  grounds: { kk: 'Негіздер', ru: 'Основания', en: 'Grounds' },
  ceased: {
    kk: 'Шарт: {operator}, № {number}; қолданылған соңғы күні — {day}',
    ru: 'Договор: {operator}, № {number}; последний день действия — {day}',
    en: 'Contract: {operator}, No. {number}; its last day was {day}',
  },
  evidence: { kk: 'Дәлелдер', ru: 'Доказательства', en: 'Evidence' },
  slot: { kk: 'Тыңдау уақыты', ru: 'Время заслушивания', en: 'Hearing' },
  until: {
    kk: 'Ұстаным мен өтінішхат {day} сағат 24:00-ге дейін қабылданады',
    ru: 'Позиция и ходатайства принимаются до 24:00 {day}',
    en: 'Positions and motions are accepted until midnight of {day}',
  },
  slotLost: {
    kk: 'Тыңдау күні демалыс күні болып жарияланды: тыңдауды басқа күнге ауыстыру керек',
    ru: 'День заслушивания объявлен выходным: заслушивание нужно перенести',
    en: 'The day of the hearing has been made a day off: the hearing must be moved',
  },
  received: { kk: 'Хабарлама алынды', ru: 'Уведомление получено', en: 'Notice received' },
  notReceived: {
    kk: 'Хабарлама әлі алынған жоқ: ұстаным білдіру мерзімі ол алынған күннен кейін басталады',
    ru: 'Уведомление ещё не получено: срок для позиции пойдёт после дня его получения',
    en: 'The notice has not been received yet: the days to object begin after its receipt',
  },
  notifyOtherwise: {
    kk: 'Хат пен SMS жіберілмесе, басқа тәсілмен хабарлап, алынғанын жазыңыз: оған дейін бас тартуға болмайды.',
    ru: 'Если письмо и SMS не отправляются, уведомите иначе и запишите получение: до этого отказ невозможен.',
    en: 'If neither letter nor SMS can be sent, notify by another way and record the receipt: until then no refusal is possible.',
  },
  earliest: {
    kk: 'Бас тартуға {day} күнінен бұрын қол қойылмайды',
    ru: 'Отказ может быть подписан не ранее {day}',
    en: 'A refusal can be signed on {day} at the earliest',
  },
  earliestTermination: {
    kk: 'Тоқтату туралы шешім {day} күнінен бұрын дайындалмайды',
    ru: 'Решение о прекращении может быть подготовлено не ранее {day}',
    en: 'A decision to terminate can be drafted on {day} at the earliest',
  },
  position: {
    kk: 'Алдын ала шешім бойынша ұстаным',
    ru: 'Позиция по предварительному решению',
    en: 'Position on the preliminary decision',
  },
  minutes: { kk: 'Тыңдау хаттамасы', ru: 'Протокол заслушивания', en: 'Minutes of the hearing' },
  remarks: { kk: 'Хаттамаға ескертпелер', ru: 'Замечания на протокол', en: 'Remarks on the minutes' },
  inPerson: { kk: 'жеке қатысу', ru: 'лично', en: 'in person' },
  video: { kk: 'бейнеконференция', ru: 'видеоконференция', en: 'video conference' },
  came: { kk: 'Келді', ru: 'Явка состоялась', en: 'Came' },
  absent: { kk: 'Келмеді', ru: 'Явки не было', en: 'Did not come' },
  waived: {
    kk: 'Тыңдауды өткізбеу сұралды',
    ru: 'Заявлена просьба не проводить заслушивание',
    en: 'It was asked that no hearing be held',
  },
  possible: {
    kk: 'Бас тарту туралы алдын ала шешімді {day} 18:30-ға дейін хабарлауға болады',
    ru: 'Уведомить о предварительном отказе можно до 18:30 {day}',
    en: 'A preliminary refusal can be notified until 18:30 on {day}',
  },
  today: {
    kk: 'Заңды бас тарту мүмкіндігі бүгін 18:30-да аяқталады',
    ru: 'Возможность законного отказа заканчивается сегодня в 18:30',
    en: 'A lawful refusal ends today at 18:30',
  },
  tomorrow: {
    kk: 'Заңды бас тарту мүмкіндігі келесі жұмыс күні 18:30-да аяқталады',
    ru: 'Возможность законного отказа заканчивается в следующий рабочий день в 18:30',
    en: 'A lawful refusal ends on the next working day at 18:30',
  },
  late: {
    kk: 'Алдын ала шешімді хабарлау мерзімі өтті: ол кеш хабарланады, себебі жазылады',
    ru: 'Срок уведомления о предварительном решении истёк: оно направляется с опозданием, с указанием причин',
    en: 'The term to notify a preliminary decision has passed: it goes out late, with reasons',
  },
  closed: {
    kk: 'Заңды бас тарту енді мүмкін емес: рұқсат беріледі немесе мерзім нәтижесіз өтеді',
    ru: 'Законный отказ уже невозможен: разрешение выдаётся либо срок проходит без результата',
    en: 'A lawful refusal is no longer possible: the permit is issued, or the term passes without a result',
  },
} as const satisfies Record<string, Text>;

/** Cabinet and office. */
export const listPageWords = {
  cabinet: { kk: 'Жеке кабинет', ru: 'Личный кабинет', en: 'Personal cabinet' },
  permits: { kk: 'Менің рұқсаттарым', ru: 'Мои разрешения', en: 'My permits' },
  permit: { kk: 'Рұқсат', ru: 'Разрешение', en: 'Permit' },
  since: { kk: 'Тізілімге енгізілді', ru: 'Внесено в реестр', en: 'Entered in the registry' },
  mine: { kk: 'Менің өтініштерім', ru: 'Мои заявления', en: 'My applications' },
  none: { kk: 'Сізде әзірге өтініш жоқ.', ru: 'У вас пока нет заявлений.', en: 'You have no applications yet.' },
  apply: { kk: 'Өтініш беру', ru: 'Подать заявление', en: 'Apply' },
  goOn: { kk: 'Өтінішті толтыруды жалғастыру', ru: 'Продолжить заполнение', en: 'Go on with the draft' },
  draft: { kk: 'Аяқталмаған өтініш', ru: 'Незаконченное заявление', en: 'Unfinished application' },
  saved: { kk: 'Сақталды', ru: 'Сохранено', en: 'Saved' },
  office: { kk: 'Жұмыс орны', ru: 'Рабочее место', en: 'Workplace' },
  noOrders: {
    kk: 'Сізге бүгін күшінде тұрған бұйрық жоқ, сондықтан істер көрсетілмейді. Әкімшіге хабарласыңыз.',
    ru: 'На сегодня нет действующего приказа о ваших полномочиях, поэтому дела не показаны. Обратитесь к администратору.',
    en: 'No order gives you a role today, so no cases are shown. Ask the administrator.',
  },
  clear: { kk: 'Күтіп тұрған іс жоқ.', ru: 'Ожидающих дел нет.', en: 'No case is waiting.' },
  number: { kk: 'Нөмірі', ru: 'Номер', en: 'Number' },
  whose: { kk: 'Кімнің ісі', ru: 'Чьё дело', en: 'Whose case' },
  stage: { kk: 'Сатысы', ru: 'Стадия', en: 'Stage' },
  term: { kk: 'Ең жақын мерзім', ru: 'Ближайший срок', en: 'Next term' },
  left: { kk: 'Қалды', ru: 'Осталось', en: 'Left' },
  received: { kk: 'Келіп түсті', ru: 'Поступило', en: 'Received' },
  result: { kk: 'Нәтиже мерзімі', ru: 'Срок результата', en: 'Result due' },
  more: { kk: 'Келесі істер', ru: 'Следующие дела', en: 'More cases' },
} as const satisfies Record<string, Text>;
