/** The settings of a running office, read from the environment. What is missing or wrong is named, all at once. */
import { resolve } from 'node:path';
import type { PhoneService } from './desk/desk.js';
import type { BodyRole } from './law/office.js';
import type { Silence } from './law/silence.js';
import type { Contour } from './seal/roots.js';

/** Everything that an installation decides. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  /** The public address, without a slash at the end. */
  readonly site: string;
  /** A PostgreSQL of the installation; null: the embedded one, in `data`. */
  readonly databaseUrl: string | null;
  /** The folder of attachments, of kept revocation lists and of the embedded database. */
  readonly data: string;
  /** Signs the cookies of sessions. */
  readonly secret: string;
  /** Whose signatures are believed: of the production or the test contour of НУЦ РК, or of a centre of the installation's own. */
  readonly contour: Contour;
  /** Whether officials' certificates of the centre of State Bodies are believed too. */
  readonly stateBodies: boolean;
  /** Files or folders of trusted CA certificates. */
  readonly trust: readonly string[];
  /** Addresses or files of revocation lists. */
  readonly revocation: readonly string[];
  /** Whom to ask about a certificate at the moment: an address, or 'certificate' for whom each names; null: the lists alone serve. */
  readonly ocsp: string | null;
  /** The time-stamping authority that stamps accepted signatures; null: nobody does. */
  readonly tsa: string | null;
  /** Files or folders of the centres that are believed about time; none: nobody is. */
  readonly tsaTrust: readonly string[];
  readonly seal: SealFiles;
  readonly providerBin: string;
  /** The BIN of each body that considers complaints at desks of its own here; null: it gets them on paper (P10.3). */
  readonly bodies: { readonly [role in BodyRole]: string | null };
  /** The mail server and whom its letters are from; null: no e-mail. */
  readonly mail: { readonly smtp: string; readonly from: string } | null;
  /** The gateway of SMS; null: none. At least one of the two is there in production. */
  readonly sms: { readonly url: string; readonly token: string } | null;
  /** As whom signatures are asked from phones with eGov mobile, and at which address the app finds this office; null: none are asked. */
  readonly phone: PhoneService | null;
  /** Addresses of the reverse proxies that are believed when they name the caller and his protocol. */
  readonly proxies: readonly string[];
  /** What silence means when the seven working days have passed (LPN 26, reading 31). */
  readonly silence: Silence;
}

/** Where the system's key and certificate lie: in two PEM files, or in one key file of НУЦ РК (PKCS#12) with its password. */
export type SealFiles =
  | { readonly is: 'pem'; readonly key: string; readonly certificate: string }
  | { readonly is: 'p12'; readonly file: string; readonly password: string }
  | { readonly is: 'p12'; readonly file: string; readonly passwordFile: string };

/** What is wrong with a setting and how to mend it. */
export interface SettingProblem {
  readonly name: string;
  readonly problem: string;
}

/** Thrown when the program cannot start with these settings; the message lists every problem. */
export class BadSettings extends Error {
  override readonly name = 'BadSettings';
  constructor(readonly problems: readonly SettingProblem[]) {
    super(
      ['The program cannot start: these settings are missing or wrong.']
        .concat(problems.map(({ name, problem }) => `  ${name}: ${problem}`))
        .concat('Each is an environment variable; docs/operations.md explains them.')
        .join('\n'),
    );
  }
}

