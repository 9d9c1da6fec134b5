/** `ruqsat cert`: a certificate in words. What roles and algorithms are called stands beside the signatures. */
import type { KeyPurpose } from '../seal/profile.js';
import type { Use } from '../seal/explain.js';
import type { Telling, Text } from './languages.js';

/** What stands before each value. */
export const certificateLines = {
  role: { kk: 'Рөлі', ru: 'Роль', en: 'Role' },
  iin: { kk: 'ЖСН', ru: 'ИИН', en: 'IIN' },
  organisation: { kk: 'Ұйым', ru: 'Организация', en: 'Organisation' },
  bin: { kk: 'БСН', ru: 'БИН', en: 'BIN' },
  email: { kk: 'Электрондық пошта', ru: 'Электронная почта', en: 'E-mail' },
  system: {
    kk: 'Ақпараттық жүйенің нөмірі',
    ru: 'Номер информационной системы',
    en: 'Number of the information system',
  },
  key: { kk: 'Кілт', ru: 'Ключ', en: 'Key' },
  from: { kk: 'Басталуы', ru: 'Действует с', en: 'In force from' },
  until: { kk: 'Аяқталуы', ru: 'Действует по', en: 'In force until' },
  state: { kk: 'Мерзімі', ru: 'Срок', en: 'Term' },
  issuer: { kk: 'Берген орталық', ru: 'Выдан центром', en: 'Issued by' },
  signature: { kk: 'Орталықтың қолтаңбасы', ru: 'Подпись центра', en: 'Signature of the centre' },
  serial: { kk: 'Сериялық нөмірі', ru: 'Серийный номер', en: 'Serial number' },
  centre: { kk: 'Куәландырушы орталық', ru: 'Удостоверяющий центр', en: 'Certification centre' },
  keyUsage: { kk: 'Кілтті қолдану', ru: 'Использование ключа', en: 'Key usage' },
  extKeyUsage: { kk: 'Мақсаттар мен рөлдер', ru: 'Назначения и роли', en: 'Purposes and roles' },
  policies: { kk: 'Саясаттар', ru: 'Политики', en: 'Policies' },
  ocsp: { kk: 'Күйін сұрайтын мекенжай (OCSP)', ru: 'Адрес статуса (OCSP)', en: 'Address of the responder (OCSP)' },
  lists: { kk: 'Қайтарып алынғандар тізімі', ru: 'Список отозванных', en: 'List of the revoked' },
  issuerFile: { kk: 'Орталықтың сертификаты', ru: 'Сертификат центра', en: 'Certificate of the centre' },
  keyId: { kk: 'Кілт идентификаторы', ru: 'Идентификатор ключа', en: 'Key identifier' },
  critical: {
    kk: 'Біз білмейтін маңызды кеңейтімдер',
    ru: 'Неизвестные нам критичные расширения',
    en: 'Critical extensions that we do not know',
  },
  may: { kk: 'Мұнда осы кілтпен болады', ru: 'Здесь этим ключом можно', en: 'Here this key may' },
  mayNot: { kk: 'Болмайды', ru: 'Нельзя', en: 'It may not' },
} as const satisfies Record<string, Text>;

/** For what the key was issued. */
export const keyPurposes = {
  sign: { kk: 'қол қою кілті', ru: 'ключ подписи', en: 'a signing key' },
  auth: { kk: 'аутентификация кілті', ru: 'ключ аутентификации', en: 'an authentication key' },
  none: {
    kk: 'адамның қол қоюына арналмаған',
    ru: 'не для подписи человека',
    en: 'not for signing by a person',
  },
} as const satisfies Record<KeyPurpose, Text>;

/** Where a moment stands in the term of a certificate. */
export const certificateStates = {
  valid: { kk: 'жарамды', ru: 'действует', en: 'in force' },
  expired: { kk: 'аяқталған', ru: 'истёк', en: 'expired' },
  early: { kk: 'әлі басталмаған', ru: 'ещё не начался', en: 'not yet begun' },
} as const satisfies Record<string, Text>;

/** What signatures are for. */
export const keyUses = {
  document: { kk: 'құжатқа қол қоюға', ru: 'подписывать документы', en: 'sign documents' },
  signin: { kk: 'жүйеге кіруге', ru: 'входить в систему', en: 'sign in' },
  seal: { kk: 'жүйе атынан мөрлеуге', ru: 'скреплять от имени системы', en: 'seal in the name of a system' },
  gateway: {
    kk: 'шлюз хабарламаларына қол қоюға',
    ru: 'подписывать сообщения шлюза',
    en: 'sign messages of the gateway',
  },
} as const satisfies Record<Use, Text>;

/** When there is nothing to list. */
export const nothingAtAll = { kk: 'ештеңе', ru: 'ничего', en: 'nothing' } as const satisfies Text;

/** The bits of keyUsage, by their numbers (RFC 5280 §4.2.1.3). */
export const keyUsageBits = [
  { kk: 'электрондық қолтаңба', ru: 'цифровая подпись', en: 'digital signature' },
  { kk: 'бас тартуға болмайтын', ru: 'неотказуемость', en: 'non-repudiation' },
  { kk: 'кілттерді шифрлау', ru: 'шифрование ключей', en: 'key encipherment' },
  { kk: 'деректерді шифрлау', ru: 'шифрование данных', en: 'data encipherment' },
  { kk: 'кілттерді келісу', ru: 'согласование ключей', en: 'key agreement' },
  { kk: 'сертификаттарға қол қою', ru: 'подпись сертификатов', en: 'signing of certificates' },
  { kk: 'тізімдерге қол қою', ru: 'подпись списков отозванных', en: 'signing of revocation lists' },
  { kk: 'тек шифрлау', ru: 'только шифрование', en: 'encipherment only' },
  { kk: 'тек шифрды ашу', ru: 'только расшифрование', en: 'decipherment only' },
] as const satisfies readonly Text[];

/** A certificate that its own key signed. */
export const ownSignature = {
  kk: 'өз кілтімен қол қойылған',
  ru: 'подписан своим же ключом',
  en: 'signed with its own key',
} as const satisfies Text;

/** How many centres may stand below one; null: as many as there are. */
export const centresBelow = {
  kk: (n) => (n === null ? 'төменгі орталықтар саны шектелмеген' : `төменгі орталықтар: ең көбі ${n}`),
  ru: (n) => (n === null ? 'число подчинённых центров не ограничено' : `подчинённых центров не более ${n}`),
  en: (n) => (n === null ? 'any number of centres below it' : `at most ${n} centres below it`),
} as const satisfies Telling<[n: number | null]>;
