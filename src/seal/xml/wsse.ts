/**
 * The signature of messages that the state's gateway carries (WS-Security 1.0 in SOAP 1.1; integration facts 6.2), both
 * ways: the sender's information system signs the Body, and the receiver takes the Body from nowhere but its digest.
 */
import type { Expected, Setting } from '../checklist.js';
import { FormatError } from '../der.js';
import type { Evidence } from '../revocation.js';
import type { TrustStore } from '../trust.js';
import type { Options } from '../verify.js';
import { dsig, namespaces, soap, tokenTypes, transforms, wsse } from './names.js';
import { parseXml } from './read.js';
import { idsOf } from './reference.js';
import { childOf, elementsOf, isNamed, namespaceAt, type XmlDocument, type XmlElement, type XmlName } from './tree.js';
import { judgeAll, orFormat, type XmlVerdict } from './verify.js';
import { appended, complete, edited, signatureTemplate, type Edit, type XmlSignerKey } from './write.js';

/**
 * Judges the one signature in the one Security header of an envelope, for the purpose `gateway`: it must cover the one Body,
 * the child of the Envelope, and may cover more besides. `content` and `element` are that Body as it was signed. Messages of
 * another shape are FORMAT. Whether a message is fresh, and comes for the first time, is not judged. Never throws for
 * hostile bytes; RangeError when `at` is no instant.
 */
export function verifyEnvelope(
  bytes: Uint8Array,
  trust: TrustStore,
  evidence: Evidence,
  at: string,
  expected: Expected = {},
  options: Options = {},
): XmlVerdict {
  const moment = new Date(at).toISOString();
  const setting: Setting = { trust, evidence, at: moment, purpose: 'gateway', expected, ...options };
  return orFormat(() => {
    const document = parseXml(bytes);
    const { header, body } = partsOf(document);
    const security = header && childOf(header, wsse('Security'));
    const signatures = security ? elementsOf(security).filter((one) => isNamed(one, dsig('Signature'))) : [];
    if (signatures.length !== 1) throw new FormatError('one signature must stand in the header');
    return judgeAll(document, signatures, body, setting);
  });
}

/**
 * The envelope with a Security header that signs its Body under this id (`id-` and a UUID, fresh for each message).
 * `FormatError` when it is no envelope of SOAP 1.1, or signed already; RangeError for an id that XML has not.
 */
export function signEnvelope(envelope: Uint8Array, id: string, by: XmlSignerKey): Uint8Array {
  if (!/^[A-Za-z_][\w.-]*$/.test(id)) throw new RangeError('an id is letters, digits, -, . and _');
  const document = parseXml(envelope);
  const { header, body } = partsOf(document);
  if (header !== null && childOf(header, wsse('Security')) !== null) throw new FormatError('signed already');
  if (idsOf(document).has(id)) throw new FormatError('the id stands already');
  const { prefix } = document.root;
  const security = securityTemplate(prefix, id, by);
  const name = prefix === '' ? 'Header' : `${prefix}:Header`;
  const edits = [
    withId(body, id),
    header === null ? before(document, body, `<${name}>${security}</${name}>`) : appended(header, security),
  ];
  return complete(edited(document.text, edits), by);
}

function partsOf({ root }: XmlDocument): { readonly header: XmlElement | null; readonly body: XmlElement } {
  if (!isNamed(root, soap('Envelope'))) throw new FormatError('no envelope of SOAP 1.1');
  const body = childOf(root, soap('Body'));
  if (body === null) throw new FormatError('no Body');
  return { header: childOf(root, soap('Header')), body };
}

function securityTemplate(prefix: string, id: string, by: XmlSignerKey): string {
  const { base64, certificate } = tokenTypes;
  const token = Buffer.from(by.certificate).toString('base64');
  const signature = signatureTemplate(by.key, {
    canonical: transforms.exclusive,
    uri: `#${id}`,
    transforms: [transforms.exclusive],
    keyInfo:
      `<wsse:SecurityTokenReference><wsse:KeyIdentifier EncodingType="${base64}" ValueType="${certificate}">` +
      `${token}</wsse:KeyIdentifier></wsse:SecurityTokenReference>`,
  });
  // An attribute of SOAP needs a prefix even where its elements have none.
  const understand = `${prefix === '' ? `xmlns:soap="${namespaces.soap}" soap` : prefix}:mustUnderstand="1"`;
  return `<wsse:Security xmlns:wsse="${namespaces.security}" ${understand}>${signature}</wsse:Security>`;
}

/** Gives the Body its id. A prefix wsu that means something else there would change what the content says. */
function withId(body: XmlElement, id: string): Edit {
  const meant = namespaceAt(body, 'wsu');
  const taken = meant !== null && meant !== namespaces.utility;
  if (taken || body.attributes.some((one) => isId(one))) throw new FormatError('the Body cannot take an id');
  const declaration = meant === null ? ` xmlns:wsu="${namespaces.utility}"` : '';
  const { nameEnd } = body.place;
  return { from: nameEnd, to: nameEnd, put: `${declaration} wsu:Id="${id}"` };
}

function isId({ namespace, local }: XmlName): boolean {
  return namespace === namespaces.utility && local === 'Id';
}

/** Puts XML before a child of the root. */
function before({ text }: XmlDocument, { place }: XmlElement, xml: string): Edit {
  const from = text.lastIndexOf('<', place.nameEnd);
  return { from, to: from, put: xml };
}
