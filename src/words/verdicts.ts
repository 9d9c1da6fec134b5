/** What the check of a signature found: what happened, and what to do. Keyed by the codes of the verdict. */
import type { Outcome, VerdictCode } from '../seal/codes.js';
import type { Text } from './languages.js';

/** The three answers that a signature can get. */
export const verdictNames = {
  valid: { kk: 'Қолтаңба дұрыс', ru: 'Подпись верна', en: 'The signature is valid' },
  invalid: { kk: 'Қолтаңба жарамсыз', ru: 'Подпись недействительна', en: 'The signature is not valid' },
  unknown: {
    kk: 'Қолтаңбаны әзірге тексеру мүмкін емес',
    ru: 'Подпись пока нельзя проверить',
    en: 'The signature cannot be checked yet',
  },
} as const satisfies Record<Outcome, Text>;

/** Each code with what it means and what helps. */
export const verdicts = {
  VALID: {
    what: {
      kk: 'Қолтаңба, сертификат және оның күші тексерілді.',
      ru: 'Подпись, сертификат и его действие проверены.',
      en: 'The signature, the certificate and its validity were checked.',
    },
    todo: { kk: 'Ештеңе істеудің қажеті жоқ.', ru: 'Делать ничего не нужно.', en: 'There is nothing to do.' },
  },
  FORMAT: {
    what: {
      kk: 'Келген деректер — қолтаңба емес немесе бүлінген.',
      ru: 'Полученные данные не являются подписью или повреждены.',
      en: 'What arrived is not a signature, or is damaged.',
    },
    todo: {
      kk: 'NCALayer-ді жаңартып, құжатқа қайта қол қойыңыз.',
      ru: 'Обновите NCALayer и подпишите документ снова.',
      en: 'Update NCALayer and sign the document again.',
    },
  },
  DIGEST_MISMATCH: {
    what: {
      kk: 'Басқа құжатқа қол қойылған немесе құжат қол қойылғаннан кейін өзгерген.',
      ru: 'Подписан другой документ, или документ изменён после подписания.',
      en: 'Another document was signed, or the document changed after it was signed.',
    },
    todo: {
      kk: 'Бетті жаңартып, көрсетілген құжатқа қайта қол қойыңыз.',
      ru: 'Обновите страницу и подпишите показанный документ заново.',
      en: 'Reload the page and sign the document that it shows.',
    },
  },
  SIGNATURE_WRONG: {
    what: {
      kk: 'Қолтаңба сертификаттың кілтіне сәйкес келмейді.',
      ru: 'Подпись не соответствует ключу сертификата.',
      en: 'The signature does not fit the key of the certificate.',
    },
    todo: {
      kk: 'Қайта қол қойыңыз. Қайталанса, кілтті ауыстыру үшін Ұлттық куәландырушы орталыққа хабарласыңыз.',
      ru: 'Подпишите снова. Если повторится, обратитесь в Национальный удостоверяющий центр за новым ключом.',
      en: 'Sign again. If it happens again, ask the National Certification Authority for a new key.',
    },
  },
  NOT_COVERED: {
    what: {
      kk: 'Қолтаңба көрсетілген мәтінді толық қамтымайды.',
      ru: 'Подпись охватывает не весь показанный текст.',
      en: 'The signature does not cover all of what is shown.',
    },
    todo: {
      kk: 'Мұндай хабарлама қабылданбайды: жіберуші оны толық қол қойып, қайта жіберуі керек.',
      ru: 'Такое сообщение не принимается: отправителю нужно подписать его целиком и прислать снова.',
      en: 'Such a message is not accepted: the sender has to sign all of it and send it again.',
    },
  },
  UNTRUSTED: {
    what: {
      kk: 'Сертификатты Қазақстанның Ұлттық куәландырушы орталығы бермеген.',
      ru: 'Сертификат выдан не Национальным удостоверяющим центром Казахстана.',
      en: 'The certificate was not issued by the National Certification Authority of Kazakhstan.',
    },
    todo: {
      kk: 'Ұлттық куәландырушы орталық берген кілтпен қол қойыңыз.',
      ru: 'Подпишите ключом, который выдал Национальный удостоверяющий центр.',
      en: 'Sign with a key that the National Certification Authority issued.',
    },
  },
  EXPIRED: {
    what: {
      kk: 'Сертификаттың мерзімі өтіп кеткен.',
      ru: 'Срок действия сертификата истёк.',
      en: 'The certificate has expired.',
    },
    todo: {
      kk: 'Кілтті pki.gov.kz сайтында жаңартып, жаңасымен қол қойыңыз. Толтырылған форма сақталған.',
      ru: 'Обновите ключ на сайте pki.gov.kz и подпишите новым. Заполненная форма сохранена.',
      en: 'Renew the key at pki.gov.kz and sign with the new one. The filled form is kept.',
    },
  },
  NOT_YET_VALID: {
    what: {
      kk: 'Сертификат әлі күшіне енген жоқ.',
      ru: 'Сертификат ещё не начал действовать.',
      en: 'The certificate is not valid yet.',
    },
    todo: {
      kk: 'Сертификаттың басталу күнін және компьютер сағатын тексеріңіз немесе басқа кілт таңдаңыз.',
      ru: 'Проверьте дату начала действия и часы компьютера или выберите другой ключ.',
      en: 'Check from when the certificate is valid and the clock of the computer, or choose another key.',
    },
  },
  REVOKED: {
    what: {
      kk: 'Сертификат кері қайтарып алынған.',
      ru: 'Сертификат отозван.',
      en: 'The certificate was revoked.',
    },
    todo: {
      kk: 'Бұл кілтпен енді қол қоюға болмайды. Жаңа кілт алып, сонымен қол қойыңыз.',
      ru: 'Этим ключом больше подписывать нельзя. Получите новый ключ и подпишите им.',
      en: 'This key can no longer sign. Get a new key and sign with it.',
    },
  },
  NEVER_ISSUED: {
    what: {
      kk: 'Куәландырушы орталық мұндай сертификат бергенін растамайды.',
      ru: 'Удостоверяющий центр не подтверждает, что выдавал такой сертификат.',
      en: 'The certification authority does not confirm that it issued such a certificate.',
    },
    todo: {
      kk: 'Басқа кілтпен қол қойып, Ұлттық куәландырушы орталыққа хабарлаңыз.',
      ru: 'Подпишите другим ключом и сообщите в Национальный удостоверяющий центр.',
      en: 'Sign with another key and tell the National Certification Authority.',
    },
  },
  WRONG_PURPOSE: {
    what: {
      kk: 'Бұл сертификат қол қоюға арналмаған.',
      ru: 'Этот сертификат не предназначен для подписи.',
      en: 'This certificate is not meant for signing.',
    },
    todo: {
      kk: 'NCALayer терезесінде қол қою кілтін таңдаңыз (AUTH_RSA емес, GOST).',
      ru: 'Выберите в окне NCALayer ключ для подписи (GOST, а не AUTH_RSA).',
      en: 'Choose the key for signing in the window of NCALayer (GOST, not AUTH_RSA).',
    },
  },
  WRONG_ROLE: {
    what: {
      kk: 'Кілт иесінің бұл құжатқа қол қоюға өкілеттігі жоқ.',
      ru: 'У владельца ключа нет полномочий подписать этот документ.',
      en: 'The owner of the key has no authority to sign this document.',
    },
    todo: {
      kk: 'Бірінші басшының немесе қол қою құқығы бар тұлғаның кілтімен қол қойыңыз.',
      ru: 'Подпишите ключом первого руководителя или лица с правом подписи.',
      en: 'Sign with the key of the first head or of a person with the right to sign.',
    },
  },
  WRONG_PERSON: {
    what: {
      kk: 'Басқа адамның немесе басқа ұйымның кілтімен қол қойылған.',
      ru: 'Подписано ключом другого человека или другой организации.',
      en: 'It was signed with the key of another person or another organisation.',
    },
    todo: {
      kk: 'Кабинетке кірген кілтіңізбен қол қойыңыз.',
      ru: 'Подпишите тем же ключом, которым вошли в кабинет.',
      en: 'Sign with the key with which you signed in.',
    },
  },
  TIMESTAMP_WRONG: {
    what: {
      kk: 'Қолтаңбадағы уақыт белгісі дұрыс емес.',
      ru: 'Метка времени в подписи неверна.',
      en: 'The timestamp in the signature is wrong.',
    },
    todo: {
      kk: 'Қайта қол қойыңыз: уақыт белгісі жаңадан алынады.',
      ru: 'Подпишите снова: метка времени будет получена заново.',
      en: 'Sign again: a new timestamp will be taken.',
    },
  },
  REVOCATION_MISSING: {
    what: {
      kk: 'Куәландырушы орталық сертификаттың күші туралы жауап бермеді.',
      ru: 'Удостоверяющий центр не ответил, действует ли сертификат.',
      en: 'The certification authority did not answer whether the certificate is valid.',
    },
    todo: {
      kk: 'Қолтаңбаңыз сақталды және жауап келген соң тексеріледі. Қайта қол қоюдың қажеті жоқ.',
      ru: 'Подпись сохранена и будет проверена, когда придёт ответ. Подписывать снова не нужно.',
      en: 'Your signature is kept and will be checked when the answer comes. There is no need to sign again.',
    },
  },
  REVOCATION_STALE: {
    what: {
      kk: 'Куәландырушы орталықтың жауабы тым ескі.',
      ru: 'Ответ удостоверяющего центра слишком старый.',
      en: 'The answer of the certification authority is too old.',
    },
    todo: {
      kk: 'Қолтаңбаңыз сақталды және жаңа жауап келген соң тексеріледі. Қайта қол қоюдың қажеті жоқ.',
      ru: 'Подпись сохранена и будет проверена, когда придёт свежий ответ. Подписывать снова не нужно.',
      en: 'Your signature is kept and will be checked when a fresh answer comes. There is no need to sign again.',
    },
  },
  CONTENT_MISSING: {
    what: {
      kk: 'Қол қойылған құжаттың өзі жоқ: тек қолтаңба берілген.',
      ru: 'Нет самого подписанного документа: передана только подпись.',
      en: 'The signed document itself is missing: only the signature was given.',
    },
    todo: {
      kk: 'Қолтаңбаны құжатпен бірге беріңіз.',
      ru: 'Передайте подпись вместе с документом.',
      en: 'Give the signature together with the document.',
    },
  },
  ALGORITHM_UNKNOWN: {
    what: {
      kk: 'Қолтаңбаның алгоритмі бізге белгісіз.',
      ru: 'Алгоритм подписи нам неизвестен.',
      en: 'We do not know the algorithm of the signature.',
    },
    todo: {
      kk: 'Ұлттық куәландырушы орталық берген GOST немесе RSA кілтімен қол қойыңыз.',
      ru: 'Подпишите ключом GOST или RSA, который выдал Национальный удостоверяющий центр.',
      en: 'Sign with a GOST or RSA key that the National Certification Authority issued.',
    },
  },
} as const satisfies Record<VerdictCode, { readonly what: Text; readonly todo: Text }>;
