/** The pages about the site itself, to which the foot of every page leads. */
import type { JSX } from 'preact';
import type { accessibility, privacy } from '../../../words/site.js';
import { type Frame, Page } from '../../look/shell.js';
import { Heading, Norm } from '../../look/text.js';

type AboutProps = Frame & { readonly about: typeof accessibility | typeof privacy };

export function AboutPage({ about: { title, says }, ...frame }: AboutProps): JSX.Element {
  const { lang } = frame;
  return (
    <Page {...frame} title={title[lang]}>
      <Heading>{title[lang]}</Heading>
      {says.map((said) => (
        <p key={said.en} class="govuk-body">
          {said[lang]} {said.norm !== null && <Norm id={said.norm} lang={lang} />}
        </p>
      ))}
    </Page>
  );
}
