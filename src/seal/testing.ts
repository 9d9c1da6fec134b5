/**
 * What the tests of this room share: a little certification centre with certificates of НУЦ РК's profile, and the team's real
 * signatures, certificates and lists, read in place; where these are absent, their tests are skipped.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Timestamper } from './cms-write.js';
import { parseCrl, signCrl, type Crl } from './crl.js';
import { children, readElement } from './der.js';
import { element, nul } from './der-write.js';
import { gost2015, type Curve } from './gost/curves.js';
import { generateKey, publicKeyOf, type PrivateKey, type Random } from './gost/sign.js';
import { streebog512 } from './gost/streebog.js';
import { parseOcsp, type OcspAnswer } from './ocsp.js';
import { certIdOf, type CertId } from './ocsp-request.js';
import { signOcsp, type OcspToSign, type SingleToWrite } from './ocsp-write.js';
import { oids } from './oids.js';
import { signTimestamp, type TimestampToSign } from './tsp-write.js';
import { parseCertificate } from './x509.js';
import {
  authorityKeyIdentifier,
  centreConstraints,
  extKeyUsage,
  keyUsage,
  name,
  signCertificate,
  spki,
  subjectKeyIdentifier,
  type ExtensionToWrite,
} from './x509-write.js';

/** A key with its certificate (DER). */
export interface Holder {
  readonly key: PrivateKey;
  readonly certificate: Uint8Array;
  readonly serial: bigint;
}

/** What differs from a good signing certificate of an individual, valid in 2026. */
export interface Wish {
  readonly subject?: readonly (readonly [string, string])[];
  readonly usages?: readonly string[];
  readonly usagesCritical?: boolean;
  readonly keyBits?: readonly number[];
  readonly notBefore?: string;
  readonly notAfter?: string;
  readonly more?: readonly ExtensionToWrite[];
  readonly curve?: Curve;
  readonly serial?: bigint;
  readonly key?: PrivateKey;
}

/** What differs from a good centre's certificate, valid 2020–2040. */
export interface CentreWish {
  readonly name?: string;
  readonly parent?: Centre;
  readonly pathLength?: number;
  readonly keyBits?: readonly number[];
  readonly notAfter?: string;
  readonly more?: readonly ExtensionToWrite[];
  readonly withoutConstraints?: boolean;
  readonly keyId?: Uint8Array;
}

/** A centre: its own certificate, and what it makes. */
export interface Centre extends Holder {
  readonly issue: (wish?: Wish) => Holder;
  readonly crl: (wish?: CrlWish) => Crl;
  readonly nameDer: Uint8Array;
  readonly keyId: Uint8Array;
}

/** What differs from a list of October 2026, good to the end of the year. */
export interface CrlWish {
  readonly revoked?: readonly { readonly serial: bigint; readonly at: string; readonly reason?: number }[];
  readonly thisUpdate?: string;
  readonly nextUpdate?: string;
  readonly number?: number;
  readonly more?: readonly ExtensionToWrite[];
}

/** What differs from an answer of this centre itself that a certificate is good, an hour before the November noon of the tests. */
export interface AnswerWish extends Partial<Omit<SingleToWrite, 'id'>>, Partial<Omit<OcspToSign, 'singles'>> {
  readonly hashAlgorithm?: string;
  readonly id?: Partial<CertId>;
  /** Said besides, before the rest. */
  readonly others?: readonly SingleToWrite[];
}

let counter = 0;

/** Octets that differ at each call and are the same in each run. */
export const random: Random = (sizeBytes) => {
  counter += 1;
  return streebog512(new TextEncoder().encode(`test ${counter}`)).subarray(0, sizeBytes);
};

/** A holder's name: nobody's, born in the nineteenth century. */
export const person: readonly (readonly [string, string])[] = [
  [oids.commonName, 'СЫНАҚ АДАМ'],
  [oids.surname, 'СЫНАҚ'],
  [oids.serialNumber, 'IIN850101100015'],
  [oids.country, 'KZ'],
];

/** The same for a legal entity. */
export const official: readonly (readonly [string, string])[] = [
  ...person,
  [oids.organization, '«Сынақ» ЖШС'],
  [oids.organizationalUnit, 'BIN220740007750'],
];

/** A root, or with `parent` a centre under it. */
export function makeCentre(wish: CentreWish = {}): Centre {
  const key = generateKey(random);
  const nameDer = name([
    [oids.commonName, wish.name ?? 'СЫНАҚ ОРТАЛЫҒЫ'],
    [oids.country, 'KZ'],
  ]);
  const keyId = wish.keyId ?? random(20);
  const serial = serialOf();
  const certificate = signCertificate(
    {
      serial,
      issuer: wish.parent?.nameDer ?? nameDer,
      subject: nameDer,
      notBefore: '2020-01-01T00:00:00Z',
      notAfter: wish.notAfter ?? '2040-01-01T00:00:00Z',
      spki: spki(gost2015, publicKeyOf(key)),
      extensions: [
        ...(wish.withoutConstraints === true ? [] : [centreConstraints(wish.pathLength)]),
        keyUsage(wish.keyBits ?? [5, 6]),
        subjectKeyIdentifier(keyId),
        authorityKeyIdentifier(wish.parent?.keyId ?? keyId),
        ...(wish.more ?? []),
      ],
    },
    wish.parent?.key ?? key,
  );
  const self = { key, certificate, serial, nameDer, keyId };
  return { ...self, issue: (asked = {}) => issue(self, asked), crl: (asked = {}) => list(self, asked) };
}

/** Whoever signs certificates: a centre, or somebody who only pretends to be one. */
export type Issuer = Pick<Centre, 'key' | 'nameDer' | 'keyId'>;

