import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseCrl } from '../seal/crl.js';
import { publicKeyOf } from '../seal/gost/sign.js';
import { readPkcs8 } from '../seal/pkcs8.js';
import { profileOf } from '../seal/profile.js';
import { parseCertificate, parseCertificates, signedBy } from '../seal/x509.js';
import { openCentre, type Centre } from './centre.js';
import { clockYears, makeClock } from './clock.js';
import { fullName, people } from './people.js';

const clock = makeClock('2026-11-23T05:00:00.000Z');
let dir: string;
let centre: Centre;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'demo-centre-'));
  centre = await openCentre(dir, clock);
});
afterAll(() => rm(dir, { recursive: true, force: true }));

test('NUC RK profile every person’s certificate says who he is, for whom he acts and in which role, and its key is his', () => {
  for (const person of people) {
    const key = centre.keyOf(person.id);
    const certificate = parseCertificate(key.certificate);
    expect(profileOf(certificate), person.id).toMatchObject({
      iin: person.iin,
      bin: person.company?.bin ?? null,
      organisation: person.company?.name ?? null,
      name: `${person.surname} ${person.given}`.toUpperCase(),
      role: person.capacity,
      purpose: person.certificate === 'authentication' ? 'auth' : 'sign',
    });
    expect(certificate.unknownCritical, person.id).toEqual([]);
    expect(Buffer.compare(certificate.key.point, publicKeyOf(key.privateKey)), fullName(person)).toBe(0);
  }
});

test('RFC 5280 §6 every certificate is signed by the centre above it, up to a root that signed itself', () => {
  for (const key of centre.people()) {
    const path = [key.certificate, ...key.path].map(parseCertificate);
    path.forEach((certificate, i) => {
      const above = path[i + 1] ?? certificate;
      expect(signedBy(certificate, above), `${key.person.id} ${i}`).toBe('right');
      expect(above.ca).toBe(true);
    });
  }
});

test('NUC RK profile certificates hold in every year to which the demo clock can be set; the expired one in none of them', () => {
  for (const { person, notBefore, notAfter } of centre.people()) {
    const whole = notBefore.getUTCFullYear() < clockYears.from && notAfter.getUTCFullYear() > clockYears.until;
    if (person.certificate === 'expired') expect(notAfter.getUTCFullYear()).toBeLessThan(clockYears.from);
    else expect(whole, person.id).toBe(true);
  }
});

test('NUC RK profile the seal is an information system’s, with UID and BIN, no IIN, and no purpose of a person’s key', async () => {
  const [certificate] = parseCertificates(await readFile(centre.sealCertFile));
  if (!certificate) throw new Error('no certificate');
  expect(profileOf(certificate)).toMatchObject({
    iin: null,
    bin: '190640006651',
    role: 'informationSystem',
    purpose: 'none',
  });
  expect(certificate.extKeyUsage).toEqual(['1.2.398.3.3.4.1.2', '1.2.398.3.3.4.1.2.6']);
  expect(certificate.subject.attributes[0]).toEqual({ oid: '0.9.2342.19200300.100.1.1', value: '1.2.398.6.999.1.1' });
  const sealKey = readPkcs8(await readFile(centre.sealKeyFile));
  expect(Buffer.compare(certificate.key.point, publicKeyOf(sealKey))).toBe(0);
  expect((await stat(centre.sealKeyFile)).mode & 0o777).toBe(0o600);
});

test('RFC 5280 §5 the list of revoked certificates follows the clock and names the revoked person alone', () => {
  const [root, issuing] = centre.trustPems().map((pem) => parseCertificates(Buffer.from(pem))[0]);
  if (!root || !issuing) throw new Error('no trust');
  for (const now of ['2024-02-01T00:00:00.000Z', '2036-12-30T00:00:00.000Z']) {
    clock.set(now);
    const list = parseCrl(centre.crl());
    expect(signedBy(list, issuing)).toBe('right');
    expect([...list.serials].map(([serial]) => serial)).toEqual([centre.keyOf('revoked').serialNumber]);
    expect(list.thisUpdate < now && now < (list.nextUpdate ?? '')).toBe(true);
    expect([...list.serials].every(([, { at }]) => at < now)).toBe(true);
    const rootList = parseCrl(centre.rootCrl());
    expect([signedBy(rootList, root), rootList.serials.size]).toEqual(['right', 0]);
  }
});

test('NUC RK profile the centre is made once, and makes anew only what is missing in its folder', async () => {
  const again = await openCentre(dir, clock);
  expect(again.people().map(({ serialNumber }) => serialNumber)).toEqual(
    centre.people().map(({ serialNumber }) => serialNumber),
  );
  await rm(join(dir, 'person-head.cert.pem'));
  const repaired = await openCentre(dir, clock);
  expect(repaired.keyOf('head').serialNumber).not.toBe(centre.keyOf('head').serialNumber);
  expect(repaired.keyOf('officer').serialNumber).toBe(centre.keyOf('officer').serialNumber);
  expect(repaired.trustPems()).toEqual(centre.trustPems());
});

/** A source of octets that repeats itself from call to call of this function. */
function counting(): (sizeBytes: number) => Uint8Array {
  let count = 0;
  return (sizeBytes) => new Uint8Array(sizeBytes).map(() => (count++ * 37) & 0xff);
}

test('NUC RK profile the same random source makes the same centre', async () => {
  const dirs = await Promise.all([1, 2].map(() => mkdtemp(join(tmpdir(), 'demo-centre-'))));
  const fixed = { now: () => new Date('2026-11-23T05:00:00.000Z') };
  const [one, two] = await Promise.all(dirs.map((folder) => openCentre(folder, fixed, counting())));
  expect(one?.people().map(({ certificate }) => certificate)).toEqual(
    two?.people().map(({ certificate }) => certificate),
  );
  await Promise.all(dirs.map((folder) => rm(folder, { recursive: true, force: true })));
});
