/** What people fill in when they take a step of a permit's life: the fields of each row of the table, and the data that they make. */
import type { Words } from '../core/calendar.js';
import type { Values } from '../core/fields.js';
import type { Case, Data } from '../core/procedure.js';
import { type ActField, type Around, fieldsOf } from './acts.js';
import { positionFields, receiptFields, minutesFields, minutesFrom, slotFields, slotFrom } from './hearingActs.js';
import { norms } from './norms.js';
import { ENDING } from './permitConditions.js';
import { changeIn, changes, contractsHeld, endOf, terminationGrounds } from './permitContracts.js';
import { pendingAmendment, pendingCorrection, pendingReports } from './permitFacts.js';
import type { PermitStep } from './permit.js';
import { amendable, type Point, points } from './permitPoints.js';
import { requirements } from './qualification.js';
import { carriedOut, correcting } from './wishContents.js';

const longMax = 4000;

/** The field of the files of a report, a correction or an amendment. */
export const permitFiles = 'files';

/** The fields of a step's form, in the order of the page; empty for a step that asks nothing. */
export function permitFieldsOf(
  step: PermitStep,
  { officers = [], chairs = [], found = null }: Around = {},
): readonly ActField[] {
  switch (step) {
    case 'reportChange':
    case 'enterReport':
      return [...changeFields(found), files('practice', true)];
    case 'noteContracts':
      return [...reportFields(found), ...changeFields(found), ...findingFields];
    case 'dismissReport':
      return [...reportFields(found), reason('APPC 80')];
    case 'proposeTermination':
      return [...groundFields(found), ...slotFields];
    case 'draftTermination':
      return [long('APPC 80', 'conclusion', labels.conclusion, true), long('APPC 80', 'answer', labels.answer, false)];
    case 'askCorrection':
      return [...wishFields(found, points, 'LPN 44'), files('LPN 44', false)];
    case 'findError':
      return [...wishFields(found, points, 'LPN 44'), reason('APPC 80')];
    case 'askAmendment':
      return [...wishFields(found, amendable, 'practice'), files('practice', true)];
    case 'changeSlot':
      return [...slotFields, reason('APPC 80')];
    case 'statePosition':
      return positionFields;
    case 'holdHearing':
      return minutesFields(chairs);
    case 'recordReceipt':
      return receiptFields;
    case 'reassign':
      return fieldsOf('reassign', { officers });
    case 'returnTermination':
    case 'returnDraftedTermination':
    case 'keepPermit':
    case 'discontinueTermination':
    case 'rejectCorrection':
    case 'rejectAmendment':
    case 'remarkOnMinutes':
      return [reason('APPC 80')];
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

/** The data that the values of a step's form make. */
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
      return { ...changeFrom(values), ...reportsFrom(values), findings: findingsFrom(values) };
    case 'dismissReport':
      return { ...reportsFrom(values), reason: value('reason') };
    case 'proposeTermination':
      return { grounds: groundsFrom(values, found), ...slotFrom(values) };
    case 'askCorrection':
    case 'findError':
    case 'askAmendment':
      return {
        ...wishFrom(values),
        ...(step === 'findError' ? { reason: value('reason') } : {}),
      };
    case 'amend': {
      const wish = found && pendingAmendment(found);
      return wish ? carriedOut(wish) : {};
    }
    case 'correct':
      return found ? correcting(found) : {};
    case 'changeSlot':
      return { ...slotFrom(values), reason: value('reason') };
    case 'holdHearing':
      return minutesFrom(values, found, chairs);
    case 'reassign': {
      const named = officers.find(({ iin }) => iin === values['officerIin']);
      return { officerIin: named?.iin ?? '', officerName: named?.name ?? '', reason: value('reason') };
    }
    default:
      return { ...values };
  }
}

