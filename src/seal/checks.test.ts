import { describe, expect, test } from 'vitest';
import { parseCms } from './cms.js';
import { signCms, signedData, type CmsToSign } from './cms-write.js';
import type { Crl } from './crl.js';
import { children, Fields, readElement } from './der.js';
import { context, element, int, nul, octets, oid, seq, set } from './der-write.js';
import { gost2004, gost2015Short } from './gost/curves.js';
import { sign } from './gost/sign.js';
import { streebog512 } from './gost/streebog.js';
import type { OcspAnswer } from './ocsp.js';
import { oids } from './oids.js';
import { issue, makeCentre, official, person, random, type Holder, type Wish } from './testing.js';
import { parseTrust } from './trust.js';
import { verify, type Expected, type Purpose, type Verdict, type VerdictCode } from './verify.js';
import { parseCertificate } from './x509.js';
import { name } from './x509-write.js';

const root = makeCentre({ name: 'СЫНАҚ ТҮБІРІ' });
const issuing = makeCentre({ name: 'СЫНАҚ ОРТАЛЫҒЫ', parent: root });
const content = new TextEncoder().encode('Өтініш: рұқсат беруді сұраймын.');
const now = '2026-11-22T09:00:00Z';
const good = issuing.issue();
const clean = issuing.crl();

interface Setting {
  readonly trust?: readonly Uint8Array[];
  readonly crls?: readonly Crl[];
  readonly ocsp?: readonly OcspAnswer[];
  readonly content?: Uint8Array | null;
  readonly at?: string;
  readonly purpose?: Purpose;
  readonly expected?: Expected;
}

const judge = (cms: Uint8Array, setting: Setting = {}): Verdict =>
  verify(
    cms,
    setting.content ?? null,
    parseTrust(setting.trust ?? [root.certificate, issuing.certificate]),
    { crls: setting.crls ?? [clean], ocsp: setting.ocsp ?? [] },
    setting.at ?? now,
    setting.purpose ?? 'document',
    setting.expected,
  );

const request = (by: Holder, detached = false): CmsToSign => ({ content, detached, ...by, at: now, random });
const signed = (by: Holder): Uint8Array => signCms(request(by));
const failures = (verdict: Verdict): readonly string[] =>
  verdict.signers.flatMap(({ steps }) =>
    steps.filter(({ code }) => code !== 'VALID').map(({ step, code }) => `${step} ${code}`),
  );

/** Replaces the first run of octets by another of the same length. */
function patched(bytes: Uint8Array, from: Uint8Array, to: Uint8Array): Uint8Array {
  const at = Buffer.from(bytes).indexOf(from);
  expect(at).toBeGreaterThan(-1);
  const copy = bytes.slice();
  copy.set(to, at);
  return copy;
}

test('HOUSE §8 VALID what our own signer makes passes every check, attached and detached, and the same twice', () => {
  expect(judge(signed(good))).toMatchObject({ verdict: 'valid', code: 'VALID' });
  const detached = signCms(request(good, true));
  expect(judge(detached, { content })).toMatchObject({ verdict: 'valid', code: 'VALID' });
  const plain: CmsToSign = { content, detached: false, ...good, at: now };
  expect(signCms(plain)).toEqual(signCms(plain));
});

test.each([gost2015Short, gost2004])('HOUSE §8 VALID a signature with a key of $name', (curve) => {
  const verdict = judge(signed(issuing.issue({ curve })));
  expect(verdict.code).toBe('VALID');
  expect(verdict.signers[0]?.algorithm).toBe(curve.name);
});

type Make = () => { readonly cms: Uint8Array } & Setting;
const row = (
  step: string,
  code: VerdictCode,
  why: string,
  make: Make,
): readonly [string, VerdictCode, string, Make] => [step, code, why, make];
const withWish = (wish: Wish): { readonly cms: Uint8Array } => ({ cms: signed(issuing.issue(wish)) });

