/** The chooser's style and script, which stand in the page itself, and the policy that allows these two and nothing else. */
import { createHash } from 'node:crypto';

/** Calm, light or dark as the system says, from 360 pixels. */
export const style = `
:root{color-scheme:light dark;--ink:#1d2733;--soft:#55606d;--line:#c9d1da;--back:#f4f6f8;--card:#fff;--act:#0b5c6b;--on:#fff;--warn:#9a3412;--warnback:#fff1e8}
@media(prefers-color-scheme:dark){:root{--ink:#e6ebf0;--soft:#a9b4c0;--line:#3a4653;--back:#141a20;--card:#1c242c;--act:#6cc7d6;--on:#0d1a1d;--warn:#fdba8c;--warnback:#3a2213}}
*{box-sizing:border-box}
html{scroll-padding-bottom:6rem}
body{margin:0 auto;padding:1rem;max-width:44rem;background:var(--back);color:var(--ink);font:1rem/1.5 system-ui,"Noto Sans","Segoe UI",sans-serif;overflow-wrap:anywhere}
header{display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:baseline;border-bottom:1px solid var(--line);padding-bottom:.75rem}
header p{margin:0}.name{font-weight:600;margin-right:auto!important}.demo{flex-basis:100%;color:var(--soft);font-size:.875rem}
nav{display:flex;gap:1rem}nav a{padding:.25rem 0}nav a[aria-current]{color:inherit;text-decoration:none;font-weight:600}
a{color:var(--act)}h1{font-size:1.5rem;line-height:1.25;margin:1.25rem 0 .75rem}h2{font-size:1.125rem;margin:1.5rem 0 .5rem}
dl{margin:0}dl div{display:flex;flex-wrap:wrap;gap:0 .75rem;padding:.25rem 0}dt{color:var(--soft);flex:0 0 8.5rem}dd{margin:0;flex:1 1 14rem}
code,pre{font-family:ui-monospace,"DejaVu Sans Mono",monospace;font-size:.8125rem}
pre{margin:.5rem 0;padding:.75rem;max-height:16rem;overflow:auto;white-space:pre-wrap;background:var(--card);border:1px solid var(--line);border-radius:4px}
.small{font-size:.875rem;color:var(--soft)}
ul{list-style:none;margin:0;padding:0;display:grid;gap:.5rem}
li{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;padding:.75rem;background:var(--card);border:1px solid var(--line);border-radius:4px}
li div{flex:1 1 15rem}li p{margin:0}.who{font-weight:600}
.warning{display:inline-block;margin-top:.25rem;padding:0 .5rem;border-left:3px solid var(--warn);background:var(--warnback);color:var(--warn)}
button{font:inherit;font-weight:600;min-height:2.75rem;padding:.25rem 1.25rem;border:2px solid var(--act);border-radius:4px;background:var(--act);color:var(--on);cursor:pointer}
button.quiet{background:transparent;color:var(--act)}button:hover{filter:brightness(1.1)}
:focus-visible{outline:3px solid #d97706;outline-offset:2px}
.last{position:sticky;bottom:0;margin:1rem 0 0;padding:.75rem 0;background:var(--back);border-top:1px solid var(--line)}
@media(max-width:30rem){li button,.last button{width:100%}}
`;

/**
 * Waits for news while the page is open: shows the request that comes, and leaves one that has gone. Not while the
 * person's own answer is on its way, whose page comes by itself. A pop-up closes itself after the answer.
 */
export const script = `
(async () => {
  const { seen, close, next } = document.body.dataset;
  if (close === 'yes') window.close();
  let answered = false;
  document.addEventListener('submit', () => { answered = true; });
  for (;;) {
    try {
      const answer = await fetch('/wait?seen=' + encodeURIComponent(seen), { cache: 'no-store' });
      if (!answer.ok) throw new Error(String(answer.status));
      const { now } = await answer.json();
      if (answered) return;
      if (now !== seen) return location.replace(next);
    } catch {
      await new Promise((resume) => setTimeout(resume, 1500));
    }
  }
})();
`;

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The page's Content-Security-Policy: nothing but its own style, script, forms and waiting. */
export const chooserPolicy = [
  "default-src 'none'",
  `style-src ${hashOf(style)}`,
  `script-src ${hashOf(script)}`,
  "connect-src 'self'",
  'img-src data:',
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');
