/** PEM (RFC 7468): finds the labelled blocks of a file, and writes one. */
import { FormatError } from './der.js';

/** The octets of one block and its label, such as CERTIFICATE or CMS. */
export interface PemBlock {
  readonly label: string;
  readonly der: Uint8Array;
}

/** Whether bytes are a PEM file and not DER: text with a first block near its beginning. */
export function looksLikePem(bytes: Uint8Array): boolean {
  return bytes[0] !== 0x30 && /-----BEGIN /.test(new TextDecoder('latin1').decode(bytes.subarray(0, 4096)));
}

/** The blocks of a PEM text, in order. A block without an end or with octets outside base64 is a `FormatError`. */
export function pemBlocks(text: string): readonly PemBlock[] {
  const blocks: PemBlock[] = [];
  let at = 0;
  for (;;) {
    const begin = text.indexOf('-----BEGIN ', at);
    if (begin < 0) return blocks;
    const labelEnd = text.indexOf('-----', begin + 11);
    const label = labelEnd < 0 ? '' : text.slice(begin + 11, labelEnd);
    const closing = `-----END ${label}-----`;
    const end = label === '' || label.length > 64 ? -1 : text.indexOf(closing, labelEnd + 5);
    if (end < 0) throw new FormatError('a PEM block without an end');
    blocks.push({ label, der: base64(text.slice(labelEnd + 5, end)) });
    at = end + closing.length;
  }
}

/** A PEM block of 64 characters a line, ending in a line break. */
export function toPem(label: string, der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}

/** The octets of base64 text with blanks and line breaks; anything else in it is a `FormatError`. */
export function base64(text: string): Uint8Array {
  const digits = text.replace(/\s+/g, '');
  if (digits.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(digits)) throw new FormatError('base64');
  return new Uint8Array(Buffer.from(digits, 'base64'));
}
