/** The page behind the QR of a permit: one clear verdict, and what to do with it. */
import type { JSX } from 'preact';
import type { Checked, PermitStanding } from '../../../desk/look.js';
import { date, fill, type Lang } from '../../../words/languages.js';
import { permitTitle, registry, untilDay, verdicts, verify } from '../../../words/registry.js';
import { ErrorSummary } from '../../look/form.js';
import { type Frame, Page } from '../../look/shell.js';
import { Details, Heading, Notice } from '../../look/text.js';
import { BySilence, ForPrograms, PermitFacts, Stayed } from './parts.js';

export type Verdict = PermitStanding | 'wrongCode' | 'absent';

/** The verdict on a number and a code. */
export function verdictOf(checked: Checked): Verdict {
  return checked.is === 'found' ? checked.permit.standing : checked.is;
}

interface VerifyProps extends Frame {
  readonly site: string;
  /** As it stands in the address. */
  readonly number: string;
  readonly checked: Checked;
}

export function VerifyPage({ site, number, checked, ...frame }: VerifyProps): JSX.Element {
  const { lang } = frame;
  const verdict = verdictOf(checked);
  return (
    <Page {...frame} title={`${verdicts[verdict][lang]} – ${verify.caption[lang]}`} section="registry">
      <Heading caption={`${verify.caption[lang]} · ${number}`}>{verdicts[verdict][lang]}</Heading>
      <Meaning lang={lang} verdict={verdict} number={number} checked={checked} />
      {checked.is === 'found' && (
        <>
          {checked.permit.bySilence && <BySilence lang={lang} />}
          {checked.permit.stayedFrom !== null && <Stayed lang={lang} from={checked.permit.stayedFrom} />}
          <PermitFacts lang={lang} permit={checked.permit} />
          <OwnCheck lang={lang} number={checked.permit.permitNumber} />
        </>
      )}
      <Notice lang={lang}>
        <p>{fill(verify.address[lang], { site })}</p>
      </Notice>
      <ForPrograms lang={lang} address={`${site}/v/${number}/…`} keys={registry.keysVerdict[lang]} />
    </Page>
  );
}

function Meaning({
  lang,
  verdict,
  number,
  checked,
}: {
  readonly lang: Lang;
  readonly verdict: Verdict;
  readonly number: string;
  readonly checked: Checked;
}): JSX.Element {
  const whose =
    checked.is === 'found'
      ? `${checked.permit.holderName}, ${untilDay[lang](date(lang, checked.permit.expiresOn))}`
      : '';
  switch (verdict) {
    case 'valid':
      return (
        <Notice lang={lang} kind="success" title={whose} live>
          <p>{verify.compare[lang]}</p>
        </Notice>
      );
    case 'expired':
    case 'terminated':
      return (
        <Notice lang={lang} kind="warning" title={whose} live>
          <p>{verify.after[lang]}</p>
        </Notice>
      );
    case 'wrongCode':
    case 'absent':
      return (
        <>
          <ErrorSummary
            lang={lang}
            title={verify.forged[lang]}
            errors={[verify.call, verify.mistyped].map((text) => ({ text: text[lang], field: null }))}
          />
          <p class="govuk-body">
            {verdict === 'wrongCode' ? (
              <a class="govuk-link" href={`/permits/${encodeURIComponent(number)}`}>
                {verify.sameNumber[lang]}: {permitTitle[lang](number)}
              </a>
            ) : (
              <a class="govuk-link" href="/registry">
                {verify.searchRegistry[lang]}
              </a>
            )}
          </p>
        </>
      );
    default:
      return verdict satisfies never;
  }
}

function OwnCheck({ lang, number }: { readonly lang: Lang; readonly number: string }): JSX.Element {
  return (
    <Details title={verify.own[lang]}>
      <ol class="govuk-list govuk-list--number">
        <li>{verify.ownFiles[lang]}</li>
        <li>
          {verify.ownCheck[lang]}{' '}
          <code class="rq-mono">{`ruqsat verify ${number}.cms --content ${number}.pdf --trust ./pki --crl ./nca.crl`}</code>
        </li>
        <li>{verify.ownSigner[lang]}</li>
      </ol>
    </Details>
  );
}
