/** What people fill in around a hearing: the officer's grounds, slot, minutes and conclusion, the position of whoever is heard. */
import type { Words } from '../core/calendar.js';
import type { Values } from '../core/fields.js';
import type { Case, Data } from '../core/procedure.js';
import type { ActField, Named } from './acts.js';
import { grounds } from './grounds.js';
import { otherWays, positionFiles, raisedGrounds, slotOf } from './hearing.js';

const longMax = 4000;

/** For each ground of item 10 whether it is raised, and on what. */
export const groundFields: readonly ActField[] = grounds.flatMap(({ norm, remark, ...group }): ActField[] => [
  {
    name: `${norm}.raised`,
    kind: 'choice',
    norm,
    required: false,
    group: { norm, ...wordsOf(group) },
    label: { kk: 'Негіз бар ма', ru: 'Есть ли основание', en: 'Is there this ground' },
    hint: remark,
    ...yesNo({ kk: 'Бар', ru: 'Есть', en: 'Yes' }, { kk: 'Жоқ', ru: 'Нет', en: 'No' }),
  },
  long(norm, 'facts', group, { kk: 'Мән-жайлар', ru: 'Обстоятельства', en: 'Facts' }),
  long(
    norm,
    'evidence',
    group,
    norm === 'L10.1'
      ? { kk: 'Не және қалай тексерілді', ru: 'Что и как проверено', en: 'What was verified and how' }
      : { kk: 'Дәлелдер', ru: 'Доказательства', en: 'Evidence' },
  ),
  ...(norm === 'L10.3'
    ? [
        long(norm, 'law', group, {
          kk: 'Келісімді талап ететін заң, бап',
          ru: 'Закон, статья, требующие согласования',
          en: 'Law and article that require the approval',
        }),
      ]
    : []),
]);

/** When, how and where the applicant is heard. */
export const slotFields: readonly ActField[] = [
  {
    name: 'hearing.date',
    kind: 'date',
    norm: 'P7.1d',
    required: true,
    label: { kk: 'Тыңдау күні', ru: 'Дата заслушивания', en: 'Date of the hearing' },
  },
  {
    name: 'hearing.time',
    kind: 'time',
    norm: 'P7.1d',
    required: true,
    label: { kk: 'Уақыты', ru: 'Время', en: 'Time' },
    hint: {
      kk: '9:00–13:00 немесе 14:30–18:30 аралығында',
      ru: 'С 9:00 до 13:00 или с 14:30 до 18:30',
      en: 'Between 9:00 and 13:00 or 14:30 and 18:30',
    },
  },
  {
    name: 'hearing.method',
    kind: 'choice',
    norm: 'P7.1d',
    required: true,
    label: { kk: 'Тәсілі', ru: 'Способ', en: 'Method' },
    choices: ['inPerson', 'video'],
    options: [
      { value: 'inPerson', label: { kk: 'Жеке қатысу', ru: 'Лично', en: 'In person' } },
      { value: 'video', label: { kk: 'Бейнеконференция', ru: 'Видеоконференция', en: 'Video conference' } },
    ],
  },
  {
    name: 'hearing.place',
    kind: 'text',
    norm: 'P7.1d',
    required: true,
    label: { kk: 'Мекенжай немесе сілтеме', ru: 'Адрес или ссылка', en: 'Address or link' },
  },
];

