/** What stands on a permit and in the registry: what an error of writing can touch (LPN 44), and what an amendment can. */
import type { Words } from '../core/calendar.js';
import type { Case } from '../core/procedure.js';
import type { Basis } from './norms.js';
import { contractsHeld } from './permitContracts.js';
import { holderOf, objectOf, type Wish } from './permitFacts.js';

/** The field of the files that come with a report or a request, and how many it takes. */
export const permitFiles = 'permit.files';
export const permitFilesMax = 10;

/** A point of the permit, as forms name it. */
export interface Point extends Words {
  readonly name: string;
  readonly norm: Basis;
  /** Whether it is said of one of the contracts. */
  readonly ofContract: boolean;
  /** Whether it is the substance of the permit, which no correction changes (LPN 44). */
  readonly substance: boolean;
}

/** The points of appendix 5 that differ from permit to permit. */
// prettier-ignore
export const points: readonly Point[] = [
  { name: 'holder',         norm: 'A5.f3',  ofContract: false, substance: false, kk: 'Рұқсат иесінің атауы',                  ru: 'Наименование владельца',                      en: 'Name of the holder' },
  { name: 'object',         norm: 'A5.f11', ofContract: false, substance: false, kk: 'Объектінің мекенжайы',                  ru: 'Адрес объекта',                               en: 'Address of the object' },
  { name: 'operator',       norm: 'A5.f11', ofContract: true,  substance: false, kk: 'Базалық оператордың атауы',             ru: 'Наименование базового оператора',             en: 'Name of the base operator' },
  { name: 'contractNumber', norm: 'A5.f11', ofContract: true,  substance: false, kk: 'Шарттың нөмірі',                        ru: 'Номер договора',                              en: 'Number of the contract' },
  { name: 'contractDate',   norm: 'A5.f11', ofContract: true,  substance: false, kk: 'Шарттың күні',                          ru: 'Дата договора',                               en: 'Date of the contract' },
  { name: 'validUntil',     norm: 'A5.f11', ofContract: true,  substance: true,  kk: 'Шарттың соңғы күні',                    ru: 'Последний день договора',                     en: 'Last day of the contract' },
  { name: 'permitNumber',   norm: 'A5.f2',  ofContract: false, substance: true,  kk: 'Рұқсаттың нөмірі',                      ru: 'Номер разрешения',                            en: 'Number of the permit' },
  { name: 'holderId',       norm: 'A5.f4',  ofContract: false, substance: true,  kk: 'БСН (ЖСН)',                             ru: 'БИН (ИИН)',                                   en: 'BIN (IIN)' },
  { name: 'validity',       norm: 'A5.f6',  ofContract: false, substance: true,  kk: 'Қолданылу мерзімі',                     ru: 'Срок действия',                               en: 'Validity' },
  { name: 'issuedOn',       norm: 'A5.f7',  ofContract: false, substance: true,  kk: 'Берілген күні',                         ru: 'Дата выдачи',                                 en: 'Date of issue' },
];

/** What the registry can be amended by, without a new permit. */
// prettier-ignore
export const amendable: readonly Omit<Point, 'ofContract' | 'substance'>[] = [
  { name: 'holder',         norm: 'practice', kk: 'Атауы немесе тегі, аты, әкесінің аты',     ru: 'Наименование или фамилия, имя, отчество',     en: 'Name' },
  { name: 'address',        norm: 'practice', kk: 'Мекенжайы',                                ru: 'Адрес',                                       en: 'Address' },
  { name: 'object',         norm: 'practice', kk: 'Объектінің мекенжайы',                     ru: 'Адрес объекта',                               en: 'Address of the object' },
];

/** What now stands at a point; '' where nothing does, or where no wish can change it. */
export function standsAt(found: Case, { field, contract }: Pick<Wish, 'field' | 'contract'>): string {
  const { name, address } = holderOf(found);
  const held = contractsHeld(found).find(({ id }) => id === contract);
  switch (field) {
    case 'holder':
      return name;
    case 'address':
      return address;
    case 'object':
      return objectOf(found);
    case 'operator':
      return held?.operator ?? '';
    case 'contractNumber':
      return held?.number ?? '';
    case 'contractDate':
      return held?.date ?? '';
    default:
      return '';
  }
}
