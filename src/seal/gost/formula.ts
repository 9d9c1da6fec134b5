/**
 * Formulas of curve points, written as in the Explicit-Formulas Database (three-operand form: one operation a line), become
 * functions of WebAssembly. X1, Y1, Z1 are the first point and X2, Y2, Z2 the second; X3, Y3, Z3 is the sum, and takes the first
 * point's place. `carry(…)` stands where a sum has grown too large for what is done with it: where it is missing, `compile`
 * throws.
 */
import {
  combine,
  limbBytes,
  product,
  storedBound,
  type Field,
  type Operation,
  type Place,
  type Variable,
} from './field.js';
import { get, i32, type Func } from './wasm.js';

/** The memory begins with room for the variables of a formula. */
export const variablesMax = 32;

const coordinates = ['X', 'Y', 'Z'];

/**
 * The function of a formula; its parameters are the addresses of the first and, where it names one, the second point. RangeError
 * when a value might overflow, a coordinate of the sum might exceed what the next formula counts on, or a name is unknown (a
 * coordinate of the first point is so once the sum has taken its place).
 */
export function compile(field: Field, name: string, formula: string): Func {
  const size = field.limbs * limbBytes;
  const known = new Map<string, Variable>();
  const coordinate = (point: number, at: number): Place => ({ address: get(point), offset: at * size });
  coordinates.forEach((letter, at) => {
    known.set(`${letter}1`, { place: coordinate(0, at), bound: storedBound });
    known.set(`${letter}2`, { place: coordinate(1, at), bound: storedBound });
  });
  const parameters = /[XYZ]2/.test(formula) ? 2 : 1;
  let variables = 0;
  const body = formula.match(/\S.*\S/g)!.map((line) => {
    const [, target = '', right = ''] = /^(\w+) = (\S+)$/.exec(line) ?? [];
    const at = coordinates.findIndex((letter) => target === `${letter}3`);
    const place = at < 0 ? { address: i32.constant(0), offset: size * variables++ } : coordinate(0, at);
    if (variables > variablesMax) throw new RangeError(`${name} has too many variables`);
    const { code, bound } = operation(field, place, right, known, parameters);
    if (at >= 0) known.delete(`${coordinates[at]}1`);
    if (at >= 0 && bound > storedBound) throw new RangeError(`${line}: a coordinate must be carried`);
    known.set(target, { place, bound });
    return code;
  });
  return { name, parameters, longs: 2 * field.limbs, body };
}

/** One line: a product `a*b`, a square `a^2`, or a sum of terms such as `a-2*b`, carried or not. */
function operation(
  field: Field,
  to: Place,
  right: string,
  known: ReadonlyMap<string, Variable>,
  local: number,
): Operation {
  const variable = (name: string): Variable => {
    const found = known.get(name);
    if (found === undefined) throw new RangeError(`${name} is not known in ${right}`);
    return found;
  };
  const [, a, b] = /^([A-Za-z]\w*)(?:\*([A-Za-z]\w*)|\^2)$/.exec(right) ?? [];
  if (a !== undefined) return product(field, to, variable(a), variable(b ?? a));
  const [, carried, plain = carried ?? ''] = /^carry\((.*)\)$|^(.*)$/.exec(right) ?? [];
  if (!/^-?(\d+\*)?[A-Za-z]\w*([+-](\d+\*)?[A-Za-z]\w*)*$/.test(plain)) throw new RangeError(`what is ${right}?`);
  const terms = Array.from(
    plain.matchAll(/([+-]?)(?:(\d+)\*)?([A-Za-z]\w*)/g),
    ([, sign, factor = '1', name = '']) => ({
      factor: sign === '-' ? -Number(factor) : Number(factor),
      ...variable(name),
    }),
  );
  return combine(field, to, terms, carried !== undefined, local);
}
