import { describe, expect, test } from 'vitest';
import { sha1 } from './algorithms.js';
import {
  attribute,
  certificateBinding,
  encodeSignedData,
  signCms,
  type SignerToWrite,
  type Timestamper,
} from './cms-write.js';
import { cmsBounds, parseCms } from './cms.js';
import { parseCrl, type Crl } from './crl.js';
import { bool, context, generalizedTime, int, nul, octets, oid, seq } from './der-write.js';
import { streebog512 } from './gost/streebog.js';
import { oids } from './oids.js';
import { answerAbout, authorityOf, here, makeCentre, random, read, stamper, withLast, type Holder } from './testing.js';
import { checkToken } from './timestamp.js';
import { parseTrust } from './trust.js';
import { parseTimestamp } from './tsp.js';
import { signTimestampInfo } from './tsp-write.js';
import { verify, type Evidence, type Options, type Verdict } from './verify.js';

const now = '2026-11-22T09:00:00Z';
const codesOf = (verdict: Verdict): readonly string[] =>
  verdict.signers.flatMap(({ steps }) => steps.map(({ step, code }) => `${step} ${code}`));
const failures = (verdict: Verdict): readonly string[] => codesOf(verdict).filter((line) => !line.endsWith(' VALID'));

describe.skipIf(!here)('vectors/eds', () => {
  const trust = parseTrust(['ca/nca_gost2022_test.cer', 'ca/root_test_gost_2022.cer'].map(read));
  const tsaTrust = parseTrust(['ca/production/nca_gost_2022.pem', 'ca/production/root_gost_2022.pem'].map(read));
  const evidence = { crls: [parseCrl(read('crl/nca_gost2022_test_20260811.crl'))], ocsp: [] };
  const document = read('cms/gost2015_individual_document.bin');
  const both = ['cms/gost2015_individual_attached_tsp.cms', 'cms/gost2015_individual_detached_tsp.cms'] as const;
  const judge = (file: string, at: string, options: Options): Verdict =>
    verify(read(file), document, trust, evidence, at, 'document', {}, options);

  test.each(both)(
    'RFC 3161 %s: its timestamp is trusted under the production centres, and moves the time of judgement',
    (file) => {
      const verdict = judge(file, '2026-11-22T00:00:00Z', { tsaTrust });
      expect(verdict.code).toBe('VALID');
      expect(codesOf(verdict)).toContain('timestamp VALID');
      expect(verdict.signers[0]).toMatchObject({
        timestamp: { at: '2026-07-20T09:08:07.000Z', trusted: true },
        judgedAt: '2026-07-20T09:08:07.000Z',
      });
    },
  );

  test.each(both)('RFC 3161 %s: without a TSA trust the token is checked, and the time is not believed', (file) => {
    const verdict = judge(file, '2026-11-22T00:00:00Z', {});
    expect(verdict.code).toBe('VALID');
    expect(verdict.signers[0]).toMatchObject({
      timestamp: { at: '2026-07-20T09:08:07.000Z', trusted: false },
      judgedAt: '2026-11-22T00:00:00.000Z',
    });
  });

  test.each(both)(
    'RFC 3161 %s: TIMESTAMP_WRONG when the TSA trust is another, and it is judged at the moment asked for',
    (file) => {
      const verdict = judge(file, '2026-11-22T00:00:00Z', { tsaTrust: trust });
      expect(failures(verdict)).toEqual(['timestamp TIMESTAMP_WRONG']);
      expect(verdict.signers[0]).toMatchObject({ timestamp: null, judgedAt: '2026-11-22T00:00:00.000Z' });
    },
  );

  test.each(both)('RFC 3161 %s: in 2040, with everything expired, it is valid by its timestamp alone', (file) => {
    expect(judge(file, '2040-01-01T00:00:00Z', { tsaTrust }).code).toBe('VALID');
    expect(failures(judge(file, '2040-01-01T00:00:00Z', {}))).toEqual(['revocation REVOCATION_STALE', 'time EXPIRED']);
  });

  test.each(both)('RFC 3161 %s: a token of a second later than the moment of judgement is TIMESTAMP_WRONG', (file) => {
    expect(failures(judge(file, '2026-07-20T09:08:06Z', { tsaTrust }))).toEqual(['timestamp TIMESTAMP_WRONG']);
    expect(failures(judge(file, '2026-07-20T09:08:07Z', { tsaTrust }))).toEqual([]);
  });

  test('RFC 3161 tsp/gost2004_tst_2022.tst: the token is right under the test centre; its SHA-1 imprint is trusted with no time', () => {
    const token = parseTimestamp(read('tsp/gost2004_tst_2022.tst'));
    const setting = { evidence: { crls: [], ocsp: [] }, at: '2026-11-22T00:00:00.000Z' };
    const old = parseTrust([read('ca/nca_gost_test.crt')]);
    const check = (options: Options) => checkToken(token, [], { ...setting, ...options }, { checksLeft: 9 });
    expect(check({})).toEqual({ code: 'VALID', trusted: false });
    expect(check({ tsaTrust: old })).toEqual({ code: 'VALID', trusted: false });
    expect(check({ tsaTrust })).toEqual({ code: 'TIMESTAMP_WRONG', trusted: false });
  });
});

