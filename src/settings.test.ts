import { expect, test } from 'vitest';
import { BadSettings, readSettings, sealGiven } from './settings.js';

const whole = {
  RUQSAT_SITE: 'https://ruqsat.example/',
  RUQSAT_DATA: '/var/lib/ruqsat',
  RUQSAT_SECRET: 'x'.repeat(32),
  RUQSAT_TRUST: 'ca/root.pem, ca/nca.pem',
  RUQSAT_CRL: 'http://crl.example/nca.crl',
  RUQSAT_SEAL_KEY: 'seal.key',
  RUQSAT_SEAL_CERT: 'seal.pem',
  RUQSAT_PROVIDER_BIN: '240140000011',
  RUQSAT_SMTP: 'smtps://office:secret@mail.example:465',
  RUQSAT_MAIL_FROM: 'Рұқсат <office@mail.example>',
};

test('L5 the office starts with its settings, and without DATABASE_URL it takes the embedded database', () => {
  const settings = readSettings(whole);
  expect(settings).toMatchObject({
    site: 'https://ruqsat.example',
    databaseUrl: null,
    port: 8080,
    trust: ['ca/root.pem', 'ca/nca.pem'],
  });
});

test('L5 every missing setting is named at once, with what it is for', () => {
  const fault = (() => {
    try {
      readSettings({});
    } catch (thrown) {
      return thrown;
    }
  })();
  expect(fault).toBeInstanceOf(BadSettings);
  for (const name of Object.keys(whole).filter((one) => one !== 'RUQSAT_MAIL_FROM'))
    expect(String(fault)).toContain(`${name}: missing`);
});

test('L5 the seal is two PEM files, or with a password one key file in PKCS#12', () => {
  const { RUQSAT_SEAL_CERT: _, ...without } = whole;
  expect(readSettings(whole).seal).toEqual({ is: 'pem', key: 'seal.key', certificate: 'seal.pem' });
  expect(() => readSettings(without)).toThrow('RUQSAT_SEAL_CERT: missing');
  const password = { ...without, RUQSAT_SEAL_KEY: 'seal.p12', RUQSAT_SEAL_PASSWORD: ' a b ' };
  expect(readSettings(password).seal).toEqual({ is: 'p12', file: 'seal.p12', password: ' a b ' });
  expect(sealGiven(password)).toEqual(readSettings(password).seal);
  expect(sealGiven({})).toBeNull();
  expect(() => sealGiven({ RUQSAT_SEAL_KEY: 'seal.key' })).toThrow(BadSettings);
  const file = { ...password, RUQSAT_SEAL_PASSWORD_FILE: 'seal.password' };
  expect(readSettings(file).seal).toEqual({ is: 'p12', file: 'seal.p12', passwordFile: 'seal.password' });
});

test.each([
  ['PORT', '70000', 'from 0 to 65535'],
  ['RUQSAT_SITE', 'ruqsat.example', 'https://'],
  ['RUQSAT_SECRET', 'short', '32 characters'],
  ['RUQSAT_PROVIDER_BIN', '123', '12 digits'],
  ['RUQSAT_COMPLAINT_BODY_BIN', 'ministry', '12 digits'],
  ['RUQSAT_QUALITY_BODY_BIN', '12', '12 digits'],
  ['RUQSAT_SMTP', 'mail.example', 'smtps://'],
  ['RUQSAT_MAIL_FROM', 'nobody', 'an e-mail address'],
  ['RUQSAT_OCSP', 'ldap://ocsp.example', 'the word certificate'],
  ['RUQSAT_TSA', 'tsp.example', 'http://tsp.pki.gov.kz'],
])('L5 a wrong %s is refused with what it should be', (name, value, mend) => {
  expect(() => readSettings({ ...whole, [name]: value })).toThrow(mend);
});

