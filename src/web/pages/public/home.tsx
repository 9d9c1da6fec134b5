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
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
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
        </div>
        <div class="govuk-grid-column-one-third">
          <div class="rq-papers">
            <IfNow lang={lang} now={now} filing={filing} />
          </div>
        </div>
      </div>
      <div class="rq-papers">
        <Card title={home.who[lang]}>
          {home.whoSays[lang]} <Norms ids={['P5.1', 'P2.1']} lang={lang} />
        </Card>
        <Card title={home.howLong[lang]}>
          {home.howLongSays[lang]} <Norm id="L4" lang={lang} /> {service.fee[lang]}{' '}
          <Norm id={service.fee.norm} lang={lang} />
        </Card>
        <Card title={home.result[lang]}>
          {home.resultSays[lang]} <Norms ids={['L6', 'L11.4']} lang={lang} />
        </Card>
      </div>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
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
        </div>
        <div class="govuk-grid-column-one-third">
          <div class="rq-papers">
            <Asking lang={lang} />
          </div>
        </div>
      </div>
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
  return (
    <Card title={home.ifNow[lang]}>
      <p class="rq-paper__line">
        <time dateTime={now}>{moment(lang, now)}</time>
      </p>
      {filing ? (
        <>
          <Due lang={lang} name={home.registered[lang]} day={filing.registeredOn} norm="P6.2" />
          <Due lang={lang} name={home.resultBy[lang]} day={filing.resultDue} norm="L4" />
          <p class="rq-paper__links">
            <a class="govuk-link" href="/terms">
              {home.everyDay[lang]}
            </a>
          </p>
        </>
      ) : (
        <p class="rq-paper__line">{home.noCalendar[lang]}</p>
      )}
    </Card>
  );
}

interface DueProps {
  readonly lang: Lang;
  readonly name: string;
  readonly day: PlainDate;
  readonly norm: string;
}

function Due({ lang, name, day, norm }: DueProps): JSX.Element {
  return (
    <p>
      {name} <Norm id={norm} lang={lang} />
      <br />
      <strong>
        <time dateTime={day}>{dateAndWeekday(lang, day)}</time>
      </strong>
    </p>
  );
}

function Asking({ lang }: { readonly lang: Lang }): JSX.Element {
  return (
    <Card title={home.ask[lang]}>
      <p>
        {shell.contactCentre[lang]} <Norm id="L11.3" lang={lang} />
        <br />
        <a class="govuk-link" href="tel:1414">
          1414
        </a>
        ,{' '}
        <a class="govuk-link rq-number" href="tel:88000807777">
          8 800 080 7777
        </a>
      </p>
      {[service.officeHours, service.portalHours].map((fact) => (
        <p key={fact.norm}>
          {fact[lang]} <Norm id={fact.norm} lang={lang} />
        </p>
      ))}
    </Card>
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
