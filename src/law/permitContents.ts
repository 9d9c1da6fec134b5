/** Conditions on what a step of a permit's life brings: the data that the paper and the entry will carry. All faults at once. */
import { addYears, civil, plainDate } from '../core/calendar.js';
import type { Ask, Data, Json, Need, PlainDate, Refusal } from '../core/procedure.js';
import { basedOn } from './based.js';
import { permitYearsOn } from './edition.js';
import { attachmentsIn, deliveriesOf, deliveryIn } from './facts.js';
import { isHeard, minutesOf, saidSince } from './hearing.js';
import { endsDue, remindersDue } from './permitClock.js';
import { lastDayExtended, lastDayOf, pendingReports, permitOfficerOf, reportsIn } from './permitFacts.js';
import { noticeToHolder } from './permitNotices.js';
import { permitFiles, permitFilesMax } from './permitPoints.js';

/** P9, L11.4: the registry takes the permit over as it was issued: its number, its holder, its ten years. */
export const enteredAsIssued = basedOn<Need>('enteredAsIssued', ['P9', 'L11.4', 'A5.f2', 'A5.f4'], (_, data) => {
  const [issuedOn, expiresOn] = [dateIn(data, 'issuedOn'), dateIn(data, 'expiresOn')];
  const holder = record(data['holder']);
  const known = [holder['iin'], holder['bin']].some((one) => /^\d{12}$/.test(text(one)));
  return [
    ...unless(filled(data, 'permitNumber'), { norm: 'A5.f2', why: 'permitNotWhole', field: 'permitNumber' }),
    ...unless(known && text(holder['name']) !== '', { norm: 'A5.f4', why: 'permitNotWhole', field: 'holder' }),
    ...unless(issuedOn !== null && expiresOn === addYears(issuedOn, permitYearsOn(issuedOn)), {
      norm: 'L11.4',
      why: 'notTenYears',
      field: 'expiresOn',
    }),
  ];
});

/** LPN 26(2): what is handed over is a signed paper. */
export const paperNamed = basedOn<Need>('paperNamed', ['LPN 26(2)'], (_, data) =>
  unless(/^[0-9a-f]{64}$/.test(text(data['paper'])), { norm: 'LPN 26(2)', why: 'paperMissing', field: 'paper' }),
);

/** A5.c2, A-33: the new ten years follow the old ones without a gap, and are counted from the first issue. */
export const extendedFromFirstIssue = basedOn<Need>(
  'extendedFromFirstIssue',
  ['A5.c2', 'L11.4'],
  ({ case: found }, data) => {
    const day = lastDayExtended(found);
    return unless(day !== null && data['expiresOn'] === day, {
      norm: 'A5.c2',
      why: 'notFromFirstIssue',
      field: 'expiresOn',
      with: { day: day ?? '' },
    });
  },
);

/** A5.c2, L11.4, A-33: only a permit whose last day had not passed when the extension was asked for is extended. */
export const askedInTime = basedOn<Need>('askedInTime', ['A5.c2', 'L11.4'], ({ case: found }, data) => {
  const [asked, last] = [dateIn(data, 'askedOn'), lastDayOf(found)];
  return unless(asked !== null && last !== null && asked <= last, {
    norm: 'L11.4',
    why: 'extensionAskedTooLate',
    field: 'askedOn',
    with: { day: last ?? '' },
  });
});

/** A5.c1, A-33: of a contract it is noted once that its last day has passed, and nothing else follows by itself. */
export const endPassed = basedOn<Need>('endPassed', ['A5.c1'], (ask, data) =>
  unless(
    endsDue(ask.case, today(ask)).some((one) => one.contract === data['contract'] && one.endsOn === data['endsOn']),
    { norm: 'A5.c1', why: 'noSuchEnd', field: 'endsOn' },
  ),
);

/** The holder is reminded six, three and one month before an end, of each once: a help that no norm demands. */
export const reminderDue = basedOn<Need>('reminderDue', ['practice'], (ask, data) =>
  unless(
    remindersDue(ask.case, today(ask)).some((one) =>
      (['what', 'contract', 'endsOn', 'months'] as const).every((name) => one[name] === data[name]),
    ),
    { norm: 'practice', why: 'reminderNotDue', field: 'months' },
  ),
);