describe('each check fails alone', () => {
  test.each([
    row('digest', 'DIGEST_MISMATCH', 'another document than the signed one', () => ({
      cms: signCms(request(good, true)),
      content: content.subarray(1),
    })),
    row('digest', 'CONTENT_MISSING', 'a detached signature without its document', () => ({
      cms: signCms(request(good, true)),
    })),
    row('digest', 'FORMAT', 'content of another type than the one signed', () => ({
      cms: patched(signed(good), oid(oids.data), oid('1.2.840.113549.1.7.3')),
    })),
    row('signature', 'SIGNATURE_WRONG', 'a changed signature value', () => {
      const cms = signed(good).slice();
      cms[cms.length - 1] = (cms.at(-1) ?? 0) ^ 1;
      return { cms };
    }),
    row('signature', 'ALGORITHM_UNKNOWN', 'an unknown signature algorithm', () => {
      const cms = signed(good);
      const at = Buffer.from(cms).lastIndexOf(oid(oids.signatureGost2015_512));
      return {
        cms: Uint8Array.from([...cms.subarray(0, at), ...oid('1.2.398.3.10.1.1.2.3.9'), ...cms.subarray(at + 12)]),
      };
    }),
    row('certificate', 'NOT_COVERED', 'a twin of the certificate that the signer did not name', () => {
      const other = issuing.issue({ serial: good.serial, key: good.key, subject: official });
      return { cms: swapCertificate(signed(good), other.certificate) };
    }),
    row('revocation', 'REVOKED', 'a certificate revoked at this very moment', () => ({
      cms: signed(good),
      crls: [issuing.crl({ revoked: [{ serial: good.serial, at: now, reason: 1 }] })],
    })),
    row('revocation', 'REVOKED', 'a certificate on hold', () => ({
      cms: signed(good),
      crls: [issuing.crl({ revoked: [{ serial: good.serial, at: '2026-05-08T00:00:00Z', reason: 6 }] })],
    })),
    row('revocation', 'REVOKED', 'a revocation in a list that is stale by now', () => ({
      cms: signed(good),
      crls: [
        issuing.crl({
          nextUpdate: '2026-11-01T00:00:00Z',
          revoked: [{ serial: good.serial, at: '2026-05-08T00:00:00Z' }],
        }),
      ],
    })),
    row('revocation', 'REVOCATION_MISSING', 'no list', () => ({ cms: signed(good), crls: [] })),
    row('revocation', 'REVOCATION_MISSING', 'a list of a centre of the same name with another key', () => ({
      cms: signed(good),
      crls: [makeCentre({ name: 'СЫНАҚ ОРТАЛЫҒЫ' }).crl()],
    })),
    row('revocation', 'REVOCATION_MISSING', 'a list with a wrong signature', () => ({
      cms: signed(good),
      crls: [{ ...clean, signature: clean.signature.toReversed() }],
    })),
    row('revocation', 'REVOCATION_MISSING', 'a list with a critical extension that we do not know', () => ({
      cms: signed(good),
      crls: [{ ...clean, unknownCritical: ['2.5.29.28'] }],
    })),
    row('revocation', 'REVOCATION_STALE', 'a list of yesterday', () => ({
      cms: signed(good),
      crls: [issuing.crl({ nextUpdate: '2026-11-22T08:59:59Z' })],
    })),
    row('time', 'EXPIRED', 'a certificate that ended a second ago', () =>
      withWish({ notAfter: '2026-11-22T08:59:59Z' }),
    ),
    row('time', 'NOT_YET_VALID', 'a certificate that begins in a second', () =>
      withWish({ notBefore: '2026-11-22T09:00:01Z' }),
    ),
    row('purpose', 'WRONG_PURPOSE', 'an authentication key', () =>
      withWish({ usages: [oids.clientAuth, oids.individual], keyBits: [0, 2] }),
    ),
    row('purpose', 'WRONG_PURPOSE', 'a signing key without nonRepudiation', () => withWish({ keyBits: [0] })),
    row('purpose', 'WRONG_PURPOSE', 'a signing key without keyUsage', () => withWish({ keyBits: [] })),
    row('purpose', 'WRONG_PURPOSE', 'an information system', () =>
      withWish({ usages: [oids.legalEntity, oids.informationSystem], subject: official }),
    ),
    row('purpose', 'WRONG_PURPOSE', 'a treasury client', () =>
      withWish({ usages: [oids.emailProtection, oids.treasury] }),
    ),
    row('purpose', 'WRONG_PURPOSE', 'a time-stamping authority', () => withWish({ usages: [oids.timeStamping] })),
    row('purpose', 'WRONG_PURPOSE', 'a key that names no role', () => withWish({ usages: [oids.emailProtection] })),
    row('signer', 'WRONG_PERSON', 'another IIN than expected', () => ({
      cms: signed(good),
      expected: { iin: '850101100023' },
    })),
    row('signer', 'WRONG_PERSON', 'no BIN where one is expected', () => ({
      cms: signed(good),
      expected: { bin: '220740007750' },
    })),
    row('signer', 'WRONG_PERSON', 'a person without an IIN', () =>
      withWish({ subject: person.filter(([type]) => type !== oids.serialNumber) }),
    ),
    row('signer', 'WRONG_PERSON', "a head whose certificate names no legal entity's BIN", () =>
      withWish({ usages: [oids.emailProtection, oids.legalEntity, oids.head] }),
    ),
    row('signer', 'WRONG_ROLE', 'an individual where a head must sign', () => ({
      cms: signed(good),
      expected: { roles: ['head'] },
    })),
  ])('HOUSE §8 %s %s: %s', (step, code, _, make) => {
    const { cms, ...setting } = make();
    const verdict = judge(cms, setting);
    expect(failures(verdict)).toEqual([`${step} ${code}`]);
    expect(verdict.code).toBe(code);
  });
});

