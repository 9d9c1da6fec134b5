/** One topic of the application a page: shown as it is stored, kept as it is typed, whatever is wrong with it (A-15). */
import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, RouteShorthandOptions } from 'fastify';
import type { Desk } from '../../desk/desk.js';
import {
  belongs,
  certifiedOf,
  type Filling,
  formOf,
  keepTopic,
  openDraft,
  ownerOf,
  seenOf,
  today,
} from '../../desk/draft.js';
import type { Person } from '../../desk/who.js';
import type { Topic, Values } from '../../law/forms/row.js';
import { checkWords } from '../../words/apply.js';
import { sendTrouble } from '../errors.js';
import type { FieldProps } from '../look/field.js';
import { idOf } from '../look/form.js';
import { asked, fieldsOf, type Filled, toldAt } from '../pages/apply/asked.js';
import { type Difference, TopicPage, type TopicPageProps } from '../pages/apply/topic.js';
import { render } from '../render.js';
import { personOf } from './applicant.js';
import { countsIn, readSent, type Sent } from './typed.js';
import { fileRefusalText } from './uploads.js';

interface TopicRoute {
  readonly Params: { readonly topic: string };
  readonly Querystring: { readonly [name: string]: unknown };
}

/** `/apply/:topic`; 422 with what is wrong, 409 when another tab was first, 404 for a topic that this form has not. */
export function topicRoutes(app: FastifyInstance, desk: Desk, options: RouteShorthandOptions): void {
  app.get<TopicRoute>('/apply/:topic', { ...options }, async (request, reply) => {
    const person = personOf(request);
    const topic = topicOf(person, request.params.topic);
    if (!topic) return sendTrouble(reply, 404, 'notFound');
    const asked = Object.entries(request.query).map(([name, value]) => [name, String(value)] as const);
    const page = { ...plain, counts: countsIn(asked), fromCheck: request.query['from'] === 'check' };
    return showTopic(desk, person, reply, topic, await openDraft(desk, person), page);
  });

  app.post<TopicRoute>('/apply/:topic', { ...options }, async (request, reply) => {
    const person = personOf(request);
    const topic = topicOf(person, request.params.topic);
    if (!topic) return sendTrouble(reply, 404, 'notFound');
    const sent = await readSent(desk, person, topic, request);
    const { kept, read } = await keepTopic(desk, person, topic, sent.page);
    if (kept.is === 'stale') {
      const now = kept.now ?? (await openDraft(desk, person));
      return showTopic(desk, person, reply, topic, now, { ...sent, as: 'stale', typed: sent.page.values });
    }
    // A file that was not taken is always told: it is the one thing that could not be kept.
    const problems = toldAt(topic, kept.filling.values, read.problems);
    if (Object.keys(sent.refused).length > 0 || (sent.action.is === 'next' && problems.length > 0))
      return showTopic(desk, person, reply, topic, kept.filling, { ...sent, taken: {}, as: 'wrong' });
    return reply.redirect(nextAddress(person, topic, sent), 303);
  });
}

/** How a page is shown: as stored; again because of what is wrong; or again as typed, because another tab was first. */
interface Shown extends Pick<Sent, 'counts' | 'taken' | 'refused' | 'fromCheck'> {
  readonly as: 'stored' | 'wrong' | 'stale';
  /** Only when stale: what was typed here and is not stored. */
  readonly typed?: Values;
}

const plain = { as: 'stored', counts: {}, taken: {}, refused: {}, fromCheck: false } as const;

const statuses = { stored: 200, wrong: 422, stale: 409 } as const;

