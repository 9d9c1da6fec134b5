/** The page that waits for a signature from a phone: the code, how it is used, and the form that is sent when the signature has come. */
import type { Awaited } from '../../desk/phone.js';
import { time } from '../../words/languages.js';
import { phoneWords as words } from '../../words/phone.js';
import { Button } from '../look/button.js';
import { type Frame, Page } from '../look/shell.js';
import { DEMO_PHONE } from '../look/sign.js';
import { Heading, Notice } from '../look/text.js';

interface PhoneProps extends Frame {
  readonly state: Awaited;
  /** The form that waits: where it goes, and its own page. The page that waits is at `<form>/phone`. */
  readonly form: string;
  readonly purpose: 'document' | 'signin';
  /** Where a sign-in leads. */
  readonly next?: string | null;
}

export function PhonePage(props: PhoneProps) {
  const { lang, state, form, purpose } = props;
  const waiting = purpose === 'document' ? words.title : words.signInTitle;
  const title = { waiting, signed: words.came, over: words.over }[state.is];
  return (
    <Page {...props} title={title[lang]} scripts={['phone']} reloadSeconds={state.is === 'waiting' ? 5 : undefined}>
      <Heading>{title[lang]}</Heading>
      {state.is === 'waiting' && <Waiting {...props} state={state} />}
      {state.is === 'signed' && <Came {...props} state={state} />}
      {state.is === 'over' && <Over {...props} />}
      <p class="govuk-body">
        <a class="govuk-link" href={form}>
          {words[purpose === 'document' ? 'otherWay' : 'otherWayIn'][lang]}
        </a>
      </p>
    </Page>
  );
}

function Waiting({
  lang,
  demo,
  form,
  purpose,
  state,
}: PhoneProps & { readonly state: Extract<Awaited, { is: 'waiting' }> }) {
  return (
    <div class="rq-phone" data-phone={`${form}/phone/state`}>
      <div
        class="rq-phone__code"
        role="img"
        aria-label={words.code[lang]}
        data-code={demo ? state.code : undefined}
        // Drawn by us from our own address.
        dangerouslySetInnerHTML={{ __html: state.picture }}
      />
      <div class="rq-phone__how">
        <ol class="govuk-list govuk-list--number">
          <li>{words.open[lang]}</li>
          <li>{words.scan[lang]}</li>
          <li>{words[purpose === 'document' ? 'read' : 'readSignIn'][lang]}</li>
        </ol>
        <p class="govuk-body">
          {words[purpose === 'document' ? 'once' : 'onceSignIn'][lang]}{' '}
          <time dateTime={state.expiresAt}>{time(state.expiresAt)}</time>.
        </p>
        <p class="govuk-body rq-phone__state" role="status">
          {words.waiting[lang]}
        </p>
        <noscript>
          <p class="govuk-body">{words.noScript[lang]}</p>
        </noscript>
      </div>
      <div class="rq-phone__here">
        <Heading level={2} size="s">
          {words.here[lang]}
        </Heading>
        <p class="govuk-body rq-phone__apps">
          <a class="govuk-link" href={state.apps.person} rel="noopener">
            {words.openPerson[lang]}
          </a>
          <a class="govuk-link" href={state.apps.business} rel="noopener">
            {words.openBusiness[lang]}
          </a>
          {demo && (
            <a
              class="govuk-link"
              href={`${DEMO_PHONE}?code=${encodeURIComponent(state.code)}`}
              target="_blank"
              rel="noopener noreferrer"
            >
              {words.demoPhone[lang]}
            </a>
          )}
        </p>
      </div>
    </div>
  );
}

/** The same form as after any other signing program, to the same place. */
function Came(props: PhoneProps & { readonly state: Extract<Awaited, { is: 'signed' }> }) {
  const { lang, csrf, form, purpose, next, state } = props;
  return (
    <form method="post" action={form} data-phone-send>
      <input type="hidden" name="_csrf" value={csrf()} />
      <input type="hidden" name="cms" value={state.cms.toString('base64')} />
      {next && <input type="hidden" name="next" value={next} />}
      <p class="govuk-body" role="status">
        {words[purpose === 'document' ? 'send' : 'sendSignIn'][lang]}
      </p>
      <Button>{words.goOn[lang]}</Button>
    </form>
  );
}

function Over({ lang, csrf, form, next }: PhoneProps) {
  return (
    <>
      <Notice lang={lang} live>
        <p class="govuk-body">{words.overTodo[lang]}</p>
      </Notice>
      <form method="post" action={`${form}/phone`}>
        <input type="hidden" name="_csrf" value={csrf()} />
        {next && <input type="hidden" name="next" value={next} />}
        <Button>{words.again[lang]}</Button>
      </form>
    </>
  );
}
