/** The fields of the forms of a complaint: what is asked of whoever complains, answers and decides, with labels and choices. */
import type { Words } from '../core/calendar.js';
import type { Case } from '../core/procedure.js';
import type { ActField } from './acts.js';
import { isActOfLife } from './complainedOf.js';
import { addressees, complaintOf, effects, type Subject } from './complaintFacts.js';
import type { Basis } from './norms.js';
import { closures, flaws, prolongations } from './reviewContents.js';

const longMax = 4000;

/** The field of the files of a complaint, and how many it takes. */
export const complaintFiles = 'complaint.files';
export const complaintFilesMax = 10;

/** The labels of the long texts. */
export const labels = {
  what: { kk: 'Шағымданылатын шешім немесе әрекет', ru: 'Что обжалуется', en: 'What is complained of' },
  text: {
    kk: 'Мән-жайлар мен дәлелдер',
    ru: 'Обстоятельства и доказательства',
    en: 'Circumstances and evidence',
  },
  demand: { kk: 'Талап', ru: 'Требование', en: 'What is asked for' },
  lateReason: {
    kk: 'Мерзім неліктен өткізіп алынды',
    ru: 'Почему пропущен срок',
    en: 'Why the term was missed',
  },
  answer: { kk: 'Жауап', ru: 'Ответ', en: 'Answer' },
  part: { kk: 'Қанағаттандырылған бөлігі', ru: 'Что удовлетворено', en: 'What is satisfied' },
  rest: { kk: 'Қанағаттандырылмаған бөлігі', ru: 'Что осталось неудовлетворённым', en: 'What is left unsatisfied' },
  whyRestored: {
    kk: 'Себептері неліктен дәлелді',
    ru: 'Почему причины уважительны',
    en: 'Why the reasons excuse the lateness',
  },
  whyNotExcused: {
    kk: 'Себептері неліктен дәлелсіз',
    ru: 'Почему причины неуважительны',
    en: 'Why the reasons do not excuse it',
  },
  view: { kk: 'Алдын ала пікір', ru: 'Предварительное мнение', en: 'Preliminary view' },
  position: { kk: 'Ұстанымыңыз', ru: 'Ваша позиция', en: 'Your position' },
  said: { kk: 'Тарап не айтты', ru: 'Что сказала сторона', en: 'What the side said' },
  newAct: { kk: 'Жаңа акт', ru: 'Новый акт', en: 'The new act' },
  better: {
    kk: 'Шағым беруші үшін несімен жақсы',
    ru: 'Чем он лучше для подавшего жалобу',
    en: 'Why it is better for the complainant',
  },
  action: { kk: 'Қандай әрекет жасалуы керек', ru: 'Какое действие совершить', en: 'What is to be done' },
  violations: { kk: 'Жол берілген бұзушылықтар', ru: 'Допущенные нарушения', en: 'Violations' },
  proposals: {
    kk: 'Оларды жою жөніндегі ұсыныстар',
    ru: 'Предложения по их устранению',
    en: 'How to cure them',
  },
  newTerm: { kk: 'Жаңа мерзім, жұмыс күні', ru: 'Новый срок, рабочих дней', en: 'New term in working days' },
  shownBy: {
    kk: 'Не растайды: күні мен нөмірі',
    ru: 'Чем подтверждается: дата и номер',
    en: 'What shows it: date and number',
  },
} as const satisfies { readonly [field: string]: Words };

const subjectLabels = {
  decision: { kk: 'Шешім', ru: 'Решение', en: 'Decision' },
  action: { kk: 'Әрекет', ru: 'Действие', en: 'Action' },
  inaction: { kk: 'Әрекетсіздік', ru: 'Бездействие', en: 'Inaction' },
  quality: { kk: 'Қызмет сапасы', ru: 'Качество услуги', en: 'Quality of the service' },
} as const satisfies { readonly [subject in Subject]: Words };

