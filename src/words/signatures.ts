/** The page on which anybody checks a signature: its form, and the words for what a signature and its checks are. */
import type { Algorithm, SignerRole, Step } from '../seal/verify.js';
import type { Telling, Text } from './languages.js';

/** The form and the answer. */
export const signaturePage = {
  title: { kk: 'Қолтаңбаны тексеру', ru: 'Проверка подписи', en: 'Check a signature' },
  lead: {
    kk: 'Қазақстанның электрондық цифрлық қолтаңбасы (ЭЦҚ) құжатқа сәйкес пе, кім және қандай кілтпен қол қойғанын осы жерден біліңіз.',
    ru: 'Здесь можно узнать, подходит ли электронная цифровая подпись (ЭЦП) Казахстана к документу, кто её поставил и каким ключом.',
    en: 'Find out here whether an electronic digital signature (EDS) of Kazakhstan fits a document, who made it and with which key.',
  },
  kept: {
    kk: 'Файлдар сервердің жадында ғана тексеріледі: олар сақталмайды, ешкімге жіберілмейді, кім жүктегені жазылмайды.',
    ru: 'Файлы проверяются только в памяти сервера: они не сохраняются, никуда не передаются, и кто их прислал, не записывается.',
    en: 'The files are checked in the memory of the server only: they are not kept, not passed on, and who sent them is not recorded.',
  },
  signature: { kk: 'Қолтаңба файлы', ru: 'Файл подписи', en: 'File of the signature' },
  signatureHint: {
    kk: 'CMS (.cms, .p7s, .sig немесе base64 мәтіні), қол қойылған XML немесе дәлел (.proof). Құжат файлдың ішінде болса, осы файлдың өзі жеткілікті.',
    ru: 'CMS (.cms, .p7s, .sig или текст base64), подписанный XML или доказательство (.proof). Если документ внутри, достаточно одного этого файла.',
    en: 'CMS (.cms, .p7s, .sig or base64 text), signed XML, or a proof (.proof). When the document is inside, this file is enough.',
  },
  document: { kk: 'Құжат', ru: 'Документ', en: 'Document' },
  documentHint: {
    kk: 'Қол қойылған файлдың өзі, бір әрпі де өзгермеген күйінде.',
    ru: 'Сам подписанный файл, без единого изменения.',
    en: 'The signed file itself, without any change.',
  },
  check: { kk: 'Тексеру', ru: 'Проверить', en: 'Check' },
  noFile: {
    kk: 'Қолтаңба файлын таңдаңыз',
    ru: 'Выберите файл подписи',
    en: 'Choose the file of the signature',
  },
  another: { kk: 'Басқа қолтаңбаны тексеру', ru: 'Проверить другую подпись', en: 'Check another signature' },
  at: { kk: 'Тексерілген сәт', ru: 'Момент проверки', en: 'Checked as of' },
  files: { kk: 'Файлдар', ru: 'Файлы', en: 'Files' },
  person: { kk: 'Қол қойған', ru: 'Подписал(а)', en: 'Signed by' },
  organisation: { kk: 'Ұйым', ru: 'Организация', en: 'Organisation' },
  iin: { kk: 'ЖСН', ru: 'ИИН', en: 'IIN' },
  bin: { kk: 'БСН', ru: 'БИН', en: 'BIN' },
  role: { kk: 'Сертификаттағы рөлі', ru: 'Роль в сертификате', en: 'Role in the certificate' },
  algorithm: { kk: 'Алгоритм', ru: 'Алгоритм', en: 'Algorithm' },
  claimed: {
    kk: 'Қол қоюшының сағаты бойынша қойылған уақыты',
    ru: 'Подписано по часам подписавшего',
    en: 'Signed, by the signer’s own clock',
  },
  stamped: {
    kk: 'Уақыт белгісі бойынша осы сәттен кеш емес',
    ru: 'По метке времени, не позднее',
    en: 'By a timestamp, no later than',
  },
  stampedUnbelieved: {
    kk: 'Уақыт белгісіндегі сәт (оны берген орталыққа мұнда сенілмейді)',
    ru: 'Время в метке (выдавшему её центру здесь не доверяют)',
    en: 'Time in the timestamp (its authority is not trusted here)',
  },
  checks: { kk: 'Тексерулер', ru: 'Проверки', en: 'Checks' },
  step: { kk: 'Не тексерілді', ru: 'Что проверено', en: 'What was checked' },
  found: { kk: 'Не анықталды', ru: 'Что найдено', en: 'What was found' },
  notRead: {
    kk: 'NCALayer немесе портал берген қолтаңба файлының өзін таңдаңыз: PDF немесе скриншот емес, өзгертілмеген және толық көшірілген.',
    ru: 'Выберите сам файл подписи, который выдал NCALayer или портал: не PDF и не снимок экрана, без изменений и скопированный целиком.',
    en: 'Choose the very file of the signature that NCALayer or the portal gave: not a PDF or a screenshot, unchanged and copied whole.',
  },
  received: { kk: 'Қабылданған уақыты', ru: 'Принято', en: 'Received' },
  sealed: { kk: 'Дәлелге мөр басқан', ru: 'Доказательство заверил(а)', en: 'The proof was sealed by' },
  foreignSeal: {
    kk: 'Қабылдау уақытын бұл орган емес, басқа ұйымның мөрі растайды: ол ұйымға қаншалықты сенсеңіз, уақытқа да соншалықты сеніңіз.',
    ru: 'Время приёма подтверждает печать другой организации, не этого органа: доверяйте ему настолько, насколько доверяете ей.',
    en: 'The instants of receipt rest on the seal of another organisation, not of this office: believe them as far as you believe it.',
  },
  damaged: {
    kk: 'Дәлел файлы жасалғаннан кейін өзгертілген: жаңа көшірмесін алыңыз.',
    ru: 'Файл доказательства изменён после создания: получите новую копию.',
    en: 'The file of the proof was changed after it was made: get a fresh copy.',
  },
  meaning: {
    kk: 'Бұл — қолтаңбаның өзін тексеру. Адамның бұл құжатқа қол қоюға құқығы болғанын ол айтпайды.',
    ru: 'Это проверка самой подписи. О том, имел ли человек право подписать этот документ, она не говорит.',
    en: 'This checks the signature itself. It does not say whether the person was entitled to sign this document.',
  },
} as const satisfies Record<string, Text>;

