/** Headings, the badge of a norm, notices. */
import type { ComponentChildren, JSX } from 'preact';
import { norms } from '../../law/norms.js';
import type { Lang } from '../../words/languages.js';
import { normWords, noticeNames } from '../../words/parts.js';

interface HeadingProps {
  readonly level?: 1 | 2 | 3;
  /** Of the type; by its level when absent. */
  readonly size?: 'xl' | 'l' | 'm' | 's';
  /** A line above, smaller: the number of a case, the name of the form. */
  readonly caption?: string;
  readonly id?: string;
  readonly children: ComponentChildren;
}

/** A heading; `h1` unless said. */
export function Heading({ level = 1, size, caption, id, children }: HeadingProps): JSX.Element {
  const Tag = `h${level}` as const;
  const type = size ?? (['xl', 'l', 'm'] as const)[level - 1] ?? 's';
  return (
    <>
      {caption !== undefined && <p class="rq-caption">{caption}</p>}
      <Tag id={id} class={`govuk-heading-${type}`}>
        {children}
      </Tag>
    </>
  );
}

/** The basis of what stands beside it: a link to the norm of the Order, or the name of another act. */
export function Norm({ id, lang }: { readonly id: string; readonly lang: Lang }): JSX.Element {
  const said = <span class="govuk-visually-hidden">{normWords.basis[lang]}: </span>;
  if (id in norms) {
    return (
      <a class="rq-norm" href={`/norms#${id}`}>
        {said}
        {id}
      </a>
    );
  }
  return (
    <span class="rq-norm rq-norm--act">
      {said}
      {id === 'practice' ? normWords.practice[lang] : id}
    </span>
  );
}

interface NoticeProps {
  readonly lang: Lang;
  readonly kind?: 'info' | 'success' | 'warning';
  readonly title?: string;
  /** A screen reader says it at once: for what has just happened. */
  readonly live?: boolean;
  readonly children?: ComponentChildren;
}

/** A framed message: for information, of success, or a warning. */
export function Notice({ lang, kind = 'info', title, live = false, children }: NoticeProps): JSX.Element {
  return (
    <div class={`rq-notice rq-notice--${kind}`} role={live ? (kind === 'warning' ? 'alert' : 'status') : undefined}>
      <span class="rq-notice__sign" aria-hidden="true">
        {signs[kind]}
      </span>
      <div class="rq-notice__text">
        <span class="govuk-visually-hidden">{noticeNames[kind][lang]}: </span>
        {title !== undefined && <p class="rq-notice__title">{title}</p>}
        {children}
      </div>
    </div>
  );
}

const signs = { info: 'i', success: '✓', warning: '!' } as const;

/** Explanations that not everybody needs, closed until asked for. */
export function Details(props: {
  readonly title: string;
  readonly open?: boolean;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <details class="govuk-details" open={props.open}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{props.title}</span>
      </summary>
      <div class="govuk-details__text">{props.children}</div>
    </details>
  );
}

/** The way back, above the heading. */
export function BackLink({
  href,
  children,
}: {
  readonly href: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <a href={href} class="govuk-back-link">
      {children}
    </a>
  );
}
