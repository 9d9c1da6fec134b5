#!/usr/bin/env node
/** The command `ruqsat`: one word, then its options. */
import { type Out, usage } from './cli/usage.js';

type Command = (argv: string[], out: Out) => Promise<number>;

/** Each command is loaded when it is asked for, so that `ruqsat term` does not wait for a database driver. */
const commands: { readonly [name: string]: () => Promise<Command> } = {
  start: async () => (await import('./cli/start.js')).startCommand,
  demo: async () => (await import('./cli/demo.js')).demoCommand,
  term: async () => (await import('./cli/term.js')).termCommand,
  verify: async () => (await import('./cli/verify.js')).verifyCommand,
  cert: async () => (await import('./cli/cert.js')).certCommand,
  norms: async () => (await import('./cli/norms.js')).normsCommand,
  replay: async () => (await import('./cli/replay.js')).replayCommand,
  check: async () => (await import('./cli/check.js')).checkCommand,
  calendar: async () => (await import('./cli/calendar.js')).calendarCommand,
  staff: async () => (await import('./cli/staff.js')).staffCommand,
};

async function main([name = '', ...argv]: string[]): Promise<number> {
  if (name === '--help' || name === 'help') {
    process.stdout.write(usage);
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    process.stderr.write(`ruqsat: ${name === '' ? 'say what to do' : `there is no command "${name}"`}\n\n${usage}`);
    return 64;
  }
  try {
    return await (
      await command()
    )(argv, process);
  } catch (fault) {
    process.stderr.write(`ruqsat ${name}: ${fault instanceof Error ? fault.message : String(fault)}\n`);
    if (process.env['RUQSAT_DEBUG'] && fault instanceof Error) process.stderr.write(`${fault.stack}\n`);
    return 70;
  }
}

process.exitCode = await main(process.argv.slice(2));
