import { expect, test } from 'vitest';
import { crlAddressesOf, issuerAddressesOf, ocspAddressesOf } from './addresses.js';
import { context, contextPrimitive, seq } from './der-write.js';
import { authorityInfoAccess, crlDistributionPoints } from './x509-write.js';

const address = 'http://ocsp.pki.gov.kz';
const uri = (text: string): Uint8Array => contextPrimitive(6, new TextEncoder().encode(text));

test('RFC 5280 §4.2.2.1 responders and issuers are told apart by their method', () => {
  const { value } = authorityInfoAccess(['http://pki.gov.kz/nca.cer'], [address, 'https://other.kz/ocsp']);
  expect(issuerAddressesOf(value)).toEqual(['http://pki.gov.kz/nca.cer']);
  expect(ocspAddressesOf(value)).toEqual([address, 'https://other.kz/ocsp']);
  expect([ocspAddressesOf(undefined), issuerAddressesOf(undefined), crlAddressesOf(undefined)]).toEqual([[], [], []]);
});

test('RFC 5280 §4.2.1.13 a point for some reasons only, or of another issuer, gives no address of a whole list', () => {
  expect(crlAddressesOf(crlDistributionPoints([address]).value)).toEqual([address]);
  const full = context(0, context(0, uri(address)));
  expect(crlAddressesOf(seq(seq(full, contextPrimitive(1, Uint8Array.of(6, 0x40)))))).toEqual([]);
  expect(crlAddressesOf(seq(seq(full, context(2, context(4, seq())))))).toEqual([]);
});

test.each([
  'ldap://dir.kz/cn=nca',
  'file:///etc/passwd',
  'http://',
  'javascript:0',
  '',
  `http://a.kz/${'x'.repeat(1024)}`,
])('RFC 5280 §4.2.2.1 %j is no address that anybody is asked at', (text) => {
  expect(ocspAddressesOf(authorityInfoAccess([], [text]).value)).toEqual([]);
});

test('RFC 5280 §4.2.2.1 an extension that cannot be read gives no address, one that is too rich the first eight', () => {
  expect(ocspAddressesOf(Uint8Array.of(0x30, 5, 1))).toEqual([]);
  expect(crlAddressesOf(seq(uri(address)))).toEqual([]);
  expect(
    ocspAddressesOf(
      authorityInfoAccess(
        [],
        Array.from({ length: 20 }, () => address),
      ).value,
    ),
  ).toHaveLength(8);
});
