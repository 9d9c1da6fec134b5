/** The page of a case, for its applicant and for the office: the same facts, and the buttons that the table opens to the reader. */
import type { ComponentChildren } from 'preact';
import type { Entry } from '../../core/procedure.js';
import { taken } from '../../core/decide.js';
import { show } from '../../core/fields.js';
import type { Standing } from '../../core/terms.js';
import type { CaseLook } from '../../desk/look.js';
import { fieldsOf } from '../../law/acts.js';
import { application, type ApplicationStep } from '../../law/application.js';
import { applicantOf, applicationOf, defects, findings, permitOf, registeredOn } from '../../law/facts.js';
import { consequences, forms, missing } from '../../law/forms.js';
import { fieldAt } from '../../law/forms/read.js';
import { placedIn, resolved, valueOf } from '../../law/forms/row.js';
import { isNorm, norms } from '../../law/norms.js';
import { requirements } from '../../law/qualification.js';
import { countryName, date, type Lang, moment, shortDate, size } from '../../words/languages.js';
import { caseWords } from '../../words/desk.js';
import { events, nexts, papers, roles, stages, steps, terms } from '../../words/procedure.js';
import { Button, ButtonLink } from '../look/button.js';
import { PaperCard, Tag, TermBadge, Timeline, type Tone } from '../look/case.js';
import { Form } from '../look/form.js';
import { SummaryList, Table } from '../look/lists.js';
import { type Frame, Page } from '../look/shell.js';
import { Details, Heading, Norm, Notice } from '../look/text.js';

interface CaseProps extends Frame {
  readonly look: CaseLook;
  /** The step that was just taken. */
  readonly done: string | null;
  /** A new id for each form. */
  readonly stepId: () => string;
}

export function CasePage(props: CaseProps) {
  const { lang, look, done } = props;
  const { case: found } = look;
  const stage = found.stage as keyof typeof stages;
  const applicant = applicantOf(found);
  const permit = permitOf(found);
  const isApplicant = look.as.role === 'applicant';
  return (
    <Page
      {...props}
      title={`${applicant?.uin ?? ''} — ${stages[stage][lang]}`}
      section={isApplicant ? 'cabinet' : 'office'}
    >
      {done && done in events && (
        <Notice lang={lang} kind="success" live title={events[done as keyof typeof events][lang]} />
      )}
      <Heading caption={`${caseWords.uin[lang]}: ${applicant?.uin ?? ''}`}>{applicant?.name}</Heading>
      <p class="govuk-body-l">
        <Tag tone={toneOf(stage)}>{stages[stage][lang]}</Tag>
      </p>
      <p class="govuk-body">
        <strong>{caseWords.next[lang]}.</strong> {nexts[stage][lang]}
      </p>
      {permit && <PermitNotice lang={lang} permit={permit} />}
      <Steps {...props} />
      <Facts lang={lang} look={look} />
      <Terms lang={lang} standings={look.standings} />
      {!isApplicant && stage !== 'issued' && stage !== 'withdrawn' && (
        <>
          <Heading level={2}>{caseWords.gaps[lang]}</Heading>
          <Gaps lang={lang} look={look} />
        </>
      )}
      <Defects lang={lang} look={look} />
      <Findings lang={lang} look={look} />
      <Papers lang={lang} entries={found.entries} />
      <Submitted lang={lang} look={look} />
      <Heading level={2}>{caseWords.history[lang]}</Heading>
      <Timeline lang={lang} entries={found.entries.toReversed().map((entry) => told(lang, entry, isApplicant))} />
    </Page>
  );
}

/** What the visitor may do: a link to the form of a step, or a button where nothing is to be filled in. */
function Steps({ lang, csrf, look, stepId }: CaseProps) {
  const offered = look.open.filter(({ step }) => step !== 'submit');
  if (offered.length === 0)
    return application.ended.some((stage) => stage === look.case.stage) ? null : (
      <p class="govuk-body">{caseWords.nothing[lang]}</p>
    );
  return (
    <section class="rq-steps" aria-labelledby="steps">
      <Heading level={2} size="m" id="steps">
        {caseWords.yours[lang]}
      </Heading>
      {offered.map(({ step, actor }) => {
        const name = step as ApplicationStep;
        const kind = QUIET.has(name) ? 'secondary' : 'primary';
        return (
          <div class="rq-step" key={step}>
            {fieldsOf(name).length > 0 ? (
              <ButtonLink href={`/cases/${look.case.id}/${step}`} kind={kind}>
                {steps[name][lang]}
              </ButtonLink>
            ) : (
              <Form
                lang={lang}
                action={`/cases/${look.case.id}/${step}`}
                csrf={csrf}
                hidden={{ stepId: stepId(), expected: String(look.case.entries.length + 1) }}
              >
                <Button kind={kind}>{steps[name][lang]}</Button>
              </Form>
            )}
            <span class="rq-step__basis">
              <Norm id={application.steps[name].norm} lang={lang} />{' '}
              {actor.role !== 'applicant' && roles[actor.role as keyof typeof roles]?.[lang]}
            </span>
          </div>
        );
      })}
    </section>
  );
}

