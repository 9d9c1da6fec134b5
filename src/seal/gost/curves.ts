/**
 * The curves of Kazakh keys (integration facts 1.3) and the octets of a public key: x‖y, each least significant octet
 * first (RFC 9215 style; integration facts 1.2). Point arithmetic is @noble/curves.
 */
import { weierstrass, type WeierstrassPoint, type WeierstrassPointCons } from '@noble/curves/abstract/weierstrass.js';
import { inverter } from './inverse.js';

/** A curve with its generator, and the octets of one coordinate or scalar. */
export interface Curve {
  readonly name: 'GOST2015-512' | 'GOST2015-256' | 'GOST2004';
  readonly sizeBytes: 32 | 64;
  /** Order of the generator. */
  readonly n: bigint;
  /** The inverse modulo n of 0 < value < n. Variable time: for public data. */
  readonly invert: (value: bigint) => bigint;
  readonly Point: WeierstrassPointCons<bigint>;
}

export type Point = WeierstrassPoint<bigint>;

/** ГОСТ 34.10-2015, 512 bits: id-tc26-gost-3410-12-512-paramSetA. */
export const gost2015: Curve = curve('GOST2015-512', 64, {
  p: 2n ** 512n - 569n,
  a: 2n ** 512n - 572n,
  b: 0xe8c2505dedfc86ddc1bd0b2b6667f1da34b82574761cb0e879bd081cfd0b6265ee3cb090f30d27614cb4574010da90dd862ef9d4ebee4761503190785a71c760n,
  n: 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff27e69532f48d89116ff22b8d4e0560609b4b38abfad2b85dcacdb1411f10b275n,
  Gx: 3n,
  Gy: 0x7503cfe87a836ae3a61b8816e25450e6ce5e1c93acf1abc1778064fdcbefa921df1626be4fd036e93d75e6a50e3a41e98028fe5fc235f5b889a589cb5215f2a4n,
  h: 1n,
});

/**
 * ГОСТ 34.10-2015, 256 bits: id-tc26-gost-3410-2012-256-paramSetA. No real certificate with it was ever found; byte
 * orders are taken to be those of the other two.
 */
export const gost2015Short: Curve = curve('GOST2015-256', 32, {
  p: 2n ** 256n - 617n,
  a: 0xc2173f1513981673af4892c23035a27ce25e2013bf95aa33b22c656f277e7335n,
  b: 0x295f9bae7428ed9ccc20e7c359a9d41a22fccd9108e17bf7ba9337a6f8ae9513n,
  n: 0x400000000000000000000000000000000fd8cddfc87b6635c115af556c360c67n,
  Gx: 0x91e38443a5e82c0d880923425712b2bb658b9196932e02c78b2582fe742daa28n,
  Gy: 0x32879423ab1a0375895786c4bb46e9565fde0b5344766740af268adb32322e5cn,
  h: 4n,
});

/** ГОСТ 34.310-2004: id-GostR3410-2001-CryptoPro-A-ParamSet. */
export const gost2004: Curve = curve('GOST2004', 32, {
  p: 2n ** 256n - 617n,
  a: 2n ** 256n - 620n,
  b: 0xa6n,
  n: 0xffffffffffffffffffffffffffffffff6c611070995ad10045841b09b761b893n,
  Gx: 1n,
  Gy: 0x8d91e471e0989cda27df505a453f2b7635294f2ddf23e3b122acc99c9e9f1e14n,
  h: 1n,
});

/** The octets of a public key: x‖y. */
export function encodePoint(of: Curve, point: Point): Uint8Array {
  const { x, y } = point.toAffine();
  const octets = new Uint8Array(of.sizeBytes * 2);
  octets.set(littleEndian(x, of.sizeBytes));
  octets.set(littleEndian(y, of.sizeBytes), of.sizeBytes);
  return octets;
}

/** The point of a public key's octets; null when they are of another length or not on the curve. */
export function decodePoint(of: Curve, octets: Uint8Array): Point | null {
  if (octets.length !== of.sizeBytes * 2) return null;
  const x = numberOf(octets.subarray(0, of.sizeBytes));
  const y = numberOf(octets.subarray(of.sizeBytes));
  try {
    const point = of.Point.fromAffine({ x, y });
    point.assertValidity();
    return point;
  } catch {
    return null;
  }
}

/** The number whose least significant octet comes first. */
export function numberOf(octets: Uint8Array): bigint {
  const view = new DataView(octets.buffer, octets.byteOffset, octets.byteLength);
  const whole = octets.length - (octets.length % 8);
  let value = 0n;
  for (let at = octets.length - 1; at >= whole; at -= 1) value = (value << 8n) | BigInt(octets[at]!);
  for (let at = whole - 8; at >= 0; at -= 8) value = (value << 64n) | view.getBigUint64(at, true);
  return value;
}

/** `sizeBytes` octets of a number, least significant first. */
export function littleEndian(value: bigint, sizeBytes: number): Uint8Array {
  const digits = value.toString(16).padStart(sizeBytes * 2, '0');
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)).toReversed();
}

function curve(name: Curve['name'], sizeBytes: 32 | 64, parameters: Parameters<typeof weierstrass<bigint>>[0]): Curve {
  return { name, sizeBytes, n: parameters.n, invert: inverter(parameters.n), Point: weierstrass<bigint>(parameters) };
}
