/**
 * Verification against noble, which reckons in another way: the signatures of the vectors with what one can do to them, made-up
 * edges, and random cases: some here, ten thousand with `npm run agree`.
 */
import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { schemeOf } from '../algorithms.js';
import { parseCms } from '../cms.js';
import { parseCrl } from '../crl.js';
import { parseOcsp } from '../ocsp.js';
import { openP12 } from '../p12.js';
import { files, here, read } from '../testing.js';
import { parseTimestamp } from '../tsp.js';
import { parseCertificate, parseCertificates, type Certificate } from '../x509.js';
import { dsig } from '../xml/names.js';
import { parseXml } from '../xml/read.js';
import { readSignature } from '../xml/signature.js';
import { elementsWithin, isNamed } from '../xml/tree.js';
import { encodePoint, gost2004, gost2015, gost2015Short, littleEndian, numberOf, type Curve } from './curves.js';
import { publicKeyOf, verify } from './sign.js';
import { Adder } from './sums.js';

interface Case {
  readonly curve: Curve;
  readonly key: Uint8Array;
  readonly digest: Uint8Array;
  readonly signature: Uint8Array;
}

const [r, s] = [(one: Case) => half(one, 0), (one: Case) => half(one, 1)];
const half = ({ curve, signature }: Case, at: 0 | 1): bigint =>
  numberOf(signature.subarray(at * curve.sizeBytes, (at + 1) * curve.sizeBytes));
const pair = (curve: Curve, first: bigint, second: bigint): Uint8Array =>
  Uint8Array.from([...littleEndian(first, curve.sizeBytes), ...littleEndian(second, curve.sizeBytes)]);
const flip = (octets: Uint8Array, bit: number): Uint8Array =>
  octets.with(bit >> 3, octets[bit >> 3]! ^ (1 << (bit & 7)));
const without = new Map([gost2015, gost2004].map((curve) => [curve, new Adder(curve, 0)]));
const withTables = new Map([gost2015, gost2004].map((curve) => [curve, new Adder(curve, 200)]));

/** ГОСТ 34.10-2015 §6.2, step by step, with noble's complete formulas. */
function opinion(one: Case): boolean {
  const { curve, key, digest } = one;
  const { Point, n, sizeBytes } = curve;
  if (r(one) === 0n || s(one) === 0n || r(one) >= n || s(one) >= n) return false;
  const [x, y] = [numberOf(key.subarray(0, sizeBytes)), numberOf(key.subarray(sizeBytes))];
  const { p, a, b } = Point.CURVE();
  if (x >= p || y >= p || (y * y - x ** 3n - a * x - b) % p !== 0n) return false;
  const v = Point.Fn.inv(numberOf(digest) % n || 1n);
  const sum = Point.BASE.mulAddUnsafe((s(one) * v) % n, Point.fromAffine({ x, y }), ((n - r(one)) * v) % n);
  return !sum.is0() && sum.toAffine().x % n === r(one);
}

/** Says the same whether the key is new or has a table; what a sum of points says for itself must not differ either. */
function check(one: Case, expected: boolean, what = ''): void {
  const { curve, key, digest, signature } = one;
  expect(verify(curve, key, digest, signature), what).toBe(expected);
  const { n } = curve;
  if (r(one) % n === 0n || s(one) % n === 0n || r(one) > n || s(one) > n) return;
  const v = curve.invert(numberOf(digest) % n || 1n);
  for (const adders of [without, withTables, withTables]) {
    const found = adders.get(curve)?.hasAbscissa(key, (s(one) * v) % n, ((n - r(one)) * v) % n, r(one)) ?? null;
    if (found !== null) expect(found, what).toBe(expected);
    else uncovered.add(what);
  }
}

const uncovered = new Set<string>();

