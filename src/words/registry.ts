/** The public registry: the list, the card of a permit, and the page behind its QR. */
import type { Telling, Text } from './languages.js';

/** How a permit stands on a day. */
export const standings = {
  valid: { kk: 'жарамды', ru: 'действует', en: 'valid' },
  expired: { kk: 'мерзімі өткен', ru: 'срок истёк', en: 'expired' },
  terminated: { kk: 'қолданысы тоқтатылды', ru: 'действие прекращено', en: 'terminated' },
} as const satisfies Record<string, Text>;

/** The list and its search. */
export const registry = {
  title: { kk: 'Рұқсаттар тізілімі', ru: 'Реестр разрешений', en: 'Registry of permits' },
  lead: {
    kk: 'Ұялы байланыстың виртуалды операторларына берілген барлық рұқсаттар. Тізілім ашық: кіру талап етілмейді.',
    ru: 'Все разрешения, выданные виртуальным операторам сотовой связи. Реестр открыт: вход не нужен.',
    en: 'Every permit issued to a virtual operator of cellular communication. The registry is open: no sign-in.',
  },
  search: {
    kk: 'Рұқсат нөмірі, БСН немесе атауы',
    ru: 'Номер разрешения, БИН или наименование',
    en: 'Number of the permit, BIN or name',
  },
  find: { kk: 'Іздеу', ru: 'Найти', en: 'Search' },
  all: { kk: 'Барлық рұқсаттар', ru: 'Все разрешения', en: 'All permits' },
  number: { kk: 'Рұқсат нөмірі', ru: 'Номер разрешения', en: 'Number of the permit' },
  holder: { kk: 'Рұқсат иесі', ru: 'Владелец разрешения', en: 'Permit holder' },
  id: { kk: 'БСН (ЖСН)', ru: 'БИН (ИИН)', en: 'BIN (IIN)' },
  issuedOn: { kk: 'Берілген күні', ru: 'Дата выдачи', en: 'Issued on' },
  expiresOn: { kk: 'Соңғы күні', ru: 'Последний день', en: 'Last day' },
  status: { kk: 'Мәртебесі', ru: 'Статус', en: 'Status' },
  none: {
    kk: 'Тізілімде әзірге рұқсат жоқ.',
    ru: 'В реестре пока нет ни одного разрешения.',
    en: 'There is no permit in the registry yet.',
  },
  notFound: { kk: 'Ештеңе табылмады', ru: 'Ничего не найдено', en: 'Nothing was found' },
  notFoundHint: {
    kk: 'Нөмірді толық жазыңыз (KZ…), БСН-нің барлық 12 цифрын теріңіз немесе атаудың кемінде үш әріптен тұратын сөзін көрсетіңіз.',
    ru: 'Введите номер целиком (KZ…), все 12 цифр БИН или слово из наименования не короче трёх букв.',
    en: 'Type the whole number (KZ…), all 12 digits of the BIN, or a word of the name with three letters or more.',
  },
  next: { kk: 'Келесілері', ru: 'Следующие', en: 'Next' },
  first: { kk: 'Басына', ru: 'К началу', en: 'To the beginning' },
  pages: { kk: 'Тізілім беттері', ru: 'Страницы реестра', en: 'Pages of the registry' },
  machines: { kk: 'Бағдарламаларға', ru: 'Для программ', en: 'For programs' },
  machinesSay: {
    kk: 'Осы мекенжай «Accept: application/json» тақырыпшасымен сұралса, сол мәліметтерді JSON түрінде қайтарады.',
    ru: 'Этот же адрес с заголовком «Accept: application/json» отдаёт те же сведения в виде JSON.',
    en: 'The same address, asked with “Accept: application/json”, answers with the same facts as JSON.',
  },
  keysList: {
    kk: 'Кілттер: permits – рұқсаттар, next – келесі бет басталатын нөмір (after) немесе null.',
    ru: 'Ключи: permits – разрешения, next – номер, с которого начать следующую страницу (after), либо null.',
    en: 'Keys: permits, and next – the number after which the next page begins (after), or null.',
  },
  keysPermit: {
    kk: 'Кілттер: number, status (valid – жарамды, expired – мерзімі өткен, terminated – қолданысы тоқтатылды), asOf (мәртебе қай күнге), holder, bin, iinMasked, issuedOn, expiresOn (соңғы күн, қоса алғанда), baseOperators, uin, basis, terminatedOn, stayedFrom (тоқтату туралы шешім шағымға байланысты қай күннен бастап орындалмайды, әйтпесе null), notes.',
    ru: 'Ключи: number, status (valid – действует, expired – срок истёк, terminated – действие прекращено), asOf (на какой день статус), holder, bin, iinMasked, issuedOn, expiresOn (последний день, включительно), baseOperators, uin, basis, terminatedOn, stayedFrom (с какого дня решение о прекращении не исполняется из-за жалобы, иначе null), notes.',
    en: 'Keys: number, status (valid, expired, terminated), asOf (the day of that status), holder, bin, iinMasked, issuedOn, expiresOn (the last day, inclusive), baseOperators, uin, basis, terminatedOn, stayedFrom (the day from which the termination is not executed because of a complaint, else null), notes.',
  },
  keysVerdict: {
    kk: 'Кілттер: verdict (valid, expired, terminated, wrongCode – код сәйкес емес, absent – мұндай рұқсат жоқ), number, permit (соңғы екі жағдайда null).',
    ru: 'Ключи: verdict (valid, expired, terminated, wrongCode – код не подходит, absent – такого разрешения нет), number, permit (в двух последних случаях null).',
    en: 'Keys: verdict (valid, expired, terminated, wrongCode, absent), number, permit (null in the last two cases).',
  },
} as const satisfies Record<string, Text>;

