/** The what-if page: filed at this moment, decided by when, with every day explained. */
import type { JSX } from 'preact';
import type { Day } from '../../../core/calendar.js';
import type { Instant, PlainDate } from '../../../core/procedure.js';
import { type Filing, labels, milestones } from '../../../law/filing.js';
import { calendarWords } from '../../../words/calendar.js';
import { dateAndWeekday, fill, type Lang, moment, shortMoment } from '../../../words/languages.js';
import { answer, nthDay, terms } from '../../../words/public.js';
import { Button } from '../../look/button.js';
import { Field } from '../../look/field.js';
import { ErrorSummary } from '../../look/form.js';
import { SummaryList, Table } from '../../look/lists.js';
import { type Frame, Page } from '../../look/shell.js';
import { Details, Heading, Norm, Notice } from '../../look/text.js';
import { Norms } from './parts.js';

interface TermsProps extends Frame {
  readonly now: Instant;
  /** As it was typed. */
  readonly typed: string;
  readonly examples: readonly { readonly text: string; readonly at: Instant }[];
  /** What follows from that moment, or what is wrong with it. */
  readonly found: { readonly filing: Filing; readonly provisional: boolean } | { readonly problem: string };
}

export function TermsPage({ now, typed, examples, found, ...frame }: TermsProps): JSX.Element {
  const { lang } = frame;
  const problem = 'problem' in found ? found.problem : undefined;
  return (
    <Page {...frame} title={terms.title[lang]} section="about" failed={problem !== undefined}>
      <ErrorSummary lang={lang} errors={problem === undefined ? [] : [{ text: problem, field: 'at' }]} />
      <Heading>{terms.title[lang]}</Heading>
      <p class="govuk-body-l">
        {terms.lead[lang]} <Norms ids={['P6.2', 'L4', 'APPC 76(2)']} lang={lang} />
      </p>
      <form method="get" action="/terms" noValidate>
        <Field
          lang={lang}
          name="at"
          kind="date"
          label={terms.at}
          hint={hint(shortMoment(now))}
          value={typed}
          problem={problem}
        />
        <Button>{terms.count[lang]}</Button>
      </form>
      <p class="govuk-body">
        {terms.tryIt[lang]}{' '}
        {examples.map(({ text, at }, place) => (
          <>
            {place > 0 && ', '}
            <a key={at} class="govuk-link" href={`/terms?at=${encodeURIComponent(shortMoment(at))}`}>
              {text}
            </a>
          </>
        ))}
      </p>
      {'filing' in found && <Answer lang={lang} {...found} />}
      <p class="govuk-body">
        <a class="govuk-link" href="/calendar">
          {calendarWords.link[lang]}
        </a>
      </p>
    </Page>
  );
}

function hint(example: string) {
  const { kk, ru, en } = terms.atHint;
  return { kk: fill(kk, { example }), ru: fill(ru, { example }), en: fill(en, { example }) };
}

function Answer({
  lang,
  filing,
  provisional,
}: {
  readonly lang: Lang;
  readonly filing: Filing;
  readonly provisional: boolean;
}): JSX.Element {
  const on = (day: PlainDate) => dateAndWeekday(lang, day);
  const inTerm = filing.days.filter(({ date }) => date <= filing.resultDue);
  return (
    <>
      <Notice lang={lang} kind="success" title={answer[lang](on(filing.registeredOn), on(filing.resultDue))}>
        <p>
          {terms.until[lang]} <Norms ids={['P6.2', 'L4']} lang={lang} />
        </p>
      </Notice>
      {provisional && (
        <Notice lang={lang} kind="warning" title={terms.provisional[lang]}>
          <p>{labels.provisional[lang]}</p>
        </Notice>
      )}
      <Heading level={2} size="m">
        {terms.dates[lang]}
      </Heading>
      <SummaryList
        lang={lang}
        rows={[
          { key: terms.submitted[lang], value: moment(lang, filing.submitted) },
          { key: terms.registeredOn[lang], value: dateAndWeekday(lang, filing.registeredOn), norm: 'P6.1a' },
          ...dates.map(({ date, norm, what }) => ({
            key: capital(what[lang]),
            value: dateAndWeekday(lang, filing[date]),
            norm,
          })),
        ]}
      />
      <Heading level={2} size="m">
        {terms.days[lang]}
      </Heading>
      <Days lang={lang} days={inTerm} />
      <Details title={terms.later[lang]}>
        <p class="govuk-body">
          {terms.laterSays[lang]} <Norm id="LPN 26" lang={lang} />
        </p>
        <Days lang={lang} days={filing.days.slice(inTerm.length)} />
      </Details>
    </>
  );
}

/** The dates that matter to whoever applies: the day on which a reminder begins is the office's own. */
const dates = milestones.filter(({ date }) => date !== 'amberFrom');

function Days({ lang, days }: { readonly lang: Lang; readonly days: readonly Day[] }): JSX.Element {
  return (
    <Table
      lang={lang}
      caption={terms.days[lang]}
      captionHidden
      columns={[
        { head: terms.date[lang], cell: ({ date }) => dateAndWeekday(lang, date) },
        { head: terms.number[lang], cell: ({ n }) => (n === null ? terms.notCounted[lang] : nthDay[lang](n)) },
        { head: terms.why[lang], cell: ({ why }) => capital(why[lang]) },
        { head: terms.basis[lang], cell: ({ basis }) => <Norm id={basis} lang={lang} /> },
      ]}
      rows={days}
    />
  );
}

/** The law's phrases begin small because they stand in sentences elsewhere. */
function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
