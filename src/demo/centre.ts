/**
 * The certification centre of the small country: a root, an issuing centre, a responder, a timestamp authority, everybody's
 * keys, the seal of the information system, and the list of revoked certificates. Made once in a folder, read again afterwards.
 */
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { signCrl } from '../seal/crl.js';
import { gost2015 } from '../seal/gost/curves.js';
import { generateKey, publicKeyOf, type PrivateKey, type Random } from '../seal/gost/sign.js';
import { streebog512 } from '../seal/gost/streebog.js';
import { oids } from '../seal/oids.js';
import { toPem } from '../seal/pem.js';
import { readPkcs8, writePkcs8Pem } from '../seal/pkcs8.js';
import { signTimestamp } from '../seal/tsp-write.js';
import { parseCertificate, parseCertificates, type Certificate } from '../seal/x509.js';
import { signCertificate, spki, type ExtensionToWrite } from '../seal/x509-write.js';
import {
  authorityName,
  centreExtensions,
  keyIdentifiers,
  leafExtensions,
  personName,
  personUsages,
  responderExtensions,
  systemName,
  systemUsages,
  timestampExtensions,
} from './certificates.js';
import type { Key } from './keys.js';
import { answerOcsp, answerTimestamp, openServices, type CentreServices, type ResponderOffice } from './services.js';
import { committee, people, type Person, type PersonId } from './people.js';

/** The centre, open. Files are absolute or relative as the folder was given. */
export interface Centre {
  /** Everybody's keys, in the order of `people`. */
  people(): readonly Key[];
  /** One person's key. */
  keyOf(id: PersonId): Key;
  /** The certificates to trust: the root and the issuing centre. */
  trustPems(): readonly string[];
  readonly trustFiles: readonly string[];
  /** The information system's seal: PKCS#8 (mode 0600) and its certificate, both PEM. */
  readonly sealKeyFile: string;
  readonly sealCertFile: string;
  /** The list of revoked certificates, DER, made for the clock's present. */
  crl(): Uint8Array;
  /** The root's list, DER, made for the clock's present: nothing is on it. */
  rootCrl(): Uint8Array;
  /** A timestamp token (DER) over a signature value, of the clock's present. */
  timestamp(signature: Uint8Array): Uint8Array;
  /** The responder and the timestamp authority as an office asks them. */
  readonly services: CentreServices;
}