/** What one can do to a signature and its key. */
function mutations(one: Case): readonly (readonly [string, Partial<Case>])[] {
  const { curve, key, digest, signature } = one;
  const { n, sizeBytes } = curve;
  const bits = sizeBytes * 8;
  const top = 2n ** BigInt(bits);
  const [x, y] = [numberOf(key.subarray(0, sizeBytes)), numberOf(key.subarray(sizeBytes))];
  const { p } = curve.Point.CURVE();
  return [
    ['digest, lowest bit', { digest: flip(digest, 0) }],
    ['digest, highest bit', { digest: flip(digest, bits - 1) }],
    ['r, a bit', { signature: flip(signature, 77) }],
    ['s, a bit', { signature: flip(signature, bits + 133) }],
    ['halves swapped', { signature: pair(curve, s(one), r(one)) }],
    ['octets reversed', { signature: signature.toReversed() }],
    ['r = 0', { signature: pair(curve, 0n, s(one)) }],
    ['s = 0', { signature: pair(curve, r(one), 0n) }],
    ['r = n', { signature: pair(curve, n, s(one)) }],
    ['s = n', { signature: pair(curve, r(one), n) }],
    ['r + n', { signature: pair(curve, (r(one) + n) % top, s(one)) }],
    ['s + n', { signature: pair(curve, r(one), (s(one) + n) % top) }],
    ['−r', { signature: pair(curve, n - r(one), s(one)) }],
    ['−s', { signature: pair(curve, r(one), n - s(one)) }],
    ['key off the curve', { key: pair(curve, x, y ^ 1n) }],
    ['−key', { key: pair(curve, x, p - y) }],
    ['x ≥ p', { key: pair(curve, (x + p) % top, y) }],
    ['key zero', { key: new Uint8Array(2 * sizeBytes) }],
    ['key G', { key: encodePoint(curve, curve.Point.BASE) }],
  ];
}

describe.skipIf(!here)('vectors/eds', () => {
  const signed = here ? vectors() : [];

  test('ГОСТ 34.10 the signatures of certificates, lists and documents of the vectors are right, of either standard', () => {
    expect([gost2015, gost2004].map((one) => signed.filter(({ curve }) => curve === one).length)).toEqual([34, 11]);
    expect(signed.filter((one) => !opinion(one))).toEqual([]);
    for (const one of signed) check(one, true);
    for (const one of signed) check(one, true);
  });

  test.each(signed.length > 0 ? mutations(signed[0]!).map(([what]) => what) : [])(
    'ГОСТ 34.10 noble and we say the same of each of them with this changed: %s',
    (what) => {
      for (const one of signed) {
        const changed = { ...one, ...mutations(one).find(([name]) => name === what)?.[1] };
        check(changed, opinion(changed), what);
      }
    },
  );
});

