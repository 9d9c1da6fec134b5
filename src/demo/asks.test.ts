import { describe, expect, test } from 'vitest';
import type { Json } from '../core/procedure.js';
import { readMessage, type SignAsk } from './asks.js';

const emailProtection = '1.3.6.1.5.5.7.3.4';
const args: { readonly [name: string]: Json } = {
  allowedStorages: null,
  format: 'cms',
  data: 'MTEK',
  signingParams: { decode: true },
  signerParams: { extKeyUsageOids: [emailProtection], chain: [] },
  locale: 'kk',
};

const basics = (changed: { readonly [name: string]: Json } = {}, more: { readonly [name: string]: Json } = {}) =>
  readMessage(
    JSON.stringify({ module: 'kz.gov.pki.knca.basics', method: 'sign', args: { ...args, ...changed }, ...more }),
    'ru',
  );

const common = (method: string, list: readonly Json[], more: { readonly [name: string]: Json } = {}) =>
  readMessage(JSON.stringify({ module: 'kz.gov.pki.knca.commonUtils', method, args: list, ...more }), 'ru');

function signAsk(read: ReturnType<typeof readMessage>): SignAsk {
  if (!('ask' in read) || read.ask.is !== 'sign') throw new Error(JSON.stringify(read));
  return read.ask;
}

const bytes = (...values: readonly number[]) => new Uint8Array(values);

describe('NCALayer basics.sign', () => {
  test('NCALayer §3 decode signs the bytes behind base64, its absence signs the text itself', () => {
    expect(signAsk(basics()).documents).toEqual([{ is: 'content', bytes: bytes(0x31, 0x31, 0x0a) }]);
    const asText = signAsk(basics({ signingParams: {} }));
    expect(asText.documents).toEqual([{ is: 'content', bytes: new TextEncoder().encode('MTEK') }]);
    expect(asText).toMatchObject({ attached: false, timestamp: false, outputCert: false, locale: 'kk', uuid: null });
  });

  test('NCALayer §3 switches are taken as booleans and as words', () => {
    const words = { decode: 'true', encapsulate: 'true', digested: 'false', tsaProfile: {}, outputCert: 'true' };
    const flags = { decode: true, encapsulate: true, digested: false, tsaProfile: {}, outputCert: true };
    expect(basics({ signingParams: words })).toEqual(basics({ signingParams: flags }));
    expect(signAsk(basics({ signingParams: words }))).toMatchObject({
      attached: true,
      timestamp: true,
      outputCert: true,
    });
  });

  test('NCALayer §3 several data make several documents, and a digest is passed on in whatever length, as recorded', () => {
    expect(signAsk(basics({ data: ['MTEK', 'MTEK', 'MTEK'] })).documents).toHaveLength(3);
    const digest = { signingParams: { decode: true, digested: true }, data: Buffer.alloc(64, 7).toString('base64') };
    expect(signAsk(basics(digest)).documents).toEqual([{ is: 'digest', bytes: new Uint8Array(64).fill(7) }]);
    expect(signAsk(basics({ ...digest, data: 'MTEK' })).documents).toMatchObject([{ is: 'digest' }]);
  });

  test('NCALayer §3 no chain means the production centre, an empty one any, a list these centres', () => {
    const wanted = (chain: Json) => signAsk(basics({ signerParams: { extKeyUsageOids: [], chain } })).wanted.chain;
    expect(wanted(null)).toBe('production');
    expect(signAsk(basics({ signerParams: { extKeyUsageOids: [] } })).wanted.chain).toBe('production');
    expect(wanted([])).toBe('any');
    expect(wanted(['AQID'])).toEqual([bytes(1, 2, 3)]);
  });

  test('NCALayer §3 filters by key usage, IIN, BIN and serial number are read', () => {
    const filters = { iin: '870314201019', bin: '220740007750', serialNumber: '6C4256' };
    expect(signAsk(basics({ signerParams: { extKeyUsageOids: ['1.2'], chain: [], ...filters } })).wanted).toEqual({
      keyUsages: ['1.2'],
      chain: 'any',
      ...filters,
    });
  });

  // prettier-ignore
  const wrong: readonly (readonly [string, ReturnType<typeof basics>, string])[] = [
    ['signingParams that are no object', basics({ signingParams: 555 }),                               'INVOCATION_ERROR'],
    ['extKeyUsageOids that are no list', basics({ signerParams: { extKeyUsageOids: 'x' } }),           'INVOCATION_ERROR'],
    ['signerParams without key usages',  basics({ signerParams: {} }),                                 'INVOCATION_ERROR'],
    ['data that is a number',            basics({ data: 5 }),                                          'INVALID_SIGNING_PARAMS'],
    ['no data at all',                   basics({ data: [] }),                                         'INVALID_SIGNING_PARAMS'],
    ['data that is not base64',          basics({ data: '%%%' }),                                      'INVALID_SIGNING_PARAMS'],
    ['a chain that is not base64',       basics({ signerParams: { extKeyUsageOids: [], chain: ['%'] } }), 'INVALID_SIGNING_PARAMS'],
    ['a format of its own',              basics({ format: 'pdf' }),                                    'INVALID_SIGNING_PARAMS'],
    ['XML, which is not offered',        basics({ format: 'xml' }),                                    'SIGNING_FAILURE'],
    ['a digest inside its signature',    basics({ signingParams: { digested: true, encapsulate: true } }), 'INVALID_SIGNING_PARAMS'],
    ['a logo that is too large',         basics({ logo: 'A'.repeat(50_001) }),                         'INVALID_SIGNING_PARAMS'],
    ['another version of the interface', basics({}, { apiVersion: 3 }),                                'GENERAL_ERROR'],
    ['no arguments',                     basics({}, { args: 'none' }),                                 'GENERAL_ERROR'],
    ['an unknown method',                basics({}, { method: 'dance' }),                              'GENERAL_ERROR'],
    ['a certificate request',            basics({}, { method: 'generateCsr' }),                        'CSR_GENERATING_FAILURE'],
    ['an import',                        basics({}, { method: 'importCertificate' }),                  'CERTIFICATE_IMPORTING_FAILURE'],
  ];
  test.each(wrong)('NCALayer §3 %s is answered with a code', (_, read, code) => {
    expect(read).toMatchObject({
      reply: { status: false, code, message: expect.any(String), details: expect.any(String) },
    });
  });
});