/** Opens the centre in a folder and makes what is missing there. A file that is not what it should be is a `FormatError`. */
export async function openCentre(
  dir: string,
  clock: { now(): Date },
  random: Random = (sizeBytes) => new Uint8Array(randomBytes(sizeBytes)),
): Promise<Centre> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const dates = datesFor(clock.now());
  const open = (holder: Holder): Promise<Opened> => opened(dir, holder, random);

  const root = await open({
    file: 'root',
    subject: names.root,
    dates: dates.centre,
    extensions: centreExtensions(),
    by: null,
  });
  const issuing = await open({
    file: 'issuing',
    subject: names.issuing,
    dates: dates.centre,
    extensions: centreExtensions(),
    by: root,
  });
  const stranger = await open({
    file: 'stranger',
    subject: names.stranger,
    dates: dates.centre,
    extensions: centreExtensions(),
    by: null,
  });
  const seal = await open({
    file: 'seal',
    subject: systemName('Ruqsat', committee),
    dates: dates.leaf,
    extensions: leafExtensions(systemUsages),
    by: issuing,
  });
  const tsa = await open({
    file: 'timestamps',
    subject: names.timestamps,
    dates: dates.leaf,
    extensions: timestampExtensions(),
    by: issuing,
  });
  const responder = await open({
    file: 'responder',
    subject: names.responder,
    dates: dates.leaf,
    extensions: responderExtensions(),
    by: issuing,
  });
  const keys: Key[] = [];
  for (const person of people) {
    const foreign = person.certificate === 'unknownCentre';
    const holder = await open({
      file: `person-${person.id}`,
      subject: personName(person),
      dates: person.certificate === 'expired' ? dates.past : dates.leaf,
      extensions: leafExtensions(personUsages(person)),
      by: foreign ? stranger : issuing,
    });
    keys.push(keyFrom(person, holder, foreign ? [stranger] : [issuing, root]));
  }

  const revoked = keys
    .filter(({ person }) => person.certificate === 'revoked')
    .map(({ serialNumber }) => ({ serial: Buffer.from(serialNumber, 'hex'), at: revokedAt, reason: keyCompromise }));
  const now = () => clock.now().toISOString();
  const authority = { key: tsa.privateKey, certificate: tsa.certificate.der, random };
  const office: ResponderOffice = {
    issuer: issuing.certificate,
    issued: [seal, tsa, responder, ...keys.map((key) => ({ certificate: parseCertificate(key.certificate) }))].map(
      ({ certificate }) => certificate,
    ),
    revoked: new Map(revoked.map(({ serial, at, reason }) => [serial.toString('hex'), { at, reason }])),
    responder: { key: responder.privateKey, certificate: responder.certificate.der },
    random,
  };
  return {
    people: () => keys,
    keyOf(id) {
      const found = keys.find(({ person }) => person.id === id);
      if (!found) throw new RangeError(`nobody is called ${id}`);
      return found;
    },
    trustPems: () => [root, issuing].map(({ certificate }) => toPem('CERTIFICATE', certificate.der)),
    trustFiles: [root.certFile, issuing.certFile],
    sealKeyFile: seal.keyFile,
    sealCertFile: seal.certFile,
    crl: () => listOf(issuing, revoked, clock.now(), random),
    rootCrl: () => listOf(root, [], clock.now(), random),
    timestamp: (signature) =>
      signTimestamp({
        imprint: { algorithm: oids.streebog512, digest: streebog512(signature) },
        policy: oids.timeStampPolicy,
        serial: random(8),
        nonce: null,
        at: now(),
        ...authority,
      }),
    services: openServices({
      ocsp: (request, saying) => answerOcsp(request, office, now(), saying),
      timestamp: (request) => answerTimestamp(request, authority, now()),
    }),
  };
}

const names = {
  root: authorityName('НЕГІЗГІ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (GOST) DEMO'),
  issuing: authorityName('ҰЛТТЫҚ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (GOST) DEMO'),
  stranger: authorityName('БАСҚА КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (GOST) DEMO'),
  responder: authorityName('OCSP RESPONDER DEMO'),
  timestamps: authorityName('TIME-STAMPING AUTHORITY DEMO'),
};

/** Before every instant to which the demo clock can be set, so that the revoked and the expired are so at all of them. */
const revokedAt = '2023-06-01T06:00:00.000Z';
const keyCompromise = 1;

interface Dates {
  readonly from: string;
  readonly to: string;
}

/** Certificates hold for all years of the demo clock, and longer when real time has left them. */
function datesFor(now: Date): { readonly [kind in 'centre' | 'leaf' | 'past']: Dates } {
  const first = Math.min(2023, now.getUTCFullYear() - 3);
  const last = Math.max(2041, now.getUTCFullYear() + 12);
  return {
    centre: { from: newYear(first - 3), to: newYear(last + 4) },
    leaf: { from: newYear(first), to: newYear(last) },
    past: { from: newYear(first - 1), to: newYear(first) },
  };
}

const newYear = (year: number): string => `${year}-01-01T00:00:00.000Z`;

interface Holder {
  readonly file: string;
  readonly subject: Uint8Array;
  readonly dates: Dates;
  readonly extensions: readonly ExtensionToWrite[];
  /** Null when it certifies itself. */
  readonly by: Opened | null;
}

interface Opened {
  readonly privateKey: PrivateKey;
  readonly certificate: Certificate;
  readonly keyFile: string;
  readonly certFile: string;
}

