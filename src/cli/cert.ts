/**
 * `ruqsat cert`: says in words what a certificate is. It only reads: whether anybody should believe the certificate is for
 * `ruqsat verify`. The names are not masked: it is the caller's own file.
 */
import { certificatesIn, explain, uses, type Explained } from '../seal/explain.js';
import { looksLikeP12, openP12, WrongPassword } from '../seal/p12.js';
import type { Certificate } from '../seal/x509.js';
import * as words from '../words/certificates.js';
import { langOf, languages, moment, type Lang } from '../words/languages.js';
import { algorithmNames, signerRoles } from '../words/signatures.js';
import { argumentsOf, BadInput, instantOf, read, readInput, shown } from './inputs.js';
import type { Out } from './usage.js';

/** Runs the command on the arguments after `cert`. Exit code: 0, or 64 with a message for bad usage and an unreadable file. */
export async function certCommand(
  argv: readonly string[],
  out: Out,
  now: () => Date = () => new Date(),
): Promise<number> {
  try {
    const { values, positionals } = argumentsOf(argv, options, usage);
    if (values.help === true) {
      out.stdout.write(usage);
      return 0;
    }
    const [file, more] = positionals;
    if (file === undefined || more !== undefined) throw new BadInput(`give one file\n\n${usage}`);
    const lang = langOf(values.lang ?? 'en');
    if (lang === null) throw new BadInput(`--lang ${values.lang} is unknown: write ${languages.join(', ')}`);
    const at = values.at === undefined ? now().toISOString() : instantOf(values.at);
    const found = (await certificatesOf(file, values['password-file'])).map(explain);
    out.stdout.write(values.json === true ? jsonOf(found) : found.map((one) => blockOf(one, lang, at)).join('\n'));
    return 0;
  } catch (fault) {
    if (!(fault instanceof BadInput)) throw fault;
    out.stderr.write(`ruqsat cert: ${fault.message}\n`);
    return 64;
  }
}

const options = {
  'password-file': { type: 'string' },
  at: { type: 'string' },
  lang: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const usage = `ruqsat cert FILE [--password-file FILE] [--at INSTANT] [--lang kk|ru|en] [--json]

  FILE             a certificate in DER, PEM or base64, a signature in CMS that encloses some, or a key file (.p12)
  --password-file  the file that holds the password of a key file
  --at             whether the certificate is in force then: 2026-11-22T10:00:00Z or 2026-11-22; without it, now
  --lang           the language of the words, en without it
  --json           one line of JSON instead: an object, of several certificates an array

Nothing is checked here but what the certificate says itself: ruqsat verify judges. Exit code: 0, 64 bad usage or unreadable file.
`;

async function certificatesOf(file: string, passwordFile: string | undefined): Promise<readonly Certificate[]> {
  const bytes = new Uint8Array(await readInput(file));
  if (!looksLikeP12(bytes))
    return read(file, 'a certificate, nor anything that holds one', () => certificatesIn(bytes));
  if (passwordFile === undefined)
    throw new BadInput(`${file} is a key file: name the file of its password, --password-file`);
  // An editor ends the file with a line break that is none of the password.
  const password = Buffer.from(await readInput(passwordFile))
    .toString('utf8')
    .replace(/\r?\n$/, '');
  try {
    const { certificates } = read(file, 'a key file of NUC RK', () => openP12(bytes, password));
    if (certificates.length === 0) throw new BadInput(`${file} holds no certificate: name another file`);
    return certificates;
  } catch (fault) {
    if (!(fault instanceof WrongPassword)) throw fault;
    throw new BadInput(`the password in ${passwordFile} does not open ${file}: check it`);
  }
}

function jsonOf(found: readonly Explained[]): string {
  return `${JSON.stringify(found.length === 1 ? found[0] : found)}\n`;
}

function blockOf(one: Explained, lang: Lang, at: string): string {
  const lines = linesOf(one, lang, at).flatMap(([key, value]) =>
    value === null || value === '' ? [] : [`  ${words.certificateLines[key][lang]}: ${shown(value)}`],
  );
  const name = [one.name, one.patronymic].filter((part) => part !== null && part !== '').join(' ');
  return [shown(name), ...lines, ''].join('\n');
}

type Line = readonly [key: keyof typeof words.certificateLines, value: string | null];

/** What the certificate says, line by line; an empty line is left out. */
function linesOf(one: Explained, lang: Lang, at: string): readonly Line[] {
  const state = at < one.notBefore ? 'early' : at > one.notAfter ? 'expired' : 'valid';
  const listed = (list: readonly string[]): string => [...new Set(list)].join(', ');
  const names = (list: readonly Explained['uses'][number][]): string =>
    listed(list.map((use) => words.keyUses[use][lang])) || words.nothingAtAll[lang];
  const algorithm = algorithmNames[one.keyAlgorithm][lang];
  return [
    ['role', signerRoles[one.role][lang]],
    ['iin', one.iin],
    ['organisation', one.organisation],
    ['bin', one.bin],
    ['email', one.email],
    ['system', one.system],
    ['key', one.centre ? algorithm : `${words.keyPurposes[one.purpose][lang]}, ${algorithm}`],
    ['from', moment(lang, one.notBefore)],
    ['until', moment(lang, one.notAfter)],
    ['state', words.certificateStates[state][lang]],
    ['issuer', one.selfSigned ? `${one.issuer}, ${words.ownSignature[lang]}` : one.issuer],
    ['signature', algorithmNames[one.signatureAlgorithm][lang]],
    ['serial', one.serial],
    ['centre', one.centre && words.centresBelow[lang](one.centre.pathLength)],
    ['keyUsage', listed(one.keyUsage.map((bit) => words.keyUsageBits[bit]?.[lang] ?? String(bit)))],
    ['extKeyUsage', listed(one.extKeyUsage)],
    ['policies', listed(one.policies)],
    ['ocsp', listed(one.ocspAddresses)],
    ['lists', listed(one.crlAddresses)],
    ['issuerFile', listed(one.issuerAddresses)],
    ['keyId', one.subjectKeyId],
    ['critical', listed(one.unknownCritical)],
    ['may', names(one.uses)],
    ['mayNot', one.uses.length === uses.length ? null : names(uses.filter((use) => !one.uses.includes(use)))],
  ];
}
