/** What people fill in when they take a step of a permit's life: the fields of each row of the table, and the data that they make. */
import { plainDate, type Words } from '../core/calendar.js';
import { type FieldProblem, parseForm, type Values } from '../core/fields.js';
import type { Case, Data } from '../core/procedure.js';
import type { ActField, Around } from './acts.js';
import {
  minutesFields,
  minutesFrom,
  people,
  positionFields,
  receiptFields,
  slotFields,
  slotFrom,
} from './hearingActs.js';
import type { PermitStep } from './permit.js';
import {
  changeFields,
  changeFrom,
  contractFields,
  findingFields,
  findingsFrom,
  groundsFrom,
} from './permitActsOfContracts.js';
import { contractsHeld } from './permitContracts.js';
import { pendingAmendment, pendingReports } from './permitFacts.js';
import { amendable, permitFiles, type Point, points } from './permitPoints.js';
import { carriedOut } from './wishContents.js';

const theHolder: Words = { kk: 'Рұқсат иесі', ru: 'Владелец разрешения', en: 'The permit holder' };

const reason: ActField = {
  name: 'reason',
  kind: 'multiline',
  norm: 'APPC 80',
  required: true,
  maxLength: 2000,
  label: { kk: 'Себебі', ru: 'Причина', en: 'Reason' },
};

const terminationFields: readonly ActField[] = [
  {
    name: 'conclusion',
    kind: 'multiline',
    norm: 'APPC 80',
    required: true,
    maxLength: 4000,
    label: {
      kk: 'Тыңдаудан кейін анықталғаны',
      ru: 'Установлено после заслушивания',
      en: 'What was found after the hearing',
    },
    hint: {
      kk: 'Рұқсат неліктен тоқтатылатынын және басқа шарттың жоқтығын жазыңыз.',
      ru: 'Напишите, почему действие разрешения прекращается и что другого договора нет.',
      en: 'Say why the permit is terminated, and that there is no other contract.',
    },
  },
  {
    name: 'answer',
    kind: 'multiline',
    norm: 'APPC 80',
    required: false,
    maxLength: 4000,
    label: {
      kk: 'Рұқсат иесінің ұстанымына жауап',
      ru: 'Ответ на позицию владельца',
      en: 'Answer to the holder’s position',
    },
  },
];

/** The fields of a step's form, in the order of the page; empty for a step that asks nothing. */
export function permitFieldsOf(
  step: PermitStep,
  { officers = [], chairs = [], found = null }: Around = {},
): readonly ActField[] {
  switch (step) {
    case 'reportChange':
    case 'enterReport':
      return [...changeFields(found), filesField('practice', true)];
    case 'noteContracts':
      return [...changeFields(found), ...findingFields, ...reportFields(found)];
    case 'dismissReport':
      return [...reportFields(found), reason];
    case 'proposeTermination':
      return [...contractFields(found), ...slotFields];
    case 'changeSlot':
      return [...slotFields, reason];
    case 'statePosition':
      return positionFields;
    case 'holdHearing':
      return minutesFields(chairs, theHolder);
    case 'draftTermination':
      return terminationFields;
    case 'askCorrection':
      return [...wishFields(points, 'LPN 44', found), filesField('LPN 44', false)];
    case 'findError':
      return [...wishFields(points, 'LPN 44', found), reason];
    case 'askAmendment':
      return [...wishFields(amendable.map(ofNoContract), 'practice', found), filesField('practice', true)];
    case 'recordReceipt':
      return receiptFields;
    case 'reassign':
      return [
        {
          name: 'officerIin',
          kind: 'choice',
          norm: 'P6.1b',
          required: true,
          label: { kk: 'Қызметкер', ru: 'Работник', en: 'Officer' },
          ...people(officers),
        },
        reason,
      ];
    case 'returnTermination':
    case 'returnDraftedTermination':
    case 'keepPermit':
    case 'discontinueTermination':
    case 'rejectCorrection':
    case 'rejectAmendment':
    case 'remarkOnMinutes':
      return [reason];
    case 'enter':
    case 'handedOver':
    case 'extend':
    case 'extendMeanwhile':
    case 'noteContractEnd':
    case 'remind':
    case 'notify':
    case 'moveHearing':
    case 'waive':
    case 'chairHearing':
    case 'noteNotExercised':
    case 'terminate':
    case 'reinstate':
    case 'renounce':
    case 'expire':
    case 'correct':
    case 'amend':
    case 'recordDelivery':
      return [];
    default:
      return step satisfies never;
  }
}

/** Reads the form of a step: its data, or every problem with its field and norm. Files join the data as `attachments` elsewhere. */
export function readPermitAct(
  step: PermitStep,
  raw: Values,
  around: Around = {},
): { readonly data: Data } | { readonly problems: readonly FieldProblem[] } {
  const { values, problems } = parseForm(permitFieldsOf(step, around), raw);
  return problems.length > 0 ? { problems } : { data: permitDataOf(step, values, around) };
}

