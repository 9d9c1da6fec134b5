/** All pages of an office on one server. */
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import type { Desk } from '../desk/desk.js';
import { makeServer, type ServerOptions } from './http.js';
import { applyRoutes } from './routes/apply.js';
import { calendarRoutes } from './routes/calendar.js';
import { caseRoutes } from './routes/cases.js';
import { complainRoutes } from './routes/complain.js';
import { extensionRoutes } from './routes/extension.js';
import { type DemoSite, demoRoutes } from './routes/demo.js';
import { officeRoutes } from './routes/office.js';
import { phoneRoutes } from './routes/phone.js';
import { publicRoutes } from './routes/public.js';
import { signRoutes } from './routes/sign.js';
import { signatureRoutes } from './routes/signature.js';
import { signInRoutes } from './routes/sign-in.js';
import { uploadRoutes } from './routes/uploads.js';
import { whoIs } from './visitor.js';

export type { DemoSite } from './routes/demo.js';

/** What the wiring gives beside the desk. */
export interface SiteOptions {
  readonly secret: string;
  readonly sessionStore: ServerOptions['sessionStore'];
  readonly sessionMinutes: number;
  readonly proxies?: string[];
  /** Requests a minute that one address may make; 600 when absent. */
  readonly requestsPerMinute?: number;
  readonly log: FastifyBaseLogger;
  /** The demo's clock, people and samples; null in production, where its pages do not exist. */
  readonly demo: DemoSite | null;
}

/** The server with every page, ready to listen. */
export async function openSite(desk: Desk, { demo, ...options }: SiteOptions): Promise<FastifyInstance> {
  const app = await makeServer({
    ...options,
    site: desk.site,
    demo: demo && demo.clock,
    who: (request) => whoIs(desk, request),
  });
  publicRoutes(app, desk);
  signatureRoutes(app, desk);
  signInRoutes(app, desk, demo);
  applyRoutes(app, desk);
  uploadRoutes(app, desk);
  signRoutes(app, desk);
  phoneRoutes(app, desk);
  caseRoutes(app, desk);
  extensionRoutes(app, desk);
  complainRoutes(app, desk);
  officeRoutes(app, desk);
  calendarRoutes(app, desk);
  if (demo) demoRoutes(app, desk, demo);
  return app;
}
