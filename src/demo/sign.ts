/** What the signer gives back once a key was chosen: signatures, or the details of the certificate. */
import { oids } from '../seal/oids.js';
import { toPem } from '../seal/pem.js';
import { parseCertificate, type Name } from '../seal/x509.js';
import type { Json } from '../core/procedure.js';
import type { Ask, InfoAsk, SignAsk } from './asks.js';
import { signDocument, type Timestamper } from './cms.js';
import type { Key } from './keys.js';
import { basicsSuccess, commonSuccess, type Reply } from './replies.js';

/** The reply to a request whose key was chosen. Throws what the signing throws. */
export function answerTo(ask: Ask, key: Key, now: Date, timestamp: Timestamper): Reply {
  switch (ask.is) {
    case 'sign':
      return signed(ask, key, now, timestamp);
    case 'keyInfo':
      return details(ask, key);
    default:
      return ask satisfies never;
  }
}

function signed(ask: SignAsk, key: Key, now: Date, timestamp: Timestamper): Reply {
  const signatures = ask.documents.map((document) =>
    toPem('CMS', signDocument(document, ask.attached, key, now, ask.timestamp ? { timestamp } : {})),
  );
  if (ask.module === 'commonUtils') return commonSuccess(signatures[0], ask.uuid);
  return basicsSuccess(signatures, ask.outputCert ? toPem('CERTIFICATE', key.certificate) : null);
}

function details(ask: InfoAsk, key: Key): Reply {
  const { subject, issuer, serial, subjectKeyId, authorityKeyId } = parseCertificate(key.certificate);
  const told: { readonly [name: string]: Json } = {
    alias: subjectKeyId,
    keyId: subjectKeyId,
    algorithm: 'ECGOST3410-2015-512',
    subjectCn: commonName(subject),
    subjectDn: dn(subject),
    issuerCn: commonName(issuer),
    issuerDn: dn(issuer),
    serialNumber: serial,
    certNotBefore: inAlmaty(key.notBefore),
    certNotAfter: inAlmaty(key.notAfter),
    authorityKeyIdentifier: authorityKeyId,
    pem: toPem('CERTIFICATE', key.certificate),
  };
  return commonSuccess(told, ask.uuid);
}

const commonName = (name: Name): string =>
  name.attributes.find((attribute) => attribute.oid === oids.commonName)?.value ?? '';

const shortNames: ReadonlyMap<string, string> = new Map([
  [oids.commonName, 'CN'],
  [oids.surname, 'SURNAME'],
  [oids.serialNumber, 'SERIALNUMBER'],
  [oids.country, 'C'],
  [oids.organization, 'O'],
  [oids.organizationalUnit, 'OU'],
  [oids.givenName, 'GIVENNAME'],
  [oids.uid, 'UID'],
]);

/** 'CN=…,SURNAME=…' in the order of the certificate; commas and backslashes are escaped (RFC 4514 §2.4). */
const dn = (name: Name): string =>
  name.attributes
    .map(({ oid, value }) => `${shortNames.get(oid) ?? oid}=${value.replace(/[\\,+"<>;]/g, '\\$&')}`)
    .join(',');

/** '23.11.2026 10:00:00', the hour of Almaty. */
const inAlmaty = (at: Date): string =>
  new Intl.DateTimeFormat('ru', {
    timeZone: 'Asia/Almaty',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  })
    .format(at)
    .replace(',', '');
