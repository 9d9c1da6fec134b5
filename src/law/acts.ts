/** What an official fills in when he takes a step: the fields of each row of the table, and the data that they make. */
import type { Words } from '../core/calendar.js';
import { type Field as CoreField, parseForm, type FieldProblem, type Values } from '../core/fields.js';
import type { Case, Data } from '../core/procedure.js';

import {
  conclusionFields,
  groundFields,
  groundsFrom,
  minutesFields,
  minutesFrom,
  people,
  positionFields,
  receiptFields,
  refusalFields,
  slotFields,
  slotFrom,
} from './hearingActs.js';
import type { ApplicationStep } from './application.js';
import type { Norm } from './norms.js';

import { requirements } from './qualification.js';

/** A field of an official's form, with its label and, for a choice, the words of each option. */
export interface ActField extends CoreField {
  readonly label: Words;
  readonly hint?: Words;
  readonly options?: readonly { readonly value: string; readonly label: Words }[];
  /** Fields of one heading stand together on the page. */
  readonly group?: Words & { readonly norm: Norm };
}

/** Somebody to choose. */
export interface Named {
  readonly iin: string;
  readonly name: string;
}

/** What a form depends on: the officers and chairs who can be named today, and the case. */
export interface Around {
  readonly officers?: readonly Named[];
  readonly chairs?: readonly Named[];
  readonly found?: Case | null;
  /** Whether the act comes late and asks why (the silence rule being off). */
  readonly late?: boolean;
}

/** A document or statement of the package that can be missing or expired (P6.5). */
export interface PackageItem extends Words {
  readonly norm: Norm;
  /** Whether it can expire: only what is in the package and has an end. */
  readonly expires: boolean;
}

/** What a full package consists of (L9.1, L9.2, A4.d1, A4.d2), and the powers of whoever signs for another (A3.f10). */
export const packageItems: readonly PackageItem[] = [
  {
    norm: 'L9.1',
    expires: false,
    kk: 'Өтініш (2 немесе 3-қосымша)',
    ru: 'Заявление (приложение 2 или 3)',
    en: 'Application (appendix 2 or 3)',
  },
  {
    norm: 'A4.d1',
    expires: true,
    kk: 'Базалық оператормен шарт',
    ru: 'Договор с базовым оператором',
    en: 'Contract with the base operator',
  },
  { norm: 'A4.d2', expires: false, kk: 'Мәліметтер нысаны', ru: 'Форма сведений', en: 'Information form' },
  {
    norm: 'A3.f10',
    expires: true,
    kk: 'Қол қоюшының өкілеттігі',
    ru: 'Полномочия подписавшего',
    en: 'Powers of the signatory',
  },
];

const reason: ActField = {
  name: 'reason',
  kind: 'multiline',
  norm: 'APPC 80',
  required: true,
  maxLength: 2000,
  label: { kk: 'Себебі', ru: 'Причина', en: 'Reason' },
};

const lateReason: ActField = {
  ...reason,
  name: 'lateReason',
  label: { kk: 'Неліктен кеш', ru: 'Почему с опозданием', en: 'Why it comes late' },
};

const note: ActField = {
  name: 'note',
  kind: 'multiline',
  norm: 'P6.3',
  required: false,
  maxLength: 2000,
  label: { kk: 'Ескертпе', ru: 'Примечание', en: 'Note' },
  hint: {
    kk: 'Жүйе немесе сіз кемшілік тапқан болсаңыз, пакетті неліктен толық деп санайтыныңызды жазыңыз.',
    ru: 'Если система или вы сами нашли недостаток, напишите, почему вы считаете пакет полным.',
    en: 'If the system or you yourself found a gap, say why you consider the package complete.',
  },
};

const states = {
  ok: { kk: 'Бар, жарамды', ru: 'Есть, действует', en: 'Present and valid' },
  missing: { kk: 'Жоқ немесе толық емес', ru: 'Отсутствует или неполный', en: 'Missing or incomplete' },
  expired: { kk: 'Мерзімі өткен', ru: 'Истёк срок действия', en: 'Expired' },
} satisfies { readonly [state: string]: Words };

const defectFields: readonly ActField[] = packageItems.flatMap(({ norm, expires, ...group }): ActField[] => [
  {
    name: `${norm}.what`,
    kind: 'choice',
    norm,
    required: true,
    group: { norm, ...group },
    label: { kk: 'Күйі', ru: 'Состояние', en: 'State' },
    choices: expires ? ['ok', 'missing', 'expired'] : ['ok', 'missing'],
    options: (['ok', 'missing', ...(expires ? (['expired'] as const) : [])] as const).map((value) => ({
      value,
      label: states[value],
    })),
  },
  {
    name: `${norm}.remark`,
    kind: 'multiline',
    norm,
    required: false,
    maxLength: 2000,
    group: { norm, ...group },
    when: { field: `${norm}.what`, is: ['missing', 'expired'] },
    label: {
      kk: 'Не жетіспейді немесе ненің мерзімі өткен',
      ru: 'Чего не хватает или что просрочено',
      en: 'What is missing or expired',
    },
  },
  {
    name: `${norm}.cure`,
    kind: 'multiline',
    norm,
    required: false,
    maxLength: 2000,
    group: { norm, ...group },
    when: { field: `${norm}.what`, is: ['missing', 'expired'] },
    label: { kk: 'Қалай жоюға болады', ru: 'Как устранить', en: 'How to cure it' },
  },
]);

