import { describe, expect, test } from 'vitest';
import { oid } from './der-write.js';
import { FormatError, hex } from './der.js';
import { parseCms } from './cms.js';
import { signCms } from './cms-write.js';
import type { Crl } from './crl.js';
import { parseOcsp, type OcspAnswer } from './ocsp.js';
import { certIdOf, isAbout, parseOcspRequest } from './ocsp-request.js';
import { encodeOcspFailure, encodeOcspRequest, signOcsp } from './ocsp-write.js';
import { oids } from './oids.js';
import { checkRevocation } from './revocation.js';
import { answerAbout, here, makeCentre, random, read, responderOf, type AnswerWish } from './testing.js';
import { parseTrust } from './trust.js';
import { verify, type Options, type Verdict } from './verify.js';
import { parseCertificate, parseCertificates, type Certificate } from './x509.js';

const root = makeCentre({ name: 'СЫНАҚ ТҮБІРІ' });
const issuing = makeCentre({ name: 'СЫНАҚ ОРТАЛЫҒЫ', parent: root });
const content = new TextEncoder().encode('Өтініш');
const now = '2026-11-22T09:00:00Z';
const good = issuing.issue();
const trust = parseTrust([root.certificate, issuing.certificate]);
const cms = signCms({ content, detached: false, ...good, at: now, random });
const responder = responderOf(issuing);

const judge = (ocsp: readonly OcspAnswer[], crls: readonly Crl[] = [], at = now, options: Options = {}): Verdict =>
  verify(cms, null, trust, { crls, ocsp }, at, 'document', {}, options);
/** The one check that failed, with its code; VALID when none did. */
const found = (...asked: Parameters<typeof judge>): string => {
  const failed = judge(...asked).signers.flatMap(({ steps }) => steps.filter(({ code }) => code !== 'VALID'));
  return failed.length === 0 ? 'VALID' : failed.map(({ step, code }) => `${step} ${code}`).join();
};
const said = (wish: AnswerWish = {}): readonly OcspAnswer[] => [answerAbout(good, issuing, wish)];
const by = ({ key, certificate }: typeof responder): AnswerWish => ({ key, certificate });
const certificateOf = ({ certificate }: { readonly certificate: Uint8Array }): Certificate =>
  parseCertificate(certificate);
const hold = { at: '2026-10-01T00:00:00Z', reason: 6 };
const compromise = { at: '2026-10-01T00:00:00Z', reason: 1 };
const neverIssued = { at: '1970-01-01T00:00:00Z', reason: 6 };