const root = makeCentre({ name: 'СЫНАҚ ТҮБІРІ' });
const issuing = makeCentre({ name: 'СЫНАҚ ОРТАЛЫҒЫ', parent: root });
const time = makeCentre({ name: 'УАҚЫТ ОРТАЛЫҒЫ' });
const good = issuing.issue();
const authority = authorityOf(time);
const trust = parseTrust([root.certificate, issuing.certificate]);
const tsaTrust = parseTrust([time.certificate]);
const clean = issuing.crl();
const content = new TextEncoder().encode('Өтініш');

function signerBy(by: Holder, timestamps: readonly Timestamper[]): SignerToWrite {
  const binding = certificateBinding(by.certificate);
  return { ...by, digest: streebog512(content), binding, at: now, random, timestamps };
}

function stamped(timestamps: readonly Timestamper[], by: Holder = good): Uint8Array {
  return encodeSignedData({ version: 1, type: oids.data, content, signers: [signerBy(by, timestamps)] });
}

interface Asked extends Options {
  readonly evidence?: Partial<Evidence>;
  readonly at?: string;
}

const judge = (cms: Uint8Array, { evidence = {}, at = now, ...options }: Asked = {}): Verdict =>
  verify(cms, null, trust, { crls: [clean], ocsp: [], ...evidence }, at, 'document', {}, { tsaTrust, ...options });
const signerOf = (verdict: Verdict) => verdict.signers[0];
const listed = (centre: typeof time, holder: Holder, at: string, reason?: number): Crl =>
  centre.crl({ revoked: [{ serial: holder.serial, at, ...(reason === undefined ? {} : { reason }) }] });

test('RFC 3161 §2.4.2 VALID a token of a trusted authority: the signature is judged at its instant', () => {
  const verdict = judge(stamped([stamper(authority)]));
  expect(failures(verdict)).toEqual([]);
  const at = '2026-11-22T07:00:00.000Z';
  expect(signerOf(verdict)).toMatchObject({ timestamp: { at, trusted: true }, judgedAt: at });
  expect(codesOf(verdict).map((line) => line.split(' ')[0])).toEqual([
    'digest',
    'signature',
    'certificate',
    'timestamp',
    'chain',
    'revocation',
    'time',
    'purpose',
    'signer',
  ]);
});

test('RFC 3161 §2.4.2 a signature without a timestamp has no such step, and is judged at the moment asked for', () => {
  const verdict = judge(signCms({ content, detached: false, ...good, at: now, random }));
  expect(codesOf(verdict).some((line) => line.startsWith('timestamp'))).toBe(false);
  expect(signerOf(verdict)).toMatchObject({ timestamp: null, judgedAt: new Date(now).toISOString() });
});

