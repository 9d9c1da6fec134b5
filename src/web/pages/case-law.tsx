/** What a case owes to the law: where its terms stand and why, what the package lacks, what was found. */
import { taken } from '../../core/decide.js';
import type { Move, Standing } from '../../core/terms.js';
import type { CaseLook } from '../../desk/look.js';
import { applicationOf, defects, findings, registeredOn } from '../../law/facts.js';
import { consequences, missing } from '../../law/forms.js';
import { isParty } from '../../law/matter.js';
import { isNorm, norms } from '../../law/norms.js';
import { requirements } from '../../law/qualification.js';
import { calendarWords, movedBy, movedTerm } from '../../words/calendar.js';
import { caseWords } from '../../words/desk.js';
import { type Lang, moment, shortDate } from '../../words/languages.js';
import { terms } from '../../words/procedure.js';
import { TermBadge } from '../look/case.js';
import { SummaryList, Table } from '../look/lists.js';
import { Details, Heading, Norm, Notice } from '../look/text.js';

/** The dates that orders on days off moved while the terms ran: each order with what it moved, the newest first. */
export function Moves({ lang, moves }: { readonly lang: Lang; readonly moves: readonly Move[] }) {
  if (moves.length === 0) return null;
  const orders = [...new Map(moves.map(({ at, act }) => [`${at} ${act}`, { at, act }])).values()].toReversed();
  return (
    <Notice lang={lang} title={calendarWords.changed[lang]}>
      {orders.map(({ at, act }) => (
        <div key={`${at} ${act}`}>
          <ul class="govuk-list govuk-list--bullet">
            {moves
              .filter((move) => move.at === at && move.act === act)
              .map(({ term, norm, was, due }) => (
                <li key={term}>
                  {movedTerm[lang](terms[term as keyof typeof terms]?.[lang] ?? term, shortDate(was), shortDate(due))}{' '}
                  <Norm id={norm} lang={lang} />
                </li>
              ))}
          </ul>
          <p class="govuk-body">
            {movedBy[lang](act, moment(lang, at))}{' '}
            <a class="govuk-link" href="/calendar">
              {calendarWords.link[lang]}
            </a>
          </p>
        </div>
      ))}
    </Notice>
  );
}

/** Every term that has begun, and for each the day-by-day reason of its date. */
export function Terms({ lang, standings }: { readonly lang: Lang; readonly standings: readonly Standing[] }) {
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

/** The defects that the officer found; for the applicant only once the head has signed them. */
export function Defects({ lang, look }: { readonly lang: Lang; readonly look: CaseLook }) {
  const found = look.case.stage === 'incomplete' || look.case.stage === 'refusedIncomplete' ? defects(look.case) : [];
  // Before the head has signed, a finding of the officer is a draft and no decision.
  if (found.length === 0 || (isParty(look.as.role) && look.case.stage === 'incomplete')) return null;
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

/** The officer's finding on each requirement of appendix 4; for the office only. */
export function Findings({ lang, look }: { readonly lang: Lang; readonly look: CaseLook }) {
  if (isParty(look.as.role) || !taken(look.case, 'confirmComplete')) return null;
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
