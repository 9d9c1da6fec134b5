/** What is wrong with what was typed into a field, and how to put it right. `{name}` stands for a value that the problem brings with it. */
import type { ProblemCode } from '../core/fields.js';
import type { Text } from './languages.js';

/** The text of each problem. */
export const problems = {
  missing: { kk: 'Өрісті толтырыңыз', ru: 'Заполните поле', en: 'Fill in this field' },
  notConfirmed: {
    kk: 'Растау үшін белгі қойыңыз',
    ru: 'Поставьте отметку, чтобы подтвердить',
    en: 'Tick the box to confirm',
  },
  tooLong: {
    kk: 'Тым ұзақ: {max} таңбадан асырмаңыз',
    ru: 'Слишком длинно: не больше {max} знаков',
    en: 'Too long: at most {max} characters',
  },
  nameCharacters: {
    kk: 'Атта тек әріп, сызықша, апостроф және бос орын бола алады',
    ru: 'В имени могут быть только буквы, дефис, апостроф и пробел',
    en: 'A name may have letters, hyphens, apostrophes and spaces only',
  },
  mixedScripts: {
    kk: 'Бір сөзде кирилл және латын әріптері араласқан: сөзді бір әліпбимен қайта теріңіз',
    ru: 'В одном слове смешаны кириллица и латиница: наберите слово заново одним алфавитом',
    en: 'Cyrillic and Latin letters are mixed in one word: type it again in one alphabet',
  },
  notDigits: {
    kk: 'Нөмір тек цифрлардан тұрады: әріптер мен белгілерді алып тастаңыз',
    ru: 'Номер состоит только из цифр: уберите буквы и знаки',
    en: 'The number has digits only: remove letters and signs',
  },
  notTwelveDigits: {
    kk: 'Нөмірде 12 цифр болуы керек, ал сізде — {length}',
    ru: 'В номере должно быть 12 цифр, а введено {length}',
    en: 'The number has 12 digits, but {length} were typed',
  },
  impossibleBirthDate: {
    kk: 'ЖСН-нің алғашқы алты цифры — туған күн (жжаакк). Мұндай күн жоқ: цифрларды құжатпен салыстырыңыз',
    ru: 'Первые шесть цифр ИИН — дата рождения (ггммдд). Такой даты нет: сверьте цифры с документом',
    en: 'The first six digits of an IIN are the date of birth (yymmdd). There is no such date: compare with the document',
  },
  centuryDigit: {
    kk: 'ЖСН-нің жетінші цифры 0-ден 6-ға дейін болады: цифрларды құжатпен салыстырыңыз',
    ru: 'Седьмая цифра ИИН бывает от 0 до 6: сверьте цифры с документом',
    en: 'The seventh digit of an IIN is 0 to 6: compare with the document',
  },
  impossibleMonth: {
    kk: 'БСН-нің үшінші және төртінші цифры — тіркелген ай (01–12): цифрларды құжатпен салыстырыңыз',
    ru: 'Третья и четвёртая цифры БИН — месяц регистрации (01–12): сверьте цифры с документом',
    en: 'The third and fourth digits of a BIN are the month of registration (01–12): compare with the document',
  },
  binKindDigit: {
    kk: 'БСН-нің бесінші цифры 4, 5 немесе 6 болады: цифрларды құжатпен салыстырыңыз',
    ru: 'Пятая цифра БИН бывает 4, 5 или 6: сверьте цифры с документом',
    en: 'The fifth digit of a BIN is 4, 5 or 6: compare with the document',
  },
  binUnitDigit: {
    kk: 'БСН-нің алтыншы цифры 0-ден 3-ке дейін болады: цифрларды құжатпен салыстырыңыз',
    ru: 'Шестая цифра БИН бывает от 0 до 3: сверьте цифры с документом',
    en: 'The sixth digit of a BIN is 0 to 3: compare with the document',
  },
  checkDigit: {
    kk: 'Соңғы бақылау цифры сәйкес келмейді: бір цифр қате терілген. Құжатпен салыстырыңыз',
    ru: 'Последняя, контрольная цифра не сходится: одна из цифр набрана неверно. Сверьте с документом',
    en: 'The last digit, a check digit, does not fit: one digit is mistyped. Compare with the document',
  },
  neverIssued: {
    kk: 'Мұндай нөмір ешқашан берілмейді: цифрларды құжатпен салыстырыңыз',
    ru: 'Такой номер никогда не выдаётся: сверьте цифры с документом',
    en: 'Such a number is never issued: compare with the document',
  },
  binInsteadOfIin: {
    kk: 'Бұл — БСН, ал мұнда жеке тұлғаның ЖСН-і керек',
    ru: 'Это БИН, а здесь нужен ИИН физического лица',
    en: 'This is a BIN, but the IIN of an individual is asked for',
  },
  iinInsteadOfBin: {
    kk: 'Бұл — ЖСН, ал мұнда ұйымның БСН-і керек',
    ru: 'Это ИИН, а здесь нужен БИН организации',
    en: 'This is an IIN, but the BIN of an organisation is asked for',
  },
  branchInsteadOfEntity: {
    kk: 'Бұл — филиалдың немесе өкілдіктің БСН-і, ал мұнда заңды тұлғаның өзінің БСН-і керек',
    ru: 'Это БИН филиала или представительства, а здесь нужен БИН самого юридического лица',
    en: 'This is the BIN of a branch or representative office; the BIN of the legal entity itself is asked for',
  },
  entityInsteadOfBranch: {
    kk: 'Бұл — заңды тұлғаның БСН-і, ал мұнда филиалдың немесе өкілдіктің БСН-і керек',
    ru: 'Это БИН юридического лица, а здесь нужен БИН филиала или представительства',
    en: 'This is the BIN of a legal entity; the BIN of the branch or representative office is asked for',
  },
  notKazakhIban: {
    kk: 'Қазақстандық банк шоты KZ әріптерінен басталады',
    ru: 'Счёт в казахстанском банке начинается с букв KZ',
    en: 'An account with a bank of Kazakhstan begins with KZ',
  },
  ibanLength: {
    kk: 'ЖСК-де 20 таңба болуы керек, ал сізде — {length}',
    ru: 'В ИИК (IBAN) 20 знаков, а введено {length}',
    en: 'An IBAN of Kazakhstan has 20 characters, but {length} were typed',
  },
  ibanCharacters: {
    kk: 'ЖСК: KZ, бес цифр, содан кейін 13 цифр немесе латын әрпі',
    ru: 'ИИК (IBAN): KZ, пять цифр, затем 13 цифр или латинских букв',
    en: 'The IBAN is KZ, five digits, then 13 digits or Latin letters',
  },
  ibanCheckDigits: {
    kk: 'ЖСК-нің бақылау цифрлары сәйкес келмейді: бір таңба қате терілген. Банк құжатымен салыстырыңыз',
    ru: 'Контрольные цифры ИИК не сходятся: один из знаков набран неверно. Сверьте с документом банка',
    en: 'The check digits of the IBAN do not fit: one character is mistyped. Compare with the bank’s document',
  },
  accountCharacters: {
    kk: 'Шот нөмірінде кемінде төрт цифр немесе әріп болуы керек',
    ru: 'В номере счёта должно быть не меньше четырёх цифр или букв',
    en: 'An account number has at least four digits or letters',
  },
  notEmail: {
    kk: 'Электрондық пошта мекенжайын былай жазыңыз: aty@example.kz',
    ru: 'Напишите адрес электронной почты так: imya@example.kz',
    en: 'Write an e-mail address like name@example.kz',
  },
  phoneCharacters: {
    kk: 'Телефон нөмірін цифрлармен жазыңыз, мысалы: +7 701 123 45 67',
    ru: 'Напишите номер телефона цифрами, например: +7 701 123 45 67',
    en: 'Write the telephone number in digits, such as +7 701 123 45 67',
  },
  phoneLength: {
    kk: 'Нөмірдегі цифрлар саны дұрыс емес ({length}). Үлгісі: +7 701 123 45 67',
    ru: 'В номере не то количество цифр ({length}). Образец: +7 701 123 45 67',
    en: 'The number has the wrong count of digits ({length}). Example: +7 701 123 45 67',
  },
  phoneCode: {
    kk: 'Қазақстанда {code} коды жоқ: нөмірді тексеріңіз',
    ru: 'Кода {code} в Казахстане нет: проверьте номер',
    en: 'There is no code {code} in Kazakhstan: check the number',
  },
  notPostalCode: {
    kk: 'Пошта индексі — алты цифр (010000) немесе жаңа жеті таңба (A01A0B1)',
    ru: 'Почтовый индекс — шесть цифр (010000) или новый из семи знаков (A01A0B1)',
    en: 'A postal code is six digits (010000) or the newer seven characters (A01A0B1)',
  },
  notCountry: { kk: 'Елді тізімнен таңдаңыз', ru: 'Выберите страну из списка', en: 'Choose a country from the list' },
  notTime: {
    kk: 'Уақытты сағат пен минутпен жазыңыз: 15:00',
    ru: 'Напишите время часами и минутами: 15:00',
    en: 'Write the time in hours and minutes: 15:00',
  },
  notDate: {
    kk: 'Мұндай күн жоқ. Күнді былай жазыңыз: 05.03.2026',
    ru: 'Такой даты нет. Напишите дату так: 05.03.2026',
    en: 'There is no such date. Write it like 05.03.2026',
  },
  dateTooEarly: {
    kk: 'Күн {limit} күнінен ерте болмауы керек',
    ru: 'Дата не может быть раньше {limit}',
    en: 'The date cannot be before {limit}',
  },
  dateTooLate: {
    kk: 'Күн {limit} күнінен кеш болмауы керек',
    ru: 'Дата не может быть позже {limit}',
    en: 'The date cannot be after {limit}',
  },
  notInteger: { kk: 'Бүтін сан жазыңыз', ru: 'Напишите целое число', en: 'Write a whole number' },
  tooSmall: { kk: 'Ең аз мән — {limit}', ru: 'Наименьшее значение — {limit}', en: 'The least value is {limit}' },
  tooLarge: { kk: 'Ең үлкен мән — {limit}', ru: 'Наибольшее значение — {limit}', en: 'The greatest value is {limit}' },
  notAChoice: {
    kk: 'Ұсынылған нұсқалардың бірін таңдаңыз',
    ru: 'Выберите один из предложенных вариантов',
    en: 'Choose one of the options',
  },
  certificateCharacters: {
    kk: 'Сертификат нөмірін құжаттағыдай жазыңыз: әріп, цифр, сызықша, бөлшек сызығы',
    ru: 'Напишите номер сертификата как в документе: буквы, цифры, дефис, дробь',
    en: 'Write the number of the certificate as on the document: letters, digits, hyphens, slashes',
  },
  notFile: {
    kk: 'Файл қабылданбады: оны қайта жүктеңіз',
    ru: 'Файл не принят: загрузите его снова',
    en: 'The file was not received: upload it again',
  },
} as const satisfies Record<ProblemCode, Text>;