/** What every complaint says (APPC 92, 93). */
export const statement: readonly ActField[] = [
  { ...long('APPC 93(2)', 'what', labels.what), maxLength: 1000 },
  long('APPC 93(2)', 'text', labels.text),
  { ...long('APPC 93(2)', 'demand', labels.demand), maxLength: 2000 },
  {
    name: 'knownOn',
    kind: 'date',
    norm: 'APPC 92(1)',
    required: true,
    label: { kk: 'Белгілі болған күн', ru: 'Когда стало известно', en: 'When you learnt of it' },
    hint: {
      kk: 'Шағым осы күннен бастап үш ай ішінде беріледі; шешімде шағымдану тәртібі көрсетілмесе — алты ай ішінде.',
      ru: 'Жалоба подаётся в течение трёх месяцев с этого дня; если в решении не указан порядок обжалования — шести.',
      en: 'A complaint is filed within three months of this day; six where the decision does not say how to complain.',
    },
  },
  {
    ...long('APPC 92(2)', 'lateReason', labels.lateReason),
    required: false,
    maxLength: 2000,
    hint: {
      kk: 'Мерзім өтсе де шағым қабылданады. Дәлелді себеп болса, мерзім қалпына келтіріледі.',
      ru: 'Жалоба принимается и после срока. При уважительной причине срок восстановят.',
      en: 'A late complaint is accepted too. With a good reason the term is restored.',
    },
  },
];

const address: ActField = {
  name: 'complainant.address',
  kind: 'text',
  norm: 'APPC 93(2)',
  required: true,
  maxLength: 500,
  label: { kk: 'Тұратын немесе орналасқан жері', ru: 'Адрес проживания или нахождения', en: 'Address' },
};

const contacts: readonly ActField[] = [
  {
    name: 'complainant.email',
    kind: 'email',
    norm: 'APPC 66(4)',
    required: false,
    label: { kk: 'Электрондық пошта', ru: 'Электронная почта', en: 'E-mail' },
  },
  {
    name: 'complainant.phone',
    kind: 'phones',
    norm: 'APPC 66(4)',
    required: false,
    label: { kk: 'Телефон', ru: 'Телефон', en: 'Telephone' },
  },
];

/** Of whoever signed in the name and the numbers are known. */
export const person: readonly ActField[] = [address, ...contacts];

/** Of whoever wrote on paper the chancery takes them over; a number may be missing (APPC 93(2)(2)). */
export const onPaper: readonly ActField[] = [
  {
    name: 'complainant.name',
    kind: 'text',
    norm: 'APPC 93(2)',
    required: true,
    maxLength: 300,
    label: { kk: 'Шағым беруші', ru: 'Кто подаёт жалобу', en: 'Who complains' },
  },
  {
    name: 'complainant.iin',
    kind: 'iin',
    norm: 'APPC 93(2)',
    required: false,
    label: { kk: 'ЖСН', ru: 'ИИН', en: 'IIN' },
  },
  {
    name: 'complainant.bin',
    kind: 'bin',
    norm: 'APPC 93(2)',
    required: false,
    label: { kk: 'БСН', ru: 'БИН', en: 'BIN' },
  },
  address,
  ...contacts,
];

/** The documents that come with a complaint. */
export const files: ActField = {
  name: complaintFiles,
  kind: 'file',
  norm: 'APPC 93(2)',
  required: false,
  label: { kk: 'Қоса берілетін құжаттар', ru: 'Прилагаемые документы', en: 'Documents attached' },
};

/** When a complaint came on paper (APPC 64(3)). */
export const receivedOn: ActField = {
  name: 'receivedOn',
  kind: 'date',
  norm: 'APPC 64(3)',
  required: true,
  label: { kk: 'Кеңсеге түскен жұмыс күні', ru: 'Рабочий день поступления', en: 'Working day of receipt' },
};

const addresseeLabels = {
  provider: { kk: 'Көрсетілетін қызметті беруші', ru: 'Услугодатель', en: 'The provider' },
  official: { kk: 'Лауазымды адам', ru: 'Должностное лицо', en: 'The official' },
  qualityBody: {
    kk: 'Сапаны бағалау және бақылау жөніндегі уәкілетті орган',
    ru: 'Уполномоченный орган по оценке и контролю за качеством',
    en: 'The quality body',
  },
} as const satisfies { readonly [addressee: string]: Words };

/** To whom a complaint goes that is filed with the provider (P10.2). */
export const addressee: ActField = choice('P10.2', 'addressee', { kk: 'Кімге', ru: 'Кому', en: 'To whom' }, [
  ['provider', addresseeLabels.provider],
  ['official', addresseeLabels.official],
]);

/** To whom a complaint on paper is addressed. */
export const toWhom: ActField = choice(
  'P10.2',
  'addressee',
  { kk: 'Кімге', ru: 'Кому', en: 'To whom' },
  addressees.map((one) => [one, addresseeLabels[one]]),
);

