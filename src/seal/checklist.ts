/**
 * The part of the checklist that is the same for every kind of signature (CMS, XML): whose certificate it is, whether a
 * chain leads from it to the trust, whether it was revoked, its dates, its purpose, its holder. And the words of a verdict.
 */
import type { Algorithm } from './algorithms.js';
import { buildChain, type Budget } from './chain.js';
import { outcomes, worst, type Outcome, type VerdictCode } from './codes.js';
import type { FormatError } from './der.js';
import { isPerson, profileOf, type Profile, type SignerRole } from './profile.js';
import { checkRevocation, isRevoked, revocationsOf } from './revocation.js';
import type { Stamp, TimestampSetting } from './timestamp.js';
import type { TrustStore } from './trust.js';
import type { Certificate } from './x509.js';

/** The act for which a signature is judged; 'any' looks at no purpose. */
export type Purpose = 'document' | 'signin' | 'gateway' | 'seal' | 'any';

/** Who must have signed, as far as the act knows; what is left out is not asked. */
export interface Expected {
  readonly iin?: string;
  readonly bin?: string;
  readonly roles?: readonly SignerRole[];
}

/** The checks, in their order. */
export type Step =
  'digest' | 'signature' | 'certificate' | 'timestamp' | 'chain' | 'revocation' | 'time' | 'purpose' | 'signer';

/** A check with its code. `cause` says more, in English for whoever looks into it: which certificate, since when. */
export interface CheckedStep {
  readonly step: Step;
  readonly code: VerdictCode;
  readonly cause?: string;
}

/** What was found about one signature. `steps` holds every check with its code; `code` is the first of the worst. */
export interface Signer extends Pick<Profile, 'iin' | 'bin' | 'name' | 'patronymic' | 'organisation' | 'role'> {
  readonly algorithm: Algorithm;
  readonly verdict: Outcome;
  readonly code: VerdictCode;
  readonly steps: readonly CheckedStep[];
  /** DER; null when the signer's certificate was not found. */
  readonly certificate: Uint8Array | null;
  /** DER, the signer's certificate first, an anchor last; empty when there is no chain. */
  readonly chain: readonly Uint8Array[];
  /** The instant that the signer's own clock claimed; proves nothing. */
  readonly signedAt: string | null;
  /** The instant that a timestamp states; `trusted` when its authority chains to the TSA trust. Null without a right timestamp. */
  readonly timestamp: Stamp['timestamp'];
  /** The instant at which chain, revocation and dates were judged; null when nobody could be judged. */
  readonly judgedAt: string | null;
}

/**
 * What was found about the whole: the worst of its signers. `content` is what the signatures cover, null when not at hand;
 * `cause` is there when the bytes could not be read: what of them is not as it must be, in English.
 */
export interface Verdict {
  readonly verdict: Outcome;
  readonly code: VerdictCode;
  readonly cause?: string;
  readonly signers: readonly Signer[];
  readonly content: Uint8Array | null;
}

/** On what a judgement rests: trust, evidence and the instant (of the shape `2026-11-22T00:00:00.000Z`), and for which act it is made. */
export interface Setting extends TimestampSetting {
  readonly trust: TrustStore;
  readonly purpose: Purpose;
  readonly expected: Expected;
}

/** What the mathematics of one signature gave, whatever its format. */
export interface Mathematics {
  readonly algorithm: Algorithm;
  readonly signedAt: string | null;
  readonly digest: VerdictCode;
  readonly signature: VerdictCode;
  /** Whether the signature names this certificate (RFC 5035); VALID where a format has no such name. */
  readonly certificate: VerdictCode;
  /** What its timestamps are worth; null or absent when it has none. */
  readonly stamp?: Stamp | null;
}

/** The whole finding about a signature whose certificate is at hand. `enclosed` are certificates that came with it. */
export function judgeSigner(
  certificate: Certificate,
  found: Mathematics,
  enclosed: readonly Certificate[],
  setting: Setting,
  budget: Budget,
): Signer {
  const { trust, purpose } = setting;
  const timestamp = found.stamp?.timestamp ?? null;
  const at = timestamp?.trusted === true && timestamp.at < setting.at ? timestamp.at : setting.at;
  const profile = profileOf(certificate);
  const built = buildChain(certificate, trust, enclosed, at, budget);
  const chain = typeof built === 'string' ? null : built;
  const steps = summary({
    digest: found.digest,
    signature: found.signature,
    certificate: found.certificate,
    ...(found.stamp ? { timestamp: found.stamp.code } : {}),
    chain: typeof built === 'string' ? built : 'VALID',
    revocation: chain === null ? 'REVOCATION_MISSING' : standing(chain, { ...setting, at }),
    time: checkTime(chain ?? [certificate], at),
    purpose: fitsPurpose(profile, certificate, purpose) ? 'VALID' : 'WRONG_PURPOSE',
    signer: checkSigner(profile, setting),
  });
  const { iin, bin, name, patronymic, organisation, role } = profile;
  const ders = { certificate: certificate.der, chain: (chain ?? []).map(({ der }) => der) };
  const { algorithm, signedAt } = found;
  const times = { signedAt, timestamp, judgedAt: at };
  return { iin, bin, name, patronymic, organisation, role, algorithm, ...times, ...steps, ...ders };
}

