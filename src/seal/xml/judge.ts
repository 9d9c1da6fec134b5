/**
 * Judges one signature of a document: what its references cover, whether the digests and the signature are right, and then
 * the rest of the checklist. Guards against wrapping: what must be covered is one element of this very document, not any
 * element of its name or id, and what is handed out is what the digest was made of.
 */
import { checkSignature, hashOf } from '../algorithms.js';
import type { Budget } from '../chain.js';
import { judgeNobody, judgeSigner, type Setting, type Signer } from '../checklist.js';
import { worst, type VerdictCode } from '../codes.js';
import { FormatError, same } from '../der.js';
import { readableCertificates, type Certificate } from '../x509.js';
import { schemeNamed } from './names.js';
import { parseXml } from './read.js';
import { lengthOf, octetsFor, targetOf, type Ids } from './reference.js';
import type { Reference, XmlSignature } from './signature.js';
import type { XmlDocument, XmlElement } from './tree.js';

/**
 * A signed element: the canonical octets of which the digest was made, and the tree of exactly those. Comments and the
 * signature itself are gone, and so are namespaces that an exclusive form leaves out.
 */
export interface SignedElement {
  readonly octets: Uint8Array;
  readonly element: XmlElement;
}

/** What was found about one signature. `signed` is what was asked for; null unless digest and signature are right. */
export interface XmlSigner extends Signer {
  readonly signed: SignedElement | null;
}

/** A document to be judged: the element that must be covered (null: none can be), and what judging may still cost. */
export interface XmlAct extends Setting {
  readonly document: XmlDocument;
  readonly ids: Ids;
  readonly wanted: XmlElement | null;
  readonly work: Budget & { octetsLeft: number };
}

/**
 * The whole finding about a signature: NOT_COVERED unless a reference is to the wanted element itself; one to an element
 * around it does not count. `FormatError` when judging goes beyond bounds.
 */
export function judgeXml(signature: XmlSignature, act: XmlAct): XmlSigner {
  const own = readableCertificates(signature.certificates);
  const certificate = certificateOf(signature, own);
  const { code: digest, signed } = checkReferences(signature, act);
  const scheme = schemeNamed(signature.signed?.signatureMethod ?? '', 'signature');
  if (certificate === null) {
    const missing: VerdictCode = own.length < signature.certificates.length ? 'FORMAT' : 'UNTRUSTED';
    const found = { digest, signature: missing, certificate: missing };
    return { ...judgeNobody({ algorithm: scheme?.algorithm ?? 'other', signedAt: null, ...found }), signed: null };
  }
  const value = checkValue(signature, certificate);
  const algorithm = scheme?.algorithm === certificate.key.algorithm ? scheme.algorithm : 'other';
  // XMLDSig has no name for the signer's certificate that would itself be signed.
  const found = { algorithm, signedAt: null, digest, signature: value, certificate: 'VALID' } as const;
  const enclosed = [...own, ...(act.evidence.certificates ?? [])];
  const judged = judgeSigner(certificate, found, enclosed, act, act.work);
  return { ...judged, signed: value === 'VALID' ? signed : null };
}

interface Covering {
  readonly code: VerdictCode;
  readonly signed: SignedElement | null;
}

/** XMLDSig §3.2.1: every reference must be right; and for us one of them must be to what is wanted. */
function checkReferences({ element, signed }: XmlSignature, act: XmlAct): Covering {
  if (signed === null) return { code: 'ALGORITHM_UNKNOWN', signed: null };
  const { document, ids, wanted } = act;
  const found = signed.references.map((reference) => {
    const target = targetOf(reference, document, ids);
    if (target === null) return { digested: 'NOT_COVERED' as const, aimed: false };
    const aimed = (target === document ? document.root : target) === wanted;
    return { digested: digested(reference, target, element, act), aimed };
  });
  const covering = found.find(({ aimed }) => aimed);
  const codes = found.map((one): VerdictCode => (typeof one.digested === 'string' ? one.digested : 'VALID'));
  const code = worst([...codes, covering === undefined ? 'NOT_COVERED' : 'VALID']);
  const octets = covering?.digested;
  if (code !== 'VALID' || octets === undefined || typeof octets === 'string') return { code, signed: null };
  return { code, signed: { octets, element: parseXml(octets).root } };
}

/** The octets whose digest is the reference's; or why there are none. */
function digested(
  { way, digestMethod, digest }: Reference,
  target: XmlDocument | XmlElement,
  own: XmlElement,
  { work }: XmlAct,
): Uint8Array | VerdictCode {
  const hash = hashOf(schemeNamed(digestMethod, 'digest')?.digest ?? '');
  if (way === null || hash === null) return 'ALGORITHM_UNKNOWN';
  for (const octets of octetsFor(way, target, own)) {
    work.octetsLeft -= Math.max(octets.length, lengthOf(target));
    if (work.octetsLeft < 0) throw new FormatError('too much to digest');
    if (same(hash(octets), digest)) return octets;
  }
  return 'DIGEST_MISMATCH';
}

function checkValue({ signed, value }: XmlSignature, { key }: Certificate): VerdictCode {
  const scheme = schemeNamed(signed?.signatureMethod ?? '', 'signature');
  if (signed === null || scheme === null) return 'ALGORITHM_UNKNOWN';
  const found = checkSignature(key, scheme.signature, signed.octets, value);
  return found === 'right' ? 'VALID' : found === 'wrong' ? 'SIGNATURE_WRONG' : 'ALGORITHM_UNKNOWN';
}

/** The signer's certificate: of several the first whose key made the signature, for no order is prescribed (§4.5.4). */
function certificateOf(signature: XmlSignature, own: readonly Certificate[]): Certificate | null {
  const [first = null] = own;
  if (own.length < 2) return first;
  return own.slice(0, triedMax).find((one) => checkValue(signature, one) === 'VALID') ?? first;
}

const triedMax = 4;
