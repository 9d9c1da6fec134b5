import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { namespaces } from '../seal/xml/names.js';
import { system } from '../seal/xml/testing.js';
import { signEnvelope } from '../seal/xml/wsse.js';
import { verifyCommand } from './verify.js';

const folder = fileURLToPath(new URL('../../../shared/vectors/eds/', import.meta.url));
const here = existsSync(folder);
const of = (name: string): string => join(folder, name);

async function run(...argv: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const written = { stdout: '', stderr: '' };
  const out = {
    stdout: { write: (text: string) => (written.stdout += text) },
    stderr: { write: (text: string) => (written.stderr += text) },
  };
  const code = await verifyCommand(argv, out, () => new Date('2026-11-22T00:00:00Z'));
  return { code, ...written };
}

const centres = ['--trust', of('ca/nca_gost2022_test.cer'), '--trust', of('ca/root_test_gost_2022.cer')];
const xmlCentre = ['--trust', of('ca/nca_rsa_test.crt')];
const list = ['--crl', of('crl/nca_gost2022_test_20260811.crl')];
const attached = of('cms/gost2015_individual_attached_tsp.cms');
const detached = of('cms/gost2015_individual_detached_tsp.cms');
const document = of('cms/gost2015_individual_document.bin');

let scratch = '';
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'ruqsat-verify-'));
});
afterAll(() => rm(scratch, { recursive: true }));

describe.skipIf(!here)('vectors/eds', () => {
  test('HOUSE §8 ruqsat verify --json prints verdict, code and signers, and exits with 0 for a valid signature', async () => {
    const { code, stdout } = await run(attached, ...centres, ...list, '--json', '--at', '2026-11-22');
    expect(code).toBe(0);
    const signer = {
      iin: '123456789011',
      bin: null,
      name: 'ТЕСТОВ ТЕСТ',
      role: 'individual',
      algorithm: 'GOST2015-512',
      code: 'VALID',
    };
    expect(JSON.parse(stdout)).toEqual({ verdict: 'valid', code: 'VALID', signers: [signer] });
  });

  test.each([
    ['an altered signature', [of('negative/signing_time_changed.cms'), ...centres, ...list], 1, 'SIGNATURE_WRONG'],
    ['a detached signature with its document', [detached, '--content', document, ...centres, ...list], 0, 'VALID'],
    ['a detached signature without its document', [detached, ...centres, ...list], 2, 'CONTENT_MISSING'],
    ['no list', [attached, ...centres], 2, 'REVOCATION_MISSING'],
    ['no trust', [attached, ...list], 1, 'UNTRUSTED'],
    ['a later moment', [attached, ...centres, ...list, '--at', '2027-02-08T00:00:00Z'], 2, 'REVOCATION_STALE'],
    ['a person for a seal', [attached, ...centres, ...list, '--purpose', 'seal'], 1, 'WRONG_PURPOSE'],
    ['a folder as trust', [attached, '--trust', of('ca'), ...list], 0, 'VALID'],
    ['a document in place of a signature', [document, ...centres, ...list], 1, 'FORMAT'],
    ['a person for the gateway', [attached, ...centres, ...list, '--purpose', 'gateway'], 1, 'WRONG_PURPOSE'],
    [
      'an XML document',
      [of('xml/rsa_individual.xml'), '--xml', ...xmlCentre, '--at', '2020-06-01'],
      2,
      'REVOCATION_MISSING',
    ],
    ['an altered XML document', [of('negative/xml_content_changed.xml'), '--xml'], 1, 'DIGEST_MISMATCH'],
    ['an XML document without --xml', [of('xml/rsa_individual.xml'), ...xmlCentre], 1, 'FORMAT'],
    ['a signature in CMS with --xml', [attached, '--xml', ...centres, ...list], 1, 'FORMAT'],
  ] as const)('HOUSE §8 the exit code and the code for %s', async (_, argv, exit, code) => {
    const found = await run(...argv, '--json');
    expect(found.code).toBe(exit);
    expect(JSON.parse(found.stdout)).toMatchObject({ code });
    expect(found.stderr).toBe('');
  });

  test('HOUSE §8 without --json the same stands in readable lines, judged at the moment of the clock', async () => {
    const { code, stdout } = await run(attached, ...centres, ...list);
    expect(code).toBe(0);
    expect(stdout).toBe(
      [
        'valid (VALID) at 2026-11-22T00:00:00.000Z',
        'signer 1: ТЕСТОВ ТЕСТ, individual',
        '  IIN 123456789011, BIN -, GOST2015-512: VALID',
        '  digest VALID, signature VALID, certificate VALID, chain VALID, revocation VALID, time VALID, purpose VALID, signer VALID',
        '',
      ].join('\n'),
    );
  });

  test.each([
    ['a list that is none', [attached, '--crl', document], 'gost2015_individual_document.bin'],
    ['a certificate that is none', [attached, '--trust', document], 'gost2015_individual_document.bin'],
    ['a list that does not exist', [attached, '--crl', of('crl/none.crl')], 'none.crl'],
    ['a folder without certificates', [attached, '--trust', of('cms')], 'cms'],
    ['a folder as a signature', [of('cms')], 'cms'],
    ['content that does not exist', [attached, '--content', of('none.bin')], 'none.bin'],
  ] as const)('HOUSE §8 %s: exit code 64, and the message names the file', async (_, argv, name) => {
    const { code, stdout, stderr } = await run(...argv);
    expect([code, stdout]).toEqual([64, '']);
    expect(stderr).toContain(name);
  });
});

test.each([
  [[]],
  [['one.cms', 'two.cms']],
  [['one.cms', '--unknown']],
  [['one.cms', '--at', 'yesterday']],
  [['one.cms', '--at', '2026-02-30']],
  [['one.cms', '--at', '2026-11-22T10:00:00']],
  [['one.cms', '--purpose', 'fun']],
  [['one.xml', '--xml', '--content', 'two.xml']],
  [['does-not-exist.cms']],
] as const)('HOUSE §8 bad usage exits with 64 and says why: %j', async (argv) => {
  const { code, stdout, stderr } = await run(...argv);
  expect([code, stdout]).toEqual([64, '']);
  expect(stderr).toMatch(/^ruqsat verify: .+/);
});

test('HOUSE §8 an empty file is judged, not refused: it is no signature', async () => {
  const empty = join(scratch, 'empty.cms');
  await writeFile(empty, '');
  const { code, stdout } = await run(empty, '--json');
  expect([code, JSON.parse(stdout)]).toEqual([1, { verdict: 'invalid', code: 'FORMAT', signers: [] }]);
});

test('integration facts 6.2 --xml --purpose gateway judges the Body of a message, which is not the document', async () => {
  const message = join(scratch, 'message.xml');
  const envelope = `<S:Envelope xmlns:S="${namespaces.soap}"><S:Body><a/></S:Body></S:Envelope>`;
  await writeFile(message, signEnvelope(Buffer.from(envelope), 'id-1', system));
  const gateway = await run(message, '--xml', '--purpose', 'gateway', '--json');
  expect(JSON.parse(gateway.stdout)).toMatchObject({ code: 'UNTRUSTED', signers: [{ role: 'informationSystem' }] });
  const whole = await run(message, '--xml', '--json');
  expect([whole.code, JSON.parse(whole.stdout)]).toMatchObject([1, { code: 'NOT_COVERED' }]);
});

test('HOUSE §8 --help explains and exits with 0', async () => {
  const { code, stdout } = await run('--help');
  expect(code).toBe(0);
  expect(stdout).toContain('--content');
});