/** '2-қолтаңба' among several. */
export const nthSignature = {
  kk: (n) => `${n}-қолтаңба`,
  ru: (n) => `Подпись ${n}`,
  en: (n) => `Signature ${n}`,
} as const satisfies Telling<[n: number]>;

/** Why a file was not looked at. */
export const signatureTooLarge = {
  kk: (limit) => `Файл тым үлкен: ең көбі ${limit}. Үлкен файлдарды ruqsat verify командасымен тексеріңіз`,
  ru: (limit) => `Файл слишком большой: не более ${limit}. Большие файлы проверяет команда ruqsat verify`,
  en: (limit) => `The file is too large: ${limit} at most. Check larger files with the command ruqsat verify`,
} as const satisfies Telling<[limit: string]>;

/** What each step of the checklist asks. */
export const verdictSteps = {
  digest: { kk: 'Құжат өзгермеген', ru: 'Документ не изменён', en: 'The document is unchanged' },
  signature: {
    kk: 'Қолтаңба сертификаттың кілтімен қойылған',
    ru: 'Подпись сделана ключом сертификата',
    en: 'The signature was made with the key of the certificate',
  },
  certificate: {
    kk: 'Қолтаңба дәл осы сертификатты атайды',
    ru: 'Подпись называет именно этот сертификат',
    en: 'The signature names this very certificate',
  },
  timestamp: {
    kk: 'Уақыт белгісі осы қолтаңбаға қойылған және дұрыс',
    ru: 'Метка времени поставлена на эту подпись и верна',
    en: 'The timestamp is on this signature and right',
  },
  chain: {
    kk: 'Сертификатты сенімді орталық берген',
    ru: 'Сертификат выдан доверенным центром',
    en: 'The certificate was issued by a trusted centre',
  },
  revocation: {
    kk: 'Сертификат қайтарып алынбаған',
    ru: 'Сертификат не отозван',
    en: 'The certificate was not revoked',
  },
  time: { kk: 'Сертификат мерзімінде', ru: 'Сертификат в сроке', en: 'The certificate is within its dates' },
  purpose: { kk: 'Кілттің мақсаты сай', ru: 'Ключ подходит по назначению', en: 'The key fits the purpose' },
  signer: { kk: 'Қол қоюшы — күтілген тұлға', ru: 'Подписал тот, кто должен', en: 'The signer is the one expected' },
} as const satisfies Record<Step, Text>;

