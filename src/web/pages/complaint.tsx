/** The page of a complaint, for whoever complains, for the office and for the body that considers it. */
import type { CaseLook } from '../../desk/look.js';
import { filedLate, filingEnds, wayToCourt } from '../../law/complaintDays.js';
import { complaintNumber, complaintOf, type Complaint } from '../../law/complaintFacts.js';
import { suspends } from '../../law/complaintOutcome.js';
import { isParty } from '../../law/matter.js';
import { complainWords } from '../../words/complain.js';
import { caseWords } from '../../words/desk.js';
import { date, fill, type Lang } from '../../words/languages.js';
import { events, nexts, stages } from '../../words/procedure.js';
import { Tag, Timeline } from '../look/case.js';
import { SummaryList } from '../look/lists.js';
import { Page } from '../look/shell.js';
import { Heading, Norm, Notice } from '../look/text.js';
import { Files } from './case-application.js';
import { type CaseProps, Papers, Steps, told, toneOf } from './case.js';
import { Moves, Terms } from './case-law.js';
import { Notices } from './case-notices.js';

export function ComplaintPage(props: CaseProps) {
  const { lang, look, calendar, done } = props;
  const { case: found } = look;
  const stage = found.stage as keyof typeof stages;
  const complaint = complaintOf(found);
  const forParty = isParty(look.as.role);
  const number = complaintNumber(found) || complainWords.unnumbered[lang];
  const court = wayToCourt(found, calendar);
  if (!complaint) return null;
  return (
    <Page
      {...props}
      title={`${complainWords.number[lang]} ${number} — ${stages[stage][lang]}`}
      section={forParty ? 'cabinet' : 'office'}
    >
      {done && done in events && (
        <Notice lang={lang} kind="success" live title={events[done as keyof typeof events][lang]} />
      )}
      <Heading caption={`${complainWords.number[lang]}: ${number}`}>{complaint.complainant.name}</Heading>
      <p class="govuk-body-l">
        <Tag tone={toneOf(stage)}>{stages[stage][lang]}</Tag>
      </p>
      <p class="govuk-body">
        <strong>{caseWords.next[lang]}.</strong> {nexts[stage][lang]}
      </p>
      {court && (
        <Notice lang={lang}>
          <p>
            {fill(complainWords[forParty ? 'court' : 'courtForOffice'][lang], {
              from: date(lang, court.from),
              until: date(lang, court.until),
            })}{' '}
            <Norm id="P10.5" lang={lang} />
          </p>
        </Notice>
      )}
      {suspends(found) && (
        <Notice lang={lang} kind="warning">
          <p>
            {complainWords.suspends[lang]} <Norm id="APPC 96" lang={lang} />
          </p>
        </Notice>
      )}
      <Late lang={lang} look={look} complaint={complaint} calendar={calendar} />
      <Steps {...props} />
      <Said lang={lang} caseId={found.id} complaint={complaint} forParty={forParty} />
      <Moves lang={lang} moves={look.moves} />
      <Terms lang={lang} standings={look.standings} />
      <Notices {...props} />
      <Papers lang={lang} caseId={found.id} entries={found.entries} />
      <Heading level={2}>{caseWords.history[lang]}</Heading>
      <Timeline lang={lang} entries={found.entries.toReversed().map((entry) => told(lang, entry, forParty))} />
    </Page>
  );
}

/** A late complaint is accepted, and everybody sees that it is late (APPC 92(3)). */
function Late(props: {
  readonly lang: Lang;
  readonly look: CaseLook;
  readonly complaint: Complaint;
  readonly calendar: CaseProps['calendar'];
}) {
  const { lang, look, complaint, calendar } = props;
  const ends = filingEnds(complaint, calendar);
  if (!ends || !filedLate(look.case, calendar)) return null;
  return (
    <Notice lang={lang} kind="warning">
      <p>
        {fill(complainWords.late[lang], { day: date(lang, ends) })} <Norm id="APPC 92(3)" lang={lang} />
      </p>
    </Notice>
  );
}

/** What was complained of, by whom, and what is asked for. */
function Said(props: {
  readonly lang: Lang;
  readonly caseId: string;
  readonly complaint: Complaint;
  readonly forParty: boolean;
}) {
  const { lang, caseId, complaint, forParty } = props;
  const { about, what, demand, text, knownOn, complainant, attachments } = complaint;
  return (
    <SummaryList
      lang={lang}
      rows={[
        ...(about
          ? [
              {
                key: complainWords.act[lang],
                norm: 'P10.2',
                value: (
                  <>
                    <a class="govuk-link" href={`/cases/${about.case}`}>
                      {events[about.step as keyof typeof events]?.[lang] ?? about.step}
                    </a>
                    {!forParty && (
                      <>
                        {' · '}
                        <a class="govuk-link" href={`/cases/${about.case}/package.zip`}>
                          {complainWords.caseFile[lang]}
                        </a>
                      </>
                    )}
                  </>
                ),
              },
            ]
          : []),
        { key: complainWords.what[lang], norm: 'APPC 93(2)', value: what },
        { key: complainWords.text[lang], norm: 'APPC 93(2)', value: text },
        { key: complainWords.demand[lang], norm: 'APPC 93(2)', value: demand },
        ...(knownOn ? [{ key: complainWords.knownOn[lang], norm: 'APPC 92(1)', value: date(lang, knownOn) }] : []),
        { key: complainWords.who[lang], norm: 'APPC 93(2)', value: `${complainant.name}, ${complainant.address}` },
        ...(attachments.length > 0
          ? [
              {
                key: complainWords.files[lang],
                norm: 'APPC 93(2)',
                value: <Files lang={lang} caseId={caseId} attachments={attachments} />,
              },
            ]
          : []),
      ]}
    />
  );
}