describe.skipIf(!here)('vectors/eds', () => {
  const nca = (): Certificate => certificateOf({ certificate: read('ca/nca_gost2022_test.cer') });
  const leaf = (): Certificate => certificateOf({ certificate: read('cert/tsa_production_2025.cer') });

  test('RFC 6960 §4.2 ocsp/gost2015_revoked.ocsp: a delegated responder says that 3A90343E… was put on hold on 27 July 2022', () => {
    const { status, answer } = parseOcsp(read('ocsp/gost2015_revoked.ocsp'));
    expect(status).toBe('successful');
    expect(answer).toMatchObject({ producedAt: '2022-09-02T16:59:28.000Z', extendedRevoke: true, unknownCritical: [] });
    expect(answer && hex(answer.nonce ?? new Uint8Array())).toBe('157b28fd1ac7761e');
    expect(answer?.singles).toMatchObject([
      {
        status: 'revoked',
        revocation: { at: '2022-07-27T10:25:30.000Z', reason: 6 },
        thisUpdate: '2022-09-02T16:59:28.000Z',
        nextUpdate: null,
        id: { hashAlgorithm: oids.sha256, serial: '3a90343e720594c55204b19cb9a402422ef0e622' },
      },
    ]);
    expect(answer?.certificates).toMatchObject([{ ocspNoCheck: true, extKeyUsage: [oids.ocspSigning] }]);
  });

  test('RFC 6960 §4.2.2.2 ocsp/gost2015_revoked.ocsp counts by its responder’s signature and delegation, and for its serial alone', () => {
    const { answer } = parseOcsp(read('ocsp/gost2015_revoked.ocsp'));
    const centre = nca();
    // The certificate itself is not at hand: any of this centre's stands for it, under its serial number.
    const meant = {
      ...leaf(),
      issuer: centre.subject,
      notAfter: '2023-07-27T00:00:00.000Z',
      serial: '3a90343e720594c55204b19cb9a402422ef0e622',
    };
    const asked = (certificate: Certificate, at: string, issuer = centre): string =>
      checkRevocation([certificate, issuer], parseTrust([]), { crls: [], ocsp: answer ? [answer] : [] }, { at });
    expect(asked(meant, '2022-09-02T17:00:00.000Z')).toBe('REVOKED');
    expect(asked(meant, '2022-07-27T10:25:30.000Z')).toBe('REVOKED');
    expect(asked(meant, '2022-07-27T10:25:29.000Z')).toBe('VALID');
    expect(asked({ ...meant, serial: '3a90343e720594c55204b19cb9a402422ef0e623' }, '2022-09-02T17:00:00.000Z')).toBe(
      'REVOCATION_MISSING',
    );
    const altered = certificateOf({ certificate: read('ca/root_test_gost_2022.cer') });
    expect(asked(meant, '2022-09-02T17:00:00.000Z', altered)).toBe('REVOCATION_MISSING');
  });

  test('RFC 6960 §3.2 ocsp/rsa_good.ocsp: an RSA responder speaks for the RSA signer of two_signers_gost2015_rsa_attached.cms, but after its end', () => {
    const { answer } = parseOcsp(read('ocsp/rsa_good.ocsp'));
    const [issuer] = parseCertificates(read('ca/nca_rsa_test.crt'));
    const [, signer] = parseCms(read('cms/two_signers_gost2015_rsa_attached.cms')).certificates.map(parseCertificate);
    if (answer === null || issuer === undefined || signer === undefined) throw new Error('no answer');
    const asked = (certificate: Certificate, at: string): string =>
      checkRevocation([certificate, issuer], parseTrust([]), { crls: [], ocsp: [answer] }, { at });
    expect(signer.notAfter).toBe('2022-01-18T13:09:14.000Z');
    expect(asked(signer, '2022-01-18T13:09:14.000Z')).toBe('REVOCATION_MISSING');
    const longer = { ...signer, notAfter: '2023-01-18T13:09:14.000Z' };
    expect(asked(longer, '2022-09-02T16:53:59.000Z')).toBe('VALID');
    expect(asked(longer, '2022-09-03T16:53:59.000Z')).toBe('VALID');
    expect(asked(longer, '2022-09-03T16:54:00.000Z')).toBe('REVOCATION_STALE');
  });

  test('RFC 5280 §4.2.2.1 cert/tsa_production_2025.cer names its responder, its list and its issuer', () => {
    expect(leaf()).toMatchObject({
      ocspAddresses: ['http://ocsp.pki.gov.kz'],
      crlAddresses: ['http://crl.pki.gov.kz/nca_gost_2022.crl'],
      issuerAddresses: ['http://pki.gov.kz/cert/nca_gost_2022.cer'],
      extKeyUsageCritical: true,
      ocspNoCheck: false,
    });
  });

  test('RFC 6960 §4.1 a request names a certificate as НУЦ РК’s own answer names it', () => {
    const { answer } = parseOcsp(read('ocsp/rsa_good.ocsp'));
    const [issuer] = parseCertificates(read('ca/nca_rsa_test.crt'));
    const [single] = answer?.singles ?? [];
    if (issuer === undefined || single === undefined) throw new Error('no answer');
    const certificate = { ...issuer, issuer: issuer.subject, serial: single.id.serial };
    expect(parseOcspRequest(encodeOcspRequest(certificate, issuer, random(8))).ids).toEqual([single.id]);
  });
});

describe('RFC 6960 §4.1 the request', () => {
  test('RFC 6960 §4.1.1 it names issuer and serial under SHA-256, and carries the nonce in two OCTET STRINGs', () => {
    const nonce = random(16);
    const der = encodeOcspRequest(certificateOf(good), certificateOf(issuing), nonce);
    const { ids, nonce: sent } = parseOcspRequest(der);
    expect(sent).toEqual(nonce);
    expect(ids).toEqual([certIdOf(certificateOf(good), certificateOf(issuing), oids.sha256)]);
    expect(hex(der)).toContain(`${hex(oid(oids.ocspNonce))}04120410${hex(nonce)}`);
  });

  test('RFC 9654 §2.1 a nonce has 8 to 16 octets when we ask; without one none is sent', () => {
    const ask = (nonce: Uint8Array | null) => encodeOcspRequest(certificateOf(good), certificateOf(issuing), nonce);
    expect(() => ask(random(7))).toThrow(RangeError);
    expect(() => ask(random(17))).toThrow(RangeError);
    expect(parseOcspRequest(ask(random(8))).nonce).toHaveLength(8);
    expect(parseOcspRequest(ask(null)).nonce).toBeNull();
  });
});

