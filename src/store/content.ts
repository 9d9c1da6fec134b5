/** What an attachment is, by its bytes: the few kinds that an office accepts, each with the endings that fit it. */
import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';

/** Why a file is not taken; `code` is the key of the explanation, `with` what it names. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem';
  constructor(
    readonly code: FileProblemCode,
    readonly details: { readonly [name: string]: string | number } = {},
  ) {
    super(code);
  }
  get with(): { readonly [name: string]: string | number } {
    return this.details;
  }
}

export type FileProblemCode =
  /** Above the limit: `sizeBytesMax`. */
  | 'tooLarge'
  | 'empty'
  /** No name, or one that no file can have. */
  | 'name'
  /** An ending that is not accepted: `extension`, `accepted`. */
  | 'extension'
  | 'unknownUpload'
  /** The chunk does not continue what was received: go on from `received`. */
  | 'offset'
  /** More bytes than were announced: `sizeBytes`. */
  | 'tooLong'
  /** Not all has arrived: `received`, `sizeBytes`. */
  | 'incomplete'
  /** The bytes are not what the ending says: `extension`. */
  | 'content'
  /** Begins as it should and does not end so, a copy that was cut off: `media`. */
  | 'broken';

type Media = 'application/pdf' | 'image/png' | 'image/jpeg' | 'application/cms';

interface Ends {
  readonly head: Buffer;
  readonly tail: Buffer;
  readonly sizeBytes: number;
}

//                 media               endings              begins as such      ends as such
const kinds: readonly {
  readonly media: Media;
  readonly extensions: readonly string[];
  readonly begins: (ends: Ends) => boolean;
  readonly whole: (ends: Ends) => boolean;
}[] = [
  { media: 'application/pdf', extensions: ['pdf'], begins: beginsPdf, whole: endsPdf },
  { media: 'image/png', extensions: ['png'], begins: beginsPng, whole: endsPng },
  { media: 'image/jpeg', extensions: ['jpg', 'jpeg'], begins: beginsJpeg, whole: endsJpeg },
  { media: 'application/cms', extensions: ['cms', 'p7s'], begins: beginsCms, whole: endsCms },
];

/** Every ending that is accepted, for the page that asks for a file. */
export const acceptedExtensions: readonly string[] = kinds.flatMap((kind) => kind.extensions);

/** The ending of a name, lower case. Throws `FileProblem` when no accepted file ends so. */
export function extensionOf(name: string): string {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (acceptedExtensions.includes(extension)) return extension;
  throw new FileProblem('extension', { extension, accepted: acceptedExtensions.join(', ') });
}

/** The media type of a file whose bytes fit the ending of its name. Throws `FileProblem` when they do not. */
export async function mediaOf(path: string, name: string): Promise<string> {
  const extension = extensionOf(name);
  const handle = await open(path, 'r');
  try {
    const ends = await endsOf(handle);
    const kind = kinds.find((each) => each.extensions.includes(extension));
    if (kind === undefined || !kind.begins(ends)) throw new FileProblem('content', { extension });
    if (!kind.whole(ends)) throw new FileProblem('broken', { media: kind.media });
    return kind.media;
  } finally {
    await handle.close();
  }
}

/** PDF readers look for the end mark in the last kibibyte; cameras append their own data to JPEG. */
const tailBytes = 64 * 1024;

async function endsOf(handle: FileHandle): Promise<Ends> {
  const { size } = await handle.stat();
  const length = Math.min(size, tailBytes);
  const head = await handle.read(Buffer.alloc(length), 0, length, 0);
  const tail = await handle.read(Buffer.alloc(length), 0, length, size - length);
  return { head: head.buffer, tail: tail.buffer, sizeBytes: size };
}

function beginsPdf({ head }: Ends): boolean {
  return /^%PDF-[12]\.\d/.test(head.toString('latin1', 0, 8));
}

/** ISO 32000-2 7.5.5: the last lines are startxref, an offset within the file, and %%EOF. */
function endsPdf({ tail, sizeBytes }: Ends): boolean {
  const end = tail.subarray(-2048).toString('latin1');
  const offset = [...end.matchAll(/startxref\s+(\d{1,10})\s+%%EOF/g)].at(-1)?.[1];
  return offset !== undefined && Number(offset) > 0 && Number(offset) < sizeBytes;
}

const pngSignature = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const pngEnd = Buffer.from('0000000049454e44ae426082', 'hex');

function beginsPng({ head }: Ends): boolean {
  return head.subarray(0, pngSignature.length).equals(pngSignature);
}

/** Nothing may follow the last chunk: a picture with a script behind it is not a picture. */
function endsPng({ tail }: Ends): boolean {
  return tail.subarray(-pngEnd.length).equals(pngEnd);
}

function beginsJpeg({ head }: Ends): boolean {
  return head.subarray(0, 3).equals(Buffer.from('ffd8ff', 'hex'));
}

function endsJpeg({ tail }: Ends): boolean {
  return tail.includes(Buffer.from('ffd9', 'hex'));
}

/** OID 1.2.840.113549.1.7.2, signedData, followed by its explicit tag. */
const signedData = Buffer.from('06092a864886f70d010702a0', 'hex');

/** RFC 5652 §3, §5.1: a ContentInfo with SignedData. */
function beginsCms({ head }: Ends): boolean {
  const length = derLength(head);
  return length !== null && head.subarray(length.at, length.at + signedData.length).equals(signedData);
}

function endsCms({ head, sizeBytes }: Ends): boolean {
  const length = derLength(head);
  return length !== null && length.at + length.value === sizeBytes;
}

/** Of the outer SEQUENCE: where its content begins and how long it is; null when this is not DER. */
function derLength(head: Buffer): { readonly at: number; readonly value: number } | null {
  const first = head[1];
  if (head[0] !== 0x30 || first === undefined) return null;
  if (first < 0x80) return { at: 2, value: first };
  const count = first - 0x80;
  if (count < 1 || count > 4 || head.length < 2 + count) return null;
  return { at: 2 + count, value: head.readUIntBE(2, count) };
}