/** How and when somebody received a notice that no letter and no SMS brought. */
export const receiptFields: readonly ActField[] = [
  {
    name: 'way',
    kind: 'choice',
    norm: 'APPC 66(2)',
    required: true,
    label: { kk: 'Қалай алды', ru: 'Как получено', en: 'How it was received' },
    choices: [...otherWays],
    options: [
      {
        value: 'inHand',
        label: { kk: 'Қолхатпен қолына берілді', ru: 'Вручено под расписку', en: 'Handed over against a signature' },
      },
      {
        value: 'letter',
        label: {
          kk: 'Хабарламасы бар тапсырысты хатпен',
          ru: 'Заказным письмом с уведомлением',
          en: 'By registered letter with acknowledgment',
        },
      },
      { value: 'telephone', label: { kk: 'Телефонограммамен', ru: 'Телефонограммой', en: 'By telephone message' } },
    ],
  },
  {
    name: 'on',
    kind: 'date',
    norm: 'APPC 66(2)',
    required: true,
    label: { kk: 'Алған күні', ru: 'День получения', en: 'Day of receipt' },
  },
  {
    name: 'proof',
    kind: 'text',
    norm: 'APPC 66(2)',
    required: true,
    maxLength: 1000,
    label: { kk: 'Мұны не растайды', ru: 'Чем подтверждается', en: 'What shows it' },
    hint: {
      kk: 'Хаттың нөмірі, қолхат немесе телефонограмманы кім қабылдағаны',
      ru: 'Номер письма, расписка или кто принял телефонограмму',
      en: 'The number of the letter, the receipt, or who took the message',
    },
  },
];

/** The position of whoever is heard. */
export const positionFields: readonly ActField[] = [
  {
    name: 'text',
    kind: 'multiline',
    norm: 'APPC 73(3)',
    required: true,
    maxLength: longMax,
    label: { kk: 'Ұстанымыңыз', ru: 'Ваша позиция', en: 'Your position' },
    hint: {
      kk: 'Алдын ала шешімнің негіздерімен неліктен келіспейтініңізді немесе не түзетілгенін жазыңыз.',
      ru: 'Напишите, почему вы не согласны с основаниями предварительного решения или что исправлено.',
      en: 'Say why you do not agree with the grounds of the preliminary decision, or what has been put right.',
    },
  },
  {
    name: positionFiles,
    kind: 'file',
    norm: 'APPC 73(3)',
    required: false,
    label: { kk: 'Растайтын құжаттар', ru: 'Подтверждающие документы', en: 'Documents that show it' },
  },
];

const theApplicant: Words = { kk: 'Өтініш беруші', ru: 'Заявитель', en: 'The applicant' };

/** The minutes: who came, what was said, who chaired. `heard` names whoever is heard, the applicant when nobody else is said. */
export function minutesFields(chairs: readonly Named[], heard: Words = theApplicant): readonly ActField[] {
  return [
    {
      name: 'attendance',
      kind: 'choice',
      norm: 'APPC 74(3)',
      required: true,
      label: heard,
      choices: ['came', 'absent'],
      options: [
        { value: 'came', label: { kk: 'Келді немесе қосылды', ru: 'Явился или подключился', en: 'Came or joined' } },
        { value: 'absent', label: { kk: 'Келмеді', ru: 'Не явился', en: 'Did not come' } },
      ],
    },
    {
      name: 'present',
      kind: 'multiline',
      norm: 'APPC 74(3)',
      required: false,
      maxLength: 1000,
      when: { field: 'attendance', is: ['came'] },
      label: { kk: 'Қатысқандар', ru: 'Присутствовали', en: 'Present' },
    },
    {
      name: 'course',
      kind: 'multiline',
      norm: 'APPC 74(3)',
      required: true,
      maxLength: longMax,
      label: { kk: 'Тыңдаудың барысы', ru: 'Ход заслушивания', en: 'Course of the hearing' },
    },
    {
      name: 'chairIin',
      kind: 'choice',
      norm: 'APPC 74(4)',
      required: true,
      label: { kk: 'Төраға', ru: 'Председательствующий', en: 'Chair' },
      ...people(chairs),
    },
  ];
}

