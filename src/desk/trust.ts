/** Whom this office believes about signatures and about time, and how it stands with the lists and services that it asks. */
import type { Instant } from '../core/procedure.js';
import type { Fetched, SourceState } from '../outside/revocation.js';
import type { ServiceState } from '../outside/service.js';
import type { Algorithm } from '../seal/algorithms.js';
import { profileOf } from '../seal/profile.js';
import { fingerprint, rootOf, type Contour } from '../seal/roots.js';
import { mayHaveIssued, type TrustStore } from '../seal/trust.js';
import type { Certificate } from '../seal/x509.js';

/** The trust of an office. `time` is a list of its own: who may sign for people is not thereby believed about time. */
export interface OfficeTrust {
  readonly contour: Contour;
  readonly people: TrustStore;
  /** Null where no authority is believed about time. */
  readonly time: TrustStore | null;
  readonly lists: () => readonly Fetched[];
  readonly sources: () => readonly SourceState[];
  /** The responders and the authority that were asked, in the order in which they were asked first. */
  readonly services: () => readonly ServiceState[];
  /** When a responder last answered about a certificate of this centre; null when none did since the start. */
  readonly answeredAbout: (centre: Certificate) => Date | null;
}

/** A centre as people compare it: its name, its digest, its dates, and what is known of its certificates' standing. */
export interface CentreLook {
  readonly name: string;
  readonly sha256: string;
  readonly algorithm: Algorithm;
  readonly notBefore: Instant;
  readonly notAfter: Instant;
  /** Whether chains may end at it, and the name under which its digest is pinned. */
  readonly anchor: boolean;
  readonly pinned: string | null;
  readonly believed: readonly ('people' | 'time')[];
  /** Its newest full list. */
  readonly list: { readonly thisUpdate: Instant; readonly nextUpdate: Instant | null; readonly entries: number } | null;
  readonly answeredAt: Instant | null;
}

/** What is known of a list's source or of a service. `trouble`: why it did not help the last time. */
export interface SourceLook {
  readonly name: string;
  readonly answeredAt: Instant | null;
  readonly failures: number;
  readonly trouble: string | null;
}

/** Everything that the page of trust shows. */
export interface TrustLook {
  readonly contour: Contour;
  readonly centres: readonly CentreLook[];
  readonly sources: readonly SourceLook[];
  readonly services: readonly SourceLook[];
}

/** How it stands now. What is in trouble is told only to those who work here: it may name machines of the office. */
export function lookAtTrust(trust: OfficeTrust, { official }: { readonly official: boolean }): TrustLook {
  const { contour, people, time } = trust;
  const all = new Map([...people.certificates, ...(time?.certificates ?? [])].map((one) => [fingerprint(one), one]));
  const look = (name: string, at: Date | null, failures: number, error: string | null, place: number): SourceLook => ({
    name: official ? name : (URL.canParse(name) && new URL(name).hostname) || `№ ${place + 1}`,
    answeredAt: at?.toISOString() ?? null,
    failures,
    trouble: official ? error : null,
  });
  return {
    contour,
    centres: [...all.values()].map((one) => centreOf(trust, one)),
    sources: trust.sources().map((one, at) => look(one.source, known(one.fetchedAt), one.failures, one.lastError, at)),
    services: trust.services().map((one, at) => look(one.service, one.answeredAt, one.failures, one.lastError, at)),
  };
}

/** A list that was kept from an earlier run was fetched at a moment that nobody wrote down. */
function known(at: Date | null): Date | null {
  return at === null || at.getTime() === 0 ? null : at;
}

function centreOf(trust: OfficeTrust, centre: Certificate): CentreLook {
  const { people, time } = trust;
  const sha256 = fingerprint(centre);
  const isAmong = (certificates: Iterable<Certificate> = []) =>
    [...certificates].some((one) => fingerprint(one) === sha256);
  const newest = trust
    .lists()
    .map(({ crl }) => crl)
    .filter((crl) => crl.deltaBase === null && crl.scope === null && mayHaveIssued(centre, crl))
    .toSorted((a, b) => (a.thisUpdate < b.thisUpdate ? 1 : -1))[0];
  return {
    name: profileOf(centre).name,
    sha256,
    algorithm: centre.key.algorithm,
    notBefore: centre.notBefore,
    notAfter: centre.notAfter,
    anchor: isAmong(people.anchors) || isAmong(time?.anchors),
    pinned: rootOf(centre)?.name ?? null,
    believed: [
      ...(isAmong(people.certificates) ? (['people'] as const) : []),
      ...(isAmong(time?.certificates) ? (['time'] as const) : []),
    ],
    list: newest
      ? { thisUpdate: newest.thisUpdate, nextUpdate: newest.nextUpdate, entries: newest.serials.size }
      : null,
    answeredAt: trust.answeredAbout(centre)?.toISOString() ?? null,
  };
}