/** a report comes with the document that shows the change, and with no more than can be read. */
export const changeShown = basedOn<Need>('changeShown', ['practice'], (_, data) => {
  const files = attachmentsIn(data).length;
  return [
    ...unless(files > 0, { norm: 'practice', why: 'documentMissing', field: permitFiles }),
    ...unless(files <= permitFilesMax, {
      norm: 'practice',
      why: 'tooManyFiles',
      field: permitFiles,
      with: { max: permitFilesMax },
    }),
  ];
});

/** APPC 76: whoever answers reports says which; noting a change of one's own finding answers none. */
export const reportsKnown = basedOn<Need>('reportsKnown', ['APPC 76'], ({ case: found }, data) => {
  const pending = pendingReports(found).map(({ number }) => number);
  const unknown = reportsIn(data).filter((one) => !pending.includes(one));
  return unknown.map((entry) => ({ norm: 'APPC 76', why: 'reportUnknown', field: 'reports', with: { entry } }));
});

/** APPC 76: a report is dismissed by its number. */
export const reportNamed = basedOn<Need>('reportNamed', ['APPC 76'], (ask, data) =>
  reportsIn(data).length === 0
    ? [{ norm: 'APPC 76', why: 'noReportNamed', field: 'reports' }]
    : reportsKnown(ask, data),
);

/** APPC 80: what was found after the hearing is said, and whoever spoke is answered. */
export const terminationReasoned = basedOn<Need>('terminationReasoned', ['APPC 80'], ({ case: found }, data) => {
  const { positions } = saidSince(found);
  const spoken = positions.length > 0 || minutesOf(found)?.minutes.attendance === 'came';
  return [
    ...unless(filled(data, 'conclusion'), { norm: 'APPC 80', why: 'findingAfterHearingMissing', field: 'conclusion' }),
    ...unless(!spoken || filled(data, 'answer'), { norm: 'APPC 80', why: 'positionNotAnswered', field: 'answer' }),
  ];
});

/** P6.1b, APPC 67: the manager names an officer, another than the one who has the permit, and not the holder. */
export const namesPermitOfficer = basedOn<Need>('namesPermitOfficer', ['P6.1b', 'APPC 67'], ({ case: found }, data) => [
  ...unless(/^\d{12}$/.test(text(data['officerIin'])) && filled(data, 'officerName'), {
    norm: 'P6.1b',
    why: 'officerMissing',
    field: 'officerIin',
  }),
  ...unless(!isHeard(found, data['officerIin']), { norm: 'APPC 67', why: 'ownCase', field: 'officerIin' }),
  ...unless(data['officerIin'] !== permitOfficerOf(found)?.iin, {
    norm: 'P6.1b',
    why: 'sameOfficer',
    field: 'officerIin',
  }),
]);

/**
 * APPC 66(2): what became of a notice to the holder is recorded with the entry that it tells of, channel, masked address, moment and
 * message; once for each outcome, and nothing after it was sent.
 */
export const holderDeliveryNamed = basedOn<Need>(
  'holderDeliveryNamed',
  ['APPC 66(2)', 'LPD 5'],
  ({ case: found }, data) => {
    const { notice, channel, outcome, to, at, reason } = deliveryIn(data);
    const entry = found.entries[notice - 1];
    if (!entry || !noticeToHolder(entry)?.over.some((one) => one === channel))
      return [{ norm: 'APPC 66(2)', why: 'noSuchNotice', field: 'notice' }];
    const before = deliveriesOf(found).filter((one) => one.notice === notice && one.channel === channel);
    const known = before.some((one) => one.outcome === 'sent' || one.outcome === outcome);
    const whole = filled(data, 'messageId') && at >= entry.at && data['outcome'] === outcome;
    return [
      ...unless(to.includes('***'), { norm: 'LPD 5', why: 'addressNotMasked', field: 'to' }),
      ...unless(whole && (outcome === 'sent' || reason !== ''), {
        norm: 'APPC 66(2)',
        why: 'deliveryIncomplete',
        field: 'outcome',
      }),
      ...unless(!known, { norm: 'APPC 66(2)', why: 'deliveredAlready', field: 'notice' }),
    ];
  },
);

function today({ calendar, now }: Ask): PlainDate {
  return civil(calendar, now).date;
}

function unless(holds: boolean, refusal: Refusal): readonly Refusal[] {
  return holds ? [] : [refusal];
}

function dateIn(data: Data, field: string): PlainDate | null {
  return plainDate(text(data[field]));
}

function filled(data: Data, field: string): boolean {
  return text(data[field]) !== '';
}

function record(value: Json | undefined): Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Data) : {};
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value.trim() : '';
}