/** The roles that certificates of НУЦ РК name. */
export const signerRoles = {
  individual: { kk: 'жеке тұлға', ru: 'физическое лицо', en: 'individual' },
  head: {
    kk: 'заңды тұлғаның бірінші басшысы',
    ru: 'первый руководитель юридического лица',
    en: 'first head of a legal entity',
  },
  rightToSign: {
    kk: 'заңды тұлғаның қол қоюға құқығы бар қызметкері',
    ru: 'сотрудник юридического лица с правом подписи',
    en: 'employee of a legal entity with the right to sign',
  },
  financialRightToSign: {
    kk: 'қаржы құжаттарына қол қоюға құқығы бар қызметкер',
    ru: 'сотрудник с правом подписи финансовых документов',
    en: 'employee with the right to sign financial documents',
  },
  hr: { kk: 'кадр қызметінің қызметкері', ru: 'сотрудник отдела кадров', en: 'employee of the personnel department' },
  employee: { kk: 'заңды тұлғаның қызметкері', ru: 'сотрудник юридического лица', en: 'employee of a legal entity' },
  informationSystem: { kk: 'ақпараттық жүйе', ru: 'информационная система', en: 'information system' },
  treasury: { kk: '«Қазынашылық-Клиент» жүйесі', ru: 'система «Казначейство-Клиент»', en: 'Treasury-Client' },
  tsa: { kk: 'уақыт белгісі қызметі', ru: 'служба меток времени', en: 'time-stamping authority' },
  ocsp: { kk: 'сертификат күйі қызметі (OCSP)', ru: 'служба статуса сертификатов (OCSP)', en: 'OCSP responder' },
  ca: { kk: 'куәландырушы орталық', ru: 'удостоверяющий центр', en: 'certification centre' },
  other: { kk: 'сертификатта көрсетілмеген', ru: 'в сертификате не указана', en: 'not named in the certificate' },
} as const satisfies Record<SignerRole, Text>;

/** How each algorithm is called. */
export const algorithmNames = {
  'GOST2015-512': { kk: 'МЕМСТ 34.10-2015, 512 бит', ru: 'ГОСТ 34.10-2015, 512 бит', en: 'GOST 34.10-2015, 512 bits' },
  'GOST2015-256': { kk: 'МЕМСТ 34.10-2015, 256 бит', ru: 'ГОСТ 34.10-2015, 256 бит', en: 'GOST 34.10-2015, 256 bits' },
  GOST2004: { kk: 'МЕМСТ 34.310-2004', ru: 'ГОСТ 34.310-2004', en: 'GOST 34.310-2004' },
  'RSA-SHA256': { kk: 'RSA, SHA-256', ru: 'RSA, SHA-256', en: 'RSA with SHA-256' },
  other: { kk: 'белгісіз', ru: 'неизвестен', en: 'unknown' },
} as const satisfies Record<Algorithm, Text>;
