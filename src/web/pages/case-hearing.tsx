/** What a case shows of the hearing before a refusal or a termination: until when it is possible, grounds, slot, what was said, the minutes. */
import { taken } from '../../core/decide.js';
import type { Case, Data, Instant } from '../../core/procedure.js';
import type { CaseLook } from '../../desk/look.js';
import { attachmentsIn } from '../../law/facts.js';
import { grounds as list } from '../../law/grounds.js';
import { receiptFields } from '../../law/hearingActs.js';
import { minutesOf, raisedGrounds, receiptIn, saidSince, type Slot, slotOf, waived } from '../../law/hearing.js';
import { isParty } from '../../law/matter.js';
import { norms } from '../../law/norms.js';
import { contractsHeld, terminationGrounds } from '../../law/permitContracts.js';
import { hearingWords } from '../../words/desk.js';
import { date, fill, type Lang, moment } from '../../words/languages.js';
import { SummaryList } from '../look/lists.js';
import { Heading, Norm, Notice } from '../look/text.js';
import { Files } from './case-application.js';

interface HearingProps {
  readonly lang: Lang;
  readonly look: CaseLook;
}

/** While the officer examines: until when a refusal can be notified (P7.2a); for the office only. */
export function RefusalDoor({ lang, look }: HearingProps) {
  const { latest, door } = look.refusal;
  const examined = look.case.stage === 'complete' || look.case.stage === 'refusalProposed';
  if (!latest || !examined || isParty(look.as.role) || waived(look.case)) return null;
  const day = date(lang, latest);
  if (door === 'open')
    return (
      <p class="govuk-body">
        {fill(hearingWords.possible[lang], { day })} <Norm id="P7.2a" lang={lang} />
      </p>
    );
  return (
    <Notice lang={lang} kind="warning" title={hearingWords[look.late.length > 0 ? 'late' : door][lang]}>
      <p>
        {fill(hearingWords.possible[lang], { day })} <Norm id="P7.2a" lang={lang} />
      </p>
    </Notice>
  );
}

/** Everything since the preliminary decision; before it was notified a draft, for the office only. */
export function Hearing({ lang, look }: HearingProps) {
  const { case: found, refusal, as } = look;
  const raised = groundsOf(found);
  const isDraft = found.stage === 'refusalProposed' || found.stage === 'terminationProposed';
  const awaited = found.stage === 'notified' || found.stage === 'terminationNotified';
  const notified = taken(found, 'notify') !== undefined;
  // A draft tells the party nothing, also after an earlier round that was notified.
  if (raised.length === 0 || (isDraft ? isParty(as.role) : !notified)) return null;
  const { positions } = saidSince(found);
  const slot = slotOf(found);
  const held = minutesOf(found);
  const remarks = found.entries.filter(({ step }) => step === 'remarkOnMinutes');
  return (
    <section>
      <Heading level={2}>{hearingWords.title[lang]}</Heading>
      <ul class="govuk-list govuk-list--bullet">
        {raised.map(({ norm, facts, evidence }, at) => (
          <li key={at}>
            {wordingOf(norm)[lang]} <Norm id={norm} lang={lang} />
            <br />
            <Ceased lang={lang} look={look} at={at} />
            {facts}
            <br />
            {hearingWords.evidence[lang]}: {evidence}
          </li>
        ))}
      </ul>
      {notified && !refusal.days && awaited && (
        <Notice lang={lang} kind={isParty(as.role) ? 'info' : 'warning'} title={hearingWords.notReceived[lang]}>
          <p>
            {!isParty(as.role) && hearingWords.notifyOtherwise[lang]} <Norm id="APPC 66(2)" lang={lang} />
          </p>
        </Notice>
      )}
      {refusal.slotLost && (
        <Notice lang={lang} kind="warning" title={hearingWords.slotLost[lang]}>
          <p>
            <Norm id="P7.1d" lang={lang} /> <Norm id="L8.2" lang={lang} />
          </p>
        </Notice>
      )}
      {refusal.days && awaited && (
        <p class="govuk-body">
          {fill(hearingWords.until[lang], { day: date(lang, refusal.days.objectionsEnd) })}{' '}
          <Norm id="APPC 73(3)" lang={lang} />.{' '}
          {fill(hearingWords[found.procedure === 'permit' ? 'earliestTermination' : 'earliest'][lang], {
            day: date(lang, refusal.days.earliestRefusal),
          })}{' '}
          <Norm id={found.procedure === 'permit' ? 'APPC 73(3)' : 'P7.2a'} lang={lang} />.
        </p>
      )}
      <SummaryList
        lang={lang}
        rows={[
          ...(refusal.days
            ? [{ key: hearingWords.received[lang], norm: 'APPC 66(2)', value: receiptText(lang, look) }]
            : []),
          ...(waived(found)
            ? [{ key: hearingWords.slot[lang], norm: 'APPC 73(2)(5)', value: hearingWords.waived[lang] }]
            : slot
              ? [{ key: hearingWords.slot[lang], norm: 'P7.1d', value: slotText(lang, slot) }]
              : []),
          ...positions.map(({ at, data }) => ({
            key: hearingWords.position[lang],
            norm: 'APPC 73(3)',
            value: <Position lang={lang} caseId={found.id} at={at} data={data} />,
          })),
          ...(held
            ? [
                {
                  key: hearingWords.minutes[lang],
                  norm: 'APPC 74(3)',
                  value: `${hearingWords[held.minutes.attendance][lang]}. ${held.minutes.course}`,
                },
              ]
            : []),
          ...remarks.map(({ data }) => ({
            key: hearingWords.remarks[lang],
            norm: 'APPC 74(6)',
            value: String(data['reason']),
          })),
        ]}
      />
    </section>
  );
}

