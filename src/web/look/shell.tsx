/** What stands around every page: head, banner of the demo, header, sections, footer. */
import type { ComponentChildren, JSX } from 'preact';
import type { Instant } from '../../core/procedure.js';
import { type Lang, languages, shortMoment, type Text } from '../../words/languages.js';
import { languageNames, readIn, shell } from '../../words/shell.js';
import type { Assets, Script } from '../assets.js';

/** Who is signed in, as the header shows him. */
export interface Who {
  readonly name: string;
  readonly role: Text;
  /** Where his work is: an applicant's cabinet or an official's workplace. */
  readonly place: 'cabinet' | 'office';
}

/** What every page is given by the server, beside its own data. */
export interface Frame {
  readonly lang: Lang;
  /** Path and query of this page without `lang`, so that the switch of languages keeps the page. */
  readonly path: string;
  readonly who: Who | null;
  /** The demo's clock; null in production. */
  readonly demo: { readonly now: Instant } | null;
  /** A token against forged requests, for a form of this page; making the first one opens a session. */
  readonly csrf: () => string;
  readonly assets: Assets;
}

export type Section = 'about' | 'registry' | 'norms' | 'cabinet' | 'office';

interface PageProps extends Frame {
  readonly title: string;
  /** The section that is marked in the navigation. */
  readonly section?: Section;
  /** Browser scripts beside `page`, which every page has. */
  readonly scripts?: readonly Script[];
  /** Without script the page is asked for again after so long: it waits for something. */
  readonly reloadSeconds?: number | undefined;
  /** The form was refused: the title of the window says so first. */
  readonly failed?: boolean;
  readonly children: ComponentChildren;
}