/** 'Рұқсат № KZ…' */
export const permitTitle = {
  kk: (number) => `№ ${number} рұқсат`,
  ru: (number) => `Разрешение № ${number}`,
  en: (number) => `Permit No. ${number}`,
} as const satisfies Telling<[number: string]>;

/** What was looked for and not found. */
export const nothingFor = {
  kk: (text) => `«${text}» бойынша рұқсат табылмады.`,
  ru: (text) => `По запросу «${text}» разрешений нет.`,
  en: (text) => `There is no permit for “${text}”.`,
} as const satisfies Telling<[text: string]>;

/** On which day the standing was found. */
export const asOf = {
  kk: (day) => `тексерілген күні – ${day}`,
  ru: (day) => `по состоянию на ${day}`,
  en: (day) => `as of ${day}`,
} as const satisfies Telling<[day: string]>;

/** Until which day a permit is valid, that day included. */
export const untilDay = {
  kk: (day) => `соңғы күні – ${day}`,
  ru: (day) => `последний день – ${day}`,
  en: (day) => `last day – ${day}`,
} as const satisfies Telling<[day: string]>;

/** The card of a permit. */
export const card = {
  inclusive: { kk: 'осы күнді қоса алғанда', ru: 'включительно', en: 'this day included' },
  operators: { kk: 'Базалық операторлар', ru: 'Базовые операторы', en: 'Base operators' },
  uin: {
    kk: 'Өтініштің бірегей сәйкестендіру нөмірі',
    ru: 'Уникальный идентификационный номер заявления',
    en: 'Unique identification number of the application',
  },
  basis: { kk: 'Негізі', ru: 'Основание', en: 'Basis' },
  terminatedOn: { kk: 'Қолданысы тоқтатылған күн', ru: 'Действие прекращено с', en: 'Terminated on' },
  notes: { kk: 'Тізілімдегі жазбалар', ru: 'Записи в реестре', en: 'Notes in the registry' },
  toLife: {
    kk: 'Рұқсат иесіне және базалық операторға: шарттың өзгергенін хабарлау және рұқсат бойынша басқа әрекеттер',
    ru: 'Владельцу и базовому оператору: сообщить об изменении договора и другие действия с разрешением',
    en: 'For the holder and a base operator: report a change of contract, and what else can be done',
  },
  back: { kk: 'Тізілімге', ru: 'К реестру', en: 'To the registry' },
  masked: {
    kk: 'Жеке тұлғаның ЖСН-інен тек соңғы төрт цифры көрсетіледі.',
    ru: 'От ИИН физического лица показаны только последние четыре цифры.',
    en: 'Of an individual’s IIN only the last four digits are shown.',
  },
} as const satisfies Record<string, Text>;

