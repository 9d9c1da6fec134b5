/** The page of the norms: the parts of the Order, what can carry a norm, and why some norms have no step of their own. */
import type { Carrier } from '../law/carriers.js';
import type { Telling, Text } from './languages.js';

/** The head of the page. */
export const normPage = {
  title: { kk: 'Тәртіптің нормалары', ru: 'Нормы порядка', en: 'The norms of the procedure' },
  lead: {
    kk: 'Бұйрықтың әр нормасы және оны осы жүйеде не орындайтыны. Мазмұны өз сөзімізбен қысқаша берілген; ресми мәтіні – «Әділет» жүйесінде.',
    ru: 'Каждая норма приказа и то, что исполняет её в этой системе. Содержание пересказано кратко, нашими словами; официальный текст – в системе «Әділет».',
    en: 'Every norm of the Order, and what carries it out in this system. The wording is a short paraphrase of ours; the official text is in the system “Adilet”.',
  },
  official: { kk: 'Ресми мәтін', ru: 'Официальный текст', en: 'Official text' },
  parts: { kk: 'Бұйрықтың мазмұны', ru: 'Содержание приказа', en: 'Contents of the Order' },
  find: {
    kk: 'Сөзді табу үшін браузердің іздеуін пайдаланыңыз (Ctrl+F).',
    ru: 'Чтобы найти слово, пользуйтесь поиском браузера (Ctrl+F).',
    en: 'To find a word use the search of your browser (Ctrl+F).',
  },
  open: { kk: 'ашық', ru: 'открыто', en: 'open' },
  openTitle: { kk: 'Әлі орындалмағаны', ru: 'Что ещё не сделано', en: 'What is still open' },
} as const satisfies Record<string, Text>;

/** How many norms nothing carries yet. */
export const openCount = {
  kk: (open, all) =>
    `Бұйрықта ${all} норма бар, оның ішінде жүйе әлі орындамайтыны – ${open}. Олар төменде «ашық» деп белгіленген:`,
  ru: (open, all) => `Норм в приказе: ${all}; система пока не исполняет: ${open}. Ниже они отмечены словом «открыто»:`,
  en: (open, all) =>
    `Norms in the Order: ${all}; not carried by the system yet: ${open}. Below they are marked “open”:`,
} as const satisfies Telling<[open: number, all: number]>;

/** All norms have their carrier. */
export const allCarried = {
  kk: (all) => `Бұйрықта ${all} норма бар, бәрі орындалады.`,
  ru: (all) => `Норм в приказе: ${all}; все исполняются.`,
  en: (all) => `Norms in the Order: ${all}; every one is carried.`,
} as const satisfies Telling<[all: number]>;

/** The parts of the Order, in its order, each with the ids of its norms. */
export const parts = [
  {
    id: 'order',
    ids: /^O/,
    title: { kk: 'Бұйрықтың өзі', ru: 'Сам приказ', en: 'The Order itself' },
  },
  {
    id: 'chapter-1',
    ids: /^P[123](\.|$)/,
    title: {
      kk: 'Қағидалар, 1-тарау. Жалпы ережелер',
      ru: 'Правила, глава 1. Общие положения',
      en: 'Rules, chapter 1. General provisions',
    },
  },
  {
    id: 'chapter-2',
    ids: /^P[4-9](\.|$)/,
    title: {
      kk: 'Қағидалар, 2-тарау. Қызмет көрсету тәртібі',
      ru: 'Правила, глава 2. Порядок оказания услуги',
      en: 'Rules, chapter 2. How the service is rendered',
    },
  },
  {
    id: 'chapter-3',
    ids: /^P10\./,
    title: {
      kk: 'Қағидалар, 3-тарау. Шағымдану',
      ru: 'Правила, глава 3. Обжалование',
      en: 'Rules, chapter 3. Complaints',
    },
  },
  {
    id: 'appendix-1',
    ids: /^L/,
    title: {
      kk: '1-қосымша. Негізгі талаптардың тізбесі',
      ru: 'Приложение 1. Перечень основных требований',
      en: 'Appendix 1. List of basic requirements',
    },
  },
  {
    id: 'appendix-2',
    ids: /^A2\./,
    title: {
      kk: '2-қосымша. Жеке тұлғаның өтініші',
      ru: 'Приложение 2. Заявление физического лица',
      en: 'Appendix 2. Application of an individual',
    },
  },
  {
    id: 'appendix-3',
    ids: /^A3\./,
    title: {
      kk: '3-қосымша. Заңды тұлғаның өтініші',
      ru: 'Приложение 3. Заявление юридического лица',
      en: 'Appendix 3. Application of a legal entity',
    },
  },
  {
    id: 'appendix-4',
    ids: /^A4/,
    title: {
      kk: '4-қосымша. Біліктілік талаптары',
      ru: 'Приложение 4. Квалификационные требования',
      en: 'Appendix 4. Qualification requirements',
    },
  },
  {
    id: 'appendix-5',
    ids: /^A5\./,
    title: { kk: '5-қосымша. Рұқсат', ru: 'Приложение 5. Разрешение', en: 'Appendix 5. The permit' },
  },
] as const satisfies readonly {
  readonly id: string;
  readonly ids: RegExp;
  readonly title: Text;
}[];

