import { describe, expect, test } from 'vitest';
import { parseCrl, readCrl, signCrl, type Crl } from './crl.js';
import { CrlReader } from './crl-reader.js';
import { children, concat, contextTag, FormatError, readElement } from './der.js';
import { bool, context, contextPrimitive, element, int, nul, octets, oid, seq, utcTime } from './der-write.js';
import { oids } from './oids.js';
import { toPem } from './pem.js';
import { checkRevocation } from './revocation.js';
import { files, here, makeCentre, random, read, type CrlWish, type Holder } from './testing.js';
import { parseTrust } from './trust.js';
import { parseCertificate, signedBy } from './x509.js';
import { crlDistributionPoints, type ExtensionToWrite } from './x509-write.js';

const root = makeCentre({ name: 'СЫНАҚ ТҮБІРІ' });
const centre = makeCentre({ parent: root });
const now = '2026-11-22T09:00:00.000Z';
const good = centre.issue();

const say = (crls: readonly Crl[], of: Holder = good, at = now): string =>
  checkRevocation(
    [of.certificate, centre.certificate].map(parseCertificate),
    parseTrust([centre.certificate]),
    { crls, ocsp: [] },
    { at },
  );

const sliced = (bytes: Uint8Array, size: number): readonly Uint8Array[] =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, place) => bytes.slice(place * size, (place + 1) * size));

async function* flowing(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* pieces;
}

const all = ({ serials, ...rest }: Crl): object => ({ ...rest, serials: [...serials] });

const listOf = (count: number): Uint8Array =>
  signCrl(
    {
      issuer: centre.nameDer,
      issuerKeyId: centre.keyId,
      number: 7,
      thisUpdate: '2026-10-01T00:00:00Z',
      nextUpdate: '2026-12-31T00:00:00Z',
      revoked: Array.from({ length: count }, (_, place) => ({
        serial: BigInt(place * 7919) * 2n ** 100n + 5n,
        at: new Date(1_700_000_000_000 + place * 1000).toISOString(),
        ...(place % 3 === 0 ? {} : { reason: place % 3 }),
      })),
    },
    centre.key,
  );

describe.skipIf(!here)('vectors/eds', () => {
  test.each(files('crl/', /\.crl$/))('RFC 5280 §5 %s is the same list in pieces of any size', async (file) => {
    const bytes = read(file);
    const whole = all(parseCrl(bytes));
    for (const size of [1, 7, 100, 1024, bytes.length])
      expect(all(await readCrl(flowing(sliced(bytes, size))))).toEqual(whole);
    const pem = new TextEncoder().encode(toPem('X509 CRL', bytes));
    for (const pieces of [[pem], [new Uint8Array(), pem]]) expect(all(await readCrl(flowing(pieces)))).toEqual(whole);
  });
});

describe('RFC 5280 §5.1 a long list', () => {
  const count = 20_000;
  const bytes = listOf(count);

  test('RFC 5280 §5.1 every one of its entries is found, with date and reason, and no other', async () => {
    const list = await readCrl(flowing(sliced(bytes, 10_000)));
    expect(signedBy(list, parseCertificate(centre.certificate))).toBe('right');
    const { serials } = list;
    expect(serials.size).toBe(count);
    for (let place = 0; place < count; place += 97) {
      const octets = (BigInt(place * 7919) * 2n ** 100n + 5n).toString(16);
      const even = octets.padStart(octets.length + (octets.length % 2), '0');
      const serial = /^[89a-f]/.test(even) ? `00${even}` : even;
      const at = new Date(1_700_000_000_000 + place * 1000).toISOString();
      expect([serial, serials.get(serial)]).toEqual([serial, { at, reason: place % 3 === 0 ? null : place % 3 }]);
      expect(serials.get(`${serial}00`)).toBeUndefined();
    }
    expect([...serials]).toHaveLength(count);
  });

  test.each<[string, Uint8Array]>([
    ['DER', bytes],
    ['PEM', new TextEncoder().encode(toPem('X509 CRL', bytes))],
  ])('HOUSE §3 while a list that is at hand is read others have their turn: %s', async (_, given) => {
    let reading = true;
    let turns = 0;
    const turn = (): void => {
      turns += 1;
      if (reading) setImmediate(turn);
    };
    turn();
    const list = await readCrl(given);
    reading = false;
    expect(turns).toBeGreaterThan(bytes.length / 32_768);
    expect(all(list)).toEqual(all(parseCrl(bytes)));
  });

  test('RFC 5280 §5.1 nothing of the pieces is kept: their memory may be used again; the last one may be empty', () => {
    const reader = new CrlReader();
    const piece = new Uint8Array(5000);
    for (let at = 0; at < bytes.length; at += piece.length) {
      const part = bytes.subarray(at, at + piece.length);
      piece.set(part);
      reader.write(piece.subarray(0, part.length));
      piece.fill(0xff);
    }
    reader.write(new Uint8Array());
    expect(all(reader.end())).toEqual(all(parseCrl(bytes)));
  });
});

