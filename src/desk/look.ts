/** The one way to read a person's data: only what the role needs, and every look is written down. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { type Calendar, civil, instantOf, workingDaysBetween } from '../core/calendar.js';
import { open, replay } from '../core/decide.js';
import type { Actor, Case, Digest, Entry, Instant, PlainDate, Procedure } from '../core/procedure.js';
import { type Move, moves, type Standing, standing } from '../core/terms.js';
import { complaintOf, wasAt } from '../law/complaintFacts.js';
import { attachmentsIn, deliveredAt, deliveriesOf, officerOf } from '../law/facts.js';
import {
  daysOfNotice,
  latestNotice,
  latestNoticeBefore,
  type NoticeDays,
  noticeDays,
  slotLost,
} from '../law/hearing.js';
import { type AnyNotice, noticesOf, partySteps } from '../law/everyNotice.js';
import { type Channel, maskAddress } from '../law/notices.js';
import { isParty, isPartyTo } from '../law/matter.js';
import { contractsHeld } from '../law/permitContracts.js';
import { permitOfficerOf } from '../law/permitFacts.js';
import { bodyRoles, office } from '../law/office.js';
import { lateReasonAsked } from '../law/silence.js';
import { type Draft, loadDraft } from '../store/drafts.js';
import { loadCases, loadCaseWithStays, type Stay } from '../store/entries.js';
import { type OpenedFile, openFile } from '../store/files.js';
import { recordLook } from '../store/looks.js';
import {
  besideCase,
  type ComplaintAbout,
  type Message,
  retryMessage,
  type Troubled,
  troubledMessages,
} from '../store/outbox.js';
import { loadPaper, type StoredPaper, type StoredSignature } from '../store/papers.js';
import { permitByNumber, type PermitFound, searchRegistry } from '../store/registry.js';
import { type CaseRow, casesOf, complaintsAbout, type Told, worklists } from '../store/views.js';
import { type Desk, lawOf, stepsOfAll } from './desk.js';
import { ownerOf } from './draft.js';

/** A case as one person may see it: in which of his roles, which steps are open to him, where the terms stand. */
export interface CaseLook {
  readonly case: Case;
  readonly procedure: Procedure;
  /** The role in which the person looks. */
  readonly as: Actor;
  readonly open: readonly { readonly step: string; readonly actor: Actor }[];
  readonly standings: readonly Standing[];
  /** Steps that are open but come late, and ask why (the silence rule being off). */
  readonly late: readonly string[];
  /** What the days of a refusal are: until when it can be notified, how near that is, and what follows from a notice. */
  readonly refusal: {
    readonly latest: PlainDate | null;
    readonly door: Door;
    readonly days: NoticeDays | null;
    /** The last day to which a hearing can be appointed by a notice of this moment. */
    readonly slotDay: PlainDate | null;
    /** The day that was appointed for the hearing has become a day off. */
    readonly slotLost: boolean;
  };
  /** The last days that orders on days off have moved, the oldest order first. */
  readonly moves: readonly Move[];
  /** The acts of this case that are not executed while a complaint about them is considered (APPC 96). */
  readonly stays: readonly Stay[];
}

/** Whether a refusal can still be notified (P7.2a): it can, by tomorrow, by today's closing time, or no longer. */
export type Door = 'open' | 'tomorrow' | 'today' | 'closed';

/** How near the last moment to notify a refusal is. */
export function doorOf(calendar: Calendar, latest: PlainDate, now: Instant): Door {
  const { date } = civil(calendar, now);
  if (now > instantOf(calendar, latest, calendar.hours.closes)) return 'closed';
  if (date === latest) return 'today';
  return workingDaysBetween(calendar, date, latest) <= 1 ? 'tomorrow' : 'open';
}

/** A case, a draft, as lists show them. */
export type CaseItem = CaseRow;
export type DraftItem = Draft;

/** `absent`: there is no such case. `closed`: it is not this person's. Both are shown alike, and a closed door is logged. */
export type Looked<T> =
  { readonly is: 'open'; readonly look: T } | { readonly is: 'absent' } | { readonly is: 'closed' };

