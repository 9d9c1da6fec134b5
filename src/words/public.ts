/** The home page and the page of terms: the service in plain words, and what follows from a moment of filing. */
import type { Telling, Text } from './languages.js';

/** The home page. */
export const home = {
  lead: {
    kk: 'Виртуалды оператор абоненттерге лицензиясы бар ұялы байланыс операторының желісі арқылы қызмет көрсетеді. Ол үшін Телекоммуникациялар комитетінің рұқсаты қажет. Өтініш осы жерде толтырылады, ЭЦҚ қойылады, ал рұқсат жеке кабинетке келеді.',
    ru: 'Виртуальный оператор обслуживает абонентов через сеть оператора сотовой связи, у которого есть лицензия. Для этого нужно разрешение Комитета телекоммуникаций. Заявление заполняют здесь и подписывают ЭЦП, а разрешение приходит в личный кабинет.',
    en: 'A virtual operator serves subscribers over the network of a licensed cellular operator. For this it needs a permit of the Telecommunications Committee. You fill in the application here and sign it with your EDS; the permit comes to your personal cabinet.',
  },
  apply: { kk: 'Өтініш беру', ru: 'Подать заявление', en: 'Apply' },
  checkPermit: { kk: 'Рұқсатты тексеру', ru: 'Проверить разрешение', en: 'Check a permit' },
  who: { kk: 'Кім өтініш бере алады', ru: 'Кто может обратиться', en: 'Who may apply' },
  whoSays: {
    kk: 'Базалық оператормен – ұялы байланыс лицензиясы бар оператормен – шарт жасасқан жеке немесе заңды тұлға.',
    ru: 'Физическое или юридическое лицо, у которого есть договор с базовым оператором – оператором с лицензией сотовой связи.',
    en: 'An individual or a legal entity with a contract with a base operator: an operator that holds a cellular licence.',
  },
  howLong: { kk: 'Мерзімі мен құны', ru: 'Срок и стоимость', en: 'How long, how much' },
  howLongSays: {
    kk: 'Тіркелген күннен кейінгі 7 жұмыс күні.',
    ru: '7 рабочих дней после дня регистрации.',
    en: '7 working days after the day of registration.',
  },
  result: { kk: 'Не аласыз', ru: 'Что вы получите', en: 'What you get' },
  resultSays: {
    kk: 'Басшының ЭЦҚ қойылған 10 жылдық рұқсат: оны кез келген адам QR-код арқылы тексере алады. Бас тартылса – себептері көрсетілген жауап; қайта өтініш беру де тегін.',
    ru: 'Разрешение на 10 лет с ЭЦП руководителя: любой проверит его по QR-коду. При отказе – ответ с причинами; повторное обращение тоже бесплатно.',
    en: 'A permit for 10 years with the head’s EDS, which anyone can check by its QR code. If refused: an answer with reasons; applying again is free as well.',
  },
  needed: { kk: 'Не қажет', ru: 'Что понадобится', en: 'What you need' },
  eds: {
    kk: 'Өзіңіздің ЭЦҚ немесе заңды тұлға атынан қол қоюға құқығы бар адамның ЭЦҚ.',
    ru: 'Ваша ЭЦП либо ЭЦП того, кто вправе подписывать от имени юридического лица.',
    en: 'Your EDS, or that of a person who may sign for the legal entity.',
  },
  form: {
    kk: 'Өтініш – осы сайтта толтырылады; деректердің бір бөлігі сертификаттан алынады.',
    ru: 'Заявление – заполняется на этом сайте; часть данных берётся из сертификата.',
    en: 'The application: filled in on this site; some of it is taken from your certificate.',
  },
  contract: {
    kk: 'Базалық оператормен шарттың электрондық көшірмесі. Шартта мыналар болуы керек:',
    ru: 'Электронная копия договора с базовым оператором. В договоре должны быть:',
    en: 'An electronic copy of the contract with the base operator. The contract has to contain:',
  },
  infrastructure: {
    kk: 'желі инфрақұрылымын пайдалану туралы келісім',
    ru: 'соглашение об использовании инфраструктуры сети',
    en: 'an agreement on the use of the network’s infrastructure',
  },
  means: {
    kk: 'жедел-іздестіру іс-шараларын қамтамасыз ететін техникалық құралдар, абоненттер туралы қызметтік ақпаратты екі жыл сақтау',
    ru: 'технические средства для оперативно-розыскных мероприятий, хранение служебной информации об абонентах два года',
    en: 'technical means for operational-search measures, and two years’ storage of service information on subscribers',
  },
  traffic: {
    kk: 'тексеру туралы қолданыстағы сертификаты бар трафикті есепке алу жүйелері',
    ru: 'системы учёта трафика с действующим сертификатом о поверке',
    en: 'traffic accounting systems with a valid verification certificate',
  },
  scheme: {
    kk: 'виртуалды және базалық операторлардың өзара әрекеттесу схемасы',
    ru: 'схема взаимодействия виртуального и базового операторов',
    en: 'a scheme of how the virtual and the base operator work together',
  },
  information: {
    kk: 'Мәліметтер нысаны: тексеру туралы сертификаттың, сәйкестік сертификатының және пайдалануға беру актісінің нөмірлері мен күндері.',
    ru: 'Форма сведений: номера и даты сертификата о поверке, сертификата соответствия и акта ввода в эксплуатацию.',
    en: 'The information form: numbers and dates of the verification certificate, the conformity certificate and the act of putting into operation.',
  },
  notNeeded: {
    kk: 'Жеке басты куәландыратын құжат пен заңды тұлғаны тіркеу туралы анықтама талап етілмейді.',
    ru: 'Удостоверение личности и справка о регистрации юридического лица не требуются.',
    en: 'Identity papers and certificates of registration are not asked for.',
  },
  shownFirst: {
    kk: 'Не жетіспейтіні және одан не шығатыны өтінішті жібермей тұрып көрсетіледі.',
    ru: 'Чего не хватает и что из этого следует, видно до отправки заявления.',
    en: 'What is missing, and what follows from it, is shown before you send the application.',
  },
  ifNow: { kk: 'Қазір жіберсеңіз', ru: 'Если отправить сейчас', en: 'If you send it now' },
  registered: { kk: 'Тіркелетін күні', ru: 'Будет зарегистрировано', en: 'Registered on' },
  resultBy: { kk: 'Нәтиже осы күннен кешікпейді', ru: 'Результат не позднее', en: 'Result by' },
  everyDay: { kk: 'Күн санап көру', ru: 'Посчитать день за днём', en: 'Count it day by day' },
  noCalendar: {
    kk: 'Бұл жылдың демалыс күндері әлі белгіленбеген: күндерді атай алмаймыз.',
    ru: 'Выходные дни этого года ещё не установлены: назвать даты нельзя.',
    en: 'The days off of this year are not set yet: no dates can be named.',
  },
  goes: { kk: 'Қалай өтеді', ru: 'Как это проходит', en: 'How it goes' },
  goesApply: {
    kk: 'ЭЦҚ арқылы кіріп, өтінішті толтырасыз және қол қоясыз.',
    ru: 'Вы входите с ЭЦП, заполняете и подписываете заявление.',
    en: 'You sign in with your EDS, fill in the application and sign it.',
  },
  goesRegister: {
    kk: 'Кеңсе өтінішті келіп түскен күні тіркеп, қолхат жібереді.',
    ru: 'Канцелярия регистрирует заявление в день поступления и присылает расписку.',
    en: 'The chancery registers it on the day of receipt and sends a receipt.',
  },
  goesComplete: {
    kk: 'Қызметкер екі жұмыс күні ішінде құжаттардың толықтығын тексереді.',
    ru: 'Работник за два рабочих дня проверяет полноту документов.',
    en: 'An officer checks within two working days that the documents are complete.',
  },
  goesExamine: {
    kk: 'Содан кейін үш жұмыс күні ішінде біліктілік талаптарына сәйкестік тексеріледі.',
    ru: 'Затем за три рабочих дня – соответствие квалификационным требованиям.',
    en: 'Then, within three working days, that the qualification requirements are met.',
  },
  goesIssue: {
    kk: 'Басшы рұқсатқа қол қояды, ол жеке кабинетке келеді және тізілімде көрінеді.',
    ru: 'Руководитель подписывает разрешение; оно приходит в личный кабинет и видно в реестре.',
    en: 'The head signs the permit; it comes to your cabinet and stands in the registry.',
  },
  ask: { kk: 'Қайдан сұрауға болады', ru: 'Где спросить', en: 'Where to ask' },
} as const satisfies Record<string, Text>;