/** Added to a problem with a number when undoing one slip makes a sound number. */
export const didYouMean = {
  kk: 'Мүмкін, {guess}?',
  ru: 'Может быть, {guess}?',
  en: 'Perhaps {guess}?',
} as const satisfies Text;

/** Around the fields of a form. */
export const fieldWords = {
  summary: {
    kk: 'Мына жерлерді түзетіңіз',
    ru: 'Исправьте следующее',
    en: 'Please put this right',
  },
  onlyIf: {
    kk: 'Тек «{choice}» таңдалса',
    ru: 'Только если выбрано «{choice}»',
    en: 'Only if “{choice}” is chosen',
  },
  optional: { kk: 'міндетті емес', ru: 'необязательно', en: 'optional' },
  dateHint: { kk: 'Мысалы: 05.03.2026', ru: 'Например: 05.03.2026', en: 'For example 05.03.2026' },
  yes: { kk: 'Иә, растаймын', ru: 'Да, подтверждаю', en: 'Yes, I confirm' },
  choose: { kk: 'Таңдаңыз', ru: 'Выберите', en: 'Choose' },
  fromCertificate: {
    kk: 'Сертификаттан алынды, өзгертілмейді',
    ru: 'Взято из сертификата, не меняется',
    en: 'Taken from the certificate, cannot be changed',
  },
  kept: {
    kk: 'Сақталмаған жазбаларыңыз қалпына келтірілді. Тексеріп, сақтаңыз.',
    ru: 'Набранное и не сохранённое восстановлено. Проверьте и сохраните.',
    en: 'What you typed and did not save has been put back. Check it and save.',
  },
  dropKept: { kk: 'Қалпына келтірмеу', ru: 'Не восстанавливать', en: 'Do not put it back' },
  change: { kk: 'Өзгерту', ru: 'Изменить', en: 'Change' },
  empty: { kk: 'толтырылмаған', ru: 'не заполнено', en: 'not filled in' },
} as const satisfies Record<string, Text>;
