/** A field of any kind: label, explanation, what is wrong, and the control that fits the kind. */
import type { ComponentChildren, JSX } from 'preact';
import type { FieldKind, Problem } from '../../core/fields.js';
import type { Lang, Text } from '../../words/languages.js';
import { fieldWords } from '../../words/problems.js';
import { type Choice, Confirm, Countries, Radios } from './choices.js';
import { FileControl, type GivenFile, type UploadTarget } from './files.js';
import { type ErrorLine, idOf, problemText } from './form.js';
import { Norm } from './text.js';

export interface FieldProps {
  readonly lang: Lang;
  readonly name: string;
  readonly kind: FieldKind;
  readonly label: Text;
  readonly hint?: Text | undefined;
  /** When it is asked, for a field that some answers do without. */
  readonly condition?: Text | undefined;
  readonly norm?: string | undefined;
  /** What was typed or saved, as a person reads it; '' for nothing. */
  readonly value: string;
  readonly required?: boolean;
  /** What is wrong: a problem of the kind, or a text (a refusal of the law). */
  readonly problem?: Problem | string | undefined;
  /** choice. */
  readonly choices?: readonly Choice[] | undefined;
  /** confirm: what is confirmed, in full; the label when absent. */
  readonly confirm?: Text | undefined;
  /** Taken from the certificate: shown, not typed, not sent. */
  readonly fixed?: boolean;
  /** multiline: how many lines the box shows. */
  readonly rows?: number;
  /** file: what was given before, and where files go. */
  readonly files?: readonly GivenFile[] | undefined;
  readonly upload?: UploadTarget | undefined;
}

/** A field. Its control has the id `idOf(name)`, to which the summary of errors leads. */
export function Field(props: FieldProps): JSX.Element {
  if (props.fixed) return <FixedField {...props} />;
  const said = sayings(props);
  const error = errorOf(props);
  const group = `govuk-form-group${error === null ? '' : ' govuk-form-group--error'}`;
  const isChoice = props.kind === 'choice' || props.kind === 'confirm';
  return (
    <div class={group}>
      {isChoice ? (
        <fieldset class="govuk-fieldset" aria-describedby={said}>
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
            <LabelLine {...props}>{props.label[props.lang]}</LabelLine>
          </legend>
          <Sayings {...props} error={error} />
          {props.kind === 'choice' ? <Radios {...props} /> : <Confirm {...props} />}
        </fieldset>
      ) : (
        <>
          <LabelLine {...props}>
            <label class="govuk-label" for={idOf(props.name)}>
              {props.label[props.lang]}
            </label>
          </LabelLine>
          <Sayings {...props} error={error} />
          <Control {...props} said={said} />
        </>
      )}
    </div>
  );
}

/** The lines of the summary of errors for these fields: the label of each with what is wrong in it. */
export function errorLines(fields: readonly FieldProps[]): readonly ErrorLine[] {
  return fields.flatMap((field) => {
    const error = errorOf(field);
    return error === null ? [] : [{ text: `${field.label[field.lang]}: ${error}`, field: field.name }];
  });
}

function LabelLine({
  lang,
  required = true,
  norm,
  children,
}: FieldProps & { readonly children: ComponentChildren }): JSX.Element {
  return (
    <span class="rq-label-line">
      {children}
      {!required && <span class="rq-optional">({fieldWords.optional[lang]})</span>}
      {norm !== undefined && <Norm id={norm} lang={lang} />}
    </span>
  );
}

function FixedField({ lang, label, value, norm, name }: FieldProps): JSX.Element {
  return (
    <div class="govuk-form-group rq-fixed">
      <span class="rq-label-line">
        <span class="govuk-label" id={`${idOf(name)}-label`}>
          {label[lang]}
        </span>
        {norm !== undefined && <Norm id={norm} lang={lang} />}
      </span>
      <output class="rq-fixed__value" id={idOf(name)} aria-labelledby={`${idOf(name)}-label`} tabIndex={-1}>
        {value}
      </output>
      <span class="rq-fixed__why">{fieldWords.fromCertificate[lang]}</span>
    </div>
  );
}

function errorOf({ lang, problem }: FieldProps): string | null {
  if (problem === undefined) return null;
  return typeof problem === 'string' ? problem : problemText(lang, problem);
}

function hintOf({ kind, hint }: FieldProps): Text | null {
  return hint ?? (kind === 'date' ? fieldWords.dateHint : null);
}

