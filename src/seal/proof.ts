/**
 * The proof of a signature as one file that outlives the certificates: the document, the signatures as they were received
 * and when, the chain and the revocation evidence of that time, under the seal of the office that received them.
 *
 *     Proof   ::= SEQUENCE { version INTEGER (1), record Record, seal OCTET STRING, fixity OCTET STRING }
 *     Record  ::= SEQUENCE { document [0] OCTET STRING OPTIONAL, received SEQUENCE OF Received, evidence Evidence,
 *                            sealedAt GeneralizedTime }
 *     Received ::= SEQUENCE { at GeneralizedTime, signature OCTET STRING }
 *     Evidence ::= SEQUENCE { certificates, lists, answers: each a SEQUENCE OF the DER of one }
 *
 * `seal` is a CMS over the DER of the record. `fixity` is the SHA-256 of all that stands before it, as archives keep it:
 * it shows damage even where no signature reaches, in the unsigned corners of the seal itself.
 */
import { createHash } from 'node:crypto';
import { parseCrl } from './crl.js';
import {
  children,
  concat,
  contextTag,
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

/** DER of certificates, revocation lists and OCSP answers: what the verdict of that time was found from. */
export interface EvidenceBytes {
  readonly certificates: readonly Uint8Array[];
  readonly lists: readonly Uint8Array[];
  readonly answers: readonly Uint8Array[];
}

/** What a proof says. `document` is null when it lies inside the signatures. */
export interface Record {
  readonly document: Uint8Array | null;
  readonly received: readonly Received[];
  readonly evidence: EvidenceBytes;
  readonly sealedAt: string;
}

/** A proof as it was read. `recordDer` is what the seal covers; `intact` whether the fixity holds. */
export interface Proof {
  readonly record: Record;
  readonly recordDer: Uint8Array;
  readonly seal: Uint8Array;
  readonly intact: boolean;
}

/** The bytes of a proof. `seal` signs the octets that it is given, as a detached CMS. Instants lose their fractions of seconds. */
export function writeProof(record: Record, seal: (content: Uint8Array) => Uint8Array): Uint8Array {
  const recordDer = encodeRecord(record);
  const fields = concat([int(1), recordDer, octets(seal(recordDer))]);
  return seq(fields, octets(sha256(fields)));
}

/** Reads a proof; `FormatError` when the bytes are none, or in another form than `writeProof` gives them. */
export function parseProof(bytes: Uint8Array): Proof {
  const outer = readElement(bytes);
  const fields = new Fields(outer);
  if (smallOf(fields.take(tag.integer)) !== 1) throw new FormatError('version of a proof');
  const record = fields.take(tag.sequence);
  const seal = octetsOf(fields.take(tag.octetString));
  const fixity = fields.take(tag.octetString);
  fields.end();
  const before = outer.body.subarray(0, outer.body.length - fixity.bytes.length);
  return {
    record: readRecord(record),
    recordDer: record.bytes,
    seal,
    intact: same(fixity.body, sha256(before)),
  };
}

/** Evidence as `verify` takes it. `FormatError` when one of its pieces is not what it is said to be. */
export function evidenceOf({ certificates, lists, answers }: EvidenceBytes): Evidence {
  return {
    certificates: certificates.map(parseCertificate),
    crls: lists.map(parseCrl),
    ocsp: answers.flatMap((bytes) => parseOcsp(bytes).answer ?? []),
  };
}

function encodeRecord({ document, received, evidence, sealedAt }: Record): Uint8Array {
  const list = (parts: readonly Uint8Array[]): Uint8Array => seq(...parts);
  return seq(
    ...(document === null ? [] : [context(0, octets(document))]),
    list(received.map(({ at, signature }) => seq(generalizedTime(at), octets(signature)))),
    seq(list(evidence.certificates), list(evidence.lists), list(evidence.answers)),
    generalizedTime(sealedAt),
  );
}

function readRecord(record: Element): Record {
  const fields = new Fields(record);
  const wrapped = fields.maybe(contextTag(0));
  const received = several(fields.take(tag.sequence)).map(readReceived);
  const evidence = new Fields(fields.take(tag.sequence));
  const parts = [evidence.take(tag.sequence), evidence.take(tag.sequence), evidence.take(tag.sequence)];
  evidence.end();
  const sealedAt = timeOf(fields.take(tag.generalizedTime));
  fields.end();
  if (received.length === 0) throw new FormatError('a proof without a signature');
  const [certificates = [], lists = [], answers = []] = parts.map((part) => several(part).map(({ bytes }) => bytes));
  const document = wrapped === null ? null : octetsOf(new Fields(wrapped, contextTag(0)).take(tag.octetString));
  return { document, received, evidence: { certificates, lists, answers }, sealedAt };
}

function readReceived(element: Element): Received {
  const fields = new Fields(element);
  const received = { at: timeOf(fields.take(tag.generalizedTime)), signature: octetsOf(fields.take(tag.octetString)) };
  fields.end();
  return received;
}

function several(list: Element): readonly Element[] {
  const all = children(list);
  if (all.length > partsMax) throw new FormatError('too many parts of a proof');
  return all;
}

/** Each part may cost several verifications. */
const partsMax = 64;

function sha256(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest();
}
