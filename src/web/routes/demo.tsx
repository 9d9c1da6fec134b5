/** The demo's own page: its people, its clock, its sample files. Registered in the demo only. */
import type { FastifyInstance } from 'fastify';
import { addDays, civil, instantOf, nextWorkingDay } from '../../core/calendar.js';
import type { Instant } from '../../core/procedure.js';
import type { Desk } from '../../desk/desk.js';
import { demo as words, sayings } from '../../words/demo.js';
import type { Text } from '../../words/languages.js';
import { momentProblems } from '../../words/public.js';
import { sendTrouble } from '../errors.js';
import { readMoment } from '../moment.js';
import { DemoPage } from '../pages/public/demo.js';
import { MailboxPage } from '../pages/public/mailbox.js';
import { render } from '../render.js';
import { textsOf } from './body.js';

type Saying = keyof typeof sayings;

/** What a demo offers to its pages. */
export interface DemoSite {
  readonly clock: {
    readonly now: () => Date;
    readonly set: (to: Instant) => void;
    readonly reset: () => void;
  };
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly organisation: string | null;
    readonly label: Text;
    /** What is deliberately wrong with the person's certificate. */
    readonly certificate: 'good' | 'expired' | 'revoked' | 'unknownCentre' | 'authentication';
  }[];
  readonly signerUrl: string;
  /** What the certification centre does when it is asked about a certificate. */
  readonly centre: {
    readonly saying: () => Saying;
    readonly say: (saying: Saying) => void;
  };
  /** Every letter and SMS that the office has sent, newest first. */
  readonly letters: () => readonly {
    readonly id: string;
    readonly channel: 'email' | 'sms';
    readonly to: string;
    readonly subject: string;
    readonly body: string;
    readonly at: Instant;
  }[];
  readonly samples: readonly {
    readonly name: string;
    readonly media: string;
    /** What the file is for. */
    readonly label: Text;
    readonly make: () => Uint8Array;
  }[];
}

export function demoRoutes(app: FastifyInstance, desk: Desk, demo: DemoSite): void {
  app.get('/demo', async (_request, reply) =>
    render(reply, <DemoPage {...await reply.frame()} site={demo} now={desk.now()} />),
  );

  app.get('/demo/mailbox', async (_request, reply) =>
    render(reply, <MailboxPage {...await reply.frame()} letters={demo.letters()} />),
  );

  app.post('/demo/clock', async (request, reply) => {
    const { to = '', at = '' } = textsOf(request);
    const problem = turn(desk, demo, to, at);
    if (!problem) return reply.redirect('/demo#clock', 303);
    const page = (
      <DemoPage {...await reply.frame()} site={demo} now={desk.now()} typed={at} problem={problem[request.lang]} />
    );
    return render(reply, page, 400);
  });

  app.post('/demo/centre', async (request, reply) => {
    const { say = '' } = textsOf(request);
    if (!isSaying(say)) return sendTrouble(reply, 400, 'badRequest');
    demo.centre.say(say);
    return reply.redirect('/demo#centre', 303);
  });

  app.get<{ Params: { name: string } }>('/demo/files/:name', async (request, reply) => {
    const sample = demo.samples.find(({ name }) => name === request.params.name);
    if (!sample) return sendTrouble(reply, 404, 'notFound');
    return reply
      .type(sample.media)
      .header('content-disposition', `attachment; filename="${sample.name}"`)
      .send(Buffer.from(sample.make()));
  });
}

function isSaying(text: string): text is Saying {
  return Object.hasOwn(sayings, text);
}

/** Turns the clock; says what is wrong when it cannot. */
function turn({ calendar, now }: Desk, { clock }: DemoSite, to: string, at: string): Text | null {
  const today = civil(calendar, now()).date;
  switch (to) {
    case 'real':
      clock.reset();
      return null;
    case 'nextDay':
      return set(clock, () => instantOf(calendar, nextWorkingDay(calendar, today), '10:00'), words.noNextDay);
    case 'afterHours':
      return set(clock, () => instantOf(calendar, today, '18:31'), words.wrongYear);
    case 'sundayNight': {
      const days = 7 - new Date(`${today}T00:00:00Z`).getUTCDay();
      return set(clock, () => instantOf(calendar, addDays(today, days), '23:30'), words.wrongYear);
    }
    default: {
      const read = readMoment(calendar, at);
      return 'wrong' in read ? momentProblems[read.wrong] : set(clock, () => read.at, words.wrongYear);
    }
  }
}

function set(clock: DemoSite['clock'], moment: () => Instant, problem: Text): Text | null {
  try {
    clock.set(moment());
    return null;
  } catch (error) {
    if (error instanceof RangeError) return problem;
    throw error;
  }
}
