/** Where an application begins: what the service is, what is needed, and the topics with how each stands. */
import { overviewWords, progress, service } from '../../../words/apply.js';
import type { Instant } from '../../../core/procedure.js';
import type { Form } from '../../../law/forms/row.js';
import { moment } from '../../../words/languages.js';
import { ButtonLink } from '../../look/button.js';
import { type TopicRow, Topics } from '../../look/case.js';
import { type Frame, Page } from '../../look/shell.js';
import { Details, Heading, Norm } from '../../look/text.js';

interface OverviewProps extends Frame {
  readonly form: Form;
  readonly topics: readonly TopicRow[];
  /** When the draft was saved; null before the first save. */
  readonly savedAt: Instant | null;
  /** For how long the permit is given, and within how many working days. */
  readonly years: number;
  readonly days: number;
}

/** The page at which an applicant begins and to which he comes back; the same for a fresh draft and one that waits. */
export function OverviewPage(props: OverviewProps) {
  const { lang, form, topics, savedAt, years, days } = props;
  const filled = topics.filter(({ state }) => state === 'filled').length;
  const needs = [
    [overviewWords.contract, 'A4.d1'],
    [overviewWords.information, 'A4F.h'],
    [overviewWords.contacts, form.norm],
    [overviewWords.signature, 'L11.1'],
  ] as const;
  return (
    <Page {...props} title={overviewWords.title[lang]} section="cabinet">
      <Heading caption={form.applicant[lang]}>{overviewWords.title[lang]}</Heading>
      <p class="govuk-body-l">
        {service[lang](years, days)} <Norm id="L11.4" lang={lang} /> <Norm id="L7" lang={lang} />{' '}
        <Norm id="L4" lang={lang} />
      </p>
      <Heading level={2} size="m">
        {overviewWords.needs[lang]}
      </Heading>
      <ul class="govuk-list govuk-list--bullet">
        {needs.map(([text, norm]) => (
          <li key={norm}>
            {text[lang]} <Norm id={norm} lang={lang} />
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        {overviewWords.notAsked[lang]} <Norm id="P6.4" lang={lang} />
      </p>
      <Heading level={2} size="m" id="topics">
        {overviewWords.topics[lang]}
      </Heading>
      <p class="govuk-body">
        {progress[lang](filled, topics.length)}
        {savedAt !== null && `. ${overviewWords.saved[lang]}: ${moment(lang, savedAt)}`}
      </p>
      <Topics lang={lang} id="topics" rows={topics} />
      <ButtonLink href="/apply/check">{overviewWords.check[lang]}</ButtonLink>
      <Details title={overviewWords.erratum[lang]}>
        {overviewWords.erratumText[lang]} <Norm id="L9.1" lang={lang} /> <Norm id="L9.2" lang={lang} />
      </Details>
    </Page>
  );
}
