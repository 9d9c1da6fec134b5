/** The trust of this office and the revocation lists of the moment, made into a judge of signatures. */
import type { Revocation } from '../outside/revocation.js';
import { parseTrust } from '../seal/trust.js';
import { verify } from '../seal/verify.js';
import type { Evidence } from '../store/papers.js';
import type { Judge } from './desk.js';

/** A judge that trusts the certificates of these files. Throws when a file is no certificate. */
export function judgeWith(trustFiles: readonly Uint8Array[], revocation: Pick<Revocation, 'lists'>): Judge {
  const trust = parseTrust(trustFiles);
  return (cms, content, at, purpose, expected = {}) => {
    const lists = revocation.lists();
    const verdict = verify(cms, content, trust, { crls: lists.map(({ crl }) => crl), ocsp: [] }, at, purpose, expected);
    const chain = new Map(
      verdict.signers.flatMap((signer) => signer.chain).map((der) => [Buffer.from(der).toString('base64'), der]),
    );
    const evidence: Evidence[] = [
      ...[...chain.values()].map((bytes) => ({ kind: 'certificate', bytes })),
      ...lists.map(({ bytes }) => ({ kind: 'crl', bytes })),
    ];
    return { verdict, evidence };
  };
}
