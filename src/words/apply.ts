/** The pages on which an application is filled in, checked and sent. */
import type { Consequence } from '../law/forms/row.js';
import type { Telling, Text } from './languages.js';

/** The list of topics. */
export const overviewWords = {
  title: { kk: 'Рұқсат алуға өтініш', ru: 'Заявление на получение разрешения', en: 'Application for a permit' },
  needs: { kk: 'Не қажет', ru: 'Что понадобится', en: 'What you need' },
  contract: {
    kk: 'базалық оператормен шарттың электрондық көшірмесі (PDF)',
    ru: 'электронная копия договора с базовым оператором (PDF)',
    en: 'an electronic copy of the contract with the base operator (PDF)',
  },
  information: {
    kk: 'тексеру туралы сертификаттың, сәйкестік сертификатының және пайдалануға беру актісінің нөмірлері мен күндері',
    ru: 'номера и даты сертификата о поверке, сертификата соответствия и акта ввода в эксплуатацию',
    en: 'numbers and dates of the verification certificate, the conformity certificate and the act of putting into operation',
  },
  contacts: {
    kk: 'мекенжайлар, электрондық пошта, телефон, банктік шот',
    ru: 'адреса, электронная почта, телефон, банковский счет',
    en: 'addresses, e-mail, telephone, bank account',
  },
  signature: {
    kk: 'соңында өтінішке қол қоятын ЭЦҚ',
    ru: 'ЭЦП, которой вы в конце подпишете заявление',
    en: 'your EDS, with which you sign the application at the end',
  },
  notAsked: {
    kk: 'Жеке куәлік пен тіркеу құжаттарын жүктеудің қажеті жоқ: оларды мемлекеттік жүйелерден өзіміз аламыз.',
    ru: 'Удостоверение личности и документы о регистрации загружать не нужно: мы получим сведения из государственных систем.',
    en: 'Identity and registration documents need not be uploaded: we get the data from the state systems.',
  },
  erratum: {
    kk: 'Тізбедегі қосымшалардың нөмірлері туралы',
    ru: 'О номерах приложений в Перечне',
    en: 'About the numbers of the appendices in the List',
  },
  erratumText: {
    kk: 'Тізбенің 9-тармағында 3 немесе 4-қосымша және 5-қосымша аталған. Бұл нөмірлер қате: өтініш нысандары – 2 және 3-қосымшалар, біліктілік талаптары – 4-қосымша.',
    ru: 'В пункте 9 Перечня названы приложения 3 или 4 и приложение 5. Номера ошибочны: формы заявления – приложения 2 и 3, квалификационные требования – приложение 4.',
    en: 'Item 9 of the List names appendices 3 or 4 and appendix 5. The numbers are errata: the application forms are appendices 2 and 3, the qualification requirements appendix 4.',
  },
  topics: { kk: 'Өтініштің бөлімдері', ru: 'Разделы заявления', en: 'Parts of the application' },
  optionalTopic: { kk: 'міндетті емес', ru: 'необязательно', en: 'optional' },
  check: { kk: 'Тексеру және жіберу', ru: 'Проверить и отправить', en: 'Check and send' },
  saved: { kk: 'Соңғы сақталуы', ru: 'Последнее сохранение', en: 'Last saved' },
} as const satisfies Record<string, Text>;

/** What the service is, in two sentences (L4, L7, L11.4). */
export const service = {
  kk: (years, days) =>
    `Виртуалды операторға ұялы байланыс қызметтерін ұсынуға ${years} жылға рұқсат беріледі. Қызмет тегін, нәтижесі тіркелген күннен кейін ${days} жұмыс күні ішінде жеке кабинетке келеді.`,
  ru: (years, days) =>
    `Виртуальный оператор получает разрешение на услуги сотовой связи на ${years} лет. Услуга бесплатна, результат приходит в личный кабинет в течение ${days} рабочих дней после регистрации.`,
  en: (years, days) =>
    `A virtual operator is given a permit to provide cellular services for ${years} years. The service is free of charge, and the result comes to the personal cabinet within ${days} working days after registration.`,
} as const satisfies Telling<[years: number, days: number]>;

/** How much of the form is filled in. */
export const progress = {
  kk: (filled, all) => `Толтырылған бөлімдер: ${filled}, барлығы ${all}`,
  ru: (filled, all) => `Заполнено разделов: ${filled} из ${all}`,
  en: (filled, all) => `Parts complete: ${filled} of ${all}`,
} as const satisfies Telling<[filled: number, all: number]>;

/** Above the heading of a topic. */
export const partOf = {
  kk: (number, all) => `Өтініштің ${number}-бөлімі, барлығы ${all}`,
  ru: (number, all) => `Раздел ${number} из ${all}`,
  en: (number, all) => `Part ${number} of ${all}`,
} as const satisfies Telling<[number: number, all: number]>;

