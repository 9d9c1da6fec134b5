/**
 * `ruqsat verify`: judges a signature file with the trust and the revocation lists that are named. Offline; reads files,
 * writes lines or JSON. FILE is the signature itself: a document with a signature beside it goes to --content.
 */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseCrl, type Crl } from '../seal/crl.js';
import { FormatError } from '../seal/der.js';
import { trustOf, type TrustStore } from '../seal/trust.js';
import { verify, type Evidence, type Outcome, type Purpose, type Verdict } from '../seal/verify.js';
import { parseCertificates, type Certificate } from '../seal/x509.js';
import { verifyXml } from '../seal/xml/verify.js';
import { verifyEnvelope } from '../seal/xml/wsse.js';
import type { Out } from './usage.js';

/**
 * Runs the command on the arguments after `verify`. Exit code: 0 valid, 1 invalid, 2 unknown, 64 bad usage or an unreadable
 * file (the message names it and the mend), 70 a fault of ours. `now` is asked only without --at.
 */
export async function verifyCommand(
  argv: readonly string[],
  out: Out,
  now: () => Date = () => new Date(),
): Promise<number> {
  try {
    const asked = readArguments(argv);
    if (asked === 'help') {
      out.stdout.write(usage);
      return 0;
    }
    const signature = await readInput(asked.file);
    const content = asked.content === undefined ? null : await readInput(asked.content);
    const trust = await readTrust(asked.trust);
    const crls = await Promise.all(asked.crls.map(readCrl));
    const at = asked.at ?? now().toISOString();
    const evidence = { crls, ocsp: [] };
    const verdict = asked.xml
      ? verdictOnXml(signature, trust, evidence, at, asked.purpose)
      : verify(signature, content, trust, evidence, at, asked.purpose);
    out.stdout.write(asked.json ? `${JSON.stringify(jsonOf(verdict))}\n` : linesOf(verdict, at));
    return exitCodes[verdict.verdict];
  } catch (fault) {
    if (fault instanceof BadInput) {
      out.stderr.write(`ruqsat verify: ${fault.message}\n`);
      return 64;
    }
    out.stderr.write(
      `ruqsat verify: a fault of ours: ${fault instanceof Error ? (fault.stack ?? fault.message) : fault}\n`,
    );
    return 70;
  }
}

/** What goes through the gateway is a message whose Body is signed, every other document is signed as a whole. */
function verdictOnXml(bytes: Uint8Array, trust: TrustStore, evidence: Evidence, at: string, purpose: Purpose): Verdict {
  return purpose === 'gateway'
    ? verifyEnvelope(bytes, trust, evidence, at)
    : verifyXml(bytes, trust, evidence, at, purpose);
}

const exitCodes: { readonly [outcome in Outcome]: number } = { valid: 0, invalid: 1, unknown: 2 };

const usage = `ruqsat verify FILE [--content FILE] [--trust FILE_OR_DIR]… [--crl FILE]… [--at INSTANT] [--purpose PURPOSE] [--xml] [--json]

  FILE        the signature: CMS in DER, PEM or base64, attached or detached
  --content   the signed document, for a detached signature
  --trust     a certificate, or a folder of them (.cer, .crt, .pem, .der); may be repeated
  --crl       a revocation list; may be repeated
  --at        the moment of judgement: 2026-11-22T10:00:00Z, or a date for its first moment in UTC; without it, now
  --purpose   document, signin, gateway, seal or any (without it)
  --xml       FILE is an XML document signed as a whole; for the gateway, a SOAP message with a signed Body
  --json      one line of JSON instead of text

Exit code: 0 valid, 1 invalid, 2 unknown, 64 bad usage or unreadable file, 70 a fault of ours.
`;

/** What the caller gave does not do; the message says what to mend. */
class BadInput extends Error {}

interface Asked {
  readonly file: string;
  readonly content: string | undefined;
  readonly trust: readonly string[];
  readonly crls: readonly string[];
  readonly at: string | undefined;
  readonly purpose: Purpose;
  readonly xml: boolean;
  readonly json: boolean;
}

function readArguments(argv: readonly string[]): Asked | 'help' {
  const { values, positionals } = parsed(argv);
  if (values.help === true) return 'help';
  const [file, more] = positionals;
  if (file === undefined || more !== undefined) {
    throw new BadInput(`give exactly one signature file\n\n${usage}`);
  }
  if (values.xml === true && values.content !== undefined) {
    throw new BadInput('--xml goes without --content: what is signed stands in the document itself');
  }
  return {
    file,
    content: values.content,
    trust: values.trust ?? [],
    crls: values.crl ?? [],
    at: values.at === undefined ? undefined : instantOf(values.at),
    purpose: purposeOf(values.purpose ?? 'any'),
    xml: values.xml === true,
    json: values.json === true,
  };
}

