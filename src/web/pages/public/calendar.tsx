/** The calendar of the office: the special days of a year with the act of each, and the orders that changed them. */
import type { JSX } from 'preact';
import type { DayRow } from '../../../core/calendar.js';
import type { PlainDate } from '../../../core/procedure.js';
import type { MoveSeen, OrderSeen } from '../../../desk/days.js';
import { actOf, dayKinds } from '../../../law/day-orders.js';
import { instead } from '../../../law/days.js';
import { labels } from '../../../law/filing.js';
import { calendarWords, settles } from '../../../words/calendar.js';
import { dateAndWeekday, type Lang, moment, shortDate } from '../../../words/languages.js';
import { terms as termNames } from '../../../words/procedure.js';
import { terms } from '../../../words/public.js';
import { SummaryList, Table } from '../../look/lists.js';
import { type Frame, Page } from '../../look/shell.js';
import { BackLink, Heading, Norm, Notice } from '../../look/text.js';
import { Norms } from './parts.js';

/** A special day. */
export interface SpecialDay extends DayRow {
  readonly date: PlainDate;
}

interface CalendarProps extends Frame {
  readonly year: number;
  readonly years: readonly number[];
  readonly provisional: boolean;
  readonly days: readonly SpecialDay[];
  readonly orders: readonly OrderSeen[];
  /** Whether the reader works here and may see which cases moved. */
  readonly official: boolean;
}

export function CalendarPage(props: CalendarProps): JSX.Element {
  const { year, years, provisional, days, orders, official, ...frame } = props;
  const { lang } = frame;
  return (
    <Page {...frame} title={`${calendarWords.title[lang]}, ${year}`} section="about">
      <BackLink href="/terms">{terms.title[lang]}</BackLink>
      <Heading>{calendarWords.title[lang]}</Heading>
      <p class="govuk-body-l">
        {calendarWords.lead[lang]} <Norms ids={['L8.2', 'L4']} lang={lang} />
      </p>
      <nav aria-label={calendarWords.years[lang]}>
        <p class="govuk-body">
          {years.map((each) => (
            <>
              {each === year ? (
                <strong key={each} aria-current="page">
                  {each}
                </strong>
              ) : (
                <a key={each} class="govuk-link" href={`/calendar?year=${each}`}>
                  {each}
                </a>
              )}{' '}
            </>
          ))}
        </p>
      </nav>
      {provisional && (
        <Notice lang={lang} kind="warning" title={terms.provisional[lang]}>
          <p>{labels.provisional[lang]}</p>
        </Notice>
      )}
      <Heading level={2}>{`${calendarWords.days[lang]}, ${year}`}</Heading>
      <Table
        lang={lang}
        caption={calendarWords.days[lang]}
        captionHidden
        empty={calendarWords.noDays[lang]}
        rows={days}
        columns={[
          { head: calendarWords.date[lang], cell: ({ date }) => dateAndWeekday(lang, date) },
          { head: calendarWords.is[lang], cell: ({ works }) => calendarWords[works ? 'works' : 'off'][lang] },
          { head: calendarWords.why[lang], cell: ({ why }) => why[lang] },
          { head: calendarWords.act[lang], cell: ({ act }) => <Norm id={act} lang={lang} /> },
        ]}
      />
      <Heading level={2}>{calendarWords.orders[lang]}</Heading>
      {orders.length === 0 && <p class="govuk-body">{calendarWords.noOrders[lang]}</p>}
      {orders.toReversed().map((order) => (
        <Order key={order.number} lang={lang} order={order} orders={orders} official={official} />
      ))}
    </Page>
  );
}

function Order(props: {
  readonly lang: Lang;
  readonly order: OrderSeen;
  readonly orders: readonly OrderSeen[];
  readonly official: boolean;
}): JSX.Element {
  const { lang, order, orders, official } = props;
  const replaced = orders.filter(({ number }) => order.replaces.includes(number));
  return (
    <section id={`order-${order.number}`}>
      <Heading level={3}>{`${order.number}. ${actOf(order)}`}</Heading>
      {!order.holds && <p class="govuk-body">{calendarWords.replaced[lang]}.</p>}
      <SummaryList
        lang={lang}
        rows={[
          { key: calendarWords.entered[lang], value: moment(lang, order.at) },
          { key: calendarWords.source[lang], value: <Source source={order.source} /> },
          ...order.rows.map(({ date, kind, insteadOf }) => {
            const { why } = dayKinds[kind];
            const said = insteadOf === null ? why : instead(why, insteadOf);
            return { key: dateAndWeekday(lang, date), value: said[lang] };
          }),
          ...replaced.map((other) => ({ key: calendarWords.replaces[lang], value: actOf(other) })),
          {
            key: calendarWords.moved[lang],
            value: (
              <>
                {order.movedCases}
                {official && order.movedCases > 0 && (
                  <>
                    {' '}
                    <a class="govuk-link" href={`/office/orders/${order.number}`}>
                      {calendarWords.list[lang]}
                    </a>
                  </>
                )}
              </>
            ),
          },
        ]}
      />
      {order.settles !== null && <p class="govuk-body">{settles[lang](order.settles)}</p>}
    </section>
  );
}

/** A link when it is one to a page of the web, else the words as they stand. */
function Source({ source }: { readonly source: string }): JSX.Element {
  if (!/^https?:\/\/\S+$/.test(source)) return <>{source}</>;
  return (
    <a class="govuk-link" href={source} rel="noopener noreferrer">
      {source}
    </a>
  );
}

/** For the office: which dates of which cases an order moved. */
export function MovedPage({
  order,
  moved,
  ...frame
}: Frame & { readonly order: OrderSeen; readonly moved: readonly MoveSeen[] }): JSX.Element {
  const { lang } = frame;
  return (
    <Page {...frame} title={calendarWords.movedTitle[lang]} section="office">
      <BackLink href={`/calendar#order-${order.number}`}>{calendarWords.title[lang]}</BackLink>
      <Heading caption={actOf(order)}>{calendarWords.movedTitle[lang]}</Heading>
      <Table
        lang={lang}
        caption={calendarWords.movedTitle[lang]}
        captionHidden
        empty={calendarWords.nothingMoved[lang]}
        rows={moved}
        columns={[
          {
            head: calendarWords.case[lang],
            cell: ({ case: id, registrationNumber, uin }) => (
              <a class="govuk-link rq-number" href={`/cases/${id}`}>
                {registrationNumber ?? uin}
              </a>
            ),
          },
          {
            head: calendarWords.term[lang],
            cell: ({ term }) => termNames[term as keyof typeof termNames]?.[lang] ?? term,
          },
          { head: calendarWords.was[lang], cell: ({ was }) => shortDate(was) },
          { head: calendarWords.due[lang], cell: ({ due }) => shortDate(due) },
        ]}
      />
    </Page>
  );
}
