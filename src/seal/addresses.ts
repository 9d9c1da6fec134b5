/**
 * The addresses that a certificate names (RFC 5280 §4.2.1.13, §4.2.2.1): of the responder, of revocation lists, of the
 * issuer's certificate. They are hints for whoever asks over the net; what cannot be read gives none, and spoils nothing.
 */
import { children, contextTag, Fields, FormatError, oidOf, readElement, tag, textOf, type Element } from './der.js';
import { oids } from './oids.js';

/** Addresses of OCSP responders in an authorityInfoAccess extension (its DER; undefined when absent). */
export function ocspAddressesOf(value: Uint8Array | undefined): readonly string[] {
  return accessLocations(value, oids.ocsp);
}

/** Addresses of the issuer's certificate in an authorityInfoAccess extension. */
export function issuerAddressesOf(value: Uint8Array | undefined): readonly string[] {
  return accessLocations(value, oids.caIssuers);
}

/** Addresses of whole lists in a cRLDistributionPoints extension; points for some reasons only, or of another issuer, are passed over. */
export function crlAddressesOf(value: Uint8Array | undefined): readonly string[] {
  return gathered(value, (point) => {
    const fields = new Fields(point);
    const name = fields.maybe(contextTag(0));
    if (name === null || fields.next !== null) return [];
    return addressesIn(name);
  });
}

/** Addresses in a DistributionPointName that stands under the tag 0; none when it is relative to the issuer's name. */
export function addressesIn(point: Element): readonly string[] {
  const full = new Fields(point, contextTag(0)).maybe(contextTag(0));
  return full === null ? [] : children(full).flatMap(addressOf);
}

function accessLocations(value: Uint8Array | undefined, method: string): readonly string[] {
  return gathered(value, (description) => {
    const fields = new Fields(description);
    return oidOf(fields.take()) === method ? addressOf(fields.take()) : [];
  });
}

const countMax = 8;
const lengthMax = 1024;

function gathered(value: Uint8Array | undefined, read: (one: Element) => readonly string[]): readonly string[] {
  if (value === undefined) return [];
  try {
    return children(readElement(value)).flatMap(read).slice(0, countMax);
  } catch (fault) {
    if (fault instanceof FormatError) return [];
    throw fault;
  }
}

/** A GeneralName that is a uniformResourceIdentifier of the web. */
function addressOf(name: Element): readonly string[] {
  if (name.id !== contextTag(6, 'primitive') || name.body.length > lengthMax) return [];
  const text = textOf({ ...name, id: tag.ia5 });
  return /^https?:\/\//i.test(text) && URL.canParse(text) ? [text] : [];
}
