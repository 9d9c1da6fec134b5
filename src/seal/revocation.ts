/**
 * Whether the certificates of a chain were revoked: by the lists of the centres that issued them (RFC 5280 §6.3), and by
 * answers of their responders (RFC 6960 §3.2). One source suffices; a revocation by any counts.
 */
import type { VerdictCode } from './codes.js';
import { worst } from './codes.js';
import type { Crl, Revocation } from './crl.js';
import { speaksOf } from './crl-scope.js';
import { namesResponder, type OcspAnswer, type SingleAnswer } from './ocsp.js';
import { isAbout } from './ocsp-request.js';
import { oids } from './oids.js';
import { mayHaveIssued, type TrustStore } from './trust.js';
import { signedBy, type Certificate } from './x509.js';

/** What is known besides the signature. Lists and answers may be of any centre and any age; each is checked before it counts. */
export interface Evidence {
  readonly crls: readonly Crl[];
  readonly ocsp: readonly OcspAnswer[];
  /** Certificates that may link a chain to the trust, beside those that came with the signature; none when absent. */
  readonly certificates?: readonly Certificate[];
  /** Timestamp tokens (DER) that are kept apart from their signatures; which signature each is about, its imprint says. */
  readonly timestamps?: readonly Uint8Array[];
}

/** The moment of judgement, and for how long an answer without `nextUpdate` is fresh: milliseconds from its `thisUpdate`. */
export interface Moment {
  readonly at: string;
  readonly ocspFreshMs?: number;
}

/** A day: `ocspFreshMs` when the caller sets none. НУЦ РК's answers have no `nextUpdate`, for newer ones can be had at any time. */
export const ocspFreshMsUsual = 24 * 3600 * 1000;

/**
 * VALID, REVOKED, NEVER_ISSUED, REVOCATION_MISSING or REVOCATION_STALE for a whole chain. The anchor is not asked about. A
 * link that stands in the trust store needs no evidence, for whoever gave it vouches for it; but a revocation of it counts.
 */
export function checkRevocation(
  chain: readonly Certificate[],
  trust: TrustStore,
  evidence: Evidence,
  moment: Moment,
): VerdictCode {
  const codes = chain.slice(0, -1).map((certificate, place): VerdictCode => {
    const issuer = chain[place + 1];
    const code = issuer === undefined ? 'REVOCATION_MISSING' : checkOne(certificate, issuer, evidence, moment);
    const vouchedFor = place > 0 && trust.certificates.includes(certificate);
    return vouchedFor && !isRevoked(code) ? 'VALID' : code;
  });
  return worst(codes);
}

/** The revocations of a chain's certificates, the anchor left out, that count at a moment. */
export function revocationsOf(
  chain: readonly Certificate[],
  evidence: Evidence,
  moment: Moment,
): readonly Revocation[] {
  return chain.slice(0, -1).flatMap((certificate, place) => {
    const issuer = chain[place + 1];
    const said = issuer === undefined ? [] : statements(certificate, issuer, evidence, moment);
    return revokingIn(said, certificate, moment.at).flatMap(({ revocation }) => revocation ?? []);
  });
}

/** Whether an answer counts: it says something of this certificate, and was signed by who may answer for its issuer. */
export function counts(
  answer: OcspAnswer,
  certificate: Certificate,
  issuer: Certificate,
  crls: readonly Crl[],
  moment: Moment,
): boolean {
  return sayAnswers(certificate, issuer, { crls, ocsp: [answer] }, moment).length > 0;
}

/** Whether a code says that a certificate was revoked, or never was one. */
export function isRevoked(code: VerdictCode): boolean {
  return code === 'REVOKED' || code === 'NEVER_ISSUED';
}

function checkOne(certificate: Certificate, issuer: Certificate, evidence: Evidence, moment: Moment): VerdictCode {
  return conclusion(statements(certificate, issuer, evidence, moment), certificate, moment.at);
}

function statements(
  certificate: Certificate,
  issuer: Certificate,
  evidence: Evidence,
  moment: Moment,
): readonly Statement[] {
  return [...sayLists(certificate, issuer, evidence.crls), ...sayAnswers(certificate, issuer, evidence, moment)];
}