describe('RFC 6960 §4.2 the answer', () => {
  test.each(['malformedRequest', 'internalError', 'tryLater', 'sigRequired', 'unauthorized'] as const)(
    'RFC 6960 §4.2.1 %s brings no answer',
    (status) => {
      expect(parseOcsp(encodeOcspFailure(status))).toEqual({ status, answer: null });
    },
  );

  test('RFC 6960 §4.2.1 a status that is none (4), and success without an answer, are a FormatError', () => {
    expect(() => parseOcsp(Uint8Array.of(0x30, 3, 0x0a, 1, 4))).toThrow(FormatError);
    expect(() => parseOcsp(Uint8Array.of(0x30, 3, 0x0a, 1, 0))).toThrow(FormatError);
  });

  test.each([
    ['by the centre itself', {}],
    ['by the centre itself, named by its key', { byKey: true }],
    ['by a delegate', by(responder)],
    ['by a delegate, named by its key', { ...by(responder), byKey: true }],
    ['about the certificate under SHA-1', { hashAlgorithm: oids.sha1 }],
    ['about the certificate under Streebog', { hashAlgorithm: oids.streebog512 }],
    ['about the certificate under ГОСТ 34.311', { hashAlgorithm: oids.gost34311 }],
    [
      'among others about another certificate',
      {
        others: [
          {
            id: certIdOf(certificateOf(issuing.issue()), certificateOf(issuing), oids.sha256)!,
            revoked: compromise,
            thisUpdate: '2026-11-22T08:00:00Z',
          },
        ],
      },
    ],
  ] satisfies [string, AnswerWish][])('RFC 6960 §4.2.2 VALID an answer %s', (_, wish) => {
    expect(found(said(wish))).toBe('VALID');
  });
});

describe('RFC 6960 §3.2 an answer that does not count is no answer: never good, never revoked', () => {
  const stranger = makeCentre({ name: 'БАСҚА ОРТАЛЫҚ' });
  const twin = makeCentre({ name: 'СЫНАҚ ОРТАЛЫҒЫ', keyId: issuing.keyId });
  const [answer] = said(by(responder));
  const revoking = issuing.crl({ revoked: [{ serial: responder.serial, at: '2026-11-01T00:00:00Z' }] });

  test.each([
    ['about another serial number', said({ id: { serial: '4711' } })],
    ['about a certificate of an issuer of another name', said({ id: { issuerNameHash: random(32) } })],
    ['about a certificate of an issuer with another key', said({ id: { issuerKeyHash: random(32) } })],
    ['under a digest that we do not know', said({ id: { hashAlgorithm: '1.2.398.9.9' } })],
    ['signed by another centre', said(by(stranger))],
    ['signed by a centre of the same name with another key', said(by(twin))],
    ['signed by whom another centre delegated', said(by(responderOf(stranger)))],
    ['signed by whom a centre of the same name and another key delegated', said(by(responderOf(twin)))],
    [
      'signed by a certificate of this centre without ocspSigning',
      said(by(responderOf(issuing, { usages: [oids.emailProtection] }))),
    ],
    ['signed by a delegate whose keyUsage lacks digitalSignature', said(by(responderOf(issuing, { keyBits: [4] })))],
    ['signed by the delegate of the root', said(by(responderOf(root)))],
    ['of a delegate whose certificate had ended', said(by(responderOf(issuing, { notAfter: '2026-11-22T07:59:59Z' })))],
    [
      'of a delegate whose certificate had not begun',
      said(by(responderOf(issuing, { notBefore: '2026-11-22T08:00:01Z' }))),
    ],
    ['of a delegate whose certificate did not come along', said({ ...by(responder), alone: true })],
    ['of a delegate that nobody vouches for: no nocheck, no list', said(by(responderOf(issuing, { more: [] })))],
    ['with another responder’s name', [{ ...answer!, responder: { name: certificateOf(root).subject } }]],
    ['with a changed signature', [{ ...answer!, signature: answer!.signature.toReversed() }]],
    ['without a signature', [{ ...answer!, signature: new Uint8Array() }]],
    ['with the status "unknown"', said({ revoked: 'unknown' })],
    ['with a critical extension that we do not know', [{ ...answer!, unknownCritical: ['1.2.398.9.9'] }]],
    [
      'that claims to be later than its own making',
      said({ thisUpdate: '2026-11-22T08:00:01Z', producedAt: '2026-11-22T08:00:00Z' }),
    ],
    ['of other bytes than those that were signed', [{ ...answer!, tbs: said({ revoked: compromise })[0]!.tbs }]],
  ] satisfies [string, readonly OcspAnswer[]][])('RFC 6960 §3.2 REVOCATION_MISSING an answer %s', (_, ocsp) => {
    expect(found(ocsp)).toBe('revocation REVOCATION_MISSING');
  });

  test('RFC 6960 §4.2.2.2.1 a delegate that a list revokes answers no more, even with nocheck; one without needs a list', () => {
    expect(found(said(by(responder)), [{ ...revoking, deltaBase: 1n }])).toBe('revocation REVOCATION_MISSING');
    const checked = responderOf(issuing, { more: [] });
    const stale = issuing.crl({ nextUpdate: '2026-11-01T00:00:00Z' });
    expect(found(said({ ...by(checked), revoked: compromise }), [stale])).toBe('revocation REVOCATION_STALE');
    expect(found(said({ ...by(checked), revoked: compromise }), [issuing.crl()])).toBe('revocation REVOKED');
  });

  test('RFC 6960 §4.2.2.2.1 a delegate that was revoked before it answered says nothing of an earlier moment either', () => {
    const delta = { ...revoking, deltaBase: 1n };
    const [before, after] = ['2026-10-31T23:59:59Z', '2026-11-02T00:00:00Z'];
    expect(found(said({ ...by(responder), thisUpdate: before }), [delta], before)).toBe('VALID');
    expect(found(said({ ...by(responder), thisUpdate: before, producedAt: after }), [delta], before)).toBe(
      'revocation REVOCATION_MISSING',
    );
  });

  test.each([
    [1, 'revocation REVOCATION_MISSING'],
    [4, 'VALID'],
  ])(
    'RFC 6960 §5 whoever stole a delegate’s key dates its answers as he likes: revoked later for reason %i',
    (reason, code) => {
      const [before, after] = ['2026-10-31T00:00:00Z', '2026-11-01T00:00:00Z'];
      const later = issuing.crl({ revoked: [{ serial: responder.serial, at: after, reason }] });
      expect(found(said({ ...by(responder), thisUpdate: before }), [{ ...later, deltaBase: 1n }], before)).toBe(code);
    },
  );

  test('RFC 6960 §4.2.1 a critical extension of one certificate’s status, unknown to us, makes this status no evidence', () => {
    const [one] = said();
    const singles = one!.singles.map((single) => ({ ...single, unknownCritical: ['1.2.398.9.9'] }));
    expect(found([{ ...one!, singles }])).toBe('revocation REVOCATION_MISSING');
  });
});