/** How a side took part in its hearing. */
export const attendance: ActField = choice('APPC 98(3)', 'attendance', { kk: 'Тарап', ru: 'Сторона', en: 'The side' }, [
  ['came', { kk: 'Келді немесе қосылды', ru: 'Явилась или подключилась', en: 'Came or joined' }],
  ['wrote', { kk: 'Жазбаша жауап берді', ru: 'Ответила письменно', en: 'Answered in writing' }],
  ['absent', { kk: 'Келмеді', ru: 'Не явилась', en: 'Stayed away' }],
]);

/** On which ground a complaint is upheld (APPC 100(3)). */
export const flaw: ActField = choice(
  'APPC 100(3)',
  'flaw',
  { kk: 'Қанағаттандыру негізі', ru: 'Основание для удовлетворения', en: 'Ground on which it is upheld' },
  flaws.map((one) => [one, flawLabels(one)]),
);

function flawLabels(of: (typeof flaws)[number]): Words {
  switch (of) {
    case 'circumstances':
      return {
        kk: 'Мән-жайлар дұрыс анықталмаған',
        ru: 'Обстоятельства выяснены неправильно',
        en: 'The circumstances were not established rightly',
      };
    case 'contradictsFile':
      return {
        kk: 'Акт, әрекет істің материалдарына сәйкес келмейді',
        ru: 'Акт, действие не соответствует материалам дела',
        en: 'The act contradicts the case file',
      };
    case 'law':
      return {
        kk: 'Заңнама бұзылған немесе дұрыс қолданылмаған',
        ru: 'Законодательство нарушено или неправильно применено',
        en: 'The law was broken or applied wrongly',
      };
    default:
      return of satisfies never;
  }
}

/** Why a complaint is left without consideration (APPC 95(1)). */
export const closure: ActField = choice(
  'APPC 95(1)',
  'closure',
  { kk: 'Негізі', ru: 'Основание', en: 'Ground' },
  closures.map((one) => [one, closureLabels(one)]),
);

function closureLabels(of: (typeof closures)[number]): Words {
  switch (of) {
    case 'decidedBefore':
      return {
        kk: 'Сол нысана туралы шағым бойынша шешім бар',
        ru: 'По жалобе о том же уже есть решение',
        en: 'A complaint on the same matter was decided before',
      };
    case 'judgment':
      return {
        kk: 'Заңды күшіне енген сот актісі бар',
        ru: 'Есть вступивший в силу судебный акт',
        en: 'There is a judgment in force',
      };
    case 'pendingClaim':
      return { kk: 'Сотта талап қою қаралып жатыр', ru: 'Иск на рассмотрении суда', en: 'A claim is before the court' };
    default:
      return of satisfies never;
  }
}

/** The reasons of a decision and the norms that it applies (APPC 101(1)). */
export const reasons: readonly ActField[] = [
  long('APPC 101(1)', 'reasoning', { kk: 'Негіздеме', ru: 'Обоснование', en: 'Reasons' }),
  {
    ...long('APPC 101(1)', 'norms', { kk: 'Қолданылған нормалар', ru: 'Применённые нормы', en: 'Norms applied' }),
    maxLength: 1000,
  },
];

/** Whether lateness is one of the grounds (APPC 92(3)). */
export const forLateness: ActField = {
  ...choice(
    'APPC 92(3)',
    'forLateness',
    {
      kk: 'Негіздердің бірі — мерзімнің өткізіп алынуы ма',
      ru: 'Является ли пропуск срока одним из оснований',
      en: 'Is the lateness one of the grounds',
    },
    yesOrNo(),
  ),
  required: false,
};

/** A prolongation: by how much, for what, why, and when it was decided (LSS 25(4)). */
export const prolongationFields: readonly ActField[] = [
  days('LSS 25(4)', 10, { kk: 'Неше жұмыс күніне', ru: 'На сколько рабочих дней', en: 'By how many working days' }),
  choice(
    'LSS 25(4)',
    'forWhat',
    { kk: 'Не үшін', ru: 'Для чего', en: 'For what' },
    prolongations.map((one) => [one, prolongationLabels(one)]),
  ),
  { ...long('LSS 25(4)', 'reason', { kk: 'Себебі', ru: 'Причина', en: 'Reason' }), maxLength: 2000 },
  {
    name: 'decidedOn',
    kind: 'date',
    norm: 'LSS 25(4)',
    required: true,
    label: { kk: 'Ұзарту туралы шешімнің күні', ru: 'Дата решения о продлении', en: 'Day of the decision to prolong' },
    hint: {
      kk: 'Шешімнен кейін үш жұмыс күні ішінде хабарланады.',
      ru: 'Сообщить нужно в течение трёх рабочих дней после решения.',
      en: 'It is made known within three working days of the decision.',
    },
  },
];

