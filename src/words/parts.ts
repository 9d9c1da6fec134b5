/** The small texts of lists, terms, histories and papers that many pages share. */
import { count, type Counted, type Lang, type Telling, type Text } from './languages.js';

const workingDay: Counted = {
  kk: 'жұмыс күні',
  ru: { one: 'рабочий день', few: 'рабочих дня', many: 'рабочих дней' },
  en: { one: 'working day', other: 'working days' },
};

/** How long a term still runs: '3 жұмыс күні қалды', 'соңғы күн', '2 жұмыс күніне кешікті'. */
export function daysLeft(lang: Lang, days: number): string {
  if (days === 0) return lastDay[lang];
  return days > 0 ? left[lang](count(lang, days, workingDay)) : overdue[lang](days, count(lang, -days, workingDay));
}

const lastDay = { kk: 'соңғы күн', ru: 'последний день', en: 'last day' } as const satisfies Text;

const left = {
  kk: (days) => `${days} қалды`,
  ru: (days) => `осталось: ${days}`,
  en: (days) => `${days} left`,
} as const satisfies Telling<[days: string]>;

const overdue = {
  kk: (days) => `${-days} жұмыс күніне кешікті`,
  ru: (_, days) => `просрочено на ${days}`,
  en: (_, days) => `${days} late`,
} as const satisfies Telling<[days: number, counted: string]>;

/** Of terms. */
export const termWords = {
  until: { kk: 'мерзімі', ru: 'срок', en: 'due' },
  met: { kk: 'орындалды', ru: 'выполнено', en: 'met' },
  metLate: { kk: 'кешігіп орындалды', ru: 'выполнено с опозданием', en: 'met late' },
  late: { kk: 'мерзімі өтті', ru: 'срок истёк', en: 'overdue' },
} as const satisfies Record<string, Text>;

/** Of norms. */
export const normWords = {
  basis: { kk: 'Негізі', ru: 'Основание', en: 'Basis' },
  practice: { kk: 'тәжірибе, норма емес', ru: 'практика, не норма', en: 'practice, not a norm' },
} as const satisfies Record<string, Text>;

/** Of papers. */
export const paperWords = {
  open: { kk: 'PDF ашу', ru: 'Открыть PDF', en: 'Open PDF' },
  proof: { kk: 'Дәлел', ru: 'Доказательство', en: 'Proof' },
  proofSays: {
    kk: 'Құжат, қолтаңба, сертификаттар және олардың күші туралы жауаптар бір файлда: ондаған жылдан кейін де тексеріледі',
    ru: 'Документ, подпись, сертификаты и ответы об их действии в одном файле: проверяется и через десятилетия',
    en: 'The document, its signature, the certificates and the answers about them in one file: it can be checked decades later',
  },
  signature: { kk: 'Қолтаңба (CMS)', ru: 'Подпись (CMS)', en: 'Signature (CMS)' },
  digest: { kk: 'Цифрлық ізі (SHA-256)', ru: 'Цифровой отпечаток (SHA-256)', en: 'Digest (SHA-256)' },
  signedBy: { kk: 'Қол қойған', ru: 'Подписал(а)', en: 'Signed by' },
  unsigned: { kk: 'Қол қойылмаған', ru: 'Не подписан', en: 'Not signed' },
} as const satisfies Record<string, Text>;

/** Of lists. */
export const listWords = {
  nothing: { kk: 'Әзірге ештеңе жоқ.', ru: 'Пока ничего нет.', en: 'There is nothing yet.' },
  pages: { kk: 'Беттер', ru: 'Страницы', en: 'Pages' },
  previous: { kk: 'Алдыңғы', ru: 'Предыдущая', en: 'Previous' },
  next: { kk: 'Келесі', ru: 'Следующая', en: 'Next' },
  history: { kk: 'Істің тарихы', ru: 'История дела', en: 'History of the case' },
} as const satisfies Record<string, Text>;

/** '11–20, барлығы 42' */
export const shown = {
  kk: (first, last, all) => `${first}–${last}, барлығы ${all}`,
  ru: (first, last, all) => `${first}–${last} из ${all}`,
  en: (first, last, all) => `${first}–${last} of ${all}`,
} as const satisfies Telling<[first: number, last: number, all: number]>;

/** A page of a list, for the ear. */
export const pageNumber = {
  kk: (page) => `${page}-бет`,
  ru: (page) => `Страница ${page}`,
  en: (page) => `Page ${page}`,
} as const satisfies Telling<[page: number]>;

/** How a topic of a form stands. */
export const topicStates = {
  empty: { kk: 'толтырылмаған', ru: 'не заполнено', en: 'not started' },
  partly: { kk: 'толық емес', ru: 'заполнено не всё', en: 'incomplete' },
  filled: { kk: 'толтырылды', ru: 'заполнено', en: 'complete' },
  closed: { kk: 'кейінірек ашылады', ru: 'откроется позже', en: 'opens later' },
} as const satisfies Record<string, Text>;

/** What stands before a notice, for the ear. */
export const noticeNames = {
  info: { kk: 'Хабарлама', ru: 'Сообщение', en: 'Note' },
  success: { kk: 'Орындалды', ru: 'Выполнено', en: 'Done' },
  warning: { kk: 'Назар аударыңыз', ru: 'Внимание', en: 'Attention' },
} as const satisfies Record<string, Text>;
