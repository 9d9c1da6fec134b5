/** Whether the certificates of a chain were revoked, by the lists of the centres that issued them (RFC 5280 §6.3). */
import type { VerdictCode } from './codes.js';
import { worst } from './codes.js';
import type { Crl } from './crl.js';
import { mayHaveIssued, type TrustStore } from './trust.js';
import { signedBy, type Certificate } from './x509.js';

/** What is known about revocation. Lists may be of any centre and any age; each is checked before it counts. */
export interface Evidence {
  readonly crls: readonly Crl[];
}

/**
 * VALID, REVOKED, REVOCATION_MISSING or REVOCATION_STALE for a whole chain at an instant. The anchor is not asked about. A
 * link that stands in the trust store needs no list, for whoever gave it vouches for it; but a list that revokes it counts.
 */
export function checkRevocation(
  chain: readonly Certificate[],
  trust: TrustStore,
  evidence: Evidence,
  at: string,
): VerdictCode {
  const codes = chain.slice(0, -1).map((certificate, place): VerdictCode => {
    const issuer = chain[place + 1];
    const code = issuer === undefined ? 'REVOCATION_MISSING' : checkOne(certificate, issuer, evidence.crls, at);
    const vouchedFor = place > 0 && trust.certificates.includes(certificate);
    return vouchedFor && code !== 'REVOKED' ? 'VALID' : code;
  });
  return worst(codes);
}

/**
 * The newest full list answers; delta lists can only add revocations. Our readings: an entry counts when it is dated at or
 * before `at`, in a stale list too, and a list made after `at` may answer as well. `removeFromCRL` in a delta is passed
 * over: the next full list says it. The silence of a list made after the certificate expired proves nothing, for it may
 * have dropped the entry (RFC 5280 §3.3).
 */
function checkOne(certificate: Certificate, issuer: Certificate, crls: readonly Crl[], at: string): VerdictCode {
  const own = crls.filter((crl) => isFrom(crl, issuer));
  const full = own.filter(({ delta }) => !delta);
  const conclusive = newest(full.filter(({ thisUpdate }) => thisUpdate <= certificate.notAfter));
  const asked = [newest(full), conclusive, ...own.filter(({ delta }) => delta)];
  const entries = asked.map((crl) => crl?.serials.get(certificate.serial));
  if (entries.some((entry) => entry !== undefined && entry.at <= at && entry.reason !== removeFromCrl))
    return 'REVOKED';
  if (conclusive === null) return 'REVOCATION_MISSING';
  return conclusive.nextUpdate === null || conclusive.nextUpdate < at ? 'REVOCATION_STALE' : 'VALID';
}

function newest(crls: readonly Crl[]): Crl | null {
  return crls.reduce<Crl | null>(
    (best, crl) => (best !== null && best.thisUpdate >= crl.thisUpdate ? best : crl),
    null,
  );
}

function isFrom(crl: Crl, issuer: Certificate): boolean {
  if (crl.unknownCritical.length > 0 || issuer.keyUsage?.has(crlSign) === false) return false;
  return mayHaveIssued(issuer, crl) && signedBy(crl, issuer) === 'right';
}

const removeFromCrl = 8;
const crlSign = 6;