/** A topic: its buttons, its groups, and what is said when something does not go as expected. */
export const topicWords = {
  back: { kk: 'Сақтап, артқа', ru: 'Сохранить и назад', en: 'Save and go back' },
  next: { kk: 'Сақтап, жалғастыру', ru: 'Сохранить и продолжить', en: 'Save and continue' },
  list: { kk: 'Сақтап, бөлімдерге оралу', ru: 'Сохранить и к разделам', en: 'Save and return to the parts' },
  anyway: {
    kk: 'Осы күйінде қалдырып, жалғастыру',
    ru: 'Оставить как есть и продолжить',
    en: 'Leave it as it is and continue',
  },
  savedAsTyped: {
    kk: 'Терілгеннің бәрі сол күйінде сақталды. Қазір түзетуге де, кейін түзетуге де болады.',
    ru: 'Всё набранное сохранено как есть. Исправить можно сейчас или позже.',
    en: 'Everything is saved as you typed it. You can put it right now or later.',
  },
  remove: { kk: 'Алып тастау', ru: 'Убрать', en: 'Remove' },
  oneIsEnough: { kk: 'Біреуі жеткілікті', ru: 'Достаточно одного', en: 'One of them is enough' },
  onlyIf: {
    kk: 'Тек «{field}» өрісінде «{choice}» таңдалса. Мысалы: 05.03.2026',
    ru: 'Только если в поле «{field}» выбрано «{choice}». Например: 05.03.2026',
    en: 'Only if “{field}” is “{choice}”. For example 05.03.2026',
  },
  objectIfOther: {
    kk: 'Мекенжай басқа болса, төменде толтырыңыз.',
    ru: 'Если адрес другой, заполните поля ниже.',
    en: 'If the address differs, fill in the fields below.',
  },
  sameAddress: { kk: 'Иә, мекенжай бірдей', ru: 'Да, адрес тот же', en: 'Yes, the same address' },
  optionalTopic: {
    kk: 'Тәртіп бұл құжаттарды талап етпейді. Қосатын ештеңе болмаса, жалғастыра беріңіз.',
    ru: 'Порядок этих документов не требует. Если добавить нечего, просто продолжайте.',
    en: 'The Order does not ask for these documents. If there is nothing to add, just continue.',
  },
  staleTitle: {
    kk: 'Бұл бөлім басқа терезеде өзгертілген',
    ru: 'Этот раздел изменён в другом окне',
    en: 'This part was changed in another window',
  },
  stale: {
    kk: 'Терілгеніңіз төменде тұр, бірақ әзірге сақталған жоқ. Қайта сақтасаңыз, ол сақтаулының орнын басады.',
    ru: 'Набранное вами стоит ниже, но пока не сохранено. Если сохранить снова, оно заменит сохранённое.',
    en: 'What you typed stands below but is not saved yet. If you save again, it replaces what is stored.',
  },
  sentMeanwhile: {
    kk: 'Сақтаулы өтініш жоқ: ол басқа терезеде жіберілген. Терілгеніңіз төменде тұр; қайта сақтасаңыз, жаңа өтініш басталады.',
    ru: 'Сохранённого заявления нет: его отправили в другом окне. Набранное вами стоит ниже; если сохранить снова, начнётся новое заявление.',
    en: 'There is no stored application: it was sent in another window. What you typed stands below; if you save again, a new application begins.',
  },
  differences: { kk: 'Айырмашылықтар', ru: 'Различия', en: 'Differences' },
  field: { kk: 'Өріс', ru: 'Поле', en: 'Field' },
  stored: { kk: 'Сақтаулы тұрғаны', ru: 'Сохранено', en: 'Stored' },
  typed: { kk: 'Осында терілгені', ru: 'Набрано здесь', en: 'Typed here' },
  showStored: {
    kk: 'Сақтаулысын қалдыру',
    ru: 'Оставить сохранённое',
    en: 'Keep what is stored',
  },
} as const satisfies Record<string, Text>;

/** 'Шарт 2': an item of a group that repeats. */
export const itemName = {
  kk: (label, number) => `${number}-${label.toLowerCase()}`,
  ru: (label, number) => `${label} ${number}`,
  en: (label, number) => `${label} ${number}`,
} as const satisfies Telling<[label: string, number: number]>;

