/** The page of a step: its form, with what the case says already filled in. */
import type { PlainDate } from '../../core/procedure.js';
import { isSigned } from '../../desk/compose.js';
import type { CaseLook } from '../../desk/look.js';
import type { ActField } from '../../law/acts.js';
import { applicationOf, findings, registeredOn } from '../../law/facts.js';
import { missing } from '../../law/forms.js';
import { raisedGrounds, type Slot, slotOf } from '../../law/hearing.js';
import { isParty } from '../../law/matter.js';
import type { PermitStep } from '../../law/permit.js';
import { permitValues } from '../../law/permitValues.js';
import type { StepName } from '../../law/procedures.js';
import { requirements } from '../../law/qualification.js';
import { caseWords } from '../../words/desk.js';
import { steps } from '../../words/procedure.js';
import { ErrorSummary } from '../look/form.js';
import { type Frame, Page } from '../look/shell.js';
import { Details, Heading, Norm } from '../look/text.js';
import { ActForm, errorsOf, fileFieldOf, type Sent } from './act-form.js';
import { Gaps } from './case-law.js';

interface StepProps extends Frame, Sent {
  readonly look: CaseLook;
  readonly step: StepName;
  readonly fields: readonly ActField[];
  readonly stepId: string;
}

export function StepPage(props: StepProps) {
  const { lang, csrf, look, step, fields, stepId } = props;
  const values = { ...known(props), ...props.values };
  const errors = errorsOf(lang, fields, props);
  return (
    <Page
      {...props}
      title={steps[step][lang]}
      failed={errors.length > 0}
      section={isParty(look.as.role) ? 'cabinet' : 'office'}
      scripts={fileFieldOf(fields) === undefined ? [] : ['upload']}
    >
      <a class="govuk-back-link" href={`/cases/${look.case.id}`}>
        {caseWords.backToCase[lang]}
      </a>
      <ErrorSummary lang={lang} errors={errors} />
      <Heading>
        {steps[step][lang]} <Norm id={look.procedure.steps[step]?.norm ?? 'practice'} lang={lang} />
      </Heading>
      {(step === 'findIncomplete' || step === 'confirmComplete') && <Gaps lang={lang} look={look} />}
      <ActForm
        {...props}
        action={`/cases/${look.case.id}/${step}`}
        csrf={csrf}
        keep={`${look.case.id}:${step}`}
        hidden={{ stepId, expected: String(look.case.entries.length + 1) }}
        values={values}
        folded={step === 'proposeRefusal'}
        signed={isSigned(step)}
        // A finding may wait, so nothing of it is asked for at once; nor is it left to the officer's liking.
        allRequired={step === 'examine'}
        above={step === 'examine' ? ({ norm }) => <Questions lang={lang} norm={norm} /> : undefined}
      />
    </Page>
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
  if (look.case.procedure === 'permit')
    return { ...(HELD.has(step) ? slotValues(slotOf(look.case)) : {}), ...permitValues(step as PermitStep, look.case) };
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

/** Steps of a permit's life in which the hearing is appointed. */
const HELD: ReadonlySet<string> = new Set(['changeSlot', 'proposeTermination']);

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
