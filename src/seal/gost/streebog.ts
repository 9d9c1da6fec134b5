/**
 * Streebog, the digest of ГОСТ 34.11-2015 (= GOST R 34.11-2012, RFC 6986), compiled when it is first needed. A 512-bit block is
 * eight words of 64 bits, least significant first, so that the octets of message and digest keep the order in which they are sent
 * (integration facts 1.2).
 */
import { writeRoundConstants, writeTables } from './streebogTables.js';
import { call, get, i32, i64, instantiate, repeat, set, widen, wrap, type Code, type Func } from './wasm.js';

/** The 64-octet digest. */
export function streebog512(message: Uint8Array): Uint8Array {
  return new Streebog(64).update(message).digest();
}

/** The 32-octet digest: another start, and the upper half of the result (RFC 6986 §6). */
export function streebog256(message: Uint8Array): Uint8Array {
  return new Streebog(32).update(message).digest();
}

/** A digest of a message that comes in pieces. */
export class Streebog {
  /** Hash so far, Σ, and N, of which 64 bits suffice for whatever fits into a computer. */
  private readonly state = new Uint8Array(stateBytes);
  /** What came and fills no block. */
  private readonly rest = new Uint8Array(blockBytes);
  private restBytes = 0;

  constructor(private readonly sizeBytes: 32 | 64) {
    if (sizeBytes === 32) this.state.fill(1, 0, blockBytes);
  }

  update(piece: Uint8Array): this {
    let at = 0;
    if (this.restBytes > 0) {
      at = Math.min(blockBytes - this.restBytes, piece.length);
      this.rest.set(piece.subarray(0, at), this.restBytes);
      this.restBytes += at;
      if (this.restBytes < blockBytes) return this;
      this.restBytes = 0;
      this.work(this.rest);
    }
    const end = piece.length - ((piece.length - at) % blockBytes);
    if (end > at) this.work(piece.subarray(at, end));
    this.rest.set(piece.subarray(end));
    this.restBytes = piece.length - end;
    return this;
  }

  /** The digest of what came so far; more may follow. */
  digest(): Uint8Array {
    const { octets, finish } = machine();
    octets.set(this.state, address.hash);
    const last = octets.subarray(address.input, address.input + blockBytes).fill(0);
    last.set(this.rest.subarray(0, this.restBytes));
    last[this.restBytes] = 1;
    finish(this.restBytes * 8);
    return octets.slice(address.hash + blockBytes - this.sizeBytes, address.hash + blockBytes);
  }

  /** Whole blocks. The state is in the machine only meanwhile: other digests use it too. */
  private work(blocks: Uint8Array): void {
    const { octets, absorb } = machine();
    octets.set(this.state, address.hash);
    for (let at = 0; at < blocks.length; at += inputBytes) {
      const piece = blocks.subarray(at, at + inputBytes);
      octets.set(piece, address.input);
      absorb(address.input, address.input + piece.length);
    }
    this.state.set(octets.subarray(address.hash, address.hash + stateBytes));
  }
}

const blockBytes = 64;
const inputBytes = 32 * blockBytes;
const wordBytes = 8;
const tableBytes = 256 * wordBytes;
const constantBytes = 12 * blockBytes;
const stateBytes = 3 * blockBytes;

const address = (() => {
  const constants = 8 * tableBytes;
  const hash = constants + constantBytes;
  const sum = hash + blockBytes;
  const count = sum + blockBytes;
  const zero = count + blockBytes;
  return { tables: 0, constants, hash, sum, count, zero, input: zero + blockBytes };
})();

interface Machine {
  readonly octets: Uint8Array;
  /** Blocks from one address to another. */
  readonly absorb: (from: number, to: number) => void;
  /** The last block, padded, of so many bits. */
  readonly finish: (bits: number) => void;
}

let made: Machine | null = null;

