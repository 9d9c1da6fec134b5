/** The tables as the compiler sees them; the migrations say the same to PostgreSQL. */
import type { Generated, JSONColumnType } from 'kysely';
import type { Actor, Data, Digest, Instant, Json, PaperRef, PlainDate } from '../core/procedure.js';

/** Written as text that is JSON already, read as the value. */
type Stored<T extends object | null> = JSONColumnType<T, string, string>;

interface EntryTable {
  readonly case_id: string;
  readonly number: number;
  readonly id: string;
  readonly previous: Digest;
  readonly hash: Digest;
  readonly body: string;
  readonly at: Instant;
  readonly step: string;
}

interface HeadTable {
  readonly case_id: string;
  readonly number: number;
  readonly hash: Digest;
}

interface PaperTable {
  readonly digest: Digest;
  readonly kind: string;
  readonly case_id: string;
  readonly made_at: Instant;
}

interface SheetTable {
  readonly digest: Digest;
  readonly bytes: Buffer;
  readonly made_at: Instant;
}

interface EvidenceTable {
  readonly digest: Digest;
  readonly kind: string;
  readonly bytes: Buffer;
  readonly at: Instant;
}

interface SignatureTable {
  readonly digest: Digest;
  readonly paper_digest: Digest;
  readonly case_id: string;
  readonly number: number;
  readonly cms: Buffer;
  readonly iin: string | null;
  readonly bin: string | null;
  readonly name: string;
  readonly role: string;
  readonly capacity: string;
  readonly verdict: Stored<{ readonly [key: string]: Json }>;
  readonly evidence: readonly Digest[];
  readonly at: Instant;
}

interface ProofTable {
  readonly paper_digest: Digest;
  readonly signatures: readonly Digest[];
  readonly evidence: readonly Digest[];
  readonly sealed_at: Instant;
  readonly seal: Buffer;
}

interface RenewalTable {
  readonly paper_digest: Digest;
  readonly place: number;
  readonly token: Buffer;
  readonly at: Instant;
  readonly good_until: Instant;
}

interface PreparedTable {
  readonly id: string;
  readonly case_id: string;
  readonly expected_number: number;
  readonly step: string;
  readonly actor: Stored<Actor>;
  readonly data: Stored<Data>;
  readonly made_at: Instant;
  readonly calendar: Generated<number>;
}

interface PreparedPaperTable extends PaperRef {
  readonly prepared_id: string;
  readonly place: number;
}

interface CounterTable {
  readonly series: string;
  readonly year: number;
  readonly last: number;
}

interface NumberTable {
  readonly series: string;
  readonly year: number;
  readonly value: number;
  readonly case_id: string;
}

interface FileTable {
  readonly digest: Digest;
  readonly size_bytes: number;
  readonly media: string;
  readonly at: Instant;
}

interface UploadTable {
  readonly id: string;
  readonly owner: string;
  readonly name: string;
  readonly size_bytes: number;
  readonly received: number;
  readonly parts: readonly string[];
  readonly state: 'open' | 'stored' | 'refused';
  readonly digest: Digest | null;
  readonly started_at: Instant;
}

interface DraftTable {
  readonly owner: string;
  readonly version: Generated<number>;
  readonly body: Stored<{ readonly [key: string]: Json }>;
  readonly updated_at: Instant;
}

interface CaseViewTable {
  readonly case_id: string;
  readonly procedure: string;
  readonly uin: string | null;
  readonly registration_number: string | null;
  readonly stage: string;
  readonly applicant_iin: string | null;
  readonly applicant_bin: string | null;
  readonly applicant_name: string;
  readonly submitted_at: Instant | null;
  readonly registered_on: PlainDate | null;
  readonly officer_iin: string | null;
  readonly next_term: string | null;
  readonly next_due: PlainDate | null;
  readonly next_norm: string | null;
  readonly result_due: PlainDate | null;
  readonly last_number: number;
  readonly last_hash: Digest;
  readonly ended: boolean;
  readonly roles: readonly string[] | null;
  readonly waits: boolean;
  readonly wake_on: PlainDate | null;
  readonly about: string | null;
  readonly stays: number | null;
  readonly stays_from: PlainDate | null;
}

/** A line that the registry tells of a permit beside its dates: what happened, by which norm, on which day, with what. */
export interface RegistryNote {
  readonly what: string;
  readonly norm: string;
  readonly on: PlainDate;
  readonly with: { readonly [name: string]: string };
}

interface RegistryTable {
  readonly permit_number: string;
  readonly case_id: string;
  readonly uin: string | null;
  readonly holder_name: string;
  readonly holder_bin: string | null;
  readonly holder_iin_masked: string | null;
  readonly issued_on: PlainDate;
  readonly expires_on: PlainDate;
  readonly status: string;
  readonly operators: string;
  readonly verify_code: string;
  readonly updated_at: Instant;
  readonly search: string;
  readonly notes: Stored<readonly RegistryNote[]>;
  readonly ended_on: PlainDate | null;
  readonly termination: number | null;
}

interface StaffTable {
  readonly iin: string;
  readonly role: string;
  readonly name: string;
  readonly order_text: string;
  readonly valid_from: PlainDate;
  readonly valid_until: PlainDate | null;
  readonly email: string | null;
}

interface SessionTable {
  readonly id: string;
  readonly body: Stored<object>;
  readonly expires_at: Instant;
}

interface NonceTable {
  readonly value: string;
  readonly expires_at: Instant;
}

interface MessageTable {
  readonly id: string;
  readonly case_id: string;
  readonly number: number;
  readonly notice: string;
  readonly recipient: string;
  readonly channel: 'email' | 'sms';
  readonly address: string;
  readonly subject: string;
  readonly body: string;
  readonly state: 'waiting' | 'sent' | 'failed';
  readonly attempts: number;
  readonly next_at: Instant;
  readonly queued_at: Instant;
  readonly settled_at: Instant | null;
  readonly gateway_id: string | null;
  readonly reason: string | null;
}

interface LookTable {
  readonly id: Generated<number>;
  readonly at: Instant;
  readonly iin: string;
  readonly role: string;
  readonly case_id: string;
  readonly what: string;
  readonly purpose: string;
}

interface PhoneTable {
  readonly token: string;
  readonly session: string;
  readonly prepared_id: string | null;
  readonly challenge: string | null;
  readonly expires_at: Instant;
  readonly cms: Buffer | null;
}

/** Every table of the memory, by name. */
export interface Schema {
  readonly entry: EntryTable;
  readonly head: HeadTable;
  readonly paper: PaperTable;
  readonly sheet: SheetTable;
  readonly evidence: EvidenceTable;
  readonly signature: SignatureTable;
  readonly proof: ProofTable;
  readonly renewal: RenewalTable;
  readonly prepared: PreparedTable;
  readonly prepared_paper: PreparedPaperTable;
  readonly counter: CounterTable;
  readonly number: NumberTable;
  readonly file: FileTable;
  readonly upload: UploadTable;
  readonly draft: DraftTable;
  readonly case_view: CaseViewTable;
  readonly registry: RegistryTable;
  readonly staff: StaffTable;
  readonly session: SessionTable;
  readonly nonce: NonceTable;
  readonly look: LookTable;
  readonly message: MessageTable;
  readonly phone: PhoneTable;
}