/** The page of terms. */
export const terms = {
  title: {
    kk: 'Қашан берілсе, қашан шешіледі',
    ru: 'Когда подано – когда решено',
    en: 'Filed when, decided when',
  },
  lead: {
    kk: 'Өтініш берілетін сәтті жазыңыз: барлық мерзімдер мен әр күннің неге есептелетіні немесе есептелмейтіні көрсетіледі.',
    ru: 'Укажите момент подачи: будут показаны все сроки и то, почему каждый день считается или нет.',
    en: 'Name the moment of filing: you see every term, and why each day counts or does not.',
  },
  at: { kk: 'Өтініш берілетін сәт', ru: 'Момент подачи заявления', en: 'Moment of filing' },
  atHint: {
    kk: 'Астана уақыты, мысалы {example}',
    ru: 'Время Астаны, например {example}',
    en: 'Astana time, for example {example}',
  },
  count: { kk: 'Есептеу', ru: 'Рассчитать', en: 'Count' },
  tryIt: { kk: 'Байқап көріңіз:', ru: 'Попробуйте:', en: 'Try:' },
  lastSecond: { kk: 'бүгін сағат 18:30', ru: 'сегодня в 18:30', en: 'today at 18:30' },
  afterHours: { kk: 'бүгін сағат 18:31', ru: 'сегодня в 18:31', en: 'today at 18:31' },
  sunday: { kk: 'жексенбі, сағат 23:00', ru: 'воскресенье, 23:00', en: 'Sunday at 23:00' },
  dates: { kk: 'Мерзімдер', ru: 'Сроки', en: 'The terms' },
  submitted: { kk: 'Өтініш берілді', ru: 'Заявление подано', en: 'Filed' },
  registeredOn: { kk: 'Тіркеу күні', ru: 'День регистрации', en: 'Day of registration' },
  until: {
    kk: 'Әр мерзім соңғы күні сағат 18:30-да аяқталады, қарсылық білдіру мерзімі – түн ортасында.',
    ru: 'Каждый срок истекает в последний день в 18:30, срок возражений – в полночь.',
    en: 'Each term ends at 18:30 of its last day; the term to object, at midnight.',
  },
  days: { kk: 'Күн санап', ru: 'День за днём', en: 'Day by day' },
  later: {
    kk: 'Осы күнге дейін жауап болмаса',
    ru: 'Если к этому дню ответа не будет',
    en: 'If there is no answer by that day',
  },
  laterSays: {
    kk: 'Рұқсат берілген болып есептеледі және бес жұмыс күні ішінде табыс етіледі. Одан кейінгі күндер:',
    ru: 'Разрешение считается выданным, и его вручают в течение пяти рабочих дней. Дальнейшие дни:',
    en: 'The permit is deemed issued and has to be handed over within five working days. The days after:',
  },
  date: { kk: 'Күні', ru: 'Дата', en: 'Date' },
  number: { kk: 'Жұмыс күні', ru: 'Рабочий день', en: 'Working day' },
  notCounted: { kk: 'есептелмейді', ru: 'не считается', en: 'not counted' },
  why: { kk: 'Неге', ru: 'Почему', en: 'Why' },
  basis: { kk: 'Негізі', ru: 'Основание', en: 'Basis' },
  provisional: { kk: 'Алдын ала', ru: 'Предварительно', en: 'Provisional' },
} as const satisfies Record<string, Text>;