describe('NCALayer commonUtils', () => {
  test('NCALayer §3 changeLocale sets the language of what follows, with NCALayer’s older word for Kazakh', () => {
    expect(common('changeLocale', ['kz'])).toEqual({ reply: { code: '200' }, locale: 'kk' });
    expect(common('changeLocale', ['en'], { uuid: 'u1' })).toEqual({
      reply: { code: '200', uuid: 'u1' },
      locale: 'en',
    });
  });

  test('NCALayer §3 the type of a key becomes a key usage, and any other word means any key', () => {
    const usages = ['SIGNATURE', 'AUTHENTICATION', '123'].map(
      (type) => signAsk(common('createCAdESFromBase64', ['PKCS12', type, 'MTEK', true])).wanted.keyUsages,
    );
    expect(usages).toEqual([[emailProtection], ['1.3.6.1.5.5.7.3.2'], []]);
  });

  test('NCALayer §3 createCMSSignatureFromBase64 asks for a timestamp, createCAdESFromBase64 does not', () => {
    const list = ['PKCS12', 'SIGNATURE', 'MTEK', true];
    expect(signAsk(common('createCMSSignatureFromBase64', list))).toMatchObject({ timestamp: true, attached: true });
    expect(signAsk(common('createCAdESFromBase64', list))).toMatchObject({ timestamp: false, attached: true });
  });

  test('NCALayer §3 wrong types, wrong numbers of arguments and unknown methods are told apart', () => {
    const message = (read: ReturnType<typeof common>) => ('reply' in read ? read.reply.message : null);
    expect(message(common('getKeyInfo', [1]))).toBe(
      'java.lang.IllegalArgumentException: argument type mismatch. Method: getKeyInfo',
    );
    expect(message(common('getKeyInfo', []))).toMatch(/wrong number of arguments/);
    expect(message(common('dance', []))).toMatch(/NoSuchMethod/);
    expect(message(common('toString', []))).toMatch(/NoSuchMethod/);
  });
});

test('NCALayer §3 a module that is not installed, the old applet and broken JSON have answers of their own', () => {
  const missing = { reply: { success: false, errorCode: 'MODULE_NOT_FOUND' } };
  const broken = { reply: { success: false, code: 'COMMON_JSON_WRAPPING_EXCEPTION' } };
  expect(readMessage('{"module":"kz.digiflow.mobile.extensions","method":"getVersion"}', 'ru')).toEqual(missing);
  expect(readMessage('{"method":"browseKeyStore","args":[]}', 'ru')).toEqual(missing);
  for (const text of ['', '{', 'null', '[]', '"sign"', '{"module":"kz.gov.pki.knca.basics"}'])
    expect(readMessage(text, 'ru'), text).toEqual(broken);
});