/** The data that the values of a form make. */
export function permitDataOf(
  step: PermitStep,
  values: Values,
  { officers = [], chairs = [], found = null }: Around = {},
): Data {
  const value = (name: string) => values[name] ?? '';
  switch (step) {
    case 'reportChange':
    case 'enterReport':
      return changeFrom(values);
    case 'noteContracts':
      return { ...changeFrom(values), findings: findingsFrom(values), reports: reportsFrom(values, found) };
    case 'dismissReport':
      return { reports: reportsFrom(values, found), reason: value('reason') };
    case 'proposeTermination':
      return { grounds: groundsFrom(values, found), ...slotFrom(values) };
    case 'changeSlot':
      return { ...slotFrom(values), reason: value('reason') };
    case 'holdHearing':
      return minutesFrom(values, found, chairs);
    case 'askCorrection':
    case 'findError':
    case 'askAmendment':
      return {
        field: value('field'),
        contract: Number(value('contract') || '0'),
        value: dated(value('field'), value('value')),
        ...(step === 'findError' ? { reason: value('reason') } : {}),
      };
    case 'amend': {
      const wish = found && pendingAmendment(found);
      return wish ? carriedOut(wish) : {};
    }
    case 'reassign': {
      const named = officers.find(({ iin }) => iin === value('officerIin'));
      return { officerIin: named?.iin ?? '', officerName: named?.name ?? '', reason: value('reason') };
    }
    default:
      return Object.fromEntries(Object.entries(values).filter(([name]) => !name.endsWith('.files')));
  }
}

function filesField(norm: string, required: boolean): ActField {
  return {
    name: permitFiles,
    kind: 'file',
    norm,
    // Files come beside the values of a form: that one is needed the law says when the step is taken.
    required: false,
    label: required
      ? { kk: 'Растайтын құжаттар', ru: 'Подтверждающие документы', en: 'Documents that show it' }
      : { kk: 'Растайтын құжаттар (болса)', ru: 'Подтверждающие документы (если есть)', en: 'Documents, if any' },
  };
}

/** Which of the reports that wait are answered. */
function reportFields(found: Case | null): readonly ActField[] {
  return (found ? pendingReports(found) : []).map(({ number }) => ({
    name: `report.${number}`,
    kind: 'choice',
    norm: 'APPC 76',
    required: true,
    label: {
      kk: `№ ${number} жазбадағы хабарламаға жауап па`,
      ru: `Ответ ли это на сообщение из записи № ${number}`,
      en: `Does this answer the report of entry No. ${number}`,
    },
    choices: ['yes', 'no'],
    options: [
      { value: 'yes', label: { kk: 'Иә', ru: 'Да', en: 'Yes' } },
      { value: 'no', label: { kk: 'Жоқ', ru: 'Нет', en: 'No' } },
    ],
  }));
}

function reportsFrom(values: Values, found: Case | null): readonly number[] {
  return (found ? pendingReports(found) : [])
    .map(({ number }) => number)
    .filter((number) => values[`report.${number}`] === 'yes');
}

function wishFields(all: readonly Point[], norm: string, found: Case | null): readonly ActField[] {
  const contracts = found ? contractsHeld(found) : [];
  const ofContract = all.filter((one) => one.ofContract).map(({ name }) => name);
  return [
    {
      name: 'field',
      kind: 'choice',
      norm,
      required: true,
      label: { kk: 'Нені өзгерту керек', ru: 'Что нужно изменить', en: 'What is to be changed' },
      choices: all.map(({ name }) => name),
      options: all.map(({ name, kk, ru, en }) => ({ value: name, label: { kk, ru, en } })),
    },
    ...(ofContract.length === 0
      ? []
      : [
          {
            name: 'contract',
            kind: 'choice',
            norm,
            required: true,
            when: { field: 'field', is: ofContract },
            label: { kk: 'Қай шарт', ru: 'Какой договор', en: 'Which contract' },
            choices: contracts.map(({ id }) => String(id)),
            options: contracts.map(({ id, operator, number }) => ({
              value: String(id),
              label: {
                kk: `${operator}, № ${number}`,
                ru: `${operator}, № ${number}`,
                en: `${operator}, No. ${number}`,
              },
            })),
          } satisfies ActField,
        ]),
    {
      name: 'value',
      kind: 'text',
      norm,
      required: true,
      label: { kk: 'Қалай болуы керек', ru: 'Как должно быть', en: 'What should stand there' },
    },
  ];
}

function ofNoContract(point: Omit<Point, 'ofContract' | 'substance'>): Point {
  return { ...point, ofContract: false, substance: false };
}

/** A date is kept in one form, however it was typed. */
function dated(field: string, value: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(value) ?? [];
  const date = plainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return field === 'contractDate' && date !== null ? date : value;
}
