/**
 * Races ГОСТ 34.10 and its digests against others on one core, by turns: for each race the rates of all contestants, round by
 * round, as JSON on standard output. Every contestant checks what it finds. Time is the
 * processor's, not the clock's. `--folder` is for files; with `--start` it measures
 * instead how long the first use of everything takes in a process, in milliseconds.
 */
import {
  createHash,
  generateKeyPairSync,
  randomBytes,
  sign as signWith,
  verify as verifyWith,
  type KeyPairKeyObjectResult,
} from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gost2004, gost2015, numberOf, type Curve } from '../src/seal/gost/curves.js';
import { gost34311 } from '../src/seal/gost/gost3411.js';
import { publicKeyOf, sign, verify } from '../src/seal/gost/sign.js';
import { streebog512 } from '../src/seal/gost/streebog.js';
import { startEngine, type Engine, type SignedDigest } from './engine.js';
import { argument, type Race } from './shared.js';

const rounds = 31;
const sliceMs = 40;
/** More than are remembered, so that none is a recurring key. */
const keys = 80;

const random = (sizeBytes: number): Uint8Array => new Uint8Array(randomBytes(sizeBytes));

if (process.argv.includes('--start')) process.stdout.write(JSON.stringify(firstUse()));
else process.stdout.write(JSON.stringify(await races()));

/** Digests, verifications with new keys, then the tables of both generators and of two keys that come again. */
function firstUse(): readonly number[] {
  const made = [gost2015, gost2004].map((curve) => [curve, signed(curve)] as const);
  const began = waitedMs();
  streebog512(new Uint8Array(1000));
  gost34311(new Uint8Array(1000));
  for (const [curve, one] of made) check(curve, one);
  const first = waitedMs();
  for (const [curve, one] of made) check(curve, one);
  return [first - began, waitedMs() - began];
}

/** How long the caller was busy: the first thread's time on a processor, as far as the system tells, else the clock's. */
function waitedMs(): number {
  try {
    return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'latin1').split(' ')[0]) / 1e6;
  } catch {
    return performance.now();
  }
}

/** What this process, with its compiler's threads, took of the processors: others on the machine count for nothing in it. */
function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function races(): Promise<readonly Race[]> {
  const [of512, of256] = [gost2015, gost2004].map((curve) => Array.from({ length: keys }, () => signed(curve)));
  const engine = await startEngine(argument('folder'), of512!, of256!);
  const message = Uint8Array.from({ length: 2 ** 20 }, (_, i) => i * 7);
  if (typeof engine !== 'string') checkDigests(engine, message);
  const p521 = other('sha512', generateKeyPairSync('ec', { namedCurve: 'P-521' }));
  const rsa = other('sha256', generateKeyPairSync('rsa', { modulusLength: 2048 }));
  const found = [
    await race('512', engine, { ...own(gost2015, of512!), 'P-521': p521, 'RSA-2048': rsa }),
    await race('256', engine, own(gost2004, of256!)),
    await race('md_gost12_512', engine, {
      ours: () => (streebog512(message), 2 ** 20 / 1e6),
      sha512: () => (createHash('sha512').update(message).digest(), 2 ** 20 / 1e6),
    }),
    await race('md_gost94', engine, { ours: () => (gost34311(message), 2 ** 20 / 1e6) }),
  ];
  if (typeof engine !== 'string') engine.stop();
  return found;
}

/** A piece of work, and how much was done: verifications or megabytes. */
type Work = () => number;

/** By turns, each for a while; before the first round everybody warms up. */
async function race(work: Race['work'], engine: Engine | string, contestants: Record<string, Work>): Promise<Race> {
  const rates: Record<string, number[]> = {};
  for (let round = -10; round < rounds; round += 1) {
    if (typeof engine !== 'string') (rates['engine'] ??= []).push(await engine.rate(work, sliceMs));
    for (const [name, contestant] of Object.entries(contestants)) {
      contestant();
      (rates[name] ??= []).push(rateOf(contestant));
    }
    if (round < 0) for (const name of Object.keys(rates)) rates[name] = [];
  }
  return { work, rates, without: typeof engine === 'string' ? engine : null };
}

function rateOf(contestant: Work): number {
  const began = processorMs();
  let done = 0;
  let took = 0;
  do {
    done += contestant();
    took = processorMs() - began;
  } while (took < sliceMs);
  return (done / took) * 1000;
}

function own(curve: Curve, cases: readonly SignedDigest[]): Record<string, Work> {
  const few = 10;
  let next = 0;
  const all = (): number => {
    for (let i = 0; i < few; i += 1) check(curve, cases[next++ % keys]!);
    return few;
  };
  const again = (): number => {
    for (let i = 0; i < few; i += 1) check(curve, cases[0]!);
    return few;
  };
  const naive = (): number => {
    naively(curve, cases[next++ % keys]!);
    return 1;
  };
  return { mixed: all, cached: again, noble: naive };
}

function check(curve: Curve, { key, digest, signature }: SignedDigest): void {
  if (!verify(curve, key, digest, signature)) throw new Error(`a signature over ${curve.name} was refused`);
}

/** noble, two multiplications and an addition. */
function naively({ Point, n, sizeBytes }: Curve, { key, digest, signature }: SignedDigest): void {
  const [r, s] = [numberOf(signature.subarray(0, sizeBytes)), numberOf(signature.subarray(sizeBytes))];
  const owner = Point.fromAffine({ x: numberOf(key.subarray(0, sizeBytes)), y: numberOf(key.subarray(sizeBytes)) });
  const v = Point.Fn.inv(numberOf(digest) % n);
  const sum = Point.BASE.multiply((s * v) % n).add(owner.multiply(((n - r) * v) % n));
  if (sum.toAffine().x % n !== r) throw new Error('noble refused a signature');
}

function signed(curve: Curve): SignedDigest {
  const d = numberOf(random(curve.sizeBytes)) % curve.n;
  const digest = random(curve.sizeBytes);
  return { key: publicKeyOf({ curve, d }), digest, signature: sign(curve, d, digest, random) };
}

/** The engine's ГОСТ 34.311 has other S-boxes, CryptoPro's, and so another known answer. */
function checkDigests({ digests }: Engine, message: Uint8Array): void {
  const [streebog, gost94] = digests;
  if (streebog !== Buffer.from(streebog512(message)).toString('hex')) throw new Error('the engine has another digest');
  if (gost94 !== '2cefc2f7b7bdc514e18ea57fa74ff357e7fa17d652c75f69cb1be7893ede48eb')
    throw new Error('the engine has another ГОСТ 34.311');
}

function other(hash: string, { publicKey, privateKey }: KeyPairKeyObjectResult): Work {
  const message = random(64);
  const signature = signWith(hash, message, privateKey);
  return () => {
    if (!verifyWith(hash, message, publicKey, signature)) throw new Error('a signature was refused');
    return 1;
  };
}