describe.each([gost2015, gost2004])('ГОСТ 34.10 over $name', (curve) => {
  const { n, Point, sizeBytes } = curve;
  const made = (d: bigint, k: bigint, digest: Uint8Array): Case => {
    const first = Point.BASE.multiplyUnsafe(k).toAffine().x % n;
    const second = (first * d + k * (numberOf(digest) % n || 1n)) % n;
    return { curve, key: publicKeyOf({ curve, d }), digest, signature: pair(curve, first, second) };
  };
  const edges = [1n, 2n, 3n, 5n, 7n, n - 1n, n - 2n];

  test('ГОСТ 34.10 signatures with small and with opposite keys and nonces are right, though sums of equal points occur', () => {
    for (const d of edges)
      for (const k of edges) {
        const digest = littleEndian(n / (d + k + 1n), sizeBytes);
        const one = made(d, k, digest);
        check(one, s(one) !== 0n, `edge d = ${d}, k = ${k}`);
        check({ ...one, digest: flip(digest, 3) }, false, `edge, changed`);
      }
    expect([...uncovered].filter((what) => what.startsWith('edge')).length).toBeGreaterThan(0);
  });

  test('ГОСТ 34.10 a digest of zero, of n or of its multiples counts as one; n − 1 and what exceeds n as their remainder', () => {
    const top = 2n ** BigInt(8 * sizeBytes) - 1n;
    for (const e of [0n, 1n, n, n - 1n, n + 1n, top]) {
      const one = made(n / 3n, n / 7n, littleEndian(e, sizeBytes));
      check(one, true, `digest ${e}`);
      check({ ...one, digest: littleEndian(e === 5n ? 6n : 5n, sizeBytes) }, false);
    }
    const one = made(n / 3n, n / 7n, littleEndian(0n, sizeBytes));
    for (const e of [1n, n, n + 1n]) check({ ...one, digest: littleEndian(e, sizeBytes) }, true);
  });

  test('ГОСТ 34.10 a signature whose point is at infinity is refused, whatever r is', () => {
    for (const d of [1n, 2n, n - 1n, n / 3n])
      for (const first of [1n, 2n, n - 1n, n / 9n]) {
        const signature = pair(curve, first, (first * d) % n);
        const one = { curve, key: publicKeyOf({ curve, d }), digest: littleEndian(n / 11n, sizeBytes), signature };
        check(one, false, `infinity d = ${d}`);
      }
    expect([...uncovered].filter((what) => what.startsWith('infinity')).length).toBeGreaterThan(0);
  });

  test('ГОСТ 34.10 x of the point may exceed n: then r is its remainder', () => {
    // Points with n ≤ x < p cannot be met by chance: Q is made from one of them, with z₁ = z₂ = 1 and d unknown.
    const { p, a, b } = Point.CURVE();
    for (let x = n, met = 0; met < 3 && x < p; x += 1n) {
      const y = rootOf((x * x * x + a * x + b) % p, p);
      if (y === null) continue;
      met += 1;
      const first = x - n;
      if (first === 0n) continue;
      // C = e⁻¹(s·G − r·Q): with s = e, Q = r⁻¹·e·(G − C).
      const C = Point.fromAffine({ x, y });
      const e = n / 13n;
      const Q = Point.BASE.subtract(C).multiplyUnsafe((curve.invert(first) * e) % n);
      const one = {
        curve,
        key: encodePoint(curve, Q),
        digest: littleEndian(e, sizeBytes),
        signature: pair(curve, first, e),
      };
      expect(opinion(one)).toBe(true);
      check(one, true);
      check({ ...one, signature: pair(curve, first + 1n, e) }, false);
    }
  });
});

const randomCases = Number(process.env['RUQSAT_CASES'] ?? 90);

test.each([gost2015, gost2004, gost2015Short])(
  'ГОСТ 34.10 noble and we say the same of random cases over $name',
  (curve) => {
    const random = (): bigint => (numberOf(new Uint8Array(randomBytes(curve.sizeBytes))) % (curve.n - 1n)) + 1n;
    for (let i = 0; i < randomCases / 3; i += 1) {
      const [d, k, e] = [random(), random(), random()];
      const first = curve.Point.BASE.multiplyUnsafe(k).toAffine().x % curve.n;
      const signature = pair(curve, first, (first * d + k * e) % curve.n);
      const one = { curve, key: publicKeyOf({ curve, d }), digest: littleEndian(e, curve.sizeBytes), signature };
      check(one, true);
      const [, changed] = mutations(one)[i % 6]!;
      check({ ...one, ...changed }, opinion({ ...one, ...changed }));
    }
  },
  Math.max(30_000, randomCases * 100),
);

test('ГОСТ 34.10-2015 a key of the 256-bit curve outside the group of G is refused, though the sum of points may be right', () => {
  const { n, Point } = gost2015Short;
  const { p, a, b } = Point.CURVE();
  const small = Array.from({ length: 20 }, (_, i) => BigInt(i)).flatMap((x) => {
    const y = rootOf((x ** 3n + a * x + b) % p, p);
    try {
      return y === null ? [] : [Point.fromAffine({ x, y })].map((P) => P.multiplyUnsafe(n - 1n).add(P));
    } catch {
      return []; // noble does not show points of order two
    }
  });
  const ofOrderFour = small.find((point) => !point.is0())!;
  const [d, k] = [n / 3n, n / 7n];
  const first = Point.BASE.multiplyUnsafe(k).toAffine().x % n;
  // With z₂ = −r·e⁻¹ a multiple of four, the sum does not change.
  const e = ((n - first) * gost2015Short.invert(4n * 12345n)) % n;
  const one = { digest: littleEndian(e, 32), signature: pair(gost2015Short, first, (first * d + k * e) % n) };
  const Q = Point.BASE.multiplyUnsafe(d);
  expect(verify(gost2015Short, encodePoint(gost2015Short, Q), one.digest, one.signature)).toBe(true);
  const outside = { curve: gost2015Short, key: encodePoint(gost2015Short, Q.add(ofOrderFour)), ...one };
  expect(opinion(outside)).toBe(true);
  expect(verify(gost2015Short, outside.key, one.digest, one.signature)).toBe(false);
});

