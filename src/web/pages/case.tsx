/** The page of a case, for its applicant and for the office: the same facts, and the buttons that the table opens to the reader. */
import type { Calendar } from '../../core/calendar.js';
import { taken } from '../../core/decide.js';
import type { Entry, PlainDate } from '../../core/procedure.js';
import type { CaseLook, ComplaintLook, NoticeLook } from '../../desk/look.js';
import { fieldsOfStep } from '../../law/everyAct.js';
import { isStepName } from '../../law/procedures.js';
import { applicantOf, permitOf, registeredOn } from '../../law/facts.js';
import { following } from '../../law/consequences.js';
import { burdensOf } from '../../law/complainedOf.js';
import { isParty } from '../../law/matter.js';
import { complainWords } from '../../words/complain.js';
import { caseWords } from '../../words/desk.js';
import { date, type Lang, moment } from '../../words/languages.js';
import { events, nexts, papers, roles, stages, steps } from '../../words/procedure.js';
import { Button, ButtonLink } from '../look/button.js';
import { PaperCard, Tag, Timeline, type Tone } from '../look/case.js';
import { Form } from '../look/form.js';
import { SummaryList } from '../look/lists.js';
import { type Frame, Page } from '../look/shell.js';
import { Heading, Norm, Notice } from '../look/text.js';
import { Submitted } from './case-application.js';
import { Complaints } from './case-complaints.js';
import { Hearing, RefusalDoor } from './case-hearing.js';
import { Defects, Findings, Gaps, Moves, Terms } from './case-law.js';
import { deliveryTold, Notices } from './case-notices.js';

export interface CaseProps extends Frame {
  readonly look: CaseLook;
  readonly calendar: Calendar;
  /** The civil day at the office. */
  readonly today: PlainDate;
  readonly notices: readonly NoticeLook[];
  readonly complaints: readonly ComplaintLook[];
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
  const isApplicant = isParty(look.as.role);
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
      {stage === 'deemedIssued' && (
        <Notice lang={lang} kind="warning">
          <p class="govuk-body">
            {caseWords.bySilence[lang]} <Norm id="LPN 26(1)" lang={lang} />
          </p>
        </Notice>
      )}
      <Steps {...props} />
      {isApplicant && <Complain lang={lang} found={found} />}
      <Complaints {...props} />
      <Facts lang={lang} look={look} />
      <Moves lang={lang} moves={look.moves} />
      <Terms lang={lang} standings={look.standings} />
      {!isApplicant && !hasEnded(look) && (
        <>
          <Heading level={2}>{caseWords.gaps[lang]}</Heading>
          <Gaps lang={lang} look={look} />
        </>
      )}
      <RefusalDoor lang={lang} look={look} />
      <Hearing lang={lang} look={look} />
      <Defects lang={lang} look={look} />
      <Findings lang={lang} look={look} />
      <Notices {...props} />
      <Papers lang={lang} caseId={found.id} entries={found.entries} />
      <Submitted lang={lang} look={look} />
      <Heading level={2}>{caseWords.history[lang]}</Heading>
      <Timeline lang={lang} entries={found.entries.toReversed().map((entry) => told(lang, entry, isApplicant))} />
    </Page>
  );
}

/** The way of complaint, from the act that burdens to its form (APPC 80(5), P10.2). */
export function Complain({ lang, found }: { readonly lang: Lang; readonly found: CaseLook['case'] }) {
  const [act] = burdensOf(found);
  return (
    <p class="govuk-body">
      {act ? (
        <ButtonLink kind="secondary" href={`/complain?case=${found.id}&entry=${act.number}`}>
          {complainWords.complainOf[lang]}
        </ButtonLink>
      ) : (
        <a class="govuk-link" href={`/complain?case=${found.id}`}>
          {complainWords.complain[lang]}
        </a>
      )}{' '}
      <Norm id="P10.2" lang={lang} />
    </p>
  );
}

/** Whether a case has come to its end. */
export function hasEnded({ procedure, case: { stage } }: CaseLook): boolean {
  return procedure.ended.some((one) => one === stage);
}

/** What the visitor may do: a link to the form of a step, or a button where nothing is to be filled in. */
export function Steps({ lang, csrf, look, stepId }: CaseProps) {
  const offered = look.open.flatMap(({ step, actor }) =>
    isStepName(step) && step !== 'submit' && !following.has(step) ? [{ step, actor }] : [],
  );
  if (offered.length === 0) return hasEnded(look) ? null : <p class="govuk-body">{caseWords.nothing[lang]}</p>;
  return (
    <section class="rq-steps" aria-labelledby="steps">
      <Heading level={2} size="m" id="steps">
        {caseWords.yours[lang]}
      </Heading>
      {offered.map(({ step, actor }) => {
        const kind = QUIET.has(step) ? 'secondary' : 'primary';
        return (
          <div class="rq-step" key={step}>
            {fieldsOfStep(step, { found: look.case, late: look.late.includes(step) }).length > 0 ? (
              <ButtonLink href={`/cases/${look.case.id}/${step}`} kind={kind}>
                {steps[step][lang]}
              </ButtonLink>
            ) : (
              <Form
                lang={lang}
                action={`/cases/${look.case.id}/${step}`}
                csrf={csrf}
                hidden={{ stepId: stepId(), expected: String(look.case.entries.length + 1) }}
              >
                <Button kind={kind}>{steps[step][lang]}</Button>
              </Form>
            )}
            <span class="rq-step__basis">
              <Norm id={look.procedure.steps[step]?.norm ?? 'practice'} lang={lang} />{' '}
              {!isParty(actor.role) && roles[actor.role as keyof typeof roles]?.[lang]}
            </span>
          </div>
        );
      })}
    </section>
  );
}