/** What a form begins with: what was reported or asked last, and for each contract that stands the day on which it ends. */
export function permitValues(step: PermitStep, found: Case): Values {
  switch (step) {
    case 'noteContracts': {
      const [report] = pendingReports(found);
      if (!report) return {};
      const { change, contract, operator, operatorBin, number, concludedOn, openEnded, validUntil, eventOn } = changeIn(
        report.entry.data,
      );
      return {
        [`report.${report.number}`]: 'yes',
        change: change ?? '',
        contract: String(contract || ''),
        operator,
        operatorBin,
        contractNumber: number,
        concludedOn: shown(concludedOn),
        term: openEnded ? 'open' : 'until',
        validUntil: shown(validUntil),
        eventOn: shown(eventOn),
      };
    }
    case 'dismissReport':
      return Object.fromEntries(pendingReports(found).map(({ number }) => [`report.${number}`, 'yes']));
    case 'proposeTermination':
      return Object.fromEntries(
        contractsHeld(found).flatMap((one): readonly (readonly [string, string])[] => {
          const reported = pendingReports(found).find(
            ({ entry, change }) => change === 'ended' && changeIn(entry.data).contract === one.id,
          );
          const raised = terminationGrounds(found).find(({ contract }) => contract === one.id);
          const eventOn = raised?.eventOn ?? (reported ? changeIn(reported.entry.data).eventOn : endOf(one));
          if (!eventOn) return [];
          return [[`contract.${one.id}.eventOn`, shown(eventOn)]];
        }),
      );
    case 'findError':
    case 'askCorrection': {
      const wish = pendingCorrection(found);
      return wish ? { field: wish.field, contract: String(wish.contract || ''), value: wish.value } : {};
    }
    default:
      return {};
  }
}

const labels = {
  change: { kk: 'Не өзгерді', ru: 'Что изменилось', en: 'What has changed' },
  contract: { kk: 'Шарт', ru: 'Договор', en: 'Contract' },
  eventOn: {
    kk: 'Шарт қолданылған соңғы күн',
    ru: 'Последний день действия договора',
    en: 'Last day on which the contract was in force',
  },
  remark: { kk: 'Түсініктеме', ru: 'Пояснение', en: 'Remark' },
  conclusion: { kk: 'Тыңдаудан кейінгі қорытынды', ru: 'Вывод после заслушивания', en: 'Finding after the hearing' },
  answer: {
    kk: 'Рұқсат иесінің ұстанымына жауап',
    ru: 'Ответ на позицию владельца',
    en: 'Answer to the holder’s position',
  },
  facts: { kk: 'Мән-жайлар', ru: 'Обстоятельства', en: 'Facts' },
  evidence: { kk: 'Дәлелдер', ru: 'Доказательства', en: 'Evidence' },
  reason: { kk: 'Себебі', ru: 'Причина', en: 'Reason' },
} as const satisfies { readonly [name: string]: Words };

/** What can happen to a contract, in words. */
export const changeWords = {
  prolonged: { kk: 'Шарт ұзартылды', ru: 'Договор продлён', en: 'The contract was prolonged' },
  concluded: { kk: 'Жаңа шарт жасалды', ru: 'Заключён новый договор', en: 'A new contract was concluded' },
  ended: {
    kk: 'Шарт тоқтады немесе бұзылды',
    ru: 'Договор прекращён или расторгнут',
    en: 'The contract ended or was rescinded',
  },
} as const satisfies { readonly [change in (typeof changes)[number]]: Words };

