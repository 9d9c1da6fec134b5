import { expect, test } from 'vitest';
import { FormatError } from './der.js';
import { int, octets, seq } from './der-write.js';
import { gost2004, gost2015, littleEndian } from './gost/curves.js';
import { keyAlgorithm, readPkcs8, writePkcs8, writePkcs8Pem } from './pkcs8.js';

const d = 0x1122334455667788n;
const wrapped = (scalar: bigint): Uint8Array => seq(int(0), keyAlgorithm(), octets(octets(littleEndian(scalar, 64))));

test('RFC 5208 §5 a private key is written and read back, as DER and as PEM', () => {
  const der = writePkcs8({ curve: gost2015, d });
  expect(readPkcs8(der)).toEqual({ curve: gost2015, d });
  expect(readPkcs8(new TextEncoder().encode(writePkcs8Pem({ curve: gost2015, d })))).toEqual({ curve: gost2015, d });
  expect(der.subarray(-64)).toEqual(littleEndian(d, 64));
});

test('RFC 5208 §5 a scalar of zero, of n and above, and keys of other curves are refused', () => {
  expect(readPkcs8(wrapped(gost2015.n - 1n)).d).toBe(gost2015.n - 1n);
  expect(() => readPkcs8(wrapped(0n))).toThrow(FormatError);
  expect(() => readPkcs8(wrapped(gost2015.n))).toThrow(FormatError);
  expect(() => readPkcs8(new TextEncoder().encode('-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----'))).toThrow(
    FormatError,
  );
  expect(() => writePkcs8({ curve: gost2004, d })).toThrow(RangeError);
});
