/**
 * A service that answers octets with octets (a responder, a time-stamping authority): asked within a few seconds, twice when
 * need be, and left alone for a while when it is silent, so that nobody waits for it again and again.
 */
import { shortReason } from './gateway.js';

/** Where a request is posted to. `post` throws when the service is silent, and gives up when the signal says so. */
export interface Service {
  readonly name: string;
  readonly post: (request: Uint8Array, signal: AbortSignal) => Promise<Uint8Array>;
}

/** What an administrator sees of a service. `failures` are those since it last answered. */
export interface ServiceState {
  readonly service: string;
  readonly answeredAt: Date | null;
  readonly failures: number;
  readonly lastError: string | null;
}

/** How services are asked. */
export interface LineOptions {
  readonly now: () => Date;
  readonly log: (message: string, service: string) => void;
  /** For both attempts together; 4000 when absent. */
  readonly timeoutMs?: number;
  /** How long a silent service is not asked; 15000 when absent. */
  readonly restMs?: number;
}

/** A way to ask services, with what is known of each. */
export interface Line {
  /** What `read` makes of the answer; null when the service is silent or `read` throws. Never throws, and ends in time. */
  readonly ask: <T>(service: Service, request: Uint8Array, read: (answer: Uint8Array) => T) => Promise<T | null>;
  readonly state: () => readonly ServiceState[];
}

/** An answer, bounded: whatever answers more than this is no service of ours. */
export const answerBytesMax = 64 * 1024;

/** A service at an address of the web. `media` is the kind of the request, such as application/ocsp-request. */
export function serviceAt(address: string, media: string): Service {
  return {
    name: address,
    post: async (request, signal) => {
      const answer = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': media },
        body: Buffer.from(request),
        redirect: 'error',
        signal,
      });
      if (!answer.ok) throw new Error(`it answered ${answer.status}`);
      return bounded(answer);
    },
  };
}

/** Opens a line. */
export function openLine({ now, log, timeoutMs = 4_000, restMs = 15_000 }: LineOptions): Line {
  const known = new Map<string, { readonly state: ServiceState; readonly restUntilMs: number }>();
  const note = (state: ServiceState, restUntilMs: number) => {
    known.delete(state.service);
    if (known.size === knownMax) known.delete([...known.keys()][0] ?? '');
    known.set(state.service, { state, restUntilMs });
  };
  return {
    ask: async (service, request, read) => {
      const before = known.get(service.name);
      if (before !== undefined && performance.now() < before.restUntilMs) return null;
      let heard = false;
      const attempt = async (signal: AbortSignal) => {
        heard = false;
        const answer = await heeding(signal, service.post(request, signal));
        heard = true;
        return read(answer);
      };
      try {
        const answer = await twice(attempt, timeoutMs);
        note({ service: service.name, answeredAt: now(), failures: 0, lastError: null }, 0);
        return answer;
      } catch (fault) {
        const lastError = reasonOf(fault);
        const failures = (before?.state.failures ?? 0) + 1;
        // Whoever speaks, though uselessly to this question, may answer the next.
        const restUntilMs = heard ? 0 : performance.now() + restMs;
        const answeredAt = before?.state.answeredAt ?? null;
        note({ service: service.name, answeredAt, failures, lastError }, restUntilMs);
        log(`a service did not help: ${lastError}`, service.name);
        return null;
      }
    },
    state: () => [...known.values()].map(({ state }) => state),
  };
}

const knownMax = 32;

/** The first attempt may use half of the time, the second what is left. */
async function twice<T>(attempt: (signal: AbortSignal) => Promise<T>, timeoutMs: number): Promise<T> {
  const whole = AbortSignal.timeout(timeoutMs);
  try {
    return await attempt(AbortSignal.any([whole, AbortSignal.timeout(timeoutMs / 2)]));
  } catch {
    return attempt(whole);
  }
}

/** Ends with the signal even when the work does not heed it. */
function heeding<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((done, failed) => {
    signal.addEventListener('abort', () => failed(signal.reason as Error), { once: true });
    work.then(done, failed);
  });
}

async function bounded(answer: Response): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const piece of answer.body ?? []) {
    sizeBytes += piece.length;
    if (sizeBytes > answerBytesMax) throw new Error(`it answered more than ${answerBytesMax} octets`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function reasonOf(fault: unknown): string {
  const { message, cause } = fault instanceof Error ? fault : new Error(String(fault));
  return shortReason(cause instanceof Error ? `${message}: ${cause.message}` : message);
}
