/** What several public pages share: a card, the search of the registry, the facts of a permit, the note for programs. */
import type { ComponentChildren, JSX } from 'preact';
import { plainDate } from '../../../core/calendar.js';
import type { PlainDate } from '../../../core/procedure.js';
import type { PermitStanding, PublicPermit } from '../../../desk/look.js';
import { date, fill, type Lang } from '../../../words/languages.js';
import type { RegistryNote } from '../../../law/permitNotes.js';
import {
  asOf as asOfWords,
  card,
  noOperator,
  registry,
  silenceWords,
  standings,
  stayWords,
} from '../../../words/registry.js';
import { registryNotes } from '../../../words/permit.js';
import { Button } from '../../look/button.js';
import { Tag } from '../../look/case.js';
import { Field } from '../../look/field.js';
import { SummaryList } from '../../look/lists.js';
import { Details, Heading, Norm, Notice } from '../../look/text.js';

/** A short text in a frame. */
export function Card(props: { readonly title: string; readonly children: ComponentChildren }): JSX.Element {
  return (
    <section class="rq-paper">
      <h2 class="rq-paper__title">{props.title}</h2>
      {props.children}
    </section>
  );
}

/** On what a permit rests that nobody has signed yet. */
export function BySilence({ lang }: { readonly lang: Lang }): JSX.Element {
  return (
    <Notice lang={lang} kind="warning">
      <p>
        {silenceWords[lang]} <Norm id="LPN 26(1)" lang={lang} />
      </p>
    </Notice>
  );
}

/** That a termination is complained of, what follows for the permit today, and when to look again (APPC 96). */
export function Stayed({ lang, from }: { readonly lang: Lang; readonly from: PlainDate }): JSX.Element {
  return (
    <Notice lang={lang} kind="warning" title={stayWords.title[lang]}>
      <p>
        {fill(stayWords.means[lang], { day: date(lang, from) })} <Norm id="APPC 96" lang={lang} />
      </p>
    </Notice>
  );
}

/** The badges of several norms. */
export function Norms({ ids, lang }: { readonly ids: readonly string[]; readonly lang: Lang }): JSX.Element {
  return (
    <>
      {ids.map((id, at) => (
        <>
          {at > 0 && ' '}
          <Norm key={id} id={id} lang={lang} />
        </>
      ))}
    </>
  );
}

/** The search box of the registry. */
export function RegistrySearch({ lang, text }: { readonly lang: Lang; readonly text: string }): JSX.Element {
  return (
    <form method="get" action="/registry" role="search" aria-label={registry.title[lang]}>
      <Field lang={lang} name="q" kind="text" label={registry.search} norm="LPN 49" value={text} />
      <Button>{registry.find[lang]}</Button>
    </form>
  );
}

/** How a permit stands, in a frame. */
export function StandingTag({
  lang,
  standing,
}: {
  readonly lang: Lang;
  readonly standing: PermitStanding;
}): JSX.Element {
  return <Tag tone={tones[standing]}>{standings[standing][lang]}</Tag>;
}

const tones = { valid: 'good', expired: 'over', terminated: 'bad' } as const;

/** Everything that the registry makes public of a permit. */
export function PermitFacts({ lang, permit }: { readonly lang: Lang; readonly permit: PublicPermit }): JSX.Element {
  const { permitNumber, holderName, issuedOn, expiresOn, operators, uin, standing, asOf, endedOn } = permit;
  return (
    <>
      <SummaryList
        lang={lang}
        rows={[
          { key: registry.number[lang], value: <span class="rq-number">{permitNumber}</span>, norm: 'A5.f2' },
          {
            key: registry.status[lang],
            value: (
              <>
                <StandingTag lang={lang} standing={standing} />{' '}
                <span class="rq-empty">{asOfWords[lang](date(lang, asOf))}</span>
              </>
            ),
            norm: 'LPN 49',
          },
          { key: registry.holder[lang], value: holderName, norm: 'A5.f3' },
          { key: registry.id[lang], value: <span class="rq-number">{idOf(permit)}</span>, norm: 'A5.f4' },
          {
            key: registry.issuedOn[lang],
            value: <time dateTime={issuedOn}>{date(lang, issuedOn)}</time>,
            norm: 'A5.f7',
          },
          {
            key: registry.expiresOn[lang],
            value: (
              <>
                <time dateTime={expiresOn}>{date(lang, expiresOn)}</time> ({card.inclusive[lang]})
              </>
            ),
            norm: 'L11.4',
          },
          { key: card.operators[lang], value: operators || noOperator[lang], norm: 'A5.f11' },
          ...(endedOn
            ? [
                {
                  key: card.terminatedOn[lang],
                  value: <time dateTime={endedOn}>{date(lang, endedOn)}</time>,
                  norm: 'APPC 83(2)',
                },
              ]
            : []),
          { key: card.uin[lang], value: uin && <span class="rq-number">{uin}</span>, norm: 'A5.f9' },
          { key: card.basis[lang], value: <Norms ids={permitBasis} lang={lang} /> },
        ]}
      />
      <RegistryNotes lang={lang} notes={permit.notes} />
      {permit.holderIinMasked !== null && <p class="govuk-body rq-empty">{card.masked[lang]}</p>}
    </>
  );
}

/** What happened to the permit, the last line first. */
function RegistryNotes({ lang, notes }: { readonly lang: Lang; readonly notes: PublicPermit['notes'] }): JSX.Element {
  if (notes.length === 0) return <></>;
  return (
    <section>
      <Heading level={2}>{card.notes[lang]}</Heading>
      <ul class="govuk-list govuk-list--bullet">
        {notes.toReversed().map(({ what, norm, on, with: named }) => (
          <li>
            <time dateTime={on}>{date(lang, on)}</time> — {noteText(lang, what as RegistryNote['note'], named)}{' '}
            <Norm id={norm} lang={lang} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Values that are days stand as the reader writes them. */
function noteText(lang: Lang, note: RegistryNote['note'], values: RegistryNote['with']): string {
  const said = Object.entries(values).map(([name, value]) => {
    const day = plainDate(value);
    return [name, day ? date(lang, day) : value] as const;
  });
  return fill(registryNotes[note][lang], Object.fromEntries(said));
}

/** The norms on which a permit rests and by which it stands in the registry. */
export const permitBasis = ['P7.1b', 'P7.4', 'P9'] as const;

/** The BIN of an entity, the masked IIN of an individual. */
export function idOf({ holderBin, holderIinMasked }: PublicPermit): string {
  return holderBin ?? holderIinMasked ?? '';
}

/** How a program asks for the same facts. */
export function ForPrograms({
  lang,
  address,
  keys,
}: {
  readonly lang: Lang;
  readonly address: string;
  readonly keys: string;
}): JSX.Element {
  return (
    <Details title={registry.machines[lang]}>
      <p class="govuk-body">{registry.machinesSay[lang]}</p>
      <p class="govuk-body">
        <code class="rq-mono">{`curl -H 'Accept: application/json' ${address}`}</code>
      </p>
      <p class="govuk-body">{keys}</p>
    </Details>
  );
}