function changeFields(found: Case | null): readonly ActField[] {
  return [
    {
      name: 'change',
      kind: 'choice',
      norm: 'A4.q0',
      required: true,
      label: labels.change,
      choices: [...changes],
      options: changes.map((value) => ({ value, label: changeWords[value] })),
    },
    contractChoice(found, 'A4.q0', { field: 'change', is: ['prolonged', 'ended'] }),
    ...(
      [
        [
          'operator',
          'text',
          { kk: 'Базалық оператордың атауы', ru: 'Наименование базового оператора', en: 'Name of the base operator' },
        ],
        [
          'operatorBin',
          'bin',
          { kk: 'Базалық оператордың БСН-і', ru: 'БИН базового оператора', en: 'BIN of the base operator' },
        ],
        ['contractNumber', 'text', { kk: 'Шарттың нөмірі', ru: 'Номер договора', en: 'Number of the contract' }],
        ['concludedOn', 'date', { kk: 'Шарттың күні', ru: 'Дата договора', en: 'Date of the contract' }],
      ] as const
    ).map(([name, kind, label]): ActField => ({
      name,
      kind,
      norm: 'P2.3',
      required: false,
      label,
      when: { field: 'change', is: ['concluded'] },
    })),
    {
      name: 'term',
      kind: 'choice',
      norm: 'A5.c2',
      required: false,
      label: { kk: 'Шарттың мерзімі', ru: 'Срок договора', en: 'Term of the contract' },
      when: { field: 'change', is: ['prolonged', 'concluded'] },
      choices: ['until', 'open'],
      options: [
        {
          value: 'until',
          label: { kk: 'белгілі бір күнге дейін', ru: 'до определённой даты', en: 'until a given day' },
        },
        { value: 'open', label: { kk: 'мерзімсіз', ru: 'бессрочный', en: 'open-ended' } },
      ],
    },
    {
      name: 'validUntil',
      kind: 'date',
      norm: 'A5.c2',
      required: false,
      label: { kk: 'Соңғы күні (қоса алғанда)', ru: 'Действует до (включительно)', en: 'Valid until (inclusive)' },
      when: { field: 'change', is: ['prolonged', 'concluded'] },
    },
    {
      name: 'eventOn',
      kind: 'date',
      norm: 'A5.c1',
      required: false,
      label: labels.eventOn,
      when: { field: 'change', is: ['ended'] },
    },
    { ...long('practice', 'remark', labels.remark, false), maxLength: 2000 },
  ];
}

/** The contracts on record, to choose from. */
function contractChoice(found: Case | null, norm: ActField['norm'], when: ActField['when']): ActField {
  const held = found ? contractsHeld(found) : [];
  return {
    name: 'contract',
    kind: 'choice',
    norm,
    required: false,
    label: labels.contract,
    ...(when ? { when } : {}),
    choices: held.map(({ id }) => String(id)),
    options: held.map(({ id, operator, number }) => {
      const text = `${operator}, № ${number}`;
      return { value: String(id), label: { kk: text, ru: text, en: text } };
    }),
  };
}

/** Which of the reports that wait are answered by the step. */
function reportFields(found: Case | null): readonly ActField[] {
  return (found ? pendingReports(found) : []).map(({ number, change }): ActField => {
    const what = change ? changeWords[change] : labels.change;
    return {
      name: `report.${number}`,
      kind: 'confirm',
      norm: 'APPC 76',
      required: false,
      label: {
        kk: `${number}-жазбадағы хабарға жауап: ${what.kk}`,
        ru: `Ответ на сообщение в записи ${number}: ${what.ru}`,
        en: `Answers the report in entry ${number}: ${what.en}`,
      },
    };
  });
}

const findingFields: readonly ActField[] = fieldsOf('examine').map((field) => ({ ...field, required: true }));

/** For each contract on record whether it has ceased, by which condition, when, and what shows it. */
function groundFields(found: Case | null): readonly ActField[] {
  return (found ? contractsHeld(found) : []).flatMap(({ id, operator, number }): readonly ActField[] => {
    const at = (name: string) => `contract.${id}.${name}`;
    const which = `${operator}, № ${number}`;
    const of = ({ kk, ru, en }: Words): Words => ({
      kk: `${which}: ${kk}`,
      ru: `${which}: ${ru}`,
      en: `${which}: ${en}`,
    });
    const when = { field: at('norm'), is: [...ENDING] };
    return [
      {
        name: at('norm'),
        kind: 'choice',
        norm: 'A5.c1',
        required: false,
        label: of({ kk: 'тоқтату негізі', ru: 'основание прекращения', en: 'ground of termination' }),
        choices: [...ENDING],
        options: ENDING.map((value) => ({ value, label: wordsOf(value) })),
      },
      { name: at('eventOn'), kind: 'date', norm: 'A5.c1', required: false, label: labels.eventOn, when },
      { ...long('APPC 80', at('facts'), labels.facts, false), when },
      { ...long('APPC 80', at('evidence'), labels.evidence, false), when },
    ];
  });
}

