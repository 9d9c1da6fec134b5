/** What the programs of the bench agree on. */
import type { OfficeTrust } from '../src/desk/trust.js';
import { trustOf } from '../src/seal/trust.js';

/** A paper, a signature and an attachment are this large, in bytes. */
export const paperBytes = 20_000;
export const signatureBytes = 3_000;
export const attachmentBytes = 200_000;

/** What the door of the bench's office gives to whoever comes in; `case` and `version` are '' for an official. */
export interface Entered {
  readonly token: string;
  readonly officer: string;
  readonly case: string;
  readonly version: string;
}

/** What a program has said to its server so far: BEGIN and COMMIT are no statements; a write outside them is a transaction. */
export interface Tally {
  readonly statements: number;
  readonly transactions: number;
}

/** An argument `--name value` of this program. */
export function argument(name: string): string {
  const value = process.argv[process.argv.indexOf(`--${name}`) + 1];
  if (!process.argv.includes(`--${name}`) || value === undefined) throw new Error(`--${name} is missing`);
  return value;
}

/** The large case: so many attachments, each of this size. */
export const caseFiles = 4;
export const caseFileBytes = 25 * 1024 * 1024;

/** What sending its file took. */
export interface Archived {
  readonly bytes: number;
  /** In use at the worst moment, and how far the process grew, more than before. */
  readonly heldBytes: number;
  readonly residentBytes: number;
  readonly ms: number;
}

/** A round of the clock on a day. Times in milliseconds. */
export interface Round {
  readonly day: string;
  /** The cases in which time alone may change something, and how long they took to find. */
  readonly due: number;
  readonly foundMs: number;
  /** The steps that were taken, all of them in one round, and how long it took; then a round that finds nothing more. */
  readonly steps: number;
  readonly tookMs: number;
  readonly idleMs: number;
  /** The process before the round, and how far it grew meanwhile. */
  readonly residentBytes: number;
  readonly grownBytes: number;
}

/** What the program of the clock tells: how many cases it read back, and its rounds. */
export interface Rounds {
  readonly read: number;
  readonly rounds: readonly Round[];
}

/** The long revocation list has so many entries: some 20 MB, as НУЦ РК's. */
export const listEntries = 380_000;

/** What reading it took: memory at the worst moment and afterwards, and the longest time without a turn for anybody else. */
export interface ListRead {
  readonly bytes: number;
  readonly entries: number;
  readonly ms: number;
  readonly heldBytes: number;
  readonly keptBytes: number;
  readonly stallMs: number;
}

/** The trust of an office that judges no signatures. */
export const noTrust: OfficeTrust = {
  contour: 'own',
  people: trustOf([]),
  time: null,
  lists: () => [],
  sources: () => [],
  services: () => [],
  answeredAbout: () => null,
};

/** What a race found: verifications or megabytes a second of each contestant, round by round. */
export interface Race {
  readonly work: '512' | '256' | 'md_gost12_512' | 'md_gost94';
  readonly rates: Readonly<Record<string, readonly number[]>>;
  /** Why the gost engine did not take part; null when it did. */
  readonly without: string | null;
}
