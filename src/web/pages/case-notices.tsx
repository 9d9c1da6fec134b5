/** The notices of a case: where each stands, channel by channel, and what to do about those that failed. */
import type { Data } from '../../core/procedure.js';
import type { CaseLook, ChannelLook, NoticeLook } from '../../desk/look.js';
import { deliveryIn } from '../../law/facts.js';
import { isParty } from '../../law/matter.js';
import type { Channel } from '../../law/notices.js';
import { fill, type Lang, moment } from '../../words/languages.js';
import { channelNames, everyNoticeText, inAWhile, noticeWords, recipients } from '../../words/notices.js';
import { events } from '../../words/procedure.js';
import { Button } from '../look/button.js';
import { Tag, type Tone } from '../look/case.js';
import { Form } from '../look/form.js';
import { Table } from '../look/lists.js';
import type { Frame } from '../look/shell.js';
import { Heading, Norm } from '../look/text.js';

interface NoticesProps extends Frame {
  readonly look: CaseLook;
  readonly notices: readonly NoticeLook[];
}

export function Notices({ lang, csrf, look, notices }: NoticesProps) {
  const isApplicant = isParty(look.as.role);
  return (
    <section aria-labelledby="notices">
      <Heading level={2} id="notices">
        {noticeWords.title[lang]}
      </Heading>
      <Table
        lang={lang}
        caption={noticeWords.title[lang]}
        captionHidden
        rows={notices}
        empty={noticeWords.none[lang]}
        columns={[
          {
            head: noticeWords.notice[lang],
            cell: ({ name, norm, to }) => (
              <>
                {titleOf(lang, name)} <Norm id={norm} lang={lang} />{' '}
                {!isApplicant && <span class="govuk-hint">{recipients[to][lang]}</span>}
              </>
            ),
          },
          { head: noticeWords.cabinet[lang], cell: (notice) => <InCabinet lang={lang} notice={notice} /> },
          {
            head: noticeWords.channel[lang],
            cell: ({ channels, to }) =>
              channels.length === 0 && isParty(to) ? (
                <span class="govuk-hint">{noticeWords.notSent[lang]}</span>
              ) : (
                <ul class="govuk-list">
                  {channels.map((channel, at) => (
                    <li key={at}>
                      <ChannelState lang={lang} channel={channel} />
                      {channel.state === 'failed' && (
                        <p class="govuk-hint">{isApplicant ? noticeWords.yours[lang] : noticeWords.mend[lang]}</p>
                      )}
                      {channel.state === 'failed' && channel.message !== null && !isApplicant && (
                        <Form lang={lang} csrf={csrf} action={`/cases/${look.case.id}/messages/${channel.message}`}>
                          <Button kind="secondary">{noticeWords.sendAgain[lang]}</Button>
                        </Form>
                      )}
                    </li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
    </section>
  );
}

/** A notice to the applicant stands in his cabinet from the moment of its step; whether he read it starts no term. */
function InCabinet({ lang, notice }: { readonly lang: Lang; readonly notice: NoticeLook }) {
  if (!isParty(notice.to)) return null;
  const { at, readAt, deliveredAt } = notice;
  return (
    <>
      {noticeWords.there[lang]}: <time dateTime={at}>{moment(lang, at)}</time>
      <br />
      {readAt === null ? (
        noticeWords.unread[lang]
      ) : (
        <>
          {noticeWords.read[lang]}: <time dateTime={readAt}>{moment(lang, readAt)}</time>
        </>
      )}
      {deliveredAt !== null && (
        <>
          <br />
          <strong>{noticeWords.received[lang]}</strong>: <time dateTime={deliveredAt}>{moment(lang, deliveredAt)}</time>{' '}
          <Norm id="APPC 66(2)" lang={lang} />
        </>
      )}
    </>
  );
}

/** 'SMS +7 *** *** 45 67 [sent] 23 November 2026, 10:15'. */
export function ChannelState({
  lang,
  channel,
}: {
  readonly lang: Lang;
  readonly channel: Pick<ChannelLook, 'channel' | 'to' | 'state' | 'at' | 'attempts' | 'nextInSeconds' | 'reason'>;
}) {
  const { channel: name, to, state, at, attempts, nextInSeconds, reason } = channel;
  return (
    <>
      {channelNames[name][lang]} <span class="rq-mono">{to}</span>{' '}
      <Tag tone={TONES[state]}>{noticeWords[state][lang]}</Tag>{' '}
      {at !== null && <time dateTime={at}>{moment(lang, at)}</time>}
      {state === 'waiting' && attempts > 0 && reason !== '' && (
        <>
          {noticeWords.attempts[lang]}: {attempts}; {noticeWords.again[lang]} {inAWhile(lang, nextInSeconds)}.
        </>
      )}
      {state !== 'sent' && reason !== '' && (
        <>
          <br />
          {noticeWords.why[lang]}: <span class="rq-mono">{reason}</span>
        </>
      )}
    </>
  );
}

/** 'Delivery of a notice recorded: SMS +7 *** *** 45 67, sent': as the history tells it. */
export function deliveryTold(lang: Lang, data: Data): string {
  const { channel, outcome, to } = deliveryIn(data);
  const name = channelNames[channel as Channel]?.[lang] ?? channel;
  return `${events.recordDelivery[lang]}: ${name} ${to}, ${noticeWords[outcome][lang]}`;
}

/** What a notice is, without the number that stands on every page of the case. */
export function titleOf(lang: Lang, name: NoticeLook['name']): string {
  return fill(everyNoticeText[name].subject[lang], { number: '' }).replace(/:.*$/, '');
}

const TONES: Readonly<Record<ChannelLook['state'], Tone>> = { waiting: 'waiting', sent: 'good', failed: 'bad' };
