/** One topic of the application on one page. */
import { partOf, topicWords } from '../../../words/apply.js';
import { fieldWords } from '../../../words/problems.js';
import type { Topic } from '../../../law/forms/row.js';
import { Button, ButtonGroup } from '../../look/button.js';
import { errorLines, Field } from '../../look/field.js';
import { ErrorSummary, Form } from '../../look/form.js';
import { Table } from '../../look/lists.js';
import { type Frame, Page } from '../../look/shell.js';
import { Heading, Norm, Notice } from '../../look/text.js';
import { type Asked, fieldsOf, type Row } from './asked.js';
import { isOptional } from './states.js';

/** A field of which another tab stored something else. */
export interface Difference {
  readonly label: string;
  readonly stored: string;
  readonly typed: string;
}

export interface TopicPageProps extends Frame {
  readonly topic: Topic;
  /** From 1, and of how many. */
  readonly number: number;
  readonly of: number;
  readonly asked: Asked;
  /** What the server knows of the stored topic: comes back with the form. */
  readonly seen: string;
  /** The name under which the browser keeps what is typed and not saved. */
  readonly keep: string;
  readonly fromCheck: boolean;
  /** The form was sent just now and comes back because of what is wrong. */
  readonly sent: boolean;
  /** Another tab saved meanwhile, or sent the application: nothing of this page is stored. */
  readonly stale: { readonly wasSent: boolean; readonly differences: readonly Difference[] } | null;
}

/** Every button saves what is typed, also the way back; what is wrong is told, and never forbids to go on. */
export function TopicPage(props: TopicPageProps) {
  const { lang, csrf, topic, number, of, asked, seen, keep, fromCheck, sent, stale } = props;
  const wrong = sent ? errorLines(fieldsOf(asked.rows)) : [];
  const failed = wrong.length > 0 || stale !== null;
  return (
    <Page
      {...props}
      title={topic.title[lang]}
      section="cabinet"
      scripts={asked.hasFiles ? ['upload'] : []}
      failed={failed}
    >
      <Form
        lang={lang}
        action={`/apply/${topic.name}`}
        csrf={csrf}
        keep={keep}
        failed={stale !== null}
        files={asked.hasFiles}
        hidden={{ seen, ...(fromCheck ? { from: 'check' } : {}), ...asked.hidden }}
      >
        {/* The first button of a form is the one that Enter presses: it must not be one that removes something. */}
        <button type="submit" class="govuk-visually-hidden" tabIndex={-1} aria-hidden="true" name="do" value="next" />
        <p class="govuk-body">
          <button type="submit" class="rq-plain-button" name="do" value="back">
            ← {topicWords.back[lang]}
          </button>
        </p>
        <ErrorSummary lang={lang} errors={wrong} />
        {stale && <Stale {...props} stale={stale} />}
        <Heading caption={partOf[lang](number, of)}>{topic.title[lang]}</Heading>
        {asked.norm !== null && (
          <p class="govuk-body">
            <Norm id={asked.norm} lang={lang} />
          </p>
        )}
        {topic.note && <p class="govuk-body">{topic.note[lang]}</p>}
        {isOptional(topic) && <p class="govuk-body">{topicWords.optionalTopic[lang]}</p>}
        {asked.rows.map((row) =>
          row.is === 'field' ? (
            <Field key={row.field.name} {...row.field} />
          ) : (
            <Group key={row.name} {...row} lang={lang} />
          ),
        )}
        {wrong.length > 0 && <p class="govuk-body">{topicWords.savedAsTyped[lang]}</p>}
        <ButtonGroup>
          <Button name="do" value="next">
            {topicWords.next[lang]}
          </Button>
          {wrong.length > 0 && (
            <Button kind="secondary" name="do" value="anyway">
              {topicWords.anyway[lang]}
            </Button>
          )}
          {stale === null && wrong.length === 0 && (
            <Button kind="secondary" name="do" value="list">
              {topicWords.list[lang]}
            </Button>
          )}
        </ButtonGroup>
      </Form>
    </Page>
  );
}

function Group({ lang, name, framed, items, add }: Extract<Row, { is: 'group' }> & Pick<Frame, 'lang'>) {
  return (
    <div id={`group-${name}`}>
      {items.map(({ title, fields, remove }, at) => {
        const removal = remove !== null && (
          <p class="govuk-body">
            <button type="submit" class="rq-plain-button" name="do" value={remove}>
              {topicWords.remove[lang]}: {title}
            </button>
          </p>
        );
        const inside = fields.map((field) => <Field key={field.name} {...field} />);
        if (!framed)
          return (
            <div key={at}>
              {inside}
              {removal}
            </div>
          );
        return (
          <div key={at} role="group" aria-labelledby={`item-${name}-${at}`}>
            <Heading level={2} size="m" id={`item-${name}-${at}`}>
              {title}
            </Heading>
            {inside}
            {removal}
          </div>
        );
      })}
      {add !== null && (
        <Button kind="secondary" name="do" value={`add:${name}`}>
          {add}
        </Button>
      )}
    </div>
  );
}

function Stale({ lang, topic, stale }: TopicPageProps & { readonly stale: NonNullable<TopicPageProps['stale']> }) {
  const { wasSent, differences } = stale;
  return (
    <>
      <Notice lang={lang} kind="warning" live title={topicWords.staleTitle[lang]}>
        <p class="govuk-body">{(wasSent ? topicWords.sentMeanwhile : topicWords.stale)[lang]}</p>
        {!wasSent && (
          <p class="govuk-body">
            <a class="govuk-link" href={`/apply/${topic.name}`}>
              {topicWords.showStored[lang]}
            </a>
          </p>
        )}
      </Notice>
      {!wasSent && differences.length > 0 && (
        <Table
          lang={lang}
          caption={topicWords.differences[lang]}
          columns={[
            { head: topicWords.field[lang], cell: ({ label }) => label },
            { head: topicWords.stored[lang], cell: ({ stored }) => stored || fieldWords.empty[lang] },
            { head: topicWords.typed[lang], cell: ({ typed }) => typed || fieldWords.empty[lang] },
          ]}
          rows={differences}
        />
      )}
    </>
  );
}
