/**
 * Opens key files in PKCS#12 (RFC 7292) of the shape in which НУЦ РК issues them (integration facts 1.5): BER, a MAC with
 * SHA-1, keys under 3DES, certificates under RC2 of 40 bits. For keys of tests, of the demo and of the system's own seal.
 */
import { createDecipheriv, createHmac, createPublicKey, type KeyObject, timingSafeEqual } from 'node:crypto';
import { children, contextTag, Fields, FormatError, hex, octetsOf, oidOf, readElement, same, smallOf } from './der.js';
import { tag, textOf, type Element } from './der.js';
import { publicKeyOf, type PrivateKey } from './gost/sign.js';
import { oids } from './oids.js';
import { derivationBounds, derive, passwordOctets, type Derivation, type Purpose, type Work } from './p12-kdf.js';
import { decryptRc2Cbc } from './p12-rc2.js';
import { readAnyPkcs8 } from './pkcs8.js';
import { algorithmOf, onlyChild, parseCertificate, type Certificate } from './x509.js';

/** The password does not open the file; or somebody changed the file, which looks the same. */
export class WrongPassword extends Error {
  override readonly name = 'WrongPassword';
}

/** A private key with its certificate. An RSA key has Node's form; only keys of ГОСТ sign here. */
export interface P12Key {
  readonly key: PrivateKey | KeyObject;
  /** The certificate of this very key; null when the file holds none. */
  readonly certificate: Certificate | null;
  /** What the file calls it: НУЦ РК writes the key identifier in hexadecimal digits. */
  readonly friendlyName: string | null;
}

/** What a key file holds; `certificates` are all of them, centres included. */
export interface P12 {
  readonly keys: readonly P12Key[];
  readonly certificates: readonly Certificate[];
}

/** Bounds beyond which a file is refused: each bag costs a derivation, each key a multiplication. */
export const p12Bounds = { sizeBytesMax: 1024 * 1024, bagsMax: 16 } as const;

/**
 * Opens a file. The MAC is checked before anything is decrypted. `WrongPassword` when it does not hold; `FormatError` for
 * other bytes than such a file, for one without a MAC, and for ciphers other than the two that НУЦ РК uses.
 */
export function openP12(bytes: Uint8Array, password: string): P12 {
  if (bytes.length > p12Bounds.sizeBytesMax) throw new FormatError('too large');
  const pfx = new Fields(readElement(bytes, 'ber'));
  if (smallOf(pfx.take(tag.integer)) !== 3) throw new FormatError('version of a key file');
  const safe = contentOf(pfx.take(tag.sequence));
  const secret: Secret = {
    octets: passwordOctets(password),
    work: { iterationsLeft: derivationBounds.iterationsMax },
  };
  checkMac(pfx.take(tag.sequence), safe, secret);
  pfx.end();
  const bags = bounded(readElement(safe, 'ber')).flatMap((content) => bagsOf(content, secret));
  if (bags.length > p12Bounds.bagsMax) throw new FormatError('too many bags');
  const certificates = bags.flatMap((bag) => (bag.holds === 'certificate' ? [bag] : []));
  const keys = bags.flatMap((bag) => (bag.holds === 'key' ? [paired(bag, certificates)] : []));
  return { keys, certificates: certificates.map(({ certificate }) => certificate) };
}

/** Whether bytes begin like a key file: a SEQUENCE whose first field is the version 3. */
export function looksLikeP12(bytes: Uint8Array): boolean {
  try {
    const pfx = new Fields(readElement(bytes, 'ber'));
    return smallOf(pfx.take(tag.integer)) === 3 && pfx.next === tag.sequence && contentTypeOf(pfx.take()) === oids.data;
  } catch (fault) {
    if (fault instanceof FormatError) return false;
    throw fault;
  }
}

/** The password, and what its derivations may still cost. */
interface Secret {
  readonly octets: Uint8Array;
  readonly work: Work;
}

interface Marks {
  readonly localKeyId: string | null;
  readonly friendlyName: string | null;
}

type KeyBag = Marks & { readonly holds: 'key'; readonly key: PrivateKey | KeyObject };
type CertificateBag = Marks & { readonly holds: 'certificate'; readonly certificate: Certificate };

/** Contents of a ContentInfo that is plain data (RFC 7292 §4.1). */
function contentOf(info: Element): Uint8Array {
  const fields = new Fields(info);
  if (oidOf(fields.take()) !== oids.data) throw new FormatError('content of a key file');
  const content = octetsOf(onlyChild(fields.take(contextTag(0))));
  fields.end();
  return content;
}

function contentTypeOf(info: Element): string {
  return oidOf(new Fields(info).take());
}

/** RFC 7292 §4: the MAC is over the contents of the OCTET STRING, however many pieces it came in. */
function checkMac(data: Element, safe: Uint8Array, secret: Secret): void {
  const fields = new Fields(data);
  const digest = new Fields(fields.take(tag.sequence));
  if (algorithmOf(digest.take(tag.sequence)) !== oids.sha1) throw new FormatError('MAC other than with SHA-1');
  const expected = octetsOf(digest.take());
  digest.end();
  const salt = octetsOf(fields.take());
  const count = fields.maybe(tag.integer);
  fields.end();
  const key = derived('mac', secret, { salt, iterations: count === null ? 1 : smallOf(count) }, 20);
  const mac = createHmac('sha1', key).update(safe).digest();
  if (expected.length !== mac.length) throw new FormatError('length of the MAC');
  if (!timingSafeEqual(mac, expected)) throw new WrongPassword('the password does not open this key file');
}

