/** One process that sets type (child.mjs): how it is started, asked, rested and ended. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { fontFiles } from './fonts.js';

/** What the process is asked for: the data of the template, and the moment that the PDF gives as its making. */
export interface Order {
  readonly inputs: { readonly paper: string; readonly qr: string };
  readonly creationSeconds: number;
}

/** What it answers: the bytes, or why there are none. */
export type Answer = { readonly pdf: Uint8Array } | { readonly refused: string };

/** A running process. It answers each order once and in order, or it is gone. */
export interface Typesetter {
  readonly pid: number | null;
  send(order: Order): void;
  /** It has nothing to do, and does not keep the server alive. */
  rest(): void;
  /** Ends it, whatever it does: it has nothing to lose. Neither answers nor its going are told any more. */
  end(): Promise<void>;
}

const folder = fileURLToPath(new URL('.', import.meta.url));
const childFile = fileURLToPath(new URL('./child.mjs', import.meta.url));

/** Starts a process; `gone` is told when it ends or cannot start without having been asked to end. */
export function startTypesetter(answered: (answer: Answer) => void, gone: (why: unknown) => void): Typesetter {
  // An empty environment: what the typesetter does not know it cannot tell.
  const child = fork(childFile, [folder, ...fontFiles], {
    env: {},
    execArgv: ['--max-old-space-size=128'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  child.on('message', answered);
  child.once('exit', (code, signal) => gone(signal ?? code));
  child.once('error', gone);

  return {
    pid: child.pid ?? null,
    send: (order) => {
      child.ref();
      child.channel?.ref();
      child.send(order);
    },
    rest: () => {
      child.unref();
      child.channel?.unref();
    },
    end: async () => {
      child.removeAllListeners().on('error', () => {});
      if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
      child.ref();
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}
