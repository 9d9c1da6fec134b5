import { afterAll, beforeAll, expect, test } from 'vitest';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signCms } from '../seal/cms-write.js';
import { streebog512 } from '../seal/gost/streebog.js';
import { openCentre, type Centre } from './centre.js';
import { signDocument } from './cms.js';

const at = new Date('2026-11-23T05:00:00.000Z');
const content = new TextEncoder().encode('a paper');

let dir: string;
let centre: Centre;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'demo-cms-'));
  centre = await openCentre(dir, { now: () => at });
});
afterAll(() => rm(dir, { recursive: true, force: true }));

test('RFC 5652 §5 a plain signature is the same octets as seal’s own writer makes, attached and detached', () => {
  const { privateKey: key, certificate } = centre.keyOf('companyHead');
  for (const detached of [true, false])
    expect(signDocument({ is: 'content', bytes: content }, !detached, { privateKey: key, certificate }, at)).toEqual(
      signCms({ content, detached, key, certificate, at: at.toISOString() }),
    );
});

test('RFC 5652 §5.4 a signature over a hash is the detached signature over the content that has this hash', () => {
  const holder = centre.keyOf('companyHead');
  const overDigest = signDocument({ is: 'digest', bytes: streebog512(content) }, true, holder, at);
  expect(overDigest).toEqual(signDocument({ is: 'content', bytes: content }, false, holder, at));
});
