import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsqr from 'jsqr';
import { afterAll, expect, test } from 'vitest';
import type { Bilingual, Block, Paper } from '../core/paper.js';
import { permitNumber } from './number.js';
import { openPress } from './press.js';

const both = (kk: string, ru: string): Bilingual => ({ kk, ru });
const field = (norm: string, kk: string, ru: string, value: string | Bilingual): Block => ({
  is: 'field',
  label: both(kk, ru),
  value,
  norm,
});

const office = both(
  'Қазақстан Республикасы Жасанды интеллект және цифрлық даму министрлігінің Телекоммуникациялар комитеті',
  'Комитет телекоммуникаций Министерства искусственного интеллекта и цифрового развития Республики Казахстан',
);
const foot = both(
  'Электрондық құжат. Қолтаңба құжаттың жанында сақталады және онымен бірге тексеріледі.',
  'Электронный документ. Подпись хранится рядом с документом и проверяется вместе с ним.',
);
const number = permitNumber('MVN', 17);

const permit: Paper = {
  kind: 'permit',
  head: office,
  title: both(
    'Рұқсат\nҚазақстан Республикасының виртуалды ұялы байланыс операторы',
    'Разрешение\nвиртуального оператора сотовой связи Республики Казахстан',
  ),
  number,
  date: '2026-12-02',
  blocks: [
    field('A5.f3', 'Берілді', 'Выдано', both('«Дала Мобайл» ЖШС', 'ТОО «Дала Мобайл»')),
    field('A5.f4', 'БСН (ЖСН)', 'БИН (ИИН)', '240140000011'),
    field(
      'A5.f5',
      'Ұйым үшін: (радиобайланыс түрі)',
      'Для организации: (вид радиосвязи)',
      both('ұялы байланыс (LTE, 5G)', 'сотовая связь (LTE, 5G)'),
    ),
    field(
      'A5.f6',
      'Рұқсаттың қолданылу мерзімі',
      'Срок действия разрешения',
      both('10 жыл: 02.12.2026 – 02.12.2036', '10 лет: 02.12.2026 – 02.12.2036'),
    ),
    field('A5.f7', 'Берілген күні', 'Дата выдачи', '02.12.2026'),
    field(
      'A5.f9',
      'Өтініштің бірегей сәйкестендіру нөмірі',
      'Уникальный идентификационный номер заявления',
      permitNumber('MVZ', 231),
    ),
    field('A5.f10', 'Негізі', 'Основание', both('02.12.2026 № 17-р шешім', 'решение № 17-р от 02.12.2026')),
    field(
      'A5.f11',
      'Қосымша ақпарат',
      'Дополнительная информация',
      both(
        'Базалық оператор: «Базалық Байланыс» АҚ, 2026 жылғы 14 қыркүйектегі № 2026/09-114 шарт; «Екінші Оператор» ЖШС, 2026 жылғы 1 қазандағы № 55 шарт. Объектінің мекенжайы: 010000, Астана қ., Есіл ауданы, Мәңгілік Ел даңғылы, 55/20',
        'Базовые операторы: АО «Базалық Байланыс», договор № 2026/09-114 от 14 сентября 2026 года; ТОО «Екінші Оператор», договор № 55 от 1 октября 2026 года. Адрес объекта: 010000, г. Астана, район Есиль, проспект Мәңгілік Ел, 55/20',
      ),
    ),
    {
      is: 'heading',
      text: both('Рұқсаттың қолданылу шарттары:', 'Условия действия разрешения:'),
      norm: 'A5.c0',
    },
    {
      is: 'list',
      items: [
        {
          text: both(
            'Виртуалды оператор біліктілік талаптарына сәйкес келмейтін ұялы байланыс операторымен (операторларымен) шарттың қолданылуы тоқтатылған жағдайда, ұялы байланыстың виртуалды операторының қызметтерін ұсынуға рұқсат тоқтатылады.',
            'В случае прекращения действия договора с оператором (операторами) сотовой связи, при котором виртуальный оператор не соответствует квалификационным требованиям, действие разрешения прекращается.',
          ),
          norm: 'A5.c1',
        },
        {
          text: both(
            'Виртуалды оператордың біліктілік талаптарына сәйкестігі расталған жағдайда, рұқсат ұялы байланыстың базалық операторымен шартты ұзартқан кезде ұзартылады.',
            'При подтверждении соответствия виртуального оператора квалификационным требованиям разрешение продлевается при продлении договора с базовым оператором сотовой связи.',
          ),
          norm: 'A5.c2',
        },
        {
          text: both(
            'Рұқсат тараптардың өзара бастамасы бойынша немесе тараптардың бірінің бастамасы бойынша базалық және виртуалды операторлар арасындағы шартты мерзімінен бұрын бұзған кезде тоқтатылады.',
            'Разрешение прекращается при досрочном расторжении договора между базовым и виртуальным операторами по взаимной инициативе сторон или по инициативе одной из сторон.',
          ),
          norm: 'A5.c3',
        },
      ],
    },
    {
      is: 'signatory',
      capacity: both('Басшы', 'Руководитель'),
      name: 'Серікбаев Әділхан Ғабитұлы',
      norm: 'A5.f8',
    },
    {
      is: 'note',
      text: both(
        'Бірдейлік белгісі мен аяқталу күні нысаннан тыс орналасқан. Рұқсатты тексеру үшін белгіні телефонмен оқыңыз немесе мекенжайды теріңіз.',
        'Знак проверки и дата окончания стоят вне формы. Чтобы проверить разрешение, считайте знак телефоном или наберите адрес.',
      ),
    },
  ],
  qr: `https://ruqsat.example/check/${number}?k=7f3a9c1e5b`,
  foot,
};

