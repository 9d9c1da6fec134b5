/** The demo's own page: who is who, the clock, sample files, a way to try everything. */
import type { Text } from './languages.js';

/** The texts of the page. */
export const demo = {
  title: { kk: 'Сағат пен рөлдер', ru: 'Часы и роли', en: 'Clock and roles' },
  lead: {
    kk: 'Мұндағы адамдар, компаниялар мен кілттер ойдан шығарылған; ал қолтаңбалар, мерзімдер және құжаттар шынайы жұмыс істейді.',
    ru: 'Люди, компании и ключи здесь вымышлены; подписи, сроки и документы работают по-настоящему.',
    en: 'The people, companies and keys are made up; signatures, terms and papers work for real.',
  },
  tryTitle: { kk: 'Бес минутта байқап көріңіз', ru: 'Попробуйте за пять минут', en: 'Try it in five minutes' },
  trySigner: {
    kk: 'Қол қою бетін бөлек терезеде ашып қойыңыз: кілт сонда таңдалады.',
    ru: 'Откройте страницу подписи в отдельном окне: ключ выбирают там.',
    en: 'Open the signing page in a window of its own: keys are chosen there.',
  },
  signer: { kk: 'Қол қою бетін ашу', ru: 'Открыть страницу подписи', en: 'Open the signing page' },
  tryPhone: {
    kk: 'Телефонмен де қол қоюға болады: «eGov mobile» түймесі код көрсетеді, оны мына телефон оқиды.',
    ru: 'Подписать можно и телефоном: кнопка «eGov mobile» показывает код, его читает этот телефон.',
    en: 'You can sign by phone as well: the button “eGov mobile” shows a code, which this phone reads.',
  },
  phone: { kk: 'Телефонды ашу', ru: 'Открыть телефон', en: 'Open the phone' },
  tryContract: {
    kk: 'Шарттың үлгісін жүктеп алыңыз.',
    ru: 'Скачайте образец договора.',
    en: 'Download the sample contract.',
  },
  tryApply: {
    kk: 'Компания басшысы болып кіріп, өтінішті толтырыңыз және қол қойыңыз.',
    ru: 'Войдите как руководитель компании, заполните и подпишите заявление.',
    en: 'Sign in as the head of the company, fill in the application and sign it.',
  },
  tryRegister: {
    kk: 'Шығып, кеңсе қызметкері болып кіріңіз: өтінішті тіркеп, бөлімшеге беріңіз.',
    ru: 'Выйдите и войдите как работник канцелярии: зарегистрируйте заявление и передайте его в подразделение.',
    en: 'Sign out and in again as the chancery worker: register the application and hand it over.',
  },
  tryOfficer: {
    kk: 'Жауапты бөлімшенің басшысы болып өтінішті тағайындаңыз, толықтығы мен талаптарды тексеріп, рұқсатты қалыптастырыңыз.',
    ru: 'Как руководитель подразделения назначьте исполнителя, проверьте полноту и требования, сформируйте разрешение.',
    en: 'As the manager of the unit assign the application, check completeness and requirements, and form the permit.',
  },
  tryHead: {
    kk: 'Комитет басшысы болып рұқсатқа қол қойыңыз.',
    ru: 'Как руководитель Комитета подпишите разрешение.',
    en: 'As the head of the Committee sign the permit.',
  },
  tryCheck: {
    kk: 'Рұқсатты тізілімнен тауып, QR-кодын телефонмен тексеріңіз.',
    ru: 'Найдите разрешение в реестре и проверьте QR-код телефоном.',
    en: 'Find the permit in the registry and check its QR code.',
  },
  toApply: { kk: 'Өтініш беру', ru: 'Подать заявление', en: 'Apply' },
  toSignIn: { kk: 'Кіру', ru: 'Войти', en: 'Sign in' },
  toRegistry: { kk: 'Тізілім', ru: 'Реестр', en: 'Registry' },
  clock: { kk: 'Сағат', ru: 'Часы', en: 'The clock' },
  now: { kk: 'Көрсетілімдегі уақыт', ru: 'Время демонстрации', en: 'The demo’s time' },
  clockSays: {
    kk: 'Сағатты жылжытсаңыз, мерзімдер, тізілімдегі мәртебелер және сертификаттар да осы уақыт бойынша есептеледі.',
    ru: 'Переведите часы: сроки, статусы в реестре и сертификаты будут считаться по этому времени.',
    en: 'Move the clock, and terms, the registry and certificates follow it.',
  },
  set: { kk: 'Күні мен уақыты', ru: 'Дата и время', en: 'Date and time' },
  setHint: {
    kk: 'Астана уақыты, мысалы 23.11.2026 10:00. Демалыс күндері 2027 жылдың соңына дейін ғана белгілі.',
    ru: 'Время Астаны, например 23.11.2026 10:00. Выходные дни известны только до конца 2027 года.',
    en: 'Astana time, for example 23.11.2026 10:00. Days off are known to the end of 2027 only.',
  },
  setIt: { kk: 'Сағатты қою', ru: 'Перевести часы', en: 'Set the clock' },
  nextDay: { kk: 'Келесі жұмыс күні, 10:00', ru: 'Следующий рабочий день, 10:00', en: 'Next working day, 10:00' },
  afterHours: { kk: 'Бүгін, 18:31', ru: 'Сегодня, 18:31', en: 'Today, 18:31' },
  sundayNight: { kk: 'Жексенбі, 23:30', ru: 'Воскресенье, 23:30', en: 'Sunday, 23:30' },
  real: { kk: 'Нақты уақытқа оралу', ru: 'Вернуть настоящее время', en: 'Return to real time' },
  wrongYear: {
    kk: 'Көрсетілім сағаты тек 2024–2040 жылдарды біледі: осы жылдардағы сәтті жазыңыз',
    ru: 'Часы демонстрации знают только 2024–2040 годы: укажите момент в эти годы',
    en: 'The demo’s clock knows the years 2024 to 2040 only: name a moment within them',
  },
  noNextDay: {
    kk: 'Келесі жұмыс күні белгісіз: демалыс күндері бұл жылға әлі белгіленбеген. Күнді өзіңіз жазыңыз',
    ru: 'Следующий рабочий день неизвестен: выходные этого года ещё не установлены. Укажите дату сами',
    en: 'The next working day is not known: days off of this year are not set yet. Name the date yourself',
  },
  mailbox: { kk: 'Пошта жәшігі', ru: 'Почтовый ящик', en: 'Mailbox' },
  mailboxSays: {
    kk: 'Кеңсе жіберген хаттар мен SMS-тер осында келеді; ештеңе бұл компьютерден шықпайды. @nowhere.example мекенжайларына жіберілген хат қабылданбайды: өтініште осындайын көрсетіп, не болатынын қараңыз.',
    ru: 'Сюда приходят письма и SMS, которые отправило ведомство; ничего не покидает этот компьютер. Письма на адреса @nowhere.example не принимаются: укажите такой в заявлении и посмотрите, что будет.',
    en: 'The letters and SMS that the office sends arrive here; nothing leaves this machine. Letters to @nowhere.example are refused: name such an address in the application and see what happens.',
  },
  mailboxEmpty: { kk: 'Әзірге хат жоқ.', ru: 'Писем пока нет.', en: 'No letters yet.' },
  toMailbox: { kk: 'Пошта жәшігін ашу', ru: 'Открыть почтовый ящик', en: 'Open the mailbox' },
  centre: { kk: 'Куәландырушы орталық', ru: 'Удостоверяющий центр', en: 'Certification centre' },
  centreSays: {
    kk: 'Біреу қол қойғанда, кеңсе орталықтан сертификат туралы сұрайды. Орталық үнсіз қалса, қайтарып алынғандар тізімі жауап береді; ол не десе де, не болатынын байқап көріңіз.',
    ru: 'Когда кто-то подписывает, ведомство спрашивает центр о сертификате. Если центр молчит, отвечает список отозванных; велите ему сказать другое и посмотрите, что будет.',
    en: 'When somebody signs, the office asks the centre about the certificate. When it is silent, the list of revoked ones answers; tell it to say something else and see what happens.',
  },
  centreNow: { kk: 'Орталық қазір', ru: 'Центр сейчас', en: 'The centre now' },
  people: { kk: 'Кім кім', ru: 'Кто есть кто', en: 'Who is who' },
  peopleSay: {
    kk: 'Құпиясөз жоқ: кіру үшін де, қол қою үшін де қол қою бетінде адамды таңдаңыз.',
    ru: 'Паролей нет: и для входа, и для подписи выберите человека на странице подписи.',
    en: 'There are no passwords: to sign in and to sign, choose the person on the signing page.',
  },
  person: { kk: 'Адам', ru: 'Человек', en: 'Person' },
  organisation: { kk: 'Ұйым', ru: 'Организация', en: 'Organisation' },
  role: { kk: 'Рөлі', ru: 'Роль', en: 'Role' },
  certificate: { kk: 'Сертификаты', ru: 'Сертификат', en: 'Certificate' },
  himself: { kk: 'өз атынан', ru: 'от себя', en: 'for himself or herself' },
  files: { kk: 'Үлгі файлдар', ru: 'Файлы для пробы', en: 'Sample files' },
} as const satisfies Record<string, Text>;

