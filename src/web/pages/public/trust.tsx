/** Whose signatures are believed here, with the dates of each centre, its last list and its last answer. */
import type { JSX } from 'preact';
import type { Instant } from '../../../core/procedure.js';
import type { CentreLook, SourceLook, TrustLook } from '../../../desk/trust.js';
import { type Lang, number, shortMoment } from '../../../words/languages.js';
import { algorithmNames } from '../../../words/signatures.js';
import { contourNames, failing, listLine, trustPage as words } from '../../../words/trust.js';
import { Tag } from '../../look/case.js';
import { SummaryList, Table } from '../../look/lists.js';
import { type Frame, Page } from '../../look/shell.js';
import { Heading, Notice } from '../../look/text.js';

interface TrustProps extends Frame {
  readonly look: TrustLook;
  readonly now: Instant;
}

export function TrustPage({ look, now, ...frame }: TrustProps): JSX.Element {
  const { lang } = frame;
  const contour = contourNames[look.contour][lang];
  return (
    <Page {...frame} title={words.title[lang]} section="about">
      <Heading>{words.title[lang]}</Heading>
      <p class="govuk-body-l">{words.lead[lang]}</p>
      {look.contour === 'production' ? (
        <p class="govuk-body">
          {words.contour[lang]}: {contour}
        </p>
      ) : (
        <Notice lang={lang} kind="warning" title={`${words.contour[lang]}: ${contour}`} />
      )}
      {look.centres.map((centre) => (
        <Centre key={centre.sha256} lang={lang} centre={centre} now={now} />
      ))}
      <Sources lang={lang} title={words.sources[lang]} sources={look.sources} />
      <Sources lang={lang} title={words.services[lang]} sources={look.services} />
    </Page>
  );
}

function Centre({ lang, centre, now }: { readonly lang: Lang; readonly centre: CentreLook; readonly now: Instant }) {
  const { list, pinned } = centre;
  const stale = list !== null && list.nextUpdate !== null && list.nextUpdate < now;
  const kind = (centre.anchor ? words.anchor : words.link)[lang];
  const expired = centre.notAfter < now;
  return (
    <section>
      <Heading level={2} size="m">
        {centre.name}
      </Heading>
      <SummaryList
        lang={lang}
        rows={[
          { key: words.kind[lang], value: pinned === null ? kind : `${kind}, ${words.pinned[lang]}: ${pinned}` },
          { key: words.believed[lang], value: centre.believed.map((what) => words[what][lang]).join(', ') },
          { key: words.algorithm[lang], value: algorithmNames[centre.algorithm][lang] },
          {
            key: words.dates[lang],
            value: (
              <Tag
                tone={expired ? 'over' : 'good'}
              >{`${shortMoment(centre.notBefore)} – ${shortMoment(centre.notAfter)}`}</Tag>
            ),
          },
          { key: 'SHA-256', value: <code class="rq-mono rq-long">{centre.sha256}</code> },
          {
            key: words.list[lang],
            value:
              list === null ? (
                words.noList[lang]
              ) : (
                <Tag tone={stale ? 'bad' : 'good'}>
                  {listLine[lang](
                    shortMoment(list.thisUpdate),
                    list.nextUpdate === null ? '—' : shortMoment(list.nextUpdate),
                    number(lang, list.entries),
                  )}
                </Tag>
              ),
          },
          {
            key: words.answer[lang],
            value: centre.answeredAt === null ? words.noAnswer[lang] : shortMoment(centre.answeredAt),
          },
        ]}
      />
    </section>
  );
}

function Sources(props: { readonly lang: Lang; readonly title: string; readonly sources: readonly SourceLook[] }) {
  const { lang, title, sources } = props;
  return (
    <section>
      <Heading level={2} size="m">
        {title}
      </Heading>
      {sources.length === 0 ? (
        <p class="govuk-body">{words.none[lang]}</p>
      ) : (
        <Table
          lang={lang}
          caption={title}
          captionHidden
          columns={[
            { head: words.name[lang], cell: ({ name }) => name },
            {
              head: words.answered[lang],
              cell: ({ answeredAt }) => (answeredAt === null ? words.never[lang] : shortMoment(answeredAt)),
            },
            {
              head: words.state[lang],
              cell: ({ failures, trouble }) =>
                failures === 0 ? (
                  <Tag tone="good">{words.good[lang]}</Tag>
                ) : (
                  <>
                    <Tag tone="bad">{failing[lang](number(lang, failures))}</Tag> {trouble}
                  </>
                ),
            },
          ]}
          rows={sources}
        />
      )}
    </section>
  );
}
