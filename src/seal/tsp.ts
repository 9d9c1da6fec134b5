/**
 * Reads timestamps (RFC 3161): what is asked of an authority, what it answers, and the token itself. Nothing is judged
 * here: whether a token counts is for `timestamp.ts`.
 */
import { parseCms, type Cms, type SignerInfo } from './cms.js';
import {
  booleanOf,
  contextTag,
  Fields,
  FormatError,
  hex,
  integerOctets,
  namedBitsOf,
  octetsOf,
  oidOf,
  readElement,
  smallOf,
  tag,
  type Element,
} from './der.js';
import { oids } from './oids.js';
import { algorithmOf, readExtensions } from './x509.js';

/** The digest of what is stamped, and under which algorithm it was made. */
export interface Imprint {
  readonly algorithm: string;
  readonly digest: Uint8Array;
}

/** What a token states (RFC 3161 §2.4.2): `genTime` is an instant; serial and nonce are hexadecimal, nonce null when absent. */
export interface TimestampInfo {
  readonly policy: string;
  readonly imprint: Imprint;
  readonly serial: string;
  readonly genTime: string;
  readonly nonce: string | null;
  readonly unknownCritical: readonly string[];
}

/** A token: its statement, and the one signature over it. */
export interface TimestampToken {
  readonly info: TimestampInfo;
  readonly cms: Cms;
  readonly signer: SignerInfo;
}

/** A request as an authority reads it; `certReq`: its certificate is to come along. */
export interface TimestampRequest {
  readonly imprint: Imprint;
  readonly policy: string | null;
  readonly nonce: string | null;
  readonly certReq: boolean;
}

/** An authority's answer: the token (its bytes, unread) when granted; else the reasons by number (RFC 3161 §2.4.2). */
export type TimestampResponse =
  | { readonly granted: true; readonly token: Uint8Array }
  | { readonly granted: false; readonly status: number; readonly failures: readonly number[] };

/** Bound on a token, a request and an answer. */
export const tspBounds = { sizeBytesMax: 64 * 1024 } as const;

/** Reads a token. `FormatError` when it is none, or does not bear exactly one signature. */
export function parseTimestamp(bytes: Uint8Array): TimestampToken {
  if (bytes.length > tspBounds.sizeBytesMax) throw new FormatError('too large');
  const cms = parseCms(bytes);
  const [signer, more] = cms.signers;
  if (cms.contentType !== oids.timeStampInfo || cms.content === null) throw new FormatError('not a timestamp');
  if (signer === undefined || more !== undefined) throw new FormatError('a timestamp has one signature');
  return { info: readInfo(readElement(cms.content)), cms, signer };
}

/** Reads an authority's answer. `FormatError` when it is none. */
export function parseTimestampResponse(bytes: Uint8Array): TimestampResponse {
  if (bytes.length > tspBounds.sizeBytesMax) throw new FormatError('too large');
  const outer = new Fields(readElement(bytes, 'ber'));
  const fields = new Fields(outer.take(tag.sequence));
  const status = smallOf(fields.take(tag.integer));
  fields.maybe(tag.sequence);
  const failures = fields.maybe(tag.bitString);
  fields.end();
  const token = outer.maybe(tag.sequence);
  outer.end();
  // granted, and granted with changes.
  if (status > 1) return { granted: false, status, failures: failures === null ? [] : [...namedBitsOf(failures)] };
  if (token === null) throw new FormatError('a timestamp is missing');
  return { granted: true, token: token.bytes };
}

/** Reads a request. `FormatError` when it is none. */
export function parseTimestampRequest(bytes: Uint8Array): TimestampRequest {
  if (bytes.length > tspBounds.sizeBytesMax) throw new FormatError('too large');
  const fields = new Fields(readElement(bytes));
  if (smallOf(fields.take(tag.integer)) !== 1) throw new FormatError('version');
  const imprint = readImprint(fields.take(tag.sequence));
  const policy = fields.maybe(tag.oid);
  const nonce = fields.maybe(tag.integer);
  const certReq = fields.maybe(tag.boolean);
  fields.maybe(contextTag(0));
  fields.end();
  return {
    imprint,
    policy: policy && oidOf(policy),
    nonce: nonce && hex(integerOctets(nonce)),
    certReq: certReq !== null && booleanOf(certReq),
  };
}

function readInfo(element: Element): TimestampInfo {
  const fields = new Fields(element);
  if (smallOf(fields.take(tag.integer)) !== 1) throw new FormatError('version');
  const policy = oidOf(fields.take());
  const imprint = readImprint(fields.take(tag.sequence));
  const serial = hex(integerOctets(fields.take(tag.integer)));
  const genTime = momentOf(fields.take(tag.generalizedTime));
  fields.maybe(tag.sequence); // accuracy
  fields.maybe(tag.boolean); // ordering
  const nonce = fields.maybe(tag.integer);
  fields.maybe(contextTag(0)); // the authority's name: its certificate says it as well
  const extensions = fields.maybe(contextTag(1));
  fields.end();
  return {
    policy,
    imprint,
    serial,
    genTime,
    nonce: nonce && hex(integerOctets(nonce)),
    unknownCritical: extensions === null ? [] : criticalIn(extensions),
  };
}

function readImprint(element: Element): Imprint {
  const fields = new Fields(element);
  const algorithm = algorithmOf(fields.take(tag.sequence));
  const digest = octetsOf(fields.take());
  fields.end();
  return { algorithm, digest };
}

/** We process no extension of a token. */
function criticalIn(extensions: Element): readonly string[] {
  const list = readExtensions({ ...extensions, id: tag.sequence });
  return [...list].flatMap(([oid, { critical }]) => (critical ? [oid] : []));
}

/** GeneralizedTime that may have a fraction of a second (RFC 3161 §2.4.2): an instant, rounded down to milliseconds. */
function momentOf({ body }: Element): string {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d{1,9}))?Z$/.exec(new TextDecoder('latin1').decode(body));
  if (parts === null) throw new FormatError('time');
  const [, year, month, day, hour, minute, second, fraction = ''] = parts;
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.padEnd(3, '0').slice(0, 3)}Z`;
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime()) || moment.toISOString() !== iso) throw new FormatError('time');
  return iso;
}
