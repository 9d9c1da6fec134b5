/**
 * Signatures of ГОСТ 34.10-2015 and ГОСТ 34.310-2004 in the Kazakh byte orders (integration facts 1.2): the digest is read
 * least significant octet first, a signature is r‖s, each least significant octet first. This is the byte reversal of
 * RFC 4491's s‖r, which must fail.
 */
import { encodePoint, gost2015, littleEndian, numberOf, type Curve } from './curves.js';
import { streebog512 } from './streebog.js';
import { sumHasAbscissa } from './sums.js';

/** A private key: the scalar d, 0 < d < n. */
export interface PrivateKey {
  readonly curve: Curve;
  readonly d: bigint;
}

/** Fresh octets, at least as many as asked for. */
export type Random = (sizeBytes: number) => Uint8Array;

/** A new private key. RangeError when `random` gives too few octets or, sixty-four times, none that fit. */
export function generateKey(random: Random, curve: Curve = gost2015): PrivateKey {
  for (let attempt = 0; attempt < 64; attempt += 1) {
    const d = scalar(curve, random(curve.sizeBytes));
    if (d !== null) return { curve, d };
  }
  throw new RangeError('the random source gave no usable scalar');
}

/** The public key of a private key: x‖y. */
export function publicKeyOf(key: PrivateKey): Uint8Array {
  return encodePoint(key.curve, key.curve.Point.BASE.multiply(key.d));
}

/**
 * Signs a digest of `curve.sizeBytes` octets. The nonce is Streebog of key, digest, counter and the octets of `random`:
 * without `random` the same key and digest give the same signature, and a random source that repeats itself does not
 * betray the key (in the manner of RFC 6979). Multiplication is noble's blinded one; BigInt itself is not constant-time.
 */
export function sign(curve: Curve, d: bigint, digest: Uint8Array, random?: Random): Uint8Array {
  if (digest.length !== curve.sizeBytes) throw new RangeError(`a digest of ${curve.sizeBytes} octets is signed`);
  if (d <= 0n || d >= curve.n) throw new RangeError('a private key lies between 0 and n');
  const e = numberToSign(curve, digest);
  const extra = random?.(64) ?? new Uint8Array();
  for (let counter = 0; ; counter += 1) {
    const seed = [...littleEndian(d, 64), ...digest, counter & 0xff, ...extra];
    const k = scalar(curve, streebog512(Uint8Array.from(seed)));
    if (k === null) continue;
    const r = curve.Point.BASE.multiply(k).toAffine().x % curve.n;
    const s = (r * d + k * e) % curve.n;
    if (r === 0n || s === 0n) continue;
    return Uint8Array.from([...littleEndian(r, curve.sizeBytes), ...littleEndian(s, curve.sizeBytes)]);
  }
}

/**
 * Whether a signature over a digest was made with the key of these octets (x‖y). False for anything malformed: a wrong
 * length, a key off the curve, r or s outside 1…n−1. Variable time: for public data.
 */
export function verify(curve: Curve, publicKey: Uint8Array, digest: Uint8Array, signature: Uint8Array): boolean {
  if (digest.length !== curve.sizeBytes || signature.length !== curve.sizeBytes * 2) return false;
  const r = numberOf(signature.subarray(0, curve.sizeBytes));
  const s = numberOf(signature.subarray(curve.sizeBytes));
  if (r === 0n || s === 0n || r >= curve.n || s >= curve.n) return false;
  if (publicKey.length !== curve.sizeBytes * 2) return false;
  const v = curve.invert(numberToSign(curve, digest));
  return sumHasAbscissa(curve, publicKey, (s * v) % curve.n, ((curve.n - r) * v) % curve.n, r);
}

/** e of the standard: the digest modulo n, one in place of zero. */
function numberToSign(curve: Curve, digest: Uint8Array): bigint {
  return numberOf(digest) % curve.n || 1n;
}

/** A scalar from octets, cut to the bits of n; null when it is zero or not below n. */
function scalar(curve: Curve, octets: Uint8Array): bigint | null {
  if (octets.length < curve.sizeBytes)
    throw new RangeError(`the random source gave fewer than ${curve.sizeBytes} octets`);
  const value = BigInt.asUintN(curve.n.toString(2).length, numberOf(octets.subarray(0, curve.sizeBytes)));
  return value > 0n && value < curve.n ? value : null;
}
