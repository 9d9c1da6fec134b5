/**
 * The floor: what the same machine does at best. Bare fastify and pg; every transaction inserts one row and updates one,
 * and every request is answered when its transactions are on disk.
 */
import fastify from 'fastify';
import { Pool } from 'pg';
import { argument } from './shared.js';

const pool = new Pool({ connectionString: argument('url'), max: 20 });
const { rows } = await pool.query<{ safe: boolean }>(
  `select current_setting('fsync') = 'on' and current_setting('synchronous_commit') = 'on' as safe`,
);
if (!rows[0]?.safe) throw new Error('this server may lose a commit');
await pool.query(`
  create table if not exists floor_case (id text primary key, number integer not null, at timestamptz not null);
  create table if not exists floor_entry (case_id text, number integer, body text not null, primary key (case_id, number))`);

const app = fastify();
app.get<{ Params: { id: string } }>('/door/:id', async ({ params }) => {
  await pool.query('insert into floor_case (id, number, at) values ($1, 0, now())', [params.id]);
  return 'in';
});
app.post<{ Params: { id: string; number: string }; Body: { readonly transactions: number } }>(
  '/cases/:id/:number',
  async ({ params, body }, reply) => {
    for (let one = 0; one < body.transactions; one++) await write(params.id, Number(params.number) + one, body);
    return reply.code(303).header('location', `/cases/${params.id}`).send();
  },
);
process.on('disconnect', () => process.exit(0));
process.send?.(await app.listen({ host: '127.0.0.1', port: 0 }));

async function write(id: string, number: number, body: object): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('insert into floor_entry (case_id, number, body) values ($1, $2, $3)', [
      id,
      number,
      JSON.stringify(body),
    ]);
    await client.query('update floor_case set number = $2, at = now() where id = $1', [id, number]);
    await client.query('commit');
  } finally {
    client.release();
  }
}
