/** What a case shows of itself: its stage, its terms, its history, its papers, the topics of its form. */
import type { ComponentChildren, JSX } from 'preact';
import type { Standing } from '../../core/terms.js';
import type { Digest, Instant } from '../../core/procedure.js';
import { date, type Lang, moment, shortDate, shortMoment } from '../../words/languages.js';
import { daysLeft, listWords, paperWords, termWords, topicStates } from '../../words/parts.js';
import { Norm } from './text.js';

/** How a state looks: under way, waiting for the reader, good, bad, over. */
export type Tone = 'going' | 'waiting' | 'good' | 'bad' | 'over';

/** A short state in a frame: the stage of a case, the status of a permit. */
export function Tag({ tone, children }: { readonly tone: Tone; readonly children: ComponentChildren }): JSX.Element {
  return <strong class={`govuk-tag rq-tag--${tone}`}>{children}</strong>;
}

/** Where a term stands: the days left and the last day; told in words too, never by colour alone. */
export function TermBadge({
  lang,
  term,
}: {
  readonly lang: Lang;
  readonly term: Omit<Standing, 'explain'>;
}): JSX.Element {
  const tone = term.state === 'late' ? 'late' : term.state === 'met' ? 'met' : term.daysLeft <= 1 ? 'soon' : 'running';
  return (
    <span class={`rq-term rq-term--${tone}`}>
      <span class="rq-term__left">{standingText(lang, term)}</span>
      <span class="rq-term__due">
        {termWords.until[lang]}: <time dateTime={term.due}>{shortDate(term.due)}</time>
      </span>
    </span>
  );
}

function standingText(lang: Lang, { state, metAt, daysLeft: days }: Omit<Standing, 'explain'>): string {
  switch (state) {
    case 'met':
      return termWords.met[lang];
    case 'running':
      return daysLeft(lang, days);
    case 'late':
      return metAt === null ? daysLeft(lang, days) : termWords.metLate[lang];
    default:
      return state satisfies never;
  }
}

/** An entry of a case as its history tells it. */
export interface Told {
  readonly what: string;
  readonly at: Instant;
  readonly who: string;
  readonly norm: string;
  /** Reasons, numbers, papers. */
  readonly more?: ComponentChildren;
}

/** The history of a case, the newest first as given. */
export function Timeline({ lang, entries }: { readonly lang: Lang; readonly entries: readonly Told[] }): JSX.Element {
  return (
    <ol class="rq-timeline" aria-label={listWords.history[lang]}>
      {entries.map(({ what, at, who, norm, more }, number) => (
        <li key={number} class="rq-timeline__entry">
          <p class="rq-timeline__what">
            {what} <Norm id={norm} lang={lang} />
          </p>
          <p class="rq-timeline__when">
            <time dateTime={at}>{moment(lang, at)}</time> · {who}
          </p>
          {more}
        </li>
      ))}
    </ol>
  );
}

interface PaperCardProps {
  readonly lang: Lang;
  readonly title: string;
  readonly number?: string | null;
  /** Of the PDF. */
  readonly href: string;
  /** Of the signature; null for a paper that nobody has signed. */
  readonly signature: string | null;
  /** Of the proof that outlives the certificates. */
  readonly proof?: string;
  readonly signedBy?: string;
  readonly at?: Instant;
  readonly digest: Digest;
  readonly norm?: string;
}

/** A paper: its PDF, its signature, and enough of its digest to compare by eye. */
export function PaperCard(props: PaperCardProps): JSX.Element {
  const { lang, title, number, href, signature, proof, signedBy, at, digest, norm } = props;
  return (
    <article class="rq-paper">
      <h3 class="rq-paper__title">
        {title}
        {number ? <span class="rq-number"> № {number}</span> : null}{' '}
        {norm !== undefined && <Norm id={norm} lang={lang} />}
      </h3>
      <p class="rq-paper__line">
        {signature === null
          ? paperWords.unsigned[lang]
          : signedBy !== undefined &&
            `${paperWords.signedBy[lang]}: ${signedBy}${at === undefined ? '' : `, ${shortMoment(at)}`}`}
      </p>
      <p class="rq-paper__line">
        <abbr title={paperWords.digest[lang]}>SHA-256</abbr>{' '}
        <span class="rq-mono">{`${digest.slice(0, 8)} … ${digest.slice(-8)}`}</span>
      </p>
      <p class="rq-paper__links">
        <a class="govuk-link" href={href}>
          {paperWords.open[lang]}
          <span class="govuk-visually-hidden">: {title}</span>
        </a>
        {signature !== null && (
          <a class="govuk-link" href={signature}>
            {paperWords.signature[lang]}
            <span class="govuk-visually-hidden">: {title}</span>
          </a>
        )}
        {proof !== undefined && (
          <a class="govuk-link" href={proof} title={paperWords.proofSays[lang]}>
            {paperWords.proof[lang]}
            <span class="govuk-visually-hidden">: {title}</span>
          </a>
        )}
      </p>
    </article>
  );
}

/** A topic of a form. */
export interface TopicRow {
  readonly title: string;
  /** Null while the topic is closed. */
  readonly href: string | null;
  readonly state: keyof typeof topicStates;
  readonly hint?: string | undefined;
}

/** The topics of a form, each with how it stands; `id` tells apart several lists of one page. */
export function Topics({
  lang,
  id,
  rows,
}: {
  readonly lang: Lang;
  readonly id: string;
  readonly rows: readonly TopicRow[];
}): JSX.Element {
  return (
    <ul class="govuk-task-list">
      {rows.map(({ title, href, state, hint }, at) => {
        const status = `${id}-${at + 1}-status`;
        return (
          <li key={at} class={`govuk-task-list__item${href === null ? '' : ' govuk-task-list__item--with-link'}`}>
            <div class="govuk-task-list__name-and-hint">
              {href === null ? (
                <div>{title}</div>
              ) : (
                <a class="govuk-link govuk-task-list__link" href={href} aria-describedby={status}>
                  {title}
                </a>
              )}
              {hint !== undefined && <div class="govuk-task-list__hint">{hint}</div>}
            </div>
            <div class="govuk-task-list__status" id={status}>
              {state === 'filled' ? (
                topicStates[state][lang]
              ) : (
                <Tag tone={toneOf[state]}>{topicStates[state][lang]}</Tag>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

const toneOf = { empty: 'waiting', partly: 'going', closed: 'over' } as const;

/** A civil date with its machine-readable form. */
export function Day({
  lang,
  day,
}: {
  readonly lang: Lang;
  readonly day: `${number}-${number}-${number}`;
}): JSX.Element {
  return <time dateTime={day}>{date(lang, day)}</time>;
}
