/**
 * Every file of `vectors/eds` with the verdict that its README implies. `failing` names each check that fails, with its code;
 * a file of the folder that stands in no table here, nor in a test of its own standard, fails the first test.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { judgeSigner, type Setting, type Signer } from './checklist.js';
import { parseCrl } from './crl.js';
import { openP12 } from './p12.js';
import { everyFile, here, read } from './testing.js';
import { parseTrust } from './trust.js';
import { verify, type Purpose, type VerdictCode } from './verify.js';
import { parseCertificates, signedBy, type Certificate } from './x509.js';
import { canonicalize } from './xml/c14n.js';
import { parseXml } from './xml/read.js';
import { verifyXml } from './xml/verify.js';

const today = '2026-11-22T00:00:00.000Z';
const test2022 = ['ca/nca_gost2022_test.cer', 'ca/root_test_gost_2022.cer'];
const rsaTest = ['ca/nca_rsa_test.crt'];
const gostTest = ['ca/nca_gost_test.crt'];
const current = 'crl/nca_gost2022_test_20260811.crl';
const production = (...names: readonly string[]): readonly string[] => names.map((name) => `ca/production/${name}`);
const gost2015 = production('root_gost_2015_expired.pem');
const rsa2015 = production('root_rsa_2015_expired.cer');
const selfSigned = 'cert/ncalayer_rs_selfsigned_gost512.pem';
const gost2022 = production('nca_gost_2022.pem', 'root_gost_2022.pem');

interface Row {
  readonly file: string;
  readonly trust?: readonly string[];
  readonly lists?: readonly string[];
  readonly at?: string;
  readonly purpose?: Purpose;
  readonly failing: readonly string[];
}

interface SignatureRow extends Row {
  /** The document of a detached signature. */
  readonly content?: string;
  readonly code: VerdictCode;
}

const expired = 'time EXPIRED';
const missing = 'revocation REVOCATION_MISSING';
const untrusted = 'chain UNTRUSTED';
const revoked = 'revocation REVOKED';
const purpose = 'purpose WRONG_PURPOSE';

