/** The application for an extension: the prolonged contract and the information form, the rest as it was. */
import type { HeldPermit } from '../../law/permitFacts.js';
import { extensionFields } from '../../law/extensionForm.js';
import { lifeWords } from '../../words/life.js';
import { date, fill } from '../../words/languages.js';
import { permitTitle } from '../../words/registry.js';
import { ErrorSummary } from '../look/form.js';
import { type Frame, Page } from '../look/shell.js';
import { BackLink, Heading, Norm, Notice } from '../look/text.js';
import { ActForm, errorsOf, type Sent } from './act-form.js';

interface ExtensionProps extends Frame, Sent {
  /** The case of the permit's life. */
  readonly life: string;
  readonly permit: HeldPermit;
  /** The last day that the extended permit would have. */
  readonly until: HeldPermit['expiresOn'];
  /** The ids of the case and of the step, made with the form. */
  readonly caseId: string;
  readonly stepId: string;
}

export function ExtensionPage(props: ExtensionProps) {
  const { lang, csrf, life, permit, until, caseId, stepId } = props;
  const errors = errorsOf(lang, extensionFields, props);
  return (
    <Page {...props} title={lifeWords.extend[lang]} failed={errors.length > 0} section="cabinet" scripts={['upload']}>
      <BackLink href={`/cases/${life}`}>{permitTitle[lang](permit.number)}</BackLink>
      <ErrorSummary lang={lang} errors={errors} />
      <Heading caption={permitTitle[lang](permit.number)}>{lifeWords.extend[lang]}</Heading>
      <p class="govuk-body-l">
        {fill(lifeWords.extendsUntil[lang], { from: date(lang, permit.expiresOn), until: date(lang, until) })}{' '}
        <Norm id="A5.c2" lang={lang} />
      </p>
      <Notice lang={lang}>
        <p>
          {lifeWords.extendHow[lang]} <Norm id="L4" lang={lang} /> <Norm id="L7" lang={lang} />
        </p>
      </Notice>
      <ActForm
        {...props}
        fields={extensionFields}
        signed
        action={`/cases/${life}/extension`}
        csrf={csrf}
        keep={`${life}:extension`}
        hidden={{ caseId, stepId }}
      />
    </Page>
  );
}
