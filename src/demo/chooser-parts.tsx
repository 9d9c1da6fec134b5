/** What the chooser and the phone show alike: a line of facts, and a key that can be chosen. */
import type { ComponentChildren } from 'preact';
import type { ShownKey, Warning } from './keys.js';
import type { Lang } from './words.js';

interface KeyParts {
  readonly shown: ShownKey;
  readonly words: { readonly [word in Warning | 'iin' | 'bin' | 'valid']: string };
  readonly lang: Lang;
  /** The words of the button. */
  readonly action: string;
}

/** A key in a list, with the button that chooses it. */
export function KeyRow({ shown, words, lang, action }: KeyParts) {
  const { id, name, company, warnings } = shown;
  return (
    <li>
      <div>
        <p class="who" id={`who-${id}`}>
          {name}
        </p>
        <p>{shown.label[lang]}</p>
        <p class="small">
          {words.iin} {shown.iin}
          {company && ` · ${company.name}, ${words.bin} ${company.bin}`}
        </p>
        <p class="small">
          {words.valid}: {day(shown.notBefore)} – {day(shown.notAfter)}
        </p>
        {warnings.length > 0 && <p class="warning">{warnings.map((warning) => words[warning]).join(' · ')}</p>}
      </div>
      <button name="choice" value={id} id={`key-${id}`} aria-labelledby={`key-${id} who-${id}`}>
        {action}
      </button>
    </li>
  );
}

/** A line of what is known: its name, and what it is. */
export function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** A civil day in Kazakhstan as people write it there: 23.11.2026. */
const day = (at: Date): string =>
  new Intl.DateTimeFormat('ru', { timeZone: 'Asia/Almaty', day: '2-digit', month: '2-digit', year: 'numeric' }).format(
    at,
  );
