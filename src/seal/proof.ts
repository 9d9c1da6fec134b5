/**
 * The proof of a signature as one file that outlives the certificates: the document, the signatures as they were received
 * and when, the chain and the revocation evidence of that time, under the seal of the office that received them. Before the
 * certificates or the algorithms of the seal and of its timestamps age, the whole is stamped anew, again and again.
 *
 *     Proof    ::= SEQUENCE { version INTEGER (1), record Record, seal OCTET STRING,
 *                             renewals SEQUENCE OF ANY -- RFC 3161 --, fixity OCTET STRING }
 *     Record   ::= SEQUENCE { document [0] OCTET STRING OPTIONAL, received SEQUENCE OF Received, evidence Evidence,
 *                             sealedAt GeneralizedTime }
 *     Received ::= SEQUENCE { at GeneralizedTime, signature OCTET STRING }
 *     Evidence ::= SEQUENCE { certificates, lists, answers, timestamps: each a SEQUENCE OF the DER of one }
 *
 * `seal` is a CMS over the DER of the record. A renewal's token is over the octets of version, record, seal and the renewals
 * before it (the idea of RFC 4998). `fixity` is the SHA-256 of all that stands before it, as archives keep it: it shows
 * damage even where no signature reaches, in the unsigned corners of the last seal or token.
 */
import { createHash } from 'node:crypto';
import { parseCrl, readCrl, type Crl } from './crl.js';
import {
  children,
  concat,
  contextTag,
  elements,
  Fields,
  FormatError,
  octetsOf,
  readElement,
  same,
  smallOf,
  tag,
  timeOf,
  type Element,
} from './der.js';
import { context, generalizedTime, int, octets, seq } from './der-write.js';
import { parseOcsp } from './ocsp.js';
import type { Evidence } from './revocation.js';
import { parseCertificate } from './x509.js';

/** What was received: a CMS, and the instant at which it was judged. */
export interface Received {
  readonly at: string;
  readonly signature: Uint8Array;
}

/** DER of certificates, revocation lists, OCSP answers and timestamp tokens: what the verdict of that time was found from. */
export interface EvidenceBytes {
  readonly certificates: readonly Uint8Array[];
  readonly lists: readonly Uint8Array[];
  readonly answers: readonly Uint8Array[];
  readonly timestamps: readonly Uint8Array[];
}

/** What a proof says. `document` is null when it lies inside the signatures. */
export interface ProofRecord {
  readonly document: Uint8Array | null;
  readonly received: readonly Received[];
  readonly evidence: EvidenceBytes;
  readonly sealedAt: string;
}

/** A proof as it was read. `recordDer` is what the seal covers; `intact` whether the fixity holds. */
export interface Proof {
  readonly record: ProofRecord;
  readonly recordDer: Uint8Array;
  readonly seal: Uint8Array;
  /** Timestamp tokens (DER), each with the octets that it has to be over, in pieces: everything before it. */
  readonly renewals: readonly { readonly token: Uint8Array; readonly covers: readonly Uint8Array[] }[];
  readonly intact: boolean;
}

/** What a proof is made of. `seal` is a detached CMS over `encodeRecord(record)`. */
export interface ProofToWrite {
  readonly record: ProofRecord;
  readonly seal: Uint8Array;
  /** Timestamp tokens, DER, in their order. */
  readonly renewals: readonly Uint8Array[];
}

/** Whether bytes begin as a proof does, with its version where every other file of signatures has something else. */
export function looksLikeProof(bytes: Uint8Array): boolean {
  try {
    const [version] = elements(readElement(bytes));
    return version?.id === tag.integer;
  } catch (fault) {
    if (fault instanceof FormatError) return false;
    throw fault;
  }
}

/** The bytes of a proof. Instants lose their fractions of seconds. RangeError when no reader would take so many parts. */
export function writeProof({ record, seal, renewals }: ProofToWrite): Uint8Array {
  const { certificates, lists, answers, timestamps } = record.evidence;
  const parts = { received: record.received, certificates, lists, answers, timestamps, renewals };
  for (const [name, { length }] of Object.entries(parts) as [keyof typeof parts, readonly unknown[]][])
    if (length > proofBounds[`${name}Max`])
      throw new RangeError(`a proof holds at most ${proofBounds[`${name}Max`]} ${name}`);
  const fields = concat([sealedOctets(record, seal), seq(...renewals)]);
  return seq(fields, octets(sha256(fields)));
}

/** What the token of the next renewal has to be over. */
export function octetsToRenew({ record, seal, renewals }: ProofToWrite): Uint8Array {
  return concat([sealedOctets(record, seal), ...renewals]);
}

