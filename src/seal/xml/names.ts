/** The names of XML signatures: namespaces, and the identifiers of algorithms (integration facts, section 3). */
import { schemes, type Scheme } from '../algorithms.js';
import type { XmlName } from './tree.js';

export const namespaces = {
  xml: 'http://www.w3.org/XML/1998/namespace',
  xmlns: 'http://www.w3.org/2000/xmlns/',
  signature: 'http://www.w3.org/2000/09/xmldsig#',
  exclusive: 'http://www.w3.org/2001/10/xml-exc-c14n#',
  soap: 'http://schemas.xmlsoap.org/soap/envelope/',
  security: 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd',
  utility: 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd',
} as const;

/** What stands in a KeyIdentifier of WS-Security: a whole certificate (X.509 Certificate Token Profile 1.0 §3.2). */
export const tokenTypes = {
  base64: 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary',
  certificate: 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3',
} as const;

/** A name in the namespace of XML signatures. */
export function dsig(local: string): XmlName {
  return { namespace: namespaces.signature, local };
}

/** A name in the namespace of WS-Security's headers. */
export function wsse(local: string): XmlName {
  return { namespace: namespaces.security, local };
}

/** A name in the namespace of SOAP 1.1. */
export function soap(local: string): XmlName {
  return { namespace: namespaces.soap, local };
}

export const transforms = {
  enveloped: 'http://www.w3.org/2000/09/xmldsig#enveloped-signature',
  inclusive: 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315',
  inclusiveWithComments: 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments',
  exclusive: 'http://www.w3.org/2001/10/xml-exc-c14n#',
  exclusiveWithComments: 'http://www.w3.org/2001/10/xml-exc-c14n#WithComments',
} as const;

const more = 'http://www.w3.org/2001/04/xmldsig-more#';
const state = 'urn:ietf:params:xml:ns:pkigovkz:xmlsec:algorithms:';

/** The identifiers of each scheme's signature and digest. */
export const methods = {
  'GOST2015-512': { signature: `${state}gostr34102015-gostr34112015-512`, digest: `${state}gostr34112015-512` },
  'GOST2015-256': { signature: `${state}gostr34102015-gostr34112015-256`, digest: `${state}gostr34112015-256` },
  GOST2004: { signature: `${more}gost34310-gost34311`, digest: `${more}gost34311` },
  'RSA-SHA256': { signature: `${more}rsa-sha256`, digest: 'http://www.w3.org/2001/04/xmlenc#sha256' },
} as const satisfies Record<Scheme['algorithm'], { readonly signature: string; readonly digest: string }>;

/** The scheme whose signatures, or whose digests, an identifier names; null when it is none of ours. */
export function schemeNamed(identifier: string, as: 'signature' | 'digest'): Scheme | null {
  return schemes.find(({ algorithm }) => methods[algorithm][as] === identifier) ?? null;
}
