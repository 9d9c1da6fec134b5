/**
 * OpenSSL's gost engine, as Debian packs it, to race against: a C program that is compiled when the race begins and works on
 * demand, so that both run on the same core, by turns. It takes Kazakh signatures as they are, but knows only Russian identifiers
 * of keys, and wants the octets of r‖s reversed.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A signature: x‖y of the key, the digest, and r‖s, least significant octets first. */
export interface SignedDigest {
  readonly key: Uint8Array;
  readonly digest: Uint8Array;
  readonly signature: Uint8Array;
}

/** The running program. */
export interface Engine {
  /** Its Streebog-512 of a mebibyte of 0, 7, 14, … and its ГОСТ 34.311 of a known message, hexadecimal. */
  readonly digests: readonly string[];
  /** Verifications, or megabytes, a second of the processor's time. Throws when a signature is refused. */
  readonly rate: (work: '512' | '256' | 'md_gost12_512' | 'md_gost94', ms: number) => Promise<number>;
  readonly stop: () => void;
}

/** Starts it; says why not when the engine, the compiler or the headers of OpenSSL are missing. */
export async function startEngine(
  folder: string,
  of512: readonly SignedDigest[],
  of256: readonly SignedDigest[],
): Promise<Engine | string> {
  const file = (name: string): string => join(folder, name);
  await writeFile(file('engine.c'), program);
  await writeFile(file('512'), Buffer.concat(of512.flatMap((one) => parts(spki512, one))));
  await writeFile(file('256'), Buffer.concat(of256.flatMap((one) => parts(spki256, one))));
  try {
    execFileSync('gcc', ['-O2', '-w', '-o', file('engine'), file('engine.c'), '-lcrypto'], { stdio: 'pipe' });
  } catch (fault) {
    return `no C compiler with libssl-dev: ${String(fault).split('\n')[0]}`;
  }
  const child = spawn(file('engine'), [file('512'), file('256')], { stdio: ['pipe', 'pipe', 'inherit'] });
  const exit = once(child, 'exit').then(() => 'exit');
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const next = async (): Promise<string | null> => {
    const line = await Promise.race([lines.next(), exit]);
    return typeof line === 'string' || line.done === true ? null : line.value;
  };
  const digests = await next();
  if (digests === null) return 'no engine (libengine-gost-openssl)';
  const rate = async (work: string, ms: number): Promise<number> => {
    child.stdin.write(`${work} ${ms}\n`);
    const answer = await next();
    if (answer === null) throw new Error(`the gost engine refused a signature of ${work}`);
    return Number(answer);
  };
  return { digests: digests.split(' '), rate, stop: () => void child.kill() };
}

/** SubjectPublicKeyInfo up to x‖y: id-tc26-gost3410-12-512 with paramSetA; id-GostR3410-2001 with CryptoPro-A. */
const spki512 = '3081aa302106082a85030701010102301506092a850307010201020106082a8503070101020303818400048180';
const spki256 = '3063301c06062a8503020213301206072a85030202230106072a850302021e010343000440';

function parts(spki: string, { key, digest, signature }: SignedDigest): readonly Uint8Array[] {
  return [Buffer.concat([Buffer.from(spki, 'hex'), key]), digest, signature.toReversed()].flatMap((part) => [
    Uint8Array.of(part.length & 0xff, part.length >> 8),
    part,
  ]);
}

const program = `
#include <openssl/engine.h>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct { EVP_PKEY_CTX *key; unsigned char *digest, *signature; size_t digestSize, signatureSize; } Case;
static Case cases[2][1000];
static int counts[2];
static ENGINE *gost;
static unsigned char message[1 << 20];

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return t.tv_sec + t.tv_nsec / 1e9;
}

static unsigned char *part(FILE *from, size_t *size) {
  unsigned char head[2], *content;
  if (fread(head, 1, 2, from) != 2) return NULL;
  *size = head[0] | head[1] << 8;
  content = malloc(*size);
  return fread(content, 1, *size, from) == *size ? content : NULL;
}

static int verify(Case *one) {
  return EVP_PKEY_verify(one->key, one->signature, one->signatureSize, one->digest, one->digestSize);
}

static int load(int set, const char *name) {
  FILE *from = fopen(name, "rb");
  size_t size;
  unsigned char *der;
  while (counts[set] < 1000 && (der = part(from, &size))) {
    const unsigned char *at = der;
    Case *one = &cases[set][counts[set]++];
    one->key = EVP_PKEY_CTX_new(d2i_PUBKEY(NULL, &at, size), gost);
    one->digest = part(from, &one->digestSize);
    one->signature = part(from, &one->signatureSize);
    if (!one->key || EVP_PKEY_verify_init(one->key) != 1) return 0;
  }
  cases[set][0].digest[0] ^= 1;
  if (verify(&cases[set][0]) == 1) return 0;
  cases[set][0].digest[0] ^= 1;
  return 1;
}

static void hash(const char *name, const void *of, size_t size, unsigned char *digest, unsigned *digestSize) {
  EVP_Digest(of, size, digest, digestSize, EVP_get_digestbyname(name), gost);
}

static void show(const char *name, const void *of, size_t size) {
  unsigned char digest[64];
  unsigned digestSize;
  hash(name, of, size, digest, &digestSize);
  for (unsigned i = 0; i < digestSize; i++) printf("%02x", digest[i]);
}

int main(int count, char **names) {
  char work[32];
  double ms, began, took, done;
  ENGINE_load_builtin_engines();
  gost = ENGINE_by_id("gost");
  if (!gost || !ENGINE_init(gost) || !ENGINE_set_default(gost, ENGINE_METHOD_ALL)) return 1;
  if (!load(0, names[1]) || !load(1, names[2])) return 2;
  for (size_t i = 0; i < sizeof message; i++) message[i] = i * 7;
  show("md_gost12_512", message, sizeof message);
  printf(" ");
  show("md_gost94", "This is message, length=32 bytes", 32);
  printf("\\n");
  fflush(stdout);
  while (scanf("%31s %lf", work, &ms) == 2) {
    int set = strcmp(work, "512") ? strcmp(work, "256") ? -1 : 1 : 0;
    done = 0;
    began = now();
    do {
      unsigned char digest[64];
      unsigned size;
      if (set < 0) hash(work, message, sizeof message, digest, &size), done += sizeof message / 1e6;
      else for (int i = 0; i < counts[set]; i++, done++) if (verify(&cases[set][i]) != 1) return 3;
    } while ((took = now() - began) * 1000 < ms);
    printf("%f\\n", done / took);
    fflush(stdout);
  }
  return 0;
}
`;