describe('RFC 3161 each check of a token fails alone', () => {
  const stranger = authorityOf(makeCentre({ name: 'БАСҚА ОРТАЛЫҚ' }));
  const info =
    (...rest: readonly Uint8Array[]) =>
    (signature: Uint8Array): Uint8Array =>
      seq(
        int(1),
        oid(oids.timeStampPolicy),
        seq(seq(oid(oids.streebog512), nul()), octets(streebog512(signature))),
        int(7),
        generalizedTime('2026-11-22T07:00:00Z'),
        ...rest,
      );
  const around =
    (make: (signature: Uint8Array) => Uint8Array): Timestamper =>
    (signature) =>
      signTimestampInfo(make(signature), { ...authority, at: now });
  /** A token like ours that names its certificate otherwise, or not at all. */
  const boundBy =
    (binding: Uint8Array, digest?: Uint8Array): Timestamper =>
    (signature) => {
      const stated = info()(signature);
      const signers = [{ ...authority, digest: digest ?? streebog512(stated), binding, at: now, random }];
      return encodeSignedData({ version: 3, type: oids.timeStampInfo, content: stated, signers });
    };
  const last =
    (stamp: Timestamper): Timestamper =>
    (signature) => {
      const token = stamp(signature).slice();
      token[token.length - 1] = (token.at(-1) ?? 0) ^ 1;
      return token;
    };

  test.each<[string, Timestamper]>([
    [
      'an imprint of another signature',
      stamper(authority, { imprint: { algorithm: oids.streebog512, digest: streebog512(content) } }),
    ],
    ['a changed signature of the authority', last(stamper(authority))],
    ['a message digest of another statement', boundBy(certificateBinding(authority.certificate), streebog512(content))],
    ['a token that does not name its certificate', boundBy(attribute('1.2.398.9.9', nul()))],
    ['a token that names another certificate', boundBy(certificateBinding(good.certificate))],
    ['an authority whose extendedKeyUsage is not critical', stamper(authorityOf(time, { usagesCritical: false }))],
    [
      'an authority whose key does other things too',
      stamper(authorityOf(time, { usages: [oids.timeStamping, oids.emailProtection] })),
    ],
    ['a signer who is no authority', stamper(time.issue())],
    ['an authority whose key may not sign', stamper(authorityOf(time, { keyBits: [4] }))],
    [
      'an authority with a critical extension that we do not know',
      stamper(authorityOf(time, { more: [{ oid: '1.2.398.9.9', critical: true, value: nul() }] })),
    ],
    ['an authority whose certificate had ended', stamper(authorityOf(time, { notAfter: '2026-11-22T06:59:59Z' }))],
    ['an authority whose certificate had not begun', stamper(authorityOf(time, { notBefore: '2026-11-22T07:00:01Z' }))],
    [
      'a critical extension that we do not know',
      around(info(context(1, seq(oid('1.2.398.9.9'), bool(true), octets(nul()))))),
    ],
    ['octets that are no token', () => seq(oid(oids.signedData))],
    [
      'a signature over a document in place of a token',
      () => signCms({ content, detached: false, ...authority, at: now, random }),
    ],
  ])('RFC 3161 §2.2 TIMESTAMP_WRONG %s, whether an authority is trusted or not', (_, stamp) => {
    const cms = stamped([stamp]);
    for (const options of [{ tsaTrust }, {}]) {
      const verdict = verify(cms, null, trust, { crls: [clean], ocsp: [] }, now, 'document', {}, options);
      expect(failures(verdict)).toEqual(['timestamp TIMESTAMP_WRONG']);
      expect(verdict.code).toBe('TIMESTAMP_WRONG');
      expect(signerOf(verdict)).toMatchObject({ timestamp: null, judgedAt: new Date(now).toISOString() });
    }
  });

  test('RFC 3161 §2.3 TIMESTAMP_WRONG an authority outside the TSA trust; the trust in signers does not count for it', () => {
    expect(failures(judge(stamped([stamper(stranger)])))).toEqual(['timestamp TIMESTAMP_WRONG']);
    expect(failures(judge(stamped([stamper(authorityOf(issuing))])))).toEqual(['timestamp TIMESTAMP_WRONG']);
    expect(judge(stamped([stamper(authorityOf(issuing))]), { tsaTrust: trust }).code).toBe('VALID');
    expect(failures(judge(stamped([stamper(authority)]), { tsaTrust: parseTrust([]) }))).toEqual([
      'timestamp TIMESTAMP_WRONG',
    ]);
  });

  test('RFC 3161 §2.4.2 TIMESTAMP_WRONG an instant after the moment of judgement, when the authority is believed', () => {
    const cms = stamped([stamper(authority, { at: '2026-11-22T09:00:01Z' })]);
    expect(failures(judge(cms))).toEqual(['timestamp TIMESTAMP_WRONG']);
    expect(failures(judge(cms, { at: '2026-11-22T09:00:01Z' }))).toEqual([]);
    const unbelieved = verify(cms, null, trust, { crls: [clean], ocsp: [] }, now, 'document');
    expect(failures(unbelieved)).toEqual([]);
    expect(signerOf(unbelieved)?.judgedAt).toBe(new Date(now).toISOString());
  });

  test('RFC 3161 §2.2 the timestamp of a wrong signature is not judged: it says nothing', () => {
    const cms = stamped([stamper(authority)]).slice();
    const [info] = parseCms(cms).signers;
    const place = Buffer.from(cms).indexOf(info?.signature ?? '');
    cms[place] = (cms[place] ?? 0) ^ 1;
    const verdict = judge(cms);
    expect(failures(verdict)).toEqual(['signature SIGNATURE_WRONG']);
    expect(signerOf(verdict)).toMatchObject({ timestamp: null, judgedAt: new Date(now).toISOString() });
  });

  test('RFC 3161 §2.3 TIMESTAMP_WRONG a centre above the authority that had ended at the instant of the token', () => {
    const old = makeCentre({ name: 'ЕСКІ ОРТАЛЫҚ', notAfter: '2026-11-22T06:00:00Z' });
    const verdict = judge(stamped([stamper(authorityOf(old))]), { tsaTrust: parseTrust([old.certificate]) });
    expect(failures(verdict)).toEqual(['timestamp TIMESTAMP_WRONG']);
  });

  test('RFC 3161 §2.4.2 ALGORITHM_UNKNOWN an imprint under a digest that we do not know', () => {
    const verdict = judge(
      stamped([stamper(authority, { imprint: { algorithm: '2.16.840.1.101.3.4.2.3', digest: random(64) } })]),
    );
    expect(failures(verdict)).toEqual(['timestamp ALGORITHM_UNKNOWN']);
    expect(verdict.verdict).toBe('unknown');
  });

  test('RFC 3161 §2.4.2 a SHA-1 imprint is right, and moves no time', () => {
    const weak: Timestamper = (signature) =>
      stamper(authority, {
        imprint: { algorithm: oids.sha1, digest: sha1(signature) },
      })(signature);
    const verdict = judge(stamped([weak]));
    expect(failures(verdict)).toEqual([]);
    expect(signerOf(verdict)).toMatchObject({ timestamp: { trusted: false }, judgedAt: new Date(now).toISOString() });
  });
});

