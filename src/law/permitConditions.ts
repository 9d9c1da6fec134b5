/** Conditions on the case: what must be true of a permit before a step is open. Each names its norm when it is not. */
import { civil } from '../core/calendar.js';
import type { Ask, Check, PlainDate, Refusal } from '../core/procedure.js';
import { basedOn } from './based.js';
import { isHeard } from './hearing.js';
import type { Norm } from './norms.js';
import { contractsHeld, contractsStanding, type HeldContract, terminationGrounds, validOn } from './permitContracts.js';
import {
  holderOf,
  lastDayOf,
  paperAwaited as awaited,
  pendingAmendment,
  pendingCorrection,
  pendingReports,
  permitOfficerOf,
} from './permitFacts.js';

/** A5.f3, A5.f4: only the holder himself, or somebody who signs for the same legal entity, acts for the permit. */
export const ofThisHolder = basedOn<Check>('ofThisHolder', ['A5.f3', 'A5.f4'], (ask) =>
  isHolder(ask) ? [] : [{ norm: 'A5.f4', why: 'notYourPermit' }],
);

/** a change is reported by the holder, or by a base operator whose contract is or was on record. */
export const concerned = basedOn<Check>('concerned', ['A5.f4', 'A5.f11'], (ask) => {
  const { case: found, actor } = ask;
  if (actor.role === 'holder') return ofThisHolder(ask);
  const known = contractsHeld(found).some(({ operatorBin }) => operatorBin !== '' && operatorBin === actor.bin);
  return known ? [] : [{ norm: 'A5.f11', why: 'notYourContract' }];
});

/** P6.1b: the duties of the «employee» lie on the officer who has the permit. */
export const permitIsMine = basedOn<Check>('permitIsMine', ['P6.1b'], ({ case: found, actor }) => {
  const officer = permitOfficerOf(found);
  if (officer?.iin === actor.iin) return [];
  return [{ norm: 'P6.1b', why: 'assignedToAnother', with: { officer: officer?.name ?? '—' } }];
});

/** APPC 67: nobody decides on his own permit, whatever post he holds. */
export const notMyPermit = basedOn<Check>('notMyPermit', ['APPC 67'], ({ case: found, actor }) =>
  isHeard(found, actor.iin) ? [{ norm: 'APPC 67', why: 'ownCase' }] : [],
);

/** L11.4: what has expired is changed, renounced and terminated no more, also before the clock has noted it. */
export const lastDayAhead = basedOn<Check>('lastDayAhead', ['L11.4'], (ask) => {
  const last = lastDayOf(ask.case);
  return last && today(ask) <= last ? [] : [{ norm: 'L11.4', why: 'permitOver', with: { day: last ?? '' } }];
});

/** L11.4, A-33: a permit expires at 24:00 of its last day, not before. */
export const lastDayPassed = basedOn<Check>('lastDayPassed', ['L11.4'], (ask) => {
  const last = lastDayOf(ask.case);
  return last && today(ask) > last ? [] : [{ norm: 'L11.4', why: 'permitNotOver', with: { day: last ?? '' } }];
});

/** LPN 26(2): a permit of silence is handed over once; one that was signed needs no handing over. */
export const paperAwaited = basedOn<Check>('paperAwaited', ['LPN 26(2)'], ({ case: found }) =>
  awaited(found) ? [] : [{ norm: 'LPN 26(2)', why: 'handedOverAlready' }],
);

/** LPN 44: a paper that nobody has signed yet has no errors to correct. */
export const paperThere = basedOn<Check>('paperThere', ['LPN 44', 'LPN 26(2)'], ({ case: found }) =>
  awaited(found) ? [{ norm: 'LPN 26(2)', why: 'notHandedOverYet' }] : [],
);

/** APPC 76: what is answered was reported. */
export const reportPending = basedOn<Check>('reportPending', ['APPC 76'], ({ case: found }) =>
  pendingReports(found).length > 0 ? [] : [{ norm: 'APPC 76', why: 'noReportPending' }],
);

