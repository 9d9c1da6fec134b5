/** The form with which a person signs: the button, what is needed, and where the browser script says how it stands. */
import type { ComponentChildren, JSX } from 'preact';
import type { Lang } from '../../words/languages.js';
import { phoneWords } from '../../words/phone.js';
import { signing, signingTroubles, storages } from '../../words/signing.js';

interface SignFormProps {
  readonly lang: Lang;
  readonly csrf: () => string;
  /** Where the form goes, with the signature in the field `cms` (bare base64 of a CMS). */
  readonly action: string;
  /** The address of the exact bytes to be signed: the paper that is shown, or the text of the sign-in challenge. */
  readonly bytes: string;
  /** SHA-256 of these bytes, if the page knows it: the browser compares before it signs. */
  readonly digest?: string;
  /** A paper is signed beside its bytes, with a signing key; a sign-in is a text within the signature, of any key of a person. */
  readonly purpose: 'document' | 'signin';
  /** Streebog-512 of the bytes in base64, where they are too many for NCALayer: it is what is signed then. */
  readonly streebog?: string | null;
  /** Whether the key of a person for himself or of somebody for a legal entity is asked for; left out for any. */
  readonly holder?: 'individual' | 'entity';
  /** Only keys of this person or entity are offered. */
  readonly iin?: string | null;
  readonly bin?: string | null;
  /** In the demo the signer has a window of its own to choose a key in. */
  readonly demo: boolean;
  /** Hidden values that go with the form, such as the id of the entry. */
  readonly hidden?: { readonly [name: string]: string };
  /** The words of the button. */
  readonly label?: string;
  /** More fields, above the button. */
  readonly children?: ComponentChildren;
}

/** Where the demo's signer lets a key be chosen: on the port of NCALayer. */
const CHOOSER = 'http://127.0.0.1:13579/';

/** The demo's phone, beside it. */
export const DEMO_PHONE = `${CHOOSER}phone`;

/** The other way to sign: the page of this form's address with `/phone`. */
export function PhoneForm(props: {
  readonly lang: Lang;
  readonly csrf: () => string;
  /** Where the page with the code begins. */
  readonly action: string;
  readonly purpose: 'document' | 'signin';
  readonly hidden?: { readonly [name: string]: string };
}): JSX.Element {
  const { lang, csrf, action, purpose, hidden = {} } = props;
  return (
    <form class="rq-sign rq-sign--other" method="post" action={action}>
      <input type="hidden" name="_csrf" value={csrf()} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p class="rq-sign__needs">{phoneWords.needs[lang]}</p>
      <button type="submit" class="govuk-button govuk-button--secondary rq-sign__button">
        {phoneWords[purpose === 'document' ? 'button' : 'signInButton'][lang]}
      </button>
    </form>
  );
}

/** A page with this form asks for the script `sign`. */
export function SignForm(props: SignFormProps): JSX.Element {
  const { lang, purpose, hidden = {}, demo, iin, bin, children } = props;
  return (
    <form
      class="rq-sign"
      method="post"
      action={props.action}
      data-sign
      data-bytes={props.bytes}
      data-digest={props.digest}
      data-purpose={purpose}
      data-streebog={props.streebog ?? undefined}
      data-holder={props.holder}
      data-iin={iin ?? undefined}
      data-bin={bin ?? undefined}
      data-chooser={demo ? `${CHOOSER}?popup=1` : undefined}
      data-words={JSON.stringify(wordsFor(lang))}
    >
      <input type="hidden" name="_csrf" value={props.csrf()} />
      <input type="hidden" name="cms" value="" />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <noscript>
        <p class="rq-sign__noscript">{signing.noScript[lang]}</p>
      </noscript>
      <p class="rq-sign__needs">
        {signing.needs[lang]} {signing.keyStays[lang]}
      </p>
      <button type="submit" class="govuk-button rq-sign__button">
        {props.label ?? signing.sign[lang]}
      </button>
      <div class="rq-sign__progress" role="status" data-progress />
      <div
        class="rq-sign__choice"
        role="group"
        aria-live="polite"
        aria-label={signing.whichStorage[lang]}
        data-choice
      />
      {demo && (
        <p class="rq-sign__demo">
          <a href={CHOOSER} target="_blank" rel="noopener noreferrer">
            {signing.demoSigner[lang]}
          </a>
        </p>
      )}
      <div class="rq-sign__failure" role="alert" data-failure />
    </form>
  );
}

function wordsFor(lang: Lang): object {
  const troubles = Object.entries(signingTroubles).map(
    ([code, { what, todo }]) => [code, { what: what[lang], todo: todo[lang] }] as const,
  );
  return {
    waiting: signing.waiting[lang],
    sending: signing.sending[lang],
    said: signing.said[lang],
    whichStorage: signing.whichStorage[lang],
    giveUp: signing.giveUp[lang],
    storages: Object.fromEntries(Object.entries(storages).map(([name, text]) => [name, text[lang]])),
    troubles: Object.fromEntries(troubles),
  };
}
