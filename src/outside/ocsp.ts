/**
 * Responders (RFC 6960, appendix A): asked about one certificate at the moment at which it matters. One that is silent makes no
 * signature valid or invalid: the lists serve, and where they are stale too, verdicts are `unknown`.
 */
import type { Crl } from '../seal/crl.js';
import { hex, same } from '../seal/der.js';
import { parseOcsp, type OcspAnswer } from '../seal/ocsp.js';
import { encodeOcspRequest } from '../seal/ocsp-write.js';
import { counts } from '../seal/revocation.js';
import type { Certificate } from '../seal/x509.js';
import { type LineOptions, openLine, type Service, serviceAt, type ServiceState } from './service.js';

/** An answer that counts, with its octets, which are kept as evidence. */
export interface Answered {
  readonly bytes: Uint8Array;
  readonly answer: OcspAnswer;
}

export interface Ocsp {
  /**
   * Asks whether a certificate is in force; `issuer` signed it, and the caller has seen to that, for the certificate itself
   * says where to ask. Null when nobody gave an answer that counts. Never throws; ends within seconds.
   */
  readonly ask: (certificate: Certificate, issuer: Certificate, crls: readonly Crl[]) => Promise<Answered | null>;
  readonly state: () => readonly ServiceState[];
  /** When an answer last counted about a certificate of this centre; null when none did since the start. */
  readonly answeredAbout: (issuer: Certificate) => Date | null;
}

/** Opens the responders. `service`: one for every certificate; null: those that each certificate names. */
export function openOcsp(
  options: LineOptions & { readonly service: Service | null; readonly random: (n: number) => Uint8Array },
): Ocsp {
  const line = openLine(options);
  const at = () => options.now().toISOString();
  const answered = new Map<string, Date>();
  return {
    ask: async (certificate, issuer, crls) => {
      const named = certificate.ocspAddresses.slice(0, addressesMax).map(responderAt);
      for (const service of options.service === null ? named : [options.service]) {
        const nonce = Uint8Array.from(options.random(nonceSizeBytes));
        const request = encodeOcspRequest(certificate, issuer, nonce);
        const found = await line.ask(service, request, (bytes) => {
          const answer = answerIn(bytes, nonce);
          if (!counts(answer, certificate, issuer, crls, { at: at() })) throw new Error('its answer does not count');
          return { bytes, answer };
        });
        if (found === null) continue;
        answered.set(hex(issuer.der), options.now());
        return found;
      }
      return null;
    },
    state: line.state,
    answeredAbout: (issuer) => answered.get(hex(issuer.der)) ?? null,
  };
}

/** A responder at an address. */
export function responderAt(address: string): Service {
  return serviceAt(address, 'application/ocsp-request');
}

/** At most so many of a certificate's addresses are tried. */
const addressesMax = 2;
const nonceSizeBytes = 16;

/** The answer to the request with this nonce. Without it an old answer could be handed on by whoever sits on the line. */
function answerIn(bytes: Uint8Array, nonce: Uint8Array): OcspAnswer {
  const { status, answer } = parseOcsp(bytes);
  if (answer === null) throw new Error(`it answered ${status}`);
  if (answer.nonce === null || !same(answer.nonce, nonce)) throw new Error('its answer is to another request');
  return answer;
}
