/** The form of a step that an official takes: its fields, grouped by norm, with what was typed and everything that is wrong. */
import type { ComponentChildren } from 'preact';
import type { FieldProblem } from '../../core/fields.js';
import type { PlainDate, Refusal } from '../../core/procedure.js';
import { applicationOf, findings, registeredOn } from '../../law/facts.js';
import { missing } from '../../law/forms.js';
import { raisedGrounds, type Slot, slotOf } from '../../law/hearing.js';
import { requirements } from '../../law/qualification.js';
import type { CaseLook } from '../../desk/look.js';
import { acceptedEndings } from '../../desk/receive.js';
import type { ActField } from '../../law/acts.js';
import { application, type ApplicationStep } from '../../law/application.js';
import { caseWords } from '../../words/desk.js';
import { steps } from '../../words/procedure.js';
import { Button } from '../look/button.js';
import { Field } from '../look/field.js';
import type { GivenFile, UploadTarget } from '../look/files.js';
import { ErrorSummary, Form, problemText } from '../look/form.js';
import { type Frame, Page } from '../look/shell.js';
import { Details, Heading, Norm } from '../look/text.js';
import { Gaps } from './case-law.js';
import { refusalText } from './outcome.js';

interface StepProps extends Frame {
  readonly look: CaseLook;
  readonly step: ApplicationStep;
  readonly fields: readonly ActField[];
  readonly values: { readonly [name: string]: string };
  /** The files that were given, and why one of them was not taken. */
  readonly files?: readonly GivenFile[];
  readonly fileProblem?: string | null;
  readonly problems: readonly FieldProblem[];
  readonly refusals: readonly Refusal[];
  readonly stepId: string;
}

export function StepPage(props: StepProps) {
  const { lang, csrf, look, step, fields, files, fileProblem, problems, refusals, stepId } = props;
  const fileField = fields.find(({ kind }) => kind === 'file')?.name;
  const values = { ...known(props), ...props.values };
  // Of several fields the line says which: by its label, and where labels repeat, by the norm of its group.
  const named = (name: string | undefined, text: string): string => {
    const field = fields.find((one) => one.name === name);
    return field ? `${field.group ? `${field.group.norm}, ` : ''}${field.label[lang]}: ${text}` : text;
  };
  const errors = [
    ...(fileProblem ? [{ text: named(fileField, fileProblem), field: fileField ?? null }] : []),
    ...problems.map((problem) => ({ text: named(problem.field, problemText(lang, problem)), field: problem.field })),
    ...refusals.map((refusal) => ({
      text: `${refusalText(lang, refusal)} (${refusal.norm})`,
      field: fieldFor(refusal, fields),
    })),
  ];
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
    <Page
      {...props}
      title={steps[step][lang]}
      failed={errors.length > 0}
      section={look.as.role === 'applicant' ? 'cabinet' : 'office'}
      scripts={fileField === undefined ? [] : ['upload']}
    >
      <a class="govuk-back-link" href={`/cases/${look.case.id}`}>
        {caseWords.backToCase[lang]}
      </a>
      <ErrorSummary lang={lang} errors={errors} />
      <Heading>
        {steps[step][lang]} <Norm id={look.procedure.steps[step]?.norm ?? application.steps[step].norm} lang={lang} />
      </Heading>
      {(step === 'findIncomplete' || step === 'confirmComplete') && <Gaps lang={lang} look={look} />}
      <Form
        lang={lang}
        action={`/cases/${look.case.id}/${step}`}
        csrf={csrf}
        keep={`${look.case.id}:${step}`}
        failed={errors.length > 0}
        files={fileField !== undefined}
        hidden={{ stepId, expected: String(look.case.entries.length + 1) }}
      >
        {grouped(fields).map(({ group, members }) => (
          <Section
            key={group?.norm ?? ''}
            lang={lang}
            group={step === 'proposeRefusal' ? group : null}
            open={members.some(({ name }) => values[name] || errorAt(name))}
          >
            {group && step !== 'proposeRefusal' && (
              <Heading level={2} size="m">
                {group[lang]} <Norm id={group.norm} lang={lang} />
              </Heading>
            )}
            {group && step === 'examine' && <Questions lang={lang} norm={group.norm} />}
            {members.map((field) => (
              <Field
                key={field.name}
                lang={lang}
                name={field.name}
                kind={field.kind}
                label={field.label}
                hint={field.hint}
                norm={group ? undefined : field.norm}
                value={values[field.name] ?? ''}
                // A finding may wait, so nothing of it is asked for at once; nor is it left to the officer's liking.
                required={field.required || step === 'examine'}
                problem={errorAt(field.name)}
                choices={field.options}
                files={field.kind === 'file' ? files : undefined}
                upload={field.kind === 'file' ? targetOf(csrf, field.name) : undefined}
              />
            ))}
          </Section>
        ))}
        <Button>{caseWords.send[lang]}</Button>
      </Form>
    </Page>
  );
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
  readonly lang: Frame['lang'];
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

