/** The demo's own page: a short path to try, the clock, who is who, files to attach. */
import type { JSX } from 'preact';
import type { Instant } from '../../../core/procedure.js';
import type { DemoSite } from '../../routes/demo.js';
import { certificates, demo, sayings } from '../../../words/demo.js';
import { moment, shortMoment } from '../../../words/languages.js';
import { Button, ButtonGroup } from '../../look/button.js';
import { Tag } from '../../look/case.js';
import { Field } from '../../look/field.js';
import { ErrorSummary, Form } from '../../look/form.js';
import { Table } from '../../look/lists.js';
import { type Frame, Page } from '../../look/shell.js';
import { Heading } from '../../look/text.js';

interface DemoProps extends Frame {
  readonly site: Omit<DemoSite, 'clock'>;
  readonly now: Instant;
  /** What was typed as the time to set, and what is wrong with it. */
  readonly typed?: string;
  readonly problem?: string;
}

export function DemoPage({ site, now, typed, problem, ...frame }: DemoProps): JSX.Element {
  const { lang, csrf } = frame;
  return (
    <Page {...frame} title={demo.title[lang]} failed={problem !== undefined}>
      <ErrorSummary lang={lang} errors={problem === undefined ? [] : [{ text: problem, field: 'at' }]} />
      <Heading>{demo.title[lang]}</Heading>
      <p class="govuk-body-l">{demo.lead[lang]}</p>
      <Heading level={2} size="m">
        {demo.tryTitle[lang]}
      </Heading>
      <Path lang={lang} site={site} />
      <Heading level={2} size="m" id="clock">
        {demo.clock[lang]}
      </Heading>
      <p class="govuk-body">
        {demo.now[lang]}:{' '}
        <strong>
          <time dateTime={now}>{moment(lang, now)}</time>
        </strong>
        . {demo.clockSays[lang]}
      </p>
      <Form lang={lang} action="/demo/clock" csrf={csrf} failed={problem !== undefined}>
        <Field
          lang={lang}
          name="at"
          kind="date"
          label={demo.set}
          hint={demo.setHint}
          value={typed ?? shortMoment(now)}
          problem={problem}
        />
        <ButtonGroup>
          <Button name="to" value="at">
            {demo.setIt[lang]}
          </Button>
          {(['nextDay', 'afterHours', 'sundayNight', 'real'] as const).map((to) => (
            <Button key={to} kind="secondary" name="to" value={to}>
              {demo[to][lang]}
            </Button>
          ))}
        </ButtonGroup>
      </Form>
      <Heading level={2} size="m" id="mailbox">
        {demo.mailbox[lang]}
      </Heading>
      <p class="govuk-body">
        {demo.mailboxSays[lang]}{' '}
        <a class="govuk-link" href="/demo/mailbox">
          {demo.toMailbox[lang]}
        </a>
      </p>
      <Heading level={2} size="m" id="centre">
        {demo.centre[lang]}
      </Heading>
      <p class="govuk-body">{demo.centreSays[lang]}</p>
      <p class="govuk-body">
        {demo.centreNow[lang]}: <strong>{sayings[site.centre.saying()][lang]}</strong>.
      </p>
      <Form lang={lang} action="/demo/centre" csrf={csrf}>
        <ButtonGroup>
          {(['truth', 'silent', 'revoked', 'neverIssued'] as const).map((saying) => (
            <Button key={saying} kind="secondary" name="say" value={saying}>
              {sayings[saying][lang]}
            </Button>
          ))}
        </ButtonGroup>
      </Form>
      <Heading level={2} size="m" id="people">
        {demo.people[lang]}
      </Heading>
      <p class="govuk-body">{demo.peopleSay[lang]}</p>
      <Table
        lang={lang}
        caption={demo.people[lang]}
        captionHidden
        columns={[
          { head: demo.person[lang], cell: ({ name }) => name },
          { head: demo.role[lang], cell: ({ label }) => label[lang] },
          { head: demo.organisation[lang], cell: ({ organisation }) => organisation ?? demo.himself[lang] },
          {
            head: demo.certificate[lang],
            cell: ({ certificate }) => (
              <Tag tone={certificate === 'good' ? 'good' : 'bad'}>{certificates[certificate][lang]}</Tag>
            ),
          },
        ]}
        rows={site.people}
      />
      <Heading level={2} size="m" id="files">
        {demo.files[lang]}
      </Heading>
      <ul class="govuk-list govuk-list--bullet">
        {site.samples.map(({ name, label }) => (
          <li key={name}>
            <a class="govuk-link" href={`/demo/files/${name}`} download={name}>
              {label[lang]}
            </a>{' '}
            <span class="rq-mono">{name}</span>
          </li>
        ))}
      </ul>
    </Page>
  );
}

function Path({ lang, site }: Pick<DemoProps, 'lang' | 'site'>): JSX.Element {
  const [contract] = site.samples;
  return (
    <ol class="govuk-list govuk-list--number govuk-list--spaced">
      <li>
        {demo.trySigner[lang]}{' '}
        <a class="govuk-link" href={site.signerUrl} target="_blank" rel="noopener noreferrer">
          {demo.signer[lang]}
        </a>
      </li>
      <li>
        {demo.tryPhone[lang]}{' '}
        <a class="govuk-link" href={`${site.signerUrl}phone`} target="_blank" rel="noopener noreferrer">
          {demo.phone[lang]}
        </a>
      </li>
      <li>
        {demo.tryContract[lang]}{' '}
        {contract && (
          <a class="govuk-link" href={`/demo/files/${contract.name}`} download={contract.name}>
            {contract.name}
          </a>
        )}
      </li>
      <li>
        {demo.tryApply[lang]}{' '}
        <a class="govuk-link" href="/apply">
          {demo.toApply[lang]}
        </a>
      </li>
      <li>
        {demo.tryRegister[lang]}{' '}
        <a class="govuk-link" href="/sign-in">
          {demo.toSignIn[lang]}
        </a>
      </li>
      <li>{demo.tryOfficer[lang]}</li>
      <li>{demo.tryHead[lang]}</li>
      <li>
        {demo.tryCheck[lang]}{' '}
        <a class="govuk-link" href="/registry">
          {demo.toRegistry[lang]}
        </a>
      </li>
    </ol>
  );
}
