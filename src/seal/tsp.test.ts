import { describe, expect, test } from 'vitest';
import {
  bool,
  contextPrimitive,
  element,
  enumerated,
  generalizedTime,
  int,
  namedBits,
  nul,
  octets,
  oid,
  seq,
  utf8,
} from './der-write.js';
import { FormatError } from './der.js';
import { streebog512 } from './gost/streebog.js';
import { oids } from './oids.js';
import { authorityOf, here, makeCentre, random, read, stamper } from './testing.js';
import { parseTimestamp, parseTimestampRequest, parseTimestampResponse } from './tsp.js';
import {
  encodeTimestampRefusal,
  encodeTimestampRequest,
  encodeTimestampResponse,
  signTimestampInfo,
} from './tsp-write.js';

const authority = authorityOf(makeCentre());
const imprint = { algorithm: oids.streebog512, digest: streebog512(new Uint8Array(3)) };
const at = '2026-11-22T07:00:00Z';
const encodedImprint = seq(seq(oid(oids.streebog512), nul()), octets(imprint.digest));
const dated = (text: string): Uint8Array => element(0x18, new TextEncoder().encode(text));
/** A token around fields that follow policy, imprint and serial. */
const tokenOf = (...rest: readonly Uint8Array[]) =>
  parseTimestamp(signTimestampInfo(seq(int(1), oid('1.2.3'), encodedImprint, int(7), ...rest), { ...authority, at }));

describe.skipIf(!here)('vectors/eds', () => {
  test('RFC 3161 §2.4.2 tsp/gost2004_tst_2022.tst: policy, imprint under SHA-1, instant, serial and nonce are read', () => {
    const { info, cms } = parseTimestamp(read('tsp/gost2004_tst_2022.tst'));
    expect(info).toMatchObject({
      policy: '1.2.398.3.3.2.6.1',
      imprint: { algorithm: oids.sha1 },
      genTime: '2022-09-18T13:20:14.000Z',
      serial: '5e846dd75d861154db10f13c54dc1f8d33fe6adc',
      nonce: '018350c022d7',
      unknownCritical: [],
    });
    expect(Buffer.from(info.imprint.digest).toString('hex')).toBe('1465dad126d32bf7aa5d3b95a5c7c331cdff34df');
    expect(cms.certificates).toHaveLength(1);
  });
});

describe('RFC 3161 §2.4.1 the request', () => {
  test('RFC 3161 §2.4.1 imprint, policy and nonce are sent, and the certificate is asked for', () => {
    const asked = { imprint, policy: oids.timeStampPolicy, nonce: '7f00112233445566' };
    expect(parseTimestampRequest(encodeTimestampRequest(asked))).toEqual({ ...asked, certReq: true });
    const least = { imprint, policy: null, nonce: null };
    expect(parseTimestampRequest(encodeTimestampRequest(least))).toEqual({ ...least, certReq: true });
  });

  test('RFC 3161 §2.4.1 another version, and fields in another order, are a FormatError', () => {
    expect(() => parseTimestampRequest(seq(int(2), encodedImprint))).toThrow(FormatError);
    expect(() => parseTimestampRequest(seq(int(1), encodedImprint, bool(true), int(5)))).toThrow(FormatError);
  });
});

describe('RFC 3161 §2.4.2 the answer', () => {
  test('RFC 3161 §2.4.2 a granted token is handed on as it came', () => {
    const token = stamper(authority)(random(128));
    expect(parseTimestampResponse(encodeTimestampResponse(token))).toEqual({ granted: true, token });
    // grantedWithMods
    expect(parseTimestampResponse(seq(seq(int(1)), token))).toEqual({ granted: true, token });
  });

  test('RFC 3161 §2.4.2 a refusal has its reasons by number, and may say them in words', () => {
    expect(parseTimestampResponse(encodeTimestampRefusal(15))).toEqual({ granted: false, status: 2, failures: [15] });
    const wordy = seq(seq(int(3), seq(utf8('later')), namedBits([25])));
    expect(parseTimestampResponse(wordy)).toEqual({ granted: false, status: 3, failures: [25] });
    expect(parseTimestampResponse(seq(seq(int(4))))).toEqual({ granted: false, status: 4, failures: [] });
  });

  test('RFC 3161 §2.4.2 a grant without a token is a FormatError', () => {
    expect(() => parseTimestampResponse(seq(seq(int(0))))).toThrow(FormatError);
    expect(() => parseTimestampResponse(seq(seq(enumerated(0))))).toThrow(FormatError);
  });
});

describe('RFC 3161 §2.4.2 the token', () => {
  test.each([
    ['20261122070000Z', '2026-11-22T07:00:00.000Z'],
    ['20261122070000.5Z', '2026-11-22T07:00:00.500Z'],
    ['20261122070000.123456Z', '2026-11-22T07:00:00.123Z'],
  ])('RFC 3161 §2.4.2 genTime %s is read, a fraction of a second included', (text, instant) => {
    expect(tokenOf(dated(text)).info.genTime).toBe(instant);
  });

  test.each([
    '20261122070000',
    '20261122070000+0500',
    '202611220700Z',
    '20261322070000Z',
    '20261122070000.Z',
    '20261122070060Z',
  ])('RFC 3161 §2.4.2 genTime %s is a FormatError', (text) => {
    expect(() => tokenOf(dated(text))).toThrow(FormatError);
  });

  test('RFC 3161 §2.4.2 accuracy, ordering, nonce and the authority’s name may stand there; unknown critical extensions are told', () => {
    const extension = seq(oid('1.2.398.9.9'), bool(true), octets(nul()));
    const accuracy = seq(int(1), contextPrimitive(0, Uint8Array.of(5)));
    const { info } = tokenOf(
      generalizedTime(at),
      accuracy,
      bool(true),
      int(9),
      element(0xa0, element(0xa4, seq())),
      element(0xa1, extension),
    );
    expect(info).toMatchObject({ nonce: '09', unknownCritical: ['1.2.398.9.9'] });
    expect(tokenOf(generalizedTime(at)).info).toMatchObject({ nonce: null, serial: '07', unknownCritical: [] });
  });

  test('RFC 3161 §2.4.2 a signature over a document is no timestamp', () => {
    expect(() => tokenOf()).toThrow(FormatError);
    expect(() => parseTimestamp(random(40))).toThrow(FormatError);
  });
});