/** Reads a proof; `FormatError` when the bytes are none, or in another form than `writeProof` gives them. */
export function parseProof(bytes: Uint8Array): Proof {
  const outer = readElement(bytes);
  const fields = new Fields(outer);
  const version = fields.take(tag.integer);
  if (smallOf(version) !== 1) throw new FormatError('version of a proof');
  const record = fields.take(tag.sequence);
  const seal = fields.take(tag.octetString);
  const renewals = several(fields.take(tag.sequence), proofBounds.renewalsMax);
  const fixity = fields.take(tag.octetString);
  fields.end();
  const before = outer.body.subarray(0, outer.body.length - fixity.bytes.length);
  const covered = [version.bytes, record.bytes, seal.bytes];
  return {
    record: readRecord(record),
    recordDer: record.bytes,
    seal: octetsOf(seal),
    renewals: renewals.map(({ bytes: token }, place) => ({
      token,
      covers: [...covered, ...renewals.slice(0, place).map((one) => one.bytes)],
    })),
    intact: same(fixity.body, sha256(before)),
  };
}

/** Evidence as `verify` takes it. `FormatError` when one of its pieces is not what it is said to be. */
export function evidenceOf(bytes: EvidenceBytes): Evidence {
  return withLists(bytes, bytes.lists.map(parseCrl));
}

/** The same evidence; others have their turn while long lists are read. */
export async function evidenceInTurns(bytes: EvidenceBytes): Promise<Evidence> {
  const crls: Crl[] = [];
  for (const list of bytes.lists) crls.push(await readCrl(list));
  return withLists(bytes, crls);
}

function withLists({ certificates, answers, timestamps }: EvidenceBytes, crls: readonly Crl[]): Evidence {
  return {
    certificates: certificates.map(parseCertificate),
    crls,
    ocsp: answers.flatMap((bytes) => parseOcsp(bytes).answer ?? []),
    timestamps,
  };
}

/** The DER of a record: what the office seals. */
export function encodeRecord({ document, received, evidence, sealedAt }: ProofRecord): Uint8Array {
  return seq(
    ...(document === null ? [] : [context(0, octets(document))]),
    seq(...received.map(({ at, signature }) => seq(generalizedTime(at), octets(signature)))),
    encodeEvidence(evidence),
    generalizedTime(sealedAt),
  );
}

function sealedOctets(record: ProofRecord, seal: Uint8Array): Uint8Array {
  return concat([int(1), encodeRecord(record), octets(seal)]);
}

function encodeEvidence({ certificates, lists, answers, timestamps }: EvidenceBytes): Uint8Array {
  return seq(seq(...certificates), seq(...lists), seq(...answers), seq(...timestamps));
}

function readRecord(record: Element): ProofRecord {
  const fields = new Fields(record);
  const wrapped = fields.maybe(contextTag(0));
  const received = several(fields.take(tag.sequence), proofBounds.receivedMax).map(readReceived);
  const evidence = readEvidence(fields.take(tag.sequence));
  const sealedAt = timeOf(fields.take(tag.generalizedTime));
  fields.end();
  if (received.length === 0) throw new FormatError('a proof without a signature');
  const document = wrapped === null ? null : octetsOf(new Fields(wrapped, contextTag(0)).take(tag.octetString));
  return { document, received, evidence, sealedAt };
}

function readEvidence(element: Element): EvidenceBytes {
  const fields = new Fields(element);
  const next = (max: number): readonly Uint8Array[] =>
    several(fields.take(tag.sequence), max).map(({ bytes }) => bytes);
  const { certificatesMax, listsMax, answersMax, timestampsMax } = proofBounds;
  const evidence = {
    certificates: next(certificatesMax),
    lists: next(listsMax),
    answers: next(answersMax),
    timestamps: next(timestampsMax),
  };
  fields.end();
  return evidence;
}

function readReceived(element: Element): Received {
  const fields = new Fields(element);
  const received = { at: timeOf(fields.take(tag.generalizedTime)), signature: octetsOf(fields.take(tag.octetString)) };
  fields.end();
  return received;
}

function several(list: Element, max: number): readonly Element[] {
  const all = children(list);
  if (all.length > max) throw new FormatError('too many parts of a proof');
  return all;
}

/** Bounds beyond which a proof is refused: each signature is judged with all the evidence, and each part costs verifications. */
export const proofBounds = {
  receivedMax: 8,
  certificatesMax: 64,
  listsMax: 64,
  answersMax: 16,
  timestampsMax: 16,
  renewalsMax: 64,
} as const;

function sha256(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest();
}