describe('RFC 5280 §6 the chain', () => {
  const untrusted = ['chain UNTRUSTED', 'revocation REVOCATION_MISSING'];

  test('RFC 5280 §6.1 UNTRUSTED a centre of the same name with another key does not make a chain, nor spoil the true one', () => {
    const twin = makeCentre({ name: 'СЫНАҚ ОРТАЛЫҒЫ', parent: root });
    expect(failures(judge(signed(good), { trust: [root.certificate, twin.certificate] }))).toEqual(untrusted);
    const trust = [twin.certificate, root.certificate, issuing.certificate];
    expect(judge(signed(good), { trust }).code).toBe('VALID');
  });

  test('RFC 5280 §6.1 UNTRUSTED a twin whose key identifier is copied as well is found out by its signature', () => {
    const twin = makeCentre({ name: 'СЫНАҚ ОРТАЛЫҒЫ', keyId: issuing.keyId });
    expect(failures(judge(signed(twin.issue())))).toEqual(untrusted);
    expect(judge(signed(good), { trust: [twin.certificate, issuing.certificate, root.certificate] }).code).toBe(
      'VALID',
    );
  });

  test.each([
    ['a certificate that is no centre (basicConstraints absent)', { parent: root, withoutConstraints: true }],
    ['a centre that may not sign certificates (keyUsage)', { parent: root, keyBits: [6] }],
    [
      'a centre with a critical extension that we do not know',
      { parent: root, more: [{ oid: '1.2.398.9.9', critical: true, value: nul() }] },
    ],
  ] as const)('RFC 5280 §6.1 UNTRUSTED %s issues nothing that counts', (_, wish) => {
    const centre = makeCentre({ name: 'БАСҚА ОРТАЛЫҚ', ...wish });
    const verdict = judge(signed(centre.issue()), {
      trust: [root.certificate, centre.certificate],
      crls: [centre.crl(), root.crl()],
    });
    expect(failures(verdict)).toEqual(untrusted);
  });

  test('RFC 5280 §6.1 UNTRUSTED a person who signs another person a certificate', () => {
    const keyId = Buffer.from(parseCertificate(good.certificate).subjectKeyId ?? '', 'hex');
    const victim = issue({ key: good.key, nameDer: name(person), keyId }, { subject: official });
    const cms = addCertificate(signed(victim), good.certificate);
    expect(failures(judge(cms))).toEqual(untrusted);
    expect(failures(judge(cms, { trust: [root.certificate, issuing.certificate, good.certificate] }))).toEqual(
      untrusted,
    );
  });

  test('RFC 5280 §6.1 UNTRUSTED a critical extension in the signer’s own certificate that we do not know', () => {
    const holder = issuing.issue({ more: [{ oid: '1.2.398.9.9', critical: true, value: nul() }] });
    expect(failures(judge(signed(holder)))).toEqual(untrusted);
  });

  test('RFC 5280 §6.1 ALGORITHM_UNKNOWN a certificate that its centre signed in a way that we do not know', () => {
    const foreign = Buffer.from(oid('1.2.398.3.10.1.1.2.3.9'));
    const certificate = good.certificate.slice();
    for (let at = 0; (at = Buffer.from(certificate).indexOf(oid(oids.signatureGost2015_512), at)) >= 0; at += 1) {
      certificate.set(foreign, at);
    }
    const verdict = judge(signed({ ...good, certificate }));
    expect(failures(verdict)).toEqual(['chain ALGORITHM_UNKNOWN', 'revocation REVOCATION_MISSING']);
    expect(verdict).toMatchObject({ verdict: 'unknown', code: 'ALGORITHM_UNKNOWN' });
  });

  test('RFC 5280 §6.1 UNTRUSTED a path longer than the root allows', () => {
    const strict = makeCentre({ name: 'ҚАТАҢ ТҮБІР', pathLength: 1 });
    const middle = makeCentre({ name: 'ОРТА', parent: strict });
    const trust = [strict.certificate, middle.certificate];
    expect(judge(signed(middle.issue()), { trust, crls: [middle.crl()] }).code).toBe('VALID');
    const low = makeCentre({ name: 'ТӨМЕН', parent: middle });
    const setting = { trust: [...trust, low.certificate], crls: [low.crl()] };
    expect(failures(judge(signed(low.issue()), setting))).toEqual(untrusted);
  });

  test('RFC 5280 §6.1 EXPIRED every certificate of the chain must hold at the moment, the root too', () => {
    const old = makeCentre({ name: 'ЕСКІ ТҮБІР', notAfter: '2026-06-01T00:00:00Z' });
    const centre = makeCentre({ name: 'ЖАҢА ОРТАЛЫҚ', parent: old });
    const setting = { trust: [old.certificate, centre.certificate], crls: [centre.crl()] };
    expect(failures(judge(signed(centre.issue()), setting))).toEqual(['time EXPIRED']);
  });

  test('ETSI EN 319 102-1 §5.1.3 the cause says which certificate is outside which dates, and since when one is revoked', () => {
    const causes = (verdict: Verdict) =>
      verdict.signers.flatMap(({ steps }) => steps.flatMap(({ cause }) => cause ?? []));
    const serial = parseCertificate(good.certificate).serial;
    expect(causes(judge(signed(good), { at: '2027-02-01T00:00:00Z' }))).toEqual([
      `${serial} is from 2026-01-01T00:00:00.000Z to 2027-01-01T00:00:00.000Z`,
    ]);
    const list = issuing.crl({ revoked: [{ serial: good.serial, at: '2026-11-01T00:00:00Z', reason: 4 }] });
    expect(causes(judge(signed(good), { crls: [list] }))).toEqual(['revoked 2026-11-01T00:00:00.000Z, reason 4']);
    expect(causes(judge(signed(good)))).toEqual([]);
    expect(verify(new Uint8Array(), null, parseTrust([]), { crls: [], ocsp: [] }, '2026-11-22', 'any').cause).toMatch(
      /./,
    );
  });

  test('RFC 5280 §6.1 VALID an issuing centre is an anchor when its root is not given', () => {
    expect(judge(signed(good), { trust: [issuing.certificate] }).code).toBe('VALID');
  });

  test('RFC 5280 §6.1 an enclosed issuing centre serves as a link, and then needs a list of its root', () => {
    const cms = addCertificate(signed(good), issuing.certificate);
    const trust = [root.certificate];
    expect(failures(judge(cms, { trust, crls: [clean] }))).toEqual(['revocation REVOCATION_MISSING']);
    expect(judge(cms, { trust, crls: [clean, root.crl()] }).code).toBe('VALID');
    const revoked = root.crl({ revoked: [{ serial: issuing.serial, at: '2026-10-01T00:00:00Z' }] });
    expect(failures(judge(cms, { trust, crls: [clean, revoked] }))).toEqual(['revocation REVOKED']);
    expect(failures(judge(signed(good), { crls: [clean, revoked] }))).toEqual(['revocation REVOKED']);
  });

  test('RFC 5280 §6.1 a person’s certificate in the trust store is no anchor', () => {
    expect(failures(judge(signed(good), { trust: [good.certificate] }))).toEqual(untrusted);
  });

  test('RFC 5280 §6.1 UNTRUSTED a signature that encloses no certificate and whose signer is unknown', () => {
    const verdict = judge(withoutCertificates(signed(good)));
    expect(failures(verdict)).toEqual(['certificate UNTRUSTED']);
    expect(verdict.signers[0]).toMatchObject({ iin: null, bin: null, role: 'other', algorithm: 'GOST2015-512' });
  });
});

