/** About which certificates a revocation list speaks: its issuingDistributionPoint (RFC 5280 §5.2.5). */
import { addressesIn } from './addresses.js';
import { booleanOf, contextTag, Fields, tag, type Element } from './der.js';
import type { Certificate } from './x509.js';

/** What the extension says. */
export interface Scope {
  /** Addresses of the point, http and https; null when the list names none and holds for all points. */
  readonly addresses: readonly string[] | null;
  readonly only: 'users' | 'centres' | 'attributes' | null;
  /** Revocations for some reasons stand elsewhere. */
  readonly someReasons: boolean;
  /** It holds entries of other centres. */
  readonly indirect: boolean;
}

/** Reads the extension's value; `FormatError` when it is malformed. */
export function readScope(value: Element): Scope {
  const fields = new Fields(value);
  const point = fields.maybe(contextTag(0));
  const flag = (number: number): boolean => {
    const element = fields.maybe(contextTag(number, 'primitive'));
    return element !== null && booleanOf({ ...element, id: tag.boolean });
  };
  const [users, centres] = [flag(1), flag(2)];
  const someReasons = fields.maybe(contextTag(3, 'primitive')) !== null;
  const [indirect, attributes] = [flag(4), flag(5)];
  fields.end();
  return {
    addresses: point && addressesIn(point),
    only: attributes ? 'attributes' : users ? 'users' : centres ? 'centres' : null,
    someReasons,
    indirect,
  };
}

/**
 * What a list of this scope can say of a certificate. Our readings: an indirect list and one of attribute certificates say
 * nothing; a list of one point speaks only of certificates that name one of its addresses; a list for some reasons can
 * revoke, but its silence proves nothing.
 */
export function speaksOf(scope: Scope | null, { ca, crlAddresses }: Certificate): 'all' | 'revocations' | 'nothing' {
  if (scope === null) return 'all';
  const { addresses, only, someReasons, indirect } = scope;
  if (indirect || only === 'attributes' || only === (ca ? 'users' : 'centres')) return 'nothing';
  if (addresses !== null && !addresses.some((address) => crlAddresses.includes(address))) return 'nothing';
  return someReasons ? 'revocations' : 'all';
}
