/** `ruqsat check`: walks the chains of all cases and names the first entry that does not fit. */
import { parseArgs } from 'node:util';
import { editions, proceduresOf } from '../law/editions.js';
import { attachmentsIn } from '../law/facts.js';
import { openMemory } from '../memory.js';
import { checkChains } from '../store/check.js';
import type { Entry, Step } from '../core/procedure.js';
import type { Out } from './usage.js';

/** Exit 0 when everything fits, 1 when something does not, 64 for bad usage. */
export async function checkCommand(argv: string[], out: Out): Promise<number> {
  const { values } = parseArgs({ args: argv, options: { json: { type: 'boolean' } } });
  const memory = await openMemory(process.env, (line) => void out.stderr.write(`${line}\n`), { statementMs: 0 });
  try {
    const found = await checkChains(memory.db, {
      dir: memory.files,
      signed: (entry) => [rowOf(entry)?.signed ?? []].flat(),
      attachments: ({ data }) => attachmentsIn(data),
    });
    if (values.json) out.stdout.write(`${JSON.stringify({ clean: found === null, finding: found })}\n`);
    else if (found === null) out.stdout.write('Every entry, paper, signature and attachment is as it was written.\n');
    else
      out.stdout.write(
        `${found.case === null ? 'The memory' : `Case ${found.case}, entry ${found.number ?? '-'}`}: ${found.what}\n`,
      );
    return found === null ? 0 : 1;
  } finally {
    await memory.close();
  }
}

/** The row by which an entry was made, in its own edition. */
function rowOf({ edition, step }: Entry): Step | undefined {
  const own = editions.find(({ id }) => id === edition);
  return own && proceduresOf(own).find(({ steps }) => Object.hasOwn(steps, step))?.steps[step];
}