/** What the officer checks under a requirement, from the table of appendix 4. */
function Questions({ lang, norm }: { readonly lang: Frame['lang']; readonly norm: string }) {
  const requirement = requirements.find((row) => row.norm === norm);
  if (!requirement) return null;
  return (
    <Details title={requirement.remark[lang]}>
      <ul class="govuk-list govuk-list--bullet">
        {requirement.questions.map((question, at) => (
          <li key={at}>
            {question[lang]} <Norm id={question.norm} lang={lang} />
          </li>
        ))}
      </ul>
    </Details>
  );
}

/** What the form begins with: findings made before, and the gaps that the system noticed. */
function known({ look, step, lang }: StepProps): { readonly [name: string]: string } {
  if (step === 'examine')
    return Object.fromEntries(
      [...findings(look.case)].flatMap(([norm, { met, reason }]) => [
        [`${norm}.met`, met ? 'yes' : 'no'],
        [`${norm}.reason`, reason],
      ]),
    );
  if (step === 'proposeRefusal') return proposed(look);
  if (step === 'changeSlot') return slotValues(slotOf(look.case));
  if (step === 'draftRefusal')
    return Object.fromEntries(raisedGrounds(look.case).map(({ norm, facts }) => [`${norm}.facts`, facts]));
  const filled = applicationOf(look.case);
  const day = registeredOn(look.case);
  if (step !== 'findIncomplete' || !filled || !day) return {};
  const values: { [name: string]: string } = {};
  for (const { norm, what, label } of missing(filled, day).filter(({ consequence }) => consequence === 'P6.5')) {
    const item = itemFor(norm);
    values[`${item}.what`] = what === 'expired' ? 'expired' : 'missing';
    values[`${item}.remark`] = [values[`${item}.remark`], label[lang]].filter(Boolean).join('\n');
  }
  return values;
}

/** What was found not to be met is the ground L10.2 already, and the hearing stands on the last day for it. */
function proposed({ case: found, refusal }: CaseLook): { readonly [name: string]: string } {
  const unmet = [...findings(found)].filter(([, { met }]) => !met);
  const before = raisedGrounds(found);
  const values: { [name: string]: string } = { ...slotValues(slotOf(found)) };
  for (const { norm, facts, evidence, law } of before)
    Object.assign(values, {
      [`${norm}.raised`]: 'yes',
      [`${norm}.facts`]: facts,
      [`${norm}.evidence`]: evidence,
      [`${norm}.law`]: law,
    });
  if (unmet.length > 0) {
    values['L10.2.raised'] = 'yes';
    values['L10.2.facts'] ||= unmet.map(([norm, { reason }]) => `${norm}: ${reason}`).join('\n');
  }
  if (refusal.slotDay) values['hearing.date'] = shown(refusal.slotDay);
  values['hearing.time'] ||= '15:00';
  return values;
}

function slotValues(slot: Slot | null): { readonly [name: string]: string } {
  if (!slot) return {};
  return {
    'hearing.date': shown(slot.date),
    'hearing.time': slot.time,
    'hearing.method': slot.method,
    'hearing.place': slot.place,
  };
}

function shown(day: PlainDate): string {
  return day.split('-').toReversed().join('.');
}

/** The item of the package to which a gap belongs: contract, information form, powers, or the application itself. */
function itemFor(norm: string): string {
  if (norm === 'A4.d1' || norm === 'A4.q0') return 'A4.d1';
  if (norm === 'A4.d2' || norm.startsWith('A4F')) return 'A4.d2';
  return norm === 'A3.f10' || norm.startsWith('APPC 68') ? 'A3.f10' : 'L9.1';
}

function fieldFor({ field }: Refusal, fields: readonly ActField[]): string | null {
  return fields.find(({ name }) => name === field)?.name ?? null;
}

function grouped(fields: readonly ActField[]) {
  const sections: { group: ActField['group'] | null; members: ActField[] }[] = [];
  for (const field of fields) {
    const last = sections.at(-1);
    if (last && last.group?.norm === field.group?.norm) last.members.push(field);
    else sections.push({ group: field.group ?? null, members: [field] });
  }
  return sections;
}
