/** Whatever somebody brings to be checked: a signature in CMS, signed XML, or a proof. Nothing of it is kept, and nobody is asked. */
import { FormatError } from '../seal/der.js';
import { parseProof } from '../seal/proof.js';
import { judgeProof } from '../seal/proof-verdict.js';
import type { Verdict } from '../seal/verify.js';
import { verifyXml } from '../seal/xml/verify.js';
import type { Desk } from './desk.js';

/** What the file was taken for. */
export type CheckedKind = 'cms' | 'xml' | 'proof';

/** A verdict, and about what. */
export interface Check {
  readonly kind: CheckedKind;
  readonly verdict: Verdict;
}

/** Judges a file now, with the trust of this office; `document` is what a detached signature in CMS covers. */
export async function checkFile(desk: Desk, bytes: Uint8Array, document: Uint8Array | null): Promise<Check> {
  const kind = kindOf(bytes);
  const { people, time, lists } = desk.trust;
  const options = time ? { tsaTrust: time } : {};
  switch (kind) {
    case 'cms':
      return { kind, verdict: (await desk.judge(bytes, document, desk.now(), 'any')).verdict };
    case 'xml': {
      const evidence = { crls: lists().map(({ crl }) => crl), ocsp: [] };
      return { kind, verdict: verifyXml(bytes, people, evidence, desk.now(), 'any', {}, options) };
    }
    case 'proof':
      return { kind, verdict: judgeProof(bytes, { trust: people, ...options }, desk.now(), 'any') };
    default:
      return kind satisfies never;
  }
}

/** By the first octets: XML begins with a tag, perhaps after a byte order mark and blanks; a proof is read as one or is none. */
function kindOf(bytes: Uint8Array): CheckedKind {
  const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1');
  if (/^(\xef\xbb\xbf)?\s*<[?!A-Za-z_]/.test(start)) return 'xml';
  try {
    parseProof(bytes);
    return 'proof';
  } catch (fault) {
    if (!(fault instanceof FormatError)) throw fault;
    return 'cms';
  }
}