/** The bags of one ContentInfo, decrypted when it is EncryptedData (RFC 5652 §8). */
function bagsOf(info: Element, secret: Secret): readonly (KeyBag | CertificateBag)[] {
  if (contentTypeOf(info) !== oids.encryptedData) return readBags(contentOf(info), secret);
  const fields = new Fields(info);
  fields.take();
  const data = new Fields(onlyChild(fields.take(contextTag(0))));
  fields.end();
  smallOf(data.take(tag.integer));
  const encrypted = new Fields(data.take(tag.sequence));
  if (oidOf(encrypted.take()) !== oids.data) throw new FormatError('content of a key file');
  const algorithm = encrypted.take(tag.sequence);
  return readBags(decrypted(algorithm, octetsOf(encrypted.take(), contextTag(0, 'primitive')), secret), secret);
}

/** Keys and certificates; bags of lists, secrets and further bags are passed over. */
function readBags(contents: Uint8Array, secret: Secret): readonly (KeyBag | CertificateBag)[] {
  return bounded(readElement(contents, 'ber')).flatMap((bag): readonly (KeyBag | CertificateBag)[] => {
    const fields = new Fields(bag);
    const type = oidOf(fields.take());
    const value = onlyChild(fields.take(contextTag(0)));
    const marks = marksOf(fields.maybe(tag.set));
    fields.end();
    switch (type) {
      case oids.keyBag:
        return [{ holds: 'key', key: readAnyPkcs8(value.bytes), ...marks }];
      case oids.shroudedKeyBag:
        return [{ holds: 'key', key: shroudedKey(value, secret), ...marks }];
      case oids.certificateBag:
        return [{ holds: 'certificate', certificate: certificateIn(value), ...marks }];
      default:
        return [];
    }
  });
}

function shroudedKey(value: Element, secret: Secret): PrivateKey | KeyObject {
  const fields = new Fields(value);
  const algorithm = fields.take(tag.sequence);
  const encrypted = octetsOf(fields.take());
  fields.end();
  return readAnyPkcs8(decrypted(algorithm, encrypted, secret));
}

function certificateIn(value: Element): Certificate {
  const fields = new Fields(value);
  if (oidOf(fields.take()) !== oids.x509Certificate) throw new FormatError('kind of a certificate');
  const certificate = parseCertificate(octetsOf(onlyChild(fields.take(contextTag(0)))));
  fields.end();
  return certificate;
}

function marksOf(attributes: Element | null): Marks {
  const values = new Map<string, Element>();
  for (const attribute of attributes === null ? [] : bounded(attributes)) {
    const fields = new Fields(attribute);
    const type = oidOf(fields.take());
    const [first] = children(fields.take(tag.set));
    if (first !== undefined) values.set(type, first);
  }
  const [id, name] = [values.get(oids.localKeyId), values.get(oids.friendlyName)];
  return { localKeyId: id ? hex(octetsOf(id)) : null, friendlyName: name ? textOf(name) : null };
}

/** RFC 7292 appendix C: both ciphers in CBC, key and start derived from the password, padded to whole blocks. */
function decrypted(algorithm: Element, data: Uint8Array, secret: Secret): Uint8Array {
  const fields = new Fields(algorithm);
  const cipher = oidOf(fields.take());
  const parameters = new Fields(fields.take(tag.sequence));
  const how: Derivation = { salt: octetsOf(parameters.take()), iterations: smallOf(parameters.take(tag.integer)) };
  if (data.length === 0 || data.length % 8 !== 0) throw new FormatError('whole blocks of a cipher');
  const iv = (): Uint8Array => derived('iv', secret, how, 8);
  switch (cipher) {
    case oids.pbeTripleDes: {
      const decipher = createDecipheriv('des-ede3-cbc', derived('key', secret, how, 24), iv()).setAutoPadding(false);
      return withoutPadding(Buffer.concat([decipher.update(data), decipher.final()]));
    }
    case oids.pbeRc2_40:
      return withoutPadding(decryptRc2Cbc(derived('key', secret, how, 5), 40, iv(), data));
    default:
      throw new FormatError(`cipher ${cipher} of a key file`);
  }
}

function derived(purpose: Purpose, { octets, work }: Secret, how: Derivation, sizeBytes: number): Uint8Array {
  return derive(purpose, octets, how, sizeBytes, work);
}

function withoutPadding(plain: Uint8Array): Uint8Array {
  const count = plain.at(-1) ?? 0;
  const padding = plain.subarray(-count);
  if (count < 1 || count > 8 || padding.some((octet) => octet !== count)) throw new FormatError('padding of a cipher');
  return plain.subarray(0, -count);
}

/** The certificate that carries this key's public key; of several, the one under the same localKeyId. */
function paired({ key, localKeyId, friendlyName }: KeyBag, certificates: readonly CertificateBag[]): P12Key {
  const own = certificates.filter(({ certificate }) => belongs(key, certificate));
  const named = own.find((one) => localKeyId !== null && one.localKeyId === localKeyId);
  return { key, certificate: (named ?? own[0])?.certificate ?? null, friendlyName };
}

function belongs(key: PrivateKey | KeyObject, certificate: Certificate): boolean {
  if (!('d' in key)) {
    return same(createPublicKey(key).export({ type: 'spki', format: 'der' }), certificate.key.spki);
  }
  return certificate.key.algorithm === key.curve.name && same(publicKeyOf(key), certificate.key.point);
}

function bounded(list: Element): readonly Element[] {
  const all = children(list);
  if (all.length > p12Bounds.bagsMax) throw new FormatError('too many bags');
  return all;
}
