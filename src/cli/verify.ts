/**
 * `ruqsat verify`: judges signature files with the trust, the revocation lists and the OCSP answers that are named. Offline;
 * reads files, writes lines or JSON. FILE is the signature itself: a document with a signature beside it goes to --content.
 * With --xml it is a signed XML document, with --evidence a proof that holds everything but the trust.
 */
import { judgeProof, type ProofVerdict } from '../seal/proof-verdict.js';
import type { TrustStore } from '../seal/trust.js';
import { verify, type Evidence, type Outcome, type Purpose, type Signer, type Verdict } from '../seal/verify.js';
import { verifyXml } from '../seal/xml/verify.js';
import { verifyEnvelope } from '../seal/xml/wsse.js';
import { argumentsOf, BadInput, instantOf, readAnswer, readInput, readList, readTrust, shown } from './inputs.js';
import type { Out } from './usage.js';

/**
 * Runs the command on the arguments after `verify`. Exit code: 0 valid, 1 invalid, 2 unknown, of several files that of the
 * worst; 64 bad usage or an unreadable file (the message names it and the mend; the other signatures are judged all the
 * same), 70 a fault of ours. `now` is asked only without --at.
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
    const act = await prepared(asked, asked.at ?? now().toISOString());
    const found: Found[] = [];
    for (const file of asked.files) found.push(await judged(file, act));
    for (const { error } of found) if (error !== null) out.stderr.write(`ruqsat verify: ${error}\n`);
    out.stdout.write(asked.json ? jsonOf(found) : found.map((one) => blockOf(one, found.length > 1, act.at)).join(''));
    return exitCodeOf(found);
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

const usage = `ruqsat verify FILE… [--content FILE] [--trust FILE_OR_DIR]… [--crl FILE]… [--ocsp FILE]…
              [--tsa-trust FILE_OR_DIR]… [--at INSTANT] [--purpose PURPOSE]
              [--xml | --evidence [--sealed-by BIN]] [--json]

  FILE        a signature: CMS in DER, PEM or base64, attached or detached
  --content   the signed document, for detached signatures (of several, all are of this document)
  --trust     a certificate, or a folder of them (.cer, .crt, .pem, .der); may be repeated
  --crl       a revocation list, full or delta; may be repeated
  --ocsp      an answer of an OCSP responder (DER); may be repeated
  --tsa-trust a certificate of whom timestamps are believed, or a folder of them; may be repeated. A signature with such a
              timestamp is judged at its instant
  --at        the moment of judgement: 2026-11-22T10:00:00Z, or a date for its first moment in UTC; without it, now
  --purpose   document, signin, gateway, seal or any (without it)
  --xml       FILE is an XML document signed as a whole; with --purpose gateway, a SOAP message with a signed Body
  --evidence  FILE is a proof: it holds the document, the signatures, the lists and the answers of their time, under the
              seal of the office that received them; needs --trust, and --tsa-trust for timestamps
  --sealed-by the BIN of that office, twelve digits; without it the word of any information system is taken for the
              instants of receipt, and the answer names it
  --json      one line of JSON instead of text: an object, of several files an array

Exit code: 0 valid, 1 invalid, 2 unknown, of several files that of the worst (invalid, then unknown); 64 bad usage or an
unreadable file, 70 a fault of ours.
`;

interface Asked {
  readonly files: readonly string[];
  readonly content: string | undefined;
  readonly trust: readonly string[];
  readonly crls: readonly string[];
  readonly ocsp: readonly string[];
  readonly tsaTrust: readonly string[];
  readonly at: string | undefined;
  readonly purpose: Purpose;
  readonly kind: Kind;
  readonly sealedBy: string | undefined;
  readonly json: boolean;
}

/** What the files are. */
type Kind = 'cms' | 'xml' | 'proof';

