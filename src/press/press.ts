/** Papers become PDF/A-2a, one at a time, in a process of their own that lives only while there is work. */
import type { Paper } from '../core/paper.js';
import { fontFiles, shownBy, type Shows } from './fonts.js';
import { markOf, marksOf } from './marks.js';
import { printable } from './printable.js';
import { qrSvg } from './qr.js';
import { startTypesetter, type Answer, type Order, type Typesetter } from './typesetter.js';

/**
 * Why no paper was made.
 * `CONTENT`: the paper cannot be set (a date that is none, an address too long for a QR, a text that the template refuses).
 * `TIMEOUT`: it took longer than `timeoutMs`. `CRASHED`: the process died twice over it.
 * `BUSY`: `waitingMax` papers wait already. `CLOSED`: the press was closed.
 */
export type PressCode = 'CONTENT' | 'TIMEOUT' | 'CRASHED' | 'BUSY' | 'CLOSED';

/** A fault of ours or of the machine, never of the law; `cause` says more, for the log only: it may quote the paper. */
export class PressFault extends Error {
  override readonly name = 'PressFault';
  constructor(
    readonly code: PressCode,
    cause?: unknown,
  ) {
    super(`no paper was made: ${code}`, { cause });
  }
}

/** The limits of a press; all have defaults. */
export interface PressOptions {
  /** For one paper, the start of the process included. 20,000. */
  readonly timeoutMs?: number;
  /** After so many papers the process is replaced, because the typesetter never gives memory back. 200. */
  readonly papersPerChild?: number;
  /** A process without work ends after so long. 10,000. */
  readonly idleMs?: number;
  /** More papers than this do not wait. 2,000. */
  readonly waitingMax?: number;
}

/** The place where papers are made. */
export interface Press {
  /** The bytes of the paper: equal content, equal bytes. A crash is survived once a paper; else rejects with a PressFault. */
  make(paper: Paper): Promise<Uint8Array>;
  /** The process at work or in wait; null while there is none. */
  readonly child: number | null;
  /** Ends the process; papers that wait are rejected (`CLOSED`). */
  close(): Promise<void>;
}

interface Waiting {
  readonly order: Order;
  readonly done: (pdf: Uint8Array) => void;
  readonly failed: (fault: PressFault) => void;
  readonly again: boolean;
}

/** Opens a press. Nothing is started before the first paper, and nothing that waits keeps the server alive. */
export function openPress(options: PressOptions = {}): Press {
  const { timeoutMs = 20_000, papersPerChild = 200, idleMs = 10_000, waitingMax = 2_000 } = options;
  const queue: Waiting[] = [];
  let shows: Shows | undefined;
  let typesetter: Typesetter | null = null;
  let current: Waiting | null = null;
  let made = 0;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  const next = (): void => {
    if (current !== null) return;
    clearTimeout(timer);
    current = queue.shift() ?? null;
    if (current === null) {
      typesetter?.rest();
      timer = setTimeout(() => void dismiss(), idleMs).unref();
      return;
    }
    typesetter ??= startTypesetter(answered, gone);
    timer = setTimeout(() => settle((waiting) => waiting.failed(new PressFault('TIMEOUT')), true), timeoutMs);
    typesetter.send(current.order);
  };

  const answered = (answer: Answer): void => {
    made += 1;
    settle((waiting) => {
      if ('pdf' in answer) waiting.done(new Uint8Array(answer.pdf));
      else waiting.failed(new PressFault('CONTENT', answer.refused));
    }, made >= papersPerChild);
  };

  const gone = (why: unknown): void =>
    settle((waiting) => {
      if (waiting.again) waiting.failed(new PressFault('CRASHED', why));
      else queue.unshift({ ...waiting, again: true });
    }, true);

  const settle = (how: (waiting: Waiting) => void, andDismiss: boolean): void => {
    const waiting = current;
    current = null;
    if (andDismiss) void dismiss();
    if (waiting !== null) how(waiting);
    next();
  };

  const dismiss = async (): Promise<void> => {
    const leaving = typesetter;
    typesetter = null;
    made = 0;
    await leaving?.end();
  };

  return {
    get child() {
      return typesetter?.pid ?? null;
    },
    make: (paper) =>
      new Promise((done, failed) => {
        if (closed) throw new PressFault('CLOSED');
        if (queue.length >= waitingMax) throw new PressFault('BUSY');
        shows ??= shownBy(fontFiles[0] ?? '');
        queue.push({ order: orderFor(paper, shows), done, failed, again: false });
        next();
      }),
    close: async () => {
      closed = true;
      clearTimeout(timer);
      for (const waiting of [current, ...queue.splice(0)]) waiting?.failed(new PressFault('CLOSED'));
      current = null;
      await dismiss();
    },
  };
}

/** The paper as the template reads it: only what can be printed, and its day as the moment of making. */
function orderFor(paper: Paper, shows: Shows): Order {
  const day = Date.parse(`${paper.date}T00:00:00Z`);
  if (Number.isNaN(day) || new Date(day).toISOString().slice(0, 10) !== paper.date)
    throw new PressFault('CONTENT', `not a date: ${paper.date}`);
  const text = JSON.stringify({ ...paper, marks: marksOf(paper) }, (key, value: unknown) =>
    typeof value === 'string' ? printable(key === 'norm' ? markOf(value) : value, shows) : value,
  );
  return { inputs: { paper: text, qr: paper.qr === null ? '' : qrOf(paper.qr) }, creationSeconds: day / 1000 };
}

function qrOf(address: string): string {
  try {
    return qrSvg(address);
  } catch (error) {
    throw new PressFault('CONTENT', error);
  }
}
