/** The page of trust: whose signatures are believed here, and how it stands with the centres' lists and services. */
import type { Contour } from '../seal/roots.js';
import type { Telling, Text } from './languages.js';

/** The page. */
export const trustPage = {
  title: { kk: 'Сенімді орталықтар', ru: 'Доверенные центры', en: 'Trusted centres' },
  lead: {
    kk: 'Осы қызмет сенетін куәландырушы орталықтар: олар берген кілттермен қойылған қолтаңбалар қабылданады. SHA-256 бақылау санын орталықтың өз сайтындағысымен салыстыруға болады.',
    ru: 'Удостоверяющие центры, подписям которых верит этот сервис. Отпечаток SHA-256 можно сравнить с опубликованным на сайте центра.',
    en: 'The certification centres whose signatures this service believes. The SHA-256 fingerprint can be compared with what the centre publishes.',
  },
  contour: { kk: 'Контур', ru: 'Контур', en: 'Contour' },
  believed: { kk: 'Сенім аясы', ru: 'Чему доверяем', en: 'Believed about' },
  people: { kk: 'қолтаңбалар', ru: 'подписям', en: 'signatures' },
  time: { kk: 'уақыт белгілері', ru: 'меткам времени', en: 'timestamps' },
  anchor: { kk: 'түбір', ru: 'корень', en: 'root' },
  link: { kk: 'шығарушы орталық', ru: 'выпускающий центр', en: 'issuing centre' },
  kind: { kk: 'Түрі', ru: 'Вид', en: 'Kind' },
  pinned: { kk: 'бағдарламада бекітілген', ru: 'закреплён в программе', en: 'pinned in the program' },
  algorithm: { kk: 'Алгоритм', ru: 'Алгоритм', en: 'Algorithm' },
  dates: { kk: 'Мерзімі', ru: 'Срок действия', en: 'Valid' },
  list: { kk: 'Соңғы тізім (CRL)', ru: 'Последний список (CRL)', en: 'Last list (CRL)' },
  noList: { kk: 'тізім келген жоқ', ru: 'списка нет', en: 'no list has come' },
  answer: { kk: 'Соңғы OCSP жауабы', ru: 'Последний ответ OCSP', en: 'Last OCSP answer' },
  noAnswer: { kk: 'іске қосылғалы болған жоқ', ru: 'с запуска не было', en: 'none since the start' },
  sources: { kk: 'Тізімдер қайдан алынады', ru: 'Откуда берутся списки', en: 'Where the lists come from' },
  services: { kk: 'OCSP және уақыт белгілері', ru: 'OCSP и метки времени', en: 'OCSP and timestamps' },
  name: { kk: 'Мекенжай', ru: 'Адрес', en: 'Address' },
  answered: { kk: 'Соңғы жауап', ru: 'Последний ответ', en: 'Last answer' },
  state: { kk: 'Күйі', ru: 'Состояние', en: 'State' },
  good: { kk: 'жауап береді', ru: 'отвечает', en: 'answers' },
  none: {
    kk: 'Іске қосылғалы ешкімнен сұралған жоқ.',
    ru: 'С запуска никто не спрашивался.',
    en: 'Nobody was asked since the start.',
  },
  never: { kk: 'болған жоқ', ru: 'не было', en: 'none yet' },
} as const satisfies Record<string, Text>;

/** What each contour is. */
export const contourNames = {
  production: { kk: 'ҚР ҰКО, өнеркәсіптік', ru: 'НУЦ РК, промышленный', en: 'NUC RK, production' },
  test: {
    kk: 'ҚР ҰКО, сынақ: қолтаңбалардың заңды күші жоқ',
    ru: 'НУЦ РК, тестовый: подписи не имеют юридической силы',
    en: 'NUC RK, test: the signatures have no legal force',
  },
  own: {
    kk: 'осы қондырғының өз орталығы: қолтаңбалардың заңды күші жоқ',
    ru: 'собственный центр этой установки: подписи не имеют юридической силы',
    en: 'this installation’s own centre: the signatures have no legal force',
  },
} as const satisfies Record<Contour, Text>;

/** '27.11.2026, 10:00, дейін жарамды 28.11.2026, жазба 195' */
export const listLine = {
  kk: (from, until, entries) => `${from}; ${until} дейін; жазбалар: ${entries}`,
  ru: (from, until, entries) => `${from}; до ${until}; записей: ${entries}`,
  en: (from, until, entries) => `${from}; until ${until}; entries: ${entries}`,
} as const satisfies Telling<[from: string, until: string, entries: string]>;

/** 'не отвечает (3)' */
export const failing = {
  kk: (times) => `жауап бермейді (${times})`,
  ru: (times) => `не отвечает (${times})`,
  en: (times) => `does not answer (${times})`,
} as const satisfies Telling<[times: string]>;
