/** The screen of the demo's phone: the code is read, the documents are shown, somebody signs. Plain forms, no script. */
import { renderToString } from 'preact-render-to-string';
import { style } from './chooser-look.js';
import { Fact, KeyRow } from './chooser-parts.js';
import type { ShownKey } from './keys.js';
import type { PhoneTrouble, PhoneView } from './phone.js';
import { phoneTexts } from './phone-words.js';
import type { Lang } from './words.js';

/** What the screen shows. */
export type Screen =
  | { readonly is: 'ready' | 'signed' }
  | ({ readonly is: 'failed'; readonly code: string } & PhoneTrouble)
  | { readonly is: 'asked'; readonly code: string; readonly view: PhoneView; readonly keys: readonly ShownKey[] };

/** The whole page as HTML. */
export function phonePage(screen: Screen, lang: Lang): string {
  const words = phoneTexts[lang];
  const title = { ready: words.scanTitle, signed: words.signed, failed: words.failed, asked: words.document }[
    screen.is
  ];
  return `<!doctype html>${renderToString(
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – ${words.title}`}</title>
        <link rel="icon" href="data:," />
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <header>
          <p class="name">{words.title}</p>
          <nav>
            {(['kk', 'ru', 'en'] as const).map((other) => (
              <a href={addressOf(screen, other)} lang={other} aria-current={other === lang ? 'true' : undefined}>
                {{ kk: 'Қазақша', ru: 'Русский', en: 'English' }[other]}
              </a>
            ))}
          </nav>
          <p class="demo">{words.demo}</p>
        </header>
        <main>
          <h1>{title}</h1>
          {screen.is === 'asked' && <Asked screen={screen} lang={lang} />}
          {screen.is === 'signed' && <p role="status">{words.signedTodo}</p>}
          {screen.is === 'failed' && (
            <p role="alert">
              {words[screen.trouble]} {screen.said}
            </p>
          )}
          {screen.is === 'failed' && (
            <p>
              <a href={addressOf(screen, lang)}>{words.back}</a>
            </p>
          )}
          {screen.is === 'ready' ? (
            <Scan lang={lang} />
          ) : (
            <p>
              <a href={`/phone?lang=${lang}`}>{words.another}</a>
            </p>
          )}
        </main>
      </body>
    </html>,
  )}`;
}

function addressOf(screen: Screen, lang: Lang): string {
  const code = 'code' in screen ? { code: screen.code } : {};
  return `/phone?${new URLSearchParams({ lang, ...code }).toString()}`;
}

function Scan({ lang }: { readonly lang: Lang }) {
  const words = phoneTexts[lang];
  return (
    <form method="get" action="/phone">
      <input type="hidden" name="lang" value={lang} />
      <p>
        <label for="code">{words.code}</label>
      </p>
      <p class="small" id="hint">
        {words.hint}
      </p>
      <p>
        <input id="code" name="code" aria-describedby="hint" autocomplete="off" required />
      </p>
      <button>{words.scan}</button>
    </form>
  );
}

function Asked({ screen, lang }: { readonly screen: Extract<Screen, { is: 'asked' }>; readonly lang: Lang }) {
  const words = phoneTexts[lang];
  const { view, code, keys } = screen;
  const href = (at: number) => `/phone?${new URLSearchParams({ code, document: String(at) }).toString()}`;
  return (
    <>
      <dl>
        <Fact name={words.from}>
          {view.organisation[lang]}, {words.bin} {view.bin}
        </Fact>
        <Fact name={words.about}>{view.description}</Fact>
        <Fact name={words.expires}>{view.expires}</Fact>
      </dl>
      {view.documents.map(({ name, bytes, isPdf }, at) => (
        <section aria-label={`${words.document} ${at + 1}`}>
          <dl>
            <Fact name={words.document}>
              {name[lang]} · <a href={href(at)}>{words.save}</a>
            </Fact>
            <Fact name={words.size}>{bytes.length}</Fact>
          </dl>
          {!isPdf && <pre tabindex={0}>{new TextDecoder().decode(bytes.subarray(0, shownBytesMax))}</pre>}
        </section>
      ))}
      <form method="post" action={`/phone?lang=${lang}`}>
        <input type="hidden" name="code" value={code} />
        <input type="hidden" name="digest" value={view.digest} />
        <h2>{words.keysTitle}</h2>
        <ul>
          {keys.map((key) => (
            <KeyRow shown={key} words={words} lang={lang} action={words.sign} />
          ))}
        </ul>
      </form>
    </>
  );
}

/** How much of a text is shown, in bytes. */
const shownBytesMax = 6000;