/** The finding about a signature whose certificate is not at hand: nobody is named, and only the digest could be checked. */
export function judgeNobody(found: Mathematics): Signer {
  const nobody = { iin: null, bin: null, name: '', patronymic: null, organisation: null, role: 'other' } as const;
  const { algorithm, signedAt, digest, certificate } = found;
  const times = { signedAt, timestamp: null, judgedAt: null };
  return { ...nobody, algorithm, ...times, ...summary({ digest, certificate }), certificate: null, chain: [] };
}

/** The verdict about all signatures of one document. */
export function verdictOf(signers: readonly Signer[], content: Uint8Array | null): Verdict {
  const code = worst(signers.map((signer) => signer.code));
  return { verdict: outcomes[code], code, signers, content };
}

/** The verdict about bytes that are no signature that we can read within bounds, and why. */
export function unreadable(fault: FormatError): Verdict {
  return { verdict: 'invalid', code: 'FORMAT', cause: fault.message, signers: [], content: null };
}

/** What a check found; with a cause where there is more to say. */
type Finding = VerdictCode | Omit<CheckedStep, 'step'>;

function summary(found: { readonly [step in Step]?: Finding }): Pick<Signer, 'verdict' | 'code' | 'steps'> {
  const steps = checklist.flatMap((step): readonly CheckedStep[] => {
    const finding = found[step];
    if (finding === undefined) return [];
    return [typeof finding === 'string' ? { step, code: finding } : { step, ...finding }];
  });
  const code = worst(steps.map((one) => one.code));
  return { verdict: outcomes[code], code, steps };
}

const checklist: readonly Step[] = [
  'digest',
  'signature',
  'certificate',
  'timestamp',
  'chain',
  'revocation',
  'time',
  'purpose',
  'signer',
];

/** Whether the chain was revoked; the first revocation that counts is the cause. */
function standing(chain: readonly Certificate[], setting: Setting): Finding {
  const code = checkRevocation(chain, setting.trust, setting.evidence, setting);
  const [revoked] = isRevoked(code) ? revocationsOf(chain, setting.evidence, setting) : [];
  if (revoked === undefined) return code;
  return { code, cause: `revoked ${revoked.at}, reason ${revoked.reason ?? 'not given'}` };
}

function checkTime(chain: readonly Certificate[], at: string): Finding {
  const outside = chain.find(({ notBefore, notAfter }) => at < notBefore || at > notAfter);
  if (outside === undefined) return 'VALID';
  const { notBefore, notAfter, serial } = outside;
  return { code: at < notBefore ? 'NOT_YET_VALID' : 'EXPIRED', cause: `${serial} is from ${notBefore} to ${notAfter}` };
}

/**
 * Whether a key may serve for an act: a document is signed with a person's signing key; sign-in takes the authentication key
 * as well; a message of the gateway and a seal are signed with an information system's key.
 */
export function fitsPurpose({ role, purpose: key }: Profile, { keyUsage }: Certificate, purpose: Purpose): boolean {
  switch (purpose) {
    case 'document':
      return isPerson(role) && key === 'sign';
    case 'signin':
      return isPerson(role) && key !== 'none';
    case 'gateway':
    case 'seal':
      return role === 'informationSystem' && keyUsage?.has(0) === true;
    case 'any':
      return true;
    default:
      return purpose satisfies never;
  }
}

/** A person has an IIN, whoever signs for a legal entity its BIN; and they are whom the act expects. */
function checkSigner({ iin, bin, role }: Profile, { expected, purpose }: Setting): VerdictCode {
  if (expected.iin !== undefined && expected.iin !== iin) return 'WRONG_PERSON';
  if (expected.bin !== undefined && expected.bin !== bin) return 'WRONG_PERSON';
  // Who it is comes before in what capacity: another person's role says nothing to whoever was expected.
  if (expected.roles !== undefined && !expected.roles.includes(role)) return 'WRONG_ROLE';
  const personal = (purpose === 'document' || purpose === 'signin') && isPerson(role);
  if (personal && (iin === null || (role !== 'individual' && bin === null))) return 'WRONG_PERSON';
  return 'VALID';
}
