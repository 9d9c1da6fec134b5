/** A whole office with the demo country's centre, whose door people come in by: signatures are judged as in production, by lists. */
import { join } from 'node:path';
import { pino } from 'pino';
import { openDemo } from '../src/demo/country.js';
import { serve } from '../src/main.js';
import { argument } from './shared.js';

const folder = argument('folder');
const country = await openDemo(join(folder, 'country'), { signerPort: 0 });
const running = await serve(
  {
    host: '127.0.0.1',
    port: 0,
    site: 'http://127.0.0.1',
    databaseUrl: null,
    data: folder,
    secret: 'a secret of the bench, 32 characters',
    contour: 'own',
    stateBodies: false,
    trust: country.trustFiles,
    revocation: [],
    ocsp: null,
    tsa: null,
    tsaTrust: [],
    seal: { is: 'pem', key: country.sealKeyFile, certificate: country.sealCertFile },
    providerBin: country.providerBin,
    bodies: country.bodies,
    phone: null,
    // The load comes from many addresses, each of which the door lets try so often.
    proxies: ['127.0.0.1'],
    silence: 'deemed-issued',
    mail: null,
    sms: null,
  },
  {
    now: country.clock.now,
    log: pino({ level: 'error' }),
    sources: country.sources,
    gateways: country.mailbox.gateways,
    demo: country.site,
  },
);
process.on('message', () => {
  void running
    .close()
    .then(() => country.close())
    .then(() => process.disconnect());
});
process.send?.(running.address);
