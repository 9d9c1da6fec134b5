/** The mailbox of the demo: it takes every letter and every SMS and keeps them for a page of its own. Nothing leaves the machine. */
import type { Gateway, Letter } from '../outside/gateway.js';

/** A letter or an SMS as it arrived. */
export interface Arrived extends Letter {
  readonly channel: 'email' | 'sms';
  readonly at: string;
}

/** The mailbox. */
export interface Mailbox {
  readonly gateways: { readonly email: Gateway; readonly sms: Gateway };
  /** What has arrived, newest first. */
  readonly letters: () => readonly Arrived[];
}

/** How many letters are kept: the oldest go first. */
const KEPT = 500;

/** Letters to this domain are refused for good, so that one can see what then happens. */
export const NOWHERE = 'nowhere.example';

/** An empty mailbox. As a good gateway does, it keeps a message that comes twice under one id once. */
export function openMailbox(now: () => Date): Mailbox {
  const arrived = new Map<string, Arrived>();
  const takes = (channel: Arrived['channel']): Gateway => ({
    hand: async (letter) => {
      if (letter.to.endsWith(`@${NOWHERE}`)) return { is: 'refused', reason: '550 5.1.1 no such mailbox' };
      if (!arrived.has(letter.id)) arrived.set(letter.id, { ...letter, channel, at: now().toISOString() });
      for (const id of [...arrived.keys()].slice(0, Math.max(0, arrived.size - KEPT))) arrived.delete(id);
      return { is: 'sent', id: `demo-${letter.id.slice(0, 8)}` };
    },
    close: () => undefined,
  });
  return {
    gateways: { email: takes('email'), sms: takes('sms') },
    letters: () => [...arrived.values()].toReversed(),
  };
}