/** Centres and single certificates. A list of the roots is in the folder for none of them. */
const certificates: readonly Row[] = [
  { file: 'ca/root_test_gost_2022.cer', trust: ['ca/root_test_gost_2022.cer'], failing: [] },
  { file: 'ca/root_test_gost_2022.cer', trust: [], failing: [untrusted, missing] },
  { file: 'ca/nca_gost2022_test.cer', trust: test2022, failing: [missing] },
  { file: 'ca/nca_gost_test.crt', trust: [], failing: [untrusted, missing, expired] },
  { file: 'ca/nca_gost_test.crt', trust: gostTest, failing: [expired] },
  { file: 'ca/nca_gost_test.crt', trust: gostTest, at: '2024-03-11T00:00:00.000Z', failing: [] },
  { file: 'ca/nca_rsa_test.crt', trust: [], failing: [untrusted, missing, expired] },
  { file: 'ca/nca_rsa_test.crt', trust: rsaTest, failing: [expired] },
  { file: 'ca/nca_rsa_test.crt', trust: rsaTest, at: '2023-01-01T00:00:00.000Z', failing: [] },
  { file: 'ca/production/root_gost_2022.pem', trust: gost2022, failing: [] },
  { file: 'ca/production/nca_gost_2022.pem', trust: gost2022, failing: [missing] },
  { file: 'ca/production/root_rsa_2020.cer', trust: production('root_rsa_2020.cer'), failing: [] },
  { file: 'ca/production/nca_rsa_2022.cer', trust: production('root_rsa_2020.cer'), failing: [missing] },
  { file: 'ca/production/nca_rsa_2022.cer', trust: rsa2015, failing: [untrusted, missing] },
  { file: 'ca/production/root_gost_2015_expired.pem', trust: gost2015, failing: [expired] },
  { file: 'ca/production/nca_gost_2018_expired.pem', trust: gost2015, failing: [missing, expired] },
  { file: 'ca/production/root_rsa_2015_expired.cer', trust: rsa2015, failing: [expired] },
  { file: 'ca/production/nca_rsa_2018_expired.pem', trust: rsa2015, failing: [missing, expired] },
  { file: 'ca/production/nca_rsa_2015_expired.cer', trust: rsa2015, failing: [missing, expired] },
  { file: 'cert/tsa_production_2025.cer', trust: gost2022, failing: [missing] },
  {
    file: 'cert/tsa_production_2025.cer',
    trust: gost2022,
    at: '2028-10-27T12:00:00.000Z',
    failing: [missing, expired],
  },
  { file: 'cert/tsa_production_2025.cer', trust: test2022, failing: [untrusted, missing] },
  { file: 'cert/2022_legal_head_gost2004.cer', trust: gostTest, failing: [missing, expired] },
  {
    file: 'cert/2022_legal_head_gost2004.cer',
    trust: gostTest,
    lists: ['crl/nca_gost_test_20220329.crl'],
    at: '2022-09-01T00:00:00.000Z',
    purpose: 'document',
    failing: [],
  },
  { file: 'cert/2022_individual_rsa_sign.cer', trust: rsaTest, purpose: 'document', failing: [missing, expired] },
  {
    file: 'cert/gokalkan_gost1.cer.pem',
    trust: test2022,
    lists: [current],
    purpose: 'document',
    failing: [missing, expired],
  },
  { file: selfSigned, trust: [...test2022, ...gost2022], failing: [untrusted, missing] },
  { file: selfSigned, trust: [selfSigned], failing: [untrusted, missing] },
  {
    file: 'negative/nca_gost2022_test_extended_validity.cer',
    trust: ['ca/root_test_gost_2022.cer'],
    failing: [untrusted, missing],
  },
];

/** The key files: the certificate of the key for signing a document today, by the current list of its centre. */
const keyFiles: readonly Row[] = [
  ...['individual', 'legal_head', 'legal_signright'].map((name) => ({
    file: `p12/2026_${name}_good.p12`,
    failing: [],
  })),
  ...['individual', 'legal_head', 'legal_employee'].map((name) => ({
    file: `p12/2026_${name}_revoked.p12`,
    failing: [revoked],
  })),
  { file: 'p12/2026_legal_employee_superseded.p12', failing: [revoked] },
  { file: 'p12/2026_legal_employee_superseded.p12', at: '2026-06-01T00:00:00.000Z', failing: [] },
  { file: 'p12/2026_legal_infosystem_good.p12', failing: [purpose] },
  { file: 'p12/2026_legal_infosystem_good.p12', purpose: 'seal', failing: [] },
  { file: 'p12/2026_legal_infosystem_revoked.p12', purpose: 'seal', failing: [revoked] },
  ...['2024_individual', '2024_legal_signright', '2025_legal_employee', '2025_legal_head'].map((name) => ({
    file: `p12/${name}_expired.p12`,
    failing: [missing, expired],
  })),
  ...['2025_infosystem', '2025_treasury_client'].map((name) => ({
    file: `p12/${name}_expired.p12`,
    failing: [missing, expired, purpose],
  })),
  { file: 'p12/2020_individual_rsa_sign_expired.p12', trust: rsaTest, failing: [missing, expired] },
  { file: 'p12/2020_individual_rsa_auth_expired.p12', trust: rsaTest, failing: [missing, expired, purpose] },
  { file: 'p12/2020_individual_rsa_auth_expired.p12', trust: rsaTest, purpose: 'signin', failing: [missing, expired] },
  { file: 'p12/2020_legal_head_gost2004_expired.p12', trust: gostTest, failing: [missing, expired] },
];

const document = 'cms/gost2015_individual_document.bin';
const attached = 'cms/gost2015_individual_attached_tsp.cms';