/** The grounds that were raised last, whatever they are to lead to. */
function groundsOf(
  found: Case,
): readonly { readonly norm: string; readonly facts: string; readonly evidence: string }[] {
  return found.procedure === 'permit' ? terminationGrounds(found) : raisedGrounds(found);
}

function wordingOf(norm: string) {
  return list.find((one) => one.norm === norm) ?? (norm === 'A5.c3' ? norms['A5.c3'] : norms['A5.c1']);
}

/** What was said and when, with the documents that came with it. */
function Position(props: { readonly lang: Lang; readonly caseId: string; readonly at: Instant; readonly data: Data }) {
  const { lang, caseId, at, data } = props;
  return (
    <>
      {moment(lang, at)}: {String(data['text'])}
      <Files lang={lang} caseId={caseId} attachments={attachmentsIn(data)} />
    </>
  );
}

/** Of which contract a ground of termination is, and which was its last day. */
function Ceased({ lang, look, at }: { readonly lang: Lang; readonly look: CaseLook; readonly at: number }) {
  const ground = look.case.procedure === 'permit' ? terminationGrounds(look.case)[at] : undefined;
  const contract = ground && contractsHeld(look.case).find(({ id }) => id === ground.contract);
  if (!contract) return null;
  const { operator, number } = contract;
  const day = ground.eventOn ? date(lang, ground.eventOn) : '';
  return (
    <>
      {fill(hearingWords.ceased[lang], { operator, number, day })}
      <br />
    </>
  );
}

/** The day, and where another way than e-mail or SMS was recorded, the way and what shows it. */
function receiptText(lang: Lang, { case: found, refusal }: CaseLook): string {
  const day = refusal.days ? date(lang, refusal.days.receivedOn) : '';
  const receipt = receiptIn(taken(found, 'recordReceipt')?.data ?? {});
  const way = receiptFields[0]?.options?.find(({ value }) => value === receipt?.way)?.label[lang];
  return receipt ? `${day}. ${way}: ${receipt.proof}` : day;
}

function slotText(lang: Lang, { date: day, time, method, place }: Slot): string {
  return `${date(lang, day)}, ${time} (UTC+5), ${hearingWords[method][lang]}: ${place}`;
}
