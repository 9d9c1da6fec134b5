/** For tests of how often the server is asked: the whole site over a desk, browsers, and a count of what is said to the server. */
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { expect } from 'vitest';
import type { PersonId } from '../demo/people.js';
import { openTestDesk, type TestDesk } from '../desk/testing.js';
import { sessionStore } from '../store/sessions.js';
import { listen } from '../store/testing.js';
import { makeLog } from './log.js';
import { type Browser, enter, type Fields } from './routes/testing.js';
import { openSite } from './site.js';

/** BEGIN, COMMIT, who is signed in and in which roles, and the log of looks are not counted. */
const uncounted = [
  /^(begin|commit|start transaction)/i,
  /^select body, expires_at, \(select json_agg\(staff .* from session/,
  /^insert into "session"/,
  /^insert into "look"/,
];

/** A form as it is sent: the page that has its token, where it goes, and its fields; whether a paper is then shown and signed. */
export interface Form {
  readonly page: string;
  readonly url: string;
  readonly fields: (page: string) => Fields;
  /** The id under which the paper is shown; null for a step without one. */
  readonly signed: string | null;
}

/** How many statements a step took: until its paper was shown, null without one, and until it was taken. */
export interface Asked {
  readonly shown: number | null;
  readonly taken: number;
}

/** The site, with everything that is said to its server. */
export interface CountedSite {
  readonly office: TestDesk;
  readonly browserOf: (id: PersonId) => Promise<Browser>;
  /** Counts while a request is answered; `to` is what its redirect begins with, null for a page. */
  readonly countOf: (act: () => Promise<LightMyRequestResponse>, to: string | null) => Promise<number>;
  /** Sends a form and, where it is signed, the signature over its paper. */
  readonly send: (who: PersonId, form: Form) => Promise<Asked>;
  readonly close: () => Promise<void>;
}

/** Opens the site with a door that lets in whoever names himself. */
export async function openCounted(): Promise<CountedSite> {
  const office = await openTestDesk();
  const desk = { ...office.desk, site: 'http://127.0.0.1:8080' };
  const app: FastifyInstance = await openSite(desk, {
    secret: 'a secret of a test, 32 characters',
    sessionStore: sessionStore(desk.db, { ttlSeconds: 3600, now: () => new Date().toISOString() }),
    sessionMinutes: 60,
    log: makeLog('silent'),
    demo: null,
  });
  app.get<{ Params: { id: PersonId } }>('/door/:id', async (request) => {
    request.session.person = office.person(request.params.id);
    return 'in';
  });
  const heard = listen();
  const browsers = new Map<PersonId, Browser>();
  const browserOf: CountedSite['browserOf'] = async (id) => {
    const browser = browsers.get(id) ?? (await enter(app, id));
    browsers.set(id, browser);
    return browser;
  };
  const countOf: CountedSite['countOf'] = async (act, to) => {
    heard.said.length = 0;
    const { statusCode, headers, body } = await act();
    const counted = heard.said.filter((text) => !uncounted.some((pattern) => pattern.test(text)));
    const found = [statusCode, headers.location?.slice(0, to?.length)];
    expect(found, statusCode < 400 ? '' : body).toEqual(to === null ? [200, undefined] : [303, to]);
    return counted.length;
  };
  return {
    office,
    browserOf,
    countOf,
    send: async (who, { page, url, fields, signed }) => {
      const browser = await browserOf(who);
      const { body } = await browser.get(page);
      const token: [string, string] = ['_csrf', /name="_csrf" value="([^"]+)"/.exec(body)?.[1] ?? ''];
      const post = () => browser.post(url, [token, ...fields(body)]);
      if (signed === null) return { shown: null, taken: await countOf(post, '/cases/') };
      const shown = await countOf(post, '/sign/');
      const { rawPayload } = await browser.get(`/sign/${signed}/paper.pdf`);
      const cms = Buffer.from(office.sign(who, rawPayload)).toString('base64');
      return { shown, taken: await countOf(() => browser.post(`/sign/${signed}`, [token, ['cms', cms]]), '/cases/') };
    },
    close: async () => {
      heard.stop();
      await app.close();
      await office.close();
    },
  };
}
