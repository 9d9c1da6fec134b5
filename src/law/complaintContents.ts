/** Conditions on what the provider's and the complainant's steps of a complaint bring. All faults are reported at once. */
import { civil, isWorkingDay } from '../core/calendar.js';
import type { Need } from '../core/procedure.js';
import { basedOn } from './based.js';
import { arrivedOn } from './complaintDays.js';
import { type Addressee, complaintIn, complaintOf, effects, type Subject } from './complaintFacts.js';
import { noticeToComplainant } from './complaintNotices.js';
import { recordOf, textOf, unlessFilled, withNewTerm } from './complaintValues.js';
import { deliveriesOf, deliveryIn } from './facts.js';
import type { Basis } from './norms.js';

/** APPC 93(2): a complaint says who complains and where he lives, what of, what he asks for and on what circumstances. */
export const complaintStated = basedOn<Need>('complaintStated', ['APPC 93(2)'], (_, data) => {
  const { what, demand, text, complainant } = complaintIn(data);
  const asked = [
    { said: what, why: 'whatMissing', field: 'what' },
    { said: demand, why: 'demandMissing', field: 'demand' },
    { said: text, why: 'circumstancesMissing', field: 'text' },
    { said: complainant.name, why: 'complainantMissing', field: 'complainant.name' },
    { said: complainant.address, why: 'addressMissing', field: 'complainant.address' },
  ] as const;
  return asked.flatMap(({ said, ...refusal }) => (said.trim() === '' ? [{ norm: 'APPC 93(2)', ...refusal }] : []));
});

/** APPC 93(2)(7): who signs a complaint on the portal is the complainant, or signs for the entity that complains. */
export const signedByComplainant = basedOn<Need>('signedByComplainant', ['APPC 93(2)(7)'], ({ actor }, data) => {
  const { iin, bin } = complaintIn(data).complainant;
  const same = bin === actor.bin && (iin === actor.iin || (bin !== null && iin === null));
  return same
    ? []
    : [
        {
          norm: 'APPC 93(2)(7)',
          why: 'signerIsNotComplainant',
          field: actor.bin === null ? 'complainant.iin' : 'complainant.bin',
        },
      ];
});

/** APPC 91(1): of what was done in a case only its participants complain; a complaint can do without a case. */
export const ofOwnCase = basedOn<Need>('ofOwnCase', ['APPC 91(1)'], (_, data) => {
  const { about, complainant } = complaintIn(data);
  if (about === null) return [];
  const { iin, bin } = about.party;
  const own = bin === null ? complainant.bin === null && complainant.iin === iin : complainant.bin === bin;
  return own ? [] : [{ norm: 'APPC 91(1)', why: 'caseOfAnother', field: 'about' }];
});

/** P10.2, P10.6, P10.7: each kind of complaint has its way, which its subject and its addressee show. */
export const isAgainst = (norm: Basis, ...allowed: readonly Subject[]) =>
  basedOn<Need>('isAgainst', [norm], (_, data) => {
    const { against } = complaintIn(data);
    return against !== null && allowed.includes(against) ? [] : [{ norm, why: 'anotherSubject', field: 'against' }];
  });

/** As above, for the addressee. */
export const isAddressedTo = (norm: Basis, ...allowed: readonly Addressee[]) =>
  basedOn<Need>('isAddressedTo', [norm], (_, data) => {
    const { addressee } = complaintIn(data);
    return addressee !== null && allowed.includes(addressee)
      ? []
      : [{ norm, why: 'anotherAddressee', field: 'addressee' }];
  });

/** APPC 92(1): the complainant says when he learnt of it: a day that has come. A late complaint is accepted all the same (APPC 92(3)). */
export const learntByNow = basedOn<Need>('learntByNow', ['APPC 92(1)'], ({ calendar, now }, data) => {
  const { knownOn } = complaintIn(data);
  return knownOn !== null && knownOn <= civil(calendar, now).date
    ? []
    : [{ norm: 'APPC 92(1)', why: 'learntNever', field: 'knownOn' }];
});

/** APPC 64(3), 93(1): what came on paper was received on a working day that has come. */
export const receivedByNow = basedOn<Need>('receivedByNow', ['APPC 93(1)', 'APPC 64(3)'], ({ calendar, now }, data) => {
  const { receivedOn } = complaintIn(data);
  const today = civil(calendar, now).date;
  const works =
    receivedOn !== null && receivedOn >= calendar.from && receivedOn <= today && isWorkingDay(calendar, receivedOn);
  return works ? [] : [{ norm: 'APPC 64(3)', why: 'receivedNever', field: 'receivedOn', with: { today } }];
});

