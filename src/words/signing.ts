/** What the page says while a person signs: each outcome with what happened and what to do. */
import type { Text } from './languages.js';

/** Around the button. */
export const signing = {
  sign: { kk: 'ЭЦҚ-мен қол қою', ru: 'Подписать ЭЦП', en: 'Sign with EDS' },
  needs: {
    kk: 'Қол қою үшін компьютеріңізде NCALayer бағдарламасы іске қосылып тұруы және ЭЦҚ кілті болуы керек.',
    ru: 'Для подписи на вашем компьютере должна быть запущена программа NCALayer и нужен ключ ЭЦП.',
    en: 'To sign you need the program NCALayer running on your computer, and an EDS key.',
  },
  keyStays: {
    kk: 'Кілт пен оның құпиясөзі сізде қалады: бізге тек қолтаңба келеді.',
    ru: 'Ключ и его пароль остаются у вас: нам приходит только подпись.',
    en: 'The key and its password stay with you: only the signature comes to us.',
  },
  noScript: {
    kk: 'NCALayer арқылы қол қою үшін браузерде JavaScript қосулы болуы керек. Қалған беттер онсыз да жұмыс істейді.',
    ru: 'Для подписи через NCALayer в браузере должен быть включён JavaScript. Остальные страницы работают и без него.',
    en: 'Signing with NCALayer needs JavaScript in the browser. All other pages work without it.',
  },
  waiting: {
    kk: 'NCALayer терезесінде кілтті таңдап, құпиясөзін енгізіңіз. Терезе көрінбесе, ол браузердің артында тұруы мүмкін.',
    ru: 'Выберите ключ и введите пароль в окне NCALayer. Если окна не видно, оно может быть за браузером.',
    en: 'Choose the key and type its password in the window of NCALayer. If you see no window, it may stand behind the browser.',
  },
  whichStorage: {
    kk: 'Кілтіңіз қайда сақтаулы?',
    ru: 'Где хранится ваш ключ?',
    en: 'Where is your key?',
  },
  giveUp: { kk: 'Қол қоймау', ru: 'Не подписывать', en: 'Do not sign' },
  sending: { kk: 'Қолтаңба жіберілуде…', ru: 'Подпись отправляется…', en: 'The signature is being sent…' },
  said: { kk: 'Бағдарламаның жауабы', ru: 'Ответ программы', en: 'The program said' },
  demoSigner: {
    kk: 'Көрсетілім: кілтті таңдайтын терезені ашу',
    ru: 'Демонстрация: открыть окно выбора ключа',
    en: 'Demo: open the window that chooses a key',
  },
} as const satisfies Record<string, Text>;

/** The storages of keys by NCALayer's names; one that is not here is shown by its name. */
export const storages = {
  AKKaztokenStore: { kk: 'KAZTOKEN', ru: 'KAZTOKEN', en: 'KAZTOKEN' },
  AKKZIDCardStore: { kk: 'Жеке куәлік', ru: 'Удостоверение личности', en: 'Identity card' },
  AKEToken72KStore: { kk: 'eToken 72K', ru: 'eToken 72K', en: 'eToken 72K' },
  AKEToken5110Store: { kk: 'eToken 5110', ru: 'eToken 5110', en: 'eToken 5110' },
  AKJaCartaStore: { kk: 'JaCarta', ru: 'JaCarta', en: 'JaCarta' },
  AKAKEYStore: { kk: 'AKEY', ru: 'AKEY', en: 'AKEY' },
  PKCS12: { kk: 'Компьютердегі файл', ru: 'Файл на компьютере', en: 'A file on this computer' },
} as const satisfies Record<string, Text>;

