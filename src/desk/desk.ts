/** What every act at the desk works with: the memory, the clock, the calendar, the press, and who judges signatures. */
import { type Calendar, civil } from '../core/calendar.js';
import type { Actor, Entry, Instant, Procedure, Step } from '../core/procedure.js';
import type { Paper } from '../core/paper.js';
import { type Edition, editions, procedureFor, proceduresOf } from '../law/editions.js';
import type { Channel } from '../law/notices.js';
import { isParty } from '../law/matter.js';
import { type BodyRole, bodyRoles } from '../law/office.js';
import type { Expected, Verdict } from '../seal/verify.js';
import type { Db } from '../store/database.js';
import type { Evidence } from '../store/papers.js';
import type { Post } from '../store/staff.js';
import type { OfficeTrust } from './trust.js';
import type { Text } from '../words/languages.js';

/** What a signature is judged for: a paper, a sign-in, the system's own seal; 'any' only where nothing follows from the verdict. */
export type Purpose = 'document' | 'signin' | 'seal' | 'any';

/** A verdict, and what it was found from: kept with the signature, so that the proof outlives the certificate. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly evidence: readonly Evidence[];
}

/** Judges a signature over `content` (null when the content is inside) at a moment, with the trust of this office. Ends within seconds, whoever is silent. */
export type Judge = (
  cms: Uint8Array,
  content: Uint8Array | null,
  at: Instant,
  purpose: Purpose,
  expected?: Expected,
) => Promise<Judgement>;

/** The desk of one office. Everything that could differ between two runs is an argument here. */
export interface Desk {
  readonly db: Db;
  readonly now: () => Instant;
  /** The one that holds now: an order on days off replaces it while the desk is at work. */
  readonly calendar: Calendar;
  /** Asks the memory for orders that this process has not heard of yet. */
  readonly refreshCalendar: () => Promise<void>;
  readonly press: { readonly make: (paper: Paper) => Promise<Uint8Array> };
  readonly judge: Judge;
  readonly trust: OfficeTrust;
  /** Signs with the system's own key: a detached CMS over the content. */
  readonly seal: (content: Uint8Array, at: Instant) => Uint8Array;
  /** 'https://ruqsat.example', without a slash at the end. */
  readonly site: string;
  /** The provider's BIN: an official signs with a certificate of this entity. */
  readonly providerBin: string;
  /** The BIN of each body that considers complaints; null where it does not work at this desk. */
  readonly bodies: { readonly [role in BodyRole]: string | null };
  /** Everybody who holds or held a post, as this process remembers it; read from the memory each time when absent. */
  readonly staff?: () => Promise<readonly Post[]>;
  /** The folder of attachments. */
  readonly files: string;
  /** The editions of the Order, newest first; those of the law's own table when absent. */
  readonly editions?: readonly Edition[];
  /** The channels over which this office can send notices. */
  readonly channels: readonly Channel[];
  /** `n` unpredictable bytes. */
  readonly random: (n: number) => Uint8Array;
  /** As whom this office asks for signatures from phones; nothing is asked of phones when absent. */
  readonly phone?: PhoneService;
}

/** Who asks, as eGov mobile shows it to the person, and where the phone finds this office. */
export interface PhoneService {
  readonly name: Text;
  readonly bin: string;
  /** 'https://ruqsat.example', without a slash at the end: the address that is registered for the app. */
  readonly site: string;
}

/** The procedure by which a case with these entries runs: that of its own edition, or for a new case that of the edition in force today which this step opens. */
export function lawOf(
  desk: Pick<Desk, 'now' | 'calendar' | 'editions'>,
  entries: readonly Entry[],
  opening?: string,
): Procedure {
  return procedureFor(entries, civil(desk.calendar, desk.now()).date, desk.editions, opening);
}

/** The body in whose name somebody of this role acts; the provider for its own officials. */
export function entityOf({ providerBin, bodies }: Pick<Desk, 'providerBin' | 'bodies'>, role: string): string | null {
  const body = bodyRoles.find((one) => one === role);
  return body ? bodies[body] : providerBin;
}

/** The legal entity with whose key somebody signs: his own, or that of the desk at which he sits; null for a person for himself. */
export function signsFor(desk: Pick<Desk, 'providerBin' | 'bodies'>, { role, bin }: Actor): string | null {
  return isParty(role) ? bin : entityOf(desk, role);
}

/** The system as it acts by itself: by the clock, and in what it notes. */
export const system: Actor = { role: 'system', iin: null, bin: null, name: 'ruqsat', order: null };

/** The steps of every edition, by name: cases on an earlier one are still running. */
export function stepsOfAll(desk: Pick<Desk, 'editions'>): readonly (readonly [name: string, step: Step])[] {
  return (desk.editions ?? editions).flatMap(proceduresOf).flatMap(({ steps }) => Object.entries(steps));
}
