/** What PKCS#12 makes of a password (RFC 7292, appendix B) with SHA-1: keys, starts of ciphers, and the key of the MAC. */
import { hash } from 'node:crypto';
import { FormatError } from './der.js';

/** For what the octets are: RFC 7292 §B.3. */
export type Purpose = 'key' | 'iv' | 'mac';

/** How octets are made of a password: the salt, and how often it is hashed. */
export interface Derivation {
  readonly salt: Uint8Array;
  readonly iterations: number;
}

/** What derivations may still spend together: how often they hash. */
export interface Work {
  iterationsLeft: number;
}

/**
 * Bounds: of one file all derivations together, which take some 70 ms at most. A key file of НУЦ РК hashes 6 times 1024
 * times, one of Java 6 times 10,000 times.
 */
export const derivationBounds = { iterationsMax: 65_536, saltSizeBytesMax: 1024 } as const;

/** The password as PKCS#12 hashes it: UTF-16, most significant octet first, with a zero at the end (RFC 7292 §B.1). */
export function passwordOctets(password: string): Uint8Array {
  return new Uint8Array(Buffer.from(`${password}\0`, 'utf16le').swap16());
}

/** So many octets for a purpose (RFC 7292 §B.2). `FormatError` beyond bounds, and when the work is spent. */
export function derive(
  purpose: Purpose,
  password: Uint8Array,
  { salt, iterations }: Derivation,
  sizeBytes: number,
  work: Work = { iterationsLeft: derivationBounds.iterationsMax },
): Uint8Array {
  work.iterationsLeft -= iterations * Math.ceil(sizeBytes / hashSizeBytes);
  if (iterations < 1 || work.iterationsLeft < 0 || salt.length > derivationBounds.saltSizeBytesMax) {
    throw new FormatError('derivation of a key');
  }
  const diversifier = new Uint8Array(blockSizeBytes).fill(purposes[purpose]);
  const input = Buffer.concat([filled(salt), filled(password)]);
  const made: Uint8Array[] = [];
  for (let have = 0; have < sizeBytes; have += hashSizeBytes) {
    let round = sha1(Buffer.concat([diversifier, input]));
    for (let done = 1; done < iterations; done += 1) round = sha1(round);
    made.push(round);
    addToBlocks(input, repeated(round, blockSizeBytes));
  }
  return new Uint8Array(Buffer.concat(made).subarray(0, sizeBytes));
}

const purposes: { readonly [purpose in Purpose]: number } = { key: 1, iv: 2, mac: 3 };
const hashSizeBytes = 20;
const blockSizeBytes = 64;

/** Repeated to whole blocks; nothing stays nothing. */
function filled(octets: Uint8Array): Uint8Array {
  return repeated(octets, blockSizeBytes * Math.ceil(octets.length / blockSizeBytes));
}

function repeated(octets: Uint8Array, sizeBytes: number): Uint8Array {
  return Uint8Array.from({ length: sizeBytes }, (_, at) => octets[at % octets.length]!);
}

/** Each block of `input`, as a number, plus `addend` plus one. */
function addToBlocks(input: Uint8Array, addend: Uint8Array): void {
  for (let start = 0; start < input.length; start += blockSizeBytes) {
    let carry = 1;
    for (let at = blockSizeBytes - 1; at >= 0; at -= 1) {
      const sum = input[start + at]! + addend[at]! + carry;
      input[start + at] = sum & 0xff;
      carry = sum >> 8;
    }
  }
}

function sha1(message: Uint8Array): Buffer {
  return hash('sha1', message, 'buffer');
}