const sha = (text: string): string => createHash('sha256').update(text).digest('hex');

const application: Paper = {
  kind: 'application',
  head: office,
  title: both(
    'Виртуалды ұялы байланыс операторына рұқсат алу үшін заңды тұлғаның өтініші',
    'Заявление юридического лица для получения разрешения виртуального оператора сотовой связи',
  ),
  number: permitNumber('MVZ', 231),
  date: '2026-11-23',
  blocks: [
    field('A3.f1', 'Көрсетілетін қызметті алушының толық атауы¹', 'Полное наименование услугополучателя¹', office),
    field(
      'A3.f2',
      'Заңды тұлғаның толық атауы',
      'Полное наименование юридического лица',
      both(
        '«Дала Мобайл» жауапкершілігі шектеулі серіктестігі',
        'Товарищество с ограниченной ответственностью «Дала Мобайл»',
      ),
    ),
    field('A3.f2', 'Орналасқан жері', 'Место нахождения', 'Қазақстан Республикасы, Астана'),
    field('A3.f2', 'БСН', 'БИН', '240140000011'),
    {
      is: 'paragraph',
      text: both(
        'Виртуалды оператор қызметтерін ұсынуға рұқсат беруіңізді сұраймын.',
        'Прошу выдать разрешение на предоставление услуг виртуального оператора.',
      ),
      norm: 'A3.f3',
    },
    { is: 'heading', text: both('Заңды тұлғаның мекенжайы', 'Адрес юридического лица'), norm: 'A3.f4' },
    ...(
      [
        ['Пошта индексі', 'Почтовый индекс', '010000'],
        ['Ел', 'Страна', ''],
        ['Облыс', 'Область', ''],
        ['Қала', 'Город', 'Астана'],
        ['Аудан', 'Район', 'Есіл'],
        ['Елді мекен', 'Населенный пункт', ''],
        ['Көше атауы', 'Название улицы', 'Мәңгілік Ел даңғылы'],
        ['Үй / ғимарат нөмірі', 'Номер дома / здания', '55/20'],
      ] as const
    ).map(([kk, ru, value]) => field('A3.f4', kk, ru, value)),
    field('A3.f5', 'Электрондық пошта', 'Электронная почта', 'bailanys@dala-mobile.example'),
    field('A3.f6', 'Телефондар', 'Телефоны', '+7 717 255 01 01\n+7 701 555 01 02'),
    field('A3.f7', 'Банктік шот', 'Банковский счет', 'KZ86125KZT5004100100'),
    field(
      'A3.f7',
      'Банктің атауы және орналасқан жері',
      'Наименование и местонахождение банка',
      '«Дала Банкі» АҚ, Алматы қ., Абай даңғылы, 1',
    ),
    {
      is: 'heading',
      text: both('Қызметті жүзеге асыру объектісінің мекенжайы', 'Адрес объекта осуществления деятельности'),
      norm: 'A3.f8',
    },
    ...(
      [
        ['Пошта индексі', 'Почтовый индекс', '050000'],
        ['Қала', 'Город', 'Алматы'],
        ['Көше атауы', 'Название улицы', 'Төле би көшесі'],
        ['Үй / ғимарат нөмірі', 'Номер дома / здания', '101'],
      ] as const
    ).map(([kk, ru, value]) => field('A3.f8', kk, ru, value)),
    field('A3.f9', 'Қоса беріледі, парақ', 'Прилагается, листов', '2'),
    {
      is: 'table',
      head: [
        both('№', '№'),
        both('Құжат', 'Документ'),
        both('Көлемі, байт', 'Размер, байт'),
        both('SHA-256', 'SHA-256'),
      ],
      rows: [
        ['1', both('Базалық оператормен шарт', 'Договор с базовым оператором'), '1 482 113', sha('1')],
        ['2', both('Мәліметтер нысаны', 'Форма сведений'), '64 001', sha('2')],
      ],
    },
    { is: 'heading', text: both('Осымен расталады:', 'Настоящим подтверждается, что:') },
    {
      is: 'list',
      items: [
        {
          text: both(
            'көрсетілген барлық деректер ресми байланыстар болып табылады және оларға рұқсат беру немесе беруден бас тарту мәселелері бойынша кез келген ақпарат жіберілуі мүмкін;',
            'все указанные данные являются официальными контактами и на них может быть направлена любая информация по вопросам выдачи или отказа в выдаче разрешения;',
          ),
          norm: 'A3.d1',
        },
        {
          text: both(
            'барлық қоса берілген құжаттар шындыққа сәйкес келеді және жарамды болып табылады;',
            'все прилагаемые документы соответствуют действительности и являются действительными;',
          ),
          norm: 'A3.d2',
        },
        {
          text: both(
            'өтініш беруші Қазақстан Республикасының дербес деректер туралы заңнамасына сәйкес дербес деректерді жинауға және өңдеуге және рұқсат беру кезінде оларды қорғауға келіседі.',
            'заявитель согласен на сбор и обработку персональных данных в соответствии с законодательством Республики Казахстан о персональных данных и их защиту при выдаче разрешения.',
          ),
          norm: 'A3.d3',
        },
      ],
    },
    { is: 'signatory', capacity: both('Басшы', 'Руководитель'), name: 'Оспанова Гүлнәр Төлегенқызы', norm: 'A3.f10' },
    field('A3.f11', 'Толтыру күні', 'Дата заполнения', '23.11.2026'),
    {
      is: 'note',
      text: both(
        '¹ Нысанда осылай басылған; қызмет көрсетушінің атауы оқылады.',
        '¹ Так напечатано в форме; читается как наименование услугодателя.',
      ),
    },
  ],
  qr: null,
  foot,
};

