/** The fields in which the contracts of a permit are said: a change, the findings on the requirements, and which contracts have ceased. */
import type { Words } from '../core/calendar.js';
import type { Values } from '../core/fields.js';
import type { Case, Data, Json } from '../core/procedure.js';
import type { ActField } from './acts.js';
import { contractsHeld, type HeldContract } from './permitContracts.js';
import { requirements } from './qualification.js';

/** What can happen to a contract, in words. */
export const kinds = {
  prolonged: { kk: 'Шарт ұзартылды', ru: 'Договор продлён', en: 'A contract was prolonged' },
  concluded: { kk: 'Басқа шарт жасалды', ru: 'Заключён другой договор', en: 'Another contract was concluded' },
  ended: { kk: 'Шарттың қолданылуы тоқтады', ru: 'Договор прекратился', en: 'A contract has ceased' },
} as const satisfies { readonly [kind: string]: Words };

const lastDay: Words = {
  kk: 'Шарт қолданылған соңғы күн',
  ru: 'Последний день действия договора',
  en: 'Last day of the contract',
};

/** A change: of which kind, of which contract, and its days. */
export function changeFields(found: Case | null): readonly ActField[] {
  const contracts = (found ? contractsHeld(found) : []).filter(({ lostOn }) => lostOn === null);
  const asked = (is: readonly string[]) => ({ when: { field: 'change', is } });
  return [
    choice('change', 'A5.c2', { kk: 'Не өзгерді', ru: 'Что изменилось', en: 'What has changed' }, kinds),
    {
      name: 'contract',
      kind: 'choice',
      norm: 'A5.f11',
      required: true,
      ...asked(['prolonged', 'ended']),
      label: { kk: 'Қай шарт', ru: 'Какой договор', en: 'Which contract' },
      choices: contracts.map(({ id }) => String(id)),
      options: contracts.map((held) => ({ value: String(held.id), label: named(held) })),
    },
    {
      name: 'operator',
      kind: 'text',
      norm: 'P2.1',
      required: true,
      ...asked(['concluded']),
      label: { kk: 'Базалық оператор', ru: 'Базовый оператор', en: 'Base operator' },
    },
    {
      name: 'operatorBin',
      kind: 'bin',
      norm: 'P2.1',
      required: true,
      ...asked(['concluded']),
      label: { kk: 'Базалық оператордың БСН-і', ru: 'БИН базового оператора', en: 'BIN of the base operator' },
    },
    {
      name: 'contractNumber',
      kind: 'text',
      norm: 'A4.q0',
      required: true,
      maxLength: 60,
      ...asked(['concluded']),
      label: { kk: 'Шарттың нөмірі', ru: 'Номер договора', en: 'Number of the contract' },
    },
    {
      name: 'concludedOn',
      kind: 'date',
      norm: 'A4.q0',
      required: true,
      ...asked(['concluded']),
      label: { kk: 'Шарттың күні', ru: 'Дата договора', en: 'Date of the contract' },
    },
    {
      ...choice(
        'term',
        'A5.c2',
        { kk: 'Шарттың мерзімі', ru: 'Срок договора', en: 'Term of the contract' },
        {
          until: { kk: 'Соңғы күні бар', ru: 'Есть последний день', en: 'It has a last day' },
          open: { kk: 'Мерзімсіз', ru: 'Бессрочный', en: 'Open-ended' },
        },
      ),
      ...asked(['prolonged', 'concluded']),
    },
    {
      name: 'validUntil',
      kind: 'date',
      norm: 'A5.c2',
      required: true,
      when: { field: 'term', is: ['until'] },
      label: { kk: 'Шарттың соңғы күні', ru: 'Последний день договора', en: 'Last day of the contract' },
    },
    { name: 'eventOn', kind: 'date', norm: 'A5.c1', required: true, ...asked(['ended']), label: lastDay },
    {
      name: 'remark',
      kind: 'multiline',
      norm: 'practice',
      required: false,
      maxLength: 2000,
      label: { kk: 'Түсіндірме', ru: 'Пояснение', en: 'Remark' },
    },
  ];
}

