/** The files that commands about signatures are given: read, parsed, and named in a message when they do not do. */
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { readCrl, type Crl } from '../seal/crl.js';
import { FormatError } from '../seal/der.js';
import { parseOcsp, type OcspAnswer } from '../seal/ocsp.js';
import { trustOf, type TrustStore } from '../seal/trust.js';
import { parseCertificates, type Certificate } from '../seal/x509.js';

/** What the caller gave does not do; the message says what to mend. Exit code 64. */
export class BadInput extends Error {}

/** The arguments of a command by its options; `BadInput` with the usage for others. */
export function argumentsOf<O extends NonNullable<ParseArgsConfig['options']>>(
  argv: readonly string[],
  options: O,
  usage: string,
) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (fault) {
    throw new BadInput(`${fault instanceof Error ? fault.message : String(fault)}\n\n${usage}`);
  }
}

/** The octets of a file. */
export async function readInput(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (fault) {
    throw unreadable(path, fault);
  }
}

/** A store of the certificates in these files and folders. */
export async function readTrust(paths: readonly string[]): Promise<TrustStore> {
  const files = (await Promise.all(paths.map(certificateFiles))).flat();
  const certificates = await Promise.all(files.map(readCertificates));
  return trustOf(certificates.flat());
}

/** A revocation list, read piece by piece. */
export async function readList(path: string): Promise<Crl> {
  try {
    return await readCrl(createReadStream(path));
  } catch (fault) {
    if (fault instanceof FormatError) throw another(path, 'a revocation list in DER or PEM', fault);
    throw unreadable(path, fault);
  }
}

/** The answer of an OCSP responder. */
export async function readAnswer(path: string): Promise<OcspAnswer> {
  const bytes = await readInput(path);
  const { status, answer } = read(path, 'an OCSP response in DER', () => parseOcsp(bytes));
  if (answer === null) throw new BadInput(`${path} holds no answer, its responder said ${status}: ask it again`);
  return answer;
}

/** The moment of --at: an instant with its offset from UTC, or a date, which stands for 00:00 UTC of that day. */
export function instantOf(text: string): string {
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

/** Text from a certificate that nobody may have checked: nothing in it may steer the terminal. */
export function shown(text: string): string {
  return text === '' ? '-' : text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '�');
}

/** What `parse` gives; its `FormatError` becomes a message that names the file. */
export function read<T>(path: string, what: string, parse: () => T): T {
  try {
    return parse();
  } catch (fault) {
    if (!(fault instanceof FormatError)) throw fault;
    throw another(path, what, fault);
  }
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

function another(path: string, what: string, fault: FormatError): BadInput {
  return new BadInput(`${path} is not ${what} (${fault.message}): fetch it again, or name another file`);
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