const receipt: Paper = {
  kind: 'receipt',
  head: office,
  title: both('Өтінішті қабылдау туралы қолхат', 'Расписка о приеме заявления'),
  number: permitNumber('MVZ', 231),
  date: '2026-11-23',
  blocks: [
    field('P6.1a', 'Тіркелген күні мен уақыты', 'Дата и время регистрации', '23.11.2026, 10:04:17 (UTC+5)'),
    field(
      'P6.1a',
      'Өтініш беруші',
      'Заявитель',
      both('«Дала Мобайл» ЖШС, БСН 240140000011', 'ТОО «Дала Мобайл», БИН 240140000011'),
    ),
    field('L4', 'Нәтиже мерзімі', 'Срок результата', both('02.12.2026, 18:30 дейін', 'до 02.12.2026, 18:30')),
    {
      is: 'signatory',
      capacity: both('Кеңсенің уәкілетті тұлғасы', 'Уполномоченное лицо канцелярии'),
      name: 'Жұмабекова Айнұр',
      norm: 'LPN 25(4)',
    },
  ],
  qr: 'https://ruqsat.example/check/application',
  foot,
};

const defect = both(
  'тексеру туралы сертификаттың қолданылу мерзімі 2026 жылғы 30 қыркүйекте өткен: № ПВ-118, 2025 жылғы 30 қыркүйек;',
  'истек срок действия сертификата о поверке 30 сентября 2026 года: № ПВ-118 от 30 сентября 2025 года;',
);
const refusal: Paper = {
  kind: 'refusalIncomplete',
  head: office,
  title: both(
    'Өтінішті одан әрі қараудан дәлелді бас тарту',
    'Мотивированный отказ в дальнейшем рассмотрении заявления',
  ),
  number: '17-04/231',
  date: '2026-11-25',
  blocks: [
    field('APPC 80', 'Өтініш беруші', 'Заявитель', both('«Дала Мобайл» ЖШС', 'ТОО «Дала Мобайл»')),
    field('A5.f9', 'Өтініш', 'Заявление', `${permitNumber('MVZ', 231)}, 23.11.2026`),
    {
      is: 'paragraph',
      text: both(
        'Ұсынылған құжаттардың толықтығын тексеру кезінде мынадай кемшіліктер анықталды:',
        'При проверке полноты представленных документов установлены следующие недостатки:',
      ),
      norm: 'P6.3',
    },
    { is: 'list', items: ['A4.d1', 'A4.d2', 'A4.q3', 'A4F.1', 'A4F.2b'].map((norm) => ({ text: defect, norm })) },
    { is: 'heading', text: both('Шешім', 'Решение'), norm: 'P6.5' },
    {
      is: 'paragraph',
      text: both(
        'Өтінішті одан әрі қараудан бас тартылсын. Кемшіліктер жойылғаннан кейін өтініш қайта берілуі мүмкін.',
        'Отказать в дальнейшем рассмотрении заявления. После устранения недостатков заявление может быть подано вновь.',
      ),
      norm: 'P6.5',
    },
    { is: 'heading', text: both('Шағым жасау', 'Обжалование'), norm: 'P10.1' },
    {
      is: 'paragraph',
      text: both(
        'Шағым көрсетілетін қызметті берушіге үш ай ішінде беріледі.',
        'Жалоба подается услугодателю в течение трех месяцев.',
      ),
      norm: 'APPC 92',
    },
    {
      is: 'signatory',
      capacity: both('Комитет төрағасы', 'Председатель Комитета'),
      name: 'Серікбаев Әділхан Ғабитұлы',
      norm: 'P6.5',
    },
  ],
  qr: null,
  foot,
};

