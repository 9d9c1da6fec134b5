/** Every part of the look on one page, in a real browser: to be looked at, and to be accessible. */
import { mkdir } from 'node:fs/promises';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import fastifySession from '@fastify/session';
import type { JSX } from 'preact';
import { render as toHtml } from 'preact-render-to-string';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { forms } from '../../law/forms.js';
import type { Lang } from '../../words/languages.js';
import { events, nexts, papers, roles, stages, steps } from '../../words/procedure.js';
import { refusals } from '../../words/refusals.js';
import { makeServer } from '../http.js';
import { makeLog } from '../log.js';
import { render } from '../render.js';
import { Button, ButtonGroup, ButtonLink } from './button.js';
import { PaperCard, Tag, TermBadge, Timeline, Topics } from './case.js';
import { errorLines, Field, type FieldProps } from './field.js';
import { ErrorSummary, Form, problemText } from './form.js';
import { Pager, SummaryList, Table } from './lists.js';
import { type Frame, Page } from './shell.js';
import { SignForm } from './sign.js';
import { BackLink, Details, Heading, Norm, Notice } from './text.js';

const digest = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

/** One field of every kind that the forms of the Order have, with their own labels; some wrong. */
function fieldsOf(lang: Lang, csrf: () => string): readonly FieldProps[] {
  const rows = [...forms.A2.topics, ...forms.A3.topics].flatMap(({ rows }) =>
    rows.flatMap((row) => (row.is === 'field' ? [row] : row.fields)),
  );
  const byKind = new Map(rows.map((row) => [row.kind, row]));
  return [...byKind.values()].map((row, at): FieldProps => {
    const upload = {
      address: '/uploads',
      csrf,
      purpose: '7:file',
      endings: ['pdf', 'png', 'jpg'],
      removeName: 'remove',
      several: true,
    };
    return {
      lang,
      name: `${row.name}.${at}`,
      kind: row.kind,
      label: row.label,
      hint: row.hint,
      norm: row.norm,
      required: at % 4 !== 3,
      value: '',
      choices: row.choices,
      problem:
        row.kind === 'iin'
          ? { problem: 'checkDigit', with: { guess: '900101150010' } }
          : row.kind === 'choice'
            ? { problem: 'missing' }
            : undefined,
      files: [
        {
          value: digest,
          name: 'Базалық оператормен шарт № 15-2026 (қол қойылған көшірмесі).pdf',
          bytes: 2_345_678,
          href: '/files/1',
        },
      ],
      upload,
    };
  });
}

