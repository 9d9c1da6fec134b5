/** Which signature schemes we know, how a public key names its scheme, and whether a signature is right. */
import { constants, createHash, createPublicKey, publicDecrypt, verify as verifyRsa } from 'node:crypto';
import { bitsOf, concat, Fields, octetsOf, oidOf, readElement, same, tag, type Element } from './der.js';
import { gost2004, gost2015, gost2015Short, type Curve } from './gost/curves.js';
import { Gost34311, gost34311 } from './gost/gost3411.js';
import { verify } from './gost/sign.js';
import { Streebog, streebog256, streebog512 } from './gost/streebog.js';
import { oids } from './oids.js';

/** The scheme of a signature or key, as reported. */
export type Algorithm = 'GOST2015-512' | 'GOST2015-256' | 'GOST2004' | 'RSA-SHA256' | 'other';

/** A subjectPublicKeyInfo: its scheme, its whole DER, and for GOST the octets x‖y. */
export interface PublicKey {
  readonly algorithm: Algorithm;
  readonly spki: Uint8Array;
  readonly point: Uint8Array;
}

/** One row of the table: the identifiers that must stand together, and the functions. RSA has no curve. */
export interface Scheme {
  readonly algorithm: Exclude<Algorithm, 'other'>;
  readonly key: string;
  readonly keyParameters: readonly string[];
  readonly signature: string;
  readonly digest: string;
  readonly hash: (message: Uint8Array) => Uint8Array;
  readonly hasher: () => Hasher;
  readonly curve: Curve | null;
}

/** Integration facts 1.1; a key's parameters are its curve and, for GOST, its digest. */
export const schemes: readonly Scheme[] = [
  {
    algorithm: 'GOST2015-512',
    key: oids.keyGost2015_512,
    keyParameters: [oids.curveGost2015_512, oids.streebog512],
    signature: oids.signatureGost2015_512,
    digest: oids.streebog512,
    hash: streebog512,
    hasher: () => new Streebog(64),
    curve: gost2015,
  },
  {
    algorithm: 'GOST2015-256',
    key: oids.keyGost2015_256,
    keyParameters: [oids.curveGost2015_256, oids.streebog256],
    signature: oids.signatureGost2015_256,
    digest: oids.streebog256,
    hash: streebog256,
    hasher: () => new Streebog(32),
    curve: gost2015Short,
  },
  {
    algorithm: 'GOST2004',
    key: oids.keyGost2004,
    keyParameters: [oids.curveGost2004, oids.gost34311Parameters],
    signature: oids.signatureGost2004,
    digest: oids.gost34311,
    hash: gost34311,
    hasher: () => new Gost34311(),
    curve: gost2004,
  },
  {
    algorithm: 'RSA-SHA256',
    key: oids.rsa,
    keyParameters: [],
    signature: oids.rsaSha256,
    digest: oids.sha256,
    hash: (message) => new Uint8Array(createHash('sha256').update(message).digest()),
    hasher: sha256,
    curve: null,
  },
];

/** The scheme of an algorithm; null for 'other'. */
export function schemeOf(algorithm: Algorithm): Scheme | null {
  return schemes.find((scheme) => scheme.algorithm === algorithm) ?? null;
}

/** The hash function of a digest's identifier; null when we do not know it. */
export function hashOf(digest: string): ((message: Uint8Array) => Uint8Array) | null {
  return schemes.find((scheme) => scheme.digest === digest)?.hash ?? null;
}

/** SHA-1: names certificates and keys in older standards (RFC 5035 §4, RFC 6960 §4.1.1); no signature rests on it. */
export function sha1(message: Uint8Array): Uint8Array {
  return new Uint8Array(createHash('sha1').update(message).digest());
}

/** The hash function of a digest that only names something: SHA-1, and all of `hashOf`. Null when we do not know it. */
export function namingHashOf(digest: string): ((message: Uint8Array) => Uint8Array) | null {
  return digest === oids.sha1 ? sha1 : hashOf(digest);
}

/** The same for what is hashed piece by piece. */
export function namingHasherOf(digest: string): Hasher | null {
  if (digest === oids.sha1) return hasherOfNode('sha1');
  return schemes.find((scheme) => scheme.digest === digest)?.hasher() ?? null;
}

/** Digests of one thing, by their algorithm. */
export type Digests = Map<string, Uint8Array>;

/** A digest that is made once, and kept among the others of the same thing. */
export function digestOnce(made: Digests, algorithm: string, make: () => Uint8Array): Uint8Array {
  const digest = made.get(algorithm) ?? make();
  made.set(algorithm, digest);
  return digest;
}

/** The digests that are kept of a thing for as long as it is there: dozens of signatures or answers may speak of one certificate. */
export function digestsOf(kept: WeakMap<object, Digests>, thing: object): Digests {
  const made = kept.get(thing) ?? new Map<string, Uint8Array>();
  kept.set(thing, made);
  return made;
}