test('L5 responder and time-stamping authority are asked where they are named; an authority needs whom to believe', () => {
  expect(readSettings(whole)).toMatchObject({ ocsp: null, tsa: null, tsaTrust: [] });
  const named = { ...whole, RUQSAT_OCSP: 'http://ocsp.example', RUQSAT_TSA: 'http://tsp.example' };
  expect(() => readSettings(named)).toThrow('RUQSAT_TSA_TRUST: missing');
  expect(readSettings({ ...named, RUQSAT_TSA_TRUST: 'tsa/root.pem, tsa/nca.pem' })).toMatchObject({
    ocsp: 'http://ocsp.example',
    tsa: 'http://tsp.example',
    tsaTrust: ['tsa/root.pem', 'tsa/nca.pem'],
  });
  expect(readSettings({ ...whole, RUQSAT_OCSP: 'certificate' }).ocsp).toBe('certificate');
});

test('L5 the proxy of the same machine is believed only where nobody else can reach the server', () => {
  expect(readSettings(whole).proxies).toEqual(['127.0.0.1']);
  expect(readSettings({ ...whole, HOST: '0.0.0.0' }).proxies).toEqual([]);
  expect(readSettings({ ...whole, HOST: '0.0.0.0', RUQSAT_PROXIES: '10.0.0.2, 10.0.0.3' }).proxies).toEqual([
    '10.0.0.2',
    '10.0.0.3',
  ]);
});

test('integration §5 signing by phone is off without names, on with all of them, and its address is one of https', () => {
  const names = {
    RUQSAT_PHONE_NAME_KK: 'Комитеті',
    RUQSAT_PHONE_NAME_RU: 'Комитет',
    RUQSAT_PHONE_NAME_EN: 'Committee',
  };
  expect(readSettings(whole).phone).toBeNull();
  expect(readSettings({ ...whole, ...names }).phone).toEqual({
    name: { kk: 'Комитеті', ru: 'Комитет', en: 'Committee' },
    bin: whole.RUQSAT_PROVIDER_BIN,
    site: 'https://ruqsat.example',
  });
  const elsewhere = { ...whole, ...names, RUQSAT_PHONE_SITE: 'https://phone.example/' };
  expect(readSettings(elsewhere).phone?.site).toBe('https://phone.example');
  expect(() => readSettings({ ...whole, RUQSAT_PHONE_NAME_RU: 'Комитет' })).toThrow('RUQSAT_PHONE_NAME_KK: missing');
  for (const site of ['http://phone.example', 'https://phone.example/path'])
    expect(() => readSettings({ ...whole, ...names, RUQSAT_PHONE_SITE: site })).toThrow('RUQSAT_PHONE_SITE');
});

test('APPC 66(2) an office that could send neither e-mail nor SMS does not start, and each channel asks for what it needs', () => {
  const { RUQSAT_SMTP: _smtp, RUQSAT_MAIL_FROM: _from, ...silent } = whole;
  const sms = { RUQSAT_SMS_URL: 'https://sms.example/send', RUQSAT_SMS_TOKEN: 'token' };
  expect(() => readSettings(silent)).toThrow('RUQSAT_SMTP: missing: the mail server');
  expect(readSettings({ ...silent, ...sms })).toMatchObject({ mail: null, sms: { token: 'token' } });
  expect(readSettings(whole)).toMatchObject({ mail: { from: whole.RUQSAT_MAIL_FROM }, sms: null });
  expect(() => readSettings({ ...silent, RUQSAT_SMTP: whole.RUQSAT_SMTP })).toThrow('RUQSAT_MAIL_FROM: missing');
  expect(() => readSettings({ ...whole, RUQSAT_SMS_URL: sms.RUQSAT_SMS_URL })).toThrow('RUQSAT_SMS_TOKEN: missing');
  expect(() => readSettings({ ...whole, ...sms, RUQSAT_SMS_URL: 'http://sms.example' })).toThrow('https://');
});

test('НУЦ РК the contour is production unless another is named, and a misspelt one stops the program', () => {
  expect(readSettings(whole)).toMatchObject({ contour: 'production', stateBodies: false });
  expect(readSettings({ ...whole, RUQSAT_CONTOUR: 'test', RUQSAT_STATE_BODIES: 'yes' })).toMatchObject({
    contour: 'test',
    stateBodies: true,
  });
  expect(() => readSettings({ ...whole, RUQSAT_CONTOUR: 'prod' })).toThrow(/RUQSAT_CONTOUR: production, test, own/);
});
