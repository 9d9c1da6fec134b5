/**
 * A time-stamping authority (RFC 3161 §3.4): stamps the signatures that the office accepts, so that they outlive the
 * certificates of their signers. A signature without such a stamp is none the worse today: silence holds nothing up.
 */
import { hex, same } from '../seal/der.js';
import { streebog512 } from '../seal/gost/streebog.js';
import { oids } from '../seal/oids.js';
import { checkToken } from '../seal/timestamp.js';
import type { TrustStore } from '../seal/trust.js';
import { parseTimestamp, parseTimestampResponse, type Imprint } from '../seal/tsp.js';
import { encodeTimestampRequest } from '../seal/tsp-write.js';
import { type LineOptions, openLine, type Service, serviceAt, type ServiceState } from './service.js';

export interface Tsa {
  /** A token (DER) over the octets of a signature value; null when the authority is silent or what it gave is wrong. Never throws. */
  readonly stamp: (signature: Uint8Array) => Promise<Uint8Array | null>;
  readonly state: () => readonly ServiceState[];
}

/** Opens an authority. `trust` are the centres that are believed about time: a token outside them is refused at once. */
export function openTsa(
  options: LineOptions & {
    readonly service: Service;
    readonly trust: TrustStore;
    readonly random: (n: number) => Uint8Array;
  },
): Tsa {
  const { service, trust, random, now } = options;
  const line = openLine(options);
  return {
    stamp: (signature) => {
      const imprint = { algorithm: oids.streebog512, digest: streebog512(signature) };
      const nonce = positive(random(nonceSizeBytes));
      const request = encodeTimestampRequest({ imprint, policy: oids.timeStampPolicy, nonce });
      return line.ask(service, request, (answer) =>
        tokenIn(answer, { imprint, nonce, trust, at: now().toISOString() }),
      );
    },
    state: line.state,
  };
}

/** An authority at an address. */
export function authorityAt(address: string): Service {
  return serviceAt(address, 'application/timestamp-query');
}

/** By how much an authority's clock may differ from ours. */
export const clockSkewMs = 60_000;

const nonceSizeBytes = 8;

/** Octets as a positive number of full length, in hexadecimal. */
function positive(octets: Uint8Array): string {
  return hex(octets.map((octet, place) => (place === 0 ? (octet & 0x3f) | 0x40 : octet)));
}

interface Asked {
  readonly imprint: Imprint;
  readonly nonce: string;
  readonly trust: TrustStore;
  readonly at: string;
}

/** The token, when it is the one that was asked for (RFC 3161 §2.2) and its authority is believed. */
function tokenIn(answer: Uint8Array, { imprint, nonce, trust, at }: Asked): Uint8Array {
  const response = parseTimestampResponse(answer);
  if (!response.granted) throw new Error(`it refused: ${response.status} (${response.failures.join(', ')})`);
  const token = parseTimestamp(response.token);
  const { info } = token;
  const own = info.imprint.algorithm === imprint.algorithm && same(info.imprint.digest, imprint.digest);
  if (!own || info.nonce !== nonce || info.policy !== oids.timeStampPolicy) throw new Error('its token is another');
  if (Math.abs(Date.parse(info.genTime) - Date.parse(at)) > clockSkewMs)
    throw new Error(`its clock says ${info.genTime}`);
  const setting = { evidence: { crls: [], ocsp: [] }, at, tsaTrust: trust };
  const { code } = checkToken(token, [], setting, { checksLeft: checksMax });
  if (code !== 'VALID') throw new Error(`its token is not trusted: ${code}`);
  return response.token;
}

const checksMax = 16;