const options = {
  content: { type: 'string' },
  trust: { type: 'string', multiple: true },
  crl: { type: 'string', multiple: true },
  at: { type: 'string' },
  purpose: { type: 'string' },
  xml: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (fault) {
    throw new BadInput(`${fault instanceof Error ? fault.message : String(fault)}\n\n${usage}`);
  }
}

/** An instant with its offset from UTC, or a date, which stands for 00:00 UTC of that day. A time without offset is refused. */
function instantOf(text: string): string {
  const form = /^(\d{4}-\d\d-\d\d)(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?$/.exec(text);
  const day = new Date(`${form?.[1]}T00:00:00Z`);
  const moment = new Date(text);
  const real = form !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(form[1] ?? '');
  if (!real || Number.isNaN(moment.getTime())) {
    throw new BadInput(
      `--at ${text} is no moment: write 2026-11-22T10:00:00Z, 2026-11-22T15:00:00+05:00 or 2026-11-22`,
    );
  }
  return moment.toISOString();
}

function purposeOf(text: string): Purpose {
  const found = purposes.find((purpose) => purpose === text);
  if (found === undefined) throw new BadInput(`--purpose ${text} is unknown: write ${purposes.join(', ')}`);
  return found;
}

const purposes: readonly Purpose[] = ['document', 'signin', 'gateway', 'seal', 'any'];

async function readInput(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (fault) {
    throw unreadable(path, fault);
  }
}

async function readTrust(paths: readonly string[]): Promise<TrustStore> {
  const files = (await Promise.all(paths.map(certificateFiles))).flat();
  const certificates = await Promise.all(files.map(readCertificates));
  return trustOf(certificates.flat());
}

async function certificateFiles(path: string): Promise<readonly string[]> {
  const found = await stat(path).catch((fault: unknown) => {
    throw unreadable(path, fault);
  });
  if (!found.isDirectory()) return [path];
  const names = await readdir(path).catch((fault: unknown) => {
    throw unreadable(path, fault);
  });
  const files = names.filter((name) => /\.(?:cer|crt|pem|der)$/i.test(name));
  if (files.length === 0)
    throw new BadInput(`${path} holds no .cer, .crt, .pem or .der file: name the folder of the centres`);
  return files.sort().map((name) => join(path, name));
}

async function readCertificates(path: string): Promise<readonly Certificate[]> {
  const bytes = await readInput(path);
  return read(path, 'a certificate in DER or PEM', () => parseCertificates(new Uint8Array(bytes)));
}

async function readCrl(path: string): Promise<Crl> {
  const bytes = await readInput(path);
  return read(path, 'a revocation list in DER or PEM', () => parseCrl(new Uint8Array(bytes)));
}

function read<T>(path: string, what: string, parse: () => T): T {
  try {
    return parse();
  } catch (fault) {
    if (!(fault instanceof FormatError)) throw fault;
    throw new BadInput(`${path} is not ${what} (${fault.message}): fetch it again, or name another file`);
  }
}

function unreadable(path: string, fault: unknown): BadInput {
  const code = fault instanceof Error && 'code' in fault ? fault.code : '';
  if (code === 'ENOENT') return new BadInput(`${path} does not exist: check the name`);
  if (code === 'EISDIR') return new BadInput(`${path} is a folder: name a file in it`);
  if (code === 'EACCES') return new BadInput(`${path} may not be read: check its permissions`);
  return new BadInput(
    `${path} cannot be read (${fault instanceof Error ? fault.message : String(fault)}): check the file`,
  );
}

function jsonOf({ verdict, code, signers }: Verdict): object {
  return {
    verdict,
    code,
    signers: signers.map(({ iin, bin, name, role, algorithm, code }) => ({ iin, bin, name, role, algorithm, code })),
  };
}

function linesOf({ verdict, code, signers }: Verdict, at: string): string {
  const lines = signers.flatMap((signer, place) => [
    `signer ${place + 1}: ${shown(signer.name)}, ${signer.role}`,
    `  IIN ${signer.iin ?? '-'}, BIN ${signer.bin ?? '-'}, ${signer.algorithm}: ${signer.code}`,
    `  ${signer.steps.map((step) => `${step.step} ${step.code}`).join(', ')}`,
  ]);
  return [`${verdict} (${code}) at ${at}`, ...lines, ''].join('\n');
}

/** A name comes from a certificate that nobody may have checked: nothing in it may steer the terminal. */
function shown(name: string): string {
  return name === '' ? '-' : name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '�');
}
