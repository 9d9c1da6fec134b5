/**
 * `npm run weave`: writes `docs/procedure.md` from the tables and the titles of the tests, for whoever reads law and not code.
 * `--check` writes nothing and exits 1 when the page is stale. The same tables and tests give the same page.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Words } from '../core/calendar.js';
import type { Check, Need, Procedure, Step } from '../core/procedure.js';
import type { Based } from '../law/based.js';
import { type Carried, type Carrier, carriersOf, openBecause } from '../law/carriers.js';
import { edition, service } from '../law/edition.js';
import { procedures, type StageName, type StepName } from '../law/procedures.js';
import { papers, roles, stages, steps, terms } from '../words/procedure.js';
import { lines } from './norms.js';
import { testTitles } from './titles.js';
import type { Out } from './usage.js';

/** Where the page stands in a copy of the sources. */
export const page = 'docs/procedure.md';

/** Writes the page of the sources under `root`, or with `--check` compares it. Exit 0; 1 when it is stale. */
export async function weaveCommand(root: string, argv: readonly string[], out: Out): Promise<number> {
  const woven = weave(await testTitles(root));
  const path = join(root, page);
  const kept = await readFile(path, 'utf8').catch(() => null);
  if (kept === woven) {
    out.stdout.write(`${page} is up to date.\n`);
    return 0;
  }
  if (argv.includes('--check')) {
    out.stderr.write(`${page} is stale: run npm run weave, read what has changed, and commit it.\n`);
    return 1;
  }
  await writeFile(path, woven);
  out.stdout.write(`${page} is written.\n`);
  return 0;
}

/** The whole page: the procedure by its tables, then every norm with the rows that carry it and the tests that show it. */
export function weave(titles: readonly string[]): string {
  return `${[...opening(), ...procedures.flatMap((one) => procedure(one, headings[one.name])), ...allNorms(titles)].join('\n')}\n`;
}

const headings = {
  application: 'An application, from filing to its end',
  permit: 'A permit, from its entry in the registry to its end',
  complaint: 'A complaint, from filing to what becomes of it',
} as const satisfies Record<(typeof procedures)[number]['name'], string>;

function opening(): readonly string[] {
  return [
    '# The procedure, as its tables say it',
    '',
    `${edition.title.en}. «${service.name.kk}» · «${service.name.ru}» · “${service.name.en}”.`,
    '',
    'Written by `npm run weave` from the tables of `src/law` and the titles of the tests; never by hand. Norms are named as in',
    '`src/law/norms`: O the order, P the Rules by point, L the List (appendix 1), A2 and A3 the applications, A4 and A4F the',
    'requirements and the information form, A5 the permit. APPC is the administrative procedural code, LPN the law on permits',
    'and notifications. How ambiguous norms are read (A-nn, “reading n”) stands in [readings.md](readings.md).',
    '',
    'A test is listed with each norm with which its title begins; of a table of cases the title is given once, … standing for the',
    'case. Each norm that rows carry has such a test in `src/law`, and there a test fails that uses no row of its norm.',
    '',
  ];
}

/** A procedure by its tables, under this heading. */
function procedure({ steps: rows, terms: periods, ended }: Tables, heading: string): readonly string[] {
  const stepNames = keys(rows);
  const stageNames = [...new Set(stepNames.flatMap((name) => [...(rows[name]?.at ?? []), rows[name]?.becomes ?? '']))]
    .filter((name): name is StageName => Object.hasOwn(stages, name))
    .sort((one, other) => order.indexOf(one) - order.indexOf(other));
  const termNames = keys(periods);
  const who = new Set(stepNames.flatMap((name) => rows[name]?.by ?? []));
  const signed = new Set(stepNames.flatMap((name) => rows[name]?.signed ?? []));
  const stepsAt = (stage: string) => stepNames.filter((name) => rows[name]?.at.includes(stage));
  return [
    `## ${heading}`,
    '',
    '### Stages',
    '',
    ...diagram(rows, stageNames, ended),
    '',
    ...table(
      ['stage', 'English', 'қазақша', 'по-русски', 'steps out of it'],
      stageNames.map((name) => [code(name), ...said(stages[name]), stepsAt(name).map(code).join(', ') || 'the end']),
    ),
    '',
    '### Steps',
    '',
    'A step may be taken by whom the row names, at the stages that it names, when every condition is met. Each condition stands',
    'with the norms on which it rests; conditions on the case come before “;”, those on what the step brings after it.',
    '',
    ...table(
      ['step', 'basis', 'who', 'when the case is', 'provided that', 'signed paper', 'the case then is'],
      stepNames.map((name) => stepRow(name, rows[name])),
    ),
    '',
    ...table(
      ['step', 'English', 'қазақша', 'по-русски'],
      stepNames.map((name) => [code(name), ...said(steps[name as StepName])]),
    ),
    '',
    ...table(
      ['who', 'English', 'қазақша', 'по-русски'],
      Object.entries(roles).flatMap(([name, words]) => (who.has(name) ? [[code(name), ...said(words)]] : [])),
    ),
    '',
    ...table(
      ['paper', 'English', 'қазақша', 'по-русски'],
      Object.entries(papers).flatMap(([name, words]) => (signed.has(name) ? [[code(name), ...said(words)]] : [])),
    ),
    '',
    '### Terms',
    '',
    'In working days of the office, the day from which a term runs not counted; a term ends at 18:30 of its last day (readings 1 and 2).',
    '',
    ...table(
      ['term', 'basis', 'working days', 'counted from', 'met by', 'English', 'қазақша', 'по-русски'],
      termNames.flatMap((name) => {
        const term = periods[name];
        if (!term) return [];
        const { norm, days, from, until } = term;
        const length = days === 0 ? '0 (the same day)' : String(days);
        return [
          [
            code(name),
            norm,
            length,
            code(from),
            until.map(code).join(', '),
            ...said(terms[name as keyof typeof terms]),
          ],
        ];
      }),
    ),
    '',
  ];
}

