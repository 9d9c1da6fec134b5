/** The complaints about a case, on its page: each with its number, what it is now, and the way to it (P10.2). */
import type { ComplaintLook } from '../../desk/look.js';
import { complainWords } from '../../words/complain.js';
import type { Lang } from '../../words/languages.js';
import { stages } from '../../words/procedure.js';
import { Tag } from '../look/case.js';
import { Heading } from '../look/text.js';
import { toneOf } from './case.js';

export function Complaints(props: { readonly lang: Lang; readonly complaints: readonly ComplaintLook[] }) {
  const { lang, complaints } = props;
  if (complaints.length === 0) return null;
  return (
    <section>
      <Heading level={2}>{complainWords.complaints[lang]}</Heading>
      <ul class="govuk-list">
        {complaints.map(({ case: id, number, stage, open }) => {
          const name = `${complainWords.number[lang]} ${number ?? complainWords.unnumbered[lang]}`;
          return (
            <li key={id}>
              {open ? (
                <a class="govuk-link" href={`/cases/${id}`}>
                  {name}
                </a>
              ) : (
                name
              )}{' '}
              <Tag tone={toneOf(stage as keyof typeof stages)}>{stages[stage as keyof typeof stages][lang]}</Tag>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
