/**
 * RC2 in CBC mode (RFC 2268), decryption only: the cipher under which key files of НУЦ РК keep their certificates. It protects
 * nothing (40 bits), and Node's OpenSSL has it no more.
 */
import { FormatError } from './der.js';

/** Decrypts whole blocks of eight octets; the padding is left. `keySizeBits` is the effective size (RFC 2268 §2). */
export function decryptRc2Cbc(key: Uint8Array, keySizeBits: number, iv: Uint8Array, data: Uint8Array): Uint8Array {
  if (iv.length !== 8 || data.length % 8 !== 0) throw new FormatError('blocks of RC2');
  const words = expanded(key, keySizeBits);
  const plain = new Uint8Array(data.length);
  const block = new Uint16Array(4);
  let before = iv;
  for (let at = 0; at < data.length; at += 8) {
    const cipher = data.subarray(at, at + 8);
    for (let i = 0; i < 4; i += 1) block[i] = cipher[2 * i]! | (cipher[2 * i + 1]! << 8);
    decryptBlock(block, words);
    for (let i = 0; i < 8; i += 1) plain[at + i] = ((block[i >> 1]! >> (8 * (i & 1))) & 0xff) ^ before[i]!;
    before = cipher;
  }
  return plain;
}

/** RFC 2268 §2: sixty-four words from the key. */
function expanded(key: Uint8Array, keySizeBits: number): Uint16Array {
  const octets = new Uint8Array(128);
  octets.set(key);
  for (let i = key.length; i < 128; i += 1) octets[i] = piTable[(octets[i - 1]! + octets[i - key.length]!) & 0xff]!;
  const sizeBytes = Math.ceil(keySizeBits / 8);
  const mask = 0xff >> (8 * sizeBytes - keySizeBits);
  octets[128 - sizeBytes] = piTable[octets[128 - sizeBytes]! & mask]!;
  for (let i = 127 - sizeBytes; i >= 0; i -= 1) octets[i] = piTable[octets[i + 1]! ^ octets[i + sizeBytes]!]!;
  return Uint16Array.from({ length: 64 }, (_, i) => octets[2 * i]! | (octets[2 * i + 1]! << 8));
}

/** RFC 2268 §4: five mixing rounds, a mashing round, six, another, five; all backwards. */
function decryptBlock(block: Uint16Array, words: Uint16Array): void {
  for (let round = 15; round >= 0; round -= 1) {
    for (let i = 3; i >= 0; i -= 1) {
      const rotated = (block[i]! >> shifts[i]!) | (block[i]! << (16 - shifts[i]!));
      const [one, two, three] = [block[(i + 3) & 3]!, block[(i + 2) & 3]!, block[(i + 1) & 3]!];
      block[i] = rotated - words[4 * round + i]! - (one & two) - (~one & three);
    }
    if (round === 11 || round === 5) for (let i = 3; i >= 0; i -= 1) block[i]! -= words[block[(i + 3) & 3]! & 63]!;
  }
}

const shifts = [1, 2, 3, 5] as const;

/** PITABLE of RFC 2268 §2: a permutation made of the digits of π. */
const piTable = Uint8Array.from(
  Buffer.from(
    [
      'd978f9c419ddb5ed28e9fd794aa0d89dc67e37832b76538e624c6488448bfba2',
      '179a59f587b34f1361456d8d09817d32bd8f40eb86b77b0bf09521225c6b4e82',
      '54d66593ce60b21c7356c014a78cf1dc1275ca1f3bbee4d1423dd430a33cb626',
      '6fbf0eda4669075727f21d9bbc944303f811c7f690ef3ee706c3d52fc8661ed7',
      '08e8eade8052eef784aa72ac354d6a2a961ad2715a1549744b9fd05e0418a4ec',
      'c2e0416e0f51cbcc2491af50a1f47039997c3a8523b8b47afc02365b25559731',
      '2d5dfa98e38a92ae05df2910676cbac9d300e6cfe19ea82c6316013f58e289a9',
      '0d38341bab33ffb0bb480c5fb9b1cd2ec5f3db47e5a59c770aa62068fe7fc1ad',
    ].join(''),
    'hex',
  ),
);
