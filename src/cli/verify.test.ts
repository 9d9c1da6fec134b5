import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signCms } from '../seal/cms-write.js';
import { signCrl } from '../seal/crl.js';
import { certIdOf } from '../seal/ocsp-request.js';
import { encodeOcspFailure, signOcsp } from '../seal/ocsp-write.js';
import { oids } from '../seal/oids.js';
import { encodeRecord, writeProof } from '../seal/proof.js';
import { makeCentre } from '../seal/testing.js';
import { parseCertificate } from '../seal/x509.js';
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
        '  digest VALID, signature VALID, certificate VALID, timestamp VALID, chain VALID, revocation VALID, time VALID, purpose VALID, signer VALID',
        '',
      ].join('\n'),
    );
  });

  test('RFC 3161 --tsa-trust a signature with a believed timestamp is judged at its instant, when all has expired', async () => {
    const later = [attached, ...centres, ...list, '--at', '2029-01-01'];
    expect((await run(...later)).code).toBe(1);
    const authority = ['--tsa-trust', of('ca/production')];
    const { code, stdout } = await run(...later, ...authority);
    expect(code).toBe(0);
    expect(stdout).toContain('  judged at 2026-07-20T09:08:07.000Z, by its timestamp\n');
    expect((await run(...later, '--tsa-trust', of('ca/nca_rsa_test.crt'))).code).toBe(1);
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

describe('several files', () => {
  const centre = makeCentre();
  const content = new TextEncoder().encode('Өтініш');
  const at = '2026-11-22T00:00:00Z';
  const made = async (name: string, bytes: Uint8Array): Promise<string> => {
    await writeFile(join(scratch, name), bytes);
    return join(scratch, name);
  };
  const signature = (name: string, holder = centre.issue()): Promise<string> =>
    made(name, signCms({ content, detached: false, ...holder, at }));
  const trusting = async (): Promise<string[]> => ['--trust', await made('centre.cer', centre.certificate), '--json'];
  const listed = async (): Promise<string[]> => {
    const nobody = { issuer: centre.nameDer, issuerKeyId: centre.keyId, number: 1, revoked: [] };
    const dates = { thisUpdate: '2026-11-01T00:00:00Z', nextUpdate: '2026-12-01T00:00:00Z' };
    return ['--crl', await made('centre.crl', signCrl({ ...nobody, ...dates }, centre.key))];
  };

  test('HOUSE §8 one file is an object, several are an array in their order', async () => {
    const [one, two] = [await signature('one.cms'), await signature('two.cms')];
    const single = JSON.parse((await run(one, ...(await trusting()), ...(await listed()))).stdout);
    const { code, stdout } = await run(one, two, ...(await trusting()), ...(await listed()));
    expect(code).toBe(0);
    expect(single).toMatchObject({ verdict: 'valid' });
    expect(JSON.parse(stdout)).toEqual([
      { file: one, ...single },
      { file: two, ...single },
    ]);
  });

  test('HOUSE §8 the exit code is that of the worst: invalid beats unknown beats valid, whatever their order', async () => {
    const good = await signature('good.cms');
    const late = await signature('late.cms', centre.issue({ notAfter: '2026-11-01T00:00:00Z' }));
    const bare = await made('bare.cms', signCms({ content, detached: true, ...centre.issue(), at }));
    const setting = [...(await trusting()), ...(await listed())];
    expect((await run(good, bare, ...setting)).code).toBe(2);
    expect((await run(bare, late, good, ...setting)).code).toBe(1);
    expect((await run(late, bare, good, ...setting)).code).toBe(1);
  });

  test('HOUSE §8 a file that cannot be read gives 64, and the others are judged all the same', async () => {
    const good = await signature('good.cms');
    const { code, stdout, stderr } = await run(good, 'none.cms', ...(await trusting()), ...(await listed()));
    expect(code).toBe(64);
    expect(JSON.parse(stdout)).toMatchObject([
      { file: good, verdict: 'valid' },
      { file: 'none.cms', error: 'none.cms does not exist: check the name' },
    ]);
    expect(stderr).toBe('ruqsat verify: none.cms does not exist: check the name\n');
  });

  test('HOUSE §8 as text each file has a block that begins with its name', async () => {
    const files = [await signature('one.cms'), await signature('two.cms')];
    const { stdout } = await run(
      ...files,
      '--trust',
      await made('centre.cer', centre.certificate),
      ...(await listed()),
    );
    expect(stdout.match(/^.*: valid \(VALID\) at 2026-11-22T00:00:00.000Z$/gm)).toEqual(
      files.map((file) => `${file}: valid (VALID) at 2026-11-22T00:00:00.000Z`),
    );
  });

  test('RFC 6960 --ocsp an answer takes the place of a list; an error of the responder is no answer', async () => {
    const holder = centre.issue();
    const file = await signature('asked.cms', holder);
    const id = certIdOf(parseCertificate(holder.certificate), parseCertificate(centre.certificate), oids.sha256)!;
    const thisUpdate = '2026-11-21T23:00:00Z';
    const by = { key: centre.key, certificate: centre.certificate, nonce: null, producedAt: thisUpdate };
    const answer = await made('good.ocsp', signOcsp({ ...by, singles: [{ id, revoked: null, thisUpdate }] }));
    const busy = await made('busy.ocsp', encodeOcspFailure('tryLater'));
    expect((await run(file, ...(await trusting()))).code).toBe(2);
    expect((await run(file, ...(await trusting()), '--ocsp', answer)).code).toBe(0);
    expect(await run(file, ...(await trusting()), '--ocsp', busy)).toMatchObject({
      code: 64,
      stderr: expect.stringContaining('tryLater'),
    });
    expect((await run(file, ...(await trusting()), '--ocsp', file)).code).toBe(64);
  });

  test('HOUSE §8 --purpose gateway takes an information system’s signature, and no person’s', async () => {
    const usages = [oids.legalEntity, oids.informationSystem];
    const system = await signature('system.cms', centre.issue({ usages, keyBits: [0] }));
    const setting = [...(await trusting()), ...(await listed()), '--purpose', 'gateway'];
    expect((await run(system, ...setting)).code).toBe(0);
    expect((await run(await signature('person.cms'), ...setting)).code).toBe(1);
  });
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

describe('--evidence', () => {
  const centre = makeCentre();
  const at = '2026-11-27T05:00:00Z';
  const content = new TextEncoder().encode('Рұқсат');
  const signer = centre.issue();
  const office = centre.issue({
    subject: [
      [oids.commonName, 'СЫНАҚ ЖҮЙЕ'],
      [oids.organizationalUnit, 'BIN220740007750'],
    ],
    usages: [oids.legalEntity, oids.informationSystem],
  });
  const list = signCrl(
    {
      issuer: centre.nameDer,
      issuerKeyId: centre.keyId,
      number: 1,
      thisUpdate: '2026-11-20T00:00:00Z',
      nextUpdate: '2026-12-31T00:00:00Z',
      revoked: [],
    },
    centre.key,
  );
  const record = {
    document: content,
    received: [{ at, signature: signCms({ content, detached: true, ...signer, at }) }],
    evidence: { certificates: [], lists: [list], answers: [], timestamps: [] },
    sealedAt: at,
  };
  const seal = signCms({ content: encodeRecord(record), detached: true, ...office, at });
  const proof = writeProof({ record, seal, renewals: [] });
  const judged = async (bytes: Uint8Array, ...argv: readonly string[]) => {
    const [file, root] = [join(scratch, 'paper.proof'), join(scratch, 'root.cer')];
    await writeFile(file, bytes);
    await writeFile(root, centre.certificate);
    return run('--evidence', file, '--trust', root, '--at', '2040-01-01', ...argv);
  };

  test('ETSI EN 319 102-1 §5.6 a proof is judged in 2040 by what it holds and the trust, without any list beside it', async () => {
    const { code, stdout } = await judged(proof);
    expect(code).toBe(0);
    expect(stdout).toContain('valid (VALID) at 2040-01-01T00:00:00.000Z');
    expect(stdout).toContain('  judged at 2026-11-27T05:00:00.000Z, when it was received\n');
    expect(stdout).toContain('sealed by: СЫНАҚ ЖҮЙЕ, informationSystem');
    expect(JSON.parse((await judged(proof, '--json')).stdout)).toMatchObject({
      verdict: 'valid',
      damaged: false,
      receivedAt: ['2026-11-27T05:00:00.000Z'],
      seal: { role: 'informationSystem', code: 'VALID' },
    });
  });

  test('ETSI EN 319 102-1 §5.6 the same proof with one byte changed exits with 1 and says so', async () => {
    const changed = proof.map((octet, place) => (place === 300 ? octet ^ 1 : octet));
    const { code, stdout } = await judged(changed);
    expect(code).toBe(1);
    expect(stdout).toContain('the file was changed after it was made');
  });

  test('HOUSE §8 --sealed-by: the word of another office than this one is not taken', async () => {
    const bin = (await judged(proof)).stdout.match(/sealed by[^]*BIN (\d{12})/)?.[1] ?? '';
    expect((await judged(proof, '--sealed-by', bin)).code).toBe(0);
    const other = await judged(proof, '--sealed-by', '123456789021');
    expect([other.code, other.stdout]).toEqual([1, expect.stringContaining('invalid (WRONG_PERSON)')]);
    for (const [argv, said] of [
      [['--evidence', 'x', '--sealed-by', '12'], 'twelve digits'],
      [['x', '--sealed-by', bin], 'goes with --evidence'],
    ] as const)
      expect(await run(...argv)).toMatchObject({ code: 64, stderr: expect.stringContaining(said) });
  });

  test('HOUSE §8 a proof needs no lists or documents beside it, and is no XML: asking for both is bad usage', async () => {
    for (const more of [['--crl', 'x.crl'], ['--content', 'x.pdf'], ['--ocsp', 'x.ocsp'], ['--xml']])
      expect((await judged(proof, ...more)).code).toBe(64);
  });
});
