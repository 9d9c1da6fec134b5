/** What the pages of the demo's signer and of its phone share in speaking HTTP. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { chooserPolicy } from './chooser-look.js';
import type { Lang } from './words.js';

/** An answer is a few short words; the code of a phone's picture is an address. */
const bodyBytesMax = 4096;

/** The language that the address names; null when it names none of ours. */
export function langIn(url: URL): Lang | null {
  const word = url.searchParams.get('lang');
  return word === 'kk' || word === 'ru' || word === 'en' ? word : null;
}

/** The first of our languages that the browser names; Kazakh when it names none. */
export function accepted(header: string | undefined): Lang {
  const named = header?.toLowerCase().match(/\b(kk|ru|en)\b/)?.[1];
  return named === 'ru' || named === 'en' ? named : 'kk';
}

/** The text of a request's body; RangeError when it is longer than an answer can be. */
export async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    const bytes = Buffer.from(part as Uint8Array);
    size += bytes.length;
    if (size > bodyBytesMax) throw new RangeError('the answer is too long');
    parts.push(bytes);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** Answers; nothing of it is kept, framed, or taken for something else, and no script but the chooser's own runs. */
export function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'content-security-policy': chooserPolicy,
    // Not 'no-referrer': browsers would then send `Origin: null` with the chooser's own forms.
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  });
  response.end(body);
}