/** The page with every part. */
function Sample(frame: Frame): JSX.Element {
  const { lang, csrf } = frame;
  const fields = fieldsOf(lang, csrf);
  const term = {
    term: 'completeness',
    norm: 'P6.3',
    from: '2026-11-23',
    due: '2026-11-25',
    dueAt: '2026-11-25T13:30:00.000Z',
    metAt: null,
  } as const;
  const rows = [
    {
      number: '2026-000147',
      who: '«Дала Мобайл» ЖШС',
      stage: stages.assigned,
      tone: 'going',
      term: { ...term, state: 'running', daysLeft: 2 },
    },
    {
      number: '2026-000146',
      who: 'Серікбаева Әйгерім Нұрланқызы',
      stage: stages.incomplete,
      tone: 'bad',
      term: { ...term, state: 'running', daysLeft: 0 },
    },
    {
      number: '2026-000139',
      who: '«Қазына Телеком Сервис» акционерлік қоғамы',
      stage: stages.issued,
      tone: 'good',
      term: { ...term, state: 'met', daysLeft: 1 },
    },
    {
      number: '2026-000122',
      who: '«Байтерек Виртуал» ЖШС',
      stage: stages.permitFormed,
      tone: 'waiting',
      term: { ...term, state: 'late', daysLeft: -2 },
    },
  ] as const;
  return (
    <Page {...frame} title={steps.submit[lang]} section="cabinet" scripts={['sign', 'upload']} failed>
      <BackLink href="/cabinet">{papers.application[lang]}</BackLink>
      <ErrorSummary lang={lang} errors={errorLines(fields)} />
      <Heading caption="№ 2026-000147">{forms.A3.title[lang]}</Heading>
      <p class="govuk-body-l">{nexts.assigned[lang]}</p>
      <p class="govuk-body">
        <Tag tone="going">{stages.assigned[lang]}</Tag> <Tag tone="waiting">{stages.incomplete[lang]}</Tag>{' '}
        <Tag tone="good">{stages.issued[lang]}</Tag> <Tag tone="bad">{stages.refusedIncomplete[lang]}</Tag>{' '}
        <Tag tone="over">{stages.withdrawn[lang]}</Tag> <Norm id="P6.3" lang={lang} />{' '}
        <Norm id="APPC 64(9)" lang={lang} />
      </p>
      <Notice lang={lang} title={stages.submitted[lang]}>
        <p>{nexts.submitted[lang]}</p>
      </Notice>
      <Notice lang={lang} kind="success" title={stages.issued[lang]}>
        <p>{nexts.issued[lang]}</p>
      </Notice>
      <Notice lang={lang} kind="warning">
        <p>{refusals.completenessTermOver[lang]}</p>
      </Notice>
      <Heading level={2}>{papers.application[lang]}</Heading>
      <Topics
        lang={lang}
        id="topics"
        rows={forms.A3.topics.map(({ title }, at) => ({
          title: title[lang],
          href: at > 4 ? null : `/draft/7/${at}`,
          state: (['filled', 'partly', 'empty'] as const)[at] ?? (at > 4 ? 'closed' : 'empty'),
        }))}
      />
      <Form lang={lang} action="/save" csrf={csrf} keep="7:address" failed files>
        {fields.map((field) => (
          <Field key={field.name} {...field} />
        ))}
        <Field lang={lang} name="reason" kind="multiline" label={steps.examine} value="" problem="…" />
        <Field
          lang={lang}
          name="holder"
          kind="personName"
          label={roles.applicant}
          norm="A2.f1"
          value="Серікбаева Әйгерім Нұрланқызы"
          fixed
        />
        <ButtonGroup>
          <Button>{steps.register[lang]}</Button>
          <Button kind="secondary" name="go" value="later">
            {steps.handOver[lang]}
          </Button>
          <Button kind="warning">{steps.refuseIncomplete[lang]}</Button>
          <ButtonLink kind="secondary" href="/cabinet">
            {steps.withdraw[lang]}
          </ButtonLink>
        </ButtonGroup>
      </Form>
      <Heading level={2}>{steps.examine[lang]}</Heading>
      <SummaryList
        lang={lang}
        rows={fields.slice(0, 6).map(({ label, norm, name }, at) => ({
          key: label[lang],
          value: at === 2 ? null : `+7 701 000 00 0${at}`,
          change: at === 4 ? undefined : `/draft/7#${name}`,
          norm,
          problem: at === 3 ? problemText(lang, { problem: 'missing' }) : undefined,
        }))}
      />
      <Table
        lang={lang}
        caption={roles.officer[lang]}
        columns={[
          {
            head: papers.application[lang],
            nowrap: true,
            cell: ({ number }) => (
              <a class="govuk-link" href="/case">
                {number}
              </a>
            ),
          },
          { head: roles.applicant[lang], cell: ({ who }) => who },
          { head: stages.registered[lang], cell: ({ stage, tone }) => <Tag tone={tone}>{stage[lang]}</Tag> },
          { head: steps.examine[lang], cell: ({ term }) => <TermBadge lang={lang} term={term} /> },
        ]}
        rows={rows}
      />
      <Pager lang={lang} page={3} perPage={4} all={42} href={(at) => `?page=${at}`} />
      <Heading level={2}>{events.register[lang]}</Heading>
      <Timeline
        lang={lang}
        entries={(['assign', 'handOver', 'register', 'submit'] as const).map((step, at) => ({
          what: events[step][lang],
          at: `2026-11-23T0${9 - at}:12:00.000Z`,
          who: `Ахметов Д. С., ${roles.chancery[lang]}`,
          norm: ['P6.1b', 'P6.1b', 'P6.1a', 'P5.3'][at] ?? 'P5.3',
        }))}
      />
      <Heading level={2}>{papers.receipt[lang]}</Heading>
      <div class="rq-papers">
        <PaperCard
          lang={lang}
          title={papers.receipt[lang]}
          number="2026-000147"
          href="/p.pdf"
          signature="/p.cms"
          signedBy="Ахметов Дәулет Серікұлы"
          at="2026-11-23T06:12:00.000Z"
          digest={digest}
          norm="P6.1a"
        />
        <PaperCard
          lang={lang}
          title={papers.refusalIncomplete[lang]}
          href="/q.pdf"
          signature={null}
          digest={digest}
          norm="P6.5"
        />
      </div>
      <SignForm
        lang={lang}
        csrf={csrf}
        action="/sign"
        bytes="/papers/bytes"
        purpose="document"
        demo={frame.demo !== null}
      />
      <Details title={roles.head[lang]}>{refusals.notTenYears[lang]}</Details>
    </Page>
  );
}

