/** Lists: answers to check, tables that become cards on a narrow screen, and the way through many pages. */
import type { ComponentChildren, JSX } from 'preact';
import type { Lang } from '../../words/languages.js';
import { listWords, pageNumber, shown } from '../../words/parts.js';
import { fieldWords } from '../../words/problems.js';
import { Norm } from './text.js';

/** A line of a summary: a name and a value, the way to change it, the norm that asks for it. */
export interface SummaryRow {
  readonly key: string;
  /** Null for what was left empty. */
  readonly value: ComponentChildren | null;
  readonly change?: string | undefined;
  readonly norm?: string | undefined;
  /** What is wrong with the value. */
  readonly problem?: string | undefined;
}

/** What was filled in or is known, name by name. */
export function SummaryList({
  lang,
  rows,
}: {
  readonly lang: Lang;
  readonly rows: readonly SummaryRow[];
}): JSX.Element {
  const changeable = rows.some(({ change }) => change !== undefined);
  return (
    <dl class="govuk-summary-list">
      {rows.map(({ key, value, change, norm, problem }, at) => {
        const plain = changeable && change === undefined ? ' govuk-summary-list__row--no-actions' : '';
        return (
          <div key={at} class={`govuk-summary-list__row${plain}`}>
            <dt class="govuk-summary-list__key">
              {key} {norm !== undefined && <Norm id={norm} lang={lang} />}
            </dt>
            <dd class="govuk-summary-list__value">
              {value ?? <span class="rq-empty">{fieldWords.empty[lang]}</span>}
              {problem !== undefined && <p class="govuk-error-message rq-summary-problem">{problem}</p>}
            </dd>
            {change !== undefined && (
              <dd class="govuk-summary-list__actions">
                <a class="govuk-link" href={change}>
                  {fieldWords.change[lang]}
                  <span class="govuk-visually-hidden">: {key}</span>
                </a>
              </dd>
            )}
          </div>
        );
      })}
    </dl>
  );
}

/** A column: its heading, and what a row shows in it. */
export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** Numbers stand at the right. */
  readonly numeric?: boolean;
  /** The cell is never broken into lines: a number, a date. */
  readonly nowrap?: boolean;
}

interface TableProps<Row> {
  readonly lang: Lang;
  readonly caption: string;
  /** The caption is for the ear only: the heading above says it. */
  readonly captionHidden?: boolean;
  /** The first column names the row. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly empty?: string;
}

/** A table; on a narrow screen each row becomes a card that repeats the headings. */
export function Table<Row>({
  lang,
  caption,
  captionHidden = false,
  columns,
  rows,
  empty,
}: TableProps<Row>): JSX.Element {
  if (rows.length === 0) return <p class="govuk-body rq-empty">{empty ?? listWords.nothing[lang]}</p>;
  return (
    <table class="govuk-table rq-table">
      <caption class={captionHidden ? 'govuk-visually-hidden' : 'govuk-table__caption govuk-table__caption--m'}>
        {caption}
      </caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          {columns.map(({ head, numeric }) => (
            <th key={head} scope="col" class={`govuk-table__header${numeric ? ' govuk-table__header--numeric' : ''}`}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {rows.map((row, at) => (
          <tr key={at} class="govuk-table__row">
            {columns.map(({ head, cell, numeric, nowrap }, column) =>
              column === 0 ? (
                <th key={head} scope="row" class={`govuk-table__header rq-table__name${nowrap ? ' rq-nowrap' : ''}`}>
                  {cell(row)}
                </th>
              ) : (
                <td key={head} class={`govuk-table__cell${numeric ? ' govuk-table__cell--numeric' : ''}`}>
                  <span class="rq-table__head" aria-hidden="true">
                    {head}
                  </span>
                  <span class={`rq-table__cell${nowrap ? ' rq-nowrap' : ''}`}>{cell(row)}</span>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface PagerProps {
  readonly lang: Lang;
  /** From 1. */
  readonly page: number;
  readonly perPage: number;
  readonly all: number;
  readonly href: (page: number) => string;
}

/** The way through a long list; nothing when it has one page. */
export function Pager({ lang, page, perPage, all, href }: PagerProps): JSX.Element | null {
  const pages = Math.ceil(all / perPage);
  if (pages <= 1) return null;
  const first = (page - 1) * perPage + 1;
  return (
    <nav class="rq-pager" aria-label={listWords.pages[lang]}>
      <span class="rq-pager__shown">{shown[lang](first, Math.min(page * perPage, all), all)}</span>
      <ul class="rq-pager__list">
        {page > 1 && (
          <li>
            <a class="rq-pager__link" rel="prev" href={href(page - 1)}>
              ← {listWords.previous[lang]}
            </a>
          </li>
        )}
        {around(page, pages).map((at, place) =>
          at === null ? (
            <li key={`gap${place}`} aria-hidden="true">
              …
            </li>
          ) : (
            <li key={at}>
              <a
                class="rq-pager__link"
                href={href(at)}
                aria-label={pageNumber[lang](at)}
                aria-current={at === page ? 'page' : undefined}
              >
                {at}
              </a>
            </li>
          ),
        )}
        {page < pages && (
          <li>
            <a class="rq-pager__link" rel="next" href={href(page + 1)}>
              {listWords.next[lang]} →
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}

/** The first page, the last, and those beside this one; null for a gap. */
function around(page: number, pages: number): readonly (number | null)[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter((at) => at >= 1 && at <= pages);
  const list = [...new Set(wanted)];
  return list.flatMap((at, index) => (index > 0 && at - (list[index - 1] ?? 0) > 1 ? [null, at] : [at]));
}
