/** What a certificate of НУЦ РК says of its holder (integration facts, section 2): IIN, BIN, name, role, purpose of the key. */
import { oids } from './oids.js';
import type { Certificate } from './x509.js';

/** In what capacity the holder signs. 'other': none of the roles that НУЦ РК's certificates name. */
export type SignerRole =
  | 'individual'
  | 'head'
  | 'rightToSign'
  | 'financialRightToSign'
  | 'hr'
  | 'employee'
  | 'informationSystem'
  | 'treasury'
  | 'tsa'
  | 'ocsp'
  | 'ca'
  | 'other';

/** What the key may be used for: НУЦ РК issues signing keys (emailProtection) and authentication keys (clientAuth). */
export type KeyPurpose = 'sign' | 'auth' | 'none';

/** The holder. IIN and BIN are twelve digits without their prefixes, null when absent; `name` is the common name. */
export interface Profile {
  readonly iin: string | null;
  readonly bin: string | null;
  readonly name: string;
  /** Stands in givenName of all places (integration facts, section 2); null when absent. */
  readonly patronymic: string | null;
  /** The legal entity's name; null for an individual. */
  readonly organisation: string | null;
  readonly role: SignerRole;
  readonly purpose: KeyPurpose;
}

/** Reads the profile. Check digits of IIN and BIN are not looked at: the test keys of НУЦ РК do not satisfy them. */
export function profileOf(certificate: Certificate): Profile {
  const values = (oid: string): readonly string[] =>
    certificate.subject.attributes.flatMap((attribute) => (attribute.oid === oid ? [attribute.value] : []));
  const numbers = values(oids.serialNumber);
  return {
    iin: digits('IIN', numbers),
    bin: digits('BIN', [...values(oids.organizationalUnit), ...numbers]),
    name: values(oids.commonName)[0] ?? '',
    patronymic: values(oids.givenName)[0] ?? null,
    organisation: values(oids.organization)[0] ?? null,
    role: roleOf(certificate),
    purpose: purposeOf(certificate),
  };
}

/** Whether a role is a person's, for himself or for a legal entity. */
export function isPerson(role: SignerRole): boolean {
  return persons.has(role);
}

/** The first row whose identifier stands in extendedKeyUsage gives the role; machines come before people. */
const roles: readonly (readonly [role: SignerRole, usage: string])[] = [
  ['tsa', oids.timeStamping],
  ['ocsp', oids.ocspSigning],
  ['treasury', oids.treasury],
  ['informationSystem', oids.informationSystem],
  ['informationSystem', oids.individualSystem],
  ['head', oids.head],
  ['rightToSign', oids.rightToSign],
  ['financialRightToSign', oids.financialRightToSign],
  ['hr', oids.hr],
  ['employee', oids.employee],
  ['individual', oids.individual],
];

const persons: ReadonlySet<SignerRole> = new Set([
  'individual',
  'head',
  'rightToSign',
  'financialRightToSign',
  'hr',
  'employee',
]);

function roleOf({ ca, extKeyUsage }: Certificate): SignerRole {
  if (ca) return 'ca';
  // An information system may have an arc of its own below the role's (…1.2.6.71).
  const has = (usage: string): boolean => extKeyUsage.some((oid) => oid === usage || oid.startsWith(`${usage}.`));
  const exact = (usage: string): boolean => extKeyUsage.includes(usage);
  const row = roles.find(([role, usage]) => (role === 'informationSystem' ? has(usage) : exact(usage)));
  return row?.[0] ?? 'other';
}

/** Bits of keyUsage: 0 digitalSignature, 1 nonRepudiation. Without keyUsage a key is good for neither. */
function purposeOf({ extKeyUsage, keyUsage }: Certificate): KeyPurpose {
  const signs = keyUsage?.has(0) === true;
  if (extKeyUsage.includes(oids.emailProtection) && signs && keyUsage.has(1)) return 'sign';
  return extKeyUsage.includes(oids.clientAuth) && signs ? 'auth' : 'none';
}

function digits(prefix: 'IIN' | 'BIN', values: readonly string[]): string | null {
  const form = new RegExp(`^${prefix}(\\d{12})$`);
  return values.map((value) => form.exec(value)?.[1]).find((found) => found !== undefined) ?? null;
}