/** Steps that go back or end the case: never the first thing to press. */
const QUIET: ReadonlySet<ApplicationStep> = new Set(['withdraw', 'returnIncomplete', 'returnPermit', 'findIncomplete']);

function PermitNotice({
  lang,
  permit,
}: {
  readonly lang: Lang;
  readonly permit: NonNullable<ReturnType<typeof permitOf>>;
}) {
  return (
    <Notice lang={lang} kind="success" title={`${caseWords.permit[lang]} № ${permit.number}`}>
      <p class="govuk-body">
        {date(lang, permit.issuedOn)} – {date(lang, permit.expiresOn)} <Norm id="L11.4" lang={lang} />
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={`/permits/${permit.number}`}>
          {caseWords.check[lang]}
        </a>
      </p>
    </Notice>
  );
}

function Facts({ lang, look }: { readonly lang: Lang; readonly look: CaseLook }) {
  const { case: found } = look;
  const submitted = taken(found, 'submit');
  const registered = taken(found, 'register');
  const assigned = taken(found, 'assign');
  const day = registeredOn(found);
  const rows = [
    ...(submitted ? [{ key: caseWords.receivedAt[lang], value: moment(lang, submitted.at), norm: 'P5.2' }] : []),
    ...(registered && day
      ? [
          {
            key: caseWords.registrationNumber[lang],
            value: String(registered.data['registrationNumber']),
            norm: 'P6.1a',
          },
          { key: caseWords.registeredOn[lang], value: date(lang, day), norm: 'P6.2' },
          { key: caseWords.actual[lang], value: moment(lang, registered.at), norm: 'P6.1a' },
        ]
      : []),
    ...(assigned && look.as.role !== 'applicant'
      ? [{ key: caseWords.officer[lang], value: String(assigned.data['officerName']), norm: 'P6.1b' }]
      : []),
  ];
  return <SummaryList lang={lang} rows={rows} />;
}

/** Every term that has begun, and for each the day-by-day reason of its date. */
function Terms({ lang, standings }: { readonly lang: Lang; readonly standings: readonly Standing[] }) {
  if (standings.length === 0) return null;
  return (
    <section>
      <Heading level={2}>{caseWords.terms[lang]}</Heading>
      {standings.map((standing) => (
        <div class="rq-standing" key={standing.term}>
          <p class="govuk-body">
            <strong>{terms[standing.term as keyof typeof terms]?.[lang]}</strong>{' '}
            <Norm id={standing.norm} lang={lang} /> <TermBadge lang={lang} term={standing} />
          </p>
          <Details title={caseWords.whyThisDate[lang]}>
            <Table
              lang={lang}
              caption={caseWords.whyThisDate[lang]}
              captionHidden
              rows={standing.explain()}
              columns={[
                { head: caseWords.day[lang], cell: (row) => shortDate(row.date) },
                { head: caseWords.counted[lang], cell: (row) => (row.n === null ? '–' : String(row.n)), numeric: true },
                { head: caseWords.why[lang], cell: (row) => row.why[lang] },
                { head: caseWords.basis[lang], cell: (row) => <Norm id={row.basis} lang={lang} /> },
              ]}
            />
          </Details>
        </div>
      ))}
    </section>
  );
}

/** What the system sees missing or expired on the day of registration; the officer decides (P6.5, A-16). */
export function Gaps({ lang, look }: { readonly lang: Lang; readonly look: CaseLook }) {
  const filled = applicationOf(look.case);
  const day = registeredOn(look.case);
  if (!filled || !day) return null;
  const gaps = missing(filled, day);
  if (gaps.length === 0) return <p class="govuk-body">{caseWords.noGaps[lang]}</p>;
  return (
    <ul class="govuk-list govuk-list--bullet">
      {gaps.map((gap) => (
        <li key={`${gap.norm} ${gap.name}`}>
          {gap.label[lang]} <Norm id={gap.norm} lang={lang} /> — {consequences[gap.consequence][lang]}
        </li>
      ))}
    </ul>
  );
}