/** A case with everything that the page needs, in one query. The look is logged with its purpose. */
export async function lookAtCase(
  desk: Desk,
  actors: readonly Actor[],
  id: string,
  purpose: string,
): Promise<Looked<CaseLook>> {
  const { entries, stays } = await loadCaseWithStays(desk.db, id);
  const [first] = entries;
  // The office's own case is nobody's to look at here.
  if (!first || first.edition === office.edition) return { is: 'absent' };
  const procedure = lawOf(desk, entries);
  const found = replay(procedure, id, entries);
  const as = actors.find((actor) => maySee(actor, found)) ?? (await bodyWith(desk, actors, found));
  await log(desk, as ?? actors[0], id, as ? 'case' : 'case refused', purpose);
  if (!as) return { is: 'closed' };
  const now = desk.now();
  const ask = { case: found, now, calendar: desk.calendar };
  const offered = new Map<string, Actor>();
  for (const actor of actors)
    for (const step of open(procedure, { ...ask, actor })) if (!offered.has(step)) offered.set(step, actor);
  // Of a case that has ended the days of a refusal are history, and may lie beyond the calendar; of a permit in force there are none.
  const goesOn = !procedure.ended.includes(found.stage ?? '') && found.stage !== 'inForce';
  const latest = goesOn ? latestNotice(found, desk.calendar) : null;
  const look: CaseLook = {
    case: as.role === 'baseOperator' ? seenByOperator(found, as) : found,
    procedure,
    as,
    open: [...offered].map(([step, actor]) => ({ step, actor })),
    standings: standing(procedure, found, desk.calendar, now),
    late: [...offered.keys()].filter((step) => lateReasonAsked(procedure, step, ask)),
    refusal: {
      latest,
      door: latest ? doorOf(desk.calendar, latest, now) : 'open',
      days: goesOn ? noticeDays(found, desk.calendar) : null,
      slotDay: (goesOn && daysOfNotice(found, desk.calendar, now)?.hearingLatest) || null,
      slotLost: goesOn && slotLost(found, desk.calendar, now),
    },
    moves: moves(procedure, found, desk.calendar),
    stays,
  };
  return { is: 'open', look };
}

/** A paper of a case with its signatures, for whoever may see the case. */
export async function lookAtPaper(
  desk: Desk,
  actors: readonly Actor[],
  digest: Digest,
): Promise<Looked<{ readonly paper: StoredPaper; readonly signatures: readonly StoredSignature[] }>> {
  const signed = await loadPaper(desk.db, digest);
  if (!signed) return { is: 'absent' };
  const seen = await lookAtCase(desk, actors, signed.paper.case, `paper ${signed.paper.kind}`);
  if (seen.is !== 'open') return seen;
  // Whoever sees a case only in part sees its papers so, too.
  const shown = seen.look.case.entries.some(({ papers }) => papers.some((one) => one.digest === digest));
  return shown ? { is: 'open', look: signed } : { is: 'closed' };
}

/** An attachment of a case, by its digest, for whoever may see the case. */
export async function lookAtAttachment(
  desk: Desk,
  actors: readonly Actor[],
  id: string,
  digest: Digest,
): Promise<Looked<{ readonly name: string; readonly media: string; readonly file: OpenedFile }>> {
  const seen = await lookAtCase(desk, actors, id, 'attachment');
  if (seen.is !== 'open') return seen;
  const named = seen.look.case.entries
    .flatMap(({ data }) => attachmentsIn(data))
    .find((attachment) => attachment.digest === digest);
  if (!named) return { is: 'absent' };
  return { is: 'open', look: { name: named.name, media: named.media, file: await openFile(desk.files, digest) } };
}

/** How a notice fares over one channel. */
export interface ChannelLook {
  /** The message, while the outbox knows it. */
  readonly message: string | null;
  readonly channel: Channel;
  /** The address, masked. */
  readonly to: string;
  readonly state: Message['state'];
  /** When it was sent or given up; null while it waits. */
  readonly at: Instant | null;
  readonly attempts: number;
  readonly nextInSeconds: number;
  readonly reason: string;
}