/** What the page behind the QR finds, said first and large. */
export const verdicts = {
  valid: {
    kk: 'Рұқсат тізілімде бар және жарамды',
    ru: 'Разрешение есть в реестре и действует',
    en: 'This permit is in the registry and valid',
  },
  expired: {
    kk: 'Рұқсат тізілімде бар, бірақ мерзімі өткен',
    ru: 'Разрешение есть в реестре, но его срок истёк',
    en: 'This permit is in the registry, but it has expired',
  },
  terminated: {
    kk: 'Рұқсат тізілімде бар, бірақ оның қолданысы тоқтатылған',
    ru: 'Разрешение есть в реестре, но его действие прекращено',
    en: 'This permit is in the registry, but it was terminated',
  },
  wrongCode: {
    kk: 'Код бұл нөмірге тиесілі емес',
    ru: 'Код не принадлежит этому номеру',
    en: 'The code does not belong to this number',
  },
  absent: { kk: 'Мұндай рұқсат жоқ', ru: 'Такого разрешения нет', en: 'There is no such permit' },
} as const satisfies Record<string, Text>;

/** The rest of the page behind the QR. */
/** A permit that the law itself has issued (LPN 26). */
export const silenceWords = {
  kk: 'Қызмет көрсету мерзімі нәтижесіз өткендіктен, рұқсат «Рұқсаттар және хабарламалар туралы» Заңның 26-бабына сәйкес берілген болып есептеледі; басшы қол қойған құжат бес жұмыс күні ішінде табыс етіледі.',
  ru: 'Срок оказания услуги истёк без результата, поэтому разрешение считается выданным согласно статье 26 Закона «О разрешениях и уведомлениях»; документ за подписью руководителя вручается в течение пяти рабочих дней.',
  en: 'The term of the service passed without a result, so the permit is deemed issued under article 26 of the Law on permits and notifications; the paper signed by the head is handed over within five working days.',
} as const satisfies Text;

/** A permit whose termination is complained of (APPC 96): what whoever checks it must know. */
export const stayWords = {
  title: {
    kk: 'Тоқтату туралы шешімге шағым берілді',
    ru: 'Решение о прекращении обжаловано',
    en: 'The termination is complained of',
  },
  means: {
    kk: 'Осы рұқсаттың қолданысын тоқтату туралы шешімге {day} шағым берілді. Шағым қаралып жатқанда бұл шешім орындалмайды, сондықтан рұқсат қолданыста. Шағым бойынша шешім шыққанда бұл өзгеруі мүмкін: рұқсатқа сүйенетін күні оны қайта тексеріңіз.',
    ru: 'На решение о прекращении действия этого разрешения {day} подана жалоба. Пока она рассматривается, решение не исполняется, поэтому разрешение действует. С решением по жалобе это может измениться: проверьте разрешение ещё раз в тот день, когда будете на него полагаться.',
    en: 'On {day} a complaint was filed about the decision to terminate this permit. While it is considered the decision is not executed, so the permit is in force. The decision on the complaint may change this: check the permit again on the day on which you rely on it.',
  },
} as const satisfies Record<string, Text>;

