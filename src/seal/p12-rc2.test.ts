import { expect, test } from 'vitest';
import { FormatError } from './der.js';
import { decryptRc2Cbc } from './p12-rc2.js';

const octets = (digits: string): Uint8Array => new Uint8Array(Buffer.from(digits, 'hex'));
const zero = new Uint8Array(8);

test.each([
  ['0000000000000000', 63, '0000000000000000', 'ebb773f993278eff'],
  ['ffffffffffffffff', 64, 'ffffffffffffffff', '278b27e42e2f0d49'],
  ['3000000000000000', 64, '1000000000000001', '30649edf9be7d2c2'],
  ['88', 64, '0000000000000000', '61a8a244adacccf0'],
  ['88bca90e90875a', 64, '0000000000000000', '6ccf4308974c267f'],
  ['88bca90e90875a7f0f79c384627bafb2', 64, '0000000000000000', '1a807d272bbe5db1'],
  ['88bca90e90875a7f0f79c384627bafb2', 128, '0000000000000000', '2269552ab0f85ca6'],
  ['88bca90e90875a7f0f79c384627bafb216f80a6f85920584c42fceb0be255daf1e', 129, '0000000000000000', '5b78d3a43dfff1f1'],
] as const)('RFC 2268 §5 key %s of %i effective bits', (key, bits, plain, cipher) => {
  expect(decryptRc2Cbc(octets(key), bits, zero, octets(cipher))).toEqual(octets(plain));
});

test('RFC 2268 §1.1 in CBC a block is decrypted with the block before it', () => {
  const key = octets('88bca90e90875a7f0f79c384627bafb2');
  const [first, second] = ['1a807d272bbe5db1', '1a807d272bbe5db1'].map(octets);
  const plain = decryptRc2Cbc(key, 64, octets('0102030405060708'), Buffer.concat([first!, second!]));
  expect(plain).toEqual(octets('01020304050607081a807d272bbe5db1'));
});

test('RFC 2268 octets that are no whole blocks are refused', () => {
  expect(() => decryptRc2Cbc(octets('88'), 40, zero, new Uint8Array(9))).toThrow(FormatError);
});