/** What people type, and what people type who wish us ill. */
const hostile = [
  '#read("/etc/passwd")',
  '#eval("1+1")',
  '*bold* _thin_ `code`',
  '$x^2$ @ref <label>',
  '= Heading',
  '- item',
  'back\\slash \\u{41} // not a comment /* nor this */',
  '"double" \'single\' ~ --- ...',
  '</script><b>&amp;',
  '${process.env} {{x}} %s',
];

/** A paper that no person would write, to see that nothing stops it and nothing leaves the page. */
const strange: Paper = {
  ...refusal,
  kind: 'strange',
  title: both(`Ұзын ${'тақырып '.repeat(30)}`, 'Ж'.repeat(300)),
  number: `9-${'7'.repeat(200)}`,
  blocks: [
    ...hostile.map((text) => field('P5.3', text, text, text)),
    field('P5.3', 'Сөз', 'Слово', 'Щ'.repeat(500)),
    field('P5.3', 'Ү'.repeat(120), 'label '.repeat(60), 'Ұзақ мән '.repeat(60)),
    field(
      'APPC 73(2)(5)',
      'Emoji',
      'RTL',
      'a😀👩‍👩‍👧b שלום مرحبا 中文 \u202Eabc\u202C \u0000\u0007\u001b[31m \ud800 \ufeff\u00ad\u200b\ue000 и\u0306',
    ),
    { is: 'list', items: hostile.map((text) => ({ text: both(text, 'Щ'.repeat(90)), norm: 'A4F.2b' })) },
    {
      is: 'table',
      head: [both('№', '№'), both('Ә'.repeat(40), 'б'), both('', '')],
      rows: [['1', 'W'.repeat(500), '#x'], ['2'], [both('қ', 'р'), 'Ә ғ қ ң ө ұ ү һ і № « » — ₸', 'x'.repeat(200)]],
    },
    { is: 'table', head: [both('Бос', 'Пусто')], rows: [] },
    { is: 'list', items: [] },
    { is: 'paragraph', text: both('', '') },
    { is: 'paragraph', text: both('a\nb\r\nc', 'x'.repeat(4000)) },
    { is: 'signatory', capacity: both('К'.repeat(100), 'р'.repeat(100)), name: 'Аты-жөні-өте-ұзын-'.repeat(20) },
  ],
  qr: `https://ruqsat.example/${'a'.repeat(600)}`,
  foot: both('т'.repeat(150), 'foot '.repeat(60)),
};

