import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { digestOf } from '../store/papers.js';
import { pathOf } from '../store/files.js';
import { loadCase } from '../store/entries.js';
import { looksAt } from '../store/looks.js';
import { packageOf } from './package.js';
import { openTestDesk, type TestDesk } from './testing.js';
import { actorsOf } from './who.js';

let office: TestDesk;
beforeAll(async () => {
  office = await openTestDesk();
}, 60_000);
afterAll(() => office.close());

/** The files of an archive by its central directory (APPNOTE 4.3.12), read without the library that writes it. */
function unzipped(archive: Buffer): ReadonlyMap<string, Buffer> {
  const end = archive.lastIndexOf(Buffer.from('504b0506', 'hex'));
  const files = new Map<string, Buffer>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, packed, name, extra, comment, local] = [
      archive.readUInt16LE(at + 10),
      archive.readUInt32LE(at + 20),
      archive.readUInt16LE(at + 28),
      archive.readUInt16LE(at + 30),
      archive.readUInt16LE(at + 32),
      archive.readUInt32LE(at + 42),
    ];
    const begins = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const bytes = archive.subarray(begins, begins + packed);
    files.set(archive.toString('utf8', at + 46, at + 46 + name), method === 8 ? inflateRawSync(bytes) : bytes);
    at += 46 + name + extra + comment;
  }
  return files;
}

test('P10.3 the file of a case is one archive: its entries as they are chained, its papers with their signatures, its attachments', async () => {
  const { desk, fill, signed, person } = office;
  const id = await fill('companyHead');
  await signed('companyHead', id, 'submit');
  await signed('chancery', id, 'register');
  const seen = await packageOf(desk, await actorsOf(desk, person('companyHead')), id);
  if (seen.is !== 'open') throw new Error(seen.is);
  const files = unzipped(await buffer(seen.look.stream));
  const entries = await loadCase(desk.db, id);
  const lines = files.get('entries.jsonl')?.toString('utf8').trim().split('\n') ?? [];
  expect(lines).toHaveLength(2);
  for (const [at, line] of lines.entries()) {
    const { previous, hash, body } = JSON.parse(line) as { previous: string; hash: string; body: string };
    expect(digestOf(Buffer.from(`${previous}\n${body}`))).toBe(hash);
    expect(hash).toBe(entries[at]?.hash);
  }
  const named = [...files.keys()].filter((name) => !name.startsWith('evidence/')).sort();
  expect(named).toEqual([
    'entries.jsonl',
    'files/0001-1-contract.pdf',
    'papers/0001-application.applicant.cms',
    'papers/0001-application.applicant.json',
    'papers/0001-application.pdf',
    'papers/0002-receipt.chancery.cms',
    'papers/0002-receipt.chancery.json',
    'papers/0002-receipt.pdf',
    'papers/0002-receipt.seal.cms',
    'papers/0002-receipt.seal.json',
  ]);
  expect(digestOf(files.get('papers/0001-application.pdf') ?? Buffer.of())).toBe(entries[0]?.papers[0]?.digest);
  for (const [name, bytes] of files)
    if (name.startsWith('evidence/')) expect(digestOf(bytes)).toBe(name.slice('evidence/'.length));
  expect([...files.keys()].filter((name) => name.startsWith('evidence/')).length).toBeGreaterThan(0);
});

test('LPD 11 the file of a case is for whoever may see the case, and taking it is written down', async () => {
  const { desk, fill, signed, person } = office;
  const id = await fill('individual');
  await signed('individual', id, 'submit');
  expect(await packageOf(desk, await actorsOf(desk, person('companySigner')), id)).toEqual({ is: 'closed' });
  const seen = await packageOf(desk, await actorsOf(desk, person('individual')), id);
  if (seen.is === 'open') seen.look.stream.destroy();
  expect((await looksAt(desk.db, id)).map(({ what, purpose }) => [what, purpose])).toEqual([
    ['case', 'package'],
    ['case refused', 'package'],
  ]);
});

test('P10.3 an attachment that the disk has lost breaks the archive off: half a file is never taken for a whole one', async () => {
  const { desk, fill, signed, person } = office;
  const id = await fill('companySigner');
  await signed('companySigner', id, 'submit');
  const [entry] = await loadCase(desk.db, id);
  const [attachment] = (entry?.data['attachments'] ?? []) as readonly { readonly digest: string }[];
  // The same contract is attached to the other cases of this test: what is shorter than it was is no copy of it.
  await writeFile(pathOf(desk.files, attachment?.digest ?? ''), randomBytes(10));
  const seen = await packageOf(desk, await actorsOf(desk, person('companySigner')), id);
  if (seen.is !== 'open') throw new Error(seen.is);
  await expect(buffer(seen.look.stream)).rejects.toThrow();
});
