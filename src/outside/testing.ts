/** For tests only: a mail server, a gateway of SMS and a service of octets on this machine, which answer as they are told. Production never imports this file. */
import { createServer as createHttp } from 'node:http';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A letter as the server took it. */
export interface Taken {
  readonly to: string;
  readonly text: string;
}

/** A server that speaks SMTP without TLS. */
export interface TestMailServer {
  readonly port: number;
  readonly taken: Taken[];
  /** What it answers to RCPT TO and after the letter; '250 …' unless told. `null`: nothing, for ever. */
  answers: { recipient: string | null; letter: string | null };
  readonly close: () => Promise<void>;
}

/** Opens a mail server on every address of the machine's loopback. */
export async function openMailServer(): Promise<TestMailServer> {
  const sockets = new Set<{ destroy: () => void }>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    const say = (line: string | null) => line !== null && socket.write(`${line}\r\n`);
    let to = '';
    let letter: string | null = null;
    let rest = '';
    say('220 mail.test ESMTP');
    socket.on('data', (bytes) => {
      const lines = (rest + bytes.toString('latin1')).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (letter !== null) {
          if (line !== '.') letter += `${line}\n`;
          else {
            if (open.answers.letter?.startsWith('250')) open.taken.push({ to, text: letter });
            letter = null;
            say(open.answers.letter);
          }
        } else if (/^(EHLO|HELO)/i.test(line)) say('250 mail.test');
        else if (/^RCPT TO:<(.*)>/i.test(line)) {
          to = /^RCPT TO:<(.*)>/i.exec(line)?.[1] ?? '';
          say(open.answers.recipient);
        } else if (/^DATA/i.test(line)) {
          letter = '';
          say('354 go on');
        } else if (/^QUIT/i.test(line)) say('221 bye');
        else say('250 ok');
      }
    });
  });
  await new Promise<void>((done) => server.listen(0, '0.0.0.0', done));
  const open: TestMailServer = {
    port: (server.address() as AddressInfo).port,
    taken: [],
    answers: { recipient: '250 ok', letter: '250 2.0.0 queued as A1' },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
  return open;
}

/** A gateway of SMS: what was asked of it, and what it answers. */
export interface TestSmsServer {
  readonly url: string;
  readonly asked: { readonly headers: Readonly<Record<string, unknown>>; readonly body: unknown }[];
  answer: { readonly status: number; readonly body: string } | null;
  readonly close: () => Promise<void>;
}

/** Opens a gateway of SMS; `answer: null` is silence. */
export async function openSmsServer(): Promise<TestSmsServer> {
  const server = createHttp((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      open.asked.push({
        headers: request.headers,
        body: JSON.parse(Buffer.concat(pieces).toString('utf8')) as unknown,
      });
      if (open.answer) response.writeHead(open.answer.status, { location: '/elsewhere' }).end(open.answer.body);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const open: TestSmsServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`,
    asked: [],
    answer: { status: 200, body: '{"id":"77"}' },
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
  return open;
}

/** A service of octets: what was posted to it, and what it answers. */
export interface TestService {
  readonly url: string;
  readonly asked: { readonly media: string | undefined; readonly body: Uint8Array }[];
  /** A status instead of octets; `null` is silence. */
  answer: (request: Uint8Array) => Uint8Array | number | null;
  readonly close: () => Promise<void>;
}

/** Opens a service of octets, which answers 500 until it is told. */
export async function openService(): Promise<TestService> {
  const server = createHttp((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const body = Buffer.concat(pieces);
      open.asked.push({ media: request.headers['content-type'], body });
      const answer = open.answer(body);
      if (answer === null) return;
      if (typeof answer === 'number') response.writeHead(answer, { location: '/elsewhere' }).end();
      else response.end(answer);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const open: TestService = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked: [],
    answer: () => 500,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
  return open;
}
