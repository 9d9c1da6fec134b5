import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { FieldKind } from '../../core/fields.js';
import { Tag, TermBadge, Topics } from './case.js';
import { Field, type FieldProps } from './field.js';
import { ErrorSummary, Form, problemText } from './form.js';
import { Pager, SummaryList, Table } from './lists.js';
import { SignForm } from './sign.js';
import { Norm } from './text.js';

const text = (kk: string) => ({ kk, ru: kk, en: kk });
const html = (page: VNode) => render(page);
const kinds = [
  'text multiline personName iin bin iban bankAccount email phone phones postalCode country',
  'date integer choice confirm certificateNumber file',
]
  .join(' ')
  .split(' ') as readonly FieldKind[];

const fields: readonly FieldProps[] = kinds.map((kind) => ({
  lang: 'ru',
  name: `a-${kind}`,
  kind,
  label: text('label'),
  norm: 'A2.f1',
  value: '',
  choices: [{ value: 'one', label: text('one') }],
}));

test('LPD 11 what people typed is shown as text in every kind of field', () => {
  const evil = '"><script>alert(1)</script>';
  for (const field of fields) {
    const page = html(<Field {...field} value={evil} />);
    expect(page).not.toContain('<script');
    expect(page).not.toContain(evil);
  }
});

test('WCAG 1.3.1 every kind of field has its label, its explanation and its error tied to the control', () => {
  for (const field of fields) {
    const page = html(<Field {...field} problem="wrong" hint={text('why')} />);
    const id = `field-${field.name}`;
    expect(page).toContain(`id="${id}"`);
    expect(page).toContain(`id="${id}-error"`);
    expect(page).toContain(`id="${id}-hint"`);
    expect(page).toMatch(new RegExp(`aria-describedby="[^"]*${id}-hint ${id}-error"`));
    if (field.kind !== 'choice') expect(page).toContain(`for="${id}"`);
  }
});

test('WCAG 3.3.1 the summary of errors is an alert, and each line leads to the control of its field', () => {
  const page = html(<ErrorSummary lang="kk" errors={[{ text: 'Өрісті толтырыңыз', field: 'contracts.0.file' }]} />);
  expect(page).toContain('role="alert"');
  expect(page).toContain('href="#field-contracts-0-file"');
  expect(
    html(<Field {...{ lang: 'kk', name: 'contracts.0.file', kind: 'text', label: text('x'), value: '' }} />),
  ).toContain('id="field-contracts-0-file"');
});

test('A2.f2 a problem is told with its numbers, and with the number that was probably meant', () => {
  expect(problemText('ru', { problem: 'notTwelveDigits', with: { length: 11 } })).toBe(
    'В номере должно быть 12 цифр, а введено 11',
  );
  expect(problemText('en', { problem: 'checkDigit', with: { guess: '900101150010' } })).toContain(
    'Perhaps 900101150010?',
  );
  expect(problemText('kk', { problem: 'dateTooLate', with: { limit: '2026-11-23' } })).toBe(
    'Күн 23.11.2026 күнінен кеш болмауы керек',
  );
});

test('P6.3 a badge tells a term in words: days left, the last day, late by how many', () => {
  const term = {
    term: 'completeness',
    norm: 'P6.3',
    from: '2026-11-23',
    due: '2026-11-25',
    dueAt: '2026-11-25T13:30:00.000Z',
  } as const;
  const badge = (more: { state: 'running' | 'met' | 'late'; daysLeft: number; metAt: string | null }) =>
    html(<TermBadge lang="ru" term={{ ...term, ...more }} />)
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
  expect(badge({ state: 'running', daysLeft: 2, metAt: null })).toBe('осталось: 2 рабочих дня срок: 25.11.2026');
  expect(badge({ state: 'running', daysLeft: 0, metAt: null })).toContain('последний день');
  expect(badge({ state: 'late', daysLeft: -1, metAt: null })).toContain('просрочено на 1 рабочий день');
  expect(badge({ state: 'met', daysLeft: 1, metAt: term.dueAt })).toContain('выполнено');
});

