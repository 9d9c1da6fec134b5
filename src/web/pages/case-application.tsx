/** The application as it was signed, for whoever reads the case. */
import type { ComponentChildren } from 'preact';
import { show } from '../../core/fields.js';
import type { CaseLook } from '../../desk/look.js';
import { applicationOf } from '../../law/facts.js';
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
      <ul class="govuk-list">
        {filled.attachments.map(({ field, name, digest, sizeBytes }) => (
          <li key={field}>
            <a class="govuk-link" href={`/cases/${look.case.id}/files/${digest}`}>
              {name}
            </a>{' '}
            ({size(lang, sizeBytes)}) <code class="rq-digest">{digest.slice(0, 16)}…</code>
          </li>
        ))}
      </ul>
    </section>
  );
}

function shownValue(lang: Lang, { field }: Placed, value: string, plain: string): ComponentChildren | null {
  if (value === '') return null;
  if (field.kind === 'choice') return field.choices?.find((choice) => choice.value === value)?.label[lang] ?? value;
  if (field.kind === 'confirm') return value === 'yes' ? '✓' : '–';
  if (field.kind === 'country') return countryName(lang, value);
  return plain;
}
