/** What an official reads who came to the applicant's form. */
import { officialWords } from '../../../words/apply.js';
import { ButtonLink } from '../../look/button.js';
import { type Frame, Page } from '../../look/shell.js';
import { Heading } from '../../look/text.js';

/** Sent with 403: nothing of the form is shown. */
export function OfficialPage(props: Frame) {
  const { lang } = props;
  return (
    <Page {...props} title={officialWords.title[lang]} section="office">
      <Heading>{officialWords.title[lang]}</Heading>
      <p class="govuk-body-l">{officialWords.text[lang]}</p>
      <ButtonLink href="/office">{officialWords.office[lang]}</ButtonLink>
    </Page>
  );
}