/** Why a moment that was typed cannot be used, and what to do. */
export const momentProblems = {
  form: {
    kk: 'Күн мен уақытты былай жазыңыз: 23.11.2026 10:00',
    ru: 'Напишите дату и время так: 23.11.2026 10:00',
    en: 'Write date and time like this: 23.11.2026 10:00',
  },
  day: {
    kk: 'Күнтізбеде мұндай күн жоқ: күн мен айды тексеріңіз',
    ru: 'Такого дня в календаре нет: проверьте число и месяц',
    en: 'There is no such day: check the day and the month',
  },
  time: {
    kk: 'Мұндай уақыт жоқ: сағат 00–23, минут 00–59',
    ru: 'Такого времени нет: часы 00–23, минуты 00–59',
    en: 'There is no such time: hours 00–23, minutes 00–59',
  },
  beyond: {
    kk: 'Демалыс күндері тек {from} – {until} аралығында белгілі: осы жылдардағы сәтті жазыңыз',
    ru: 'Выходные дни известны только за {from} – {until}: укажите момент в эти годы',
    en: 'Days off are known from {from} to {until} only: name a moment within these years',
  },
} as const satisfies Record<string, Text>;

/** '7-күн', for a working day of a term. */
export const nthDay = {
  kk: (n) => `${n}-күн`,
  ru: (n) => `${n}-й день`,
  en: (n) => `day ${n}`,
} as const satisfies Telling<[n: number]>;

/** The answer of the page of terms in one line. */
export const answer = {
  kk: (registered, result) => `Тіркелетін күні – ${registered}. Нәтиженің соңғы күні – ${result}.`,
  ru: (registered, result) => `Регистрация – ${registered}. Результат не позднее – ${result}.`,
  en: (registered, result) => `Registered on ${registered}. Result by ${result}.`,
} as const satisfies Telling<[registered: string, result: string]>;