function Defects({ lang, look }: { readonly lang: Lang; readonly look: CaseLook }) {
  const found = look.case.stage === 'incomplete' || look.case.stage === 'refusedIncomplete' ? defects(look.case) : [];
  // Before the head has signed, a finding of the officer is a draft and no decision.
  if (found.length === 0 || (look.as.role === 'applicant' && look.case.stage === 'incomplete')) return null;
  return (
    <section>
      <Heading level={2}>{caseWords.defects[lang]}</Heading>
      <ul class="govuk-list govuk-list--bullet">
        {found.map(({ norm, remark, cure }) => (
          <li key={norm}>
            {isNorm(norm) ? norms[norm][lang] : ''} <Norm id={norm} lang={lang} />: {remark}. {caseWords.cure[lang]}:{' '}
            {cure}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Findings({ lang, look }: { readonly lang: Lang; readonly look: CaseLook }) {
  if (look.as.role === 'applicant' || !taken(look.case, 'confirmComplete')) return null;
  const found = findings(look.case);
  const rows = requirements.map(({ norm, title }) => {
    const finding = found.get(norm);
    const state = !finding ? caseWords.notExamined[lang] : finding.met ? caseWords.met[lang] : caseWords.notMet[lang];
    return { key: title[lang], norm, value: finding ? `${state}: ${finding.reason}` : state };
  });
  return (
    <section>
      <Heading level={2}>{caseWords.findings[lang]}</Heading>
      <SummaryList lang={lang} rows={rows} />
    </section>
  );
}

function Papers({ lang, entries }: { readonly lang: Lang; readonly entries: readonly Entry[] }) {
  const cards = entries.flatMap((entry) => entry.papers.map((paper) => ({ entry, paper })));
  return (
    <section>
      <Heading level={2}>{caseWords.papers[lang]}</Heading>
      <div class="rq-papers">
        {cards.map(({ entry, paper }) => (
          <div key={paper.digest}>
            <PaperCard
              lang={lang}
              title={papers[paper.kind as keyof typeof papers]?.[lang] ?? paper.kind}
              href={`/papers/${paper.digest}.pdf`}
              signature={`/papers/${paper.digest}.cms`}
              signedBy={entry.actor.name}
              at={entry.at}
              digest={paper.digest}
              norm={entry.norm}
            />
            {paper.kind === 'receipt' && (
              <p class="govuk-body-s">
                <a class="govuk-link" href={`/papers/${paper.digest}.seal.cms`}>
                  {caseWords.seal[lang]}
                </a>{' '}
                <Norm id="LPN 25(4)" lang={lang} />
              </p>
            )}
          </div>
        ))}
      </div>
    </section>
  );
}

/** The application as it was signed, topic by topic, and its attachments. */
function Submitted({ lang, look }: { readonly lang: Lang; readonly look: CaseLook }) {
  const filled = applicationOf(look.case);
  if (!filled) return null;
  const form = forms[filled.form];
  const values = resolved(filled.values);
  const files = filled.attachments.map(({ field }) => field);
  const topics = form.topics.map((topic) => ({
    topic,
    rows: placedIn(topic, values, files)
      .filter(({ field }) => field.kind !== 'file')
      .map((place) => ({
        key: place.field.label[lang],
        norm: place.field.norm,
        value: shownValue(
          lang,
          place,
          valueOf(values, place.key),
          show(fieldAt(place, topic, '2100-01-01'), valueOf(values, place.key)),
        ),
      })),
  }));
  return (
    <section>
      <Heading level={2}>{caseWords.application[lang]}</Heading>
      {topics.map(({ topic, rows }) => (
        <Details key={topic.name} title={topic.title[lang]}>
          <SummaryList lang={lang} rows={rows} />
        </Details>
      ))}
      <Heading level={3}>{caseWords.attachments[lang]}</Heading>
      <ul class="govuk-list">
        {filled.attachments.map(({ field, name, digest, sizeBytes }) => (
          <li key={field}>
            <a class="govuk-link" href={`/cases/${look.case.id}/files/${digest}`}>
              {name}
            </a>{' '}
            ({size(lang, sizeBytes)}) <code class="rq-digest">{digest.slice(0, 16)}…</code>
          </li>
        ))}
      </ul>
    </section>
  );
}

function shownValue(
  lang: Lang,
  { field }: ReturnType<typeof placedIn>[number],
  value: string,
  plain: string,
): ComponentChildren | null {
  if (value === '') return null;
  if (field.kind === 'choice') return field.choices?.find((choice) => choice.value === value)?.label[lang] ?? value;
  if (field.kind === 'confirm') return value === 'yes' ? '✓' : '–';
  if (field.kind === 'country') return countryName(lang, value);
  return plain;
}

/** An entry as the history tells it; an applicant reads the role of an official, not his name. */
function told(lang: Lang, { step, at, actor, norm, data }: Entry, forApplicant: boolean) {
  const role = roles[actor.role as keyof typeof roles]?.[lang] ?? actor.role;
  const named = !forApplicant || actor.role === 'applicant' || actor.role === 'head' || actor.role === 'actingHead';
  const reason =
    typeof data['reason'] === 'string' ? data['reason'] : typeof data['note'] === 'string' ? data['note'] : '';
  return {
    what: events[step as keyof typeof events]?.[lang] ?? step,
    at,
    who: named ? `${actor.name}, ${role}` : role,
    norm,
    more: reason && !forApplicant ? <p class="govuk-body">{reason}</p> : null,
  };
}

export function toneOf(stage: keyof typeof stages): Tone {
  switch (stage) {
    case 'issued':
      return 'good';
    case 'refusedIncomplete':
      return 'bad';
    case 'withdrawn':
      return 'over';
    case 'incomplete':
      return 'waiting';
    case 'submitted':
    case 'registered':
    case 'withUnit':
    case 'assigned':
    case 'complete':
    case 'permitFormed':
      return 'going';
    default:
      return stage satisfies never;
  }
}