/** A notice of a case: of which entry, whether it was read, and how it fares over each channel. */
export interface NoticeLook {
  readonly name: AnyNotice['name'];
  readonly to: AnyNotice['to'];
  readonly number: number;
  readonly at: Instant;
  readonly norm: string;
  /** When the applicant opened the case after it. */
  readonly readAt: Instant | null;
  /** When it was received in the sense of APPC 66(2). */
  readonly deliveredAt: Instant | null;
  readonly channels: readonly ChannelLook[];
}

/** A complaint about a case, as its page shows it (P10.2); to an officer it may be closed. */
export interface ComplaintLook extends ComplaintAbout {
  readonly open: boolean;
}

/**
 * What stands beside a case: its notices with the state of each message, newest first, of which an applicant sees his own, and
 * the complaints about it, newest first.
 */
export async function lookBeside(
  desk: Desk,
  { case: found, as }: CaseLook,
): Promise<{ readonly notices: readonly NoticeLook[]; readonly complaints: readonly ComplaintLook[] }> {
  // Nobody writes to a base operator, and what others are told is not for him (A-49, LPD 5).
  if (as.role === 'baseOperator') return { notices: [], complaints: [] };
  const { messages, read, complaints } = await besideCase(desk.db, found.id, partySteps);
  const deliveries = deliveriesOf(found);
  const notices = found.entries.toReversed().flatMap(({ step, number, at }) =>
    noticesOf(found.procedure)
      .filter(({ after, to }) => after.includes(step) && (isParty(to) || !isParty(as.role)))
      .map(({ name, to, norm, over }): NoticeLook => {
        const channels = over.flatMap((channel): readonly ChannelLook[] => {
          const recorded = deliveries.findLast((one) => one.notice === number && one.channel === channel);
          const own = messages.filter((one) => one.number === number && one.notice === name && one.channel === channel);
          if (own.length > 0) return own.map(channelOf);
          if (!isParty(to) || !recorded) return [];
          const { to: shown, outcome: state, at: when, reason } = recorded;
          return [{ message: null, channel, to: shown, state, at: when, attempts: 0, nextInSeconds: 0, reason }];
        });
        const readAt = read.find((one) => one.number === number)?.at ?? null;
        return { name, to, number, at, norm, readAt, deliveredAt: deliveredAt(found, number), channels };
      }),
  );
  return { notices, complaints: complaints.map((one) => ({ ...one, open: as.role !== 'officer' })) };
}

function channelOf(message: Message): ChannelLook {
  const { id, channel, address, state, settledAt, attempts, nextInSeconds, reason } = message;
  const at = state === 'waiting' ? null : settledAt;
  return {
    message: id,
    channel,
    to: maskAddress(channel, address),
    state,
    at,
    attempts,
    nextInSeconds,
    reason: reason ?? '',
  };
}

/** Lets a message that failed be sent again, once however often it is asked, by an official who may see its case; false when he may not. */
export async function sendAgain(
  desk: Desk,
  actors: readonly Actor[],
  caseId: string,
  message: string,
): Promise<boolean> {
  const seen = await lookAtCase(desk, actors, caseId, 'send a notice again');
  if (seen.is !== 'open' || isParty(seen.look.as.role)) return false;
  await retryMessage(desk.db, caseId, message);
  return true;
}

/** A message that somebody should look after, as lists show it: its address masked. */
export type TroubledItem = Omit<Troubled, 'address' | 'subject' | 'body'> & { readonly to: string };

/** The messages that have failed or are tried in vain: an officer sees those of his cases, the others the office's. */
export async function troubledOf(desk: Desk, actors: readonly Actor[]): Promise<readonly TroubledItem[]> {
  const [first] = actors;
  const officer = actors.every(({ role }) => role === 'officer') ? (first?.iin ?? '') : null;
  const rows = await troubledMessages(desk.db, officer);
  return rows.map(({ address, subject: _subject, body: _body, ...row }) => ({
    ...row,
    to: maskAddress(row.channel, address),
  }));
}

/** A case of the cabinet with its notices. */
export type CabinetCase = CaseRow & { readonly notices: readonly Told[] };

/** The cabinet: the applicant's cases with their notices, and the draft that waits for him. */
export async function cabinet(
  desk: Desk,
  actor: Actor,
): Promise<{ readonly cases: readonly CabinetCase[]; readonly draft: Draft | null }> {
  const [cases, draft] = await Promise.all([casesOf(desk.db, actor, partySteps), loadDraft(desk.db, ownerOf(actor))]);
  return { cases, draft };
}

