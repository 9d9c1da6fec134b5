/** The keys that the demo signer holds, and which of them a request lets a person choose. */
import type { PrivateKey } from '../seal/gost/sign.js';
import type { Wanted } from './asks.js';
import { fullName, type Person } from './people.js';
import type { Said } from './words.js';

/** A made-up person's key with its certificate. */
export interface Key {
  readonly person: Person;
  readonly privateKey: PrivateKey;
  /** X.509, DER. */
  readonly certificate: Uint8Array;
  /** The certificates of the centres above it, DER, nearest first, the root last. */
  readonly path: readonly Uint8Array[];
  /** Lower-case hexadecimal. */
  readonly serialNumber: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** OIDs of extendedKeyUsage. */
  readonly keyUsages: readonly string[];
}

/** What a person should know before using a key; each is a key of a page's words. */
export type Warning = 'expired' | 'early' | 'revoked' | 'authenticationOnly' | 'otherCentre';

/** A key as a page lists it. */
export interface ShownKey {
  readonly id: string;
  readonly name: string;
  readonly label: Said;
  readonly iin: string;
  readonly company: { readonly bin: string; readonly name: string } | null;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly warnings: readonly Warning[];
}

/**
 * The keys that fit: NCALayer shows no others. `production` are the centres that stand for the National Certification
 * Centre when a request names no chain; in the demo there are none, so that such a request finds no key, as it would
 * find none among test keys.
 */
export function fitting(keys: readonly Key[], wanted: Wanted, production: readonly Uint8Array[]): readonly Key[] {
  const centres = wanted.chain === 'production' ? production : wanted.chain;
  return keys.filter(
    ({ person, path, keyUsages, serialNumber }) =>
      (centres === 'any' || centres.some((centre) => path.some((link) => Buffer.compare(link, centre) === 0))) &&
      wanted.keyUsages.every((usage) => keyUsages.includes(usage)) &&
      (wanted.iin === null || wanted.iin === person.iin) &&
      (wanted.bin === null || wanted.bin === person.company?.bin) &&
      (wanted.serialNumber === null || sameNumber(wanted.serialNumber, serialNumber)),
  );
}

/** A key as the chooser lists it, with what its holder should know at `now`. NCALayer would refuse some; the demo lets people see what the service says. */
export function shown({ person, notBefore, notAfter }: Key, now: Date): ShownKey {
  const warnings: Warning[] = [];
  if (now > notAfter) warnings.push('expired');
  if (now < notBefore) warnings.push('early');
  if (person.certificate === 'revoked') warnings.push('revoked');
  if (person.certificate === 'unknownCentre') warnings.push('otherCentre');
  if (person.certificate === 'authentication') warnings.push('authenticationOnly');
  const { id, label, iin, company } = person;
  return { id, name: fullName(person), label, iin, company, notBefore, notAfter, warnings };
}

/** Hexadecimal numbers are compared without case, spaces and leading zeros. */
const sameNumber = (one: string, other: string): boolean => plain(one) === plain(other);

const plain = (hex: string): string => hex.toLowerCase().replace(/[\s:]/g, '').replace(/^0+/, '');