describe('RFC 3161 §4 (1) revocation of an authority', () => {
  const cms = stamped([stamper(authority)]);
  const before = '2026-11-22T06:00:00Z';
  const after = '2026-11-22T08:00:00Z';

  test.each([
    ['no evidence about it', [], 'VALID'],
    ['a list that does not name it', [time.crl()], 'VALID'],
    [
      'a list of years ago',
      [time.crl({ thisUpdate: '2026-01-02T00:00:00Z', nextUpdate: '2026-02-01T00:00:00Z' })],
      'VALID',
    ],
    ['replaced after the token', [listed(time, authority, after, 4)], 'VALID'],
    ['ceased after the token', [listed(time, authority, after, 5)], 'VALID'],
    ['replaced before the token', [listed(time, authority, before, 4)], 'TIMESTAMP_WRONG'],
    ['its key stolen after the token', [listed(time, authority, after, 1)], 'TIMESTAMP_WRONG'],
    ['revoked for no given reason after the token', [listed(time, authority, after)], 'TIMESTAMP_WRONG'],
    ['its key stolen after the moment of judgement', [listed(time, authority, '2026-11-22T09:00:01Z', 1)], 'VALID'],
  ] satisfies [string, readonly Crl[], string][])('RFC 3161 §4 (1) %s', (_, crls, code) => {
    expect(judge(cms, { evidence: { crls: [clean, ...crls] } }).code).toBe(code);
  });

  test('RFC 3161 §4 (1) TIMESTAMP_WRONG of two sources the one that tells of a stolen key counts, whichever comes first', () => {
    const stolen = [listed(time, authority, after, 1)];
    const ocsp = [answerAbout(authority, time, { revoked: { at: after, reason: 4 } })];
    expect(judge(cms, { evidence: { crls: [clean, ...stolen], ocsp } }).code).toBe('TIMESTAMP_WRONG');
    const replaced = [listed(time, authority, after, 4)];
    const told = [answerAbout(authority, time, { revoked: { at: after, reason: 1 } })];
    expect(judge(cms, { evidence: { crls: [clean, ...replaced], ocsp: told } }).code).toBe('TIMESTAMP_WRONG');
  });

  test('RFC 3161 §4 (1) TIMESTAMP_WRONG by an OCSP answer as well', () => {
    const ocsp = [answerAbout(authority, time, { revoked: { at: before, reason: 1 } })];
    expect(failures(judge(cms, { evidence: { ocsp } }))).toEqual(['timestamp TIMESTAMP_WRONG']);
  });
});

