/** `ruqsat staff`: who is chancery, manager, officer, head or acting head, by which order; every order is an entry. */
import { parseArgs } from 'node:util';
import { officeCalendar } from '../law/days.js';
import { openMemory } from '../memory.js';
import { recordOrder, staffOf } from '../desk/staff.js';
import { type Out, usage } from './usage.js';

/** Exit 0 when recorded, 1 when refused (with every reason), 64 for bad usage. */
export async function staffCommand([action = '', ...argv]: string[], out: Out): Promise<number> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: argv,
    options: {
      iin: text,
      role: text,
      order: text,
      from: text,
      until: text,
      name: text,
      email: text,
      json: { type: 'boolean' },
    },
  });
  if (!['add', 'end', 'list'].includes(action)) {
    out.stderr.write(`ruqsat staff: say add, end or list\n\n${usage}`);
    return 64;
  }
  const memory = await openMemory(process.env, (line) => void out.stderr.write(`${line}\n`));
  try {
    const desk = { db: memory.db, now: () => new Date().toISOString(), calendar: officeCalendar };
    if (action === 'list') {
      const posts = await staffOf(desk);
      const lines = posts.map(({ iin, role, name, order, validFrom, validUntil }) =>
        [iin, role.padEnd(10), validFrom, validUntil ?? 'open      ', order, name].join('  '),
      );
      out.stdout.write(values.json ? `${JSON.stringify(posts)}\n` : lines.map((line) => `${line}\n`).join(''));
      return 0;
    }
    const { iin = '', role = '', order = '', name = '', from = '', until = null, email } = values;
    const added = { iin, role, name, order, from, until, ...(email ? { email } : {}) };
    const data = action === 'add' ? added : { iin, role, order, until };
    const refusals = await recordOrder(desk, action === 'add' ? 'appoint' : 'relieve', data);
    for (const { why, field } of refusals)
      out.stderr.write(`ruqsat staff: --${field ?? '?'}: ${reasons[why] ?? why}\n`);
    if (values.json) out.stdout.write(`${JSON.stringify({ recorded: refusals.length === 0, refusals })}\n`);
    else if (refusals.length === 0) out.stdout.write('Recorded.\n');
    return refusals.length === 0 ? 0 : 1;
  } finally {
    await memory.close();
  }
}

const reasons: { readonly [why: string]: string } = {
  iinOfTwelveDigits: 'an IIN has 12 digits',
  noSuchRole: 'one of chancery, manager, officer, head, actingHead',
  orderMissing: 'the number and date of the order, such as "12-ж/қ of 2026-01-05"',
  dateMissing: 'a date such as 2026-01-05',
  untilBeforeFrom: 'a date such as 2026-01-05, not before --from',
  notEmail: 'an address such as a.b@komitet.example',
  noSuchPost: 'nobody with this IIN holds that role',
};