export const verify = {
  caption: { kk: 'Рұқсатты тексеру', ru: 'Проверка разрешения', en: 'Check of a permit' },
  compare: {
    kk: 'Қолыңыздағы құжатпен салыстырыңыз: нөмірі, иесі және соңғы күні дәл осындай болуы керек. Айырмашылық болса, құжат жалған.',
    ru: 'Сравните с документом в руках: номер, владелец и последний день должны совпасть. Если есть отличие, документ поддельный.',
    en: 'Compare with the paper in your hands: the number, the holder and the last day must be the same. If anything differs, the paper is forged.',
  },
  after: {
    kk: 'Бұл рұқсат бойынша виртуалды оператор қызметін көрсетуге бүгін құқық жоқ.',
    ru: 'Сегодня это разрешение не даёт права оказывать услуги виртуального оператора.',
    en: 'Today this permit gives no right to render the services of a virtual operator.',
  },
  forged: {
    kk: 'Құжатты жалған деп есептеңіз: оған сенбеңіз және ешкімге бермеңіз.',
    ru: 'Считайте документ поддельным: не полагайтесь на него и не передавайте дальше.',
    en: 'Treat the paper as forged: do not rely on it and do not pass it on.',
  },
  call: {
    kk: 'Бірыңғай байланыс орталығына хабарлаңыз: 1414, 8 800 080 7777.',
    ru: 'Сообщите в Единый контакт-центр: 1414, 8 800 080 7777.',
    en: 'Tell the Unified Contact Centre: 1414, 8 800 080 7777.',
  },
  mistyped: {
    kk: 'Мекенжайды қолмен терсеңіз, әр таңбаны тексеріп, қайта теріңіз.',
    ru: 'Если адрес набирали вручную, сверьте каждый знак и наберите снова.',
    en: 'If you typed the address by hand, compare every character and type it again.',
  },
  sameNumber: {
    kk: 'Осы нөмір бойынша тізілім не көрсететінін қарау',
    ru: 'Посмотреть, что говорит реестр об этом номере',
    en: 'See what the registry says of this number',
  },
  searchRegistry: { kk: 'Тізілімнен іздеу', ru: 'Искать в реестре', en: 'Search the registry' },
  address: {
    kk: 'Браузердегі мекенжай {site} деп басталуы керек: жалған құжаттың QR-коды бөтен сайтқа апаруы мүмкін.',
    ru: 'Адрес в браузере должен начинаться с {site}: QR-код поддельного документа может вести на чужой сайт.',
    en: 'The address in your browser must begin with {site}: the QR code of a forged paper may lead to another site.',
  },
  own: {
    kk: 'PDF қолтаңбасын өзім қалай тексеремін',
    ru: 'Как самому проверить подпись PDF',
    en: 'How to check the signature of the PDF yourself',
  },
  ownFiles: {
    kk: 'Рұқсат иесінен екі файлды сұраңыз: PDF және оның бөлек қолтаңбасы (CMS). Екеуі де оның жеке кабинетінде.',
    ru: 'Попросите у владельца два файла: PDF и отдельную подпись к нему (CMS). Оба есть в его личном кабинете.',
    en: 'Ask the holder for two files: the PDF and its detached signature (CMS). Both are in his personal cabinet.',
  },
  ownCheck: {
    kk: 'Оларды Ұлттық куәландырушы орталықтың (pki.gov.kz) қолтаңбаларын тексеретін кез келген бағдарламамен немесе мына бұйрықпен тексеріңіз:',
    ru: 'Проверьте их любой программой, которая знает подписи Национального удостоверяющего центра (pki.gov.kz), или командой:',
    en: 'Check them with any program that knows signatures of the National Certification Centre (pki.gov.kz), or with this command:',
  },
  ownSigner: {
    kk: 'Қол қоюшы – Телекоммуникациялар комитетінің басшысы (немесе оның міндетін атқарушы) болуы керек. PDF-тің бір байты өзгерсе де, қолтаңба сәйкес келмейді.',
    ru: 'Подписавшим должен быть руководитель Комитета телекоммуникаций (или исполняющий его обязанности). Если изменён хотя бы один байт PDF, подпись не сойдётся.',
    en: 'The signer must be the head of the Telecommunications Committee (or the acting head). If a single byte of the PDF was changed, the signature does not fit.',
  },
} as const satisfies Record<string, Text>;

/** Instead of base operators: where no contract is in force. */
export const noOperator = {
  kk: 'қолданыстағы шарт жоқ',
  ru: 'нет действующего договора',
  en: 'no contract in force',
} as const satisfies Text;
