import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { oids } from '../seal/oids.js';
import { here, makeCentre, person } from '../seal/testing.js';
import { certCommand } from './cert.js';

const of = (name: string): string => fileURLToPath(new URL(`../../../shared/vectors/eds/${name}`, import.meta.url));

async function run(...argv: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const written = { stdout: '', stderr: '' };
  const out = {
    stdout: { write: (text: string) => (written.stdout += text) },
    stderr: { write: (text: string) => (written.stderr += text) },
  };
  const code = await certCommand(argv, out, () => new Date('2026-11-22T00:00:00Z'));
  return { code, ...written };
}

let scratch = '';
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'ruqsat-cert-'));
});
afterAll(() => rm(scratch, { recursive: true }));
const put = async (name: string, content: Uint8Array | string): Promise<string> => {
  await writeFile(join(scratch, name), content);
  return join(scratch, name);
};

describe.skipIf(!here)('vectors/eds', () => {
  const p12 = of('p12/2026_legal_head_good.p12');

  test('HOUSE §8 ruqsat cert says who, for what, by whom and until when, and what the key may do here', async () => {
    const { code, stdout } = await run(p12, '--password-file', await put('password', 'Qwerty12\n'));
    expect(code).toBe(0);
    expect(stdout.split('\n').slice(0, 10)).toEqual([
      'ТЕСТОВ ТЕСТ ТЕСТОВИЧ',
      '  Role: first head of a legal entity',
      '  IIN: 123456789011',
      '  Organisation: АО "ТЕСТ"',
      '  BIN: 123456789021',
      '  Key: a signing key, GOST 34.10-2015, 512 bits',
      '  In force from: 8 May 2026, 12:10',
      '  In force until: 8 May 2027, 12:10',
      '  Term: in force',
      '  Issued by: ҰЛТТЫҚ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (GOST) TEST 2022',
    ]);
    expect(stdout).toContain(
      '  Here this key may: sign documents, sign in\n  It may not: seal in the name of a system, ',
    );
  });

  test('HOUSE §8 the words are Kazakh, Russian or English', async () => {
    const centre = of('ca/nca_gost2022_test.cer');
    expect((await run(centre, '--lang', 'kk')).stdout).toContain('Рөлі: куәландырушы орталық');
    expect((await run(centre, '--lang', 'ru')).stdout).toContain('Роль: удостоверяющий центр');
    expect((await run(centre, '--lang', 'en')).stdout).toContain('Role: certification centre');
  });

  test('HOUSE §8 --at says whether the certificate is in force then', async () => {
    const file = of('cert/gokalkan_gost1.cer.pem');
    const termAt = async (...at: readonly string[]) => / {2}Term: (.*)/.exec((await run(file, ...at)).stdout)?.[1];
    expect([await termAt(), await termAt('--at', '2024-01-01'), await termAt('--at', '2023-01-01')]).toEqual([
      'expired',
      'in force',
      'not yet begun',
    ]);
  });

  test('HOUSE §8 --json is an object, of several certificates an array', async () => {
    const one = JSON.parse((await run(of('ca/nca_gost_test.crt'), '--json')).stdout);
    expect(one).toMatchObject({ role: 'ca', keyAlgorithm: 'GOST2004', selfSigned: false });
    const two = JSON.parse((await run(of('cms/two_signers_gost2015_rsa_attached.cms'), '--json')).stdout);
    expect(two).toMatchObject([{ keyAlgorithm: 'GOST2015-512' }, { keyAlgorithm: 'RSA-SHA256' }]);
  });

  test.each([
    ['a key file without its password', async () => [p12], 'password'],
    ['a wrong password', async () => [p12, '--password-file', await put('wrong', 'qwerty12')], 'does not open'],
    ['a document', async () => [of('README.md')], 'README.md'],
    ['a revocation list', async () => [of('crl/nca_gost_test_20220329.crl')], 'nca_gost_test_20220329.crl'],
  ] as const)('HOUSE §8 %s: exit code 64, and the message says what to mend', async (_, argv, why) => {
    const { code, stdout, stderr } = await run(...(await argv()));
    expect([code, stdout]).toEqual([64, '']);
    expect(stderr).toContain(why);
  });
});

test.each([[[]], [['one.cer', 'two.cer']], [['one.cer', '--unknown']], [['one.cer', '--lang', 'de']], [['none.cer']]])(
  'HOUSE §8 bad usage exits with 64 and says why: %j',
  async (argv) => {
    const { code, stdout, stderr } = await run(...argv);
    expect([code, stdout]).toEqual([64, '']);
    expect(stderr).toMatch(/^ruqsat cert: .+/);
  },
);

test('HOUSE §8 nothing in a name steers the terminal', async () => {
  const subject = person.map(
    ([type, value]) => [type, type === oids.commonName ? '\u001b[2J\nIIN: 1' : value] as const,
  );
  const { stdout } = await run(await put('steering.cer', makeCentre().issue({ subject }).certificate));
  expect(stdout.split('\n')[0]).toBe('�[2J�IIN: 1');
});
