/** The application as it was signed, for whoever reads the case. */
import type { ComponentChildren } from 'preact';
import { show } from '../../core/fields.js';
import type { CaseLook } from '../../desk/look.js';
import { applicationOf, type Attachment } from '../../law/facts.js';
import { forms } from '../../law/forms.js';
import { fieldAt } from '../../law/forms/read.js';
import { type Placed, placedIn, resolved, valueOf } from '../../law/forms/row.js';
import { caseWords } from '../../words/desk.js';
import { countryName, type Lang, size } from '../../words/languages.js';
import { SummaryList } from '../look/lists.js';
import { Details, Heading } from '../look/text.js';

/** The application as it was signed, topic by topic, and its attachments. */
export function Submitted({ lang, look }: { readonly lang: Lang; readonly look: CaseLook }) {
  const filled = applicationOf(look.case);
  if (!filled) return null;
  const form = forms[filled.form];
  const values = resolved(filled.values);
  const files = filled.attachments.map(({ field }) => field);
  const topics = form.topics.map((topic) => ({
    topic,
    rows: placedIn(topic, values, files)
      .filter(({ field }) => field.kind !== 'file')
      .map((place) => ({
        key: place.field.label[lang],
        norm: place.field.norm,
        value: shownValue(
          lang,
          place,
          valueOf(values, place.key),
          show(fieldAt(place, topic, '2100-01-01'), valueOf(values, place.key)),
        ),
      })),
  }));
  return (
    <section>
      <Heading level={2}>{caseWords.application[lang]}</Heading>
      {topics.map(({ topic, rows }) => (
        <Details key={topic.name} title={topic.title[lang]}>
          <SummaryList lang={lang} rows={rows} />
        </Details>
      ))}
      <Heading level={3}>{caseWords.attachments[lang]}</Heading>
      <Files lang={lang} caseId={look.case.id} attachments={filled.attachments} />
    </section>
  );
}

/** Files of a case, each with its size and the beginning of its digest; nothing when there are none. */
export function Files(props: {
  readonly lang: Lang;
  readonly caseId: string;
  readonly attachments: readonly Attachment[];
}) {
  const { lang, caseId, attachments } = props;
  if (attachments.length === 0) return null;
  return (
    <ul class="govuk-list">
      {attachments.map(({ field, name, digest, sizeBytes }) => (
        <li key={`${field} ${digest}`}>
          <a class="govuk-link" href={`/cases/${caseId}/files/${digest}`}>
            {name}
          </a>{' '}
          ({size(lang, sizeBytes)}) <code class="rq-digest">{digest.slice(0, 16)}…</code>
        </li>
      ))}
    </ul>
  );
}

function shownValue(lang: Lang, { field }: Placed, value: string, plain: string): ComponentChildren | null {
  if (value === '') return null;
  if (field.kind === 'choice') return field.choices?.find((choice) => choice.value === value)?.label[lang] ?? value;
  if (field.kind === 'confirm') return value === 'yes' ? '✓' : '–';
  if (field.kind === 'country') return countryName(lang, value);
  return plain;
}