/** Signatures, for a document. */
const signatures: readonly SignatureRow[] = [
  { file: attached, code: 'VALID', failing: [] },
  { file: 'cms/gost2015_individual_detached_tsp.cms', content: document, code: 'VALID', failing: [] },
  {
    file: 'cms/two_signers_gost2015_rsa_attached.cms',
    trust: [...test2022, ...rsaTest],
    code: 'EXPIRED',
    failing: [missing, expired, missing, expired],
  },
  { file: 'cms/rsa_individual_attached.cms', trust: rsaTest, code: 'EXPIRED', failing: [missing, expired] },
  { file: 'cms/rsa_individual_attached_2020.cms', trust: rsaTest, code: 'EXPIRED', failing: [missing, expired] },
  { file: 'cms/gost2004_legal_head_attached.cms', trust: gostTest, code: 'EXPIRED', failing: [missing, expired] },
  {
    file: 'cms/gost2004_detached_keyoid_as_sigalg.cms.pem',
    trust: gostTest,
    code: 'EXPIRED',
    failing: ['digest CONTENT_MISSING', missing, expired],
  },
  { file: 'negative/content_bit_flipped.cms', code: 'DIGEST_MISMATCH', failing: ['digest DIGEST_MISMATCH'] },
  { file: 'negative/signing_time_changed.cms', code: 'SIGNATURE_WRONG', failing: ['signature SIGNATURE_WRONG'] },
  {
    file: 'negative/signature_halves_swapped.cms',
    content: document,
    code: 'SIGNATURE_WRONG',
    failing: ['signature SIGNATURE_WRONG'],
  },
];

/** Lists: what one list alone says of a certificate of its centre. */
const lists: readonly (Row & { readonly of: string })[] = [
  { file: current, of: 'p12/2026_individual_good.p12', failing: [] },
  {
    file: 'crl/nca_gost2022_test_20250429.crl',
    of: 'p12/2026_individual_good.p12',
    failing: ['revocation REVOCATION_STALE'],
  },
  {
    file: 'crl/nca_gost2022_test_20220727.crl',
    of: 'p12/2026_individual_good.p12',
    failing: ['revocation REVOCATION_STALE'],
  },
  { file: 'crl/nca_gost2022_d_test_20250429.crl', of: 'p12/2026_individual_good.p12', failing: [missing] },
  {
    file: 'crl/nca_gost_test_20220329.crl',
    of: 'cert/2022_legal_head_gost2004.cer',
    trust: gostTest,
    at: '2022-12-01T00:00:00.000Z',
    failing: ['revocation REVOCATION_STALE'],
  },
];

/** Files of other standards, and the test that must name each of them. */
const elsewhere: readonly (readonly [start: string, test: string])[] = [
  ['ocsp/', './ocsp.test.ts'],
  ['tsp/', './timestamp.test.ts'],
  ['kat/', './gost/sign.test.ts'],
  ['ncalayer/', '../web/client/recorded.test.ts'],
  ['xml/', './xml/verify.test.ts'],
  ['negative/xml_', './xml/verify.test.ts'],
];
const inputs = ['xml/gost2015_simple.input.xml', 'xml/gost2015_ns.input.xml'];

