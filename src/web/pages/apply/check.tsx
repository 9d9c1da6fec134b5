/** Before the signature: every answer, what the application lacks and what follows, and the way to sign it in any case. */
import type { Refusal } from '../../../core/procedure.js';
import type { Form } from '../../../law/forms/row.js';
import { checkWords, consequenceHeadings } from '../../../words/apply.js';
import { fieldWords } from '../../../words/problems.js';
import { Button, ButtonGroup, ButtonLink } from '../../look/button.js';
import { Form as SentForm } from '../../look/form.js';
import { SummaryList } from '../../look/lists.js';
import { type Frame, Page } from '../../look/shell.js';
import { BackLink, Heading, Norm, Notice } from '../../look/text.js';
import { Refusals } from '../outcome.js';
import type { TopicAnswers } from './answers.js';
import type { FindingGroup } from './findings.js';

interface CheckProps extends Frame {
  readonly form: Form;
  readonly answers: readonly TopicAnswers[];
  readonly groups: readonly FindingGroup[];
  /** The id of the step, made with this page; a second press is the same step. */
  readonly step: string;
  /** Of the draft that is shown. */
  readonly version: string;
  /** Another tab saved after the page had been shown. */
  readonly changed: boolean;
  /** Every ground of the law against preparing it. */
  readonly refusals: readonly Refusal[];
}

/** The button is there in any case: acceptance is never refused to an identified applicant (A-15, reading 9). */
export function CheckPage(props: CheckProps) {
  const { lang, csrf, form, answers, groups, step, version, changed, refusals } = props;
  const findings = groups.flatMap((group) => group.findings);
  return (
    <Page {...props} title={checkWords.title[lang]} section="cabinet" failed={changed || refusals.length > 0}>
      <BackLink href="/apply">{checkWords.toList[lang]}</BackLink>
      {changed && (
        <Notice lang={lang} kind="warning" live title={checkWords.changed[lang]}>
          <p>{checkWords.changedText[lang]}</p>
        </Notice>
      )}
      {refusals.length > 0 && <Refusals lang={lang} refusals={refusals} title={checkWords.refused[lang]} />}
      <Heading caption={form.applicant[lang]}>{checkWords.title[lang]}</Heading>
      {findings.length > 0 && (
        <p class="govuk-body">
          <a class="govuk-link" href="#findings">
            {checkWords.gaps[lang]}: {findings.length}
          </a>
        </p>
      )}
      {answers.map((answer) => (
        <Answers key={answer.topic.name} lang={lang} {...answer} />
      ))}
      <Findings lang={lang} groups={groups} />
      <Heading level={2} size="m">
        {checkWords.send[lang]}
      </Heading>
      <p class="govuk-body">{checkWords.intro[lang]}</p>
      <Consequences lang={lang} groups={groups} />
      <SentForm lang={lang} action="/apply/check" csrf={csrf} hidden={{ id: step, version }}>
        <ButtonGroup>
          <Button>{(findings.length > 0 ? checkWords.asItIs : checkWords.prepare)[lang]}</Button>
          <ButtonLink kind="secondary" href="/apply">
            {checkWords.toList[lang]}
          </ButtonLink>
        </ButtonGroup>
      </SentForm>
    </Page>
  );
}

function Answers({ lang, topic, lists }: TopicAnswers & Pick<Frame, 'lang'>) {
  return (
    <section id={`topic-${topic.name}`}>
      <Heading level={2} size="m">
        {topic.title[lang]} <Norm id={topic.norm} lang={lang} />
      </Heading>
      <p class="govuk-body">
        <a class="govuk-link" href={`/apply/${topic.name}?from=check`}>
          {fieldWords.change[lang]}
          <span class="govuk-visually-hidden">: {topic.title[lang]}</span>
        </a>
      </p>
      {lists.length === 0 && <p class="govuk-body rq-empty">{checkWords.nothing[lang]}</p>}
      {lists.map(({ title, rows }) => (
        <div key={title}>
          {title !== null && (
            <Heading level={3} size="s">
              {title}
            </Heading>
          )}
          <SummaryList lang={lang} rows={rows} />
        </div>
      ))}
    </section>
  );
}

/** Everything that is missing, expired or invalid, under what follows from it. */
function Findings({ lang, groups }: Pick<CheckProps, 'lang' | 'groups'>) {
  if (groups.length === 0)
    return (
      <Notice lang={lang} kind="success" title={checkWords.complete[lang]}>
        <p>{checkWords.completeText[lang]}</p>
      </Notice>
    );
  return (
    <section id="findings">
      <Heading level={2} size="m">
        {checkWords.gaps[lang]}
      </Heading>
      {groups.map(({ consequence, text, findings }) => (
        <div key={consequence}>
          <Heading level={3} size="s">
            {consequenceHeadings[consequence][lang]}
          </Heading>
          <p class="govuk-body">{text}</p>
          <ul class="govuk-list govuk-list--bullet">
            {findings.map(({ key, label, what, norm, href }) => (
              <li key={`${key} ${what}`}>
                <a class="govuk-link" href={href}>
                  {label}
                </a>{' '}
                — {what} <Norm id={norm} lang={lang} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** What follows when it is sent as it is; remarks without effect are not repeated. */
function Consequences({ lang, groups }: Pick<CheckProps, 'lang' | 'groups'>) {
  const grave = groups.filter(({ consequence }) => consequence !== 'none');
  if (grave.length === 0) return null;
  return (
    <Notice lang={lang} kind="warning" title={checkWords.asItIsText[lang]}>
      <ul class="govuk-list govuk-list--bullet">
        {grave.map(({ consequence, text }) => (
          <li key={consequence}>{text}</li>
        ))}
      </ul>
    </Notice>
  );
}