/** What one list or answer says of a certificate: as of when, until when that is fresh, and the revocation if it names one. */
interface Statement {
  readonly asOf: string;
  readonly freshUntil: string;
  readonly revocation: Revocation | null;
  readonly neverIssued: boolean;
  /** A responder knows which certificates were issued; a list names the revoked ones only. */
  readonly byResponder: boolean;
  /** Its silence proves nothing: a delta list alone, a list for some reasons. */
  readonly partial: boolean;
}

/**
 * Our readings. A revocation counts when it is dated at or before `at`, in a stale source too; one on hold is undone by a
 * later source that does not know it any more, unless that was made well after `at`: whoever signed while on hold, and was
 * taken off it later, had no certificate then. Otherwise a source made after `at` may answer for it. The silence of a source made
 * after the certificate expired proves nothing, for it may have dropped the entry (RFC 5280 §3.3). Of several sources the
 * one that is fresh longest decides: knowing more, and later, makes nothing stale.
 */
function conclusion(said: readonly Statement[], certificate: Certificate, at: string): VerdictCode {
  const [revoking] = revokingIn(said, certificate, at);
  if (revoking !== undefined) return revoking.neverIssued ? 'NEVER_ISSUED' : 'REVOKED';
  const conclusive = said.filter((one) => isConclusive(one, certificate));
  if (conclusive.length === 0) return 'REVOCATION_MISSING';
  return conclusive.some(({ freshUntil }) => at <= freshUntil) ? 'VALID' : 'REVOCATION_STALE';
}

function revokingIn(said: readonly Statement[], certificate: Certificate, at: string): readonly Statement[] {
  const silent = said.filter((one) => one.revocation === null && isConclusive(one, certificate));
  return said.filter(({ asOf, revocation, neverIssued }) => {
    if (revocation === null || revocation.at > at) return false;
    if (revocation.reason !== onHold) return true;
    // A certificate that was never issued stands in no list either.
    const undoing = neverIssued ? silent.filter(({ byResponder }) => byResponder) : silent;
    return !undoing.some((later) => later.asOf > asOf && later.asOf <= soonAfter(at));
  });
}

/** A responder is asked when the signature has come: its answer is a little later than the moment that is judged. */
function soonAfter(at: string): string {
  return new Date(Date.parse(at) + 600_000).toISOString();
}

function isConclusive({ partial, asOf }: Statement, { notAfter }: Certificate): boolean {
  return !partial && asOf <= notAfter;
}

/** What each list says, and each full list together with a delta list to which it may be added (RFC 5280 §5.2.4). */
function sayLists(certificate: Certificate, issuer: Certificate, crls: readonly Crl[]): readonly Statement[] {
  const own = crls.filter((crl) => isFrom(crl, issuer) && speaksOf(crl.scope, certificate) !== 'nothing');
  const fulls = own.filter(({ deltaBase }) => deltaBase === null);
  const joined = fulls.flatMap((full) => own.flatMap((delta) => (mayJoin(full, delta) ? [[full, delta]] : [])));
  return [...own.map((crl) => [crl]), ...joined].map((lists) => sayTogether(certificate, lists));
}

/** RFC 5280 §5.2.4: the delta tells what changed since a full list that is no newer than this one. */
function mayJoin({ number, thisUpdate }: Crl, delta: Crl): boolean {
  if (number === null || delta.deltaBase === null || delta.number === null) return false;
  return delta.deltaBase <= number && number <= delta.number && thisUpdate <= delta.thisUpdate;
}

/** A list alone, or a full one and then its delta: the entry of the later one counts; `removeFromCRL` is none. */
function sayTogether(certificate: Certificate, lists: readonly Crl[]): Statement {
  const entry = lists.reduce<Revocation | null>(
    (before, { serials }) => serials.get(certificate.serial) ?? before,
    null,
  );
  const last = (pick: (crl: Crl) => string): string => lists.map(pick).reduce((a, b) => (a > b ? a : b));
  return {
    asOf: last(({ thisUpdate }) => thisUpdate),
    freshUntil: last(({ nextUpdate }) => nextUpdate ?? ''),
    revocation: entry?.reason === removeFromCrl ? null : entry,
    neverIssued: false,
    byResponder: false,
    partial: lists[0]?.deltaBase !== null || lists.some(({ scope }) => speaksOf(scope, certificate) !== 'all'),
  };
}

