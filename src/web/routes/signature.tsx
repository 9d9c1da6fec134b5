/**
 * The public check of a signature, and whom this office believes. Both files stay in the memory of the process while they are judged, and are forgotten
 * with the answer: nothing is stored, nothing is logged of them.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Desk } from '../../desk/desk.js';
import { checkFile } from '../../desk/check.js';
import { lookAtTrust } from '../../desk/trust.js';
import { sendTrouble } from '../errors.js';
import { formParts } from '../forgery.js';
import {
  checkedBytesMax,
  type SignatureProblem,
  SignatureFormPage,
  SignatureVerdictPage,
  signatureFiles,
} from '../pages/public/signature.js';
import { TrustPage } from '../pages/public/trust.js';
import { render } from '../render.js';
import { isOfficial, visitorOf } from '../visitor.js';
import { untilTheEnd } from './typed.js';

/** How many checks hold files in the memory at once, and how many of them may be of one address: one alone stops nobody else. */
const [atOnceMax, ofOneMax] = [4, 2];

/** Who sends nothing for so long has gone, and gives up the place. */
const patienceMs = 30_000;

const limited = { rateLimit: { max: 30, timeWindow: 60_000 } };

/** `silenceMs`: how long a sender may be silent before all has come. */
export function signatureRoutes(app: FastifyInstance, desk: Desk, silenceMs: number = patienceMs): void {
  const running: string[] = [];

  app.get('/signature', async (_request, reply) =>
    render(reply, <SignatureFormPage {...await reply.frame()} problem={null} />),
  );

  app.get('/trust', async (request, reply) => {
    const visitor = await visitorOf(desk, request);
    const look = lookAtTrust(desk.trust, { official: visitor !== null && isOfficial(visitor) });
    return render(reply, <TrustPage {...await reply.frame()} look={look} now={desk.now()} />);
  });

  app.post('/signature', { config: limited }, async (request, reply) => {
    const own = running.filter((ip) => ip === request.ip);
    if (running.length >= atOnceMax || own.length >= ofOneMax)
      return sendTrouble(reply.header('retry-after', '5'), 429, 'tooMany');
    running.push(request.ip);
    const silence = setTimeout(() => request.raw.destroy(), silenceMs);
    try {
      const sent = await readSent(request, () => silence.refresh()).finally(() => clearTimeout(silence));
      if ('is' in sent) return render(reply, <SignatureFormPage {...await reply.frame()} problem={sent} />, 422);
      const at = desk.now();
      const verdict = await checkFile(desk, sent.signature.bytes, sent.document?.bytes ?? null);
      const names = [sent.signature.name, ...(sent.document ? [sent.document.name] : [])];
      const shown = { verdict, at, names, own: desk.providerBin };
      return render(reply, <SignatureVerdictPage {...await reply.frame()} {...shown} />);
    } finally {
      running.splice(running.indexOf(request.ip), 1);
    }
  });
}

interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

type FileName = (typeof signatureFiles)[number];

type Sent =
  | { readonly signature: SentFile; readonly document: SentFile | null }
  | { readonly field: FileName; readonly is: SignatureProblem };

/** The files of the form; `heard` whenever something of them has come. An empty one counts as not given, as browsers send it so. */
async function readSent(request: FastifyRequest, heard: () => void): Promise<Sent> {
  const files = new Map<string, SentFile>();
  let large: FileName | null = null;
  const parts = request.parts.bind(request);
  request.parts = () => parts({ limits: { files: 2, fileSize: checkedBytesMax } });
  for await (const part of untilTheEnd(formParts(request))) {
    if (part.type !== 'file') continue;
    const pieces: Uint8Array[] = [];
    for await (const piece of part.file) {
      pieces.push(piece);
      heard();
    }
    const bytes = Buffer.concat(pieces);
    const field = signatureFiles.find((name) => name === part.fieldname);
    if (field === undefined || bytes.length === 0) continue;
    if (part.file.truncated) large ??= field;
    files.set(field, { name: part.filename, bytes });
  }
  if (large !== null) return { field: large, is: 'tooLarge' };
  const signature = files.get('signature');
  return signature === undefined
    ? { field: 'signature', is: 'noFile' }
    : { signature, document: files.get('document') ?? null };
}
