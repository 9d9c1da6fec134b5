/** The page of a permit's life, for its holder and for the office: what holds now, what comes next, what has happened. */
import type { Case, PlainDate } from '../../core/procedure.js';
import { isParty, parties } from '../../law/matter.js';
import { attachmentsIn } from '../../law/facts.js';
import { terminationOf } from '../../law/hearing.js';
import { kinds } from '../../law/permitActsOfContracts.js';
import { changeIn, type ContractChange, contractsValid, contractsStanding, endOf } from '../../law/permitContracts.js';
import {
  type HeldPermit,
  heldPermit,
  pendingAmendment,
  pendingCorrection,
  lastDayOf,
  pendingReports,
  terminatedOn,
  type Wish,
} from '../../law/permitFacts.js';
import { amendable, points } from '../../law/permitPoints.js';
import { anewDue } from '../../law/remand.js';
import { caseWords } from '../../words/desk.js';
import { date, fill, type Lang } from '../../words/languages.js';
import { lifeWords } from '../../words/life.js';
import { events, nexts, stages } from '../../words/procedure.js';
import { permitTitle } from '../../words/registry.js';
import { ButtonLink } from '../look/button.js';
import { Tag, Timeline } from '../look/case.js';
import { SummaryList, Table } from '../look/lists.js';
import { Page } from '../look/shell.js';
import { Heading, Norm, Notice } from '../look/text.js';
import { type CaseProps, Complain, hasEnded, Papers, Steps, told, toneOf } from './case.js';
import { Files } from './case-application.js';
import { Complaints } from './case-complaints.js';
import { Hearing } from './case-hearing.js';
import { Moves, Terms } from './case-law.js';
import { Notices } from './case-notices.js';

export function LifePage(props: CaseProps) {
  const { lang, look, done } = props;
  const { case: found } = look;
  const stage = found.stage as keyof typeof stages;
  const permit = heldPermit(found);
  const forParty = isParty(look.as.role);
  // A base operator has the registry, the contracts and what he said himself; the rest of the case is closed to him (A-49, LPD 5).
  const whole = look.as.role !== 'baseOperator';
  if (!permit) return null;
  return (
    <Page
      {...props}
      title={`${permitTitle[lang](permit.number)} — ${stages[stage][lang]}`}
      section={forParty ? 'cabinet' : 'office'}
    >
      {done && done in events && (
        <Notice lang={lang} kind="success" live title={events[done as keyof typeof events][lang]} />
      )}
      <Heading caption={permitTitle[lang](permit.number)}>{permit.holder.name}</Heading>
      <p class="govuk-body-l">
        <Tag tone={toneOf(stage)}>{stages[stage][lang]}</Tag>
      </p>
      <p class="govuk-body">
        <strong>{caseWords.next[lang]}.</strong> {nexts[stage][lang]}
      </p>
      <Warning {...props} />
      <Anew {...props} />
      {look.as.role === parties.permit && !hasEnded(look) && (
        <p class="govuk-body">
          <ButtonLink href={`/cases/${found.id}/extension`}>{lifeWords.askExtension[lang]}</ButtonLink>{' '}
          <Norm id="A5.c2" lang={lang} />
        </p>
      )}
      <Steps {...props} />
      {forParty && whole && <Complain lang={lang} found={found} />}
      <Complaints {...props} />
      <Facts lang={lang} permit={permit} whole={whole} />
      <Contracts {...props} permit={permit} />
      <Pending lang={lang} found={found} />
      <Moves lang={lang} moves={look.moves} />
      <Terms lang={lang} standings={look.standings} />
      <Hearing lang={lang} look={look} />
      {whole && <Notices {...props} />}
      <Papers lang={lang} caseId={found.id} entries={found.entries} whole={whole} />
      <Heading level={2}>{caseWords.history[lang]}</Heading>
      <Timeline lang={lang} entries={found.entries.toReversed().map((entry) => told(lang, entry, forParty))} />
    </Page>
  );
}

function Facts(props: { readonly lang: Lang; readonly permit: HeldPermit; readonly whole: boolean }) {
  const { lang, permit, whole } = props;
  const day = (of: PlainDate) => <time dateTime={of}>{date(lang, of)}</time>;
  return (
    <SummaryList
      lang={lang}
      rows={[
        { key: lifeWords.issuedOn[lang], value: day(permit.issuedOn), norm: 'A5.f7' },
        { key: lifeWords.expiresOn[lang], value: day(permit.expiresOn), norm: 'L11.4' },
        {
          key: caseWords.check[lang],
          value: (
            <a class="govuk-link" href={`/permits/${permit.number}`}>
              {permitTitle[lang](permit.number)}
            </a>
          ),
          norm: 'P9',
        },
        {
          key: lifeWords.application[lang],
          value: whole ? (
            <a class="govuk-link" href={`/cases/${permit.application}`}>
              {permit.uin}
            </a>
          ) : (
            permit.uin
          ),
          norm: 'A5.f9',
        },
      ]}
    />
  );
}

