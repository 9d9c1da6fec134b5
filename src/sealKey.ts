/** Opens the system's own key: what it seals receipts and permits with. */
import { readFile } from 'node:fs/promises';
import { publicKeyOf, type PrivateKey } from './seal/gost/sign.js';
import { openP12 } from './seal/p12.js';
import { readPkcs8 } from './seal/pkcs8.js';
import { parseCertificates, type Certificate } from './seal/x509.js';
import type { SealFiles } from './settings.js';

/** The key with its certificate (DER). */
export interface SealKey {
  readonly key: PrivateKey;
  readonly certificate: Uint8Array;
}

/**
 * Reads the files. Throws with the file's name when the key is none of ГОСТ, the password is wrong, or the certificate is of
 * another key: a seal that nobody can verify must not be found out by whoever gets the first receipt.
 */
export async function openSeal(files: SealFiles): Promise<SealKey> {
  const named = files.is === 'pem' ? files.key : files.file;
  try {
    const { key, certificate } = files.is === 'pem' ? await fromPem(files) : await fromP12(files);
    if (Buffer.compare(publicKeyOf(key), certificate.key.point) !== 0)
      throw new Error('the certificate is of another key');
    return { key, certificate: certificate.der };
  } catch (cause) {
    throw new Error(`the seal ${named}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

interface Pair {
  readonly key: PrivateKey;
  readonly certificate: Certificate;
}

async function fromPem(files: SealFiles & { readonly is: 'pem' }): Promise<Pair> {
  const key = readPkcs8(await readFile(files.key));
  const [certificate] = parseCertificates(await readFile(files.certificate));
  if (certificate === undefined) throw new Error(`${files.certificate} holds no certificate`);
  return { key, certificate };
}

async function fromP12(files: SealFiles & { readonly is: 'p12' }): Promise<Pair> {
  // An editor ends the file with a line break that is none of the password.
  const password =
    'password' in files ? files.password : (await readFile(files.passwordFile, 'utf8')).replace(/\r?\n$/, '');
  const { keys } = openP12(await readFile(files.file), password);
  const [first, more] = keys;
  if (first === undefined || more !== undefined) throw new Error('one key must stand in a key file');
  const { key, certificate } = first;
  if (!('d' in key)) throw new Error('a key of RSA does not seal: a key of ГОСТ is needed');
  if (certificate === null) throw new Error('the certificate of the key is not in the key file');
  return { key, certificate };
}
