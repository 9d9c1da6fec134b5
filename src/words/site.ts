/** Two pages about the site itself: who can use it, and what it does with personal data. */
import type { Text } from './languages.js';

/** A paragraph with the norm or the act on which it rests; null where it is a statement of ours. */
interface Said extends Text {
  readonly norm: string | null;
}

/** Accessibility. */
export const accessibility = {
  title: { kk: 'Қолжетімділік', ru: 'Доступность', en: 'Accessibility' },
  says: [
    {
      norm: null,
      kk: 'Сайт WCAG 2.2 талаптарының AA деңгейіне сай болуы үшін жасалған: әр бет пернетақтамен ғана жұмыс істейді, 360 пиксельдік экранға сыяды, мәтінін үлкейтуге болады.',
      ru: 'Сайт сделан так, чтобы соответствовать уровню AA WCAG 2.2: каждая страница работает с одной клавиатурой, помещается на экран в 360 пикселей, текст можно увеличить.',
      en: 'The site is made to meet level AA of WCAG 2.2: every page works with a keyboard alone, fits a screen of 360 pixels, and its text can be enlarged.',
    },
    {
      norm: null,
      kk: 'Скриптсіз де бәрі жұмыс істейді, тек қол қою үшін скрипт қажет: браузер NCALayer-мен сол арқылы сөйлеседі.',
      ru: 'Всё работает и без скриптов, кроме подписи: через скрипт браузер общается с NCALayer.',
      en: 'Everything works without scripts except signing: it is by a script that the browser talks to NCALayer.',
    },
    {
      norm: null,
      kk: 'Беттер автоматты түрде тексеріледі. Экрандағыны дауыстап оқитын бағдарламаны күнделікті пайдаланатын адамдар сайтты әлі тексерген жоқ.',
      ru: 'Страницы проверяются автоматически. Люди, которые каждый день пользуются программами чтения с экрана, сайт ещё не проверяли.',
      en: 'The pages are checked automatically. People who use a screen reader every day have not checked the site yet.',
    },
    {
      norm: 'L11.3',
      kk: 'Бірдеңе қолжетімсіз болса, Бірыңғай байланыс орталығына хабарласыңыз: 1414, 8 800 080 7777.',
      ru: 'Если что-то недоступно, обратитесь в Единый контакт-центр: 1414, 8 800 080 7777.',
      en: 'If something is not accessible to you, call the Unified Contact Centre: 1414, 8 800 080 7777.',
    },
  ],
} as const satisfies { readonly title: Text; readonly says: readonly Said[] };

/** Personal data. */
export const privacy = {
  title: { kk: 'Дербес деректер', ru: 'Персональные данные', en: 'Personal data' },
  says: [
    {
      norm: 'P5.3',
      kk: 'Сертификатыңыздан аты-жөніңіз, ЖСН және ұйымның БСН-і алынады; қалғанын өтінішке өзіңіз жазасыз. Бұл деректер өтінішті қарау үшін ғана қажет.',
      ru: 'Из сертификата берутся имя, ИИН и БИН организации; остальное вы пишете в заявлении сами. Эти данные нужны только для рассмотрения заявления.',
      en: 'Your name, IIN and the BIN of the organisation are taken from your certificate; the rest you write into the application yourself. The data serve the application only.',
    },
    {
      norm: 'LPD 8',
      kk: 'Оларды өңдеуге келісімді өтініште өз ЭЦҚ арқылы бересіз.',
      ru: 'Согласие на их обработку вы даёте в заявлении своей ЭЦП.',
      en: 'You consent to their processing in the application, with your EDS.',
    },
    {
      norm: 'LPD 22',
      kk: 'Істі өзіңіз және оны қарайтын қызметкерлер ғана көреді. Кімнің, қашан және не үшін қарағаны жазылып отырады.',
      ru: 'Дело видите только вы и работники, которые его рассматривают. Кто, когда и зачем смотрел, записывается.',
      en: 'Only you and the officials who consider your case see it. Who looked, when and what for is recorded.',
    },
    {
      norm: 'LPN 49',
      kk: 'Ашық тізілімде рұқсат иесінің атауы, БСН, рұқсаттың нөмірі, күндері және базалық операторлары көрсетіледі. Жеке тұлғаның ЖСН-інен соңғы төрт цифры ғана жарияланады; мекенжайы, телефоны мен банк шоты жарияланбайды.',
      ru: 'В открытом реестре – наименование владельца, БИН, номер и даты разрешения, базовые операторы. От ИИН физического лица публикуются четыре последние цифры; адрес, телефон и банковский счёт не публикуются.',
      en: 'The open registry shows the holder’s name, the BIN, the number and the dates of the permit, and the base operators. Of an individual’s IIN the last four digits are published; address, phone and bank account are not.',
    },
    {
      norm: null,
      kk: 'Жіберілмеген өтініш 90 күннен кейін өшіріледі.',
      ru: 'Неотправленное заявление удаляется через 90 дней.',
      en: 'An application that was not sent is deleted after 90 days.',
    },
    {
      norm: null,
      kk: 'Cookie екеу ғана: сеанс және тіл. Бөгде сайттардың есептегіштері мен жарнамасы жоқ.',
      ru: 'Cookie только две: сеанс и язык. Сторонних счётчиков и рекламы нет.',
      en: 'There are two cookies only: the session and the language. No counters of other sites, no advertising.',
    },
  ],
} as const satisfies { readonly title: Text; readonly says: readonly Said[] };