describe('ETSI EN 319 102-1 §5.5 the time of judgement', () => {
  const short = issuing.issue({ notAfter: '2026-11-22T08:00:00Z' });

  test('ETSI EN 319 102-1 §5.5 a certificate that ended, and one revoked, after the timestamp were good when it was made', () => {
    expect(judge(stamped([stamper(authority)], short)).code).toBe('VALID');
    expect(failures(judge(stamped([stamper(authority, { at: '2026-11-22T08:00:01Z' })], short)))).toEqual([
      'time EXPIRED',
    ]);
    const revoked = { evidence: { crls: [listed(issuing, good, '2026-11-22T08:00:00Z', 1)] } };
    expect(judge(stamped([stamper(authority)]), revoked).code).toBe('VALID');
    expect(judge(stamped([stamper(authority, { at: '2026-11-22T08:00:00Z' })]), revoked).code).toBe('REVOKED');
  });

  test('ETSI EN 319 102-1 §5.5 nobody is believed about time without a TSA trust', () => {
    const cms = stamped([stamper(authority)], short);
    const verdict = verify(cms, null, trust, { crls: [clean], ocsp: [] }, now, 'document');
    expect(failures(verdict)).toEqual(['time EXPIRED']);
    expect(signerOf(verdict)).toMatchObject({ timestamp: { at: '2026-11-22T07:00:00.000Z', trusted: false } });
  });

  test('RFC 3161 §2.3 a token outlives the certificate of its authority', () => {
    const brief = authorityOf(time, { notAfter: '2026-11-22T07:00:00Z' });
    expect(judge(stamped([stamper(brief)], short), { at: '2035-01-01T00:00:00Z' }).code).toBe('VALID');
  });

  test('RFC 3161 §2.4.2 of several tokens the earliest counts; one that is wrong spoils all', () => {
    const [early, late] = ['2026-11-22T06:00:00Z', '2026-11-22T08:30:00Z'].map((at) => stamper(authority, { at }));
    if (!early || !late) throw new Error('two');
    const both = judge(stamped([late, early]));
    expect(failures(both)).toEqual([]);
    expect(signerOf(both)?.judgedAt).toBe('2026-11-22T06:00:00.000Z');
    const spoilt = judge(stamped([early, stamper(authorityOf(time, { usagesCritical: false }))]));
    expect(failures(spoilt)).toEqual(['timestamp TIMESTAMP_WRONG']);
  });

  test('RFC 5652 §11.4 an attribute that is not signed may stand twice: tokens of two authorities, countersignatures', () => {
    const cms = stamped([stamper(authority)]);
    const [signature] = parseCms(cms).signers.map((info) => info.signature);
    const tokens = ['2026-11-22T08:00:00Z', '2026-11-22T06:00:00Z'].map((at) => stamper(authority, { at })(signature!));
    const countersigned = attribute('1.2.840.113549.1.9.6', seq());
    const attributes = tokens.map((token) => attribute(oids.timeStampToken, token));
    const verdict = judge(withLast(cms, 5, context(1, ...attributes, countersigned, countersigned)));
    expect(failures(verdict)).toEqual([]);
    expect(signerOf(verdict)?.judgedAt).toBe('2026-11-22T06:00:00.000Z');
  });

  test('RFC 3161 §2.4.2 an authority’s clock may be ahead by what the caller allows; the token counts as made at the moment', () => {
    const cms = stamped([stamper(authority, { at: '2026-11-22T09:00:30Z' })]);
    expect(judge(cms, { clockSkewMs: 29_000 }).code).toBe('TIMESTAMP_WRONG');
    const verdict = judge(cms, { clockSkewMs: 30_000 });
    expect(verdict.code).toBe('VALID');
    expect(signerOf(verdict)?.judgedAt).toBe(new Date(now).toISOString());
  });
});

