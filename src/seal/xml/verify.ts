/** Judges the signatures in an XML document (XMLDSig), as NCALayer and the state's systems make them. */
import { unreadable, verdictOf, type Expected, type Purpose, type Setting, type Verdict } from '../checklist.js';
import { FormatError } from '../der.js';
import type { Evidence } from '../revocation.js';
import type { TrustStore } from '../trust.js';
import type { Options } from '../verify.js';
import { judgeXml, type XmlSigner } from './judge.js';
import { dsig } from './names.js';
import { parseXml } from './read.js';
import { idsOf } from './reference.js';
import { readSignature } from './signature.js';
import { elementsWithin, isNamed, type XmlDocument, type XmlElement, type XmlName } from './tree.js';

export type { SignedElement, XmlSigner } from './judge.js';

/** Who must have signed, and what: the root of the document, or the only element of this name. */
export interface XmlExpected extends Expected {
  readonly element?: XmlName;
}

/**
 * What was found about the whole: the worst of its signatures. `content` and `element` are what every signature covers, as
 * it was when the first was made: use these, and never the document. Both are null unless all digests and signatures are
 * right; that they are there says nothing about the signers.
 */
export interface XmlVerdict extends Verdict {
  readonly signers: readonly XmlSigner[];
  readonly element: XmlElement | null;
}

/** Bounds beyond which a document is refused: each signature costs several verifications, each octet is hashed. */
export const xmlVerifyBounds = { signaturesMax: 16, digestedSizeBytesMax: 24 * 1024 * 1024 } as const;

/**
 * Judges every ds:Signature of a document at the instant `at`; each must cover what is expected, else it is NOT_COVERED.
 * Never throws for hostile bytes: what is malformed, beyond bounds or without a signature is FORMAT, with no signers.
 * RangeError when `at` is no instant.
 */
export function verifyXml(
  bytes: Uint8Array,
  trust: TrustStore,
  evidence: Evidence,
  at: string,
  purpose: Purpose,
  expected: XmlExpected = {},
  options: Options = {},
): XmlVerdict {
  const setting: Setting = { trust, evidence, at: new Date(at).toISOString(), purpose, expected, ...options };
  return orFormat(() => {
    const document = parseXml(bytes);
    const found = [...elementsWithin(document.root)].filter((one) => isNamed(one, dsig('Signature')));
    return judgeAll(document, found, wantedIn(document, expected.element), setting);
  });
}

/** The verdict about these signatures of a document, each of which must cover `wanted`; null is covered by none. */
export function judgeAll(
  document: XmlDocument,
  signatures: readonly XmlElement[],
  wanted: XmlElement | null,
  setting: Setting,
): XmlVerdict {
  const { signaturesMax, digestedSizeBytesMax } = xmlVerifyBounds;
  if (signatures.length === 0 || signatures.length > signaturesMax) throw new FormatError('number of signatures');
  const work = { checksLeft: 128, octetsLeft: digestedSizeBytesMax };
  const act = { ...setting, document, ids: idsOf(document), wanted, work };
  const signers = signatures.map(readSignature).map((signature) => judgeXml(signature, act));
  const first = signers.every(({ signed }) => signed !== null) ? signers[0]?.signed : null;
  return { ...verdictOf(signers, first?.octets ?? null), signers, element: first?.element ?? null };
}

/** A verdict, or FORMAT for what cannot be read. */
export function orFormat(judge: () => XmlVerdict): XmlVerdict {
  try {
    return judge();
  } catch (fault) {
    if (!(fault instanceof FormatError)) throw fault;
    return { ...unreadable(fault), signers: [], element: null };
  }
}

function wantedIn({ root }: XmlDocument, name: XmlName | undefined): XmlElement | null {
  if (name === undefined) return root;
  const [found = null, more] = [...elementsWithin(root)].filter((one) => isNamed(one, name));
  return more === undefined ? found : null;
}