/** For each ground that was notified whether it is upheld, and the answer to the applicant. */
export function refusalFields(found: Case | null): readonly ActField[] {
  const notified = found ? raisedGrounds(found).map(({ norm }) => norm) : [];
  return [
    ...grounds
      .filter(({ norm }) => notified.includes(norm))
      .flatMap(({ norm, remark, ...group }): ActField[] => [
        {
          name: `${norm}.raised`,
          kind: 'choice',
          norm,
          required: true,
          group: { norm, ...wordsOf(group) },
          label: { kk: 'Тыңдаудан кейін', ru: 'После заслушивания', en: 'After the hearing' },
          hint: remark,
          ...yesNo(
            { kk: 'Негіз расталды', ru: 'Основание подтвердилось', en: 'The ground stands' },
            { kk: 'Негіз жойылды', ru: 'Основание отпало', en: 'The ground fell away' },
          ),
        },
        long(norm, 'facts', group, { kk: 'Неліктен', ru: 'Почему', en: 'Why' }),
      ]),
    {
      name: 'answer',
      kind: 'multiline',
      norm: 'APPC 80',
      required: false,
      maxLength: longMax,
      label: {
        kk: 'Өтініш берушінің ұстанымына жауап',
        ru: 'Ответ на позицию заявителя',
        en: 'Answer to the applicant’s position',
      },
    },
  ];
}

/** Why a permit is formed after a preliminary decision to refuse; nothing when there was none. */
export function conclusionFields(found: Case | null): readonly ActField[] {
  if (found?.stage !== 'notified') return [];
  return [
    {
      name: 'conclusion',
      kind: 'multiline',
      norm: 'P7.3',
      required: true,
      maxLength: longMax,
      label: {
        kk: 'Алдын ала шешімнің негіздері неліктен жойылды',
        ru: 'Почему основания предварительного решения отпали',
        en: 'Why the grounds of the preliminary decision fell away',
      },
    },
  ];
}

/** The grounds that a form raises. */
export function groundsFrom(values: Values): Data {
  const value = (name: string) => values[name] ?? '';
  return {
    grounds: grounds
      .filter(({ norm }) => value(`${norm}.raised`) === 'yes')
      .map(({ norm }) => ({
        norm,
        facts: value(`${norm}.facts`),
        evidence: value(`${norm}.evidence`),
        law: value(`${norm}.law`),
      })),
  };
}

/** The slot that a form appoints. */
export function slotFrom(values: Values): Data {
  const value = (name: string) => values[`hearing.${name}`] ?? '';
  return { hearing: { date: value('date'), time: value('time'), method: value('method'), place: value('place') } };
}

/** The minutes that a form makes of the hearing that was appointed. */
export function minutesFrom(values: Values, found: Case | null, chairs: readonly Named[]): Data {
  const slot = found && slotOf(found);
  const chair = chairs.find(({ iin }) => iin === values['chairIin']);
  return {
    hearing: slot ? { ...slot } : {},
    attendance: values['attendance'] ?? '',
    present: values['present'] ?? '',
    course: values['course'] ?? '',
    chairIin: chair?.iin ?? '',
    chairName: chair?.name ?? '',
  };
}

/** The choice of a person. */
export function people(all: readonly Named[]): Pick<ActField, 'choices' | 'options'> & { readonly choices: string[] } {
  return {
    choices: all.map(({ iin }) => iin),
    options: all.map(({ iin, name }) => ({ value: iin, label: { kk: name, ru: name, en: name } })),
  };
}

function long(norm: ActField['norm'], name: string, group: Words, label: Words): ActField {
  return {
    name: `${norm}.${name}`,
    kind: 'multiline',
    norm,
    required: false,
    maxLength: longMax,
    group: { norm: norm as never, ...wordsOf(group) },
    when: { field: `${norm}.raised`, is: ['yes'] },
    label,
  };
}

function yesNo(yes: Words, no: Words): Required<Pick<ActField, 'choices' | 'options'>> {
  return {
    choices: ['yes', 'no'],
    options: [
      { value: 'yes', label: yes },
      { value: 'no', label: no },
    ],
  };
}

function wordsOf({ kk, ru, en }: Words): Words {
  return { kk, ru, en };
}
