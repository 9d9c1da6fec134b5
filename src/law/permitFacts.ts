/** What the entries of a permit's life say. */
import { plainDate } from '../core/calendar.js';
import { taken } from '../core/decide.js';
import type { Case, Data, Json, PlainDate } from '../core/procedure.js';
import type { Contract } from './facts.js';

/** The permit as it stands. */
export interface HeldPermit {
  readonly number: string;
  readonly uin: string;
  readonly verifyCode: string;
  readonly holder: { readonly name: string; readonly iin: string; readonly bin: string };
  readonly issuedOn: PlainDate;
  readonly expiresOn: PlainDate;
  readonly contracts: readonly Contract[];
  /** The application that it was issued on. */
  readonly application: string;
  readonly bySilence: boolean;
}

/** The permit of this life; null for any other case. */
export function heldPermit(found: Case): HeldPermit | null {
  const [entered] = found.entries;
  if (found.procedure !== 'permit' || !entered) return null;
  const { data } = entered;
  const holder = record(data['holder']);
  const issuedOn = plainDate(text(data['issuedOn']));
  const extended = taken(found, 'extend');
  const expiresOn = plainDate(text((extended ?? entered).data['expiresOn']));
  if (!issuedOn || !expiresOn) return null;
  return {
    number: text(data['permitNumber']),
    uin: text(data['uin']),
    verifyCode: text(data['verifyCode']),
    holder: { name: text(holder['name']), iin: text(holder['iin']), bin: text(holder['bin']) },
    issuedOn,
    expiresOn,
    contracts: contractsIn((extended ?? entered).data),
    application: text(data['application']),
    bySilence: data['basis'] === 'silence' && !taken(found, 'handedOver'),
  };
}

function contractsIn(data: Data): readonly Contract[] {
  const rows = data['contracts'];
  return (Array.isArray(rows) ? rows : []).flatMap((row: Json) => {
    const date = plainDate(text(record(row)['date']));
    if (!date) return [];
    return {
      operator: text(record(row)['operator']),
      operatorBin: text(record(row)['operatorBin']),
      number: text(record(row)['number']),
      date,
      validUntil: plainDate(text(record(row)['validUntil'])),
    };
  });
}

function record(value: Json | undefined): { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as { readonly [key: string]: Json })
    : {};
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
