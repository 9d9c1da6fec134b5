/** The page that shows a paper and lets it be signed. */
import type { Asking, PreparedStep } from '../../desk/prepare.js';
import type { Outcome } from '../../desk/take.js';
import { signWords } from '../../words/desk.js';
import { complaintIn } from '../../law/complaintFacts.js';
import { applicationIn } from '../../law/facts.js';
import { papers, steps } from '../../words/procedure.js';
import { verdicts } from '../../words/verdicts.js';
import { type Frame, Page } from '../look/shell.js';
import { PhoneForm, SignForm } from '../look/sign.js';
import { Heading, Notice } from '../look/text.js';

type Unsigned = Extract<Outcome, { is: 'unsigned' }>;

interface SignProps extends Frame {
  readonly step: PreparedStep;
  readonly asking: Asking;
  /** Whether the office takes signatures from phones. */
  readonly byPhone: boolean;
  readonly trouble: Unsigned | null;
}

export function SignPage(props: SignProps) {
  const { lang, csrf, demo, step, asking, byPhone, trouble } = props;
  const [paper] = step.papers;
  const kind = papers[paper?.kind as keyof typeof papers];
  const back = backTo(step);
  return (
    <Page {...props} title={signWords.title[lang]} scripts={['sign']} failed={trouble !== null}>
      <Heading caption={kind?.[lang]}>{signWords.title[lang]}</Heading>
      {trouble && <Trouble {...props} trouble={trouble} />}
      <p class="govuk-body">{signWords.exactly[lang]}</p>
      <object
        class="rq-document"
        data={`/sign/${step.id}/paper.pdf#view=FitH&navpanes=0`}
        type="application/pdf"
        aria-label={kind?.[lang]}
      />
      <p class="govuk-body">
        <a class="govuk-link" href={`/sign/${step.id}/paper.pdf`} target="_blank" rel="noopener">
          {signWords.open[lang]}
        </a>
      </p>
      <SignForm
        lang={lang}
        csrf={csrf}
        action={`/sign/${step.id}`}
        bytes={`/sign/${step.id}/paper.pdf`}
        {...(paper ? { digest: paper.digest } : {})}
        purpose="document"
        {...asking}
        demo={demo !== null}
        label={steps[step.step as keyof typeof steps]?.[lang]}
      />
      {byPhone && <PhoneForm lang={lang} csrf={csrf} action={`/sign/${step.id}/phone`} purpose="document" />}
      <p class="govuk-body">
        <a class="govuk-link" href={back}>
          {signWords.back[lang]}
        </a>
      </p>
    </Page>
  );
}

function Trouble({ lang, trouble }: Frame & { readonly trouble: Unsigned }) {
  const { what, todo } = verdicts[trouble.code];
  return (
    <Notice lang={lang} kind="warning" live title={(trouble.waits ? signWords.waits : signWords.refused)[lang]}>
      <p class="govuk-body">{what[lang]}</p>
      <p class="govuk-body">{todo[lang]}</p>
    </Notice>
  );
}

/** Where a signer goes who does not sign: to the form from which a new case was to come, else to the case. */
function backTo({ step, case: id, expectedNumber, data }: PreparedStep): string {
  if (expectedNumber > 1) return `/cases/${id}`;
  const extended = step === 'submit' ? applicationIn(data).extends : null;
  if (step === 'submit') return extended ? `/cases/${extended.life}/extension` : '/apply/check';
  const { about } = complaintIn(data);
  return about ? `/complain?case=${about.case}&entry=${about.number}` : '/complain';
}