/** A certificate signed by `issuer`. */
export function issue(issuer: Issuer, wish: Wish): Holder {
  const curve = wish.curve ?? gost2015;
  const key = wish.key ?? generateKey(random, curve);
  const serial = wish.serial ?? serialOf();
  const certificate = signCertificate(
    {
      serial,
      issuer: issuer.nameDer,
      subject: name(wish.subject ?? person),
      notBefore: wish.notBefore ?? '2026-01-01T00:00:00Z',
      notAfter: wish.notAfter ?? '2027-01-01T00:00:00Z',
      spki: spki(curve, publicKeyOf(key)),
      extensions: [
        extKeyUsage(wish.usages ?? [oids.emailProtection, oids.individual], wish.usagesCritical),
        ...(wish.keyBits?.length === 0 ? [] : [keyUsage(wish.keyBits ?? [0, 1, 4])]),
        subjectKeyIdentifier(random(20)),
        authorityKeyIdentifier(issuer.keyId),
        ...(wish.more ?? []),
      ],
    },
    issuer.key,
  );
  return { key, certificate, serial };
}

function list(issuer: Issuer, wish: CrlWish): Crl {
  const der = signCrl(
    {
      issuer: issuer.nameDer,
      issuerKeyId: issuer.keyId,
      number: wish.number ?? 7,
      thisUpdate: wish.thisUpdate ?? '2026-10-01T00:00:00Z',
      nextUpdate: wish.nextUpdate ?? '2026-12-31T00:00:00Z',
      revoked: wish.revoked ?? [],
      more: wish.more ?? [],
    },
    issuer.key,
  );
  return parseCrl(der);
}

/** An OCSP answer about a certificate of `centre`, by the centre itself or by whoever is named. */
export function answerAbout(holder: Holder, centre: Centre, wish: AnswerWish = {}): OcspAnswer {
  const { hashAlgorithm = oids.sha256, others = [], revoked = null, thisUpdate = '2026-11-22T08:00:00Z' } = wish;
  const id = certIdOf(parseCertificate(holder.certificate), parseCertificate(centre.certificate), hashAlgorithm);
  if (id === null) throw new RangeError('an unknown digest');
  const single = { id: { ...id, ...wish.id }, revoked, thisUpdate };
  const next = wish.nextUpdate === undefined ? {} : { nextUpdate: wish.nextUpdate };
  const der = signOcsp({
    key: centre.key,
    certificate: centre.certificate,
    producedAt: thisUpdate,
    nonce: null,
    ...wish,
    singles: [...others, { ...single, ...next }],
  });
  const { answer } = parseOcsp(der);
  if (answer === null) throw new RangeError('no answer');
  return answer;
}

/** A responder to which `centre` delegated its answers. */
export function responderOf(centre: Centre, wish: Wish = {}): Holder {
  return centre.issue({
    subject: [
      [oids.commonName, 'ЖАУАП БЕРУШІ'],
      [oids.country, 'KZ'],
    ],
    usages: [oids.ocspSigning],
    keyBits: [0],
    more: [{ oid: oids.ocspNoCheck, critical: false, value: nul() }],
    ...wish,
  });
}

/** A time-stamping authority of `centre`. */
export function authorityOf(centre: Centre, wish: Wish = {}): Holder {
  return centre.issue({
    subject: [
      [oids.commonName, 'УАҚЫТ БЕЛГІСІ'],
      [oids.country, 'KZ'],
    ],
    usages: [oids.timeStamping],
    usagesCritical: true,
    keyBits: [0],
    ...wish,
  });
}

/** Stamps a signature value: by `authority`, at an instant in the morning of the tests unless said. */
export function stamper(authority: Holder, wish: Partial<TimestampToSign> = {}): Timestamper {
  return (signature) =>
    signTimestamp({
      imprint: { algorithm: oids.streebog512, digest: streebog512(signature) },
      policy: oids.timeStampPolicy,
      serial: random(8),
      nonce: null,
      at: '2026-11-22T07:00:00Z',
      key: authority.key,
      certificate: authority.certificate,
      ...wish,
    });
}

/** The element with another in the place of the last one, so many levels down: of a signature by one signer, 5 is the unsigned attributes. */
export function withLast(bytes: Uint8Array, depth: number, last: Uint8Array): Uint8Array {
  if (depth === 0) return last;
  const whole = readElement(bytes);
  const parts = children(whole).map((part) => part.bytes);
  const before = parts.pop();
  if (before === undefined) throw new RangeError('nothing so deep');
  return element(whole.id, ...parts, withLast(before, depth - 1, last));
}

function serialOf(): bigint {
  return BigInt(`0x4${Buffer.from(random(19)).toString('hex')}`);
}

const folder = new URL('../../../shared/vectors/eds/', import.meta.url);

/** Whether the folder is there. */
export const here: boolean = existsSync(folder);
if (!here) console.warn('The folder shared/vectors/eds is not beside the repository: its tests are skipped.');

/** The bytes of a file of the folder. */
export function read(file: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(file, folder)));
}

/** The files of a folder in it that end so, with the folder's name before them; none when the folder is absent. */
export function files(under: string, ending: RegExp): readonly string[] {
  if (!here) return [];
  const names = readdirSync(new URL(under, folder)).filter((name) => ending.test(name));
  return names.sort().map((name) => under + name);
}

/** Every file of the folder, of all folders in it; none when it is absent. */
export function everyFile(): readonly string[] {
  if (!here) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map(({ parentPath, name }) => relative(fileURLToPath(folder), join(parentPath, name))).sort();
}