const chromiumPath = '/usr/bin/chromium';
const pictures = join(tmpdir(), 'ruqsat-look');
let browser: Browser;
let address: string;
let stop: () => Promise<void>;

beforeAll(async () => {
  const app = await makeServer({
    site: 'http://127.0.0.1',
    secret: 'a secret of a test, 32 characters',
    demo: { now: () => new Date('2026-11-23T06:40:00Z') },
    who: async () => ({ name: 'Серікбаева Әйгерім Нұрланқызы', role: roles.applicant, place: 'cabinet' }),
    sessionStore: new fastifySession.MemoryStore(),
    log: makeLog('silent'),
  });
  app.get('/sample', async (_request, reply) => render(reply, <Sample {...await reply.frame()} />));
  address = await app.listen({ host: '127.0.0.1', port: 0 });
  await mkdir(pictures, { recursive: true });
  browser = await chromium.launch({
    executablePath: chromiumPath,
    args: '--no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-component-update --disable-sync'.split(
      ' ',
    ),
  });
  stop = async () => {
    await browser.close();
    await app.close();
  };
});

afterAll(() => stop());

for (const width of [360, 1280]) {
  for (const lang of ['kk', 'ru', 'en'] as const) {
    test(
      `WCAG 2.2 the parts of every page are accessible and fit ${width} pixels in ${lang}`,
      { timeout: 60_000 },
      async () => {
        const context = await browser.newContext({ viewport: { width, height: 900 } });
        const page = await context.newPage();
        const said: string[] = [];
        page.on('console', (message) => said.push(message.text()));
        page.on('pageerror', (error) => said.push(String(error)));
        await page.goto(`${address}/sample?lang=${lang}`);
        expect(await page.evaluate(() => document.activeElement?.className)).toBe('govuk-error-summary');
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        await page.screenshot({ path: join(pictures, `${lang}-${width}.png`), fullPage: true });
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
        expect(said).toEqual([]);
        await context.close();
      },
    );
  }
}

const classes = (markup: string) =>
  new Set([...markup.matchAll(/class="([^"]*)"/g)].flatMap(([, list = '']) => list.split(/\s+/)));

test('WCAG 4.1.2 the markup uses the class names that govuk-frontend ships, so that its tested styles apply', () => {
  const frame: Frame = {
    lang: 'kk',
    path: '/',
    who: null,
    demo: null,
    csrf: () => 'token',
    assets: { style: '', icon: '', scripts: { page: '', sign: '', upload: '', phone: '' } },
  };
  const used = classes(toHtml(<Sample {...frame} />));
  const folder = new URL('../../../node_modules/govuk-frontend/dist/govuk/components/', import.meta.url);
  const shipped = (component: string) =>
    readdirSync(new URL(`${component}/`, folder))
      .filter((file) => /^template.*\.(html|njk)$/.test(file))
      .map((file) => readFileSync(new URL(`${component}/${file}`, folder), 'utf8'))
      .join('\n');
  const components = [
    'input',
    'textarea',
    'radios',
    'checkboxes',
    'select',
    'error-summary',
    'summary-list',
    'table',
    'task-list',
    'details',
    'back-link',
  ];
  for (const component of components) {
    const root = `govuk-${component}`;
    const ours = [...used].filter((name) => name === root || name.startsWith(`${root}__`));
    expect(ours.length, component).toBeGreaterThan(0);
    const theirs = shipped(component);
    expect(
      ours.filter((name) => !theirs.includes(name)),
      component,
    ).toEqual([]);
  }
});
