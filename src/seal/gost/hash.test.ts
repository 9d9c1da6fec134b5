import { expect, test } from 'vitest';
import { gost34311 } from './gost3411.js';
import { streebog256, streebog512 } from './streebog.js';

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

// The examples of RFC 6986 §10 are printed most significant octet first; in the order of octets sent they read:
const m1 = text('012345678901234567890123456789012345678901234567890123456789012');
const m2 = new Uint8Array(
  Buffer.from(
    'd1e520e2e5f2f0e82c20d1f2f0e8e1eee6e820e2edf3f6e82c20e2e5fef2fa20f120eceef0ff20f1f2f0e5ebe0ece820ede020f5f0e0e1f0fbff20efebfaeafb20c8e3eef0e5e2fb',
    'hex',
  ),
);

test('RFC 6986 §10.1 the first example has the digests of the standard', () => {
  expect(hex(streebog512(m1))).toBe(
    '1b54d01a4af5b9d5cc3d86d68d285462b19abc2475222f35c085122be4ba1ffa00ad30f8767b3a82384c6574f024c311e2a481332b08ef7f41797891c1646f48',
  );
  expect(hex(streebog256(m1))).toBe('9d151eefd8590b89daa6ba6cb74af9275dd051026bb149a452fd84e5e57b5500');
});

test('RFC 6986 §10.2 the second example has the digests of the standard', () => {
  expect(hex(streebog512(m2))).toBe(
    '1e88e62226bfca6f9994f1f2d51569e0daf8475a3b0fe61a5300eee46d961376035fe83549ada2b8620fcd7c496ce5b33f0cb9dddc2b6460143b03dabac9fb28',
  );
  expect(hex(streebog256(m2))).toBe('9dd2fe4e90409e5da87f53976d7405b0c0cac628fc669a741d50063c557e8f50');
});

test('RFC 6986 §8 the carry of the sum of blocks runs over all 512 bits', () => {
  expect(hex(streebog512(new Uint8Array(64).fill(0xff)))).not.toBe(hex(streebog512(new Uint8Array(128).fill(0xff))));
  expect(hex(streebog512(new Uint8Array()))).toBe(
    '8e945da209aa869f0455928529bcae4679e9873ab707b55315f56ceb98bef0a7362f715528356ee83cda5f2aac4c6ad2ba3a715c1bcd81cb8e9f90bf4c1c1a8a',
  );
});

test('RFC 6986 a digest does not depend on where its message lies in memory', () => {
  const shifted = new Uint8Array(200);
  shifted.set(m2, 3);
  expect(hex(streebog512(shifted.subarray(3, 3 + m2.length)))).toBe(hex(streebog512(m2)));
  expect(hex(gost34311(shifted.subarray(3, 3 + m2.length)))).toBe(hex(gost34311(m2)));
});

test('ГОСТ 34.311-95 the known answers for the test parameters hold', () => {
  expect(hex(gost34311(text('')))).toBe('ce85b99cc46752fffee35cab9a7b0278abb4c2d2055cff685af4912c49490f8d');
  expect(hex(gost34311(text('This is message, length=32 bytes')))).toBe(
    'b1c466d37519b82e8319819ff32595e047a28cb6f83eff1c6916a815a637fffa',
  );
  expect(hex(gost34311(text('Suppose the original message has length = 50 bytes')))).toBe(
    '471aba57a60a770d3a76130635c1fbea4ef14de51f78b4ae57dd893b62f55208',
  );
});