const options = {
  content: { type: 'string' },
  trust: { type: 'string', multiple: true },
  crl: { type: 'string', multiple: true },
  ocsp: { type: 'string', multiple: true },
  'tsa-trust': { type: 'string', multiple: true },
  at: { type: 'string' },
  purpose: { type: 'string' },
  xml: { type: 'boolean' },
  evidence: { type: 'boolean' },
  'sealed-by': { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

function readArguments(argv: readonly string[]): Asked | 'help' {
  const { values, positionals } = argumentsOf(argv, options, usage);
  if (values.help === true) return 'help';
  if (positionals.length === 0) throw new BadInput(`give a signature file\n\n${usage}`);
  const { xml = false, evidence = false } = values;
  if (xml && evidence) throw new BadInput('--xml and --evidence do not go together: name the files of each apart');
  if (xml && values.content !== undefined)
    throw new BadInput('--xml goes without --content: what is signed stands in the document itself');
  if (evidence && (values.content ?? values.crl ?? values.ocsp) !== undefined)
    throw new BadInput('--evidence goes without --content, --crl and --ocsp: a proof holds its own');
  const sealedBy = values['sealed-by'];
  if (sealedBy !== undefined && !evidence)
    throw new BadInput('--sealed-by goes with --evidence: it is the office that sealed a proof');
  if (sealedBy !== undefined && !/^\d{12}$/.test(sealedBy))
    throw new BadInput(`--sealed-by ${shown(sealedBy)} is no BIN: write its twelve digits`);
  return {
    files: positionals,
    content: values.content,
    trust: values.trust ?? [],
    crls: values.crl ?? [],
    ocsp: values.ocsp ?? [],
    tsaTrust: values['tsa-trust'] ?? [],
    at: values.at === undefined ? undefined : instantOf(values.at),
    purpose: purposeOf(values.purpose ?? 'any'),
    kind: xml ? 'xml' : evidence ? 'proof' : 'cms',
    sealedBy,
    json: values.json === true,
  };
}

function purposeOf(text: string): Purpose {
  const found = purposes.find((purpose) => purpose === text);
  if (found === undefined) throw new BadInput(`--purpose ${text} is unknown: write ${purposes.join(', ')}`);
  return found;
}

const purposes: readonly Purpose[] = ['document', 'signin', 'gateway', 'seal', 'any'];

/** Everything that all files are judged by. */
interface Act {
  readonly content: Uint8Array | null;
  readonly trust: TrustStore;
  /** Left out without --tsa-trust: then a timestamp is checked, and nobody's word is taken for its instant. */
  readonly options: { readonly tsaTrust?: TrustStore };
  readonly evidence: Evidence;
  readonly at: string;
  readonly purpose: Purpose;
  readonly kind: Kind;
  readonly sealedBy: { readonly sealedBy?: string };
}

async function prepared(asked: Asked, at: string): Promise<Act> {
  const { content, trust, crls, ocsp, tsaTrust, purpose, kind, sealedBy } = asked;
  return {
    content: content === undefined ? null : await readInput(content),
    trust: await readTrust(trust),
    options: tsaTrust.length === 0 ? {} : { tsaTrust: await readTrust(tsaTrust) },
    evidence: { crls: await Promise.all(crls.map(readList)), ocsp: await Promise.all(ocsp.map(readAnswer)) },
    at,
    purpose,
    kind,
    sealedBy: sealedBy === undefined ? {} : { sealedBy },
  };
}

/** A file with its verdict, or why it could not be read. */
type Found =
  | { readonly file: string; readonly verdict: Verdict | ProofVerdict; readonly error: null }
  | { readonly file: string; readonly verdict: null; readonly error: string };

async function judged(file: string, act: Act): Promise<Found> {
  try {
    return { file, verdict: verdictOn(await readInput(file), act), error: null };
  } catch (fault) {
    if (!(fault instanceof BadInput)) throw fault;
    return { file, verdict: null, error: fault.message };
  }
}

function verdictOn(bytes: Uint8Array, act: Act): Verdict | ProofVerdict {
  const { content, trust, options, evidence, at, purpose, kind, sealedBy } = act;
  switch (kind) {
    case 'cms':
      return verify(bytes, content, trust, evidence, at, purpose, {}, options);
    case 'proof':
      return judgeProof(bytes, { trust, ...options, ...sealedBy }, at, purpose);
    case 'xml':
      // What goes through the gateway is a message whose Body is signed, every other document is signed as a whole.
      return purpose === 'gateway'
        ? verifyEnvelope(bytes, trust, evidence, at, {}, options)
        : verifyXml(bytes, trust, evidence, at, purpose, {}, options);
    default:
      return kind satisfies never;
  }
}

const exitCodes: { readonly [outcome in Outcome]: number } = { valid: 0, invalid: 1, unknown: 2 };

function exitCodeOf(found: readonly Found[]): number {
  if (found.some(({ error }) => error !== null)) return 64;
  const outcomes = found.map(({ verdict }) => verdict?.verdict);
  const worst = (['invalid', 'unknown'] as const).find((outcome) => outcomes.includes(outcome)) ?? 'valid';
  return exitCodes[worst];
}

/** One file is an object; of several each names its file, the unreadable ones with an error in the place of the verdict. */
function jsonOf(found: readonly Found[]): string {
  const [first, ...more] = found;
  if (first !== undefined && more.length === 0) return first.verdict ? `${JSON.stringify(plain(first.verdict))}\n` : '';
  const all = found.map(({ file, verdict, error }) => (verdict ? { file, ...plain(verdict) } : { file, error }));
  return `${JSON.stringify(all)}\n`;
}

function plain(found: Verdict | ProofVerdict): object {
  const { verdict, code, signers } = found;
  const said = { verdict, code, signers: signers.map(plainSigner) };
  if (!('seal' in found)) return said;
  const { damaged, seal, sealedAt, receivedAt, renewals } = found;
  return { ...said, damaged, receivedAt, sealedAt, seal: seal && plainSigner(seal), renewals };
}

function plainSigner({ iin, bin, name, role, algorithm, code }: Signer): object {
  return { iin, bin, name, role, algorithm, code };
}

function blockOf({ file, verdict }: Found, named: boolean, at: string): string {
  if (verdict === null) return '';
  const lines = verdict.signers.flatMap((signer, place) => [
    ...signerLines(`signer ${place + 1}`, signer),
    ...(signer.judgedAt === null || signer.judgedAt === at
      ? []
      : [`  judged at ${signer.judgedAt}, ${signer.timestamp?.trusted ? 'by its timestamp' : 'when it was received'}`]),
    `  ${signer.steps.map(({ step, code, cause }) => `${step} ${code}${cause === undefined ? '' : ` (${cause})`}`).join(', ')}`,
  ]);
  const cause = verdict.cause === undefined ? '' : `: ${verdict.cause}`;
  const head = `${verdict.verdict} (${verdict.code}) at ${at}${cause}`;
  const proof = 'seal' in verdict ? proofLines(verdict) : [];
  return [named ? `${shown(file)}: ${head}` : head, ...lines, ...proof, ''].join('\n');
}

function signerLines(as: string, { name, role, iin, bin, algorithm, code }: Signer): readonly string[] {
  return [`${as}: ${shown(name)}, ${role}`, `  IIN ${iin ?? '-'}, BIN ${bin ?? '-'}, ${algorithm}: ${code}`];
}

function proofLines({ damaged, seal, sealedAt, renewals }: ProofVerdict): readonly string[] {
  return [
    ...(damaged ? ['the file was changed after it was made'] : []),
    ...(seal === null ? [] : [...signerLines('sealed by', seal), `  at ${sealedAt ?? '-'}`]),
    ...renewals.map(
      ({ at, trusted, code }) => `stamped at ${at}: ${code}${trusted ? '' : ', by nobody who is believed'}`,
    ),
  ];
}