describe('RFC 5280 §6.3 revocation by lists', () => {
  test('RFC 5280 §6.3 an entry dated after the moment of judgement does not count', () => {
    const later = issuing.crl({ revoked: [{ serial: good.serial, at: '2026-11-22T09:00:01Z' }] });
    expect(judge(signed(good), { crls: [later] }).code).toBe('VALID');
  });

  test('RFC 5280 §6.3 a certificate taken off hold is good again by the newer list', () => {
    const hold = issuing.crl({ revoked: [{ serial: good.serial, at: '2026-10-01T00:00:00Z', reason: 6 }] });
    const newer = issuing.crl({ thisUpdate: '2026-11-01T00:00:00Z' });
    expect(judge(signed(good), { crls: [newer, hold] }).code).toBe('VALID');
    expect(judge(signed(good), { crls: [hold] }).code).toBe('REVOKED');
  });

  test('RFC 5280 §5.3.1 whoever signed while his certificate was on hold signed without one, though it was taken off hold later', () => {
    const hold = issuing.crl({ revoked: [{ serial: good.serial, at: '2026-10-01T00:00:00Z', reason: 6 }] });
    const newer = issuing.crl({ thisUpdate: '2026-11-01T00:00:00Z' });
    const setting = { crls: [newer, hold] };
    expect(judge(signed(good), { ...setting, at: '2026-10-15T00:00:00Z' }).code).toBe('REVOKED');
    // The source was asked a moment after the signature had come.
    expect(judge(signed(good), { ...setting, at: '2026-10-31T23:59:00Z' }).code).toBe('VALID');
  });

  test('RFC 5280 §6.3 a list made after the certificate expired proves nothing about it', () => {
    const holder = issuing.issue({ notAfter: '2026-09-01T00:00:00Z' });
    const setting = { at: '2026-08-01T00:00:00Z' };
    expect(failures(judge(signed(holder), setting))).toEqual(['revocation REVOCATION_MISSING']);
    const then = issuing.crl({ thisUpdate: '2026-07-01T00:00:00Z' });
    expect(judge(signed(holder), { ...setting, crls: [then, clean] }).code).toBe('VALID');
    const revoked = issuing.crl({ revoked: [{ serial: holder.serial, at: '2026-07-15T00:00:00Z' }] });
    expect(failures(judge(signed(holder), { ...setting, crls: [then, revoked] }))).toEqual(['revocation REVOKED']);
  });
});