/** Reads the environment. Throws `BadSettings` with everything that is missing or wrong. */
export function readSettings(env: { readonly [name: string]: string | undefined }): Settings {
  const problems: SettingProblem[] = [];
  const need = needing(env, problems);
  const list = (text: string): readonly string[] =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '');
  const check = (name: string, ok: boolean, problem: string) => {
    if (env[name]?.trim() && !ok) problems.push({ name, problem });
  };

  const smtp = env['RUQSAT_SMTP']?.trim();
  const smsUrl = env['RUQSAT_SMS_URL']?.trim();
  // A notice that only stands in the cabinet is not duly given: without any way to send, no term that starts with it could run.
  if (!smtp && !smsUrl) need('RUQSAT_SMTP', 'the mail server, smtps://user:password@host; or RUQSAT_SMS_URL, or both');

  const host = env['HOST']?.trim() || '127.0.0.1';
  const settings: Settings = {
    host,
    port: Number(env['PORT']?.trim() || '8080'),
    site: need('RUQSAT_SITE', 'the public address, such as https://ruqsat.example').replace(/\/+$/, ''),
    databaseUrl: env['DATABASE_URL']?.trim() || null,
    data: resolve(
      need('RUQSAT_DATA', 'the folder of attachments (and of the embedded database when DATABASE_URL is absent)'),
    ),
    secret: need('RUQSAT_SECRET', 'at least 32 random characters that sign the session cookies'),
    contour: contours.find((one) => one === env['RUQSAT_CONTOUR']?.trim()) ?? 'production',
    stateBodies: env['RUQSAT_STATE_BODIES']?.trim() === 'yes',
    trust: list(need('RUQSAT_TRUST', 'files or folders of the trusted CA certificates, separated by commas')),
    revocation: list(need('RUQSAT_CRL', 'addresses or files of the revocation lists, separated by commas')),
    ocsp: env['RUQSAT_OCSP']?.trim() || null,
    tsa: env['RUQSAT_TSA']?.trim() || null,
    tsaTrust: list(
      env['RUQSAT_TSA']?.trim()
        ? need('RUQSAT_TSA_TRUST', 'files or folders of the CA certificates of the time-stamping authority')
        : (env['RUQSAT_TSA_TRUST'] ?? ''),
    ),
    seal: sealIn(env, need),
    providerBin: need('RUQSAT_PROVIDER_BIN', "the provider's BIN, which stands in its officials' certificates"),
    bodies: {
      complaintBody: env['RUQSAT_COMPLAINT_BODY_BIN']?.trim() || null,
      qualityBody: env['RUQSAT_QUALITY_BODY_BIN']?.trim() || null,
    },
    silence: silenceIn(env),
    mail: smtp
      ? { smtp, from: need('RUQSAT_MAIL_FROM', 'whom letters are from, such as office@ruqsat.example') }
      : null,
    sms: smsUrl ? { url: smsUrl, token: need('RUQSAT_SMS_TOKEN', 'the token for the gateway of SMS') } : null,
    phone: phoneIn(env),
    // Nobody but a program of this machine reaches a server that listens on its loopback address.
    proxies: list(env['RUQSAT_PROXIES'] ?? (host === '127.0.0.1' ? '127.0.0.1' : '')),
  };
  check(
    'PORT',
    Number.isInteger(settings.port) && settings.port >= 0 && settings.port < 65536,
    'a port is a number from 0 to 65535',
  );
  check(
    'RUQSAT_SITE',
    /^https?:\/\/[^/\s]+$/.test(settings.site),
    'an address such as https://ruqsat.example, without a path',
  );
  check(
    'RUQSAT_CONTOUR',
    contours.includes(settings.contour) && env['RUQSAT_CONTOUR']?.trim() === settings.contour,
    contours.join(', '),
  );
  check('RUQSAT_STATE_BODIES', /^(yes|no)$/.test(env['RUQSAT_STATE_BODIES']?.trim() ?? ''), 'yes or no');
  check('SILENCE', /^(deemed-issued|overdue)$/.test(env['SILENCE']?.trim() ?? ''), 'deemed-issued or overdue');
  check(
    'RUQSAT_OCSP',
    settings.ocsp === 'certificate' || isAddress(settings.ocsp ?? undefined, /^https?:$/),
    'an address such as http://ocsp.pki.gov.kz, or the word certificate',
  );
  check('RUQSAT_TSA', isAddress(settings.tsa ?? undefined, /^https?:$/), 'an address such as http://tsp.pki.gov.kz');
  check('RUQSAT_SECRET', settings.secret.length >= 32, 'too short: at least 32 characters');
  check('RUQSAT_PROVIDER_BIN', /^\d{12}$/.test(settings.providerBin), 'a BIN has 12 digits');
  for (const name of ['RUQSAT_COMPLAINT_BODY_BIN', 'RUQSAT_QUALITY_BODY_BIN'])
    check(name, /^\d{12}$/.test(env[name]?.trim() ?? ''), 'a BIN has 12 digits');
  check('RUQSAT_SMTP', isAddress(smtp, /^smtps?:$/), 'an address such as smtps://user:password@mail.example:465');
  check(
    'RUQSAT_MAIL_FROM',
    /^([^<>\n]*<)?[^\s@<>]+@[^\s@<>]+>?$/.test(settings.mail?.from ?? '-@-'),
    'an e-mail address',
  );
  check(
    'RUQSAT_SMS_URL',
    isAddress(smsUrl, /^https:$/) || isAddress(smsUrl, /^http:$/, /^(127\.0\.0\.1|localhost)$/),
    'an address that begins with https:// (http:// only on this machine)',
  );
  if (settings.phone) {
    for (const lang of ['KK', 'RU', 'EN'])
      need(`RUQSAT_PHONE_NAME_${lang}`, 'the name of the organisation as eGov mobile shows it, in this language');
    if (!/^https:\/\/[^/\s]+$/.test(settings.phone.site))
      problems.push({
        name: 'RUQSAT_PHONE_SITE',
        problem: 'phones need an address that begins with https://, without a path; RUQSAT_SITE when absent',
      });
  }
  if (problems.length > 0) throw new BadSettings(problems);
  return settings;
}

