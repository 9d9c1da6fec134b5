/** The list of all permits with its search, and the card of one permit. */
import type { JSX } from 'preact';
import type { PublicPermit } from '../../../desk/look.js';
import { shortDate } from '../../../words/languages.js';
import { card, nothingFor, permitTitle, registry, stayWords } from '../../../words/registry.js';
import { type Column, Table } from '../../look/lists.js';
import { type Frame, Page } from '../../look/shell.js';
import { BackLink, Heading, Norm, Notice } from '../../look/text.js';
import { BySilence, ForPrograms, idOf, Norms, PermitFacts, RegistrySearch, StandingTag, Stayed } from './parts.js';

interface RegistryProps extends Frame {
  readonly site: string;
  readonly text: string;
  readonly after: string;
  readonly permits: readonly PublicPermit[];
  readonly next: string | null;
}

export function RegistryPage({ site, text, after, permits, next, ...frame }: RegistryProps): JSX.Element {
  const { lang } = frame;
  const columns: readonly Column<PublicPermit>[] = [
    {
      head: registry.number[lang],
      cell: ({ permitNumber }) => (
        <a class="govuk-link rq-number" href={`/permits/${encodeURIComponent(permitNumber)}`}>
          {permitNumber}
        </a>
      ),
    },
    { head: registry.holder[lang], cell: ({ holderName }) => holderName },
    { head: registry.id[lang], cell: (permit) => <span class="rq-number">{idOf(permit)}</span> },
    { head: registry.issuedOn[lang], cell: ({ issuedOn }) => <Short day={issuedOn} /> },
    { head: registry.expiresOn[lang], cell: ({ expiresOn }) => <Short day={expiresOn} /> },
    {
      head: registry.status[lang],
      cell: ({ standing, stayedFrom }) => (
        <>
          <StandingTag lang={lang} standing={standing} />
          {stayedFrom !== null && (
            <>
              {' '}
              <span class="rq-empty">{stayWords.title[lang]}</span> <Norm id="APPC 96" lang={lang} />
            </>
          )}
        </>
      ),
    },
  ];
  return (
    <Page {...frame} title={registry.title[lang]} section="registry">
      <Heading>{registry.title[lang]}</Heading>
      <p class="govuk-body-l">
        {registry.lead[lang]} <Norms ids={['P9', 'LPN 49']} lang={lang} />
      </p>
      <RegistrySearch lang={lang} text={text} />
      {permits.length === 0 && text !== '' ? (
        <Notice lang={lang} title={registry.notFound[lang]}>
          <p>{nothingFor[lang](text)}</p>
          <p>{registry.notFoundHint[lang]}</p>
          <p>
            <a class="govuk-link" href="/registry">
              {registry.all[lang]}
            </a>
          </p>
        </Notice>
      ) : (
        <Table
          lang={lang}
          caption={registry.title[lang]}
          captionHidden
          columns={columns}
          rows={permits}
          empty={registry.none[lang]}
        />
      )}
      <Pages {...{ lang, text, after, next }} />
      <ForPrograms lang={lang} address={`${site}/registry`} keys={registry.keysList[lang]} />
    </Page>
  );
}

function Short({ day }: { readonly day: PublicPermit['issuedOn'] }): JSX.Element {
  return <time dateTime={day}>{shortDate(day)}</time>;
}

/** Permits are counted from a number, not by pages: a list that grows meanwhile neither repeats nor skips one. */
function Pages({
  lang,
  text,
  after,
  next,
}: Pick<RegistryProps, 'lang' | 'text' | 'after' | 'next'>): JSX.Element | null {
  if (after === '' && next === null) return null;
  const href = (from: string) => {
    const query = new URLSearchParams([...(text ? [['q', text]] : []), ...(from ? [['after', from]] : [])]).toString();
    return query ? `/registry?${query}` : '/registry';
  };
  return (
    <nav class="rq-pager" aria-label={registry.pages[lang]}>
      <ul class="rq-pager__list">
        {after !== '' && (
          <li>
            <a class="rq-pager__link" rel="first" href={href('')}>
              ← {registry.first[lang]}
            </a>
          </li>
        )}
        {next !== null && (
          <li>
            <a class="rq-pager__link" rel="next" href={href(next)}>
              {registry.next[lang]} →
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}

/** The public card of a permit. */
export function PermitPage({
  site,
  permit,
  ...frame
}: Frame & { readonly site: string; readonly permit: PublicPermit }): JSX.Element {
  const { lang } = frame;
  const title = permitTitle[lang](permit.permitNumber);
  return (
    <Page {...frame} title={title} section="registry">
      <BackLink href="/registry">{card.back[lang]}</BackLink>
      <Heading caption={permit.holderName}>{title}</Heading>
      {permit.bySilence && <BySilence lang={lang} />}
      {permit.stayedFrom !== null && <Stayed lang={lang} from={permit.stayedFrom} />}
      <PermitFacts lang={lang} permit={permit} />
      {permit.standing === 'valid' && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/permits/${permit.permitNumber}/life`} rel="nofollow">
            {card.toLife[lang]}
          </a>
        </p>
      )}
      <ForPrograms lang={lang} address={`${site}/permits/${permit.permitNumber}`} keys={registry.keysPermit[lang]} />
    </Page>
  );
}
