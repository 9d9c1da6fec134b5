/**
 * What the demo's certificates say, after the profile of the National Certification Centre (integration facts §2):
 * names, extensions, and addresses that lead nowhere.
 */
import { nul, oid, seq } from '../seal/der-write.js';
import { oids } from '../seal/oids.js';
import {
  authorityInfoAccess,
  authorityKeyIdentifier,
  centreConstraints,
  certificatePolicies,
  crlDistributionPoints,
  extKeyUsage,
  keyUsage,
  name,
  subjectKeyIdentifier,
  type ExtensionToWrite,
} from '../seal/x509-write.js';
import type { Capacity, Company, Person } from './people.js';

/** The arc under which the demo names its information system; never registered. */
export const systemUid = '1.2.398.6.999.1.1';

/** A centre's or a timestamp authority's name, DER: CN and C. */
export const authorityName = (text: string): Uint8Array =>
  name([
    [oids.commonName, text],
    [oids.country, 'KZ'],
  ]);

/** A person's name, DER: CN is surname and given name in capitals, givenName holds the patronymic; a company adds O and OU=BIN…. */
export const personName = ({ surname, given, patronymic, iin, company }: Person): Uint8Array =>
  name([
    [oids.commonName, capitals(`${surname} ${given}`)],
    [oids.surname, capitals(surname)],
    [oids.serialNumber, `IIN${iin}`],
    [oids.country, 'KZ'],
    ...companyAttributes(company),
    [oids.givenName, capitals(patronymic)],
  ]);

/** An information system's name, DER: UID, and no IIN. */
export const systemName = (text: string, company: Company): Uint8Array =>
  name([[oids.uid, systemUid], [oids.commonName, text], [oids.country, 'KZ'], ...companyAttributes(company)]);

/** What a person's extendedKeyUsage names: signing or authentication, who the holder is, and the role. */
export function personUsages({ capacity, certificate }: Person): readonly string[] {
  const purpose = certificate === 'authentication' ? oids.clientAuth : oids.emailProtection;
  return [purpose, ...capacities[capacity]];
}

/** The information system's extendedKeyUsage: no emailProtection, so that it is never taken for a person's. */
export const systemUsages: readonly string[] = [oids.legalEntity, oids.informationSystem];

/** The extensions of a person's or a system's certificate; for a timestamp authority see `timestampExtensions`. */
export const leafExtensions = (usages: readonly string[]): readonly ExtensionToWrite[] => [
  extKeyUsage(usages),
  certificatePolicies(oids.nucPolicy, `${nowhere}cps`),
  crlDistributionPoints([`${nowhere}crl/nca_gost_demo.crl`]),
  // C8 is a signing key's; an authentication key has no nonRepudiation.
  keyUsage(usages.includes(oids.clientAuth) ? [0, 2] : [0, 1, 4]),
  informationAccess,
  { oid: keystoreKind, critical: false, value: seq(oid(keystorePkcs12)) },
];

/** The extensions of the timestamp authority (RFC 3161 §2.3: timeStamping alone, critical). */
export const timestampExtensions = (): readonly ExtensionToWrite[] => [
  extKeyUsage([oids.timeStamping], true),
  certificatePolicies(`${oids.nucPolicy}.6`, `${nowhere}cps`),
  crlDistributionPoints([`${nowhere}crl/nca_gost_demo.crl`]),
  keyUsage([0, 1]),
  informationAccess,
];

/** The extensions of the responder, to which the centre delegates its answers, and about which nobody needs to ask (RFC 6960 §4.2.2.2). */
export const responderExtensions = (): readonly ExtensionToWrite[] => [
  keyUsage([0]),
  { oid: oids.ocspNoCheck, critical: false, value: nul() },
  extKeyUsage([oids.ocspSigning]),
];

/** The extensions of a centre: it signs certificates and lists. */
export const centreExtensions = (): readonly ExtensionToWrite[] => [
  centreConstraints(),
  keyUsage([5, 6]),
  certificatePolicies(oids.nucPolicy, `${nowhere}cps`),
  crlDistributionPoints([`${nowhere}crl/root_gost_demo.crl`]),
];

/** The identifiers of the holder's key and of its centre's. */
export const keyIdentifiers = (own: Uint8Array, centre: Uint8Array): readonly ExtensionToWrite[] => [
  subjectKeyIdentifier(own),
  authorityKeyIdentifier(centre),
];

const capacities: { readonly [capacity in Capacity]: readonly string[] } = {
  individual: [oids.individual],
  head: [oids.legalEntity, oids.head],
  rightToSign: [oids.legalEntity, oids.rightToSign],
  employee: [oids.legalEntity, oids.employee],
};

const keystoreKind = '1.2.398.3.3.5';
const keystorePkcs12 = '1.2.398.3.3.5.1.1';

/** The discard port of this very machine: nobody listens, and no other machine is asked. */
const nowhere = 'http://127.0.0.1:9/';

const informationAccess = authorityInfoAccess([`${nowhere}cert/nca_gost_demo.cer`], [`${nowhere}ocsp/`]);

const capitals = (text: string): string => text.toLocaleUpperCase('kk');

const companyAttributes = (company: Company | null): readonly (readonly [string, string])[] =>
  company === null
    ? []
    : [
        [oids.organization, company.name],
        [oids.organizationalUnit, `BIN${company.bin}`],
      ];
