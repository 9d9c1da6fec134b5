/** What a person reads when a step was not taken: every ground of the law, or what somebody else did first. */
import type { FastifyReply } from 'fastify';
import type { Refusal } from '../../core/procedure.js';
import type { Outcome } from '../../desk/take.js';
import { fill, type Lang, shortDate } from '../../words/languages.js';
import { caseWords, signWords } from '../../words/desk.js';
import { events, roles, stages } from '../../words/procedure.js';
import { refusals as refusalTexts, type RefusalKey } from '../../words/refusals.js';
import { Timeline } from '../look/case.js';
import { type Frame, Page } from '../look/shell.js';
import { Heading, Norm, Notice } from '../look/text.js';
import { render } from '../render.js';

/** Sends the page of an outcome that is not `done`; `caseId` is where the way out leads. */
export function outcomePage(reply: FastifyReply, frame: Frame, outcome: Outcome, caseId: string | null): FastifyReply {
  switch (outcome.is) {
    case 'refused':
      return render(reply, <RefusedPage {...frame} refusals={outcome.refusals} caseId={caseId} />, 422);
    case 'stale':
      return render(reply, <StalePage {...frame} outcome={outcome} />, 409);
    case 'unsigned':
    case 'gone':
      return render(reply, <GonePage {...frame} />, 404);
    case 'done':
      return reply.redirect(`/cases/${outcome.entry.case}`, 303);
    default:
      return outcome satisfies never;
  }
}

/** A refusal in words, with the values that it names. */
export function refusalText(lang: Lang, { why, with: values = {} }: Refusal): string {
  const text = refusalTexts[why as RefusalKey];
  if (!text) return why;
  const said = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, valueText(lang, name, value)]));
  return fill(text[lang], said);
}

/** Every ground at once, each with its norm. */
export function Refusals({
  lang,
  refusals,
  title,
}: {
  readonly lang: Lang;
  readonly refusals: readonly Refusal[];
  readonly title?: string;
}) {
  return (
    <Notice lang={lang} kind="warning" live title={title ?? caseWords.refused[lang]}>
      <ul class="govuk-list govuk-list--bullet">
        {refusals.map((refusal, at) => (
          <li key={at}>
            {refusalText(lang, refusal)} <Norm id={refusal.norm} lang={lang} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

export function RefusedPage(props: Frame & { readonly refusals: readonly Refusal[]; readonly caseId: string | null }) {
  const { lang, refusals, caseId } = props;
  return (
    <Page {...props} title={caseWords.refused[lang]} failed>
      <Heading>{caseWords.refused[lang]}</Heading>
      <Refusals lang={lang} refusals={refusals} />
      <Way lang={lang} caseId={caseId} />
    </Page>
  );
}

function StalePage(props: Frame & { readonly outcome: Extract<Outcome, { is: 'stale' }> }) {
  const { lang, outcome } = props;
  return (
    <Page {...props} title={caseWords.staleTitle[lang]} failed>
      <Heading>{caseWords.staleTitle[lang]}</Heading>
      <p class="govuk-body-l">{caseWords.stale[lang]}</p>
      <Timeline
        lang={lang}
        entries={outcome.since.map(({ step, at, actor, norm }) => ({
          what: events[step as keyof typeof events]?.[lang] ?? step,
          at,
          who: `${actor.name}, ${roles[actor.role as keyof typeof roles]?.[lang] ?? actor.role}`,
          norm,
        }))}
      />
      <Way lang={lang} caseId={outcome.case} />
    </Page>
  );
}

export function GonePage(props: Frame) {
  const { lang } = props;
  return (
    <Page {...props} title={signWords.goneTitle[lang]} failed>
      <Heading>{signWords.goneTitle[lang]}</Heading>
      <p class="govuk-body-l">{signWords.gone[lang]}</p>
    </Page>
  );
}

function Way({ lang, caseId }: { readonly lang: Lang; readonly caseId: string | null }) {
  if (caseId === null) return null;
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={`/cases/${caseId}`}>
        {caseWords.backToCase[lang]}
      </a>
    </p>
  );
}

function valueText(lang: Lang, name: string, value: string | number): string | number {
  if (name === 'stage') return stages[value as keyof typeof stages]?.[lang] ?? value;
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)
    ? shortDate(value as `${number}-${number}-${number}`)
    : value;
}
