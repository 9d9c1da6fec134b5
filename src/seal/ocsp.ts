/** Reads OCSP answers (RFC 6960 §4.2). Nothing is judged here: whether an answer counts is for `revocation.ts`. */
import { sha1 } from './algorithms.js';
import type { Revocation } from './crl.js';
import {
  bitsOf,
  contextTag,
  Fields,
  FormatError,
  octetsOf,
  oidOf,
  readElement,
  same,
  smallOf,
  tag,
  timeOf,
  type Element,
} from './der.js';
import { bounded, extensionsIn, keyOctets, nonceIn, ocspBounds, readCertId, type CertId } from './ocsp-request.js';
import { oids } from './oids.js';
import {
  algorithmOf,
  onlyChild,
  readableCertificates,
  readName,
  sameName,
  type Certificate,
  type Extension,
  type Name,
  type Signed,
} from './x509.js';

/** What a responder calls the outcome of a request (RFC 6960 §4.2.1). Only 'successful' brings an answer. */
export type OcspStatus =
  'successful' | 'malformedRequest' | 'internalError' | 'tryLater' | 'sigRequired' | 'unauthorized';

/** What is said of one certificate. `revocation` is there when the status is 'revoked'; instants, `nextUpdate` null when absent. */
export interface SingleAnswer {
  readonly id: CertId;
  readonly status: 'good' | 'revoked' | 'unknown';
  readonly revocation: Revocation | null;
  readonly thisUpdate: string;
  readonly nextUpdate: string | null;
  readonly unknownCritical: readonly string[];
}

/** A signed answer: who answers, when, about which certificates. */
export interface OcspAnswer extends Signed {
  readonly responder: { readonly name: Name } | { readonly keyHash: Uint8Array };
  readonly producedAt: string;
  readonly singles: readonly SingleAnswer[];
  readonly nonce: Uint8Array | null;
  /** The responder calls certificates 'revoked' that were never issued (RFC 6960 §4.4.8). */
  readonly extendedRevoke: boolean;
  /** The certificates that came along, as far as they could be read. */
  readonly certificates: readonly Certificate[];
  readonly unknownCritical: readonly string[];
}

/** Reads an OCSPResponse from its DER. `FormatError` when it is none; without 'successful' there is no answer inside. */
export function parseOcsp(bytes: Uint8Array): { readonly status: OcspStatus; readonly answer: OcspAnswer | null } {
  if (bytes.length > ocspBounds.sizeBytesMax) throw new FormatError('too large');
  const fields = new Fields(readElement(bytes));
  const status = statuses.get(numberOf(fields.take(tag.enumerated)));
  const wrapped = fields.maybe(contextTag(0));
  fields.end();
  if (status === undefined) throw new FormatError('response status');
  if (status !== 'successful') return { status, answer: null };
  if (wrapped === null) throw new FormatError('an answer is missing');
  const response = new Fields(onlyChild(wrapped));
  if (oidOf(response.take()) !== oids.ocspBasic) throw new FormatError('another kind of answer');
  const basic = readElement(octetsOf(response.take()));
  response.end();
  return { status, answer: readBasic(basic) };
}

/** Whether an answer names this certificate's holder as the one who answers. */
export function namesResponder({ responder }: OcspAnswer, certificate: Certificate): boolean {
  return 'name' in responder
    ? sameName(responder.name, certificate.subject)
    : same(responder.keyHash, sha1(keyOctets(certificate)));
}

const statuses: ReadonlyMap<number, OcspStatus> = new Map([
  [0, 'successful'],
  [1, 'malformedRequest'],
  [2, 'internalError'],
  [3, 'tryLater'],
  [5, 'sigRequired'],
  [6, 'unauthorized'],
]);

const processed: ReadonlySet<string> = new Set([oids.ocspNonce, oids.ocspExtendedRevoke]);

function readBasic(element: Element): OcspAnswer {
  const outer = new Fields(element);
  const tbs = outer.take(tag.sequence);
  const signatureAlgorithm = algorithmOf(outer.take(tag.sequence));
  const signature = bitsOf(outer.take(tag.bitString));
  const enclosed = outer.maybe(contextTag(0));
  outer.end();

  const fields = new Fields(tbs);
  const version = fields.maybe(contextTag(0));
  if (version !== null && smallOf(onlyChild(version)) !== 0) throw new FormatError('version');
  const responder = readResponder(fields.take());
  const producedAt = timeOf(fields.take(tag.generalizedTime));
  const singles = bounded(fields.take(tag.sequence), ocspBounds.singlesMax).map(readSingle);
  const extensions = extensionsIn(fields.maybe(contextTag(1)));
  fields.end();
  return {
    tbs: tbs.bytes,
    signatureAlgorithm,
    signature,
    responder,
    producedAt,
    singles,
    nonce: nonceIn(extensions),
    extendedRevoke: extensions.has(oids.ocspExtendedRevoke),
    certificates:
      enclosed === null
        ? []
        : readableCertificates(bounded(onlyChild(enclosed), ocspBounds.certificatesMax).map(({ bytes }) => bytes)),
    unknownCritical: unknownIn(extensions),
  };
}

function readResponder(element: Element): OcspAnswer['responder'] {
  switch (element.id) {
    case contextTag(1):
      return { name: readName(onlyChild(element)) };
    case contextTag(2):
      return { keyHash: octetsOf(onlyChild(element)) };
    default:
      throw new FormatError('responder');
  }
}

function readSingle(element: Element): SingleAnswer {
  const fields = new Fields(element);
  const id = readCertId(fields.take(tag.sequence));
  const status = fields.take();
  const thisUpdate = timeOf(fields.take(tag.generalizedTime));
  const next = fields.maybe(contextTag(0));
  const extensions = extensionsIn(fields.maybe(contextTag(1)));
  fields.end();
  const nextUpdate = next && timeOf(onlyChild(next));
  return { id, ...readStatus(status), thisUpdate, nextUpdate, unknownCritical: unknownIn(extensions) };
}

function readStatus(element: Element): Pick<SingleAnswer, 'status' | 'revocation'> {
  switch (element.id) {
    case contextTag(0, 'primitive'):
      return { status: 'good', revocation: null };
    case contextTag(2, 'primitive'):
      return { status: 'unknown', revocation: null };
    case contextTag(1): {
      const fields = new Fields(element, contextTag(1));
      const at = timeOf(fields.take(tag.generalizedTime));
      const reason = fields.maybe(contextTag(0));
      fields.end();
      return { status: 'revoked', revocation: { at, reason: reason && numberOf(onlyChild(reason)) } };
    }
    default:
      throw new FormatError('status');
  }
}

function unknownIn(extensions: ReadonlyMap<string, Extension>): readonly string[] {
  return [...extensions].flatMap(([oid, { critical }]) => (critical && !processed.has(oid) ? [oid] : []));
}

/** A small ENUMERATED. */
function numberOf({ id, body }: Element): number {
  const [value, more] = body;
  if (id !== tag.enumerated || value === undefined || more !== undefined) throw new FormatError('enumerated');
  return value;
}
