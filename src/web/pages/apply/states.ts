/** How each topic of an application stands: filled in, begun, or not yet begun. */
import type { PlainDate } from '../../../core/procedure.js';
import { belongs, type Filling } from '../../../desk/draft.js';
import { forms } from '../../../law/forms.js';
import { type Topic, type Values, valueOf } from '../../../law/forms/row.js';
import { overviewWords } from '../../../words/apply.js';
import type { Lang } from '../../../words/languages.js';
import type { TopicRow } from '../../look/case.js';
import { findingsOf } from './findings.js';

/** A row of the list of topics for each; what the certificate fills in does not count as begun. */
export function topicStates(lang: Lang, filling: Filling, certified: Values, on: PlainDate): readonly TopicRow[] {
  const lacking = new Set(findingsOf(lang, filling, on).flatMap(({ findings }) => findings.map(({ topic }) => topic)));
  return forms[filling.form].topics.map((topic) => {
    const begun = isBegun(topic, filling, certified);
    const complete = !lacking.has(topic.name) && (begun || !isOptional(topic));
    return {
      title: topic.title[lang],
      href: `/apply/${topic.name}`,
      state: complete ? 'filled' : begun ? 'partly' : 'empty',
      ...(isOptional(topic) && !lacking.has(topic.name) ? { hint: overviewWords.optionalTopic[lang] } : {}),
    };
  });
}

function isBegun(topic: Topic, { values, attachments }: Filling, certified: Values): boolean {
  const typed = Object.keys(values).filter((key) => !(key in certified) && valueOf(values, key) !== '');
  return [...typed, ...attachments.map(({ field }) => field)].some((key) => belongs(topic, key));
}

/** Nothing in it is asked of everybody. */
export function isOptional(topic: Topic): boolean {
  return topic.rows.every((row) => (row.is === 'field' ? row.when !== undefined : row.min === 0));
}