function prolongationLabels(of: (typeof prolongations)[number]): Words {
  switch (of) {
    case 'study':
      return { kk: 'Қосымша зерделеу', ru: 'Дополнительное изучение', en: 'Further study' };
    case 'visit':
      return { kk: 'Орнына барып тексеру', ru: 'Проверка с выездом', en: 'A check on site' };
    case 'information':
      return { kk: 'Қосымша ақпарат алу', ru: 'Получение информации', en: 'Further information' };
    default:
      return of satisfies never;
  }
}

/** What becomes of the case complained of, where there is one; what favours the complainant is not taken away (APPC 98(6)), and what was issued is not issued again. */
export function effectFields(found: Case | null): readonly ActField[] {
  const about = found ? (complaintOf(found)?.about ?? null) : null;
  if (about === null) return [];
  const possible = effects.filter((one) => {
    if (one === 'obligeToIssue') return !isActOfLife(about);
    return !about.favourable || one === 'none';
  });
  return [
    choice(
      'P10.4',
      'effect',
      { kk: 'Шағым жасалған іске не болады', ru: 'Что станет с обжалованным делом', en: 'What becomes of the case' },
      possible.map((one) => [one, effectLabels(one)]),
    ),
    { ...days('APPC 76(1)', 15, labels.newTerm), required: false, when: { field: 'effect', is: ['remand'] } },
  ];
}

function effectLabels(of: (typeof effects)[number]): Words {
  switch (of) {
    case 'annul':
      return { kk: 'Шешімнің күші жойылды', ru: 'Решение отменено', en: 'The decision is annulled' };
    case 'remand':
      return { kk: 'Іс қайта қаралады', ru: 'Дело рассматривается заново', en: 'The case is dealt with anew' };
    case 'obligeToIssue':
      return { kk: 'Рұқсат беріледі', ru: 'Разрешение будет выдано', en: 'The permit is to be issued' };
    case 'none':
      return {
        kk: 'Талап етілген әрекет жасалды',
        ru: 'Требуемое действие совершено',
        en: 'What was asked for is done',
      };
    default:
      return of satisfies never;
  }
}

/** What is sent back, and until when (APPC 100(1)(5), 100(2)). */
export function sendingBack(norm: Basis): readonly ActField[] {
  return [
    long(norm, 'violations', labels.violations),
    long(norm, 'proposals', labels.proposals),
    days('APPC 76(1)', 15, labels.newTerm),
  ];
}

/** What a complaint is against, among what its row takes. */
export function against(norm: Basis, allowed: readonly Subject[]): ActField {
  return choice(
    norm,
    'against',
    { kk: 'Шағым нысанасы', ru: 'Предмет жалобы', en: 'What the complaint is against' },
    allowed.map((one) => [one, subjectLabels[one]]),
  );
}

function yesOrNo(): readonly (readonly [string, Words])[] {
  return [
    ['yes', { kk: 'Иә', ru: 'Да', en: 'Yes' }],
    ['no', { kk: 'Жоқ', ru: 'Нет', en: 'No' }],
  ];
}

function choice(norm: Basis, name: string, label: Words, options: readonly (readonly [string, Words])[]): ActField {
  return {
    name,
    kind: 'choice',
    norm,
    required: true,
    label,
    choices: options.map(([value]) => value),
    options: options.map(([value, words]) => ({ value, label: words })),
  };
}

/** A number of working days, from 1 to a maximum. */
export function days(norm: Basis, max: number, label: Words): ActField {
  return { name: 'days', kind: 'integer', norm, required: true, min: 1, max, label };
}

/** A long text that must be filled in. */
export function long(norm: Basis, name: string, label: Words): ActField {
  return { name, kind: 'multiline', norm, required: true, maxLength: longMax, label };
}
