/** The form of a step: its fields, grouped by norm, with what was typed and everything that is wrong, each problem at its field. */
import type { ComponentChildren } from 'preact';
import type { FieldProblem } from '../../core/fields.js';
import type { Refusal } from '../../core/procedure.js';
import { acceptedEndings } from '../../desk/receive.js';
import type { ActField } from '../../law/acts.js';
import { caseWords } from '../../words/desk.js';
import { fill, type Lang, type Text } from '../../words/languages.js';
import { fieldWords } from '../../words/problems.js';
import { Button } from '../look/button.js';
import { Field } from '../look/field.js';
import type { GivenFile, UploadTarget } from '../look/files.js';
import { type ErrorLine, Form, problemText } from '../look/form.js';
import { Details, Heading, Norm } from '../look/text.js';
import { refusalText } from './outcome.js';

/** What a form of a step was sent with, and what was wrong with it. */
export interface Sent {
  readonly values: { readonly [name: string]: string };
  /** The files that were given, and why one of them was not taken. */
  readonly files?: readonly GivenFile[];
  readonly fileProblem?: string | null;
  readonly problems: readonly FieldProblem[];
  readonly refusals: readonly Refusal[];
}

interface ActFormProps extends Sent {
  readonly lang: Lang;
  readonly csrf: () => string;
  readonly action: string;
  /** What is typed is kept in the browser under this name until it is sent. */
  readonly keep: string;
  readonly hidden: { readonly [name: string]: string };
  readonly fields: readonly ActField[];
  /** Groups are folded away until something stands in them. */
  readonly folded?: boolean;
  /** What is filled in becomes a paper to sign. */
  readonly signed?: boolean;
  /** Every field is marked as asked for, though it may wait. */
  readonly allRequired?: boolean;
  /** What stands above the fields of a group. */
  readonly above?: ((group: NonNullable<ActField['group']>) => ComponentChildren) | undefined;
}

/** Everything that is wrong with a form, each line leading to its field. */
export function errorsOf(lang: Lang, fields: readonly ActField[], sent: Sent): readonly ErrorLine[] {
  const fileField = fileFieldOf(fields);
  // Of several fields the line says which: by its label, and where labels repeat, by the name of its group.
  const named = (name: string | undefined, text: string): string => {
    const field = fields.find((one) => one.name === name);
    return field ? `${field.group ? `${shortened(field.group[lang])} – ` : ''}${field.label[lang]}: ${text}` : text;
  };
  return [
    ...(sent.fileProblem ? [{ text: named(fileField, sent.fileProblem), field: fileField ?? null }] : []),
    ...sent.problems.map((problem) => ({
      text: named(problem.field, problemText(lang, problem)),
      field: problem.field,
    })),
    ...sent.refusals.map((refusal) => ({
      text: `${refusalText(lang, refusal)} (${refusal.norm})`,
      field: fields.find(({ name }) => name === refusal.field)?.name ?? null,
    })),
  ];
}

/** A name of many lines, of a requirement, is known by its beginning. */
function shortened(name: string): string {
  return name.length > LONG ? `${name.slice(0, name.lastIndexOf(' ', LONG))}…` : name;
}

const LONG = 60;

/** The field of a form that takes files, if it has one. */
export function fileFieldOf(fields: readonly ActField[]): string | undefined {
  return fields.find(({ kind }) => kind === 'file')?.name;
}

/** The summary of what is wrong stands with the page's heading; this is what is filled in. */
export function ActForm(props: ActFormProps) {
  const { lang, csrf, action, keep, hidden, fields, values, files, fileProblem, problems, refusals } = props;
  const { folded = false, signed = false, allRequired = false, above } = props;
  const fileField = fileFieldOf(fields);
  const errorAt = (name: string) => {
    const problem = problems.find(({ field }) => field === name);
    const refusal = refusals.find(({ field }) => field === name);
    return (
      problem ??
      (refusal && refusalText(lang, refusal)) ??
      (name === fileField ? (fileProblem ?? undefined) : undefined)
    );
  };
  return (
    <Form
      lang={lang}
      action={action}
      csrf={csrf}
      keep={keep}
      failed={errorsOf(lang, fields, props).length > 0}
      files={fileField !== undefined}
      hidden={hidden}
    >
      {grouped(fields).map(({ group, members }) => (
        <Section
          key={group ? keyOf(group) : ''}
          lang={lang}
          group={folded ? group : null}
          open={members.some(({ name }) => values[name] || errorAt(name))}
        >
          {group && !folded && (
            <Heading level={2} size="m">
              {group[lang]} <Norm id={group.norm} lang={lang} />
            </Heading>
          )}
          {group && above?.(group)}
          {members.map((field) => (
            <Field
              key={field.name}
              lang={lang}
              name={field.name}
              kind={field.kind}
              label={field.label}
              hint={field.hint}
              condition={conditionOf(field, fields)}
              norm={group ? undefined : field.norm}
              value={values[field.name] ?? ''}
              required={field.required || allRequired}
              problem={errorAt(field.name)}
              choices={field.options}
              files={field.kind === 'file' ? files : undefined}
              upload={field.kind === 'file' ? targetOf(csrf, field.name) : undefined}
            />
          ))}
        </Section>
      ))}
      <Button>{caseWords[signed ? 'prepare' : 'send'][lang]}</Button>
    </Form>
  );
}

/** Of which answers to another question this one depends; undefined where it is always asked. */
function conditionOf({ when }: ActField, fields: readonly ActField[]): Text | undefined {
  const { options = [] } = fields.find(({ name }) => name === when?.field) ?? {};
  const chosen = options.filter(({ value }) => when?.is.includes(value));
  if (chosen.length === 0) return undefined;
  const said = (lang: Lang) =>
    fill(fieldWords.onlyIf[lang], { choice: chosen.map(({ label }) => label[lang]).join('», «') });
  return { kk: said('kk'), ru: said('ru'), en: said('en').replaceAll('», «', '”, “') };
}

/** Files go up in pieces as they are chosen, and belong to nothing until the step is taken. */
function targetOf(csrf: () => string, name: string): UploadTarget {
  return {
    address: '/uploads',
    csrf,
    purpose: `step:${name}`,
    endings: acceptedEndings,
    removeName: `drop.${name}`,
    several: true,
  };
}

/** Fields that belong together; those of a ground that is not raised are folded away. */
function Section(props: {
  readonly lang: Lang;
  readonly group: ActField['group'] | null;
  readonly open: boolean;
  readonly children: ComponentChildren;
}) {
  const { lang, group, open, children } = props;
  if (!group) return <section class="rq-group">{children}</section>;
  return (
    <Details title={`${group.norm} — ${group[lang]}`} open={open}>
      {children}
    </Details>
  );
}

/** Two contracts stand under one norm, each in a group of its own. */
function keyOf(group: ActField['group'] | null): string {
  return group ? `${group.norm} ${group.kk}` : '';
}

function grouped(fields: readonly ActField[]) {
  const sections: { group: ActField['group'] | null; members: ActField[] }[] = [];
  for (const field of fields) {
    const last = sections.at(-1);
    if (last && keyOf(last.group) === keyOf(field.group)) last.members.push(field);
    else sections.push({ group: field.group ?? null, members: [field] });
  }
  return sections;
}