const press = openPress();
const folder = mkdtempSync(join(tmpdir(), 'ruqsat-press-'));
afterAll(async () => {
  await press.close();
  rmSync(folder, { recursive: true });
});

const poppler = ['pdftotext', 'pdftoppm', 'pdfinfo'].every((program) => {
  try {
    execFileSync(program, ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
});
if (!poppler) console.warn('LOUD: poppler-utils is absent, so no paper is read back in these tests');

async function madeFile(paper: Paper): Promise<string> {
  const file = join(folder, `${createHash('sha256').update(JSON.stringify(paper)).digest('hex')}.pdf`);
  writeFileSync(file, await press.make(paper));
  return file;
}

const run = (program: string, ...args: string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

/** The words of the paper in the order of reading, without the breaks of lines. */
const wordsOf = async (paper: Paper): Promise<string> =>
  run('pdftotext', '-raw', await madeFile(paper), '-').replaceAll(/\s+/g, ' ');

const pagesOf = async (paper: Paper): Promise<number> =>
  Number(/^Pages:\s+(\d+)/m.exec(run('pdfinfo', await madeFile(paper)))?.[1]);

test('P7.4 equal content gives equal bytes, from one process and from another', async () => {
  const first = await press.make(permit);
  await press.make(refusal);
  const again = await press.make(structuredClone(permit));
  const other = openPress();
  const elsewhere = await other.make(permit);
  await other.close();
  expect(Buffer.from(again).equals(first)).toBe(true);
  expect(Buffer.from(elsewhere).equals(first)).toBe(true);
  expect(Buffer.from(await press.make({ ...permit, date: '2026-12-03' })).equals(first)).toBe(false);
});

test.runIf(poppler)('A5.f1 a permit with all its fields, three conditions and the QR stands on one page', async () => {
  expect(await pagesOf(permit)).toBe(1);
  const words = await wordsOf(permit);
  for (const fact of [
    number,
    '«Дала Мобайл» ЖШС',
    'ТОО «Дала Мобайл»',
    '240140000011',
    'Серікбаев Әділхан Ғабитұлы',
    '02.12.2026',
    '1/1',
  ])
    expect(words).toContain(fact);
  for (const norm of [
    'A5.f3',
    'A5.f4',
    'A5.f5',
    'A5.f6',
    'A5.f7',
    'A5.f8',
    'A5.f9',
    'A5.f10',
    'A5.f11',
    'A5.c0',
    'A5.c1',
    'A5.c2',
    'A5.c3',
  ])
    expect(words).toContain(norm);
});

test.runIf(poppler)(
  'A3.h an application carries its fields, both languages and the digests of its attachments',
  async () => {
    const words = await wordsOf(application);
    for (const block of application.blocks)
      if (block.is === 'field') {
        expect(words).toContain(block.label.kk);
        expect(words).toContain(block.label.ru);
      }
    expect(words).toContain('bailanys@dala-mobile.example');
    expect(words.replaceAll(' ', '')).toContain(sha('1'));
    expect(words.replaceAll(' ', '')).toContain(sha('2'));
    expect(words).toContain('2/2');
  },
);

test.runIf(poppler)('P6.5 a refusal shows every defect with the norm that it offends', async () => {
  const words = await wordsOf(refusal);
  for (const norm of ['A4.d1', 'A4.d2', 'A4.q3', 'A4F.1', 'A4F.2b', 'P6.5', 'APPC 92']) expect(words).toContain(norm);
  expect(words).toContain('5) тексеру туралы');
  expect(words).toContain('5) истек срок');
});

test.runIf(poppler)('P6.1a the receipt names the day, the applicant and the term', async () => {
  const words = await wordsOf(receipt);
  for (const fact of ['23.11.2026, 10:04:17 (UTC+5)', '02.12.2026, 18:30 дейін', 'LPN 25(4)'])
    expect(words).toContain(fact);
});

test.runIf(poppler)(
  'P7.4 the letters of Kazakh and the signs of office come back from the paper as they were',
  async () => {
    const letters = 'Ә ә Ғ ғ Қ қ Ң ң Ө ө Ұ ұ Ү ү Һ һ І і № « » — ₸ fi ffi';
    expect(await wordsOf({ ...receipt, blocks: [field('O1', 'Әріптер', 'Буквы', letters)] })).toContain(letters);
  },
);

test.runIf(poppler)(
  "P5.3 what a person types stays text: no command, no markup, nothing from the machine's files",
  async () => {
    const words = await wordsOf({ ...receipt, blocks: hostile.map((text) => field('P5.3', 'Мән', 'Значение', text)) });
    for (const text of hostile) expect(words).toContain(text);
    expect(words).not.toContain('root:');
  },
);

test.runIf(poppler)('P5.3 no value leaves the page, however long, broken or strange', async () => {
  const box = run('pdftotext', '-bbox', await madeFile(strange), '-');
  const [width, height] = [595.28, 841.89];
  const edges = [
    ...box.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g),
  ];
  expect(edges.length).toBeGreaterThan(500);
  for (const [, left, top, right, bottom, word] of edges) {
    // The foot is ours and is cut at its height; everything else must be within the margins.
    if (Number(bottom) > height - 17 * 2.834) continue;
    expect([word, Number(left) > 20 * 2.8, Number(right) < width - 11 * 2.83, Number(top) > 12 * 2.83]).toEqual([
      word,
      true,
      true,
      true,
    ]);
  }
  const letters = (await wordsOf(strange)).replaceAll(' ', '');
  expect(letters.split('Щ').length - 1).toBe(500 + 90 * hostile.length);
  expect(letters).toContain('[U+1F600');
});

test.runIf(poppler)('A5.c1 a long name of a form has a row in each language, and none of them is broken', async () => {
  const name = {
    kk: 'Алдын ала шешім және тыңдау туралы хабарлама',
    ru: 'Предварительное решение и уведомление о заслушивании',
  };
  const long = { ...receipt, title: { kk: `${name.kk}\nтуралы`, ru: `${name.ru}\nо` } };
  const rows = run('pdftotext', '-layout', await madeFile(long), '-')
    .split('\n')
    .map((row) => row.trim());
  expect(rows).toEqual(expect.arrayContaining([name.kk, name.ru]));
});

test.runIf(poppler)('APPC 80 a signature never stands alone on a page: what was said last comes with it', async () => {
  const said = { kk: 'Соңғы сөз', ru: 'Последнее слово' };
  const signs: Block = {
    is: 'signatory',
    capacity: { kk: 'Басшы', ru: 'Руководитель' },
    name: 'Сұңқарбеков Марат',
    norm: 'P7.4',
  };
  for (let lines = 0; lines < 40; lines += 1) {
    const before = Array.from({ length: 15 }, (_, at) => field('O1', `Жол ${at}`, `Строка ${at}`, 'x'));
    const text = Array.from({ length: lines + 1 }, () => 'x').join('\n');
    const blocks: Block[] = [
      ...before,
      field('O1', 'Мәтін', 'Текст', text),
      { is: 'note', text: said, norm: 'L7' },
      signs,
    ];
    const pages = run('pdftotext', '-raw', await madeFile({ ...receipt, blocks }), '-').split('\f');
    const signed = pages.find((page) => page.includes('Сұңқарбеков Марат'));
    expect(signed, `${lines} lines`).toContain('Последнее слово');
  }
});

test.runIf(poppler)('A5.f2 the QR on the page leads a telephone to the address that stands beside it', async () => {
  const file = await madeFile(permit);
  run('pdftoppm', '-r', '150', '-gray', '-singlefile', file, file);
  const { pixels, width, height } = pictureOf(readFileSync(`${file}.pgm`));
  expect(jsqr.default(pixels, width, height)?.data).toBe(permit.qr);
  expect(await wordsOf(permit)).toContain(permit.qr);
});

test.runIf(poppler)('PDF/A-2a the paper says its title, its languages, its day and its tagged structure', async () => {
  const file = await madeFile(permit);
  const meta = run('pdfinfo', '-meta', file);
  for (const said of ['<pdfaid:part>2<', '<pdfaid:conformance>A<', '<rdf:li>kk-KZ<', number, '2026-12-02T00:00:00'])
    expect(meta).toContain(said);
  expect(run('pdfinfo', file)).toMatch(/^Tagged:\s+yes/m);
  const structure = run('pdfinfo', '-struct', await madeFile(application));
  for (const tag of ['H1', 'H2', 'Table', 'TH', 'LI', 'P']) expect(structure).toMatch(new RegExp(`^ *${tag}\\b`, 'm'));
});

test.runIf(poppler)('A5.f1 no line of a title is lost, whatever its lines in either language', async () => {
  for (const title of [
    both('Бір', 'Один\nдва'),
    both('Бір\nекі\nүш', 'Один\nдва'),
    both('Бір', 'Бір'),
    both('Бір\nекі', 'Один'),
  ]) {
    const words = await wordsOf({ ...receipt, title });
    for (const line of `${title.kk}\n${title.ru}`.split('\n')) expect(words).toContain(line);
  }
});

/** A grey picture (PGM, P5: width, height, 255, then a byte a pixel) as RGBA. */
function pictureOf(pgm: Buffer): { pixels: Uint8ClampedArray; width: number; height: number } {
  const [header = '', width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.toString('latin1', 0, 50)) ?? [];
  const pixels = new Uint8ClampedArray(Number(width) * Number(height) * 4);
  pgm.subarray(header.length).forEach((grey, n) => pixels.set([grey, grey, grey, 255], n * 4));
  return { pixels, width: Number(width), height: Number(height) };
}
