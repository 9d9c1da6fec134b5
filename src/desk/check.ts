/** Whatever somebody brings to be checked: a signature in CMS, signed XML, or a proof. Nothing of it is kept, and nobody is asked. */
import { looksLikeProof } from '../seal/proof.js';
import { judgeProofInTurns, type ProofVerdict } from '../seal/proof-verdict.js';
import type { Verdict } from '../seal/verify.js';
import { verifyXml } from '../seal/xml/verify.js';
import type { Desk } from './desk.js';

/** Judges a file now, with the trust of this office; `document` is what a detached signature in CMS covers. */
export async function checkFile(
  desk: Desk,
  bytes: Uint8Array,
  document: Uint8Array | null,
): Promise<Verdict | ProofVerdict> {
  const { people, time, lists } = desk.trust;
  const options = time ? { tsaTrust: time } : {};
  if (looksLikeXml(bytes)) {
    const evidence = { crls: lists().map(({ crl }) => crl), ocsp: [] };
    return verifyXml(bytes, people, evidence, desk.now(), 'any', {}, options);
  }
  if (looksLikeProof(bytes)) return judgeProofInTurns(bytes, { trust: people, ...options }, desk.now(), 'any');
  return (await desk.judge(bytes, document, desk.now(), 'any')).verdict;
}

/** XML begins with a tag, perhaps after a byte order mark and blanks. */
function looksLikeXml(bytes: Uint8Array): boolean {
  return /^(\xef\xbb\xbf)?\s*<[?!A-Za-z_]/.test(Buffer.from(bytes.subarray(0, 64)).toString('latin1'));
}