describe('purpose and signer', () => {
  const head = issuing.issue({ usages: [oids.emailProtection, oids.legalEntity, oids.head], subject: official });
  const authentication = issuing.issue({ usages: [oids.clientAuth, oids.individual], keyBits: [0, 2] });
  const system = issuing.issue({
    usages: [oids.legalEntity, oids.informationSystem],
    subject: official.filter(([type]) => type !== oids.serialNumber),
  });

  test.each([
    ['a signing key', good, ['VALID', 'VALID', 'WRONG_PURPOSE', 'VALID']],
    ['a head', head, ['VALID', 'VALID', 'WRONG_PURPOSE', 'VALID']],
    ['an authentication key', authentication, ['WRONG_PURPOSE', 'VALID', 'WRONG_PURPOSE', 'VALID']],
    ['an information system', system, ['WRONG_PURPOSE', 'WRONG_PURPOSE', 'VALID', 'VALID']],
  ] as const)('HOUSE §8 %s for a document, a sign-in, a seal, and anything', (_, holder, codes) => {
    const cms = signed(holder);
    const purposes: readonly Purpose[] = ['document', 'signin', 'seal', 'any'];
    expect(purposes.map((purpose) => judge(cms, { purpose }).code)).toEqual(codes);
  });

  test('HOUSE §8 a head signs for the legal entity whose BIN is expected', () => {
    const expected: Expected = { iin: '850101100015', bin: '220740007750', roles: ['head', 'rightToSign'] };
    const verdict = judge(signed(head), { expected });
    expect(verdict.code).toBe('VALID');
    expect(verdict.signers[0]).toMatchObject({ iin: '850101100015', bin: '220740007750', organisation: '«Сынақ» ЖШС' });
  });
});