/** A whole page. Its one `h1` is the first thing in `children`. */
export function Page(props: PageProps): JSX.Element {
  const { lang, title, scripts = [], failed = false, reloadSeconds, assets, demo, children } = props;
  return (
    <html lang={lang} class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <title>{`${failed ? shell.errorPrefix[lang] : ''}${title} — Рұқсат`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#0b4a5a" />
        {demo && <meta name="ruqsat-demo" content="yes" />}
        {reloadSeconds !== undefined && (
          <noscript>
            <meta http-equiv="refresh" content={String(reloadSeconds)} />
          </noscript>
        )}
        <link rel="icon" href={assets.icon} type="image/svg+xml" />
        <link rel="stylesheet" href={assets.style} />
        {(['page', ...scripts] as const).map((script) => (
          <script key={script} src={assets.scripts[script]} defer />
        ))}
      </head>
      <body class="govuk-template__body">
        <a href="#main-content" class="govuk-skip-link">
          {shell.skip[lang]}
        </a>
        {demo && <DemoBanner lang={lang} now={demo.now} />}
        <Header {...props} />
        <div class="govuk-width-container">
          <main class="govuk-main-wrapper" id="main-content" tabIndex={-1}>
            {children}
          </main>
        </div>
        <Footer lang={lang} />
      </body>
    </html>
  );
}

function DemoBanner({ lang, now }: { readonly lang: Lang; readonly now: Instant }): JSX.Element {
  return (
    <div class="rq-demo" role="region" aria-label={shell.demo[lang]}>
      <p class="govuk-width-container rq-demo__line">
        <strong class="rq-demo__name">{shell.demo[lang]}</strong>
        <span class="rq-demo__says">{shell.demoSays[lang]}</span>
        <span class="rq-demo__clock">
          {shell.demoClock[lang]}: <time dateTime={now}>{shortMoment(now)}</time>
        </span>
        <a href="/demo">{shell.demoDesk[lang]}</a>
      </p>
    </div>
  );
}

function Header({ lang, path, who, csrf, section }: PageProps): JSX.Element {
  return (
    <header class="rq-header">
      <div class="govuk-width-container rq-header__top">
        <a href="/" class="rq-mark">
          <span class="rq-mark__word">Рұқсат</span>
          <span class="rq-mark__service">
            <span class="rq-mark__kind">{shell.stateService[lang]}</span> {shell.service[lang]}
          </span>
        </a>
        <div class="rq-header__side">
          <Languages lang={lang} path={path} />
          {who ? <SignedIn lang={lang} who={who} csrf={csrf} /> : <SignIn lang={lang} path={path} />}
        </div>
      </div>
      <nav class="rq-sections" aria-label={shell.menu[lang]}>
        <ul class="govuk-width-container rq-sections__list">
          {sectionsFor(who).map(([name, href]) => (
            <li key={name}>
              <a href={href} class="rq-sections__link" aria-current={name === section ? 'page' : undefined}>
                {shell[name][lang]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

function sectionsFor(who: Who | null): readonly (readonly [Section, string])[] {
  const open = [['about', '/'] as const, ['registry', '/registry'] as const, ['norms', '/norms'] as const];
  return who === null ? open : [[who.place, `/${who.place}`], ...open];
}

function Languages({ lang, path }: { readonly lang: Lang; readonly path: string }): JSX.Element {
  return (
    <nav class="govuk-language-navigation rq-languages" aria-label={shell.language[lang]}>
      <ul class="govuk-language-navigation__list">
        {languages.map((other) => (
          <li key={other} class="govuk-language-navigation__list-item">
            {other === lang ? (
              <span class="govuk-language-navigation__text" aria-current="true" lang={other}>
                {languageNames[other].short}
                <span class="govuk-visually-hidden"> — {languageNames[other].full}</span>
              </span>
            ) : (
              <a
                class="govuk-language-navigation__link"
                href={inLanguage(path, other)}
                hreflang={other}
                lang={other}
                rel="alternate"
              >
                {languageNames[other].short}
                <span class="govuk-visually-hidden"> — {readIn[other]}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function inLanguage(path: string, lang: Lang): string {
  return `${path}${path.includes('?') ? '&' : '?'}lang=${lang}`;
}

function SignIn({ lang, path }: { readonly lang: Lang; readonly path: string }): JSX.Element {
  const then = path === '/' || path.startsWith('/sign-in') ? '' : `?then=${encodeURIComponent(path)}`;
  return (
    <a href={`/sign-in${then}`} class="rq-header__sign-in">
      {shell.signIn[lang]}
    </a>
  );
}

function SignedIn({
  lang,
  who,
  csrf,
}: {
  readonly lang: Lang;
  readonly who: Who;
  readonly csrf: () => string;
}): JSX.Element {
  return (
    <div class="rq-who">
      <span class="rq-who__person">
        <span class="govuk-visually-hidden">{shell.signedInAs[lang]}: </span>
        <a href={`/${who.place}`} class="rq-who__name">
          {who.name}
        </a>
        <span class="rq-who__role">{who.role[lang]}</span>
      </span>
      <form method="post" action="/sign-out">
        <input type="hidden" name="_csrf" value={csrf()} />
        <button type="submit" class="rq-who__out">
          {shell.signOut[lang]}
        </button>
      </form>
    </div>
  );
}

function Footer({ lang }: { readonly lang: Lang }): JSX.Element {
  return (
    <footer class="rq-footer">
      <div class="govuk-width-container rq-footer__columns">
        <section>
          <h2 class="rq-footer__heading">{shell.basisHeading[lang]}</h2>
          <p>
            <a href="/norms">{shell.basis[lang]}</a>
          </p>
          <p>{shell.free[lang]}</p>
        </section>
        <section>
          <h2 class="rq-footer__heading">{shell.helpHeading[lang]}</h2>
          <p>
            {shell.contactCentre[lang]}:<br />
            <a href="tel:1414">1414</a>, <a href="tel:88000807777">8 800 080 7777</a>
          </p>
        </section>
        <section>
          <h2 class="rq-footer__heading">{shell.aboutHeading[lang]}</h2>
          <ul class="rq-footer__links">
            <li>
              <a href="/signature">{shell.signature[lang]}</a>
            </li>
            <li>
              <a href="/trust">{shell.trust[lang]}</a>
            </li>
            <li>
              <a href="/accessibility">{shell.accessibility[lang]}</a>
            </li>
            <li>
              <a href="/privacy">{shell.privacy[lang]}</a>
            </li>
          </ul>
        </section>
      </div>
    </footer>
  );
}
