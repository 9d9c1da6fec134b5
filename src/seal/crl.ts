/** Certificate revocation lists (RFC 5280 §5): read once, asked often; and written and signed by a certification centre. */
import { setImmediate } from 'node:timers/promises';
import { CrlReader, type Crl } from './crl-reader.js';
import { concat, FormatError } from './der.js';
import { context, enumerated, int, seq, time } from './der-write.js';
import type { PrivateKey, Random } from './gost/sign.js';
import { oids } from './oids.js';
import { looksLikePem, pemBlocks } from './pem.js';
import {
  authorityKeyIdentifier,
  encodeExtension,
  signatureAlgorithm,
  signTbs,
  type ExtensionToWrite,
} from './x509-write.js';

export type { Revocation } from './crl-entries.js';
export type { Crl } from './crl-reader.js';

/** Reads a list from DER or PEM (X509 CRL), at once. `FormatError` when it is none. For long lists there is `readCrl`. */
export function parseCrl(bytes: Uint8Array): Crl {
  const reader = new CrlReader();
  reader.write(derOf(bytes));
  return reader.end();
}

/**
 * Reads a list in DER or PEM, at hand or with octets that come one piece after another. Between pieces others have their turn:
 * whoever gives small pieces (64 kB) is never held up. `FormatError` when it is none; what the source throws goes on.
 */
export async function readCrl(source: Uint8Array | AsyncIterable<Uint8Array>): Promise<Crl> {
  const pieces = source instanceof Uint8Array ? slices(source) : source;
  const reader = new CrlReader();
  let pem: Uint8Array[] | null = null;
  let fresh = true;
  for await (const piece of pieces) {
    if (fresh && looksLikePem(piece)) pem = [];
    fresh &&= piece.length === 0;
    if (pem === null) reader.write(piece);
    else pem.push(piece);
  }
  return pem === null ? reader.end() : readCrl(derOf(concat(pem)));
}

/** What a list says, to be written: the issuer's name as DER, serial numbers as in the certificates; `more` are extensions. */
export interface CrlToWrite {
  readonly issuer: Uint8Array;
  readonly issuerKeyId: Uint8Array;
  readonly number: number | bigint;
  readonly thisUpdate: string;
  readonly nextUpdate: string;
  readonly revoked: readonly { readonly serial: bigint | Uint8Array; readonly at: string; readonly reason?: number }[];
  readonly more?: readonly ExtensionToWrite[];
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
        ...(list.more ?? []).map(encodeExtension),
      ),
    ),
  );
  return signTbs(tbs, issuerKey, random);
}

/** A list of 20 MB takes seconds to read: after each slice of it everybody else has a turn. */
async function* slices(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  const sizeBytes = 16 * 1024;
  for (let at = 0; at < bytes.length; at += sizeBytes) {
    yield bytes.subarray(at, at + sizeBytes);
    await setImmediate();
  }
}

function derOf(bytes: Uint8Array): Uint8Array {
  if (!looksLikePem(bytes)) return bytes;
  const block = pemBlocks(new TextDecoder('latin1').decode(bytes)).find(({ label }) => label === 'X509 CRL');
  if (block === undefined) throw new FormatError('no block X509 CRL');
  return block.der;
}
