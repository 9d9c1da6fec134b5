/** What stands around every page: the name of the service, the header, the footer, and the pages that say something went wrong. */
import type { Lang, Telling, Text } from './languages.js';

/** The texts of the header, the footer and the banner of the demo. */
export const shell = {
  service: {
    kk: 'Ұялы байланыстың виртуалды операторына рұқсат беру',
    ru: 'Выдача разрешения виртуальному оператору сотовой связи',
    en: 'Issuing a permit to a mobile virtual network operator',
  },
  stateService: { kk: 'Мемлекеттік қызмет', ru: 'Государственная услуга', en: 'State service' },
  skip: { kk: 'Негізгі мазмұнға өту', ru: 'Перейти к основному содержанию', en: 'Skip to main content' },
  home: { kk: 'Басты бет', ru: 'Главная страница', en: 'Home' },
  menu: { kk: 'Бөлімдер', ru: 'Разделы', en: 'Sections' },
  about: { kk: 'Қызмет туралы', ru: 'Об услуге', en: 'About the service' },
  registry: { kk: 'Рұқсаттар тізілімі', ru: 'Реестр разрешений', en: 'Registry of permits' },
  check: { kk: 'Рұқсатты тексеру', ru: 'Проверить разрешение', en: 'Check a permit' },
  norms: { kk: 'Тәртіптің нормалары', ru: 'Нормы порядка', en: 'The norms' },
  cabinet: { kk: 'Жеке кабинет', ru: 'Личный кабинет', en: 'Personal cabinet' },
  office: { kk: 'Жұмыс орны', ru: 'Рабочее место', en: 'Workplace' },
  signIn: { kk: 'ЭЦҚ арқылы кіру', ru: 'Войти с ЭЦП', en: 'Sign in with EDS' },
  signOut: { kk: 'Шығу', ru: 'Выйти', en: 'Sign out' },
  signedInAs: { kk: 'Сіз кірген тұлға', ru: 'Вы вошли как', en: 'Signed in as' },
  language: { kk: 'Тіл', ru: 'Язык', en: 'Language' },
  demo: { kk: 'Көрсетілім', ru: 'Демонстрация', en: 'Demo' },
  demoSays: {
    kk: 'Адамдар, кілттер және хаттар ойдан шығарылған.',
    ru: 'Люди, ключи и письма вымышлены.',
    en: 'The people, the keys and the letters are made up.',
  },
  demoClock: { kk: 'Көрсетілім сағаты', ru: 'Часы демонстрации', en: 'The demo’s clock' },
  demoDesk: { kk: 'Сағат пен рөлдер', ru: 'Часы и роли', en: 'Clock and roles' },
  basisHeading: { kk: 'Құқықтық негізі', ru: 'Правовое основание', en: 'Legal basis' },
  basis: {
    kk: '2024 жылғы 22 қазандағы № 665/НҚ бұйрық',
    ru: 'Приказ от 22 октября 2024 года № 665/НҚ',
    en: 'Order No. 665/НҚ of 22 October 2024',
  },
  free: {
    kk: 'Қызмет жеке және заңды тұлғаларға тегін көрсетіледі.',
    ru: 'Услуга оказывается физическим и юридическим лицам бесплатно.',
    en: 'The service is free of charge for individuals and legal entities.',
  },
  helpHeading: { kk: 'Көмек', ru: 'Помощь', en: 'Help' },
  contactCentre: {
    kk: 'Бірыңғай байланыс орталығы',
    ru: 'Единый контакт-центр',
    en: 'Unified contact centre',
  },
  aboutHeading: { kk: 'Сайт туралы', ru: 'О сайте', en: 'About this site' },
  trust: { kk: 'Сенімді орталықтар', ru: 'Доверенные центры', en: 'Trusted centres' },
  signature: { kk: 'Қолтаңбаны тексеру', ru: 'Проверить подпись', en: 'Check a signature' },
  accessibility: { kk: 'Қолжетімділік', ru: 'Доступность', en: 'Accessibility' },
  privacy: { kk: 'Дербес деректер', ru: 'Персональные данные', en: 'Personal data' },
  source: { kk: 'Бастапқы код', ru: 'Исходный код', en: 'Source code' },
  errorPrefix: { kk: 'Қате: ', ru: 'Ошибка: ', en: 'Error: ' },
  back: { kk: 'Артқа', ru: 'Назад', en: 'Back' },
} as const satisfies Record<string, Text>;

