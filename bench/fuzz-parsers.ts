/** What is fuzzed: every parser of the seal with its seeds, and how it is asked. An answer is any value; the only fault it may throw is named. */
import { createHmac } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCms } from '../src/seal/cms.js';
import { parseCrl } from '../src/seal/crl.js';
import { CrlReader } from '../src/seal/crl-reader.js';
import { elements, FormatError, readElement, type Element } from '../src/seal/der.js';
import { element, int, nul, octets, oid, seq } from '../src/seal/der-write.js';
import { certificatesIn, explain } from '../src/seal/explain.js';
import { parseOcsp } from '../src/seal/ocsp.js';
import { oids } from '../src/seal/oids.js';
import { openP12, WrongPassword } from '../src/seal/p12.js';
import { derive, passwordOctets } from '../src/seal/p12-kdf.js';
import { toPem } from '../src/seal/pem.js';
import { parseProof, writeProof } from '../src/seal/proof.js';
import { judgeProof } from '../src/seal/proof-verdict.js';
import { parseTrust, type TrustStore } from '../src/seal/trust.js';
import { parseTimestamp } from '../src/seal/tsp.js';
import { verify } from '../src/seal/verify.js';
import { parseXml } from '../src/seal/xml/read.js';
import { verifyXml } from '../src/seal/xml/verify.js';

/** A parser under test. `cost` is how many times fewer runs it gets: a million for each parser, fewer for judges, whose every input may cost signatures. */
export interface Parser {
  readonly seeds: readonly Uint8Array[];
  readonly ask: (input: Uint8Array) => unknown;
  readonly cost: number;
}

/** Whether a fault is one that parsers may throw. */
export function isRefusal(fault: unknown): boolean {
  return fault instanceof FormatError || fault instanceof WrongPassword;
}

/** The parsers by name, with seeds from the vectors in this folder. */
export function parsersIn(vectors: string): { readonly [name: string]: Parser } {
  const read = (...folders: readonly string[]): readonly Uint8Array[] =>
    folders.flatMap((folder) =>
      readdirSync(join(vectors, folder), { withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => new Uint8Array(readFileSync(join(vectors, folder, name)))),
    );
  const certificates = read('ca', 'ca/production', 'cert')
    .flatMap(certificatesIn)
    .map(({ der }) => der);
  const signatures = [...read('cms'), ...read('negative')].filter((bytes) => bytes[0] === 0x30);
  const pem = [...certificates.map((der) => toPem('CERTIFICATE', der)), ...signatures.map((der) => toPem('CMS', der))];
  const trust = parseTrust(certificates);
  const proofs = signatures.map((signature) => proofOf(signature, certificates, read('ocsp'), read('tsp')));
  return {
    der: {
      seeds: [...certificates, ...signatures, ...read('p12')],
      ask: (input) => walk(readElement(input, 'ber')),
      cost: 1,
    },
    x509: { seeds: certificates, ask: (input) => certificatesIn(input).map(explain), cost: 1 },
    crl: { seeds: read('crl'), ask: askList, cost: 1 },
    ocsp: { seeds: read('ocsp'), ask: parseOcsp, cost: 1 },
    tsp: { seeds: read('tsp'), ask: parseTimestamp, cost: 1 },
    cms: { seeds: signatures, ask: parseCms, cost: 1 },
    verify: { seeds: [...signatures, ...read('tsp')], ask: (input) => judged(input, trust), cost: 50 },
    xml: { seeds: read('xml'), ask: (input) => parseXml(input), cost: 1 },
    'verify-xml': { seeds: read('xml'), ask: (input) => judgedXml(input, trust), cost: 50 },
    p12: { seeds: read('p12'), ask: (input) => openP12(input, password), cost: 1 },
    // The MAC keeps changes out; whoever knows the password can make any contents.
    'p12-contents': { seeds: read('p12').map(safeOf), ask: (input) => openP12(fileOf(input), password), cost: 1 },
    proof: { seeds: proofs, ask: parseProof, cost: 1 },
    'verify-proof': { seeds: proofs, ask: (input) => judgedProof(input, trust), cost: 50 },
    pem: { seeds: pem.map((text) => new TextEncoder().encode(text)), ask: (input) => certificatesIn(input), cost: 1 },
  };
}

function walk(parent: Element): number {
  if ((parent.id & 0x20) === 0) return 1;
  let count = 1;
  for (const child of elements(parent)) count += walk(child);
  return count;
}

/** A list is read whole and in pieces, and both must find the same. */
function askList(input: Uint8Array): unknown {
  const whole = settled(() => parseCrl(input));
  const pieces = settled(() => {
    const reader = new CrlReader();
    for (let at = 0; at < input.length; at += 61) reader.write(input.subarray(at, at + 61));
    return reader.end();
  });
  const isPem = input[0] !== 0x30;
  if (!isPem && typeof whole !== typeof pieces) throw new Error('in pieces it is another list than whole');
  if (typeof whole === 'string') throw new FormatError(whole);
  return [...whole.serials].map(([serial]) => whole.serials.get(serial));
}

function settled<T>(read: () => T): T | string {
  try {
    return read();
  } catch (fault) {
    if (fault instanceof FormatError) return fault.message;
    throw fault;
  }
}

/** A verdict never throws. */
function judged(input: Uint8Array, trust: TrustStore): unknown {
  try {
    return verify(
      input,
      null,
      trust,
      { crls: [], ocsp: [] },
      '2026-11-22T00:00:00Z',
      'document',
      {},
      { tsaTrust: trust },
    );
  } catch (fault) {
    throw new Error('verify threw', { cause: fault });
  }
}

function judgedXml(input: Uint8Array, trust: TrustStore): unknown {
  try {
    return verifyXml(input, trust, { crls: [], ocsp: [] }, '2026-11-22T00:00:00Z', 'document');
  } catch (fault) {
    throw new Error('verifyXml threw', { cause: fault });
  }
}

function judgedProof(input: Uint8Array, trust: TrustStore): unknown {
  try {
    return judgeProof(input, { trust, tsaTrust: trust }, '2040-01-01T00:00:00Z', 'document');
  } catch (fault) {
    throw new Error('judgeProof threw', { cause: fault });
  }
}

/** A proof that holds something of everything; its fixity is right, nothing else needs to be. */
function proofOf(
  signature: Uint8Array,
  certificates: readonly Uint8Array[],
  answers: readonly Uint8Array[],
  timestamps: readonly Uint8Array[],
): Uint8Array {
  const evidence = { certificates: certificates.slice(0, 3), lists: [], answers, timestamps };
  const at = '2026-11-22T00:00:00Z';
  const record = { document: null, received: [{ at, signature }], evidence, sealedAt: at };
  return writeProof({ record, seal: signature, renewals: timestamps });
}

const password = 'Qwerty12';
const salt = new Uint8Array(8);

/** The contents under the MAC of a key file. */
function safeOf(file: Uint8Array): Uint8Array {
  const [, info] = elements(readElement(file, 'ber'));
  const [, wrapped] = elements(info!);
  const [content] = elements(wrapped!);
  return content!.body;
}

/** A key file around these contents, with the right MAC. */
function fileOf(safe: Uint8Array): Uint8Array {
  const key = derive('mac', passwordOctets(password), { salt, iterations: 1 }, 20);
  const mac = createHmac('sha1', key).update(safe).digest();
  const info = seq(oid(oids.data), element(0xa0, octets(safe)));
  return seq(int(3), info, seq(seq(seq(oid(oids.sha1), nul()), octets(mac)), octets(salt)));
}