describe('RFC 6960 §2.2 revoked, and never issued', () => {
  test('RFC 6960 §2.2 REVOKED from its instant on, in an old answer too; before it the certificate was good', () => {
    const revoked = { at: '2026-11-22T08:00:00Z', reason: 1 };
    expect(found(said({ revoked }))).toBe('revocation REVOKED');
    expect(found(said({ revoked }), [], '2026-11-22T08:00:00Z')).toBe('revocation REVOKED');
    expect(found(said({ revoked }), [], '2026-11-22T07:59:59Z')).toBe('VALID');
    expect(found(said({ revoked, nextUpdate: '2026-11-22T08:30:00Z' }))).toBe('revocation REVOKED');
  });

  test('RFC 6960 §4.4.8 NEVER_ISSUED: on hold since 1970, from a responder with the extended definition', () => {
    const verdict = judge(said({ revoked: neverIssued }));
    expect(verdict).toMatchObject({ verdict: 'invalid', code: 'NEVER_ISSUED' });
    const [answer] = said({ revoked: neverIssued });
    expect(found([{ ...answer!, extendedRevoke: false }])).toBe('revocation REVOKED');
    expect(found(said({ revoked: { ...neverIssued, reason: 1 } }))).toBe('revocation REVOKED');
    expect(found(said({ revoked: { ...neverIssued, at: '1970-01-01T00:00:01Z' } }))).toBe('revocation REVOKED');
  });

  test('RFC 6960 §2.2 REVOKED a centre that stands in the trust store needs no answer, but one that revokes it counts', () => {
    const revoked = answerAbout(issuing, root, { revoked: compromise });
    expect(found([...said(), revoked])).toBe('revocation REVOKED');
    expect(found([...said(), answerAbout(issuing, root, { revoked: neverIssued })])).toBe('revocation NEVER_ISSUED');
  });
});