describe('several signers', () => {
  test('RFC 5652 §5.1 two good signatures of one content are valid, and both are reported', () => {
    const other = issuing.issue({ usages: [oids.emailProtection, oids.legalEntity, oids.employee], subject: official });
    const verdict = judge(signedData(content, [request(good), request(other)]));
    expect(verdict.code).toBe('VALID');
    expect(verdict.signers.map(({ role }) => role)).toEqual(['individual', 'employee']);
  });

  test('HOUSE §8 the verdict is the worst of the signers: invalid beats unknown beats valid', () => {
    const [late, revoked] = [issuing.issue({ notAfter: '2026-11-01T00:00:00Z' }), issuing.issue()];
    const crls = [issuing.crl({ revoked: [{ serial: revoked.serial, at: '2026-10-05T00:00:00Z' }] })];
    const stranger = makeCentre({ name: 'ТІЗІМСІЗ', parent: root });
    const trust = [root.certificate, issuing.certificate, stranger.certificate];
    const whole = (...holders: readonly Holder[]): readonly string[] => {
      const { verdict, code } = judge(
        signedData(
          content,
          holders.map((one) => request(one)),
        ),
        { trust, crls },
      );
      return [verdict, code];
    };
    const silent = stranger.issue();
    expect(whole(good, silent)).toEqual(['unknown', 'REVOCATION_MISSING']);
    expect(whole(good, silent, late)).toEqual(['invalid', 'EXPIRED']);
    expect(whole(silent, revoked, late)).toEqual(['invalid', 'REVOKED']);
  });
});