/** What waits for each role, and the cases of the office whose door to a refusal is about to close. */
export interface WorkLook {
  readonly lists: readonly (readonly CaseRow[])[];
  readonly closing: readonly { readonly row: CaseRow; readonly latest: PlainDate; readonly door: Door }[];
}

/** Steps that are open while other work goes on, and make none by themselves. */
const BESIDE: ReadonlySet<string> = new Set(['recuse', 'rejectRecusal', 'reassign', 'changeSlot']);

/** While a preliminary decision to refuse may still be notified. */
const UNNOTIFIED = ['registered', 'withUnit', 'assigned', 'incomplete', 'complete', 'refusalProposed'] as const;

/** What waits for each role, that which is due first at the top: the cases at the stages in which the table gives it a step. */
export async function workOf(desk: Desk, actors: readonly Actor[]): Promise<WorkLook> {
  const wants = actors.map(({ role, iin }) => {
    const rows = stepsOfAll(desk).filter(([step]) => !BESIDE.has(step));
    const open = rows.filter(([, { by }]) => by.some((one) => one === role));
    const stages = [...new Set(open.flatMap(([, { at }]) => [...at]))];
    return { stages, role, ...(role === 'officer' && iin !== null ? { officerIin: iin } : {}) };
  });
  const decides = actors.find(({ role }) => role !== 'chancery' && !isParty(role));
  const own = decides?.role === 'officer' && decides.iin !== null ? { officerIin: decides.iin } : {};
  const doors = decides ? [{ stages: UNNOTIFIED, ...own, limit: 200 }] : [];
  const lists = await worklists(desk.db, [...wants, ...doors]);
  const now = desk.now();
  return {
    lists: lists.slice(0, wants.length),
    closing: (lists[wants.length] ?? []).flatMap((row) => {
      if (!row.resultDue) return [];
      const latest = latestNoticeBefore(row.resultDue, desk.calendar);
      const door = doorOf(desk.calendar, latest, now);
      return door === 'tomorrow' || door === 'today' ? [{ row, latest, door }] : [];
    }),
  };
}

/** How a permit stands on a day. `terminated`: also by its holder's renunciation. */
export type PermitStanding = 'valid' | 'expired' | 'terminated';

/** A permit as everybody may see it: without the secret of its QR, and with its standing on the desk's date. */
export interface PublicPermit extends Omit<
  PermitFound,
  'case' | 'status' | 'verifyCode' | 'updatedAt' | 'termination'
> {
  /** Issued by the law when the term had passed without a result, and not handed over yet (LPN 26). */
  readonly bySilence: boolean;
  readonly standing: PermitStanding;
  readonly asOf: PlainDate;
}

/**
 * The public registry (LPN 49): by number, BIN or name, twenty at a time, with what the next page begins after (null on the
 * last one). Business data only; nobody's look is logged.
 */
export async function publicRegistry(
  desk: Desk,
  text: string,
  after = '',
): Promise<{ readonly permits: readonly PublicPermit[]; readonly next: string | null }> {
  const rows = await searchRegistry(desk.db, { text, after, limit: 21 });
  const permits = rows.slice(0, 20).map((row) => published(desk, row));
  return { permits, next: rows.length > 20 ? (permits.at(-1)?.permitNumber ?? null) : null };
}

/** One permit of the public registry. */
export async function publicPermit(desk: Desk, number: string): Promise<PublicPermit | null> {
  const row = await permitNamed(desk, number);
  return row && published(desk, row);
}

/** The case of a permit's life, by its number; whether somebody may see it `lookAtCase` decides. */
export async function lifeOf(desk: Desk, number: string): Promise<string | null> {
  return (await permitNamed(desk, number))?.case ?? null;
}

/** What the page behind a QR finds: the permit, or a code that is not that of this number, or no such number. */
export type Checked =
  { readonly is: 'found'; readonly permit: PublicPermit } | { readonly is: 'wrongCode' } | { readonly is: 'absent' };