function wordsOf(norm: (typeof ENDING)[number]): Words {
  const { kk, ru, en } = norms[norm];
  return { kk: `${norm}: ${kk}`, ru: `${norm}: ${ru}`, en: `${norm}: ${en}` };
}

/** What is wrong or has changed, and what should stand there. */
function wishFields(
  found: Case | null,
  all: readonly (Pick<Point, 'name' | 'norm' | 'kk' | 'ru' | 'en'> & { readonly ofContract?: boolean })[],
  norm: ActField['norm'],
): readonly ActField[] {
  const ofContract = all.filter((point) => point.ofContract === true).map(({ name }) => name);
  return [
    {
      name: 'field',
      kind: 'choice',
      norm,
      required: true,
      label: { kk: 'Қай жері', ru: 'Какое сведение', en: 'Which point' },
      choices: all.map(({ name }) => name),
      options: all.map(({ name, kk, ru, en }) => ({ value: name, label: { kk, ru, en } })),
    },
    ...(ofContract.length > 0 ? [contractChoice(found, norm, { field: 'field', is: ofContract })] : []),
    {
      name: 'value',
      kind: 'text',
      norm,
      required: true,
      maxLength: 500,
      label: { kk: 'Қалай болуы керек', ru: 'Как должно быть', en: 'How it should read' },
    },
  ];
}

function changeFrom(values: Values): Data {
  const value = (name: string) => values[name] ?? '';
  return {
    change: value('change'),
    contract: Number(value('contract')) || 0,
    operator: value('operator'),
    operatorBin: value('operatorBin'),
    contractNumber: value('contractNumber'),
    concludedOn: value('concludedOn'),
    term: value('term'),
    validUntil: value('term') === 'open' ? '' : value('validUntil'),
    eventOn: value('eventOn'),
    remark: value('remark'),
  };
}

function reportsFrom(values: Values): Data {
  const named = Object.entries(values).filter(([name, value]) => name.startsWith('report.') && value === 'yes');
  return { reports: named.map(([name]) => Number(name.slice('report.'.length))) };
}

function findingsFrom(values: Values): Data {
  return Object.fromEntries(
    requirements
      .filter(({ norm }) => (values[`${norm}.met`] ?? '') !== '')
      .map(({ norm }) => [norm, { met: values[`${norm}.met`] === 'yes', reason: values[`${norm}.reason`] ?? '' }]),
  );
}

function groundsFrom(values: Values, found: Case | null): readonly Data[] {
  return (found ? contractsHeld(found) : []).flatMap(({ id }) => {
    const value = (name: string) => values[`contract.${id}.${name}`] ?? '';
    if (value('norm') === '') return [];
    return [
      {
        norm: value('norm'),
        contract: id,
        eventOn: value('eventOn'),
        facts: value('facts'),
        evidence: value('evidence'),
      },
    ];
  });
}

function wishFrom(values: Values): Data {
  return {
    field: values['field'] ?? '',
    contract: Number(values['contract'] ?? '') || 0,
    value: values['value'] ?? '',
  };
}

function files(norm: ActField['norm'], required: boolean): ActField {
  return {
    name: permitFiles,
    kind: 'file',
    norm,
    // Whether a document is needed the law says when the step is taken: here it would be missed before it was given.
    required: false,
    label: required
      ? { kk: 'Растайтын құжаттар', ru: 'Подтверждающие документы', en: 'Documents that show it' }
      : { kk: 'Растайтын құжаттар (болса)', ru: 'Подтверждающие документы (если есть)', en: 'Documents, if any' },
  };
}

function reason(norm: ActField['norm']): ActField {
  return { ...long(norm, 'reason', labels.reason, true), maxLength: 2000 };
}

function long(norm: ActField['norm'], name: string, label: Words, required: boolean): ActField {
  return { name, kind: 'multiline', norm, required, maxLength: longMax, label };
}

function shown(day: string | null): string {
  return day ? day.split('-').toReversed().join('.') : '';
}
