import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signCms } from './seal/cms-write.js';
import { toPem } from './seal/pem.js';
import { writePkcs8Pem } from './seal/pkcs8.js';
import { here, makeCentre, read } from './seal/testing.js';
import { parseTrust } from './seal/trust.js';
import { verify } from './seal/verify.js';
import { openSeal, type SealKey } from './sealKey.js';

const content = new TextEncoder().encode('түбіртек');
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ruqsat-seal-'));
});
afterAll(() => rm(folder, { recursive: true }));

const put = async (name: string, content: string | Uint8Array): Promise<string> => {
  await writeFile(join(folder, name), content);
  return join(folder, name);
};
const sealed = (seal: SealKey, at: string): Uint8Array => signCms({ content, detached: true, ...seal, at });

describe.skipIf(!here)('vectors/eds', () => {
  const at = '2026-11-22T00:00:00Z';
  const trust = (): ReturnType<typeof parseTrust> => parseTrust([read('ca/nca_gost2022_test.cer')]);

  test('RFC 7292 an information system’s key file seals: with the password, and with a file that holds it', async () => {
    const file = await put('system.p12', read('p12/2026_legal_infosystem_good.p12'));
    const passwordFile = await put('password', 'Qwerty12\n');
    for (const how of [{ password: 'Qwerty12' }, { passwordFile }]) {
      const cms = sealed(await openSeal({ is: 'p12', file, ...how }), at);
      const [signer] = verify(cms, content, trust(), { crls: [], ocsp: [] }, at, 'seal').signers;
      expect(signer).toMatchObject({ role: 'informationSystem', code: 'REVOCATION_MISSING' });
    }
  });

  test.each([
    ['a wrong password', 'p12/2026_legal_infosystem_good.p12', 'qwerty12', 'password'],
    ['a key of RSA', 'p12/2020_individual_rsa_sign_expired.p12', 'Qwerty12', 'RSA'],
    ['a certificate in its place', 'ca/nca_gost2022_test.cer', 'Qwerty12', 'field'],
  ] as const)('RFC 7292 %s is refused, and the message names the file', async (_, vector, password, why) => {
    const file = await put('other.p12', read(vector));
    await expect(openSeal({ is: 'p12', file, password })).rejects.toThrow(new RegExp(`other\\.p12: .*${why}`));
  });
});

test('RFC 5208 two PEM files seal; a certificate of another key is refused at the start', async () => {
  const centre = makeCentre();
  const [own, other] = [centre.issue(), centre.issue()];
  const key = await put('seal.key', writePkcs8Pem(own.key));
  const certificate = await put('seal.pem', toPem('CERTIFICATE', own.certificate));
  const seal = await openSeal({ is: 'pem', key, certificate });
  expect(seal).toEqual({ key: own.key, certificate: own.certificate });
  const foreign = await put('other.pem', toPem('CERTIFICATE', other.certificate));
  await expect(openSeal({ is: 'pem', key, certificate: foreign })).rejects.toThrow('of another key');
});
