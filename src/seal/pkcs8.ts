/** PKCS#8 (RFC 5208 §5) of private keys in the shape of the НУЦ РК's key files (integration facts 1.5). */
import { createPrivateKey, type KeyObject } from 'node:crypto';
import { schemes } from './algorithms.js';
import { Fields, FormatError, integerOctets, octetsOf, oidOf, readElement, smallOf, tag } from './der.js';
import { int, nul, octets, oid, seq } from './der-write.js';
import { gost2015, littleEndian, numberOf } from './gost/curves.js';
import type { PrivateKey } from './gost/sign.js';
import { oids } from './oids.js';
import { looksLikePem, pemBlocks, toPem } from './pem.js';

/** The DER of a private key: OCTET STRING around OCTET STRING(64), the scalar least significant octet first. */
export function writePkcs8(key: PrivateKey): Uint8Array {
  if (key.curve !== gost2015) throw new RangeError('only keys of ГОСТ 34.10-2015 with 512 bits are written');
  return seq(int(0), keyAlgorithm(), octets(octets(littleEndian(key.d, 64))));
}

/** The same under the label PRIVATE KEY. */
export function writePkcs8Pem(key: PrivateKey): string {
  return toPem('PRIVATE KEY', writePkcs8(key));
}

/** Reads a private key of ГОСТ from PEM or DER. `FormatError` for anything else, and unless 0 < d < n. */
export function readPkcs8(bytes: Uint8Array): PrivateKey {
  const key = readAnyPkcs8(derOf(bytes));
  if (!('d' in key)) throw new FormatError('not a key of ГОСТ');
  return key;
}

/** Reads a private key from DER: of ГОСТ, or of RSA in Node's form. `FormatError` for another. */
export function readAnyPkcs8(der: Uint8Array): PrivateKey | KeyObject {
  const info = new Fields(readElement(der));
  if (smallOf(info.take(tag.integer)) > 1) throw new FormatError('version of a private key');
  const algorithm = oidOf(new Fields(info.take(tag.sequence)).take());
  if (algorithm === oids.rsa) return readRsa(der);
  const curve = schemes.find(({ key }) => key === algorithm)?.curve ?? null;
  if (curve === null) throw new FormatError('private key of an unknown kind');
  const inner = readElement(octetsOf(info.take(tag.octetString)));
  // Keys of 2015 stand least significant octet first; those of 2004 are an INTEGER.
  const scalar = inner.id === tag.integer ? integerOctets(inner).toReversed() : octetsOf(inner);
  const d = numberOf(scalar);
  if (d <= 0n || d >= curve.n) throw new FormatError('scalar of a private key');
  return { curve, d };
}

/** AlgorithmIdentifier of a GOST-2015-512 key, as in certificates and key files. */
export function keyAlgorithm(): Uint8Array {
  return seq(oid(oids.keyGost2015_512), seq(oid(oids.curveGost2015_512), oid(oids.streebog512)));
}

/** AlgorithmIdentifier with the explicit NULL that Kazakh signatures carry. */
export function algorithmWithNull(id: string): Uint8Array {
  return seq(oid(id), nul());
}

/** НУЦ РК's keys of 2048 bits take 1.2 kB; larger ones only cost time. */
const rsaSizeBytesMax = 5000;

function readRsa(der: Uint8Array): KeyObject {
  if (der.length > rsaSizeBytesMax) throw new FormatError('private key of RSA');
  try {
    return createPrivateKey({ key: Buffer.from(der), format: 'der', type: 'pkcs8' });
  } catch (cause) {
    throw new FormatError('private key of RSA', { cause });
  }
}

function derOf(bytes: Uint8Array): Uint8Array {
  if (!looksLikePem(bytes)) return bytes;
  const block = pemBlocks(new TextDecoder('latin1').decode(bytes)).find(({ label }) => label === 'PRIVATE KEY');
  if (block === undefined) throw new FormatError('no block PRIVATE KEY');
  return block.der;
}