test('P6.3 a norm leads to its text; an article of another act and a practice do not pretend to', () => {
  expect(html(<Norm id="P6.3" lang="kk" />)).toContain('href="/norms#P6.3"');
  expect(html(<Norm id="APPC 64(9)" lang="kk" />)).not.toContain('href');
  expect(html(<Norm id="practice" lang="ru" />)).toContain('практика, не норма');
});

test('WCAG 1.3.1 a table names its columns and its rows, and says so when it is empty', () => {
  const columns = [
    { head: 'Нөмірі', cell: (row: string) => row },
    { head: 'Саны', cell: () => 1, numeric: true },
  ];
  const page = html(<Table lang="kk" caption="Істер" columns={columns} rows={['a']} />);
  expect(page).toContain('<caption');
  expect(page).toContain('scope="col"');
  expect(page).toContain('scope="row"');
  expect(html(<Table lang="kk" caption="Істер" columns={columns} rows={[]} />)).toContain('Әзірге ештеңе жоқ');
});

test('P5.3 a long list is walked page by page', () => {
  const page = html(<Pager lang="en" page={5} perPage={10} all={97} href={(at) => `/registry?page=${at}`} />);
  expect(page).toContain('41–50 of 97');
  expect([...page.matchAll(/page=(\d+)"/g)].map(([, at]) => Number(at))).toEqual([4, 1, 4, 5, 6, 10, 6]);
  expect(html(<Pager lang="en" page={1} perPage={10} all={10} href={String} />)).toBe('');
});

test('P5.2 a form to be signed carries the token, an empty place for the signature, and the texts of its script', () => {
  const page = html(
    <SignForm
      lang="kk"
      csrf={() => 'token'}
      action="/sign"
      bytes="/papers/1"
      purpose="document"
      demo={false}
      iin="900101150010"
    />,
  );
  expect(page).toContain('name="cms" value/>');
  expect(page).toContain('name="_csrf" value="token"');
  expect(page).toContain('data-iin="900101150010"');
  expect(page).not.toContain('127.0.0.1');
  const words = JSON.parse(
    /data-words="([^"]*)"/.exec(page)?.[1]?.replaceAll('&quot;', '"').replaceAll('&amp;', '&') ?? '{}',
  ) as object;
  expect(words).toHaveProperty('troubles.noProgram.todo');
});

test('LPD 22 the token stands first in a form, before any file', () => {
  const page = html(
    <Form lang="kk" action="/save" csrf={() => 'token'} files keep="7:address">
      <input type="file" name="x" />
    </Form>,
  );
  expect(page).toMatch(/^<form[^>]*enctype="multipart\/form-data"[^>]*><input type="hidden" name="_csrf"/);
});

test('A2.f1 an answer left empty says so and can be changed', () => {
  const page = html(
    <SummaryList lang="ru" rows={[{ key: 'Имя', value: null, change: '/draft/1/name', norm: 'A2.f1' }]} />,
  );
  expect(page).toContain('не заполнено');
  expect(page).toContain('Изменить<span class="govuk-visually-hidden">: Имя</span>');
  expect(html(<Tag tone="good">Берілді</Tag>)).toContain('rq-tag--good');
  expect(html(<Topics lang="kk" id="t" rows={[{ title: 'Мекенжай', href: null, state: 'closed' }]} />)).not.toContain(
    '<a',
  );
});

test('WCAG 1.3.1 a field that is asked only after another answer says so, and a screen reader reads it with the field', () => {
  const condition = { kk: 'Тек «Иә» таңдалса', ru: 'Только если выбрано «Да»', en: 'Only if “Yes” is chosen' };
  const page = html(<Field lang="ru" name="day" kind="date" label={text('day')} value="" condition={condition} />);
  expect(page).toContain('Только если выбрано «Да»');
  expect(page).toContain('aria-describedby="field-day-when field-day-hint"');
});