/** One arrow for each stage from which a step leads; a step that leaves the case where it is turns back to its stage. */
function diagram(rows: Tables['steps'], stageNames: readonly StageName[], ended: readonly string[]): readonly string[] {
  const arrows = Object.entries(rows).flatMap(([name, { at, becomes, norm }]) =>
    at.map(
      (from) => `  ${from === 'new' ? '[*]' : from} --> ${becomes === 'same' ? from : becomes}: ${name} (${norm})`,
    ),
  );
  const names = stageNames.map((name) => `  ${name}: ${stages[name].en}`);
  return ['```mermaid', 'stateDiagram-v2', ...names, ...arrows, ...ended.map((stage) => `  ${stage} --> [*]`), '```'];
}

function stepRow(name: string, row: Row | undefined): readonly string[] {
  if (!row) return [];
  const conditions = [row.given, row.needs].map((all) =>
    all.map(({ called, basis }) => `${inWords(called)} (${basis.join(', ')})`).join(', '),
  );
  return [
    code(name),
    row.norm,
    row.by.map(code).join(', '),
    row.at.map(code).join(', '),
    conditions[1] === '' ? (conditions[0] ?? '') : conditions.join('; ').replace(/^; /, ''),
    row.signed === undefined ? '' : code(row.signed),
    row.becomes === 'same' ? 'as it was' : code(row.becomes),
  ];
}

function allNorms(titles: readonly string[]): readonly string[] {
  const all = carriersOf();
  const tests = new Map(lines(all, titles).map((line) => [line.id, line.tests]));
  const open = all.filter(({ carriers }) => carriers.length === 0);
  const waits = [...new Set(open.map(({ row }) => openBecause(row) ?? 'a carrier'))];
  return [
    '## Every norm, what carries it, and the tests that show it',
    '',
    `${all.length} norms: ${all.length - open.length} carried, ${open.length} open.`,
    '',
    'Open, by what they wait for:',
    '',
    ...waits.map((what) => {
      const ids = open.filter(({ row }) => (openBecause(row) ?? 'a carrier') === what).map(({ norm }) => norm);
      return `- ${what}: ${ids.join(', ')}`;
    }),
    ...all.flatMap((one) => ['', ...oneNorm(one, tests.get(one.norm) ?? [])]),
  ];
}

function oneNorm({ norm, row, carriers }: Carried, titles: readonly string[]): readonly string[] {
  const waits = carriers.length === 0 ? [`- open: waits for ${openBecause(row) ?? 'a carrier'}`] : [];
  return [
    `### ${norm}`,
    '',
    row.en,
    `<br>${row.kk}`,
    `<br>${row.ru}`,
    '',
    ...waits,
    ...kindsOf(carriers).map((kind) => `- ${kind}: ${namesOf(carriers, kind)}`),
    ...titles.map((title) => `- test: ${plain(title)}`),
  ];
}

function kindsOf(carriers: readonly Carrier[]): readonly Carrier['is'][] {
  return [...new Set(carriers.map(({ is }) => is))];
}

function namesOf(carriers: readonly Carrier[], kind: Carrier['is']): string {
  return carriers.flatMap(({ is, name }) => (is === kind ? [name] : [])).join(', ');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

const said = ({ kk, ru, en }: Words): readonly string[] => [en, kk, ru];

const code = (name: string): string => `\`${name}\``;

/** 'dayOfReceiptHasCome' → 'day of receipt has come'. */
const inWords = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** What a reader of Markdown would take for a mark stands as it is; in the title of a table of cases the case is left open. */
const plain = (text: string): string => text.replace(/%[sijo]/g, '…').replace(/[*_<>`[\]]/g, (mark) => `\\${mark}`);

const keys = (of: { readonly [name: string]: unknown }): readonly string[] => Object.keys(of);

/** The stages in the order in which words tell them. */
const order: readonly string[] = keys(stages);

/** A row whose conditions say their norms. */
interface Row extends Step {
  readonly given: readonly Based<Check>[];
  readonly needs: readonly Based<Need>[];
}

/** The tables of a procedure. */
interface Tables extends Procedure {
  readonly steps: { readonly [name: string]: Row };
}
