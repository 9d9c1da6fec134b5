/** `ruqsat start`: the office, with its settings from the environment. */
import { pino } from 'pino';
import { closeOnSignal, serve } from '../main.js';
import { BadSettings, readSettings } from '../settings.js';
import type { Out } from './usage.js';

/** Runs until a signal ends it. Exit 64 with every problem named when the settings are missing or wrong. */
export async function startCommand(_argv: string[], out: Out): Promise<number> {
  const log = pino({ level: process.env['LOG_LEVEL'] ?? 'info' });
  try {
    closeOnSignal(await serve(readSettings(process.env), { now: () => new Date(), log }), log);
    return 0;
  } catch (fault) {
    if (!(fault instanceof BadSettings)) throw fault;
    out.stderr.write(`${fault.message}\n`);
    return 64;
  }
}
