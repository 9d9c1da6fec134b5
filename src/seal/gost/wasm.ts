/**
 * A small assembler of WebAssembly modules: instructions are functions that give octets, a module is put together and compiled
 * when it is first needed (WebAssembly Core Specification 1.0, section 5: binary format). No file, no build tool.
 */

/** Octets of the binary format, nested as they were put together; an operand is code that leaves its value on the stack. */
export type Code = readonly (number | Code)[];

/** A function without result. Its locals: the parameters (all i32: addresses), then `words` of i32, then `longs` of i64. */
export interface Func {
  readonly name: string;
  readonly parameters: number;
  readonly words?: number;
  readonly longs: number;
  readonly body: Code;
}

/** A compiled module: its functions by name, and its memory. */
export interface Instance {
  readonly functions: { readonly [name: string]: (...parameters: number[]) => void };
  readonly memory: Memory;
}

/** The memory of a module; growing it gives a new buffer. */
export interface Memory {
  readonly buffer: ArrayBuffer;
  readonly grow: (pages: number) => unknown;
}

// Node has it, its types do not.
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: Readonly<Record<string, unknown>> };
};

export const pageBytes = 65_536;

/** Compiles functions that share a memory of at least so many octets. A function is called by others by its place in the list. */
export function instantiate(functions: readonly Func[], memoryBytes: number): Instance {
  const bytes = Uint8Array.from(octetsOf(assemble(functions, memoryBytes)));
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes));
  const { memory, ...rest } = exports as Record<string, never> & { readonly memory: Memory };
  return { functions: rest, memory };
}

function assemble(functions: readonly Func[], memoryBytes: number): Code {
  const most = Math.max(...functions.map(({ parameters }) => parameters));
  const types = Array.from({ length: most + 1 }, (_, count) => [0x60, count, Array<number>(count).fill(i32Type), 0]);
  const names = functions.map(({ name }, at) => [text(name), 0, unsigned(at)]);
  return [
    header,
    section(1, vector(types)),
    section(3, vector(functions.map(({ parameters }) => unsigned(parameters)))),
    section(5, vector([[0, unsigned(Math.ceil(memoryBytes / pageBytes))]])),
    section(7, vector([[text('memory'), 2, 0], ...names])),
    section(10, vector(functions.map((func) => sized(bodyOf(func))))),
  ];
}

function bodyOf({ words = 0, longs, body }: Func): Code {
  return [vector([words, longs].map((count, at) => [unsigned(count), at === 0 ? i32Type : i64Type])), body, 0x0b];
}

function octetsOf(code: Code, octets: number[] = []): readonly number[] {
  for (const part of code)
    if (typeof part === 'number') octets.push(part);
    else octetsOf(part, octets);
  return octets;
}

const header: Code = [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
const i32Type = 0x7f;
const i64Type = 0x7e;

const section = (id: number, content: Code): Code => [id, sized(content)];
const sized = (content: Code): Code => {
  const octets = octetsOf(content);
  return [unsigned(octets.length), octets];
};
const vector = (items: readonly Code[]): Code => [unsigned(items.length), items];
const text = (ascii: string): Code => sized(Array.from(ascii, (character) => character.charCodeAt(0)));

/** LEB128 (section 5.2.2). */
function unsigned(value: number): Code {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, unsigned(value >>> 7)];
}

function signed(value: bigint): Code {
  const last = value >= -64n && value < 64n;
  return last ? [Number(value & 0x7fn)] : [Number(value & 0x7fn) | 0x80, signed(value >> 7n)];
}

const binary =
  (opcode: number) =>
  (a: Code, b: Code): Code => [a, b, opcode];
const loading =
  (opcode: number) =>
  (address: Code, offset = 0): Code => [address, opcode, 0, unsigned(offset)];
const storing =
  (opcode: number) =>
  (address: Code, offset: number, value: Code): Code => [address, value, opcode, 0, unsigned(offset)];

export const get = (local: number): Code => [0x20, unsigned(local)];
export const set = (local: number, value: Code): Code => [value, 0x21, unsigned(local)];
export const call = (func: number, ...operands: readonly Code[]): Code => [operands, 0x10, unsigned(func)];
/** Does the body, and again as long as the condition after it is not zero. */
export const repeat = (body: Code, condition: Code): Code => [0x03, 0x40, body, condition, 0x0d, 0, 0x0b];
/** One or the other, as the condition is not zero or is. */
export const choose = (condition: Code, one: Code, other: Code): Code => [
  condition,
  0x04,
  0x40,
  one,
  0x05,
  other,
  0x0b,
];
/** The low 32 bits of an i64. */
export const wrap = (value: Code): Code => [value, 0xa7];
/** An i32 that is not negative, as i64. */
export const widen = (value: Code): Code => [value, 0xad];

export const i32 = {
  constant: (value: number): Code => [0x41, signed(BigInt(value))],
  load: loading(0x28),
  add: binary(0x6a),
  sub: binary(0x6b),
  and: binary(0x71),
  notEqual: binary(0x47),
  /** 1 or 0: whether a < b with sign. */
  less: binary(0x48),
} as const;

export const i64 = {
  constant: (value: bigint | number): Code => [0x42, signed(BigInt(value))],
  load: loading(0x29),
  store: storing(0x37),
  /** 32 bits of the memory, read with their sign. */
  load32: loading(0x34),
  store32: storing(0x3e),
  add: binary(0x7c),
  sub: binary(0x7d),
  mul: binary(0x7e),
  and: binary(0x83),
  or: binary(0x84),
  xor: binary(0x85),
  shl: binary(0x86),
  /** Shifts right with the sign, and without. */
  shrSigned: binary(0x87),
  shr: binary(0x88),
  /** 1 or 0, an i32: whether a < b without sign. */
  less: binary(0x54),
} as const;
