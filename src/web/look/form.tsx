/** A form with its token, and the summary of everything that is wrong in it. */
import type { ComponentChildren, JSX } from 'preact';
import type { Problem } from '../../core/fields.js';
import { fill, type Lang, number, shortDate } from '../../words/languages.js';
import { didYouMean, fieldWords, problems } from '../../words/problems.js';

interface FormProps {
  readonly lang: Lang;
  readonly action: string;
  readonly csrf: () => string;
  /** 'draft:topic': what is typed is kept in the browser under this name until it is saved. */
  readonly keep?: string;
  /** The form shows what was refused, not what is saved. */
  readonly failed?: boolean;
  /** The form has fields for files. */
  readonly files?: boolean;
  /** Hidden values that go with the form, such as the id of the entry. */
  readonly hidden?: { readonly [name: string]: string };
  readonly children: ComponentChildren;
}

/** A form that changes something. The token comes first, so that a form with files can be refused before they arrive. */
export function Form({
  lang,
  action,
  csrf,
  keep,
  failed = false,
  files = false,
  hidden = {},
  children,
}: FormProps): JSX.Element {
  return (
    <form
      method="post"
      action={action}
      noValidate
      encType={files ? 'multipart/form-data' : undefined}
      data-keep={keep}
      data-failed={failed ? '' : undefined}
    >
      <input type="hidden" name="_csrf" value={csrf()} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {keep !== undefined && (
        <div class="rq-kept" role="status" data-kept hidden>
          {fieldWords.kept[lang]}{' '}
          <button type="button" class="rq-plain-button">
            {fieldWords.dropKept[lang]}
          </button>
        </div>
      )}
      {children}
    </form>
  );
}

/** One line of the summary: what is wrong, and the id of the field that it is about (null when it is about none). */
export interface ErrorLine {
  readonly text: string;
  readonly field: string | null;
}

/** Everything that is wrong, above the form; takes the focus, and each line leads to its field. Nothing when nothing is wrong. */
export function ErrorSummary(props: {
  readonly lang: Lang;
  readonly errors: readonly ErrorLine[];
  readonly title?: string;
}): JSX.Element | null {
  if (props.errors.length === 0) return null;
  return (
    <div class="govuk-error-summary">
      <div role="alert">
        <h2 class="govuk-error-summary__title">{props.title ?? fieldWords.summary[props.lang]}</h2>
        <div class="govuk-error-summary__body">
          <ul class="govuk-list govuk-error-summary__list">
            {props.errors.map(({ text, field }, at) => (
              <li key={at}>{field === null ? text : <a href={`#${idOf(field)}`}>{text}</a>}</li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}

/** The id of a field's control in the page, from the name of the field. */
export function idOf(name: string): string {
  return `field-${name.replace(/[^\w-]/g, '-')}`;
}

/** A problem with what was typed, in words, with the number that was probably meant. */
export function problemText(lang: Lang, { problem, with: values = {} }: Problem): string {
  const said = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, readable(lang, value)]));
  const text = fill(problems[problem][lang], said);
  return said['guess'] === undefined ? text : `${text}. ${fill(didYouMean[lang], said)}`;
}

function readable(lang: Lang, value: string | number): string {
  if (typeof value === 'number') return number(lang, value);
  return isDay(value) ? shortDate(value) : value;
}

function isDay(text: string): text is `${number}-${number}-${number}` {
  return /^\d{4}-\d\d-\d\d$/.test(text);
}