async function showTopic(
  desk: Desk,
  person: Person,
  reply: FastifyReply,
  topic: Topic,
  now: Filling,
  shown: Shown,
): Promise<FastifyReply> {
  const frame = await reply.frame();
  const form = formOf(person);
  const refused = Object.entries(shown.refused).map(([key, why]) => [key, fileRefusalText(frame.lang, why)] as const);
  const stored: Filled = {
    lang: frame.lang,
    csrf: frame.csrf,
    form,
    topic,
    values: now.values,
    attachments: now.attachments,
    certified: certifiedOf(person),
    today: today(desk),
    counts: shown.counts,
    taken: shown.taken,
    refused: Object.fromEntries(refused),
  };
  const typed = shown.typed ? { ...stored, values: { ...without(topic, now.values), ...shown.typed } } : stored;
  const props: TopicPageProps = {
    ...frame,
    topic,
    number: form.topics.indexOf(topic) + 1,
    of: form.topics.length,
    asked: asked(typed),
    seen: seenOf(now, topic),
    keep: keepName(person, topic),
    fromCheck: shown.fromCheck,
    sent: shown.as === 'wrong',
    stale: shown.as === 'stale' ? { wasSent: now.version === null, differences: differences(stored, typed) } : null,
  };
  return render(reply, <TopicPage {...props} />, statuses[shown.as]);
}

function topicOf(person: Person, name: string): Topic | undefined {
  return formOf(person).topics.find((topic) => topic.name === name);
}

function without(topic: Topic, values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([key]) => !belongs(topic, key)));
}

/** Another person who signs in here later must not find what this one typed. */
function keepName(person: Person, topic: Topic): string {
  return `draft:${createHash('sha256').update(ownerOf(person)).digest('hex').slice(0, 12)}:${topic.name}`;
}

/** The fields that stand otherwise in the store than they were typed here. */
function differences(stored: Filled, typed: Filled): readonly Difference[] {
  const before = new Map(fieldsOf(asked(stored).rows).map((field) => [field.name, field]));
  const after = new Map(fieldsOf(asked(typed).rows).map((field) => [field.name, field]));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
    const [was, is] = [before.get(name), after.get(name)];
    const label = (is ?? was)?.label[stored.lang] ?? name;
    const [one, other] = [was ? textOf(was) : '', is ? textOf(is) : ''];
    return one === other ? [] : [{ label, stored: one, typed: other }];
  });
}

function textOf({ lang, kind, value, choices }: FieldProps): string {
  if (kind === 'confirm') return (value === 'yes' ? checkWords.yes : checkWords.no)[lang];
  return choices?.find((choice) => choice.value === value)?.label[lang] ?? value;
}

/** Where a page leads that was kept. */
function nextAddress(person: Person, topic: Topic, { action, counts, fromCheck }: Sent): string {
  const { topics } = formOf(person);
  const neighbour = (step: 1 | -1) => topics[topics.indexOf(topic) + step]?.name;
  const check = fromCheck ? `/apply/check#topic-${topic.name}` : null;
  switch (action.is) {
    case 'next':
    case 'anyway':
      return check ?? `/apply/${neighbour(1) ?? 'check'}`;
    case 'back':
      return check ?? (neighbour(-1) === undefined ? '/apply' : `/apply/${neighbour(-1)}`);
    case 'list':
      return '/apply';
    case 'drop':
      return again(topic, counts, fromCheck);
    case 'add': {
      const count = counts[action.group] ?? 0;
      const group = topic.rows.find((row) => row.is === 'repeat' && row.name === action.group);
      const first = group?.is === 'repeat' ? `${group.name}.${count}.${group.fields[0]?.name ?? ''}` : '';
      return `${again(topic, { ...counts, [action.group]: count + 1 }, fromCheck)}#${idOf(first)}`;
    }
    case 'remove': {
      const count = (counts[action.group] ?? 1) - 1;
      return `${again(topic, { ...counts, [action.group]: count }, fromCheck)}#group-${action.group}`;
    }
    default:
      return action satisfies never;
  }
}

/** The same page, with as many items of each group. */
function again(topic: Topic, counts: Sent['counts'], fromCheck: boolean): string {
  const query = new URLSearchParams(Object.entries(counts).map(([group, count]) => [`count.${group}`, String(count)]));
  if (fromCheck) query.set('from', 'check');
  return `/apply/${topic.name}${query.size > 0 ? `?${query}` : ''}`;
}
