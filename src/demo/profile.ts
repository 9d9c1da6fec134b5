/**
 * What the demo's certificates say, after the profile of the National Certification Centre (integration facts §2):
 * names, extensions, and addresses that lead nowhere. Values are DER.
 */
import {
  bool,
  context,
  contextPrimitive,
  ia5,
  namedBits,
  octets,
  oid,
  printable,
  seq,
  set,
  utf8,
} from '../seal/der-write.js';
import { oids } from '../seal/oids.js';
import type { Capacity, Company, Person } from './people.js';

/** One extension of a certificate: its value is the DER inside the OCTET STRING. */
export interface Extension {
  readonly oid: string;
  readonly critical: boolean;
  readonly value: Uint8Array;
}

/** The parts of the names of the demo's centres. */
export const centreNames = {
  root: 'НЕГІЗГІ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (GOST) DEMO',
  issuing: 'ҰЛТТЫҚ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (GOST) DEMO',
  unknown: 'БАСҚА КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (GOST) DEMO',
} as const;

/** The arc under which the demo names its information system; never registered. */
export const systemUid = '1.2.398.6.999.1.1';

/** A centre's name: CN and C. */
export const centreName = (name: string): Uint8Array =>
  rdns([oids.commonName, utf8(name)], [oids.country, printable('KZ')]);

/** A person's name: CN is surname and given name in capitals, givenName holds the patronymic, a company adds O and OU=BIN…. */
export function personName({ surname, given, patronymic, iin, company }: Person): Uint8Array {
  return rdns(
    [oids.commonName, capitals(`${surname} ${given}`)],
    [oids.surname, capitals(surname)],
    [oids.serialNumber, printable(`IIN${iin}`)],
    [oids.country, printable('KZ')],
    ...companyRdns(company),
    [oids.givenName, capitals(patronymic)],
  );
}

/** An information system's name: UID, no IIN. */
export const systemName = (name: string, company: Company): Uint8Array =>
  rdns(
    [oids.uid, utf8(systemUid)],
    [oids.commonName, utf8(name)],
    [oids.country, printable('KZ')],
    ...companyRdns(company),
  );

/** What a leaf's extendedKeyUsage names: signing or authentication, then who the holder is, then the role. */
export function personUsages({ capacity, certificate }: Person): readonly string[] {
  const purpose = certificate === 'authentication' ? oids.clientAuth : oids.emailProtection;
  return [purpose, ...capacities[capacity]];
}

/** The information system's extendedKeyUsage: no emailProtection, so that it is never taken for a person's. */
export const systemUsages: readonly string[] = [oids.legalEntity, oids.informationSystem];

/** The extensions of a leaf. Bits C8 (DS, NR, key agreement) for a signing key; DS and key encipherment for authentication. */
export function leafExtensions(
  usages: readonly string[],
  keyId: Uint8Array,
  centreKeyId: Uint8Array,
): readonly Extension[] {
  const usage = usages.includes(oids.clientAuth) ? [0, 2] : [0, 1, 4];
  return [
    { oid: oids.extKeyUsage, critical: false, value: seq(...usages.map(oid)) },
    policy(),
    { oid: oids.crlDistributionPoints, critical: false, value: crlAt('nca_gost_demo.crl') },
    { oid: oids.keyUsage, critical: true, value: namedBits(usage) },
    {
      oid: oids.authorityInfoAccess,
      critical: false,
      value: seq(location(oids.caIssuers, 'cert/nca_gost_demo.cer'), location(oids.ocsp, 'ocsp/')),
    },
    ...keyIds(keyId, centreKeyId),
    { oid: keystoreKind, critical: false, value: seq(oid(keystorePkcs12)) },
  ];
}

/** The extensions of a centre: certificate and list signing. */
export function centreExtensions(keyId: Uint8Array, centreKeyId: Uint8Array): readonly Extension[] {
  return [
    { oid: oids.basicConstraints, critical: true, value: seq(bool(true)) },
    { oid: oids.keyUsage, critical: true, value: namedBits([5, 6]) },
    policy(),
    { oid: oids.crlDistributionPoints, critical: false, value: crlAt('root_gost_demo.crl') },
    ...keyIds(keyId, centreKeyId),
  ];
}

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

const rdns = (...attributes: readonly (readonly [string, Uint8Array])[]): Uint8Array =>
  seq(...attributes.map(([type, value]) => set(seq(oid(type), value))));

const capitals = (text: string): Uint8Array => utf8(text.toLocaleUpperCase('kk'));

const companyRdns = (company: Company | null): readonly (readonly [string, Uint8Array])[] =>
  company === null
    ? []
    : [
        [oids.organization, utf8(company.name)],
        [oids.organizationalUnit, utf8(`BIN${company.bin}`)],
      ];

const policy = (): Extension => ({
  oid: oids.certificatePolicies,
  critical: false,
  value: seq(seq(oid(oids.nucPolicy), seq(seq(oid(oids.cps), ia5(`${nowhere}cps`))))),
});

const keyIds = (own: Uint8Array, centre: Uint8Array): readonly Extension[] => [
  { oid: oids.subjectKeyIdentifier, critical: false, value: octets(own) },
  { oid: oids.authorityKeyIdentifier, critical: false, value: seq(contextPrimitive(0, centre)) },
];

const uri = (path: string): Uint8Array => contextPrimitive(6, new TextEncoder().encode(nowhere + path));

const crlAt = (path: string): Uint8Array => seq(seq(context(0, context(0, uri(path)))));

const location = (method: string, path: string): Uint8Array => seq(oid(method), uri(path));
