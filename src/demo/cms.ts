/**
 * Signatures as NCALayer makes them, with what `seal`'s plain writer does not need: over a hash whose content stays with
 * the site, and with a timestamp (RFC 5652, RFC 3161).
 */
import { schemeOf } from '../seal/algorithms.js';
import { certificateBinding, encodeSignedData, type Timestamper } from '../seal/cms-write.js';
import type { PrivateKey, Random } from '../seal/gost/sign.js';
import { oids } from '../seal/oids.js';
import type { Document } from './asks.js';

/** Who signs: a key and its certificate (DER). */
export interface Holder {
  readonly privateKey: PrivateKey;
  readonly certificate: Uint8Array;
}

export type { Timestamper } from '../seal/cms-write.js';

/** The DER of a person's signature. `attached` is ignored for a hash, whose content is elsewhere. */
export function signDocument(
  document: Document,
  attached: boolean,
  { privateKey: key, certificate }: Holder,
  at: Date,
  { timestamp, random }: { readonly timestamp?: Timestamper; readonly random?: Random } = {},
): Uint8Array {
  const scheme = schemeOf(key.curve.name);
  if (!scheme) throw new RangeError('no scheme for this curve');
  const signer = {
    digest: document.is === 'digest' ? document.bytes : scheme.hash(document.bytes),
    binding: certificateBinding(certificate),
    key,
    certificate,
    at: at.toISOString(),
    ...(timestamp ? { timestamps: [timestamp] } : {}),
    ...(random ? { random } : {}),
  };
  const content = attached && document.is === 'content' ? document.bytes : null;
  return encodeSignedData({ version: 1, type: oids.data, content, signers: [signer] });
}