describe('RFC 6960 §4.2.2.1 for how long an answer is fresh', () => {
  test.each([
    ['a day after it, without nextUpdate', {}, '2026-11-23T08:00:00Z', {}, 'VALID'],
    ['a day and a second after it, without nextUpdate', {}, '2026-11-23T08:00:01Z', {}, 'revocation REVOCATION_STALE'],
    ['an hour after it, when the caller allows an hour', {}, now, { ocspFreshMs: 3600_000 }, 'VALID'],
    [
      'an hour after it, when the caller allows less',
      {},
      now,
      { ocspFreshMs: 3599_999 },
      'revocation REVOCATION_STALE',
    ],
    ['at its nextUpdate', { nextUpdate: now }, now, {}, 'VALID'],
    ['a second after its nextUpdate', { nextUpdate: '2026-11-22T08:59:59Z' }, now, {}, 'revocation REVOCATION_STALE'],
    ['a month before it was made', {}, '2026-10-22T00:00:00Z', {}, 'VALID'],
  ] satisfies [string, AnswerWish, string, Options, string][])(
    'RFC 6960 §4.2.2.1 judged %s: %s',
    (_, wish, at, options, code) => {
      expect(found(said(wish), [], at, options)).toBe(code);
    },
  );

  test('RFC 5280 §3.3 an answer made after the certificate expired proves nothing about it, but a revocation counts', () => {
    const late = { thisUpdate: '2027-01-01T00:00:01Z' };
    expect(found(said({ ...late, ...by(responderOf(issuing, { notAfter: '2028-01-01T00:00:00Z' })) }))).toBe(
      'revocation REVOCATION_MISSING',
    );
    expect(found(said({ ...late, revoked: compromise }))).toBe('revocation REVOKED');
  });
});

describe('RFC 5280 §6.3 lists and answers together', () => {
  const fresh = issuing.crl();
  const stale = issuing.crl({ nextUpdate: '2026-11-01T00:00:00Z' });
  const old = { thisUpdate: '2026-11-20T00:00:00Z' };
  const listed = (entry: typeof hold, thisUpdate = '2026-10-02T00:00:00Z') =>
    issuing.crl({ thisUpdate, revoked: [{ serial: good.serial, ...entry }] });

  test.each([
    ['either suffices: a stale list beside a fresh answer', said(), [stale], 'VALID'],
    ['either suffices: an old answer beside a list in force', said(old), [fresh], 'VALID'],
    ['nothing fresh', said(old), [stale], 'revocation REVOCATION_STALE'],
    ['nothing but an old answer', said(old), [], 'revocation REVOCATION_STALE'],
    ['nothing that counts', said({ revoked: 'unknown' }), [], 'revocation REVOCATION_MISSING'],
    ['a revocation in the answer alone', said({ revoked: compromise }), [fresh], 'revocation REVOKED'],
    ['a revocation in the list alone, the answer later and good', said(), [listed(compromise)], 'revocation REVOKED'],
    ['on hold by the list, taken off by a later answer', said(), [listed(hold)], 'VALID'],
    [
      'on hold by the answer, taken off by a later list',
      said({ ...old, revoked: hold }),
      [issuing.crl({ thisUpdate: '2026-11-21T00:00:00Z' })],
      'VALID',
    ],
    ['on hold by the answer, an earlier list silent', said({ ...old, revoked: hold }), [fresh], 'revocation REVOKED'],
    [
      'never issued by an earlier answer, known to a later one',
      [...said({ ...old, revoked: neverIssued }), ...said()],
      [],
      'VALID',
    ],
    [
      'never issued by the answer: a later list is silent, as about every certificate that it never heard of',
      said({ ...old, revoked: neverIssued }),
      [issuing.crl({ thisUpdate: '2026-11-21T00:00:00Z' })],
      'revocation NEVER_ISSUED',
    ],
  ] satisfies [string, readonly OcspAnswer[], readonly Crl[], string][])('RFC 5280 §6.3 %s', (_, ocsp, crls, code) => {
    expect(found(ocsp, crls)).toBe(code);
  });
});

test('RFC 6960 §4.1.1 an identity means one certificate: serial, issuer’s name and issuer’s key', () => {
  const [certificate, issuer] = [certificateOf(good), certificateOf(issuing)];
  const id = certIdOf(certificate, issuer, oids.sha256)!;
  expect(isAbout(id, certificate, issuer)).toBe(true);
  expect(isAbout(id, certificate, certificateOf(root))).toBe(false);
  expect(isAbout({ ...id, serial: '00' }, certificate, issuer)).toBe(false);
});

test('RFC 9654 §2.1 an answer gives the nonce of its request back', () => {
  const nonce = random(12);
  expect(said({ nonce })[0]?.nonce).toEqual(nonce);
  const single = {
    id: certIdOf(certificateOf(good), certificateOf(issuing), oids.sha256)!,
    revoked: null,
    thisUpdate: now,
  };
  const unasked = signOcsp({ ...issuing, singles: [single], producedAt: now, nonce: null });
  expect(parseOcsp(unasked).answer?.nonce).toBeNull();
});