/** What carries a norm. */
export const carriers = {
  step: { kk: 'Қадам', ru: 'Шаг', en: 'Step' },
  check: { kk: 'Қадамның шарты', ru: 'Условие шага', en: 'Condition of a step' },
  term: { kk: 'Мерзім', ru: 'Срок', en: 'Term' },
  form: { kk: 'Өтініш нысаны', ru: 'Форма заявления', en: 'Application form' },
  requirement: { kk: 'Талаптарды тексеру', ru: 'Проверка требований', en: 'Check of the requirements' },
  package: { kk: 'Құжаттардың толықтығын тексеру', ru: 'Проверка полноты пакета', en: 'Check of completeness' },
  fact: {
    kk: 'Сайттағы және құжаттағы мәлімет',
    ru: 'Сведения на сайте и в документах',
    en: 'Facts on pages and papers',
  },
  paper: { kk: 'Құжат', ru: 'Документ', en: 'Paper' },
  right: { kk: 'Құқық', ru: 'Право', en: 'A right' },
  human: { kk: 'Адамның шешімі', ru: 'Решение человека', en: 'A human judgement' },
  outside: { kk: 'Жүйеден тыс', ru: 'Вне системы', en: 'Outside the system' },
} as const satisfies Record<Carrier['is'], Text>;

/** '2-қосымша' */
export const appendix = {
  kk: (number) => `${number}-қосымша`,
  ru: (number) => `приложение ${number}`,
  en: (number) => `appendix ${number}`,
} as const satisfies Telling<[number: string]>;

/** What is still to be built, by the name that the table of norms gives it. */
export const openWorks: { readonly [work: string]: Text } = {
  monitoring: {
    kk: 'мониторинг жүйесіне деректер беру',
    ru: 'передача данных в систему мониторинга',
    en: 'data for the monitoring system',
  },
  'the gateway of state databases': {
    kk: '«электрондық үкімет» шлюзі',
    ru: 'шлюз «электронного правительства»',
    en: 'the gateway of “electronic government”',
  },
};

/** Why a norm has no row of its own, where the table of norms says it in English. */
export const whys: { readonly [norm: string]: { readonly kk: string; readonly ru: string } } = {
  'O.pre': {
    kk: 'Бұйрықты шығару өкілеттігі; ол Министрді міндеттейді, жеке істі емес.',
    ru: 'Полномочие издать приказ; оно обращено к Министру, а не к отдельному делу.',
  },
  'O.note': {
    kk: 'Баспаның ескертпесі; тек 4-тармаққа сілтейді.',
    ru: 'Примечание издателя; только отсылает к пункту 4.',
  },
  O1: {
    kk: 'Қағидалар бұйрыққа қол қойылғанда бекітілді.',
    ru: 'Правила утверждены в момент подписания приказа.',
  },
  'O2.1': {
    kk: 'Бір рет орындалды: 2024 жылғы 28 қазанда № 35294 болып тіркелді.',
    ru: 'Сделано один раз: зарегистрирован 28 октября 2024 года под № 35294.',
  },
  'O2.2': { kk: 'Министрлік сайтында бір рет орындалды.', ru: 'Сделано один раз, на сайте Министерства.' },
  'O2.3': {
    kk: 'Министрліктің екі бөлімшесі арасындағы бір реттік есеп, мерзімі – 2024 жылғы қараша.',
    ru: 'Разовый отчёт между двумя подразделениями Министерства, срок – ноябрь 2024 года.',
  },
  O3: {
    kk: 'Бұйрықтың орындалуын вице-министр бақылайды; істе қадам жасалмайды.',
    ru: 'Контроль за приказом лежит на вице-министре; шага в деле он не делает.',
  },
  O4: {
    kk: 'Күн сыртта болатын жариялаудан шығады; жүйеде ол күні көрсетілген мән ретінде тұр (A-02).',
    ru: 'День следует из публикации, которая происходит вне системы; в системе он записан значением с датой (A-02).',
  },
  'O.agr': {
    kk: 'Басқа министрліктермен келісу бұйрыққа қол қойылғанға дейін аяқталды (A-03).',
    ru: 'Согласования других министерств завершены до подписания приказа (A-03).',
  },
  P1: {
    kk: 'Қағидалардың мақсатын айтады; талаптарын төмендегі тармақтар орындайды (A-01, A-04).',
    ru: 'Называет цель Правил; их требования исполняют пункты ниже (A-01, A-04).',
  },
  P3: {
    kk: 'Бұйрық ішіндегі сілтеме; Тізбенің мазмұнын L1–L11.4 орындайды.',
    ru: 'Ссылка внутри приказа; содержание Перечня исполняют L1–L11.4.',
  },
  L5: {
    kk: 'Нысаны электрондық, ішінара автоматтандырылған: тізілім мен саты деректері өздігінен жазылады, шешімді адамдар қабылдап, қол қояды (A-32, A-53).',
    ru: 'Форма электронная, автоматизирована частично: реестр и данные о стадии пишутся сами, решения принимают и подписывают люди (A-32, A-53).',
  },
  'L11.1': {
    kk: 'Өтініш берушінің әр қадамы өз ЭЦҚ арқылы кіру және қол қою болып табылады; басқа ештеңе талап етілмейді.',
    ru: 'Каждый шаг заявителя – это вход и подпись собственной ЭЦП; больше ничего не требуется.',
  },
  'L11.2': {
    kk: 'Жеке кабинеттегі іс беті тәртіп пен мәртебені кез келген уақытта көрсетеді; қалай сұрау керегі қолхатта жазылған.',
    ru: 'Страница дела в личном кабинете в любое время показывает порядок и статус; как спросить, сказано в расписке.',
  },
};