function isFrom(crl: Crl, issuer: Certificate): boolean {
  if (crl.unknownCritical.length > 0 || issuer.keyUsage?.has(crlSign) === false) return false;
  return mayHaveIssued(issuer, crl) && signedBy(crl, issuer) === 'right';
}

function sayAnswers(
  certificate: Certificate,
  issuer: Certificate,
  { crls, ocsp }: Evidence,
  { at, ocspFreshMs = ocspFreshMsUsual }: Moment,
): readonly Statement[] {
  return ocsp.flatMap((answer) => {
    const about = answer.singles.filter((single) => isAbout(single.id, certificate, issuer));
    const counting = about.filter((single) => isUsable(single, answer));
    if (counting.length === 0 || !isAuthorised(answer, issuer, crls, at)) return [];
    return counting.map(({ thisUpdate, nextUpdate, revocation }): Statement => ({
      asOf: thisUpdate,
      freshUntil: nextUpdate ?? new Date(Date.parse(thisUpdate) + ocspFreshMs).toISOString(),
      revocation,
      neverIssued: answer.extendedRevoke && revocation?.reason === onHold && revocation.at === neverIssuedAt,
      byResponder: true,
      partial: false,
    }));
  });
}

/** 'unknown' says nothing. What claims to be later than the answer itself would escape the dates of the responder. */
function isUsable({ status, thisUpdate, unknownCritical }: SingleAnswer, answer: OcspAnswer): boolean {
  return status !== 'unknown' && thisUpdate <= answer.producedAt && unknownCritical.length === 0;
}

/** RFC 6960 §4.2.2.2: signed by the centre that issued the certificate, or by whom that very centre delegated for this. */
function isAuthorised(answer: OcspAnswer, issuer: Certificate, crls: readonly Crl[], at: string): boolean {
  if (answer.unknownCritical.length > 0) return false;
  if (namesResponder(answer, issuer) && signedBy(answer, issuer) === 'right') return true;
  return answer.certificates.some(
    (one) =>
      namesResponder(answer, one) &&
      isDelegate(one, answer.producedAt) &&
      mayHaveIssued(issuer, one) &&
      signedBy(one, issuer) === 'right' &&
      signedBy(answer, one) === 'right' &&
      // A key that was revoked between the moment and the answer says nothing of the moment any more.
      isInForce(one, issuer, crls, answer.producedAt > at ? answer.producedAt : at),
  );
}

function isDelegate(one: Certificate, producedAt: string): boolean {
  if (!one.extKeyUsage.includes(oids.ocspSigning) || one.keyUsage?.has(digitalSignature) === false) return false;
  return one.unknownCritical.length === 0 && one.notBefore <= producedAt && producedAt <= one.notAfter;
}

/**
 * RFC 6960 §4.2.2.2.1: nobody needs to ask about a delegate with id-pkix-ocsp-nocheck; a list that revokes it
 * counts all the same. Without it, a list must speak for the delegate.
 */
function isInForce(delegate: Certificate, issuer: Certificate, crls: readonly Crl[], at: string): boolean {
  const said = sayLists(delegate, issuer, crls);
  // Whoever stole the key dates answers as he likes.
  if (said.some(({ revocation }) => revocation !== null && stolen.has(revocation.reason))) return false;
  const code = conclusion(said, delegate, at);
  return code === 'VALID' || (delegate.ocspNoCheck && !isRevoked(code));
}

/** keyCompromise, cACompromise, aACompromise. */
const stolen: ReadonlySet<number | null> = new Set([1, 2, 10]);
const onHold = 6;
const removeFromCrl = 8;
const digitalSignature = 0;
const crlSign = 6;
/** When a certificate that was never issued is said to be revoked (RFC 6960 §2.2). */
const neverIssuedAt = '1970-01-01T00:00:00.000Z';
