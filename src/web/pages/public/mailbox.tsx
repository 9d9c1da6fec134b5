/** The demo's mailbox: every letter and SMS that the office has sent, as it arrived. */
import type { JSX } from 'preact';
import { demo } from '../../../words/demo.js';
import { moment } from '../../../words/languages.js';
import { channelNames } from '../../../words/notices.js';
import { Tag } from '../../look/case.js';
import { type Frame, Page } from '../../look/shell.js';
import { Heading } from '../../look/text.js';

interface MailboxProps extends Frame {
  readonly letters: readonly {
    readonly id: string;
    readonly channel: 'email' | 'sms';
    readonly to: string;
    readonly subject: string;
    readonly body: string;
    readonly at: string;
  }[];
}

export function MailboxPage({ letters, ...frame }: MailboxProps): JSX.Element {
  const { lang } = frame;
  return (
    <Page {...frame} title={demo.mailbox[lang]}>
      <Heading>{demo.mailbox[lang]}</Heading>
      <p class="govuk-body-l">{demo.mailboxSays[lang]}</p>
      {letters.length === 0 && <p class="govuk-body">{demo.mailboxEmpty[lang]}</p>}
      {letters.map(({ id, channel, to, subject, body, at }) => (
        <article key={id} class="rq-paper rq-letter" id={`m-${id}`}>
          <h2 class="rq-paper__title">{subject === '' ? channelNames[channel][lang] : subject}</h2>
          <p class="rq-paper__line">
            <Tag tone="going">{channelNames[channel][lang]}</Tag> <span class="rq-mono">{to}</span> ·{' '}
            <time dateTime={at}>{moment(lang, at)}</time>
          </p>
          <p class="rq-letter__body">{body}</p>
        </article>
      ))}
    </Page>
  );
}