/** Signing by phone is on where any of its names is there; all must be then. */
function phoneIn(env: { readonly [name: string]: string | undefined }): PhoneService | null {
  const named = (lang: string): string => env[`RUQSAT_PHONE_NAME_${lang}`]?.trim() ?? '';
  const name = { kk: named('KK'), ru: named('RU'), en: named('EN') };
  if (Object.values(name).every((text) => text === '')) return null;
  const site = env['RUQSAT_PHONE_SITE']?.trim() || env['RUQSAT_SITE']?.trim() || '';
  return { name, bin: env['RUQSAT_PROVIDER_BIN']?.trim() ?? '', site: site.replace(/\/+$/, '') };
}

/** The seal of an office whose other settings stand elsewhere (the demo); null when none is given. Throws `BadSettings`. */
export function sealGiven(env: { readonly [name: string]: string | undefined }): SealFiles | null {
  if (!env['RUQSAT_SEAL_KEY']?.trim()) return null;
  const problems: SettingProblem[] = [];
  const files = sealIn(env, needing(env, problems));
  if (problems.length > 0) throw new BadSettings(problems);
  return files;
}

/** Reads a setting that must be there; where it is not, notes the problem. */
type Need = (name: string, what: string) => string;

function needing(env: { readonly [name: string]: string | undefined }, problems: SettingProblem[]): Need {
  return (name, what) => {
    const value = env[name]?.trim();
    if (!value) problems.push({ name, problem: `missing: ${what}` });
    return value ?? '';
  };
}

/** A password makes `RUQSAT_SEAL_KEY` a key file in PKCS#12, in which the certificate stands too. */
function sealIn(env: { readonly [name: string]: string | undefined }, need: Need): SealFiles {
  const file = need('RUQSAT_SEAL_KEY', "the file of the system's private key (PKCS#8 in PEM, or PKCS#12)");
  const passwordFile = env['RUQSAT_SEAL_PASSWORD_FILE']?.trim();
  const password = env['RUQSAT_SEAL_PASSWORD'];
  if (passwordFile) return { is: 'p12', file, passwordFile };
  if (password) return { is: 'p12', file, password };
  const what = "the file of the system's certificate (PEM); or RUQSAT_SEAL_PASSWORD_FILE when the key file is PKCS#12";
  return { is: 'pem', key: file, certificate: need('RUQSAT_SEAL_CERT', what) };
}

const contours: readonly Contour[] = ['production', 'test', 'own'];

/** What silence means in this office: `SILENCE`, for the commands too that read nothing else of the settings. */
export function silenceIn(env: { readonly [name: string]: string | undefined }): Silence {
  return env['SILENCE']?.trim() === 'overdue' ? 'overdue' : 'deemed-issued';
}

function isAddress(text: string | undefined, protocol: RegExp, host: RegExp = /./): boolean {
  if (!text || !URL.canParse(text)) return false;
  const url = new URL(text);
  return protocol.test(url.protocol) && host.test(url.hostname);
}
