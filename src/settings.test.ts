import { expect, test } from 'vitest';
import { BadSettings, readSettings } from './settings.js';

const whole = {
  RUQSAT_SITE: 'https://ruqsat.example/',
  RUQSAT_DATA: '/var/lib/ruqsat',
  RUQSAT_SECRET: 'x'.repeat(32),
  RUQSAT_TRUST: 'ca/root.pem, ca/nca.pem',
  RUQSAT_CRL: 'http://crl.example/nca.crl',
  RUQSAT_SEAL_KEY: 'seal.key',
  RUQSAT_SEAL_CERT: 'seal.pem',
  RUQSAT_PROVIDER_BIN: '240140000011',
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
  for (const name of Object.keys(whole)) expect(String(fault)).toContain(`${name}: missing`);
});

test.each([
  ['PORT', '70000', 'from 0 to 65535'],
  ['RUQSAT_SITE', 'ruqsat.example', 'https://'],
  ['RUQSAT_SECRET', 'short', '32 characters'],
  ['RUQSAT_PROVIDER_BIN', '123', '12 digits'],
])('L5 a wrong %s is refused with what it should be', (name, value, mend) => {
  expect(() => readSettings({ ...whole, [name]: value })).toThrow(mend);
});

test('L5 the proxy of the same machine is believed only where nobody else can reach the server', () => {
  expect(readSettings(whole).proxies).toEqual(['127.0.0.1']);
  expect(readSettings({ ...whole, HOST: '0.0.0.0' }).proxies).toEqual([]);
  expect(readSettings({ ...whole, HOST: '0.0.0.0', RUQSAT_PROXIES: '10.0.0.2, 10.0.0.3' }).proxies).toEqual([
    '10.0.0.2',
    '10.0.0.3',
  ]);
});
