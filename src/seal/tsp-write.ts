/**
 * Writes timestamps (RFC 3161) in the shapes of НУЦ РК (integration facts, section 2): the request that is sent to an
 * authority, and the token that an authority gives, ours in the demo and in tests.
 */
import { schemeOf, sha1 } from './algorithms.js';
import { attribute, encodeSignedData } from './cms-write.js';
import { element, bool, generalizedTime, int, namedBits, nul, octets, oid, seq } from './der-write.js';
import { tag } from './der.js';
import type { PrivateKey, Random } from './gost/sign.js';
import { oids } from './oids.js';
import type { Imprint, TimestampRequest } from './tsp.js';

/** The DER of a request for a token with the authority's certificate inside. `nonce` is hexadecimal, a positive number. */
export function encodeTimestampRequest({ imprint, policy, nonce }: Omit<TimestampRequest, 'certReq'>): Uint8Array {
  return seq(
    int(1),
    encodeImprint(imprint),
    ...(policy === null ? [] : [oid(policy)]),
    ...(nonce === null ? [] : [integer(nonce)]),
    bool(true),
  );
}

/** A token to be made. `certificate` is the authority's, DER; `at` is an instant, of which whole seconds are written. */
export interface TimestampToSign {
  readonly imprint: Imprint;
  readonly policy: string;
  readonly serial: Uint8Array;
  readonly nonce: string | null;
  readonly at: string;
  readonly key: PrivateKey;
  readonly certificate: Uint8Array;
  readonly random?: Random;
}

/** The DER of a token: TSTInfo, signed by the authority (RFC 3161 §2.4.2). */
export function signTimestamp(request: TimestampToSign): Uint8Array {
  const { imprint, policy, serial, nonce, at, ...holder } = request;
  const content = seq(
    int(1),
    oid(policy),
    encodeImprint(imprint),
    int(serial),
    generalizedTime(at),
    ...(nonce === null ? [] : [integer(nonce)]),
  );
  return signTimestampInfo(content, { ...holder, at });
}

/** The DER of a token around any octets that stand for a TSTInfo. */
export function signTimestampInfo(
  content: Uint8Array,
  holder: Pick<TimestampToSign, 'at' | 'key' | 'certificate' | 'random'>,
): Uint8Array {
  const scheme = schemeOf(holder.key.curve.name);
  if (scheme === null) throw new RangeError('no scheme for this curve');
  // ESSCertID of RFC 2634 has room for SHA-1 only; НУЦ РК's tokens carry it.
  const binding = attribute(oids.signingCertificate, seq(seq(seq(octets(sha1(holder.certificate))))));
  const signers = [{ ...holder, digest: scheme.hash(content), binding }];
  return encodeSignedData({ version: 3, type: oids.timeStampInfo, content, signers });
}

/** The DER of an authority's answer with a token. */
export function encodeTimestampResponse(token: Uint8Array): Uint8Array {
  return seq(seq(int(0)), token);
}

/** The DER of an authority's answer without one: rejection, with a reason by number (0 bad algorithm, 2 bad request, 15 unaccepted policy …). */
export function encodeTimestampRefusal(failure: number): Uint8Array {
  return seq(seq(int(2), namedBits([failure])));
}

function encodeImprint({ algorithm, digest }: Imprint): Uint8Array {
  return seq(seq(oid(algorithm), nul()), octets(digest));
}

/** A number from its octets as they stand. */
function integer(digits: string): Uint8Array {
  return element(tag.integer, Buffer.from(digits, 'hex'));
}
