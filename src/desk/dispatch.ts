/**
 * The outbox is emptied: what is due is handed to its gateway, and what came of it is recorded in its case. A message that was
 * handed over by somebody who died before he could say so is handed over again, under the same id, and recorded once.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Data } from '../core/procedure.js';
import { type Channel, maskAddress } from '../law/notices.js';
import { isParty } from '../law/matter.js';
import type { Gateway, Handed } from '../outside/gateway.js';
import {
  claimMessages,
  type Message,
  postponeMessage,
  type Settled,
  settleMessage,
  settling,
} from '../store/outbox.js';
import type { Desk } from './desk.js';
import { idFrom } from './notices.js';
import { record } from './take.js';

/** The ways out of this office; a channel that is not set up is absent. */
export type Gateways = { readonly [channel in Channel]?: Gateway };

/** How messages are sent. */
export interface DispatchOptions {
  readonly log: (message: string, about: object) => void;
  /** How often the outbox is looked into, 1000 when absent. */
  readonly pollMs?: number;
  /** Pauses before each further attempt; the last one is repeated. */
  readonly backoffSeconds?: readonly number[];
  /** After that long a message has failed; two days when absent. */
  readonly giveUpSeconds?: number;
  /** How long nobody else takes a message that somebody is handing over, 120 when absent. */
  readonly leaseSeconds?: number;
}

/** Whoever empties the outbox. */
export interface Dispatch {
  /** Sends what is under way, then no more. */
  readonly close: () => Promise<void>;
}

const BACKOFF_SECONDS = [5, 15, 60, 120, 300, 600, 1800, 3600];
const GIVE_UP_SECONDS = 48 * 3600;
const AT_ONCE = 8;

/** Begins to send. Goes on whatever happens to the database or to a gateway. */
export function openDispatch(desk: Desk, gateways: Gateways, options: DispatchOptions): Dispatch {
  const { log, pollMs = 1000 } = options;
  const ended = new AbortController();
  const running = (async () => {
    while (!ended.signal.aborted) {
      const sent = await sendDue(desk, gateways, options).catch((fault: unknown) => {
        log('the outbox cannot be read; it is tried again', { err: fault });
        return 0;
      });
      // Looked for rather than told of: to be told, every step would have to wait for the commit of the one before it.
      if (sent < AT_ONCE) await pause(pollMs, undefined, { signal: ended.signal }).catch(() => undefined);
    }
  })();
  return {
    close: async () => {
      ended.abort();
      await running;
    },
  };
}

/** Sends what is due now, at most eight messages; returns how many were taken. */
export async function sendDue(desk: Desk, gateways: Gateways, options: DispatchOptions): Promise<number> {
  const due = await claimMessages(desk.db, { limit: AT_ONCE, leaseSeconds: options.leaseSeconds ?? 120 });
  await Promise.all(
    due.map((message) =>
      // What could not be said of it now is found out after the lease.
      send(desk, gateways, message, options).catch((fault: unknown) =>
        options.log('a message was handled, but not recorded', { err: fault, message: message.id }),
      ),
    ),
  );
  return due.length;
}

async function send(desk: Desk, gateways: Gateways, message: Message, options: DispatchOptions): Promise<void> {
  const { id, address: to, subject, body } = message;
  const gateway = gateways[message.channel];
  const handed: Handed = gateway
    ? await gateway.hand({ id, to, subject, body })
    : { is: 'silent', reason: 'the channel is not set up' };
  const reason = handed.is === 'sent' ? '' : handed.reason.replaceAll(to, maskAddress(message.channel, to));
  const at = desk.now();
  switch (handed.is) {
    case 'sent':
      return settle(desk, options, message, { state: 'sent', gatewayId: handed.id, at });
    case 'refused':
      options.log('a notice was refused by its gateway', { message: id, case: message.case, reason });
      return settle(desk, options, message, { state: 'failed', reason, at });
    case 'silent': {
      options.log('a notice was not taken; it is tried again', { message: id, case: message.case, reason });
      const { giveUpSeconds = GIVE_UP_SECONDS, backoffSeconds = BACKOFF_SECONDS } = options;
      if (message.ageSeconds >= giveUpSeconds) return settle(desk, options, message, { state: 'failed', reason, at });
      const pause = backoffSeconds[Math.min(message.attempts, backoffSeconds.length) - 1] ?? 0;
      return postponeMessage(desk.db, id, pause, reason);
    }
    default:
      return handed satisfies never;
  }
}

/** A notice to the applicant is duly given when it was sent, so his case tells of it; messages to officials only of themselves. */
async function settle(desk: Desk, { log }: DispatchOptions, message: Message, settled: Settled): Promise<void> {
  if (!isParty(message.recipient)) return settleMessage(desk.db, message.id, settled);
  const data: Data = {
    notice: message.number,
    channel: message.channel,
    outcome: settled.state,
    to: maskAddress(message.channel, message.address),
    messageId: message.id,
    at: settled.at,
    ...(settled.state === 'failed' ? { reason: settled.reason } : {}),
  };
  const outcome = await record(
    desk,
    { id: idFrom(message.id, settled.state), case: message.case, step: 'recordDelivery', data },
    [settling(message.id, settled)],
  );
  if (outcome.is !== 'done')
    log('a delivery is not recorded in its case', { message: message.id, case: message.case, outcome });
  // It was recorded before, or the law knows no such entry: then the message alone says so.
  if (outcome.is !== 'done' || outcome.entry.data['at'] !== settled.at)
    await settleMessage(desk.db, message.id, settled);
}