/** The contracts on which the permit rests (A5.c1). */
function Contracts({ lang, look, today, permit }: CaseProps & { readonly permit: HeldPermit }) {
  const valid = contractsValid(look.case, today).map(({ id }) => id);
  const standing = contractsStanding(look.case, today).map(({ id }) => id);
  const stateOf = (id: number) => {
    if (!valid.includes(id)) return lifeWords.over;
    return standing.includes(id) || !isSaid(look) ? lifeWords.stands : lifeWords.raised;
  };
  return (
    <section>
      <Heading level={2}>{lifeWords.contracts[lang]}</Heading>
      <Table
        lang={lang}
        caption={lifeWords.contracts[lang]}
        captionHidden
        rows={permit.contracts}
        columns={[
          { head: lifeWords.operator[lang], cell: ({ operator }) => operator },
          { head: lifeWords.number[lang], cell: ({ number }) => number },
          { head: lifeWords.dated[lang], cell: ({ date: of }) => date(lang, of) },
          {
            head: lifeWords.until[lang],
            cell: (contract) => {
              const end = endOf(contract);
              return end ? date(lang, end) : lifeWords.openEnded[lang];
            },
          },
          {
            head: lifeWords.state[lang],
            cell: ({ id }) => stateOf(id)[lang],
          },
        ]}
      />
    </section>
  );
}

/** What the reader must know at once: that no contract stands, since when a terminated permit has ended, or that a complaint keeps it in force. */
function Warning({ lang, look, today, calendar }: CaseProps) {
  const { case: found } = look;
  const decided = terminationOf(found);
  if (decided) {
    const stay = look.stays.find(({ number }) => number === decided.number);
    const last = lastDayOf(found);
    if (stay && last && today <= last)
      return <Told lang={lang} norm="APPC 96" text={fill(lifeWords.stayed[lang], { day: date(lang, stay.from) })} />;
    const day = terminatedOn(found, calendar);
    const text = day ? fill(lifeWords.effective[lang], { day: date(lang, day) }) : lifeWords.notEffective[lang];
    return <Told lang={lang} norm="APPC 83(2)" text={text} />;
  }
  if (hasEnded(look) || contractsStanding(found, today).length > 0) return null;
  if (contractsValid(found, today).length === 0)
    return <Told lang={lang} norm="A5.c1" text={lifeWords.noneStands[lang]} />;
  return isSaid(look) ? <Told lang={lang} norm="A5.c1" text={lifeWords.noneByProposal[lang]} /> : null;
}

/** Before it is signed, what an officer proposes is a draft, and the holder is told nothing by it. */
function isSaid({ as, case: { stage } }: CaseProps['look']): boolean {
  return !isParty(as.role) || stage !== 'terminationProposed';
}

/** Until when a termination that was sent back is dealt with anew (APPC 100(1)(5)). */
function Anew({ lang, look, calendar }: CaseProps) {
  const due = hasEnded(look) ? null : anewDue(look.case, calendar);
  return due && <Told lang={lang} norm="APPC 76(1)" text={fill(lifeWords.anew[lang], { day: date(lang, due) })} />;
}

function Told({ lang, norm, text }: { readonly lang: Lang; readonly norm: string; readonly text: string }) {
  return (
    <Notice lang={lang} kind="warning">
      <p>
        {text} <Norm id={norm} lang={lang} />
      </p>
    </Notice>
  );
}

/** What was reported or asked and is not answered. */
function Pending({ lang, found }: { readonly lang: Lang; readonly found: Case }) {
  const wishes = [
    { wish: pendingCorrection(found), key: lifeWords.correction, norm: 'LPN 44' },
    { wish: pendingAmendment(found), key: lifeWords.amendment, norm: 'practice' },
  ];
  const rows = [
    ...pendingReports(found).map(({ entry }) => ({
      key: lifeWords.report[lang],
      norm: 'APPC 76',
      value: (
        <>
          {events[entry.step as keyof typeof events][lang]}: {changed(lang, changeIn(entry.data))}
          <Files lang={lang} caseId={found.id} attachments={attachmentsIn(entry.data)} />
        </>
      ),
    })),
    ...wishes.flatMap(({ wish, key, norm }) => (wish ? [{ key: key[lang], norm, value: wished(lang, wish) }] : [])),
  ];
  if (rows.length === 0) return null;
  return (
    <section>
      <Heading level={2}>{lifeWords.pending[lang]}</Heading>
      <SummaryList lang={lang} rows={rows} />
    </section>
  );
}

function changed(lang: Lang, { change, operator, number, eventOn, validUntil, remark }: ContractChange): string {
  const day = eventOn ?? validUntil;
  return [change ? kinds[change][lang] : '', operator, number && `№ ${number}`, day && date(lang, day), remark]
    .filter(Boolean)
    .join(', ');
}

function wished(lang: Lang, { field, value }: Wish): string {
  const point = [...points, ...amendable].find(({ name }) => name === field);
  return `${point?.[lang] ?? field}: ${value}`;
}