function machine(): Machine {
  if (made !== null) return made;
  const { functions, memory } = instantiate([compress, add, absorb, finish], address.input + inputBytes);
  writeTables(new Int32Array(memory.buffer, address.tables));
  writeRoundConstants(new Int32Array(memory.buffer, address.constants));
  made = { octets: new Uint8Array(memory.buffer), absorb: functions['absorb']!, finish: functions['finish']! };
  return made;
}

const at = (place: number): Code => i32.constant(place);
const word = (base: Code, i: number): Code => i64.load(base, i * wordBytes);
const eight = (code: (i: number) => Code): Code => Array.from({ length: 8 }, (_, i) => code(i));

/** g_N of RFC 6986 §8: twelve rounds keyed by the hash so far. Parameters: N and the block. */
const compress: Func = (() => {
  const [count, block, round] = [0, 1, 2];
  const [key, state, from, to] = [3, 11, 19, 27] as const;
  /** Substitution, transposition and linear map: octet j of each of the eight words of `from` makes word j of `into`. */
  const lps = (words: number, into: number): Code => [
    eight((i) =>
      eight((j) => {
        const part = i64.load(entry(words + i, j), i * tableBytes);
        return set(to + j, i === 0 ? part : i64.xor(get(to + j), part));
      }),
    ),
    eight((j) => set(into + j, get(to + j))),
  ];
  return {
    name: 'compress',
    parameters: 2,
    words: 1,
    longs: 32,
    body: [
      eight((i) => set(from + i, i64.xor(word(at(address.hash), i), word(get(count), i)))),
      lps(from, key),
      eight((i) => set(state + i, i64.xor(get(key + i), word(get(block), i)))),
      set(round, at(address.constants)),
      repeat(
        [
          eight((i) => set(from + i, i64.xor(get(key + i), word(get(round), i)))),
          lps(from, key),
          lps(state, state),
          eight((i) => set(state + i, i64.xor(get(state + i), get(key + i)))),
          set(round, i32.add(get(round), i32.constant(blockBytes))),
        ],
        i32.notEqual(get(round), at(address.constants + constantBytes)),
      ),
      eight((i) =>
        i64.store(
          at(address.hash),
          i * wordBytes,
          i64.xor(word(at(address.hash), i), i64.xor(get(state + i), word(get(block), i))),
        ),
      ),
    ],
  };
})();

/** Where the entry of octet j of a local is, in the first table. */
function entry(local: number, j: number): Code {
  const scaled = j === 0 ? i64.shl(get(local), i64.constant(3)) : i64.shr(get(local), i64.constant(8 * j - 3));
  return i32.and(wrap(scaled), i32.constant(0xff * wordBytes));
}

/** Adds a block, whose address is the parameter, to Σ modulo 2^512: the carry runs over all words. */
const add: Func = {
  name: 'add',
  parameters: 1,
  longs: 2,
  body: [
    set(1, i64.constant(0)),
    eight((i) => [
      set(2, i64.add(word(at(address.sum), i), get(1))),
      set(1, widen(i64.less(get(2), get(1)))),
      set(2, i64.add(get(2), word(get(0), i))),
      set(1, i64.or(get(1), widen(i64.less(get(2), word(get(0), i))))),
      i64.store(at(address.sum), i * wordBytes, get(2)),
    ]),
  ],
};

const countMore = (bits: Code): Code => i64.store(at(address.count), 0, i64.add(word(at(address.count), 0), bits));

const absorb: Func = {
  name: 'absorb',
  parameters: 2,
  longs: 0,
  body: repeat(
    [
      call(0, at(address.count), get(0)),
      call(1, get(0)),
      countMore(i64.constant(8 * blockBytes)),
      set(0, i32.add(get(0), i32.constant(blockBytes))),
    ],
    i32.notEqual(get(0), get(1)),
  ),
};

/** The last block, then N and Σ themselves (RFC 6986 §8.3). */
const finish: Func = {
  name: 'finish',
  parameters: 1,
  longs: 0,
  body: [
    call(0, at(address.count), at(address.input)),
    call(1, at(address.input)),
    countMore(widen(get(0))),
    call(0, at(address.zero), at(address.count)),
    call(0, at(address.zero), at(address.sum)),
  ],
};
