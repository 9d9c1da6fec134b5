/** Mutations: of octets, of the tree of elements that they are, and of lines of text. The same random numbers give the same input. */
import { altered, join, take, type Node } from './fuzz-tree.js';

/** Numbers from 0 below `below`. */
export type Dice = (below: number) => number;

/** Dice that begin anew for each run, so that any run can be made alone (mulberry32). */
export function diceOf(seed: number, run: number): Dice {
  let state = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(run + 1, 0xc2b2ae35)) >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** One input: a seed changed one to four times. Elements are changed in a tree whose lengths are then right again. */
export function mutated(seeds: readonly Uint8Array[], dice: Dice): Uint8Array {
  let bytes = seeds[dice(seeds.length)]!;
  for (let left = 1 + dice(4); left > 0 && bytes.length < changedSizeBytesMax; left -= 1) {
    const tree = dice(3) === 0 ? null : treeOf(bytes, seeds);
    bytes = tree === null ? changed(bytes, seeds, dice) : join(treeChanged(tree, seeds, dice));
  }
  return bytes;
}

/** What has grown so large is not changed again: its tree would take more memory than any parser that is asked. */
const changedSizeBytesMax = 256 * 1024;

/** Only short inputs are repeated whole: others would mostly cost the fuzzer's own time. */
const repeatedSizeBytesMax = 2048;
const trees = new WeakMap<Uint8Array, readonly Node[] | null>();

/** Seeds are taken apart once. */
function treeOf(bytes: Uint8Array, seeds: readonly Uint8Array[]): readonly Node[] | null {
  if (!seeds.includes(bytes)) return take(bytes);
  const known = trees.get(bytes);
  if (known !== undefined) return known;
  const tree = take(bytes);
  trees.set(bytes, tree);
  return tree;
}

function changed(bytes: Uint8Array, seeds: readonly Uint8Array[], dice: Dice): Uint8Array {
  if (bytes.length === 0) return Uint8Array.of(dice(256));
  const at = dice(bytes.length);
  const length = 1 + dice(Math.min(64, bytes.length - at));
  const [before, part, after] = [bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at + length)];
  const other = seeds[dice(seeds.length)]!;
  switch (dice(9)) {
    case 0:
      return Buffer.concat([before, Uint8Array.of(part[0]! ^ (1 << dice(8))), bytes.subarray(at + 1)]);
    case 1:
      return Buffer.concat([before, Uint8Array.of(interesting[dice(interesting.length)]!), bytes.subarray(at + 1)]);
    case 2:
      return before;
    case 3:
      return Buffer.concat([before, after]);
    case 4:
      return Buffer.concat([before, part, part, after]);
    case 5:
      return Buffer.concat([before, Uint8Array.from({ length }, () => dice(256)), after]);
    case 6:
      return Buffer.concat([before, other.subarray(dice(other.length))]);
    case 7:
      return bytes.length > repeatedSizeBytesMax ? before : Buffer.concat(Array<Uint8Array>(1 + dice(63)).fill(bytes));
    default:
      return Buffer.concat([before, Buffer.from(words[dice(words.length)]!), after]);
  }
}

const interesting = [
  0x00, 0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x30, 0x31, 0x7f, 0x80, 0x81, 0x84, 0xa0, 0xa3, 0xfe, 0xff,
];

/** What has a meaning in texts. */
const words = [
  '-----BEGIN ',
  '-----END CERTIFICATE-----\n',
  '-----BEGIN CMS-----\n',
  '=',
  '\r\n',
  '&#13;',
  '&x;',
  '<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx">]>',
  '<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#">',
  '</a>',
  '<a b="c">',
  ' xmlns="urn:a"',
  ']]>',
  '<!--',
];

function treeChanged(nodes: readonly Node[], seeds: readonly Uint8Array[], dice: Dice): readonly Node[] {
  if (nodes.length === 0) return nodes;
  const at = dice(nodes.length);
  const node = nodes[at]!;
  const { inside } = node;
  // Deeper elements are more, so mostly the way goes down.
  if (!(inside instanceof Uint8Array) && inside.length > 0 && dice(5) > 0) {
    return nodes.with(at, altered(node, { inside: treeChanged(inside, seeds, dice) }));
  }
  return nodes.toSpliced(at, 1, ...replacing(node, seeds, dice));
}

/** What stands in the place of an element. */
function replacing(node: Node, seeds: readonly Uint8Array[], dice: Dice): readonly Node[] {
  switch (dice(10)) {
    case 0:
      return [];
    case 1:
      return [node, node];
    case 2:
      return Array<Node>(1 + dice(40)).fill(node);
    case 3:
      return [altered(node, { id: interesting[dice(interesting.length)]! })];
    case 4:
      return [altered(node, { lies: lengths[dice(lengths.length)]!(dice) })];
    case 5:
      return [nested(node, 1 + dice(dice(4) === 0 ? 2000 : 8))];
    case 6:
      return [elementOf(treeOf(seeds[dice(seeds.length)]!, seeds) ?? [node], dice)];
    case 7:
      return [{ id: node.id, inside: contents[dice(contents.length)]!(dice) }];
    case 8:
      return node.inside instanceof Uint8Array
        ? [altered(node, { inside: changed(node.inside, seeds, dice) })]
        : [altered(node, { inside: node.inside.toReversed() })];
    default:
      return node.inside instanceof Uint8Array ? [node] : node.inside;
  }
}

function nested(node: Node, levels: number): Node {
  let octets = join([node]);
  for (let level = 0; level < levels && octets.length < 65_000; level += 1)
    octets = join([{ id: 0x30, inside: octets }]);
  return { id: 0x30, inside: octets };
}

function elementOf(nodes: readonly Node[], dice: Dice): Node {
  const node = nodes[dice(nodes.length)] ?? { id: 0x05, inside: new Uint8Array() };
  return !(node.inside instanceof Uint8Array) && node.inside.length > 0 && dice(4) > 0
    ? elementOf(node.inside, dice)
    : node;
}

const lengths: readonly ((dice: Dice) => Uint8Array)[] = [
  () => Uint8Array.of(0),
  () => Uint8Array.of(0x80),
  () => Uint8Array.of(0x84, 0xff, 0xff, 0xff, 0xff),
  () => Uint8Array.of(0x84, 0x7f, 0xff, 0xff, 0xff),
  () => Uint8Array.of(0x88, 1, 0, 0, 0, 0, 0, 0, 0),
  (dice) => Uint8Array.of(dice(0x80)),
  (dice) => Uint8Array.of(0x81, dice(256)),
  (dice) => Uint8Array.of(0x82, dice(256), dice(256)),
];

const contents: readonly ((dice: Dice) => Uint8Array)[] = [
  () => new Uint8Array(),
  () => Uint8Array.of(0),
  () => Uint8Array.of(0x7f, 0xff, 0xff, 0xff),
  () => Uint8Array.of(0xff),
  (dice) => new Uint8Array(dice(200)).fill(0xff),
  (dice) => Uint8Array.from({ length: dice(40) }, () => dice(256)),
];
