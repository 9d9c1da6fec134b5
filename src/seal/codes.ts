/** The codes of a verdict, and which of two is worse (the house's section 8). */

/** `invalid` beats `unknown` beats `valid`; `unknown` is kept for what more evidence could change. */
export type Outcome = 'valid' | 'unknown' | 'invalid';

/** What each code means for the whole. The comments name ETSI EN 319 102-1's word where it differs. */
export const outcomes = {
  VALID: 'valid',
  FORMAT: 'invalid', // FORMAT_FAILURE
  DIGEST_MISMATCH: 'invalid', // HASH_FAILURE
  SIGNATURE_WRONG: 'invalid', // SIG_CRYPTO_FAILURE
  NOT_COVERED: 'invalid',
  UNTRUSTED: 'invalid', // NO_CERTIFICATE_CHAIN_FOUND
  EXPIRED: 'invalid', // OUT_OF_BOUNDS_NO_POE
  NOT_YET_VALID: 'invalid', // OUT_OF_BOUNDS_NO_POE
  REVOKED: 'invalid', // REVOKED_NO_POE
  NEVER_ISSUED: 'invalid',
  WRONG_PURPOSE: 'invalid', // CHAIN_CONSTRAINTS_FAILURE
  WRONG_ROLE: 'invalid', // CHAIN_CONSTRAINTS_FAILURE
  WRONG_PERSON: 'invalid', // CHAIN_CONSTRAINTS_FAILURE
  TIMESTAMP_WRONG: 'invalid',
  REVOCATION_MISSING: 'unknown', // TRY_LATER
  REVOCATION_STALE: 'unknown', // TRY_LATER
  CONTENT_MISSING: 'unknown', // SIGNED_DATA_NOT_FOUND
  ALGORITHM_UNKNOWN: 'unknown',
} as const satisfies { readonly [code: string]: Outcome };

/** Every code that a verdict, a signer or a step may have. */
export type VerdictCode = keyof typeof outcomes;

/** All codes, in the order of the table: for texts and tests. */
export const verdictCodes: readonly VerdictCode[] = Object.keys(outcomes).filter(isCode);

/** Whether a text is one of our codes. */
export function isCode(text: string): text is VerdictCode {
  return Object.hasOwn(outcomes, text);
}

/** The first of the worst codes; VALID of none. */
export function worst(codes: readonly VerdictCode[]): VerdictCode {
  const first = (outcome: Outcome): VerdictCode | undefined => codes.find((code) => outcomes[code] === outcome);
  return first('invalid') ?? first('unknown') ?? 'VALID';
}
