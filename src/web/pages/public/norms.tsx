/** Every norm of the Order by its id: what it says in short, and what carries it; honest about what is open. */
import type { ComponentChild, JSX } from 'preact';
import { type Carried, type Carrier, carriersOf, openBecause } from '../../../law/carriers.js';
import type { NormRow } from '../../../law/norms.js';
import type { Lang, Text } from '../../../words/languages.js';
import { allCarried, appendix, carriers, normPage, openCount, openWorks, parts, whys } from '../../../words/norms.js';
import { papers, steps, terms } from '../../../words/procedure.js';
import { Tag } from '../../look/case.js';
import { type Frame, Page } from '../../look/shell.js';
import { Heading, Norm, Notice } from '../../look/text.js';

/** Where the Order stands officially. */
const official = 'https://adilet.zan.kz/kaz/docs/V2400035294';

export function NormsPage(frame: Frame): JSX.Element {
  const { lang } = frame;
  const rows = carriersOf();
  return (
    <Page {...frame} title={normPage.title[lang]} section="norms">
      <Heading>{normPage.title[lang]}</Heading>
      <p class="govuk-body-l">{normPage.lead[lang]}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={official} hreflang="kk">
          {normPage.official[lang]}
        </a>
        . {normPage.find[lang]}
      </p>
      <Open lang={lang} rows={rows} />
      <nav aria-labelledby="parts">
        <Heading level={2} size="s" id="parts">
          {normPage.parts[lang]}
        </Heading>
        <ul class="govuk-list">
          {parts.map(({ id, title }) => (
            <li key={id}>
              <a class="govuk-link" href={`#${id}`}>
                {title[lang]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {parts.map(({ id, ids, title }) => (
        <section key={id}>
          <Heading level={2} size="m" id={id}>
            {title[lang]}
          </Heading>
          <ul class="govuk-list govuk-list--spaced">
            {rows
              .filter(({ norm }) => ids.test(norm))
              .map((carried) => (
                <li key={carried.norm} id={carried.norm}>
                  <Norm id={carried.norm} lang={lang} /> {carried.row[lang]}
                  <By lang={lang} {...carried} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}

function Open({ lang, rows }: { readonly lang: Lang; readonly rows: readonly Carried[] }): JSX.Element {
  const open = rows.filter(({ carriers: by }) => by.length === 0);
  if (open.length === 0) return <p class="govuk-body">{allCarried[lang](rows.length)}</p>;
  return (
    <Notice lang={lang} title={normPage.openTitle[lang]}>
      <p>{openCount[lang](open.length, rows.length)}</p>
      <ul class="govuk-list govuk-list--bullet">
        {[...new Set(open.map(({ row }) => workOf(row)))].map((work) => (
          <li key={work}>
            <Work lang={lang} work={work} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function By({ lang, norm, row, carriers: by }: Carried & { readonly lang: Lang }): JSX.Element {
  if (by.length === 0)
    return (
      <p class="rq-paper__line">
        <Tag tone="waiting">{normPage.open[lang]}</Tag> <Work lang={lang} work={workOf(row)} />
      </p>
    );
  const kinds = [...new Set(by.map(({ is }) => is))];
  return (
    <p class="rq-paper__line">
      {kinds.map((kind, at) => {
        const names = new Set(
          by.filter(({ is }) => is === kind).flatMap(({ is, name }) => nameOf(lang, norm, is, name)),
        );
        return (
          <>
            {at > 0 && ' · '}
            {carriers[kind][lang]}
            {names.size > 0 && ': '}
            {[...names].map((name, place) => (
              <>
                {place > 0 && ', '}
                {name}
              </>
            ))}
          </>
        );
      })}
    </p>
  );
}

/** What a carrier is called on a page; nothing where its kind says enough. */
function nameOf(lang: Lang, norm: string, is: Carrier['is'], name: string): readonly ComponentChild[] {
  const known = (table: { readonly [name: string]: Text }, key: string) => (table[key] ? [table[key][lang]] : []);
  switch (is) {
    case 'step':
      return known(steps, name);
    case 'check':
      return known(steps, /\((\w+)\)$/.exec(name)?.[1] ?? '');
    case 'term':
      return known(terms, name);
    case 'paper':
      return known(papers, name);
    case 'form':
      return [appendix[lang](name.slice(1, 2))];
    case 'right':
    case 'human':
    case 'outside':
      return [<Why lang={lang} norm={norm} why={name} />];
    case 'requirement':
    case 'package':
    case 'fact':
      return [];
    default:
      return is satisfies never;
  }
}

/** The name of the work that an open norm waits for, without the remark after it. */
function workOf(row: NormRow): string {
  return openBecause(row)?.split(';')[0] ?? '';
}

function Work({ lang, work }: { readonly lang: Lang; readonly work: string }): JSX.Element {
  const text = openWorks[work];
  return text ? <>{text[lang]}</> : <span lang="en">{work}</span>;
}

function Why({ lang, norm, why }: { readonly lang: Lang; readonly norm: string; readonly why: string }): JSX.Element {
  const text = lang === 'en' ? undefined : whys[norm]?.[lang];
  return text === undefined ? <span lang="en">{why}</span> : <>{text}</>;
}