/** Reads a holder's key and certificate, or makes them: also when the person or the centre above is no longer the same. */
async function opened(dir: string, holder: Holder, random: Random): Promise<Opened> {
  const files = { keyFile: join(dir, `${holder.file}.key.pem`), certFile: join(dir, `${holder.file}.cert.pem`) };
  const [keyPem, certPem] = await Promise.all([readIfThere(files.keyFile), readIfThere(files.certFile)]);
  const certificate = certPem && parseCertificates(certPem)[0];
  if (keyPem && certificate && isFor(certificate, holder))
    return { ...files, privateKey: readPkcs8(keyPem), certificate };
  const made = issued(holder, random);
  // The certificate comes last: where it stands, its key stands too.
  await writeWhole(files.keyFile, writePkcs8Pem(made.privateKey), 0o600);
  await writeWhole(files.certFile, toPem('CERTIFICATE', made.certificate.der), 0o644);
  return { ...files, ...made };
}

function isFor(certificate: Certificate, { subject, by }: Holder): boolean {
  const centreKeyId = by === null ? certificate.subjectKeyId : by.certificate.subjectKeyId;
  return Buffer.compare(certificate.subject.der, subject) === 0 && certificate.authorityKeyId === centreKeyId;
}

function issued(holder: Holder, random: Random): Pick<Opened, 'privateKey' | 'certificate'> {
  const privateKey = generateKey(random);
  const publicKey = publicKeyOf(privateKey);
  const keyId = new Uint8Array(createHash('sha256').update(publicKey).digest().subarray(0, 20));
  const centreKeyId = holder.by === null ? keyId : Buffer.from(holder.by.certificate.subjectKeyId ?? '', 'hex');
  const certificate = signCertificate(
    {
      serial: serialFrom(keyId),
      issuer: holder.by === null ? holder.subject : holder.by.certificate.subject.der,
      subject: holder.subject,
      notBefore: holder.dates.from,
      notAfter: holder.dates.to,
      spki: spki(gost2015, publicKey),
      extensions: [...holder.extensions, ...keyIdentifiers(keyId, centreKeyId)],
    },
    holder.by?.privateKey ?? privateKey,
    random,
  );
  return { privateKey, certificate: parseCertificate(certificate) };
}

/** НУЦ РК's serial numbers are key identifiers with the top bits changed so that the number is positive and full (integration facts 1.2). */
const serialFrom = (keyId: Uint8Array): Uint8Array =>
  keyId.map((octet, at) => (at === 0 ? (octet & 0x3f) | 0x40 : octet));

function keyFrom(person: Person, { privateKey, certificate }: Opened, path: readonly Opened[]): Key {
  return {
    person,
    privateKey,
    certificate: certificate.der,
    path: path.map((centre) => centre.certificate.der),
    serialNumber: certificate.serial,
    notBefore: new Date(certificate.notBefore),
    notAfter: new Date(certificate.notAfter),
    keyUsages: certificate.extKeyUsage,
  };
}

type Revoked = Parameters<typeof signCrl>[0]['revoked'];

/** A list begins an hour before the present, so that a clock that lags a little does not find it in the future. */
function listOf(centre: Opened, revoked: Revoked, now: Date, random: Random): Uint8Array {
  const hourMs = 3600 * 1000;
  return signCrl(
    {
      issuer: centre.certificate.subject.der,
      issuerKeyId: Buffer.from(centre.certificate.subjectKeyId ?? '', 'hex'),
      number: Math.floor(now.getTime() / 1000),
      thisUpdate: new Date(now.getTime() - hourMs).toISOString(),
      nextUpdate: new Date(now.getTime() + 7 * 24 * hourMs).toISOString(),
      revoked,
    },
    centre.privateKey,
    random,
  );
}

const readIfThere = (file: string): Promise<Uint8Array | null> =>
  readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });

async function writeWhole(file: string, text: string, mode: number): Promise<void> {
  await writeFile(`${file}.part`, text, { mode });
  await rename(`${file}.part`, file);
}