/** Checks the number and the code of a QR (A5.f2, P9). The comparison takes the same time for every wrong code. */
export async function checkPermit(desk: Desk, number: string, code: string): Promise<Checked> {
  const row = await permitNamed(desk, number);
  if (!row) return { is: 'absent' };
  const [given, kept] = [code, row.verifyCode].map((text) => createHash('sha256').update(text).digest());
  return given && kept && timingSafeEqual(given, kept)
    ? { is: 'found', permit: published(desk, row) }
    : { is: 'wrongCode' };
}

/** Returns when the memory answers; throws when it does not. */
export async function memoryAnswers(desk: Desk): Promise<void> {
  await permitByNumber(desk.db, '');
}

/** What cannot be a number is not looked for. */
async function permitNamed(desk: Desk, number: string): Promise<PermitFound | null> {
  return /^[\w-]{1,40}$/.test(number) ? permitByNumber(desk.db, number.toUpperCase()) : null;
}

/** The last day of validity is a day of validity. A termination that is complained of ends nothing meanwhile (APPC 96). */
function published(desk: Desk, row: PermitFound): PublicPermit {
  const { case: _case, status, verifyCode: _secret, updatedAt: _at, termination: _number, ...permit } = row;
  const asOf = civil(desk.calendar, desk.now()).date;
  const stayed = permit.stayedFrom !== null;
  const stands = status === 'valid' || status === 'deemed' || stayed;
  const standing = !stands ? 'terminated' : permit.expiresOn < asOf ? 'expired' : 'valid';
  return {
    ...permit,
    asOf,
    bySilence: status === 'deemed',
    standing,
    endedOn: stayed ? null : permit.endedOn,
    stayedFrom: standing === 'valid' ? permit.stayedFrom : null,
  };
}

/** A body sees the case of which a complaint has come to it (P10.3). */
async function bodyWith(desk: Desk, actors: readonly Actor[], found: Case): Promise<Actor | undefined> {
  const bodies = actors.filter(({ role }) => bodyRoles.some((one) => one === role));
  if (bodies.length === 0 || found.procedure === 'complaint') return undefined;
  const complaints = await complaintsAbout(desk.db, found.id);
  const all = await loadCases(
    desk.db,
    complaints.map((one) => one.case),
  );
  return bodies.find(({ role }) =>
    [...all].some(([id, entries]) => wasAt(replay(lawOf(desk, entries), id, entries), role)),
  );
}

/** A party sees his own, an officer what is assigned to him or complains of him; chancery, manager and heads see the office's cases. */
function maySee(actor: Actor, found: Case): boolean {
  switch (actor.role) {
    case 'complaintBody':
    case 'qualityBody':
      return found.procedure === 'complaint' && wasAt(found, actor.role);
    case 'officer':
      return officialIn(found)?.iin === actor.iin;
    case 'baseOperator':
      return actor.bin !== null && contractsHeld(found).some(({ operatorBin }) => operatorBin === actor.bin);
    case 'chancery':
    case 'manager':
    case 'head':
    case 'actingHead':
    case 'authorised':
      return true;
    default:
      return isPartyTo(found, actor);
  }
}

/** A-49, LPD 5: whoever only speaks of his contract sees the permit as the registry shows it, and what he said himself. */
function seenByOperator(found: Case, { bin }: Actor): Case {
  const own = found.entries.map((entry): Entry => {
    if (entry.number === 1 || CONTRACTS.has(entry.step) || entry.actor.bin === bin) return entry;
    return { ...entry, data: {}, papers: [] };
  });
  return { ...found, entries: own };
}

const CONTRACTS: ReadonlySet<string> = new Set(['extend', 'extendMeanwhile', 'noteContracts', 'noteContractEnd']);

/** The official who has the case, or of whom it complains. */
function officialIn(found: Case): { readonly iin: string | null } | null {
  switch (found.procedure) {
    case 'complaint':
      return complaintOf(found)?.about?.official ?? null;
    case 'permit':
      return permitOfficerOf(found);
    default:
      return officerOf(found);
  }
}

async function log(desk: Desk, actor: Actor | undefined, id: string, what: string, purpose: string): Promise<void> {
  if (!actor?.iin) return;
  await recordLook(desk.db, { at: desk.now(), iin: actor.iin, role: actor.role, case: id, what, purpose });
}
