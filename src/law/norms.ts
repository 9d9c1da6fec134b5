/**
 * Every norm of the Order by its id: a short paraphrase in three languages and what carries it.
 * Which step, check, term or paper carries a norm is read from the `norm` fields of those tables, never listed twice.
 */
import { forms } from './norms/forms.js';
import { list } from './norms/list.js';
import { order } from './norms/order.js';
import { permit } from './norms/permit.js';
import { requirements } from './norms/requirements.js';

interface Paraphrase {
  readonly kk: string;
  readonly ru: string;
  readonly en: string;
}

/** A norm that a row of another table names, or that a named later work will carry. */
type Carried = { readonly carrier: 'step' | 'check' | 'term' | 'paper' | `open: ${string}` };

/** A norm that no table shows: a right that needs no step, a judgement left to people, or a matter outside the office. */
type Declared = { readonly carrier: 'right' | 'human' | 'outside'; readonly why: string };

/** One norm; the wording is ours, the Order's own stands in its text. */
export type NormRow = Paraphrase & (Carried | Declared);

const all = { ...order, ...list, ...forms, ...requirements, ...permit };

/** An addressable point of the Order, by the ids of `order-665/norms.md`. */
export type Norm = keyof typeof all;

/** All norms, in the order of the Order: the order, the Rules, the List, the applications, the requirements, the permit. */
export const norms: { readonly [id in Norm]: NormRow } = all;

/**
 * An article of a law around the Order: APPC the administrative procedural code, LPN the law on permits and
 * notifications, LSS on state services, LPD on personal data.
 */
export type Act = `APPC ${string}` | `LPN ${string}` | `LSS ${string}` | `LPD ${string}`;

/** What a row may rest on; 'practice' marks what is offered where useful and is no norm. */
export type Basis = Norm | Act | 'practice';

const ids: ReadonlySet<string> = new Set(Object.keys(all));

/** Whether a text is the id of a norm of the Order. */
export const isNorm = (text: string): text is Norm => ids.has(text);
