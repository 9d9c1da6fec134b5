/** Builds the chain from a certificate to an anchor of the trust store (RFC 5280 §6.1, without policy and name constraints). */
import { FormatError } from './der.js';
import { isCentre, mayHaveIssued, type TrustStore } from './trust.js';
import { signedBy, type Certificate } from './x509.js';

/** What a search may still spend: signature checks of candidates, so that hostile certificates cannot hold us up. */
export interface Budget {
  checksLeft: number;
}

/**
 * The chain, the certificate first and an anchor last; null when there is none. Signatures, basicConstraints, path length,
 * keyUsage and unknown critical extensions are checked; dates are not, but of several chains one that holds at `at` is
 * taken. The store is asked first, then the certificates that came with the signature. `FormatError` when the budget is spent.
 */
export function buildChain(
  leaf: Certificate,
  trust: TrustStore,
  enclosed: readonly Certificate[],
  at: string,
  budget: Budget,
): readonly Certificate[] | null {
  if (leaf.unknownCritical.length > 0) return null;
  for (const candidates of [trust.certificates, [...trust.certificates, ...enclosed]]) {
    const chains = [...chainsFrom([leaf], trust, candidates, budget)];
    const holding = chains.find((chain) => chain.every(({ notBefore, notAfter }) => notBefore <= at && at <= notAfter));
    const chain = holding ?? chains[0];
    if (chain !== undefined) return chain;
  }
  return null;
}

const lengthMax = 6;

function* chainsFrom(
  path: readonly Certificate[],
  trust: TrustStore,
  candidates: readonly Certificate[],
  budget: Budget,
): Generator<readonly Certificate[], void, void> {
  const last = path.at(-1);
  if (last === undefined) return;
  if (trust.anchors.has(last)) {
    yield path;
    return;
  }
  if (path.length === lengthMax) return;
  for (const issuer of candidates) {
    if (path.includes(issuer) || !mayHaveIssued(issuer, last) || !isCentre(issuer)) continue;
    // RFC 5280 §4.2.1.9: the length counts the centres between this one and the last certificate.
    if (issuer.pathLength !== null && path.length - 1 > issuer.pathLength) continue;
    if (budget.checksLeft === 0) throw new FormatError('too many possible issuers');
    budget.checksLeft -= 1;
    if (signedBy(last, issuer) === 'right') yield* chainsFrom([...path, issuer], trust, candidates, budget);
  }
}
