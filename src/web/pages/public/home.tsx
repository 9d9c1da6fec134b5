/** The home page: the service in plain words, each sentence with its norm. */
import type { JSX } from 'preact';
import type { Filing } from '../../../law/filing.js';
import { service } from '../../../law/edition.js';
import { dateAndWeekday, type Lang, moment, type Text } from '../../../words/languages.js';
import { home } from '../../../words/public.js';
import { shell } from '../../../words/shell.js';
import type { Instant, PlainDate } from '../../../core/procedure.js';
import { ButtonGroup, ButtonLink } from '../../look/button.js';
import { type Frame, Page } from '../../look/shell.js';
import { Heading, Norm } from '../../look/text.js';
import { Card, Norms, RegistrySearch } from './parts.js';

interface HomeProps extends Frame {
  readonly now: Instant;
  /** What follows from filing at this moment; null when the calendar does not reach so far. */
  readonly filing: Filing | null;
}

export function HomePage({ now, filing, ...frame }: HomeProps): JSX.Element {
  const { lang } = frame;
  return (
    <Page {...frame} title={shell.service[lang]} section="about">
      <Heading>{shell.service[lang]}</Heading>
      <p class="govuk-body-l">
        {home.lead[lang]} <Norms ids={['P2.3', 'LPN 17(2)']} lang={lang} />
      </p>
      <ButtonGroup>
        <ButtonLink href="/apply">{home.apply[lang]}</ButtonLink>
        <ButtonLink href="#check" kind="secondary">
          {home.checkPermit[lang]}
        </ButtonLink>
      </ButtonGroup>
      <div class="rq-papers">
        <Card lang={lang} title={home.who[lang]} norms={['P5.1', 'P2.1']}>
          {home.whoSays[lang]}
        </Card>
        <Card lang={lang} title={home.howLong[lang]} norms={['L4']}>
          {home.howLongSays[lang]}
        </Card>
        <Card lang={lang} title={home.cost[lang]} norms={[service.fee.norm]}>
          {service.fee[lang]}
        </Card>
        <Card lang={lang} title={home.result[lang]} norms={['L6', 'L11.4']}>
          {home.resultSays[lang]}
        </Card>
        <Card lang={lang} title={home.ifNow[lang]} norms={['P6.2', 'L4']}>
          <IfNow lang={lang} now={now} filing={filing} />
        </Card>
        <Card lang={lang} title={home.ask[lang]} norms={['L11.3', 'L8.2']}>
          <p class="rq-paper__line">
            {shell.contactCentre[lang]}:{' '}
            <a class="govuk-link" href="tel:1414">
              1414
            </a>
          </p>
          <p class="rq-paper__line">{service.officeHours[lang]}</p>
          <p class="rq-paper__line">
            {service.portalHours[lang]} <Norm id={service.portalHours.norm} lang={lang} />
          </p>
        </Card>
      </div>
      <Heading level={2} size="m">
        {home.needed[lang]}
      </Heading>
      <Needed lang={lang} />
      <Heading level={2} size="m">
        {home.goes[lang]}
      </Heading>
      <ol class="govuk-list govuk-list--number govuk-list--spaced">
        {way.map(([text, norm]) => (
          <li key={norm}>
            {text[lang]} <Norm id={norm} lang={lang} />
          </li>
        ))}
      </ol>
      <Heading level={2} size="m" id="check">
        {home.checkPermit[lang]}
      </Heading>
      <RegistrySearch lang={lang} text="" />
    </Page>
  );
}

const way: readonly (readonly [Text, string])[] = [
  [home.goesApply, 'P5.3'],
  [home.goesRegister, 'P6.1a'],
  [home.goesComplete, 'P6.3'],
  [home.goesExamine, 'P7.1a'],
  [home.goesIssue, 'P7.4'],
];

function IfNow({ lang, now, filing }: Pick<HomeProps, 'now' | 'filing'> & { readonly lang: Lang }): JSX.Element {
  if (!filing) return <p class="rq-paper__line">{home.noCalendar[lang]}</p>;
  const line = (name: string, day: PlainDate) => (
    <p class="rq-paper__line">
      {name}: <time dateTime={day}>{dateAndWeekday(lang, day)}</time>
    </p>
  );
  return (
    <>
      <p class="rq-paper__line">
        {home.now[lang]}: <time dateTime={now}>{moment(lang, now)}</time>
      </p>
      {line(home.registered[lang], filing.registeredOn)}
      {line(home.resultBy[lang], filing.resultDue)}
      <p class="rq-paper__links">
        <a class="govuk-link" href="/terms">
          {home.everyDay[lang]}
        </a>
      </p>
    </>
  );
}

function Needed({ lang }: { readonly lang: Lang }): JSX.Element {
  const item = (text: Text, ...norms: readonly string[]) => (
    <>
      {text[lang]} <Norms ids={norms} lang={lang} />
    </>
  );
  return (
    <>
      <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
        <li>{item(home.eds, 'L11.1')}</li>
        <li>{item(home.form, 'L9.1')}</li>
        <li>
          {item(home.contract, 'L9.2', 'A4.d1')}
          <ul class="govuk-list govuk-list--bullet">
            <li>{item(home.infrastructure, 'A4.q1')}</li>
            <li>{item(home.means, 'A4.q2')}</li>
            <li>{item(home.traffic, 'A4.q3')}</li>
            <li>{item(home.scheme, 'A4.q4')}</li>
          </ul>
        </li>
        <li>{item(home.information, 'A4.d2', 'A4F.1', 'A4F.2a', 'A4F.2b')}</li>
      </ul>
      <p class="govuk-body">
        {item(home.notNeeded, 'P6.4')} {home.shownFirst[lang]}
      </p>
    </>
  );
}
