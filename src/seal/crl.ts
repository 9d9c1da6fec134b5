/** Certificate revocation lists (RFC 5280 §5): read once, asked often; and written and signed by a certification centre. */
import {
  bitsOf,
  concat,
  contextTag,
  elements,
  Fields,
  FormatError,
  hex,
  integerOctets,
  readElement,
  smallOf,
  tag,
  timeOf,
  type Element,
} from './der.js';
import { context, enumerated, int, seq, time } from './der-write.js';
import type { PrivateKey, Random } from './gost/sign.js';
import { oids } from './oids.js';
import { looksLikePem, pemBlocks } from './pem.js';
import { authorityKeyIdOf, onlyChild, readExtensions, readName, signatureAlgorithmOf } from './x509.js';
import type { Name, Signed } from './x509.js';
import { authorityKeyIdentifier, encodeExtension, signatureAlgorithm, signTbs } from './x509-write.js';

/** One revoked certificate: since when (an instant), and the reason's number (RFC 5280 §5.3.1; null when not given). */
export interface Revocation {
  readonly at: string;
  readonly reason: number | null;
}

/** A list. Serial numbers are hexadecimal; `nextUpdate` is null when the list has none. */
export interface Crl extends Signed {
  readonly issuer: Name;
  readonly thisUpdate: string;
  readonly nextUpdate: string | null;
  readonly serials: ReadonlyMap<string, Revocation>;
  readonly authorityKeyId: string | null;
  /** A delta list says only what changed: it can revoke, but its silence proves nothing. */
  readonly delta: boolean;
  /** Critical extensions, of list or entries, that this reader does not process: such a list is no evidence. */
  readonly unknownCritical: readonly string[];
}

/** Reads a list from DER or PEM (X509 CRL). `FormatError` when it is none. A list of 20 MB is walked entry by entry. */
export function parseCrl(bytes: Uint8Array): Crl {
  const outer = new Fields(readElement(derOf(bytes)));
  const tbs = outer.take(tag.sequence);
  const algorithm = outer.take(tag.sequence);
  const signature = bitsOf(outer.take(tag.bitString));
  outer.end();

  const fields = new Fields(tbs);
  const version = fields.maybe(tag.integer);
  if (version !== null && smallOf(version) !== 1) throw new FormatError('version');
  const signatureAlgorithm = signatureAlgorithmOf(algorithm, fields.take(tag.sequence));
  const issuer = readName(fields.take(tag.sequence));
  const thisUpdate = timeOf(fields.take());
  const next = fields.maybe(tag.utcTime) ?? fields.maybe(tag.generalizedTime);
  const unknownCritical = new Set<string>();
  const serials = readEntries(fields.maybe(tag.sequence), unknownCritical);
  const wrapped = fields.maybe(contextTag(0));
  fields.end();
  const extensions = wrapped === null ? new Map() : readExtensions(onlyChild(wrapped));
  for (const [oid, { critical }] of extensions) if (critical && !processed.has(oid)) unknownCritical.add(oid);
  return {
    tbs: tbs.bytes,
    signatureAlgorithm,
    signature,
    issuer,
    thisUpdate,
    nextUpdate: next && timeOf(next),
    serials,
    authorityKeyId: authorityKeyIdOf(extensions),
    delta: extensions.has(oids.deltaCrlIndicator),
    unknownCritical: [...unknownCritical],
  };
}

/** What a list says, to be written: the issuer's name as DER, serial numbers as in the certificates. */
export interface CrlToWrite {
  readonly issuer: Uint8Array;
  readonly issuerKeyId: Uint8Array;
  readonly number: number | bigint;
  readonly thisUpdate: string;
  readonly nextUpdate: string;
  readonly revoked: readonly { readonly serial: bigint | Uint8Array; readonly at: string; readonly reason?: number }[];
}

/** The DER of a list, signed with the issuer's key. */
export function signCrl(list: CrlToWrite, issuerKey: PrivateKey, random?: Random): Uint8Array {
  const entries = list.revoked.map(({ serial, at, reason }) =>
    seq(
      int(serial),
      time(at),
      ...(reason === undefined
        ? []
        : [seq(encodeExtension({ oid: oids.crlReason, critical: false, value: enumerated(reason) }))]),
    ),
  );
  const tbs = seq(
    int(1),
    signatureAlgorithm(issuerKey.curve),
    list.issuer,
    time(list.thisUpdate),
    time(list.nextUpdate),
    ...(entries.length === 0 ? [] : [seq(concat(entries))]),
    context(
      0,
      seq(
        encodeExtension(authorityKeyIdentifier(list.issuerKeyId)),
        encodeExtension({ oid: oids.crlNumber, critical: false, value: int(list.number) }),
      ),
    ),
  );
  return signTbs(tbs, issuerKey, random);
}

const processed: ReadonlySet<string> = new Set([oids.authorityKeyIdentifier, oids.crlNumber, oids.deltaCrlIndicator]);

function readEntries(list: Element | null, unknownCritical: Set<string>): ReadonlyMap<string, Revocation> {
  const serials = new Map<string, Revocation>();
  if (list === null) return serials;
  for (const entry of elements(list)) {
    const fields = new Fields(entry);
    const serial = hex(integerOctets(fields.take(tag.integer)));
    const at = timeOf(fields.take());
    const extensions = fields.maybe(tag.sequence);
    fields.end();
    serials.set(serial, { at, reason: extensions === null ? null : reasonOf(extensions, unknownCritical) });
  }
  return serials;
}

function reasonOf(list: Element, unknownCritical: Set<string>): number | null {
  const extensions = readExtensions(list);
  for (const [oid, { critical }] of extensions) if (critical && oid !== oids.crlReason) unknownCritical.add(oid);
  const reason = extensions.get(oids.crlReason);
  if (reason === undefined) return null;
  const element = readElement(reason.value);
  if (element.id !== tag.enumerated || element.body.length !== 1) throw new FormatError('reason');
  return element.body[0] ?? null;
}

function derOf(bytes: Uint8Array): Uint8Array {
  if (!looksLikePem(bytes)) return bytes;
  const block = pemBlocks(new TextDecoder('latin1').decode(bytes)).find(({ label }) => label === 'X509 CRL');
  if (block === undefined) throw new FormatError('no block X509 CRL');
  return block.der;
}