/** Reads a subjectPublicKeyInfo. An unknown key or other parameters make it 'other'; malformed is a `FormatError`. */
export function readPublicKey(spki: Element): PublicKey {
  const info = new Fields(spki);
  const identifier = new Fields(info.take(tag.sequence));
  const key = oidOf(identifier.take());
  const parameters = identifier.maybe(tag.sequence);
  const bits = bitsOf(info.take());
  info.end();
  const scheme = schemes.find((row) => row.key === key);
  if (scheme === undefined) return { algorithm: 'other', spki: spki.bytes, point: new Uint8Array() };
  if (scheme.curve === null) return { algorithm: scheme.algorithm, spki: spki.bytes, point: new Uint8Array() };
  const known = parameters !== null && isParameters(parameters, scheme.keyParameters);
  return { algorithm: known ? scheme.algorithm : 'other', spki: spki.bytes, point: octetsOf(readElement(bits)) };
}

/**
 * Whether `signature` over `message` was made with `key`; 'unknown' when the key or `named`, the identifier written beside
 * the signature, is none that we know for it. The key's own identifier in place of the signature's is tolerated: the state
 * SDK writes it (integration facts 1.2), and RSA in CMS regularly does (RFC 3370 §3.2).
 */
export function checkSignature(
  key: PublicKey,
  named: string,
  message: Uint8Array,
  signature: Uint8Array,
): 'right' | 'wrong' | 'unknown' {
  const scheme = schemeOf(key.algorithm);
  if (scheme === null || (named !== scheme.signature && named !== scheme.key)) return 'unknown';
  const right =
    scheme.curve === null
      ? checkRsa(key.spki, message, signature)
      : verify(scheme.curve, key.point, scheme.hash(message), signature);
  return right ? 'right' : 'wrong';
}

/** The same for what was hashed already, by the hasher of `named`; `digest` is null when there is none. */
export function checkDigest(
  key: PublicKey,
  named: string,
  digest: Uint8Array | null,
  signature: Uint8Array,
): 'right' | 'wrong' | 'unknown' {
  const scheme = schemeOf(key.algorithm);
  if (scheme === null || digest === null || scheme !== schemeNamed(named)) return 'unknown';
  const right =
    scheme.curve === null
      ? checkRsaDigest(key.spki, digest, signature)
      : verify(scheme.curve, key.point, digest, signature);
  return right ? 'right' : 'wrong';
}

/** A digest made piece by piece; `digest` is that of what came so far, and more may follow. */
export interface Hasher {
  readonly update: (part: Uint8Array) => unknown;
  readonly digest: () => Uint8Array;
}

/** A hasher for what will be signed with this algorithm (of the signature, or of the key in its place); null when we do not know it. */
export function hasherOf(named: string): Hasher | null {
  return schemeNamed(named)?.hasher() ?? null;
}

function sha256(): Hasher {
  return hasherOfNode('sha256');
}

function hasherOfNode(name: 'sha1' | 'sha256'): Hasher {
  const hash = createHash(name);
  return { update: (part) => hash.update(part), digest: () => new Uint8Array(hash.copy().digest()) };
}

function schemeNamed(named: string): Scheme | null {
  return schemes.find(({ signature, key }) => named === signature || named === key) ?? null;
}

function isParameters(parameters: Element, expected: readonly string[]): boolean {
  const fields = new Fields(parameters);
  const read: string[] = [];
  while (fields.next === tag.oid) read.push(oidOf(fields.take()));
  return fields.next === null && read.join() === expected.join();
}

/** Larger keys only cost time: НУЦ РК uses 2048 bits for people and 4096 for centres. */
const rsaKeySizeBytesMax = 1200;

/** RFC 8017 §8.2.2: as long as the modulus; what the signature holds is compared with what it must hold, octet by octet. */
function checkRsaDigest(spki: Uint8Array, digest: Uint8Array, signature: Uint8Array): boolean {
  if (spki.length > rsaKeySizeBytesMax) return false;
  try {
    const key = createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });
    // A shorter one would be taken for one with zeros before it.
    if (signature.length !== Math.ceil((key.asymmetricKeyDetails?.modulusLength ?? 0) / 8)) return false;
    const held = publicDecrypt({ key, padding: constants.RSA_PKCS1_PADDING }, signature);
    return same(held, concat([sha256Info, digest]));
  } catch {
    return false;
  }
}

/** The DER of a DigestInfo with SHA-256 up to the digest (RFC 8017 §9.2, note 1). */
const sha256Info = Uint8Array.from(Buffer.from('3031300d060960864801650304020105000420', 'hex'));

function checkRsa(spki: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (spki.length > rsaKeySizeBytesMax) return false;
  try {
    const key = createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });
    return verifyRsa('sha256', message, { key, padding: constants.RSA_PKCS1_PADDING }, signature);
  } catch {
    return false;
  }
}