/** What the certification centre does when it is asked about a certificate. */
export const sayings = {
  truth: { kk: 'шындықты айтады', ru: 'говорит правду', en: 'tells the truth' },
  silent: { kk: 'үнсіз', ru: 'молчит', en: 'is silent' },
  revoked: { kk: 'бәрін қайтарып алынған дейді', ru: 'всех называет отозванными', en: 'calls everybody revoked' },
  neverIssued: {
    kk: 'ешкімге бермегенін айтады',
    ru: 'говорит, что никому не выдавал',
    en: 'says that it issued none',
  },
} as const satisfies Record<string, Text>;

/** What is right, or deliberately wrong, about a made-up person's certificate. */
export const certificates = {
  good: { kk: 'жарамды', ru: 'годен', en: 'good' },
  expired: { kk: 'әдейі: мерзімі өткен', ru: 'намеренно: срок истёк', en: 'on purpose: expired' },
  revoked: { kk: 'әдейі: қайтарып алынған', ru: 'намеренно: отозван', en: 'on purpose: revoked' },
  unknownCentre: { kk: 'әдейі: орталығы белгісіз', ru: 'намеренно: чужой центр', en: 'on purpose: unknown centre' },
  authentication: {
    kk: 'әдейі: қол қоюға арналмаған',
    ru: 'намеренно: не для подписи',
    en: 'on purpose: not for signing',
  },
} as const satisfies Record<string, Text>;
