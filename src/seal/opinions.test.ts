/**
 * Second opinions about RSA: openssl (where it is installed) and pkijs judge the same certificates, lists and signatures, and
 * mutations of them. None of the three knows the others. What we accept they must accept.
 */
import { spawnSync } from 'node:child_process';
import { KeyObject } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as pkijs from 'pkijs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseCrl } from './crl.js';
import { FormatError } from './der.js';
import { openP12 } from './p12.js';
import { toPem } from './pem.js';
import { here, read } from './testing.js';
import { parseTrust } from './trust.js';
import { verify, type Verdict } from './verify.js';
import { parseCertificate, parseCertificates, signedBy, type Certificate } from './x509.js';

const folder = mkdtempSync(join(tmpdir(), 'ruqsat-opinions-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = (name: string): string => join(folder, name);
const put = (name: string, bytes: Uint8Array | string): string => {
  writeFileSync(path(name), bytes);
  return path(name);
};

const openssl = (...argv: readonly string[]): boolean => spawnSync('openssl', argv, { cwd: folder }).status === 0;
const installed = openssl('version');
if (!installed) console.warn('openssl is not installed: its opinions are not asked.');

const made = (name: string): Uint8Array => new Uint8Array(readFileSync(path(name)));

/** Copies of bytes, each with one bit changed: every `step`th octet, a bit that changes no letter's case. */
function* mutations(bytes: Uint8Array, step: number): Generator<{ readonly at: number; readonly changed: Uint8Array }> {
  for (let at = step >> 1; at < bytes.length; at += step) {
    const changed = bytes.slice();
    changed[at]! ^= 1 << (at % 5);
    yield { at, changed };
  }
}

/** Whether everything holds but revocation, for which there is no list. */
const holds = ({ signers }: Verdict): boolean =>
  signers.length > 0 &&
  signers.every(({ steps }) => steps.every(({ step, code }) => code === 'VALID' || step === 'revocation'));

const pkijsHolds = async (cms: Uint8Array, content: Uint8Array | null, ca: Uint8Array, at: string, signer = 0) => {
  try {
    const info = pkijs.ContentInfo.fromBER(arrayOf(cms));
    const data = content === null ? {} : { data: arrayOf(content) };
    const trustedCerts = [pkijs.Certificate.fromBER(arrayOf(ca))];
    const signed = new pkijs.SignedData({ schema: info.content });
    return await signed.verify({ signer, trustedCerts, checkDate: new Date(at), checkChain: true, ...data });
  } catch {
    return false;
  }
};

const arrayOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

const opensslHolds = (cms: Uint8Array, content: Uint8Array | null, ca: string, at: string): boolean => {
  const beside = content === null ? [] : ['-content', put('content', content)];
  const when = ['-attime', `${Date.parse(at) / 1000}`];
  const trust = ['-CAfile', ca, '-partial_chain', '-purpose', 'any'];
  const file = ['-inform', 'DER', '-in', put('signature', cms), '-binary', '-out', path('out')];
  return openssl('cms', '-verify', ...file, ...trust, ...when, ...beside);
};

describe.skipIf(!here)('vectors/eds', () => {
  const ca = here ? parseCertificates(read('ca/nca_rsa_test.crt'))[0]!.der : new Uint8Array();
  const trust = () => parseTrust([ca]);
  const caFile = put('ca.pem', toPem('CERTIFICATE', ca));
  const ours = (cms: Uint8Array, content: Uint8Array | null, at: string): Verdict =>
    verify(cms, content, trust(), { crls: [], ocsp: [] }, at, 'any');

  describe.each([
    ['cms/rsa_individual_attached.cms', '2021-06-01T00:00:00Z', '2022-02-01T00:00:00Z'],
    ['cms/rsa_individual_attached_2020.cms', '2020-10-01T00:00:00Z', '2021-02-01T00:00:00Z'],
  ] as const)('%s', (file, at, late) => {
    test(`RFC 5652 ${file} holds for all three while its certificate did, and for none afterwards`, async () => {
      const cms = read(file);
      for (const [when, found] of [
        [at, true],
        [late, false],
      ] as const) {
        expect(holds(ours(cms, null, when))).toBe(found);
        expect(await pkijsHolds(cms, null, ca, when)).toBe(found);
        if (installed) expect(opensslHolds(cms, null, caFile, when)).toBe(found);
      }
    });

    test(`RFC 5652 ${file} with a changed bit: whatever we accept, openssl and pkijs accept`, async () => {
      const cms = read(file);
      const [digestAlgorithms, certificates] = [26, 67];
      for (const { at: place, changed } of mutations(cms, 23)) {
        const found = ours(changed, null, at);
        const pkijs = await pkijsHolds(changed, null, ca, at);
        if (holds(found)) expect([place, pkijs]).toEqual([place, true]);
        // pkijs is content with other lengths and types around what is signed, never with another digest or signature.
        if (pkijs && !holds(found))
          expect([place, ['FORMAT', 'UNTRUSTED']]).toEqual([place, expect.arrayContaining([found.code])]);
        // RFC 5652 §5.1 lets a verifier look at digestAlgorithms or not; §11.1 forbids another content type than the one signed.
        if (!installed || (place >= digestAlgorithms && place < certificates)) continue;
        expect([place, opensslHolds(changed, null, caFile, at)]).toEqual([place, holds(found)]);
      }
    });
  });

  test('RFC 5652 two_signers_gost2015_rsa_attached.cms: of its RSA signer pkijs thinks as we do', async () => {
    const cms = read('cms/two_signers_gost2015_rsa_attached.cms');
    const at = '2021-06-01T00:00:00Z';
    const steps = ours(cms, null, at).signers[1]?.steps ?? [];
    expect(steps.every(({ step, code }) => code === 'VALID' || step === 'revocation')).toBe(true);
    expect(await pkijsHolds(cms, null, ca, at, 1)).toBe(true);
  });

  test.each([
    ['cert/2022_individual_rsa_sign.cer', 'ca/nca_rsa_test.crt', '2022-06-01T00:00:00Z'],
    ['p12/2020_individual_rsa_auth_expired.p12', 'ca/nca_rsa_test.crt', '2020-06-01T00:00:00Z'],
    ['ca/production/nca_rsa_2022.cer', 'ca/production/root_rsa_2020.cer', '2026-11-22T00:00:00Z'],
    ['ca/production/nca_rsa_2018_expired.pem', 'ca/production/root_rsa_2015_expired.cer', '2020-01-01T00:00:00Z'],
    ['ca/production/nca_rsa_2015_expired.cer', 'ca/production/root_rsa_2015_expired.cer', '2020-01-01T00:00:00Z'],
  ] as const)(
    'RFC 5280 §4 %s and its mutations: a right signature for one is right for all',
    async (file, issuerFile, at) => {
      const { der } = file.endsWith('.p12')
        ? openP12(read(file), 'Qwerty12').certificates[0]!
        : parseCertificates(read(file))[0]!;
      const [issuer] = parseCertificates(read(issuerFile));
      const anchor = put('issuer.pem', toPem('CERTIFICATE', issuer!.der));
      const opinions = async (bytes: Uint8Array): Promise<readonly boolean[]> => {
        const mine = certificateHolds(bytes, issuer!);
        const theirs = [await pkijsSigned(bytes, issuer!)];
        const when = ['-attime', `${Date.parse(at) / 1000}`];
        if (installed) {
          const pem = put('certificate.pem', toPem('CERTIFICATE', bytes));
          theirs.push(openssl('verify', '-CAfile', anchor, '-partial_chain', ...when, pem));
        }
        return [mine, ...theirs];
      };
      expect(new Set(await opinions(der))).toEqual(new Set([true]));
      for (const { at: place, changed } of mutations(der, 61)) {
        expect([place, ...new Set(await opinions(changed))]).toEqual([place, false]);
      }
    },
  );

  describe.skipIf(!installed)('openssl', () => {
    const at = '2020-06-01T00:00:00Z';
    const content = new TextEncoder().encode('Өтініш: рұқсат беруді сұраймын.\n');

    beforeAll(() => {
      const [holder] = openP12(read('p12/2020_individual_rsa_sign_expired.p12'), 'Qwerty12').keys;
      if (!(holder?.key instanceof KeyObject) || holder.certificate === null) throw new Error('a key of RSA');
      put('key.pem', holder.key.export({ type: 'pkcs8', format: 'pem' }));
      put('own.pem', toPem('CERTIFICATE', holder.certificate.der));
      put('document', content);
    });

    test.each([
      ['attached', ['-nodetach'], null, true],
      ['detached', [], content, true],
      // pkijs looks for a signer by issuer and number only.
      ['named by key identifier', ['-nodetach', '-keyid'], null, false],
      ['with signingCertificateV2', ['-nodetach', '-cades'], null, true],
      ['without signed attributes', ['-nodetach', '-noattr'], null, true],
      ['in indefinite lengths', ['-nodetach', '-stream'], null, true],
    ] as const)(
      'RFC 5652 what openssl signed %s holds for us, and no mutation that openssl refuses',
      async (_, how, beside, pkijs) => {
        const signer = ['-signer', 'own.pem', '-inkey', 'key.pem', '-md', 'sha256'];
        const form = ['-binary', '-outform', 'DER', '-in', 'document', '-out', 'made.cms'];
        expect(openssl('cms', '-sign', ...signer, ...form, ...how)).toBe(true);
        const cms = made('made.cms');
        expect(holds(ours(cms, beside, at))).toBe(true);
        expect(opensslHolds(cms, beside, caFile, at)).toBe(true);
        expect(await pkijsHolds(cms, beside, ca, at)).toBe(pkijs);
        for (const { at: place, changed } of mutations(cms, 83)) {
          const found = holds(ours(changed, beside, at));
          if (found) expect([place, opensslHolds(changed, beside, caFile, at)]).toEqual([place, true]);
        }
      },
    );
  });
});

describe.skipIf(!installed)('openssl', () => {
  const configuration = [
    '[ca]',
    'default_ca = centre',
    '[centre]',
    'database = index.txt',
    'crlnumber = number',
    'default_md = sha256',
    'default_crl_days = 30',
    'crl_extensions = extensions',
    '[extensions]',
    'authorityKeyIdentifier = keyid',
  ].join('\n');
  const revoked = [
    ['0A', '260101000000Z', 'keyCompromise', 1],
    ['4279390A141F5353A62947B61ED65E81741467D1', '260201000000Z', 'certificateHold', 6],
    ['7FFFFFFF', '260301000000Z', '', null],
  ] as const;
  let issuer: Certificate;

  beforeAll(() => {
    put('ca.cnf', configuration);
    put('number', '07\n');
    const rows = revoked.map(([serial, at, reason]) => {
      const when = reason === '' ? at : `${at},${reason}`;
      return `R\t270101000000Z\t${when}\t${serial}\tunknown\t/CN=${serial}\n`;
    });
    put('index.txt', rows.join(''));
    const request = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'centre.key', '-out', 'centre.pem'];
    expect(openssl('req', ...request, '-subj', '/CN=СЫНАҚ', '-utf8', '-days', '30')).toBe(true);
    const centre = ['-keyfile', 'centre.key', '-cert', 'centre.pem'];
    expect(openssl('ca', '-gencrl', '-config', 'ca.cnf', ...centre, '-out', 'list.pem')).toBe(true);
    issuer = parseCertificates(made('centre.pem'))[0]!;
  });

  test('RFC 5280 §5 a list that openssl made is read and its signature is right', () => {
    const list = parseCrl(made('list.pem'));
    expect(signedBy(list, issuer)).toBe('right');
    expect([list.serials.size, list.number, list.deltaBase, list.unknownCritical]).toEqual([3, 7n, null, []]);
    for (const [serial, at, , reason] of revoked) {
      const found = list.serials.get(serial.toLowerCase());
      expect([found?.at.slice(0, 10).replaceAll('-', ''), found?.reason]).toEqual([`20${at.slice(0, 6)}`, reason]);
    }
  });

  test('RFC 5280 §5 the list with a changed bit: its signature holds for all three or for none', async () => {
    const pem = new TextDecoder().decode(made('list.pem'));
    const der = new Uint8Array(Buffer.from(pem.replace(/-----.*-----|\s/g, ''), 'base64'));
    const opinions = async (bytes: Uint8Array): Promise<readonly boolean[]> => {
      // `openssl crl` ends with zero however it judges: its words tell.
      const file = put('changed.crl', bytes);
      const { stderr } = spawnSync('openssl', [
        'crl',
        '-inform',
        'DER',
        '-in',
        file,
        '-noout',
        '-CAfile',
        path('centre.pem'),
      ]);
      return [listHolds(bytes, issuer), stderr.toString().includes('verify OK'), await pkijsSignedList(bytes, issuer)];
    };
    expect(await opinions(der)).toEqual([true, true, true]);
    for (const { at, changed } of mutations(der, 9)) {
      const [own, openssl, pkijs] = await opinions(changed);
      if (own) expect([at, openssl, pkijs]).toEqual([at, true, true]);
      expect([at, own]).toEqual([at, openssl]);
    }
  });
});

const certificateHolds = (bytes: Uint8Array, issuer: Certificate): boolean =>
  readable(() => signedBy(parseCertificate(bytes), issuer) === 'right');

const listHolds = (bytes: Uint8Array, issuer: Certificate): boolean =>
  readable(() => signedBy(parseCrl(bytes), issuer) === 'right');

function readable(holds: () => boolean): boolean {
  try {
    return holds();
  } catch (fault) {
    if (fault instanceof FormatError) return false;
    throw fault;
  }
}

async function pkijsSigned(bytes: Uint8Array, issuer: Certificate): Promise<boolean> {
  try {
    return await pkijs.Certificate.fromBER(arrayOf(bytes)).verify(pkijs.Certificate.fromBER(arrayOf(issuer.der)));
  } catch {
    return false;
  }
}

async function pkijsSignedList(bytes: Uint8Array, issuer: Certificate): Promise<boolean> {
  try {
    const list = pkijs.CertificateRevocationList.fromBER(arrayOf(bytes));
    return await list.verify({ issuerCertificate: pkijs.Certificate.fromBER(arrayOf(issuer.der)) });
  } catch {
    return false;
  }
}