/** The data of a change. */
export function changeFrom(values: Values): Data {
  const value = (name: string) => values[name] ?? '';
  return {
    change: value('change'),
    contract: Number(value('contract') || '0'),
    operator: value('operator'),
    operatorBin: value('operatorBin'),
    contractNumber: value('contractNumber'),
    concludedOn: value('concludedOn'),
    term: value('term'),
    validUntil: value('validUntil'),
    eventOn: value('eventOn'),
    remark: value('remark'),
  };
}

/** A finding on each requirement of appendix 4, with its reason. */
export const findingFields: readonly ActField[] = requirements.flatMap(({ norm, title }): ActField[] => [
  {
    ...choice(
      `${norm}.met`,
      norm,
      { kk: 'Қорытынды', ru: 'Вывод', en: 'Finding' },
      {
        yes: { kk: 'Сәйкес келеді', ru: 'Соответствует', en: 'Met' },
        no: { kk: 'Сәйкес келмейді', ru: 'Не соответствует', en: 'Not met' },
      },
    ),
    group: { norm, ...title },
  },
  {
    name: `${norm}.reason`,
    kind: 'multiline',
    norm,
    required: true,
    maxLength: 2000,
    group: { norm, ...title },
    label: { kk: 'Негіздеме', ru: 'Обоснование', en: 'Reason' },
  },
]);

/** The findings of the form. */
export function findingsFrom(values: Values): Data {
  return Object.fromEntries(
    requirements.map(({ norm }) => [
      norm,
      { met: values[`${norm}.met`] === 'yes', reason: values[`${norm}.reason`] ?? '' },
    ]),
  );
}

/** For each contract on record that nothing has ended yet whether it has ceased, by which condition, when, and what shows it. */
export function contractFields(found: Case | null): readonly ActField[] {
  return raisable(found).flatMap((held): ActField[] => {
    const at = (name: string) => `contract.${held.id}.${name}`;
    const ceased = { when: { field: at('norm'), is: ['A5.c1', 'A5.c3'] } };
    const group = { norm: 'A5.f11', ...named(held) } as const;
    return [
      {
        ...choice(
          at('norm'),
          'A5.c1',
          { kk: 'Шарт', ru: 'Договор', en: 'The contract' },
          {
            stands: { kk: 'Қолданыста', ru: 'Действует', en: 'Is in force' },
            'A5.c1': { kk: 'Қолданылуы тоқтады', ru: 'Прекратился', en: 'Ceased' },
            'A5.c3': { kk: 'Мерзімінен бұрын бұзылды', ru: 'Расторгнут досрочно', en: 'Was rescinded early' },
          },
        ),
        group,
      },
      { name: at('eventOn'), kind: 'date', norm: 'A5.c1', required: true, group, ...ceased, label: lastDay },
      long(at('facts'), { kk: 'Мән-жайлар', ru: 'Обстоятельства', en: 'Facts' }),
      long(at('evidence'), { kk: 'Дәлелдер', ru: 'Доказательства', en: 'Evidence' }),
    ];

    function long(name: string, label: Words): ActField {
      return { name, kind: 'multiline', norm: 'A5.c1', required: true, maxLength: 4000, group, ...ceased, label };
    }
  });
}

/** The grounds that the form raises. */
export function groundsFrom(values: Values, found: Case | null): readonly Json[] {
  return raisable(found).flatMap(({ id }) => {
    const value = (name: string) => values[`contract.${id}.${name}`] ?? '';
    if (value('norm') !== 'A5.c1' && value('norm') !== 'A5.c3') return [];
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

function raisable(found: Case | null): readonly HeldContract[] {
  return (found ? contractsHeld(found) : []).filter(({ lostOn }) => lostOn === null);
}

function named({ operator, number }: HeldContract): Words {
  return { kk: `${operator}, № ${number}`, ru: `${operator}, № ${number}`, en: `${operator}, No. ${number}` };
}

function choice(name: string, norm: string, label: Words, all: { readonly [value: string]: Words }): ActField {
  return {
    name,
    kind: 'choice',
    norm,
    required: true,
    label,
    choices: Object.keys(all),
    options: Object.entries(all).map(([value, words]) => ({ value, label: words })),
  };
}