/** How a language names itself in the switch: in full for the ear, in three letters for the eye. */
export const languageNames = {
  kk: { short: 'қаз', full: 'Қазақша' },
  ru: { short: 'рус', full: 'Русский' },
  en: { short: 'eng', full: 'English' },
} as const satisfies Record<Lang, { readonly short: string; readonly full: string }>;

/** The pages that say something went wrong: what happened, and what to do. */
export const troubles = {
  notFound: {
    title: { kk: 'Мұндай бет жоқ', ru: 'Такой страницы нет', en: 'There is no such page' },
    what: {
      kk: 'Мекенжай қате жазылған немесе бет көшірілген.',
      ru: 'Адрес набран с ошибкой, или страница перенесена.',
      en: 'The address is mistyped, or the page has moved.',
    },
    todo: {
      kk: 'Мекенжайды тексеріңіз немесе басты беттен бастаңыз.',
      ru: 'Проверьте адрес или начните с главной страницы.',
      en: 'Check the address, or start from the home page.',
    },
  },
  forbidden: {
    title: { kk: 'Бұл бет сізге ашық емес', ru: 'Эта страница вам не открыта', en: 'This page is not open to you' },
    what: {
      kk: 'Бетті басқа рөлдегі немесе басқа істің тұлғасы ғана көре алады.',
      ru: 'Её видит только лицо в другой роли или участник другого дела.',
      en: 'Only a person in another role, or a party to the case, may see it.',
    },
    todo: {
      kk: 'Тиісті кілтпен кіріңіз. Бұл — сіздің ісіңіз деп ойласаңыз, байланыс орталығына хабарласыңыз.',
      ru: 'Войдите с нужным ключом. Если вы считаете, что дело ваше, обратитесь в контакт-центр.',
      en: 'Sign in with the right key. If you believe that the case is yours, call the contact centre.',
    },
  },
  wrongMethod: {
    title: {
      kk: 'Бұл мекенжай олай ашылмайды',
      ru: 'Этот адрес так не открывается',
      en: 'This address does not open like that',
    },
    what: {
      kk: 'Мекенжай форма жіберуге арналған, ал сіз оны бет ретінде аштыңыз (немесе керісінше).',
      ru: 'Адрес принимает форму, а его открыли как страницу (или наоборот).',
      en: 'The address takes a form but was opened as a page, or the other way round.',
    },
    todo: {
      kk: 'Алдыңғы бетке оралып, форманы сол жерден жіберіңіз.',
      ru: 'Вернитесь на предыдущую страницу и отправьте форму оттуда.',
      en: 'Go back to the page before and send the form from there.',
    },
  },
  stale: {
    title: { kk: 'Форма ескіріп қалды', ru: 'Форма устарела', en: 'The form has gone stale' },
    what: {
      kk: 'Ашық тұрған бет пен қазіргі сеанс сәйкес келмеді: сеанс аяқталған немесе сіз басқа терезеде қайта кіргенсіз. Ештеңе сақталған жоқ және ештеңе жіберілген жоқ.',
      ru: 'Открытая страница не соответствует нынешнему сеансу: сеанс закончился или вы вошли заново в другом окне. Ничего не сохранено и ничего не отправлено.',
      en: 'The open page does not belong to the present session: the session ended, or you signed in again in another window. Nothing was saved and nothing was sent.',
    },
    todo: {
      kk: 'Алдыңғы бетке оралып, қажет болса қайта кіріңіз: терілгені осы браузерде сақталған және орнына қайтады.',
      ru: 'Вернитесь на предыдущую страницу и при необходимости войдите снова: набранное сохранено в этом браузере и вернётся на место.',
      en: 'Go back to the page before and sign in again if asked: what you typed is kept in this browser and will be put back.',
    },
  },
  tooMany: {
    title: { kk: 'Сұрау тым көп', ru: 'Слишком много запросов', en: 'Too many requests' },
    what: {
      kk: 'Сіздің желіңізден қысқа уақытта тым көп сұрау келді.',
      ru: 'Из вашей сети за короткое время пришло слишком много запросов.',
      en: 'Too many requests came from your network in a short time.',
    },
    todo: {
      kk: 'Бір минуттан кейін қайталаңыз. Ештеңе жоғалған жоқ.',
      ru: 'Повторите через минуту. Ничего не потеряно.',
      en: 'Try again in a minute. Nothing is lost.',
    },
  },
  tooLarge: {
    title: { kk: 'Жіберілгені тым үлкен', ru: 'Отправленное слишком велико', en: 'What was sent is too large' },
    what: {
      kk: 'Бір файл 50 МБ-тан аспауы керек.',
      ru: 'Один файл не должен превышать 50 МБ.',
      en: 'A single file must not exceed 50 MB.',
    },
    todo: {
      kk: 'Файлды бөліктерге бөліңіз немесе сапасын төмендетіп сканерлеңіз, содан кейін қайта жүктеңіз.',
      ru: 'Разделите файл на части или отсканируйте с меньшим качеством и загрузите снова.',
      en: 'Split the file, or scan it with less quality, and upload it again.',
    },
  },
  badRequest: {
    title: { kk: 'Сұрау түсініксіз', ru: 'Запрос непонятен', en: 'The request is not understood' },
    what: {
      kk: 'Браузер жіберген деректерді оқу мүмкін болмады.',
      ru: 'Данные, которые прислал браузер, не удалось прочитать.',
      en: 'The data that the browser sent could not be read.',
    },
    todo: {
      kk: 'Алдыңғы бетке оралып, қайталап көріңіз.',
      ru: 'Вернитесь на предыдущую страницу и попробуйте ещё раз.',
      en: 'Go back to the page before and try once more.',
    },
  },
  fault: {
    title: { kk: 'Бізде ақау шықты', ru: 'У нас произошёл сбой', en: 'Something broke on our side' },
    what: {
      kk: 'Қызмет сұрауды аяқтай алмады. Бұл сіздің қатеңіз емес; бұрын сақталғанның бәрі орнында.',
      ru: 'Служба не смогла выполнить запрос. Это не ваша ошибка; всё сохранённое ранее на месте.',
      en: 'The service could not finish the request. It is not your mistake; everything saved before is still there.',
    },
    todo: {
      kk: 'Бірнеше минуттан кейін қайталаңыз. Қайталанса, төмендегі нөмірді айтып, байланыс орталығына хабарласыңыз.',
      ru: 'Повторите через несколько минут. Если не поможет, сообщите в контакт-центр номер ниже.',
      en: 'Try again in a few minutes. If it does not help, tell the contact centre the number below.',
    },
  },
} as const satisfies Record<string, { readonly title: Text; readonly what: Text; readonly todo: Text }>;

export type Trouble = keyof typeof troubles;

/** 'Қателік нөмірі: R-7F3K92QX' */
export const referenceNumber = {
  kk: (reference) => `Ақау нөмірі: ${reference}`,
  ru: (reference) => `Номер сбоя: ${reference}`,
  en: (reference) => `Reference number: ${reference}`,
} as const satisfies Telling<[reference: string]>;

/** The label of the switch's link, for the ear: 'Русский: осы бетті орысша ашу' is said in the language that it leads to. */
export const readIn = {
  kk: 'осы бетті қазақша оқу',
  ru: 'читать эту страницу по-русски',
  en: 'read this page in English',
} as const satisfies Text;
