/** Signing on a phone with eGov mobile: what the page says, and what the phone is told. */
import type { Text } from './languages.js';

/** The page that shows the code, the button that leads to it, and the names of what is signed. */
export const phoneWords = {
  button: { kk: 'eGov mobile арқылы қол қою', ru: 'Подписать через eGov mobile', en: 'Sign with eGov mobile' },
  signInButton: { kk: 'eGov mobile арқылы кіру', ru: 'Войти через eGov mobile', en: 'Sign in with eGov mobile' },
  needs: {
    kk: 'Телефонмен: eGov mobile немесе eGov Business қосымшасы мен ондағы ЭЦҚ керек. Компьютерге ештеңе орнатылмайды.',
    ru: 'Телефоном: нужно приложение eGov mobile или eGov Business и ЭЦП в нём. На компьютер ничего не ставится.',
    en: 'By phone: you need the app eGov mobile or eGov Business with your EDS in it. Nothing is installed on the computer.',
  },
  title: { kk: 'Телефонмен қол қою', ru: 'Подписание телефоном', en: 'Sign with your phone' },
  signInTitle: { kk: 'Телефонмен кіру', ru: 'Вход телефоном', en: 'Sign in with your phone' },
  open: {
    kk: 'Телефонда eGov mobile (заңды тұлға үшін — eGov Business) қосымшасын ашып, «eGov QR» түймесін басыңыз.',
    ru: 'Откройте на телефоне eGov mobile (от имени юридического лица — eGov Business) и нажмите «eGov QR».',
    en: 'Open eGov mobile on your phone (eGov Business for a legal entity) and press “eGov QR”.',
  },
  scan: {
    kk: 'Камераны осы кодқа бағыттаңыз.',
    ru: 'Наведите камеру на этот код.',
    en: 'Point the camera at this code.',
  },
  read: {
    kk: 'Құжатты телефоннан оқып, қол қойыңыз. Бұл бет өзі жалғасады.',
    ru: 'Прочитайте документ на телефоне и подпишите. Эта страница продолжит сама.',
    en: 'Read the paper on the phone and sign it. This page goes on by itself.',
  },
  readSignIn: {
    kk: 'Телефонда сертификатты таңдап, кіруге қол қойыңыз. Бұл бет өзі жалғасады.',
    ru: 'Выберите на телефоне сертификат и подпишите вход. Эта страница продолжит сама.',
    en: 'Choose a certificate on the phone and sign the sign-in. This page goes on by itself.',
  },
  code: { kk: 'Телефонға арналған QR-код', ru: 'QR-код для телефона', en: 'QR code for the phone' },
  once: {
    kk: 'Код бір рет жұмыс істейді. Ол құжатты ашады, сондықтан оны ешкімге көрсетпеңіз. Соңғы уақыты:',
    ru: 'Код действует один раз. Он открывает документ, поэтому никому его не показывайте. Действует до',
    en: 'The code works once. It opens the paper, so show it to nobody. It is good until',
  },
  onceSignIn: {
    kk: 'Код бір рет, тек осы бетке кіру үшін жұмыс істейді. Біреу жіберген кодқа ешқашан қол қоймаңыз. Соңғы уақыты:',
    ru: 'Код действует один раз и только для входа на этой странице. Никогда не подписывайте код, который вам прислали. Действует до',
    en: 'The code works once, to sign in on this page only. Never sign a code that somebody sent you. It is good until',
  },
  waiting: { kk: 'Телефоннан қолтаңба күтілуде…', ru: 'Ожидаем подпись с телефона…', en: 'Waiting for the phone…' },
  noScript: {
    kk: 'Бет бірнеше секунд сайын жаңарып тұрады.',
    ru: 'Страница обновляется каждые несколько секунд.',
    en: 'The page is reloaded every few seconds.',
  },
  here: {
    kk: 'Осы құрылғының өзінде қол қою',
    ru: 'Подписать на этом же устройстве',
    en: 'Sign on this very device',
  },
  openPerson: { kk: 'eGov mobile ашу', ru: 'Открыть eGov mobile', en: 'Open eGov mobile' },
  openBusiness: { kk: 'eGov Business ашу', ru: 'Открыть eGov Business', en: 'Open eGov Business' },
  demoPhone: {
    kk: 'Көрсетілім: ойдан шығарылған телефонды ашу',
    ru: 'Демонстрация: открыть вымышленный телефон',
    en: 'Demo: open the made-up phone',
  },
  came: { kk: 'Қолтаңба келді', ru: 'Подпись получена', en: 'The signature has come' },
  send: {
    kk: 'Енді ол құжатпен бірге жіберіледі. Бет өзі жалғаспаса, түймені басыңыз.',
    ru: 'Теперь она отправляется вместе с документом. Если страница не продолжит сама, нажмите кнопку.',
    en: 'Now it is sent with the paper. If the page does not go on by itself, press the button.',
  },
  sendSignIn: {
    kk: 'Бет өзі жалғаспаса, түймені басыңыз.',
    ru: 'Если страница не продолжит сама, нажмите кнопку.',
    en: 'If the page does not go on by itself, press the button.',
  },
  goOn: { kk: 'Жалғастыру', ru: 'Продолжить', en: 'Go on' },
  over: { kk: 'Кодтың мерзімі бітті', ru: 'Время кода истекло', en: 'The time of the code is over' },
  overTodo: {
    kk: 'Ештеңе жоғалған жоқ. Жаңа код алыңыз немесе басқаша қол қойыңыз.',
    ru: 'Ничего не потеряно. Получите новый код или подпишите другим способом.',
    en: 'Nothing is lost. Get a new code, or sign in another way.',
  },
  again: { kk: 'Жаңа код алу', ru: 'Получить новый код', en: 'Get a new code' },
  otherWay: { kk: 'Басқаша қол қою', ru: 'Подписать другим способом', en: 'Sign in another way' },
  otherWayIn: { kk: 'Басқаша кіру', ru: 'Войти другим способом', en: 'Another way to sign in' },
  signIn: { kk: 'Рұқсат порталына кіру', ru: 'Вход на портал «Рұқсат»', en: 'Sign-in to the portal Ruqsat' },
  paper: { kk: 'Құжат', ru: 'Документ', en: 'Paper' },
} as const satisfies Record<string, Text>;

/** What the phone is told when it gets nothing, or when what it sent was not taken; beside the codes of the verdict. */
export const phoneTroubles = {
  unknownCode: {
    kk: 'Мұндай код жоқ. Беттегі кодты қайта сканерлеңіз.',
    ru: 'Такого кода нет. Отсканируйте код на странице ещё раз.',
    en: 'There is no such code. Scan the code on the page again.',
  },
  over: {
    kk: 'Кодтың мерзімі бітті. Бетте жаңа код алыңыз.',
    ru: 'Время кода истекло. Получите на странице новый код.',
    en: 'The time of the code is over. Get a new code on the page.',
  },
  used: {
    kk: 'Бұл кодпен қол қойылған. Код бір рет жұмыс істейді.',
    ru: 'По этому коду уже подписано. Код действует один раз.',
    en: 'This code was used to sign already. A code works once.',
  },
  otherDocument: {
    kk: 'Басқа құжатқа қол қойылған. Кодты қайта сканерлеңіз.',
    ru: 'Подписан другой документ. Отсканируйте код ещё раз.',
    en: 'Something else was signed. Scan the code again.',
  },
  person: {
    kk: 'Қолтаңба бір адамның кілтімен жасалуы керек.',
    ru: 'Подпись должна быть сделана ключом одного человека.',
    en: 'The signature must be made with the key of one person.',
  },
} as const satisfies Record<string, Text>;
