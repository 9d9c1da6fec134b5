/**
 * The chooser: one page on which a person sees what a site wants signed and picks a key, or cancels. Plain forms; the
 * script only waits for the next request. Style and script are in the page, and the policy names their hashes.
 */
import { createHash } from 'node:crypto';
import { renderToString } from 'preact-render-to-string';
import type { Ask, Document } from './asks.js';
import { script, style } from './chooser-look.js';
import { Fact, KeyRow } from './chooser-parts.js';
import type { ShownKey } from './keys.js';
import { chooserWords, type ChooserWords, type Lang } from './words.js';

/** What the page shows. */
export type ChooserView =
  | { readonly is: 'waiting' | 'signed' | 'given' | 'cancelled' | 'gone' }
  | {
      readonly is: 'asked';
      readonly id: string;
      readonly ask: Ask;
      /** The origin of the page that asked, as the browser names it; null for a program. */
      readonly origin: string | null;
      readonly keys: readonly ShownKey[];
    };

/** What the page keeps from one request to the next: the language that the person chose, and whether it closes itself. */
export interface ChooserWindow {
  readonly lang: Lang;
  /** The person chose this language; else each request brings its own. */
  readonly langChosen: boolean;
  /** Opened as a pop-up by the site: closes itself after an answer. */
  readonly popup: boolean;
}

/** How much of a text is shown before it is cut, in characters. */
const textCharsMax = 6000;

/** The whole page as HTML. */
export function chooserPage(view: ChooserView, window: ChooserWindow): string {
  const words = chooserWords[window.lang];
  const asked = view.is === 'asked';
  const close = window.popup && view.is !== 'asked' && view.is !== 'waiting';
  return `<!doctype html>${renderToString(
    <html lang={window.lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${heading(view, words)} – ${words.title}`}</title>
        <link rel="icon" href="data:," />
        <style dangerouslySetInnerHTML={{ __html: style }} />
        {!asked && (
          <noscript>
            <meta http-equiv="refresh" content="3;url=/" />
          </noscript>
        )}
      </head>
      <body data-seen={asked ? view.id : 'none'} data-close={close ? 'yes' : 'no'} data-next={address(window)}>
        <header>
          <p class="name">{words.title}</p>
          <Languages window={window} />
          <p class="demo">{words.demo}</p>
        </header>
        <main>
          <h1>{heading(view, words)}</h1>
          {view.is === 'asked' ? (
            <Request view={view} words={words} window={window} />
          ) : (
            <p role="status">{words[view.is]}</p>
          )}
        </main>
        <script dangerouslySetInnerHTML={{ __html: script }} />
      </body>
    </html>,
  )}`;
}

function heading(view: ChooserView, words: ChooserWords): string {
  switch (view.is) {
    case 'asked':
      return view.ask.is === 'sign' ? words.signTitle : words.infoTitle;
    case 'waiting':
      return words.waitingTitle;
    case 'signed':
      return words.signedTitle;
    case 'given':
      return words.givenTitle;
    case 'cancelled':
      return words.cancelledTitle;
    case 'gone':
      return words.goneTitle;
    default:
      return view satisfies never;
  }
}

/** The chooser's address that keeps what the window is. */
function address(
  window: ChooserWindow,
  path = '/',
  lang: Lang | null = window.langChosen ? window.lang : null,
): string {
  const query = new URLSearchParams({ ...(lang && { lang }), ...(window.popup && { popup: '1' }) }).toString();
  return query === '' ? path : `${path}?${query}`;
}

function Languages({ window }: { readonly window: ChooserWindow }) {
  const names = [
    ['kk', 'Қазақша'],
    ['ru', 'Русский'],
    ['en', 'English'],
  ] as const;
  return (
    <nav>
      {names.map(([lang, name]) => (
        <a href={address(window, '/', lang)} lang={lang} aria-current={lang === window.lang ? 'true' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}

interface RequestParts {
  readonly view: Extract<ChooserView, { is: 'asked' }>;
  readonly words: ChooserWords;
  readonly window: ChooserWindow;
}

function Request({ view, words, window }: RequestParts) {
  const { ask, keys } = view;
  const documents = ask.is === 'sign' ? ask.documents : [];
  return (
    <>
      <dl>
        <Fact name={words.from}>{view.origin ?? words.unknownSite}</Fact>
        {documents.length > 1 && <Fact name={words.documents}>{documents.length}</Fact>}
      </dl>
      {documents.map((document, i) => (
        <section aria-label={`${words.document} ${i + 1}`}>
          {documents.length > 1 && <h2>{`${words.document} ${i + 1}`}</h2>}
          <Shown document={document} words={words} href={`/content/${view.id}/${i}`} />
        </section>
      ))}
      {ask.is === 'sign' && <p class="small">{ask.attached ? words.attached : words.detached}</p>}
      <form method="post" action={address(window, '/answer')}>
        <input type="hidden" name="request" value={view.id} />
        <h2>{words.keysTitle}</h2>
        {keys.length === 0 && (
          <p role="status">
            {words.noKeys} {ask.wanted.chain === 'production' && words.noKeysChain}
          </p>
        )}
        <ul>
          {keys.map((key) => (
            <KeyRow shown={key} words={words} lang={window.lang} action={ask.is === 'sign' ? words.sign : words.show} />
          ))}
        </ul>
        <p class="last">
          <button class="quiet" name="choice" value="cancel">
            {words.cancel}
          </button>
        </p>
      </form>
    </>
  );
}

function Shown({ document, words, href }: { document: Document; words: ChooserWords; href: string }) {
  const { bytes } = document;
  if (document.is === 'digest')
    return (
      <dl>
        <Fact name={words.kind}>{words.kindDigest}</Fact>
        <Fact name={words.hash}>
          <code>{Buffer.from(bytes).toString('hex')}</code>
        </Fact>
      </dl>
    );
  const text = textOf(bytes);
  const isPdf = Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';
  return (
    <>
      <dl>
        <Fact name={words.kind}>
          {isPdf ? words.kindPdf : text === null ? words.kindBytes : words.kindText} · <a href={href}>{words.save}</a>
        </Fact>
        <Fact name={words.size}>{bytes.length}</Fact>
        <Fact name={words.sha256}>
          <code>{createHash('sha256').update(bytes).digest('hex')}</code>
        </Fact>
      </dl>
      {text !== null && !isPdf && (
        <>
          <pre tabindex={0}>{text.slice(0, textCharsMax)}</pre>
          {text.length > textCharsMax && <p class="small">{words.cut}</p>}
        </>
      )}
    </>
  );
}

/** The text that the bytes are, or null when they are no text that a person can read: not UTF-8, or with control characters. */
function textOf(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    return /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text) ? null : text;
  } catch {
    return null;
  }
}