/** Steps that go back or end the case: never the first thing to press. */
const QUIET: ReadonlySet<string> = new Set([
  'withdraw',
  'withdrawComplaint',
  'leaveWithoutConsideration',
  'prolongReview',
  'waive',
  'moveRecusal',
  'recuse',
  'rejectRecusal',
  'reassign',
  'returnIncomplete',
  'returnPermit',
  'returnAfterHearing',
  'returnProposal',
  'returnRefusal',
  'findIncomplete',
  'proposeRefusal',
  'changeSlot',
  'remarkOnMinutes',
  'returnTermination',
  'returnDraftedTermination',
  'keepPermit',
  'discontinueTermination',
  'dismissReport',
  'enterReport',
  'findError',
  'renounce',
  'askCorrection',
  'askAmendment',
  'rejectCorrection',
  'rejectAmendment',
]);

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
    ...(assigned && !isParty(look.as.role)
      ? [{ key: caseWords.officer[lang], value: String(assigned.data['officerName']), norm: 'P6.1b' }]
      : []),
  ];
  return <SummaryList lang={lang} rows={rows} />;
}

/** The papers of a case with their signatures, and its whole file for whoever may have it. */
export function Papers(props: {
  readonly lang: Lang;
  readonly caseId: string;
  readonly entries: readonly Entry[];
  readonly whole?: boolean;
}) {
  const { lang, caseId, entries, whole = true } = props;
  const cards = entries.flatMap((entry) => entry.papers.map((paper) => ({ entry, paper })));
  if (cards.length === 0 && !whole) return null;
  return (
    <section>
      <Heading level={2}>{caseWords.papers[lang]}</Heading>
      {cards.length === 0 && <p class="govuk-body rq-empty">{caseWords.noPapers[lang]}</p>}
      <div class="rq-papers">
        {cards.map(({ entry, paper }) => (
          <div key={paper.digest}>
            <PaperCard
              lang={lang}
              title={papers[paper.kind as keyof typeof papers]?.[lang] ?? paper.kind}
              href={`/papers/${paper.digest}.pdf`}
              signature={`/papers/${paper.digest}.cms`}
              proof={`/papers/${paper.digest}.proof`}
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
      {whole && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/cases/${caseId}/package.zip`}>
            {caseWords.package[lang]}
          </a>{' '}
          <Norm id="APPC 75" lang={lang} />
        </p>
      )}
    </section>
  );
}

/** An entry as the history tells it; an applicant reads the role of an official, not his name, and the system has none. */
export function told(lang: Lang, { step, at, actor, norm, data }: Entry, forApplicant: boolean) {
  const role = roles[actor.role as keyof typeof roles]?.[lang] ?? actor.role;
  const named =
    (!forApplicant && actor.role !== 'system') ||
    isParty(actor.role) ||
    actor.role === 'head' ||
    actor.role === 'actingHead';
  const reason =
    typeof data['lateReason'] === 'string'
      ? data['lateReason']
      : typeof data['reason'] === 'string'
        ? data['reason']
        : typeof data['note'] === 'string'
          ? data['note']
          : '';
  return {
    what: step === 'recordDelivery' ? deliveryTold(lang, data) : (events[step as keyof typeof events]?.[lang] ?? step),
    at,
    who: named ? `${actor.name}, ${role}` : role,
    norm,
    more: reason && !forApplicant ? <p class="govuk-body">{reason}</p> : null,
  };
}

export function toneOf(stage: keyof typeof stages): Tone {
  switch (stage) {
    case 'issued':
    case 'deemedIssued':
    case 'inForce':
    case 'satisfied':
    case 'actAnnulled':
    case 'actReplaced':
    case 'obliged':
    case 'remanded':
    case 'remitted':
      return 'good';
    case 'refusedIncomplete':
    case 'refused':
    case 'unsatisfied':
    case 'deemedRefused':
    case 'terminated':
      return 'bad';
    case 'withdrawn':
    case 'complaintWithdrawn':
    case 'unconsidered':
    case 'answered':
    case 'renounced':
    case 'expired':
      return 'over';
    case 'incomplete':
    case 'notified':
    case 'terminationNotified':
      return 'waiting';
    case 'submitted':
    case 'registered':
    case 'withUnit':
    case 'assigned':
    case 'complete':
    case 'permitFormed':
    case 'refusalProposed':
    case 'refusalDrafted':
    case 'permitOrdered':
    case 'filed':
    case 'filedDirectly':
    case 'atProvider':
    case 'partlySatisfied':
    case 'forwarded':
    case 'passedOn':
    case 'atComplaintBody':
    case 'atQualityBody':
    case 'beyondCompetence':
    case 'terminationProposed':
    case 'terminationDrafted':
      return 'going';
    default:
      return stage satisfies never;
  }
}
