/** Signing in and out: a challenge is signed in the browser and judged here. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Desk } from '../../desk/desk.js';
import { challenge, signIn, type SignInRefusal } from '../../desk/who.js';
import { signInWords } from '../../words/desk.js';
import { verdicts } from '../../words/verdicts.js';
import { signInLimit } from '../http.js';
import type { Frame } from '../look/shell.js';
import { Page } from '../look/shell.js';
import { PhoneForm, SignForm } from '../look/sign.js';
import { Heading, Notice } from '../look/text.js';
import { render } from '../render.js';
import { cmsOf, textOf } from './body.js';
import type { DemoSite } from './demo.js';
import { homeOf, ownPath } from '../visitor.js';

export function signInRoutes(app: FastifyInstance, desk: Desk, demo: DemoSite | null): void {
  const shown = { people: demo?.people ?? [], byPhone: desk.phone !== undefined };

  app.get('/sign-in', async (request, reply) => {
    const next = ownPath((request.query as { then?: unknown }).then);
    return render(reply, <SignInPage {...await reply.frame()} {...shown} next={next} refusal={null} />);
  });

  app.get('/sign-in/challenge', { config: signInLimit }, async (_request, reply) =>
    reply
      .type('application/octet-stream')
      .header('cache-control', 'no-store')
      .send(await challenge(desk)),
  );

  app.post('/sign-in', { config: signInLimit }, async (request, reply) => {
    const next = ownPath(textOf(request, 'next'));
    const outcome = await signIn(desk, cmsOf(request));
    if ('code' in outcome)
      return render(reply, <SignInPage {...await reply.frame()} {...shown} next={next} refusal={outcome} />, 422);
    // A new session, so that nobody who knew the old id is now signed in with it.
    await request.session.regenerate();
    request.session.person = outcome.person;
    return reply.redirect(next ?? (await homeOf(desk, outcome.person)), 303);
  });

  app.post('/sign-out', async (request: FastifyRequest, reply) => {
    await request.session.destroy();
    return reply.redirect('/', 303);
  });
}

interface SignInProps extends Frame {
  readonly next: string | null;
  readonly refusal: SignInRefusal | null;
  readonly people: DemoSite['people'];
  /** Whether one can sign in by phone. */
  readonly byPhone: boolean;
}

function SignInPage(props: SignInProps) {
  const { lang, csrf, demo, next, refusal, people, byPhone } = props;
  const hidden: { readonly [name: string]: string } = next ? { next } : {};
  return (
    <Page {...props} title={signInWords.title[lang]} scripts={['sign']} failed={refusal !== null}>
      <Heading>{signInWords.title[lang]}</Heading>
      {refusal && (
        <Notice lang={lang} kind="warning" live title={signInWords.failed[lang]}>
          {refusal.code === 'nonce' || refusal.code === 'person' ? (
            <p class="govuk-body">{signInWords[refusal.code][lang]}</p>
          ) : (
            <>
              <p class="govuk-body">{verdicts[refusal.code].what[lang]}</p>
              <p class="govuk-body">{verdicts[refusal.code].todo[lang]}</p>
            </>
          )}
        </Notice>
      )}
      <p class="govuk-body-l">{signInWords.what[lang]}</p>
      <SignForm
        lang={lang}
        csrf={csrf}
        action="/sign-in"
        bytes="/sign-in/challenge"
        purpose="signin"
        demo={demo !== null}
        hidden={hidden}
        label={signInWords.button[lang]}
      />
      {byPhone && <PhoneForm lang={lang} csrf={csrf} action="/sign-in/phone" purpose="signin" hidden={hidden} />}
      {people.length > 0 && (
        <>
          <Heading level={2} size="m">
            {signInWords.people[lang]}
          </Heading>
          <ul class="govuk-list">
            {people.map(({ id, name, label }) => (
              <li key={id}>
                <strong>{name}</strong> — {label[lang]}
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}