/** Why there is no signature, and what to do. Nothing was sent in any of these cases, and nothing typed is lost. */
export const signingTroubles = {
  noProgram: {
    what: {
      kk: 'NCALayer бағдарламасы табылмады.',
      ru: 'Программа NCALayer не найдена.',
      en: 'The program NCALayer was not found.',
    },
    todo: {
      kk: 'Оны іске қосып, түймені қайта басыңыз. Бағдарлама жоқ болса, ncl.pki.gov.kz сайтынан орнатыңыз. Жұмыс компьютерінде орнатуға рұқсат болмаса, IT қызметіне хабарласыңыз.',
      ru: 'Запустите её и нажмите кнопку снова. Если программы нет, установите её с сайта ncl.pki.gov.kz. Если на рабочем компьютере нет прав на установку, обратитесь в свою ИТ-службу.',
      en: 'Start it and press the button again. If you do not have it, install it from ncl.pki.gov.kz. If you may not install programs on this computer, ask your IT service.',
    },
  },
  blocked: {
    what: {
      kk: 'Браузер осы сайтқа компьютеріңіздегі бағдарламамен байланысуға рұқсат бермейді.',
      ru: 'Браузер не разрешает этому сайту обращаться к программе на вашем компьютере.',
      en: 'The browser does not let this site reach the program on your computer.',
    },
    todo: {
      kk: 'Мекенжай жолының сол жағындағы белгішені басып, «Жергілікті желіге (осы құрылғыға) кіру» рұқсатын қосыңыз да, бетті жаңартыңыз.',
      ru: 'Нажмите значок слева от адреса, разрешите «Доступ к локальной сети (к этому устройству)» и обновите страницу.',
      en: 'Press the sign to the left of the address, allow “Local network access” (“Apps on device”), and reload the page.',
    },
  },
  cancelled: {
    what: {
      kk: 'Сіз NCALayer терезесін жаптыңыз: қол қойылған жоқ.',
      ru: 'Вы закрыли окно NCALayer: подпись не поставлена.',
      en: 'You closed the window of NCALayer: nothing was signed.',
    },
    todo: {
      kk: 'Қол қойғыңыз келсе, түймені қайта басыңыз.',
      ru: 'Если хотите подписать, нажмите кнопку снова.',
      en: 'If you want to sign, press the button again.',
    },
  },
  wrongKey: {
    what: {
      kk: 'NCALayer таңдалған кілтпен қол қоя алмады.',
      ru: 'NCALayer не смогла подписать выбранным ключом.',
      en: 'NCALayer could not sign with the chosen key.',
    },
    todo: {
      kk: 'Құпиясөзді, кілттің мерзімін және оның кімге тиесілі екенін тексеріңіз: заңды тұлға атынан — бірінші басшының немесе қол қою құқығы бар тұлғаның кілті, өз атыңыздан — жеке кілтіңіз. Содан кейін қайталаңыз.',
      ru: 'Проверьте пароль, срок ключа и чей он: от имени юридического лица — ключ первого руководителя или лица с правом подписи, от своего имени — личный ключ. Затем повторите.',
      en: 'Check the password, whether the key has expired, and whose it is: for a legal entity the key of the first head or of a person with the right to sign, for yourself your own. Then try again.',
    },
  },
  oldKey: {
    what: {
      kk: 'NCALayer үлкен құжаттың хэшіне таңдалған кілтпен қол қоя алмады.',
      ru: 'NCALayer не смогла подписать выбранным ключом хэш большого документа.',
      en: 'NCALayer could not sign the digest of a large document with the chosen key.',
    },
    todo: {
      kk: 'Бұл құжаттың көлемі үлкен, сондықтан оның хэшіне қол қойылады, ал ол үшін 2024 жылғы 28 сәуірден кейін берілген кілт (GOST-2015) керек. Кілтіңіз бұрын берілген болса, pki.gov.kz сайтынан жаңасын алыңыз. Кілт жаңа болса, құпиясөзін, мерзімін және кімге тиесілі екенін тексеріңіз.',
      ru: 'Документ велик, поэтому подписывается его хэш, а для этого нужен ключ, выданный после 28 апреля 2024 года (ГОСТ-2015). Если ваш ключ старше, получите новый на pki.gov.kz. Если ключ новый, проверьте пароль, срок и чей он.',
      en: 'The document is large, so its digest is signed, and that needs a key issued after 28 April 2024 (GOST-2015). If yours is older, get a new one at pki.gov.kz. If it is new, check the password, whether it has expired, and whose it is.',
    },
  },
  busy: {
    what: {
      kk: 'NCALayer алдыңғы сұрауға жауап күтіп тұр.',
      ru: 'NCALayer ещё ждёт ответа на предыдущий запрос.',
      en: 'NCALayer is still waiting for your answer to the request before.',
    },
    todo: {
      kk: 'Оның ашық тұрған терезесін аяқтаңыз немесе жабыңыз да, қайталаңыз.',
      ru: 'Завершите или закройте его открытое окно и повторите.',
      en: 'Finish or close its open window, and try again.',
    },
  },
  lost: {
    what: {
      kk: 'NCALayer-мен байланыс үзілді.',
      ru: 'Связь с NCALayer прервалась.',
      en: 'The connection to NCALayer was lost.',
    },
    todo: {
      kk: 'Бағдарлама жұмыс істеп тұрғанын тексеріп, қажет болса қайта іске қосыңыз да, түймені басыңыз.',
      ru: 'Проверьте, что программа работает, при необходимости перезапустите её и нажмите кнопку снова.',
      en: 'Check that the program runs, restart it if need be, and press the button again.',
    },
  },
  timeout: {
    what: {
      kk: 'NCALayer бес минут ішінде жауап бермеді.',
      ru: 'NCALayer не ответила за пять минут.',
      en: 'NCALayer did not answer within five minutes.',
    },
    todo: {
      kk: 'Оның терезесі ашық болса, жабыңыз; бағдарламаны қайта іске қосып, қайталаңыз.',
      ru: 'Если её окно открыто, закройте его; перезапустите программу и повторите.',
      en: 'If its window is open, close it; restart the program and try again.',
    },
  },
  tooOld: {
    what: {
      kk: 'NCALayer нұсқасы ескі немесе қол қою модулі орнатылмаған.',
      ru: 'Версия NCALayer устарела, или в ней нет модуля подписи.',
      en: 'This NCALayer is too old, or its signing module is missing.',
    },
    todo: {
      kk: 'Бағдарламаны ncl.pki.gov.kz сайтынан жаңартып, қайталаңыз.',
      ru: 'Обновите программу с сайта ncl.pki.gov.kz и повторите.',
      en: 'Update the program from ncl.pki.gov.kz and try again.',
    },
  },
  refused: {
    what: {
      kk: 'NCALayer сұрауды орындаудан бас тартты.',
      ru: 'NCALayer отказалась выполнить запрос.',
      en: 'NCALayer refused the request.',
    },
    todo: {
      kk: 'Бағдарламаны жаңартып, қайталаңыз. Көмектеспесе, төмендегі жауапты байланыс орталығына (1414) айтыңыз.',
      ru: 'Обновите программу и повторите. Если не поможет, сообщите ответ ниже в контакт-центр (1414).',
      en: 'Update the program and try again. If it does not help, tell the contact centre (1414) the answer below.',
    },
  },
  strangeAnswer: {
    what: {
      kk: 'Осы компьютердегі бағдарлама қолтаңбаның орнына түсініксіз жауап берді.',
      ru: 'Программа на этом компьютере прислала вместо подписи непонятный ответ.',
      en: 'The program on this computer sent something that is not a signature.',
    },
    todo: {
      kk: 'NCALayer-дің ресми нұсқасы іске қосылғанын тексеріп (басқа бағдарлама оның орнын алуы мүмкін), қайталаңыз.',
      ru: 'Проверьте, что запущена официальная NCALayer (её место могла занять другая программа), и повторите.',
      en: 'Check that the official NCALayer is running (another program may have taken its place), and try again.',
    },
  },
  noBytes: {
    what: {
      kk: 'Қол қойылатын құжат сервермен сәйкес келмеді немесе табылмады.',
      ru: 'Документ для подписи не найден или не совпал с тем, что хранит сервер.',
      en: 'The document to be signed was not found, or is not the one that the server keeps.',
    },
    todo: {
      kk: 'Бетті жаңартып, құжатты қайта қараңыз, содан кейін қол қойыңыз.',
      ru: 'Обновите страницу, просмотрите документ ещё раз и затем подпишите.',
      en: 'Reload the page, read the document once more, then sign.',
    },
  },
  sessionOver: {
    what: { kk: 'Сеанс аяқталды.', ru: 'Сеанс закончился.', en: 'The session has ended.' },
    todo: {
      kk: 'Қайта кіріп, осы бетке оралыңыз: дайындалған құжат сақталған.',
      ru: 'Войдите снова и вернитесь на эту страницу: подготовленный документ сохранён.',
      en: 'Sign in again and come back to this page: the prepared document is kept.',
    },
  },
  offline: {
    what: { kk: 'Сервермен байланыс жоқ.', ru: 'Нет связи с сервером.', en: 'There is no connection to the server.' },
    todo: {
      kk: 'Интернетті тексеріп, түймені қайта басыңыз. Ештеңе жоғалған жоқ.',
      ru: 'Проверьте интернет и нажмите кнопку снова. Ничего не потеряно.',
      en: 'Check the internet and press the button again. Nothing is lost.',
    },
  },
} as const satisfies Record<string, { readonly what: Text; readonly todo: Text }>;
