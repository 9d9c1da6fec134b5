/**
 * The line to NCALayer: a WebSocket to this machine on which one question is asked at a time (integration.md §3). The
 * program greets with its version; a heartbeat keeps the line open while a person thinks.
 */

/** Where to look for the program, and how long to wait, in milliseconds. */
export interface Surroundings {
  readonly addresses: readonly string[];
  readonly connectMs: number;
  readonly greetMs: number;
  /** For what a person has to answer. */
  readonly answerMs: number;
  /** For what the program answers by itself. */
  readonly machineMs: number;
  /** How often the program is told that the page still waits. */
  readonly beatMs: number;
  readonly open: (address: string) => WebSocket;
  /** Whether the browser forbids pages to reach this machine. */
  readonly isBlocked: () => Promise<boolean>;
}

/** What the program sends: an object of one of its modules. */
export type Answer = Readonly<Record<string, unknown>>;

/** An open line. `ask` rejects with a `LineError`; a second question before the answer to the first is a fault of ours. */
export interface Line {
  readonly ask: (request: object, ms: number) => Promise<Answer>;
  readonly close: () => void;
}

/** The program went away, or did not answer in time. */
export class LineError extends Error {
  constructor(readonly is: 'lost' | 'timeout') {
    super(is);
  }
}

/** A line to the first address at which somebody answers; null when nobody does. */
export async function connect(around: Surroundings): Promise<Line | null> {
  for (const address of around.addresses) {
    const line = await connectTo(address, around).catch(() => null);
    if (line) return line;
  }
  return null;
}

/** Whether an answer is an object; lists are. */
export function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null;
}

function connectTo(address: string, { open, connectMs, greetMs, beatMs }: Surroundings): Promise<Line> {
  return new Promise((resolve, reject) => {
    const socket = open(address);
    let waiting: { readonly take: (answer: Answer) => void; readonly fail: (error: LineError) => void } | null = null;
    let timer = setTimeout(() => socket.close(), connectMs);
    let beats = false;
    let greeted = false;
    let isReady = false;
    const beating = setInterval(() => {
      if (waiting && beats) socket.send(heartbeat);
    }, beatMs);
    const fail = (is: 'lost' | 'timeout'): void => {
      clearTimeout(timer);
      clearInterval(beating);
      waiting?.fail(new LineError(is));
      waiting = null;
      reject(new LineError(is));
    };
    const ready = (): void => {
      if (isReady) return;
      isReady = true;
      clearTimeout(timer);
      resolve({ ask, close: () => socket.close() });
    };
    const ask = (request: object, ms: number): Promise<Answer> =>
      new Promise((take, failed) => {
        if (waiting) return failed(new Error('one request at a time'));
        if (socket.readyState !== 1) return failed(new LineError('lost'));
        waiting = { take, fail: failed };
        timer = setTimeout(() => {
          // A late answer would be taken for that to the next question: this line is of no more use.
          fail('timeout');
          socket.close();
        }, ms);
        socket.send(JSON.stringify(request));
      });
    socket.addEventListener('open', () => {
      clearTimeout(timer);
      // An old version may not greet; a heartbeat tells that somebody is there.
      socket.send(heartbeat);
      timer = setTimeout(ready, greetMs);
    });
    socket.addEventListener('message', ({ data }) => {
      const answer = typeof data === 'string' ? parse(data) : null;
      // Only a program that knows heartbeats gets more of them: another would answer them as questions.
      if (answer === 'heartbeat') beats = true;
      if (!isReady) {
        // The first greeting comes by itself. What the heartbeat was answered with comes after it, and whatever it is, it
        // must not be taken for the answer to a question: a moment is given for it.
        if (greeted || !(isAnswer(answer) && isGreeting(answer))) return ready();
        greeted = true;
        clearTimeout(timer);
        timer = setTimeout(ready, greetMs / 10);
        return;
      }
      if (!waiting || answer === 'heartbeat' || (answer && isGreeting(answer))) return;
      clearTimeout(timer);
      const { take } = waiting;
      waiting = null;
      take(answer ?? {});
    });
    socket.addEventListener('close', () => fail('lost'));
    socket.addEventListener('error', () => fail('lost'));
  });
}

const heartbeat = '--heartbeat--';

function parse(text: string): Answer | 'heartbeat' | null {
  if (text === heartbeat) return 'heartbeat';
  try {
    const value: unknown = JSON.parse(text);
    return isAnswer(value) ? value : null;
  } catch {
    return null;
  }
}

/** `{"result":{"version":"1.4"}}`: the greeting, and the answer of some versions to a heartbeat. */
function isGreeting(answer: Answer): boolean {
  return isAnswer(answer['result']) && 'version' in answer['result'];
}
