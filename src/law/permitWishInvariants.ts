/** What must stay true of corrections of a permit and of amendments of the registry. */
import type { Case, Entry } from '../core/procedure.js';
import type { Invariant } from '../core/world.js';
import { text } from './invariant.js';
import { field, isDay, lastDay, list, on, told } from './permitInvariant.js';
import { local } from './reckoning.js';

export function permitWishInvariants(): readonly Invariant[] {
  return [
    on(
      'LPN 44',
      'an error is named by its place and by what should stand there, one after the other',
      ['askCorrection', 'findError'],
      ({ data }, before) =>
        [...CORRIGIBLE, ...SUBSTANCE].includes(text(data['field'])) &&
        text(data['value']) !== '' &&
        data['value'] !== lastValue(before, text(data['field'])) &&
        (!OF_CONTRACT.includes(text(data['field'])) || told(before)[Number(data['contract']) - 1] !== undefined) &&
        list(data['attachments']).length <= 10 &&
        asked(before, ['askCorrection', 'findError'], ['correct', 'rejectCorrection']) === undefined,
    ),
    on(
      'LPN 44',
      'a correction is the one that was named, and changes no substance',
      ['correct'],
      ({ data, at: now }, before) => {
        const wish = asked(before, ['askCorrection', 'findError'], ['correct', 'rejectCorrection']);
        const [entered] = before.entries;
        const contract = told(before)[Number(data['contract']) - 1];
        const date = text(data['value']);
        return (
          wish !== undefined &&
          ['field', 'contract', 'value'].every((name) => wish.data[name] === data[name]) &&
          CORRIGIBLE.includes(text(data['field'])) &&
          data['permitNumber'] === entered?.data['permitNumber'] &&
          data['issuedOn'] === entered?.data['issuedOn'] &&
          data['expiresOn'] === lastDay(before) &&
          (data['field'] !== 'contractDate' ||
            (isDay(date) && date <= local(now).day && contract !== undefined && date <= contract.until))
        );
      },
    ),
    on(
      'LPN 26(2)',
      'only a paper that was signed is corrected',
      ['correct'],
      (_, { entries }) =>
        entries.findLast(({ step }) => ['enter', 'extend', 'extendMeanwhile', 'handedOver'].includes(step))?.data[
          'paper'
        ] !== '',
    ),
    on(
      'LPN 44',
      'a correction is rejected only where one was asked',
      ['rejectCorrection'],
      (_, before) => asked(before, ['askCorrection', 'findError'], ['correct', 'rejectCorrection']) !== undefined,
    ),
    on(
      'practice',
      'an amendment is of the name or an address, new, shown by a document, one after the other',
      ['askAmendment'],
      ({ data }, before) =>
        ['holder', 'address', 'object'].includes(text(data['field'])) &&
        text(data['value']) !== '' &&
        data['value'] !== lastValue(before, text(data['field'])) &&
        list(data['attachments']).length >= 1 &&
        list(data['attachments']).length <= 10 &&
        asked(before, ['askAmendment'], ['amend', 'rejectAmendment']) === undefined,
    ),
    on('practice', 'what is amended is what was asked', ['amend', 'rejectAmendment'], ({ step, data }, before) => {
      const wish = asked(before, ['askAmendment'], ['amend', 'rejectAmendment']);
      return (
        wish !== undefined &&
        (step === 'rejectAmendment' || ['field', 'contract', 'value'].every((name) => wish.data[name] === data[name]))
      );
    }),
  ];
}

const CORRIGIBLE: readonly string[] = ['holder', 'object', 'operator', 'contractNumber', 'contractDate'];
const SUBSTANCE: readonly string[] = ['permitNumber', 'holderId', 'validity', 'issuedOn', 'validUntil'];
const OF_CONTRACT: readonly string[] = ['operator', 'contractNumber', 'contractDate', 'validUntil'];

function asked({ entries }: Case, asking: readonly string[], deciding: readonly string[]): Entry | undefined {
  const last = entries.findLast(({ step }) => [...asking, ...deciding].includes(step));
  return last && asking.includes(last.step) ? last : undefined;
}

/** The value of a field of the permit itself, with its last correction or amendment. */
function lastValue({ entries }: Case, name: string): string | undefined {
  const changed = entries.findLast(({ step, data }) => ['correct', 'amend'].includes(step) && data['field'] === name);
  if (changed) return text(changed.data['value']);
  const data = entries[0]?.data ?? {};
  if (name === 'object') return text(data['object']);
  return name === 'holder' || name === 'address'
    ? field(data['holder'], name === 'holder' ? 'name' : 'address')
    : undefined;
}