test('RFC 5280 §5.3 of a number that stands twice the earlier date counts', () => {
  const twice = ['2026-05-01T00:00:00Z', '2026-04-01T00:00:00Z', '2026-06-01T00:00:00Z'];
  const { serials } = centre.crl({ revoked: twice.map((at) => ({ serial: 5n, at })) });
  expect([serials.size, serials.get('05')]).toEqual([3, { at: '2026-04-01T00:00:00.000Z', reason: null }]);
});

describe('RFC 5280 §5.2.4 delta lists', () => {
  const revoked = [{ serial: good.serial, at: '2026-10-05T00:00:00Z' }];
  const held = [{ serial: good.serial, at: '2026-09-05T00:00:00Z', reason: 6 }];
  const lifted = [{ serial: good.serial, at: '2026-11-05T00:00:00Z', reason: 8 }];
  const stale = { nextUpdate: '2026-11-01T00:00:00Z' };
  const deltaOf = (base: number): ExtensionToWrite => ({
    oid: oids.deltaCrlIndicator,
    critical: true,
    value: int(base),
  });
  const delta = (base: number, number: number, wish: CrlWish = {}): Crl =>
    centre.crl({ thisUpdate: '2026-11-10T00:00:00Z', number, more: [deltaOf(base)], ...wish });

  test.each([
    ['alone can revoke', [delta(7, 9, { revoked })], 'REVOKED'],
    ['alone proves nothing by its silence', [delta(7, 9)], 'REVOCATION_MISSING'],
    ['adds a revocation to the full list', [centre.crl(), delta(7, 9, { revoked })], 'REVOKED'],
    ['makes a stale full list fresh again', [centre.crl(stale), delta(7, 9)], 'VALID'],
    ['keeps what the full list revoked', [centre.crl({ ...stale, revoked }), delta(7, 9)], 'REVOKED'],
    ['takes a certificate off hold', [centre.crl({ revoked: held }), delta(7, 9, { revoked: lifted })], 'VALID'],
    [
      'takes nothing off that was revoked for good',
      [centre.crl({ revoked }), delta(7, 9, { revoked: lifted })],
      'REVOKED',
    ],
    ['of a later base than the full list is not joined', [centre.crl(stale), delta(8, 9)], 'REVOCATION_STALE'],
    [
      'of a lower number than the full list is not joined',
      [centre.crl({ ...stale, number: 10 }), delta(7, 9)],
      'REVOCATION_STALE',
    ],
    [
      'older than the full list is not joined',
      [centre.crl(stale), delta(7, 9, { thisUpdate: '2026-09-10T00:00:00Z' })],
      'REVOCATION_STALE',
    ],
  ] as const)('RFC 5280 §5.2.4 a delta list %s', (_, crls, code) => {
    expect(say(crls)).toBe(code);
    expect(say(crls.toReversed())).toBe(code);
  });
});

describe('RFC 5280 §5.2.5 issuingDistributionPoint', () => {
  const address = 'http://crl.example/1.crl';
  const point = (at: string): Uint8Array => context(0, context(0, contextPrimitive(6, new TextEncoder().encode(at))));
  const flag = (number: number): Uint8Array => contextPrimitive(number, Uint8Array.of(0xff));
  const scoped = (...parts: readonly Uint8Array[]): ExtensionToWrite => ({
    oid: oids.issuingDistributionPoint,
    critical: true,
    value: seq(...parts),
  });
  const named = centre.issue({ more: [crlDistributionPoints([address])] });
  const revoked = [good, named].map(({ serial }) => ({ serial, at: '2026-10-05T00:00:00Z' }));

  test.each([
    ['of users speaks of a user', [flag(1)], good, 'VALID', 'REVOKED'],
    ['of centres says nothing of a user', [flag(2)], good, 'REVOCATION_MISSING', 'REVOCATION_MISSING'],
    ['of attribute certificates says nothing', [flag(5)], good, 'REVOCATION_MISSING', 'REVOCATION_MISSING'],
    ['that is indirect says nothing', [flag(4)], good, 'REVOCATION_MISSING', 'REVOCATION_MISSING'],
    [
      'for some reasons can only revoke',
      [contextPrimitive(3, Uint8Array.of(6, 0x40))],
      good,
      'REVOCATION_MISSING',
      'REVOKED',
    ],
    ['of a point speaks of a certificate that names it', [point(address)], named, 'VALID', 'REVOKED'],
    [
      'of a point says nothing of a certificate that names another',
      [point('http://crl.example/2.crl')],
      named,
      'REVOCATION_MISSING',
      'REVOCATION_MISSING',
    ],
    [
      'of a point says nothing of a certificate that names none',
      [point(address)],
      good,
      'REVOCATION_MISSING',
      'REVOCATION_MISSING',
    ],
    [
      'of a point relative to the issuer says nothing',
      [context(0, context(1))],
      named,
      'REVOCATION_MISSING',
      'REVOCATION_MISSING',
    ],
  ] as const)('RFC 5280 §5.2.5 a list %s', (_, parts, of, silent, revoking) => {
    expect(say([centre.crl({ more: [scoped(...parts)] })], of)).toBe(silent);
    expect(say([centre.crl({ more: [scoped(...parts)], revoked })], of)).toBe(revoking);
  });

  test('RFC 5280 §5.2.5 a list of users says nothing of a centre', () => {
    const chain = [centre.certificate, root.certificate].map(parseCertificate);
    const crls = (number: number): Crl[] => [root.crl({ more: [scoped(flag(number))] })];
    const found = (number: number): string =>
      checkRevocation(chain, parseTrust([root.certificate]), { crls: crls(number), ocsp: [] }, { at: now });
    expect([found(1), found(2)]).toEqual(['REVOCATION_MISSING', 'VALID']);
  });
});