/** APPC 64(3), 94(1): the registration day is the working day of receipt, neither earlier nor later (reading 2). */
export const registeredOnArrival = basedOn<Need>(
  'registeredOnArrival',
  ['APPC 64(3)', 'APPC 94(1)'],
  ({ case: found, calendar }, data) => {
    const day = arrivedOn(found, calendar);
    return day !== null && data['registeredOn'] === day
      ? []
      : [{ norm: 'APPC 64(3)', why: 'notTheDayOfReceipt', field: 'registeredOn', with: { day: day ?? '' } }];
  },
);

/** APPC 64(2), 94(1): whoever complains gets a receipt with a number of its own. */
export const numbered = basedOn<Need>('numbered', ['APPC 64(2)', 'APPC 94(1)'], (_, data) =>
  unlessFilled(data, 'number', { norm: 'APPC 64(2)', why: 'numberMissing', field: 'number' }),
);

/** P10.4: satisfying says what was decided or done, and what becomes of the case; never to the complainant's detriment (APPC 98(6)). */
export const fullySatisfies = basedOn<Need>('fullySatisfies', ['P10.4', 'APPC 98(6)'], ({ case: found }, data) => {
  const about = complaintOf(found)?.about ?? null;
  const effect = effects.find((one) => one === data['effect']);
  const takesAway = effect === 'annul' || effect === 'remand';
  return [
    ...unlessFilled(data, 'answer', { norm: 'P10.4', why: 'answerMissing', field: 'answer' }),
    ...(effect === undefined ? [{ norm: 'P10.4', why: 'effectMissing', field: 'effect' }] : []),
    ...(effect !== undefined && effect !== 'none' && about === null
      ? [{ norm: 'P10.4', why: 'effectWithoutCase', field: 'effect' }]
      : []),
    ...(takesAway && about?.favourable ? [{ norm: 'APPC 98(6)', why: 'toDetriment', field: 'effect' }] : []),
    ...(effect === 'remand' ? withNewTerm(data) : []),
  ];
});

/** satisfying a part says which part, and what is left for the complaint body. */
export const partlySatisfies = basedOn<Need>('partlySatisfies', ['P10.4'], (_, data) => [
  ...unlessFilled(data, 'answer', { norm: 'P10.4', why: 'answerMissing', field: 'answer' }),
  ...unlessFilled(data, 'rest', { norm: 'P10.4', why: 'restMissing', field: 'rest' }),
]);

/** P10.6, APPC 101: the provider's answer says what was found and why. */
export const answered = basedOn<Need>('answered', ['P10.6'], (_, data) =>
  unlessFilled(data, 'answer', { norm: 'P10.6', why: 'answerMissing', field: 'answer' }),
);

/** P10.3: the complaint goes with the whole case file, up to the act complained of at least. */
export const wholeFileSent = basedOn<Need>('wholeFileSent', ['P10.3', 'APPC 91(4)'], ({ case: found }, data) => {
  const about = complaintOf(found)?.about ?? null;
  const sent = recordOf(data['file']);
  const entries = typeof sent['entries'] === 'number' ? sent['entries'] : 0;
  const whole =
    about === null || (sent['case'] === about.case && entries >= about.number && Array.isArray(sent['papers']));
  return whole ? [] : [{ norm: 'P10.3', why: 'fileNotWhole', field: 'file' }];
});

/**
 * APPC 66(2): what became of a notice is recorded with the entry that it tells of, channel, masked address, moment and message;
 * once for each outcome, and nothing after it was sent.
 */
export const complaintDeliveryNamed = basedOn<Need>(
  'complaintDeliveryNamed',
  ['APPC 66(2)', 'LPD 5'],
  ({ case: found }, data) => {
    const { notice, channel, outcome, to, at, reason } = deliveryIn(data);
    const entry = found.entries[notice - 1];
    if (!entry || !noticeToComplainant(entry)?.over.some((one) => one === channel))
      return [{ norm: 'APPC 66(2)', why: 'noSuchNotice', field: 'notice' }];
    const before = deliveriesOf(found).filter((one) => one.notice === notice && one.channel === channel);
    const known = before.some((one) => one.outcome === 'sent' || one.outcome === outcome);
    const whole = textOf(data['messageId']).trim() !== '' && at >= entry.at && data['outcome'] === outcome;
    return [
      ...(to.includes('***') ? [] : [{ norm: 'LPD 5', why: 'addressNotMasked', field: 'to' }]),
      ...(whole && (outcome === 'sent' || reason !== '')
        ? []
        : [{ norm: 'APPC 66(2)', why: 'deliveryIncomplete', field: 'outcome' }]),
      ...(known ? [{ norm: 'APPC 66(2)', why: 'deliveredAlready', field: 'notice' }] : []),
    ];
  },
);