const findingFields: readonly ActField[] = requirements.flatMap(({ norm, title }): ActField[] => [
  {
    name: `${norm}.met`,
    kind: 'choice',
    norm,
    required: false,
    group: { norm, ...title },
    label: { kk: 'Қорытынды', ru: 'Вывод', en: 'Finding' },
    choices: ['yes', 'no'],
    options: [
      { value: 'yes', label: { kk: 'Сәйкес келеді', ru: 'Соответствует', en: 'Met' } },
      { value: 'no', label: { kk: 'Сәйкес келмейді', ru: 'Не соответствует', en: 'Not met' } },
    ],
  },
  {
    name: `${norm}.reason`,
    kind: 'multiline',
    norm,
    required: false,
    maxLength: 2000,
    group: { norm, ...title },
    label: { kk: 'Негіздеме', ru: 'Обоснование', en: 'Reason' },
  },
]);

/** The fields of a step's form, in the order of the page; empty for a step that asks nothing. */
export function fieldsOf(
  step: ApplicationStep,
  { officers = [], chairs = [], found = null, late = false }: Around = {},
): readonly ActField[] {
  switch (step) {
    case 'assign':
      return [officer(officers)];
    case 'reassign':
      return [officer(officers), reason];
    case 'confirmComplete':
      return [note];
    case 'findIncomplete':
      return defectFields;
    case 'examine':
      return findingFields;
    case 'formPermit':
      return conclusionFields(found);
    case 'proposeRefusal':
      return [...groundFields, ...slotFields];
    case 'changeSlot':
      return [...slotFields, reason];
    case 'recordReceipt':
      return receiptFields;
    case 'statePosition':
      return positionFields;
    case 'notify':
    case 'refuse':
      return late ? [lateReason] : [];
    case 'holdHearing':
      return minutesFields(chairs);
    case 'draftRefusal':
      return refusalFields(found);
    case 'returnIncomplete':
    case 'returnPermit':
    case 'returnAfterHearing':
    case 'returnProposal':
    case 'returnRefusal':
    case 'remarkOnMinutes':
    case 'moveRecusal':
    case 'recuse':
    case 'rejectRecusal':
      return [reason];
    case 'submit':
    case 'register':
    case 'handOver':
    case 'refuseIncomplete':
    case 'issue':
    case 'withdraw':
    case 'moveHearing':
    case 'waive':
    case 'chairHearing':
    case 'noteNotExercised':
    case 'lapse':
    case 'handOverPermit':
    case 'recordDelivery':
    case 'remand':
    case 'remandIncomplete':
    case 'orderPermit':
    case 'issueAsOrdered':
      return [];
    default:
      return step satisfies never;
  }
}

/** Reads the form of a step: its data, or every problem with its field and norm. */
export function readAct(
  step: ApplicationStep,
  raw: Values,
  around: Around = {},
): { readonly data: Data } | { readonly problems: readonly FieldProblem[] } {
  const read = parseForm(fieldsOf(step, around), raw);
  const { values } = read;
  const problems = [...read.problems, ...(step === 'examine' ? reasonsWithoutFinding(values) : [])];
  return problems.length > 0 ? { problems } : { data: dataOf(step, values, around) };
}

function officer(officers: readonly Named[]): ActField {
  return {
    name: 'officerIin',
    kind: 'choice',
    norm: 'P6.1b',
    required: true,
    label: { kk: 'Қызметкер', ru: 'Работник', en: 'Officer' },
    ...people(officers),
  };
}

/** A reason that was typed is not lost: without its finding the form comes back. */
function reasonsWithoutFinding(values: Values): readonly FieldProblem[] {
  const empty = (field: string) => (values[field] ?? '') === '';
  return requirements
    .filter(({ norm }) => empty(`${norm}.met`) && !empty(`${norm}.reason`))
    .map(({ norm }) => ({ field: `${norm}.met`, norm, problem: 'missing' }));
}

function dataOf(step: ApplicationStep, values: Values, { officers = [], chairs = [], found = null }: Around): Data {
  switch (step) {
    case 'assign':
    case 'reassign': {
      const named = officers.find(({ iin }) => iin === values['officerIin']);
      const why = step === 'reassign' ? { reason: values['reason'] ?? '' } : {};
      return { officerIin: named?.iin ?? '', officerName: named?.name ?? '', ...why };
    }
    case 'proposeRefusal':
      return { ...groundsFrom(values), ...slotFrom(values) };
    case 'changeSlot':
      return { ...slotFrom(values), reason: values['reason'] ?? '' };
    case 'holdHearing':
      return minutesFrom(values, found, chairs);
    case 'draftRefusal':
      return { ...groundsFrom(values), answer: values['answer'] ?? '' };
    case 'findIncomplete':
      return {
        defects: packageItems
          .filter(({ norm }) => values[`${norm}.what`] === 'missing' || values[`${norm}.what`] === 'expired')
          .map(({ norm }) => ({
            norm,
            what: values[`${norm}.what`] ?? '',
            remark: values[`${norm}.remark`] ?? '',
            cure: values[`${norm}.cure`] ?? '',
          })),
      };
    case 'examine':
      return {
        findings: Object.fromEntries(
          requirements
            .filter(({ norm }) => values[`${norm}.met`] !== undefined && values[`${norm}.met`] !== '')
            .map(({ norm }) => [
              norm,
              { met: values[`${norm}.met`] === 'yes', reason: values[`${norm}.reason`] ?? '' },
            ]),
        ),
      };
    default:
      return { ...values };
  }
}