describe('RFC 5280 §5 what is no list', () => {
  const bytes = listOf(3);
  const [tbs, algorithm, signature] = children(readElement(bytes)).map((part) => part.bytes);
  const parts = children(readElement(tbs!)).map((part) => part.bytes);
  const rebuilt = (change: (list: Uint8Array[]) => Uint8Array[]): Uint8Array =>
    seq(seq(...change([...parts])), algorithm!, signature!);
  const withEntries = (...entries: readonly Uint8Array[]): Uint8Array =>
    rebuilt((list) => list.map((part, place) => (place === 5 ? seq(...entries) : part)));
  const entry = (...more: readonly Uint8Array[]): Uint8Array => seq(int(5), utcTime('2026-10-01T00:00:00Z'), ...more);
  const extension = (type: string, critical: boolean, value: Uint8Array): Uint8Array =>
    seq(seq(oid(type), ...(critical ? [bool(true)] : []), octets(value)));

  test('RFC 5280 §5 put together again it is read', () => {
    expect(all(parseCrl(rebuilt((list) => list)))).toEqual(all(parseCrl(bytes)));
    expect(parseCrl(withEntries(entry())).serials.size).toBe(1);
  });

  test.each([
    ['cut short', () => bytes.subarray(0, -1)],
    ['with octets after it', () => concat([bytes, Uint8Array.of(0)])],
    ['with a field too many after the signature', () => seq(tbs!, algorithm!, signature!, nul())],
    ['with a field too many in what is signed', () => rebuilt((list) => [...list, nul()])],
    ['without a date', () => rebuilt((list) => list.toSpliced(3, 2))],
    ['of another version', () => rebuilt((list) => list.with(0, int(2)))],
    [
      'signed by another algorithm than it says',
      () => rebuilt((list) => list.with(1, seq(oid(oids.rsaSha256), nul()))),
    ],
    ['with an entry that is none', () => withEntries(nul())],
    ['with an entry without a date', () => withEntries(seq(int(5)))],
    ['with a field too many in an entry', () => withEntries(entry(nul()))],
    ['with a reason that is none', () => withEntries(entry(extension(oids.crlReason, false, int(1))))],
    [
      'with an entry beyond bounds',
      () => withEntries(entry(extension('1.2.3', false, octets(new Uint8Array(70_000))))),
    ],
    ['with a name beyond bounds', () => rebuilt((list) => list.with(2, seq(octets(new Uint8Array(70_000)))))],
    ['with extensions under another tag', () => rebuilt((list) => list.with(6, element(contextTag(1), list[6]!)))],
    [
      'whose entries claim to be longer than what is signed',
      () => {
        const lying = bytes.slice();
        const at = Buffer.from(lying).indexOf(parts[5]!);
        lying[at + 1]! += 60;
        return lying;
      },
    ],
  ] as const)('RFC 5280 §5 FORMAT a list %s is refused', (_, make) => {
    expect(() => parseCrl(make())).toThrow(FormatError);
  });

  test('RFC 5280 §5.3 a critical extension of an entry that we do not know makes the list no evidence', () => {
    const list = parseCrl(withEntries(entry(extension('1.2.398.9.9', true, nul()))));
    expect(list.unknownCritical).toEqual(['1.2.398.9.9']);
    const counted = centre.crl();
    expect(say([{ ...counted, unknownCritical: list.unknownCritical }])).toBe('REVOCATION_MISSING');
  });

  test('RFC 5280 §5.1.1.2 a list that is signed in a way that we do not know is read, and is no evidence', () => {
    const foreign = seq(oid('1.2.398.3.10.1.1.2.3.9'), nul());
    const list = parseCrl(seq(seq(...parts.with(1, foreign)), foreign, signature!));
    expect([list.tbsDigest, signedBy(list, parseCertificate(centre.certificate))]).toEqual([null, 'unknown']);
  });
});

test('RFC 5280 §5.1 octets at random are refused at once, however many follow', () => {
  const reader = new CrlReader();
  expect(() => reader.write(random(64).fill(0x41, 0, 1))).toThrow(FormatError);
  expect(() => reader.write(random(64))).toThrow(FormatError);
  expect(() => reader.end()).toThrow(FormatError);
});