describe.skipIf(!here)('vectors/eds', () => {
  const given = [...[...certificates, ...keyFiles, ...signatures, ...lists].map(({ file }) => file), ...inputs];

  test('issue 5 every file of the folder has its expectation, and every expectation its file', () => {
    const all = everyFile();
    const unseen = all.filter((file) => {
      if ([...given, document, 'README.md'].includes(file)) return false;
      const [, by] = elsewhere.find(([start]) => file.startsWith(start)) ?? [];
      return by === undefined || !readFileSync(new URL(by, import.meta.url), 'utf8').includes(basename(file));
    });
    expect(unseen).toEqual([]);
    expect(given.filter((file) => !all.includes(file))).toEqual([]);
  });

  test.each(titled(certificates))('RFC 5280 §6 %s', (_, row) => {
    expect(failing([judged(certificateIn(row.file), row)])).toEqual(row.failing);
  });

  test.each(titled(keyFiles))('RFC 5280 §6 the certificate in %s', (_, row) => {
    const setting = { lists: [current], purpose: 'document', trust: test2022, ...row } as const;
    expect(failing([judged(certificateIn(row.file), setting)])).toEqual(row.failing);
  });

  test.each(titled(signatures))('RFC 5652 %s', (_, row) => {
    const { file, content, trust = test2022, at = today } = row;
    const evidence = { crls: [parseCrl(read(current))], ocsp: [] };
    const shown = content === undefined ? null : read(content);
    const verdict = verify(read(file), shown, parseTrust(trust.map(read)), evidence, at, 'document');
    expect(failing(verdict.signers)).toEqual(row.failing);
    expect(verdict.code).toBe(row.code);
  });

  test.each(inputs)('XMLDSig §8.1 what was signed in the file beside %s is this document in canonical form', (file) => {
    const { content } = verifyXml(
      read(file.replace('.input', '')),
      parseTrust([]),
      { crls: [], ocsp: [] },
      today,
      'any',
    );
    expect(content).toEqual(canonicalize(parseXml(read(file)), { exclusive: false, comments: true, prefixes: [] }));
  });

  test.each(titled(lists))('RFC 5280 §5 %s by this list alone', (_, row) => {
    const { file, of, trust = test2022 } = row;
    expect(signedBy(parseCrl(read(file)), certificateIn(trust[0] ?? ''))).toBe('right');
    expect(failing([judged(certificateIn(of), { ...row, trust, lists: [file] })])).toEqual(row.failing);
  });
});

/** Rows with a title that says all that a row decides. */
function titled<R extends Row>(rows: readonly R[]): readonly (readonly [string, R])[] {
  return rows.map((row) => {
    const trusting =
      row.trust?.length === 0 ? 'trusting nobody' : `trusting ${row.trust?.join(', ') ?? 'the centres of 2022'}`;
    const found = row.failing.length === 0 ? 'every check holds' : row.failing.join(', ');
    return [
      `${row.file} for ${row.purpose ?? 'its use'} at ${(row.at ?? today).slice(0, 10)}, ${trusting}: ${found}`,
      row,
    ];
  });
}

function certificateIn(file: string): Certificate {
  const [certificate] = file.endsWith('.p12')
    ? openP12(read(file), 'Qwerty12').certificates
    : parseCertificates(read(file));
  if (certificate === undefined) throw new Error(`${file} holds no certificate`);
  return certificate;
}

/** A certificate as the signer's of a signature whose mathematics hold. */
function judged(certificate: Certificate, row: Omit<Row, 'file' | 'failing'>): Signer {
  const trust = parseTrust((row.trust ?? test2022).map(read));
  const setting: Setting = {
    trust,
    evidence: { crls: (row.lists ?? []).map((file) => parseCrl(read(file))), ocsp: [] },
    at: row.at ?? today,
    purpose: row.purpose ?? 'any',
    expected: {},
  };
  const found = {
    algorithm: certificate.key.algorithm,
    signedAt: null,
    digest: 'VALID',
    signature: 'VALID',
    certificate: 'VALID',
  } as const;
  // An anchor is known by being the store's own.
  const known = trust.certificates.find(({ der }) => Buffer.compare(der, certificate.der) === 0);
  return judgeSigner(known ?? certificate, found, [], setting, { checksLeft: 128 });
}

function failing(signers: readonly Signer[]): readonly string[] {
  return signers.flatMap(({ steps }) =>
    steps.filter(({ code }) => code !== 'VALID').map(({ step, code }) => `${step} ${code}`),
  );
}