describe('RFC 5652 §5.3 signed attributes', () => {
  test('RFC 5652 §5.4 without them the signature is over the content itself', () => {
    expect(judge(bare(content)).code).toBe('VALID');
  });

  test('RFC 5652 §5.4 NOT_COVERED the signed attributes of another signature cannot be passed off as content', () => {
    const [info] = parseCms(signed(good)).signers;
    const [attributes] = info?.attributes?.encodings ?? [];
    expect(attributes?.[0]).toBe(0x31);
    expect(failures(judge(bare(attributes ?? content)))).toEqual(['digest NOT_COVERED']);
  });

  test('RFC 5652 §5.3 FORMAT a signed attribute that stands twice', () => {
    const cms = signed(good);
    const attributes = parts(cms).at(-1)!;
    const info = [...children(children(readElement(attributes))[0]!)];
    const doubled = context(0, info[3]!.body, children(info[3]!)[1]!.bytes);
    const twice = seq(...info.map(({ bytes }, place) => (place === 3 ? doubled : bytes)));
    expect(judge(rebuilt([...parts(cms).slice(0, -1), set(twice)]))).toMatchObject({ code: 'FORMAT', signers: [] });
  });

  test('X.690 §8 the attached signature in indefinite lengths, its content in pieces, is the same signature', () => {
    expect(judge(indefinite(signed(good))).code).toBe('VALID');
  });
});

/** The parts of a SignedData, to be put together again otherwise. */
function parts(cms: Uint8Array): readonly Uint8Array[] {
  const outer = new Fields(readElement(cms));
  outer.take();
  const inner = new Fields(readElement(new Fields(outer.take(), 0xa0).take().bytes));
  const list: Uint8Array[] = [];
  while (inner.next !== null) list.push(inner.take().bytes);
  return list;
}

function rebuilt(list: readonly Uint8Array[]): Uint8Array {
  return seq(oid(oids.signedData), context(0, seq(...list)));
}

function swapCertificate(cms: Uint8Array, certificate: Uint8Array): Uint8Array {
  const [version, digests, encapsulated, , infos] = parts(cms);
  return rebuilt([version, digests, encapsulated, context(0, certificate), infos].filter((part) => part !== undefined));
}

function addCertificate(cms: Uint8Array, certificate: Uint8Array): Uint8Array {
  return rebuilt(parts(cms).map((part) => (part[0] === 0xa0 ? context(0, readElement(part).body, certificate) : part)));
}

function withoutCertificates(cms: Uint8Array): Uint8Array {
  return rebuilt(parts(cms).filter((part) => part[0] !== 0xa0));
}

function identity(holder: Holder): { readonly issuer: Uint8Array; readonly serial: Uint8Array } {
  const tbs = new Fields(new Fields(readElement(holder.certificate)).take());
  tbs.take();
  const serial = tbs.take().bytes;
  tbs.take();
  return { issuer: tbs.take().bytes, serial };
}

function wrap(inside: Uint8Array, certificate: Uint8Array, info: Uint8Array): Uint8Array {
  const encapsulated = seq(oid(oids.data), context(0, octets(inside)));
  return rebuilt([int(1), set(seq(oid(oids.streebog512), nul())), encapsulated, context(0, certificate), set(info)]);
}

/** A signature by `good` without signed attributes. */
function bare(over: Uint8Array): Uint8Array {
  const { issuer, serial } = identity(good);
  const info = seq(
    int(1),
    seq(issuer, serial),
    seq(oid(oids.streebog512), nul()),
    seq(oid(oids.signatureGost2015_512), nul()),
    octets(sign(good.key.curve, good.key.d, streebog512(over))),
  );
  return wrap(over, good.certificate, info);
}

/** An element of indefinite length. */
function open(id: number, ...inside: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from([id, 0x80, ...inside.flatMap((part) => [...part]), 0, 0]);
}

/** The outer layers in indefinite lengths; the content as an OCTET STRING of two pieces. */
function indefinite(cms: Uint8Array): Uint8Array {
  const pieces = open(0x24, octets(content.subarray(0, 5)), element(0x04, content.subarray(5)));
  const encapsulated = open(0x30, oid(oids.data), open(0xa0, pieces));
  const list = parts(cms).map((part) => {
    if (part[0] === 0x30) return encapsulated;
    return part[0] === 0xa0 ? open(0xa0, readElement(part).body) : part;
  });
  return open(0x30, oid(oids.signedData), open(0xa0, open(0x30, ...list)));
}
