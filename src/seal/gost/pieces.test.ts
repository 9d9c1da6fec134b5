import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasherOf } from '../algorithms.js';
import { oids } from '../oids.js';
import { Gost34311, gost34311 } from './gost3411.js';
import { Streebog, streebog256, streebog512 } from './streebog.js';

const kinds = [
  ['RFC 6986, 512 bits,', () => new Streebog(64), streebog512],
  ['RFC 6986, 256 bits,', () => new Streebog(32), streebog256],
  ['ГОСТ 34.311-95', () => new Gost34311(), gost34311],
] as const;

test.each(kinds)('%s a message in pieces has the digest that it has whole, at each piece', (_, begin, whole) => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 150 }), { maxLength: 8 }), (pieces) => {
      const hasher = begin();
      pieces.forEach((piece, place) => {
        hasher.update(piece);
        expect(hasher.digest()).toEqual(whole(Buffer.concat(pieces.slice(0, place + 1))));
      });
    }),
    { numRuns: 100 },
  );
});

test('integration facts §1.1 two hashers at once do not disturb each other, whatever their algorithms', () => {
  const message = new Uint8Array(1000).map((_, at) => at);
  const named = [oids.signatureGost2015_512, oids.signatureGost2015_256, oids.signatureGost2004, oids.rsaSha256];
  const hashers = [...named, ...named].map((one) => hasherOf(one)!);
  for (let at = 0; at < message.length; at += 90) {
    for (const hasher of hashers) hasher.update(message.subarray(at, at + 90));
  }
  const [first, second] = [hashers.slice(0, 4), hashers.slice(4)].map((list) => list.map((one) => one.digest()));
  expect(first).toEqual(second);
  expect(first?.[0]).toEqual(streebog512(message));
  expect(first?.[2]).toEqual(gost34311(message));
  expect(hasherOf('1.2.3')).toBeNull();
});
