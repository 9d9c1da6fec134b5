/**
 * What the certification centre of the small country answers when it is asked: about certificates (OCSP, RFC 6960) and for a
 * timestamp (TSP, RFC 3161). It can be told to be silent, or to say of every certificate something else than the truth.
 */
import type { Service } from '../outside/service.js';
import type { Revocation } from '../seal/crl.js';
import { FormatError } from '../seal/der.js';
import type { PrivateKey, Random } from '../seal/gost/sign.js';
import { isAbout, parseOcspRequest, type CertId } from '../seal/ocsp-request.js';
import { encodeOcspFailure, signOcsp, type SingleToWrite } from '../seal/ocsp-write.js';
import { oids } from '../seal/oids.js';
import { encodeTimestampRefusal, encodeTimestampResponse, signTimestamp } from '../seal/tsp-write.js';
import { parseTimestampRequest } from '../seal/tsp.js';
import type { Certificate } from '../seal/x509.js';

/** What the centre does when it is asked. About time it says the truth, or nothing. */
export type Saying = 'truth' | 'silent' | 'revoked' | 'neverIssued';

/** Who answers for the centre: its delegate, what it issued, and what of it is revoked (by serial number). */
export interface ResponderOffice {
  readonly issuer: Certificate;
  readonly issued: readonly Certificate[];
  readonly revoked: ReadonlyMap<string, Revocation>;
  readonly responder: { readonly key: PrivateKey; readonly certificate: Uint8Array };
  readonly random: Random;
}

/** The responder's answer (DER) to a request, at an instant. What is no request gets malformedRequest. */
export function answerOcsp(request: Uint8Array, office: ResponderOffice, at: string, saying: Saying): Uint8Array {
  try {
    const { ids, nonce } = parseOcspRequest(request);
    const singles = ids.map((id) => ({ id, revoked: statusOf(id, office, at, saying), thisUpdate: at }));
    return signOcsp({ ...office.responder, singles, producedAt: at, nonce, random: office.random });
  } catch (fault) {
    if (fault instanceof FormatError) return encodeOcspFailure('malformedRequest');
    throw fault;
  }
}

/** Who stamps time for the centre. */
export interface AuthorityOffice {
  readonly key: PrivateKey;
  readonly certificate: Uint8Array;
  readonly random: Random;
}

/** The authority's answer (DER) to a request, at an instant: НУЦ РК's policy for ГОСТ 34.10-2015, imprints under Streebog alone. */
export function answerTimestamp(request: Uint8Array, { random, ...office }: AuthorityOffice, at: string): Uint8Array {
  try {
    const { imprint, policy, nonce } = parseTimestampRequest(request);
    if (imprint.algorithm !== oids.streebog512 || imprint.digest.length !== 64)
      return encodeTimestampRefusal(badAlgorithm);
    if (policy !== null && policy !== oids.timeStampPolicy) return encodeTimestampRefusal(unacceptedPolicy);
    const asked = { imprint, policy: oids.timeStampPolicy, nonce, serial: random(8), at, random };
    return encodeTimestampResponse(signTimestamp({ ...office, ...asked }));
  } catch (fault) {
    if (fault instanceof FormatError) return encodeTimestampRefusal(badDataFormat);
    throw fault;
  }
}

/** The two services of a centre as the office asks them, and what they are told to say. */
export interface CentreServices {
  readonly responder: Service;
  readonly authority: Service;
  readonly saying: () => Saying;
  readonly say: (saying: Saying) => void;
}

/** Opens the services over a centre's answers. */
export function openServices(answers: {
  readonly ocsp: (request: Uint8Array, saying: Saying) => Uint8Array;
  readonly timestamp: (request: Uint8Array) => Uint8Array;
}): CentreServices {
  let saying: Saying = 'truth';
  const service = (name: string, answer: (request: Uint8Array) => Uint8Array): Service => ({
    name,
    post: async (request, signal) => (saying === 'silent' ? silence(signal) : answer(request)),
  });
  return {
    responder: service('demo responder', (request) => answers.ocsp(request, saying)),
    authority: service('demo time-stamping authority', answers.timestamp),
    saying: () => saying,
    say: (told) => (saying = told),
  };
}

/** Of a number that it did not issue НУЦ РК says: on hold since 1970 (integration facts, section 2). */
const neverIssued = { at: '1970-01-01T00:00:00.000Z', reason: 6 };
const keyCompromise = 1;
const [badAlgorithm, badDataFormat, unacceptedPolicy] = [0, 5, 15] as const;

function statusOf(
  id: CertId,
  { issuer, issued, revoked }: ResponderOffice,
  at: string,
  saying: Saying,
): SingleToWrite['revoked'] {
  if (!isAbout(id, { ...issuer, issuer: issuer.subject, serial: id.serial }, issuer)) return 'unknown';
  if (saying === 'neverIssued' || !issued.some(({ serial }) => serial === id.serial)) return neverIssued;
  if (saying === 'revoked') return { at, reason: keyCompromise };
  const known = revoked.get(id.serial);
  return known === undefined ? null : { at: known.at, ...(known.reason === null ? {} : { reason: known.reason }) };
}

function silence(signal: AbortSignal): Promise<never> {
  return new Promise((_, failed) => {
    signal.addEventListener('abort', () => failed(signal.reason as Error), { once: true });
  });
}
