/** Builds the chain from a certificate to an anchor of the trust store (RFC 5280 §6.1, without policy and name constraints). */
import { FormatError } from './der.js';
import { isCentre, mayHaveIssued, type TrustStore } from './trust.js';
import { signedBy, type Certificate } from './x509.js';

/** What may still be spent on candidates and timestamps: signature checks, so that hostile bytes cannot hold us up. */
export interface Budget {
  checksLeft: number;
}

/** Takes one check from what may be spent. `FormatError` when nothing is left. */
export function spend(budget: Budget): void {
  if (budget.checksLeft === 0) throw new FormatError('too many signatures to check');
  budget.checksLeft -= 1;
}

/** The certificate first, an anchor last; or why there is no chain. */
export type Found = readonly Certificate[] | 'UNTRUSTED' | 'ALGORITHM_UNKNOWN';

/**
 * The chain of a certificate. ALGORITHM_UNKNOWN when a possible issuer was there and only its algorithm stood in the way.
 * Signatures, basicConstraints, path length, keyUsage and unknown critical extensions are checked; dates are not, but of
 * several chains one that holds at `at` is taken. The store is asked first, then the certificates that came with the
 * signature. `FormatError` when the budget is spent.
 */
export function buildChain(
  leaf: Certificate,
  trust: TrustStore,
  enclosed: readonly Certificate[],
  at: string,
  budget: Budget,
): Found {
  if (leaf.unknownCritical.length > 0) return 'UNTRUSTED';
  const search: Search = { trust, budget, algorithmUnknown: false };
  for (const candidates of [trust.certificates, [...trust.certificates, ...enclosed]]) {
    const chains = [...chainsFrom([leaf], candidates, search)];
    const holding = chains.find((chain) => chain.every(({ notBefore, notAfter }) => notBefore <= at && at <= notAfter));
    const chain = holding ?? chains[0];
    if (chain !== undefined) return chain;
  }
  return search.algorithmUnknown ? 'ALGORITHM_UNKNOWN' : 'UNTRUSTED';
}

interface Search {
  readonly trust: TrustStore;
  readonly budget: Budget;
  algorithmUnknown: boolean;
}

const lengthMax = 6;

function* chainsFrom(
  path: readonly Certificate[],
  candidates: readonly Certificate[],
  search: Search,
): Generator<readonly Certificate[], void, void> {
  const { trust, budget } = search;
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
    spend(budget);
    const signature = signedBy(last, issuer);
    if (signature === 'right') yield* chainsFrom([...path, issuer], candidates, search);
    if (signature === 'unknown' && trust.certificates.includes(issuer)) search.algorithmUnknown = true;
  }
}
