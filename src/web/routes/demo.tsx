/** The demo's own page: its people, its clock, its sample files. Registered in the demo only. */
import type { FastifyInstance } from 'fastify';
import type { Instant } from '../../core/procedure.js';
import type { Desk } from '../../desk/desk.js';
import type { Text } from '../../words/languages.js';

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
  }[];
  readonly signerUrl: string;
  readonly samples: readonly { readonly name: string; readonly media: string; readonly make: () => Uint8Array }[];
}

export function demoRoutes(_app: FastifyInstance, _desk: Desk, _demo: DemoSite): void {}