/** Ids of the condition, of the explanation and of the error, for `aria-describedby`. */
function sayings(props: FieldProps): string | undefined {
  const id = idOf(props.name);
  const ids = [props.condition && `${id}-when`, hintOf(props) && `${id}-hint`, errorOf(props) && `${id}-error`];
  return ids.filter(Boolean).join(' ') || undefined;
}

function Sayings(props: FieldProps & { readonly error: string | null }): JSX.Element {
  const hint = hintOf(props);
  return (
    <>
      {props.condition && (
        <div id={`${idOf(props.name)}-when`} class="govuk-hint">
          {props.condition[props.lang]}
        </div>
      )}
      {hint && (
        <div id={`${idOf(props.name)}-hint`} class="govuk-hint">
          {hint[props.lang]}
        </div>
      )}
      {props.error !== null && (
        <p id={`${idOf(props.name)}-error`} class="govuk-error-message">
          {props.error}
        </p>
      )}
    </>
  );
}

type ControlProps = FieldProps & { readonly said: string | undefined };

function Control(props: ControlProps): JSX.Element {
  switch (props.kind) {
    case 'multiline':
      return <Lines {...props} />;
    case 'country':
      return <Countries {...props} wrong={props.problem !== undefined} />;
    case 'file':
      return <FileControl {...props} id={idOf(props.name)} wrong={props.problem !== undefined} />;
    case 'text':
    case 'personName':
    case 'iin':
    case 'bin':
    case 'iban':
    case 'bankAccount':
    case 'email':
    case 'phone':
    case 'phones':
    case 'postalCode':
    case 'date':
    case 'time':
    case 'integer':
    case 'certificateNumber':
      return <Line {...props} kind={props.kind} />;
    case 'choice':
    case 'confirm':
      return props.kind === 'choice' ? <Radios {...props} /> : <Confirm {...props} />;
    default:
      return props.kind satisfies never;
  }
}

type LineKind = Exclude<FieldKind, 'multiline' | 'country' | 'file' | 'choice' | 'confirm'>;

interface LineLook {
  readonly width: string;
  readonly inputMode: 'text' | 'numeric' | 'tel' | 'email';
  readonly autoComplete?: string;
}

/** Numbers are texts: a control of type `number` drops leading zeros and turns with the wheel. */
const lines: { readonly [K in LineKind]: LineLook } = {
  text: { width: 'rq-width-full', inputMode: 'text' },
  personName: { width: 'rq-width-full', inputMode: 'text' },
  iin: { width: 'govuk-input--width-20', inputMode: 'numeric' },
  bin: { width: 'govuk-input--width-20', inputMode: 'numeric' },
  iban: { width: 'govuk-input--width-30', inputMode: 'text' },
  bankAccount: { width: 'govuk-input--width-30', inputMode: 'text' },
  email: { width: 'govuk-input--width-30', inputMode: 'email', autoComplete: 'email' },
  phone: { width: 'govuk-input--width-20', inputMode: 'tel', autoComplete: 'tel' },
  phones: { width: 'govuk-input--width-30', inputMode: 'tel' },
  postalCode: { width: 'govuk-input--width-10', inputMode: 'text' },
  date: { width: 'govuk-input--width-10', inputMode: 'numeric' },
  time: { width: 'govuk-input--width-5', inputMode: 'text' },
  integer: { width: 'govuk-input--width-5', inputMode: 'numeric' },
  certificateNumber: { width: 'govuk-input--width-30', inputMode: 'text' },
};

function Line({ name, value, problem, kind, said }: ControlProps & { readonly kind: LineKind }): JSX.Element {
  const { width, inputMode, autoComplete = 'off' } = lines[kind];
  return (
    <input
      class={`govuk-input ${width}${problem === undefined ? '' : ' govuk-input--error'}`}
      id={idOf(name)}
      name={name}
      type="text"
      value={value}
      inputMode={inputMode}
      autoComplete={autoComplete}
      spellcheck={kind === 'text'}
      aria-describedby={said}
      aria-invalid={problem === undefined ? undefined : 'true'}
    />
  );
}

function Lines({ name, value, problem, said, rows = 5 }: ControlProps): JSX.Element {
  return (
    <textarea
      class={`govuk-textarea${problem === undefined ? '' : ' govuk-textarea--error'}`}
      id={idOf(name)}
      name={name}
      rows={rows}
      aria-describedby={said}
      aria-invalid={problem === undefined ? undefined : 'true'}
    >
      {value}
    </textarea>
  );
}
