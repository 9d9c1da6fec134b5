/** The visitors: whole cases over HTTP, so many at a time, from a process that is not the server's. */
import { randomBytes, randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { filled } from '../src/law/specimens.js';
import { requirements } from '../src/law/qualification.js';
import { type Entered, signatureBytes } from './shared.js';

/** A case that is ready to run: everything before its first request has happened. */
export type Ready = () => Promise<void>;

/** Runs the cases, `inFlight` at a time; how many a second were finished. */
export async function drive(cases: readonly Ready[], inFlight: number): Promise<number> {
  const waiting = [...cases];
  const began = performance.now();
  await Promise.all(
    Array.from({ length: inFlight }, async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) await next();
    }),
  );
  return cases.length / ((performance.now() - began) / 1000);
}

/**
 * Cases at the office, each of an applicant of its own, from the signature of the application to the permit. What people do on
 * their own machines, filling in and signing, is done beforehand: here the forms are only sent.
 */
export async function officeCases(address: string, first: number, count: number): Promise<readonly Ready[]> {
  const [chancery, officer, head] = await Promise.all(
    ['chancery', 'officer', 'head'].map((who) => enter(address, who)),
  );
  if (!chancery || !officer || !head) throw new Error('nobody is at the office');
  const ready: Ready[] = [];
  for (let index = first; index < first + count; index++) {
    const applicant = await enter(address, String(index));
    // The first entry is the application.
    let expected = 2;
    const act = (who: Visitor, step: string, typed: Readonly<Record<string, string>> = {}) => {
      const form = { stepId: randomUUID(), expected: String(expected++), ...typed };
      return who.post(`/cases/${applicant.case}/${step}`, form);
    };
    const sign = (who: Visitor, id: string) => who.post(`/sign/${id}`, { cms: signature() });
    const [submitted, registered, issued] = [randomUUID(), randomUUID(), randomUUID()];
    ready.push(
      inTurn([
        applicant.post('/apply/check', { id: submitted, version: applicant.version }),
        sign(applicant, submitted),
        act(chancery, 'register', { stepId: registered }),
        sign(chancery, registered),
        act(chancery, 'handOver'),
        act(officer, 'assign', { officerIin: officer.officer }),
        act(officer, 'confirmComplete', { note: 'Everything is there.' }),
        act(officer, 'examine', findings),
        act(officer, 'formPermit'),
        act(head, 'issue', { stepId: issued }),
        sign(head, issued),
      ]),
    );
  }
  return ready;
}

/** The same numbers of requests and of transactions at the floor: one for each write, two where a paper gets a number. */
export async function floorCases(address: string, count: number): Promise<readonly Ready[]> {
  const requests = [2, 1, 2, 1, 1, 1, 1, 1, 1, 2, 1];
  const json = { 'content-type': 'application/json' };
  const ready: Ready[] = [];
  for (let index = 0; index < count; index++) {
    const id = randomUUID();
    await send(address, 'GET', `/door/${id}`, {}, '', 200);
    let number = 1;
    const posts = requests.map((transactions): Ready => {
      // The first one brings the application, and those with a paper are followed by one with its signature.
      const form = number === 1 ? filled.A3 : {};
      const body = JSON.stringify({ transactions, ...form, ...(transactions === 1 ? {} : { cms: signature() }) });
      const path = `/cases/${id}/${number}`;
      number += transactions;
      return async () => void (await send(address, 'POST', path, json, body, 303));
    });
    ready.push(inTurn(posts));
  }
  return ready;
}

function inTurn(steps: readonly Ready[]): Ready {
  return async () => {
    for (const step of steps) await step();
  };
}

const agent = new Agent({ keepAlive: true, maxSockets: 32 });

interface Visitor extends Entered {
  /** A form that is ready to be sent; it expects to be led on. */
  readonly post: (path: string, form: Readonly<Record<string, string>>) => Ready;
}

async function enter(address: string, who: string): Promise<Visitor> {
  const { text, cookie } = await send(address, 'GET', `/door/${who}`, {}, '', 200);
  const entered = JSON.parse(text) as Entered;
  const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' };
  return {
    ...entered,
    post: (path, form) => {
      const body = new URLSearchParams({ _csrf: entered.token, ...form }).toString();
      return async () => void (await send(address, 'POST', path, headers, body, 303));
    },
  };
}

function signature(): string {
  return randomBytes(signatureBytes).toString('base64');
}

const findings = Object.fromEntries(
  requirements.flatMap(({ norm }) => [
    [`${norm}.met`, 'yes'],
    [`${norm}.reason`, 'Seen in the contract and its annexes.'],
  ]),
);

/** One request; anything but the expected status is a fault of the bench, and so is being led to sign in. */
export function send(
  address: string,
  method: 'GET' | 'POST',
  path: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  expected: number,
): Promise<{ readonly text: string; readonly cookie: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(
      `${address}${path}`,
      { method, agent, headers: { ...headers, 'content-length': Buffer.byteLength(body) } },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          const led = answer.headers.location ?? '';
          if (answer.statusCode !== expected || led.startsWith('/sign-in'))
            return reject(
              new Error(
                `${method} ${path}: ${answer.statusCode} ${led} ${text.replaceAll(/<[^>]*>|\s+/g, ' ').slice(0, 500)}`,
              ),
            );
          const cookie = (answer.headers['set-cookie'] ?? []).map((one) => one.split(';')[0]).join('; ');
          return resolve({ text, cookie });
        });
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}
