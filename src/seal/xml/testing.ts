/** What the tests of XML signatures share: a little certification centre, its holders, and short ways to sign and judge. */
import type { Purpose } from '../checklist.js';
import { oids } from '../oids.js';
import { makeCentre, official, type Holder } from '../testing.js';
import { parseTrust } from '../trust.js';
import { methods, namespaces } from './names.js';
import { verifyXml, type XmlExpected, type XmlVerdict } from './verify.js';
import { complete } from './write.js';
import { verifyEnvelope } from './wsse.js';

export const now = '2026-11-22T09:00:00Z';

const root = makeCentre({ name: 'СЫНАҚ ТҮБІРІ' });
const issuing = makeCentre({ name: 'СЫНАҚ ОРТАЛЫҒЫ', parent: root });
export const trust = parseTrust([root.certificate, issuing.certificate]);
export const evidence = { crls: [issuing.crl()], ocsp: [] };

/** A person with a signing key. */
export const holder: Holder = issuing.issue();

/** Another, who has signed for a legal entity. */
export const head: Holder = issuing.issue({ subject: official, usages: [oids.emailProtection, oids.head] });

/** An information system of a legal entity. */
export const system: Holder = issuing.issue({
  subject: official.filter(([type]) => type !== oids.serialNumber && type !== oids.surname),
  usages: [oids.legalEntity, oids.informationSystem],
});

export const issue = issuing.issue;

/** The verdict about a text. */
export function judge(xml: string | Uint8Array, expected: XmlExpected = {}, purpose: Purpose = 'document'): XmlVerdict {
  return verifyXml(Buffer.from(xml), trust, evidence, now, purpose, expected);
}

/** The verdict about an envelope. */
export function judgeEnvelope(xml: string | Uint8Array): XmlVerdict {
  return verifyEnvelope(Buffer.from(xml), trust, evidence, now);
}

/** The failed steps of all signers, with their codes. */
export function failures({ signers }: XmlVerdict): readonly string[] {
  return signers.flatMap(({ steps }) =>
    steps.filter(({ code }) => code !== 'VALID').map(({ step, code }) => `${step} ${code}`),
  );
}

export function text(octets: Uint8Array | null): string {
  return octets === null ? 'nothing' : Buffer.from(octets).toString();
}

/** An empty signature of any shape; `references` is XML. */
export function emptySignature(
  references: string,
  by: Holder = holder,
  canonical = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315',
): string {
  const certificate = Buffer.from(by.certificate).toString('base64');
  return (
    `<ds:Signature xmlns:ds="${namespaces.signature}"><ds:SignedInfo>` +
    `<ds:CanonicalizationMethod Algorithm="${canonical}"/>` +
    `<ds:SignatureMethod Algorithm="${methods[by.key.curve.name].signature}"/>${references}</ds:SignedInfo>` +
    `<ds:SignatureValue/><ds:KeyInfo><ds:X509Data><ds:X509Certificate>${certificate}</ds:X509Certificate>` +
    `</ds:X509Data></ds:KeyInfo></ds:Signature>`
  );
}

/** A reference with these transforms, its digest still to be made. */
export function reference(uri: string | null, ...transforms: readonly string[]): string {
  const steps = transforms.map((one) => (one.startsWith('<') ? one : `<ds:Transform Algorithm="${one}"/>`)).join('');
  return (
    `<ds:Reference${uri === null ? '' : ` URI="${uri}"`}>${steps && `<ds:Transforms>${steps}</ds:Transforms>`}` +
    `<ds:DigestMethod Algorithm="${methods['GOST2015-512'].digest}"/><ds:DigestValue/></ds:Reference>`
  );
}

/** The text of a template, its empty signature made. */
export function made(template: string, by: Holder = holder): string {
  return text(complete(template, by));
}