/** Before sending. */
export const checkWords = {
  title: { kk: 'Жауаптарыңызды тексеріңіз', ru: 'Проверьте ответы', en: 'Check your answers' },
  intro: {
    kk: 'Келесі бетте дайын құжатты көріп, оған ЭЦҚ-мен қол қоясыз. Қол қойылғанға дейін ештеңе жіберілмейді.',
    ru: 'На следующей странице вы увидите готовый документ и подпишете его ЭЦП. До подписи ничего не отправляется.',
    en: 'On the next page you see the finished paper and sign it with your EDS. Nothing is sent before that.',
  },
  complete: { kk: 'Бәрі толтырылған', ru: 'Всё заполнено', en: 'Everything is filled in' },
  completeText: {
    kk: 'Жетіспейтін немесе мерзімі өткен ештеңе байқалмады.',
    ru: 'Недостающего или просроченного не замечено.',
    en: 'Nothing was found to be missing or expired.',
  },
  gaps: { kk: 'Жіберер алдында қараңыз', ru: 'Обратите внимание до отправки', en: 'Before you send it' },
  missing: { kk: 'толтырылмаған', ru: 'не заполнено', en: 'not filled in' },
  expired: { kk: 'мерзімі өткен', ru: 'срок истёк', en: 'expired' },
  notConfirmed: { kk: 'расталмаған', ru: 'не подтверждено', en: 'not confirmed' },
  noFile: { kk: 'тіркелмеген', ru: 'не приложено', en: 'not attached' },
  invalid: { kk: 'тексеру керек', ru: 'нужно проверить', en: 'needs checking' },
  object: { kk: 'Объектінің мекенжайы', ru: 'Адрес объекта', en: 'Address of the object' },
  yes: { kk: 'иә', ru: 'да', en: 'yes' },
  no: { kk: 'жоқ', ru: 'нет', en: 'no' },
  nothing: { kk: 'Ештеңе қосылмаған.', ru: 'Ничего не добавлено.', en: 'Nothing was added.' },
  send: { kk: 'Қол қойып, жіберу', ru: 'Подпись и отправка', en: 'Sign and send' },
  prepare: { kk: 'Қол қоюға дайындау', ru: 'Подготовить к подписи', en: 'Prepare for signature' },
  asItIs: {
    kk: 'Осы күйінде қол қоюға дайындау',
    ru: 'Подготовить к подписи как есть',
    en: 'Prepare for signature as it is',
  },
  asItIsText: {
    kk: 'Өтініш кез келген күйінде қабылданады. Осы күйінде жіберсеңіз:',
    ru: 'Заявление примут в любом виде. Если отправить как есть:',
    en: 'The application is accepted in any state. If you send it as it is:',
  },
  toList: { kk: 'Бөлімдерге оралу', ru: 'К разделам', en: 'Back to the parts' },
  changed: {
    kk: 'Өтініш басқа терезеде өзгертілген',
    ru: 'Заявление изменено в другом окне',
    en: 'The application was changed in another window',
  },
  changedText: {
    kk: 'Төменде қазір сақтаулы тұрғаны көрсетілген. Қарап шығып, қайта басыңыз.',
    ru: 'Ниже показано то, что сохранено сейчас. Просмотрите и нажмите ещё раз.',
    en: 'Below is what is stored now. Look through it and press again.',
  },
  refused: {
    kk: 'Осы күйінде дайындау мүмкін болмады',
    ru: 'Подготовить в таком виде нельзя',
    en: 'It cannot be prepared like this',
  },
} as const satisfies Record<string, Text>;

/** The heading over everything that has the same consequence. */
export const consequenceHeadings = {
  'P6.5': {
    kk: 'Өтініштің толық болуы үшін қажет',
    ru: 'Нужно, чтобы заявление было полным',
    en: 'Needed for the application to be complete',
  },
  'L10.2': {
    kk: 'Біліктілік талаптары',
    ru: 'Квалификационные требования',
    en: 'Qualification requirements',
  },
  'L10.6': { kk: 'Дербес деректерге келісім', ru: 'Согласие на персональные данные', en: 'Consent to personal data' },
  'APPC 66': { kk: 'Хабарламалар', ru: 'Уведомления', en: 'Notices' },
  none: { kk: 'Тексерген дұрыс', ru: 'Лучше проверить', en: 'Worth checking' },
} as const satisfies Record<Consequence, Text>;

/** An official came to the applicant's form. */
export const officialWords = {
  title: {
    kk: 'Өтінішті өз сертификатыңызбен беріңіз',
    ru: 'Подавайте заявление своим сертификатом',
    en: 'Apply with a certificate of your own',
  },
  text: {
    kk: 'Сіз көрсетілетін қызметті берушінің сертификатымен кірдіңіз, ол жұмыс орнына арналған. Өз атыңыздан немесе басқа заңды тұлға атынан өтініш беру үшін шығып, сол тұлғаның сертификатымен кіріңіз.',
    ru: 'Вы вошли сертификатом услугодателя: он предназначен для рабочего места. Чтобы подать заявление от себя или от другого юридического лица, выйдите и войдите сертификатом этого лица.',
    en: 'You signed in with a certificate of the provider, which is for the workplace. To apply for yourself or for another legal entity, sign out and sign in with the certificate of that person.',
  },
  office: { kk: 'Жұмыс орнына өту', ru: 'Перейти на рабочее место', en: 'Go to the workplace' },
} as const satisfies Record<string, Text>;
