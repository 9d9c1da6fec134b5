/** The form of a complaint, for whoever complains, and for the chancery that takes one over from paper (P10.2, APPC 93). */
import type { Case, Entry } from '../../core/procedure.js';
import { complaintForm, type ComplaintWay } from '../../law/complaintForm.js';
import { partyTo } from '../../law/matter.js';
import { complainWords } from '../../words/complain.js';
import { moment } from '../../words/languages.js';
import { events } from '../../words/procedure.js';
import { ErrorSummary } from '../look/form.js';
import { SummaryList } from '../look/lists.js';
import { type Frame, Page } from '../look/shell.js';
import { BackLink, Heading, Norm } from '../look/text.js';
import { ActForm, errorsOf, type Sent } from './act-form.js';

/** The entry of another case that is complained of. */
export interface About {
  readonly found: Case;
  readonly entry: Entry;
}

interface ComplainProps extends Frame, Sent {
  readonly way: ComplaintWay;
  readonly about: About | null;
  /** The ids of the case and of the step, made with the form. */
  readonly caseId: string;
  readonly stepId: string;
}

export function ComplainPage(props: ComplainProps) {
  const { lang, csrf, way, about, caseId, stepId } = props;
  const fields = complaintForm[way];
  const errors = errorsOf(lang, fields, props);
  const title = way === 'portal' ? complainWords.title[lang] : complainWords.onPaper[lang];
  return (
    <Page
      {...props}
      title={title}
      failed={errors.length > 0}
      section={way === 'portal' ? 'cabinet' : 'office'}
      scripts={['upload']}
    >
      {about && <BackLink href={`/cases/${about.found.id}`}>{partyTo(about.found)?.uin}</BackLink>}
      <ErrorSummary lang={lang} errors={errors} />
      <Heading>{title}</Heading>
      {way === 'portal' && (
        <p class="govuk-body-l">
          {complainWords.lead[lang]} <Norm id="P10.3" lang={lang} /> <Norm id="P10.6" lang={lang} />{' '}
          <Norm id="P10.7" lang={lang} />
        </p>
      )}
      {about ? (
        <SummaryList
          lang={lang}
          rows={[
            { key: complainWords.about[lang], value: partyTo(about.found)?.uin, norm: 'APPC 93(2)' },
            {
              key: complainWords.act[lang],
              value: `${events[about.entry.step as keyof typeof events]?.[lang] ?? about.entry.step}, ${moment(lang, about.entry.at)}`,
              norm: about.entry.norm,
            },
          ]}
        />
      ) : (
        <p class="govuk-body">{complainWords.withoutCase[lang]}</p>
      )}
      <ActForm
        {...props}
        fields={fields}
        signed
        action="/complain"
        csrf={csrf}
        keep={`complain:${about?.found.id ?? ''}:${about?.entry.number ?? ''}`}
        hidden={{
          caseId,
          stepId,
          case: about?.found.id ?? '',
          entry: String(about?.entry.number ?? ''),
        }}
      />
    </Page>
  );
}
