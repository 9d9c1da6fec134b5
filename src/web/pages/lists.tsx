/** The lists of cases: an applicant's own, and what waits for each role of an official, the most urgent first. */
import { type Calendar, workingDaysBetween } from '../../core/calendar.js';
import type { Actor, PlainDate } from '../../core/procedure.js';
import type { CabinetCase, CaseItem, DraftItem, TroubledItem, WorkLook } from '../../desk/look.js';
import { noticeToParty } from '../../law/everyNotice.js';
import { shortDate, shortMoment } from '../../words/languages.js';
import { complainWords } from '../../words/complain.js';
import { hearingWords, listPageWords } from '../../words/desk.js';
import { noticeWords } from '../../words/notices.js';
import { daysLeft } from '../../words/parts.js';
import { roles, stages, terms } from '../../words/procedure.js';
import { ButtonLink } from '../look/button.js';
import { Tag } from '../look/case.js';
import { type Column, Table } from '../look/lists.js';
import { type Frame, Page } from '../look/shell.js';
import { Heading, Norm, Notice } from '../look/text.js';
import { toneOf } from './case.js';
import { ChannelState, titleOf } from './case-notices.js';

interface Dates {
  readonly calendar: Calendar;
  readonly today: PlainDate;
}

export function CabinetPage(
  props: Frame & Dates & { readonly cases: readonly CabinetCase[]; readonly draft: DraftItem | null },
) {
  const { lang, draft } = props;
  const permits = props.cases.filter(({ procedure }) => procedure === 'permit');
  const complaints = props.cases.filter(({ procedure }) => procedure === 'complaint');
  const cases = props.cases.filter(({ procedure }) => procedure === 'application');
  const columns: readonly Column<CabinetCase>[] = [
    { head: listPageWords.number[lang], cell: (row) => <CaseLink lang={lang} row={row} /> },
    { head: listPageWords.received[lang], cell: (row) => row.submittedAt && shortMoment(row.submittedAt) },
    { head: listPageWords.stage[lang], cell: (row) => <Stage lang={lang} row={row} /> },
    { head: listPageWords.result[lang], cell: (row) => row.resultDue && !row.ended && shortDate(row.resultDue) },
  ];
  return (
    <Page {...props} title={listPageWords.cabinet[lang]} section="cabinet">
      <Heading>{listPageWords.cabinet[lang]}</Heading>
      {draft ? (
        <Notice lang={lang} title={listPageWords.draft[lang]}>
          <p class="govuk-body">
            {listPageWords.saved[lang]}: {shortMoment(draft.updatedAt)}
          </p>
          <ButtonLink href="/apply">{listPageWords.goOn[lang]}</ButtonLink>
        </Notice>
      ) : (
        <ButtonLink href="/apply">{listPageWords.apply[lang]}</ButtonLink>
      )}
      {permits.length > 0 && (
        <>
          <Heading level={2}>{listPageWords.permits[lang]}</Heading>
          <Table
            lang={lang}
            caption={listPageWords.permits[lang]}
            captionHidden
            rows={permits}
            columns={[
              { head: listPageWords.permit[lang], cell: (row) => <CaseLink lang={lang} row={row} /> },
              { head: listPageWords.stage[lang], cell: (row) => <Stage lang={lang} row={row} /> },
              { head: listPageWords.since[lang], cell: (row) => row.submittedAt && shortMoment(row.submittedAt) },
            ]}
          />
        </>
      )}
      <Heading level={2}>{listPageWords.mine[lang]}</Heading>
      <Table
        lang={lang}
        caption={listPageWords.mine[lang]}
        captionHidden
        columns={columns}
        rows={cases}
        empty={listPageWords.none[lang]}
      />
      {complaints.length > 0 && (
        <>
          <Heading level={2}>{complainWords.mine[lang]}</Heading>
          <Table
            lang={lang}
            caption={complainWords.mine[lang]}
            captionHidden
            rows={complaints}
            columns={[
              { head: complainWords.number[lang], cell: (row) => <CaseLink lang={lang} row={row} /> },
              { head: listPageWords.received[lang], cell: (row) => row.submittedAt && shortMoment(row.submittedAt) },
              { head: listPageWords.stage[lang], cell: (row) => <Stage lang={lang} row={row} /> },
              {
                head: listPageWords.term[lang],
                cell: ({ nextTerm, nextDue }) =>
                  nextDue && `${terms[nextTerm as keyof typeof terms]?.[lang] ?? ''}: ${shortDate(nextDue)}`,
              },
            ]}
          />
        </>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href="/complain">
          {complainWords.complain[lang]}
        </a>{' '}
        <Norm id="P10.2" lang={lang} />
      </p>
      {props.cases.length > 0 && <Notices lang={lang} cases={props.cases} />}
    </Page>
  );
}

export function OfficePage(
  props: Frame &
    Dates & {
      readonly lists: readonly { readonly actor: Actor; readonly cases: readonly CaseItem[] }[];
      readonly closing: WorkLook['closing'];
      readonly troubled: readonly TroubledItem[];
    },
) {
  const { lang, lists, closing, troubled, calendar, today } = props;
  const columns: readonly Column<CaseItem>[] = [
    { head: listPageWords.number[lang], cell: (row) => <CaseLink lang={lang} row={row} /> },
    { head: listPageWords.whose[lang], cell: (row) => row.applicantName },
    { head: listPageWords.stage[lang], cell: (row) => <Stage lang={lang} row={row} /> },
    {
      head: listPageWords.term[lang],
      cell: ({ nextTerm, nextDue, nextNorm }) =>
        nextDue && (
          <>
            {terms[nextTerm as keyof typeof terms]?.[lang]}: {shortDate(nextDue)}{' '}
            {nextNorm && <Norm id={nextNorm} lang={lang} />}
          </>
        ),
    },
    {
      head: listPageWords.left[lang],
      cell: ({ nextDue }) => {
        if (!nextDue) return null;
        const left = workingDaysBetween(calendar, today, nextDue);
        return (
          <span class={left < 0 ? 'rq-left rq-left--late' : left <= 1 ? 'rq-left rq-left--soon' : 'rq-left'}>
            {daysLeft(lang, left)}
          </span>
        );
      },
    },
  ];
  return (
    <Page {...props} title={listPageWords.office[lang]} section="office">
      <Heading>{listPageWords.office[lang]}</Heading>
      {lists.length === 0 && (
        <Notice lang={lang} kind="warning">
          <p class="govuk-body">{listPageWords.noOrders[lang]}</p>
        </Notice>
      )}
      {(['today', 'tomorrow'] as const).map((door) => (
        <ClosingDoors key={door} lang={lang} door={door} rows={closing.filter((one) => one.door === door)} />
      ))}
      {troubled.length > 0 && <TroubledNotices lang={lang} troubled={troubled} />}
      {lists.map(({ actor, cases }) => {
        const role = roles[actor.role as keyof typeof roles]?.[lang] ?? actor.role;
        return (
          <section key={actor.role}>
            <Heading level={2}>{`${role} (${cases.length})`}</Heading>
            {actor.role === 'chancery' && (
              <p class="govuk-body">
                <a class="govuk-link" href="/complain">
                  {complainWords.onPaper[lang]}
                </a>{' '}
                <Norm id="APPC 93(1)" lang={lang} />
              </p>
            )}
            <Table
              lang={lang}
              caption={role}
              captionHidden
              columns={columns}
              rows={cases}
              empty={listPageWords.clear[lang]}
            />
          </section>
        );
      })}
    </Page>
  );
}

/** Cases in which a refusal can be notified only until closing time of this or of the next working day (P7.2a). */
function ClosingDoors(props: {
  readonly lang: Frame['lang'];
  readonly door: 'today' | 'tomorrow';
  readonly rows: WorkLook['closing'];
}) {
  const { lang, door, rows } = props;
  if (rows.length === 0) return null;
  return (
    <Notice lang={lang} kind="warning" title={hearingWords[door][lang]}>
      <ul class="govuk-list">
        {rows.map(({ row }) => (
          <li key={row.case}>
            <CaseLink lang={lang} row={row} /> {row.applicantName} <Norm id="P7.2a" lang={lang} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

const NOTICES_MAX = 10;

/** The newest notices of all cases: unread until the case was opened. Reading starts no term. */
function Notices({ lang, cases }: { readonly lang: Frame['lang']; readonly cases: readonly CabinetCase[] }) {
  const rows = cases
    .flatMap((row) => row.notices.map((told) => ({ row, told })))
    .sort((a, b) => (a.told.at < b.told.at ? 1 : -1))
    .slice(0, NOTICES_MAX);
  return (
    <>
      <Heading level={2} id="notices">
        {noticeWords.title[lang]}
      </Heading>
      <Table
        lang={lang}
        caption={noticeWords.title[lang]}
        captionHidden
        rows={rows}
        empty={noticeWords.none[lang]}
        columns={[
          {
            head: noticeWords.notice[lang],
            cell: ({ row, told }) => (
              <a class="govuk-link" href={`/cases/${row.case}#notices`}>
                {titleOf(lang, noticeToParty(row.procedure, told.step)?.name ?? 'receipt')}
              </a>
            ),
          },
          { head: noticeWords.case[lang], cell: ({ row }) => <CaseLink lang={lang} row={row} /> },
          { head: noticeWords.at[lang], cell: ({ told }) => shortMoment(told.at) },
          {
            head: noticeWords.state[lang],
            cell: ({ told }) => (
              <Tag tone={told.read ? 'over' : 'waiting'}>{noticeWords[told.read ? 'read' : 'unread'][lang]}</Tag>
            ),
          },
        ]}
      />
    </>
  );
}

/** Nobody else would see that a notice has not left: it stands above the work. */
function TroubledNotices({
  lang,
  troubled,
}: {
  readonly lang: Frame['lang'];
  readonly troubled: readonly TroubledItem[];
}) {
  return (
    <section aria-labelledby="troubled">
      <Heading level={2} id="troubled">
        {`${noticeWords.troubled[lang]} (${troubled.length})`}
      </Heading>
      <p class="govuk-body">{noticeWords.mend[lang]}</p>
      <Table
        lang={lang}
        caption={noticeWords.troubled[lang]}
        captionHidden
        rows={troubled}
        columns={[
          {
            head: noticeWords.case[lang],
            cell: (row) => (
              <a class="govuk-link rq-number" href={`/cases/${row.case}#notices`}>
                {row.registrationNumber ?? row.uin}
              </a>
            ),
          },
          { head: noticeWords.notice[lang], cell: (row) => titleOf(lang, row.notice as Parameters<typeof titleOf>[1]) },
          {
            head: noticeWords.state[lang],
            cell: (row) => (
              <ChannelState lang={lang} channel={{ ...row, at: row.settledAt, reason: row.reason ?? '' }} />
            ),
          },
        ]}
      />
    </section>
  );
}

function CaseLink({ lang, row }: { readonly lang: Frame['lang']; readonly row: CaseItem }) {
  return (
    <a class="govuk-link rq-number" href={`/cases/${row.case}`}>
      {row.registrationNumber || row.uin || complainWords.unnumbered[lang]}
    </a>
  );
}

function Stage({ lang, row }: { readonly lang: Frame['lang']; readonly row: CaseItem }) {
  const stage = row.stage as keyof typeof stages;
  return <Tag tone={toneOf(stage)}>{stages[stage]?.[lang]}</Tag>;
}
