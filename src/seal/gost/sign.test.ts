import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { here, read } from '../testing.js';
import { gost2004, gost2015, gost2015Short, littleEndian } from './curves.js';
import { generateKey, publicKeyOf, sign, verify } from './sign.js';
import { streebog512 } from './streebog.js';

const lines = here ? new TextDecoder().decode(read('kat/gost512_sign.vectors')).split('\n') : [];
const kat = new Map(
  lines
    .filter((line) => line.includes('='))
    .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
);
const octets = (name: string): Uint8Array => new Uint8Array(Buffer.from(kat.get(name) ?? '', 'hex'));
const number = (name: string): bigint => BigInt(`0x${kat.get(name) ?? '1'}`);
const publicKey = Uint8Array.from([...littleEndian(number('qx'), 64), ...littleEndian(number('qy'), 64)]);

describe.skipIf(!here)('vectors/eds', () => {
  test('ГОСТ 34.10-2015 kat/gost512_sign.vectors: digest, public key and signature of the state provider are ours too', () => {
    expect(streebog512(new TextEncoder().encode(kat.get('msg')))).toEqual(octets('digest'));
    expect(publicKeyOf({ curve: gost2015, d: number('d') })).toEqual(publicKey);
    expect(verify(gost2015, publicKey, octets('digest'), octets('sig'))).toBe(true);
  });

  test('ГОСТ 34.10-2015 the layout of RFC 4491 (s before r, or the octets reversed) is refused', () => {
    const signature = octets('sig');
    const swapped = Uint8Array.from([...signature.subarray(64), ...signature.subarray(0, 64)]);
    expect(verify(gost2015, publicKey, octets('digest'), swapped)).toBe(false);
    expect(verify(gost2015, publicKey, octets('digest'), signature.toReversed())).toBe(false);
  });

  test('ГОСТ 34.10-2015 a signature without a random source is the same each time and differs for another digest', () => {
    const d = number('d');
    const first = sign(gost2015, d, octets('digest'));
    expect(sign(gost2015, d, octets('digest'))).toEqual(first);
    expect(verify(gost2015, publicKey, octets('digest'), first)).toBe(true);
    expect(sign(gost2015, d, new Uint8Array(64)).subarray(0, 64)).not.toEqual(first.subarray(0, 64));
  });

  test('ГОСТ 34.10-2015 r or s of zero or of n and above, wrong lengths and points off the curve are refused', () => {
    const [digest, signature] = [octets('digest'), octets('sig')];
    const r = signature.subarray(0, 64);
    const s = signature.subarray(64);
    for (const [x, y] of [
      [littleEndian(0n, 64), s],
      [r, littleEndian(0n, 64)],
      [littleEndian(gost2015.n, 64), s],
      [r, littleEndian(gost2015.n, 64)],
      [r, littleEndian(2n ** 512n - 1n, 64)],
    ] as const) {
      expect(verify(gost2015, publicKey, digest, Uint8Array.from([...x, ...y]))).toBe(false);
    }
    expect(verify(gost2015, publicKey, digest, signature.subarray(1))).toBe(false);
    expect(verify(gost2015, publicKey, digest.subarray(1), signature)).toBe(false);
    expect(verify(gost2015, publicKey.with(0, 1 + (publicKey[0] ?? 0)), digest, signature)).toBe(false);
    expect(verify(gost2015, new Uint8Array(128), digest, signature)).toBe(false);
    expect(verify(gost2015, new Uint8Array(128).fill(0xff), digest, signature)).toBe(false);
  });
});

test.each([gost2015, gost2015Short, gost2004])(
  'ГОСТ 34.10 what $name signs, it verifies, and nothing else',
  (curve) => {
    const key = generateKey((size) => randomBytes(size), curve);
    const digest = randomBytes(curve.sizeBytes);
    const signature = sign(curve, key.d, digest, (size) => randomBytes(size));
    const owner = publicKeyOf(key);
    expect(verify(curve, owner, digest, signature)).toBe(true);
    expect(verify(curve, owner, randomBytes(curve.sizeBytes), signature)).toBe(false);
    expect(verify(curve, publicKeyOf(generateKey((size) => randomBytes(size), curve)), digest, signature)).toBe(false);
  },
);

test('ГОСТ 34.10 a random source that gives too little or nothing usable is a RangeError', () => {
  expect(() => generateKey(() => new Uint8Array(8))).toThrow(RangeError);
  expect(() => generateKey(() => new Uint8Array(64))).toThrow(RangeError);
});