/** A square root modulo p ≡ 3 (mod 4), null when there is none. */
function rootOf(square: bigint, p: bigint): bigint | null {
  let [root, base] = [1n, square];
  for (let exponent = (p + 1n) / 4n; exponent > 0n; exponent >>= 1n) {
    if ((exponent & 1n) === 1n) root = (root * base) % p;
    base = (base * base) % p;
  }
  return (root * root) % p === square ? root : null;
}

/** Something signed: its digest by the hash of the signer's key, its signature. */
interface Made {
  readonly digestBy: (hash: (message: Uint8Array) => Uint8Array) => Uint8Array | null;
  readonly signature: Uint8Array;
}

/** Every ГОСТ signature in the files whose signer's certificate is there: of certificates, also in key files, lists, answers, documents, timestamps and XML. */
function vectors(): readonly Case[] {
  const named = ['ca/', 'ca/production/', 'cert/'].flatMap((folder) =>
    files(folder, /\.(cer|crt|pem)$/).flatMap((file) => parseCertificates(read(file))),
  );
  const keyFiles = files('p12/', /\.p12$/).flatMap((file) => openP12(read(file), 'Qwerty12').certificates);
  const documents = files('cms/', /\.cms/).map((file) => parseCms(read(file)));
  const tokens = [
    ...files('tsp/', /\.tst$/).map(read),
    ...documents.flatMap(({ signers }) => signers.flatMap(({ timestamps }) => timestamps)),
  ].map((bytes) => parseTimestamp(bytes).cms);
  const messages = [...documents, ...tokens];
  const answers = files('ocsp/', /\.ocsp$/).flatMap((file) => parseOcsp(read(file)).answer ?? []);
  const xml = files('xml/', /^(?!.*input).*\.xml$/).flatMap((file) =>
    [...elementsWithin(parseXml(read(file)).root)]
      .filter((one) => isNamed(one, dsig('Signature')))
      .map((one) => readSignature(one)),
  );
  const all = [
    ...named,
    ...keyFiles,
    ...[...messages, ...xml].flatMap(({ certificates }) => certificates.map((der) => parseCertificate(der))),
    ...answers.flatMap(({ certificates }) => certificates),
  ];
  const distinct = [...new Map(all.map((one) => [Buffer.from(one.der).toString('hex'), one])).values()];
  const made: readonly Made[] = [
    ...[...distinct, ...answers].map(({ tbs, signature }) => ({ digestBy: hashing(tbs), signature })),
    ...files('crl/', /\.crl$/)
      .map((file) => parseCrl(read(file)))
      .map((list) => ({ digestBy: () => list.tbsDigest, signature: list.signature })),
    ...messages
      .flatMap(({ signers }) => signers)
      .map(({ attributes, signature }) => ({ digestBy: hashing(attributes?.encodings[0]), signature })),
    ...xml.map(({ signed, value }) => ({ digestBy: hashing(signed?.octets), signature: value })),
  ];
  // Who signed is found by trying all keys, which noble would be slow at; how many are found is counted, and noble asked about each.
  const found = made
    .flatMap((one) => distinct.flatMap((by) => caseOf(by, one)))
    .filter(({ curve, key, digest, signature }) => verify(curve, key, digest, signature));
  return [...new Map(found.map((one) => [Buffer.from(one.signature).toString('hex'), one])).values()];
}

function hashing(message: Uint8Array | undefined): Made['digestBy'] {
  return (hash) => (message === undefined ? null : hash(message));
}

function caseOf({ key }: Certificate, { digestBy, signature }: Made): readonly Case[] {
  const scheme = schemeOf(key.algorithm);
  if (!scheme?.curve || signature.length !== 2 * scheme.curve.sizeBytes) return [];
  const digest = digestBy(scheme.hash);
  if (digest?.length !== scheme.curve.sizeBytes) return [];
  return [{ curve: scheme.curve, key: key.point, digest, signature }];
}