describe('ETSI EN 319 102-1 §5.5 tokens that are kept beside their signatures', () => {
  test('ETSI EN 319 102-1 §5.5 a kept token counts for the signature that it is about; a wrong one, or another’s, counts for nothing', () => {
    const plain = signCms({ content, detached: false, ...good, at: now });
    const other = signCms({ content, detached: false, ...good, at: '2026-11-22T09:00:01Z' });
    const about = (cms: Uint8Array, stamp: Timestamper): Uint8Array => stamp(cms.subarray(-128));
    const kept = about(plain, stamper(authority));
    const at = '2026-11-22T07:00:00.000Z';
    expect(signerOf(judge(plain, { evidence: { timestamps: [kept] } }))).toMatchObject({ judgedAt: at, code: 'VALID' });
    const useless = [about(other, stamper(authority)), about(plain, stamper(time.issue())), random(50)];
    const verdict = judge(plain, { evidence: { timestamps: useless } });
    expect(signerOf(verdict)).toMatchObject({ timestamp: null, code: 'VALID', judgedAt: new Date(now).toISOString() });
    expect(codesOf(verdict).some((line) => line.startsWith('timestamp'))).toBe(false);
  });
});

test('RFC 5652 §5.1 VALID as many signers as the bound allows, each with a timestamp of an authority below a root', () => {
  const below = makeCentre({ name: 'УАҚЫТ ОРТАЛЫҒЫ', parent: time });
  const signers = Array.from({ length: cmsBounds.signersMax }, () =>
    signerBy(issuing.issue(), [stamper(authorityOf(below))]),
  );
  const cms = encodeSignedData({ version: 1, type: oids.data, content, signers });
  const verdict = judge(cms, { tsaTrust: parseTrust([time.certificate, below.certificate]) });
  expect([verdict.code, verdict.signers.length]).toEqual(['VALID', cmsBounds.signersMax]);
});

test('RFC 3161 §2.2 a heap of tokens costs bounded time and is FORMAT', () => {
  const cms = stamped(Array.from({ length: 70 }, () => stamper(authority)));
  const start = performance.now();
  expect(judge(cms).code).toBe('FORMAT');
  expect(performance.now() - start).toBeLessThan(10_000);
});