/** A5.c2, A-30: whoever reports that a contract was prolonged, or that there is another, is answered before anything is terminated. */
export const reportsExamined = basedOn<Check>('reportsExamined', ['A5.c1', 'A5.c2', 'A5.c3'], ({ case: found }) =>
  pendingReports(found)
    .filter(({ change }) => change !== 'ended')
    .map(({ number }) => ({ norm: 'A5.c2', why: 'reportNotExamined', with: { entry: number } })),
);

/** A5.c1, A5.c3, A-30: a permit ends with its contract only when on that day no other stands that meets appendix 4. */
export const noContractStands = basedOn<Check>('noContractStands', ['A5.c1', 'A5.c3'], (ask) =>
  contractsStanding(ask.case, today(ask)).flatMap(grounding(ask)),
);

/** A5.c1, A5.c3, A-30: and it is kept when on that day another does. */
export const otherContractStands = basedOn<Check>('otherContractStands', ['A5.c1', 'A5.c3'], (ask) =>
  contractsStanding(ask.case, today(ask)).length > 0 ? [] : [{ norm: 'A5.c1', why: 'noOtherContract' }],
);

/** A5.c1, A5.c3: nothing is discontinued when by the record every contract of the proposal is over. */
export const contractNotOver = basedOn<Check>('contractNotOver', ['A5.c1', 'A5.c3'], (ask) => {
  const raised = terminationGrounds(ask.case).map(({ contract }) => contract);
  const held = contractsHeld(ask.case).filter(({ id }) => raised.includes(id));
  return held.some((one) => validOn(one, today(ask))) ? [] : [{ norm: 'A5.c1', why: 'contractsOver' }];
});

/** LPN 44: there is something to decide on. */
export const correctionPending = basedOn<Check>('correctionPending', ['LPN 44'], ({ case: found }) =>
  pendingCorrection(found) ? [] : [{ norm: 'LPN 44', why: 'noCorrectionPending' }],
);

/** LPN 44: one correction after the other. */
export const noCorrectionYet = basedOn<Check>('noCorrectionYet', ['LPN 44'], ({ case: found }) =>
  pendingCorrection(found) ? [{ norm: 'LPN 44', why: 'correctionAskedAlready' }] : [],
);

/** there is something to decide on. */
export const amendmentPending = basedOn<Check>('amendmentPending', ['practice'], ({ case: found }) =>
  pendingAmendment(found) ? [] : [{ norm: 'practice', why: 'noAmendmentPending' }],
);

/** one amendment after the other. */
export const noAmendmentYet = basedOn<Check>('noAmendmentYet', ['practice'], ({ case: found }) =>
  pendingAmendment(found) ? [{ norm: 'practice', why: 'amendmentAskedAlready' }] : [],
);

/** The refusals that a contract which stands gives: one for each condition of the permit that was raised. */
export function grounding(
  { case: found }: Ask,
  raised: readonly string[] = terminationGrounds(found).map(({ norm }) => norm),
) {
  const norms = ENDING.filter((norm) => raised.includes(norm));
  return ({ operator, number }: Pick<HeldContract, 'operator' | 'number'>): readonly Refusal[] =>
    (norms.length > 0 ? norms : ENDING.slice(0, 1)).map((norm) => ({
      norm,
      why: 'anotherContractStands',
      with: { operator, number },
    }));
}

/** The conditions under which a permit ends with its contract. */
export const ENDING = ['A5.c1', 'A5.c3'] as const satisfies readonly Norm[];

function isHolder({ case: found, actor }: Ask): boolean {
  const { iin, bin } = holderOf(found);
  return bin === '' ? actor.bin === null && actor.iin === iin : actor.bin === bin;
}

function today({ calendar, now }: Ask): PlainDate {
  return civil(calendar, now).date;
}
