/** Inverses modulo a prime. Variable time: for public data only. */

/** Leading bits that are looked at: quotients of such numbers are exact in a double. */
const headBits = 50;

/**
 * x with x·value ≡ 1 modulo `prime`, for 0 < value < prime < 2^1000. Lehmer's way of Euclid's algorithm: the quotients are found
 * from the leading bits as long as these decide them (Knuth, The Art of Computer Programming, volume 2, section 4.5.2,
 * algorithm L), some twenty of them before the long numbers are touched.
 */
export function inverse(value: bigint, prime: bigint): bigint {
  let [u, v] = [prime, value];
  let [s, t] = [0n, 1n]; // s·value ≡ u and t·value ≡ v
  while (v !== 0n) {
    const shift = BigInt(Math.max(0, Math.ceil(Math.log2(Number(u))) - headBits));
    let [x, y] = [Number(u >> shift), Number(v >> shift)];
    let [a, b, c, d] = [1, 0, 0, 1];
    while (y + c !== 0 && y + d !== 0) {
      const quotient = Math.floor((x + a) / (y + c));
      if (quotient !== Math.floor((x + b) / (y + d))) break;
      [a, c] = [c, a - quotient * c];
      [b, d] = [d, b - quotient * d];
      [x, y] = [y, x - quotient * y];
    }
    if (b === 0) {
      const quotient = u / v;
      [u, v] = [v, u - quotient * v];
      [s, t] = [t, s - quotient * t];
    } else {
      const [A, B, C, D] = [BigInt(a), BigInt(b), BigInt(c), BigInt(d)];
      [u, v] = [A * u + B * v, C * u + D * v];
      [s, t] = [A * s + B * t, C * s + D * t];
    }
  }
  return s < 0n ? s + prime : s;
}
