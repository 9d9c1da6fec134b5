/** Where anybody checks a signature: the form, and the verdict with every check of every signer. */
import type { JSX } from 'preact';
import type { Instant } from '../../../core/procedure.js';
import type { ProofVerdict } from '../../../seal/proof-verdict.js';
import type { Signer, Verdict } from '../../../seal/verify.js';
import { type Lang, moment, size, type Text } from '../../../words/languages.js';
import {
  algorithmNames,
  nthSignature,
  signaturePage as words,
  signatureTooLarge,
  signerRoles,
  verdictSteps,
} from '../../../words/signatures.js';
import { verdictNames, verdicts } from '../../../words/verdicts.js';
import { Button } from '../../look/button.js';
import { Tag } from '../../look/case.js';
import { ErrorSummary, Form, idOf } from '../../look/form.js';
import { SummaryList, type SummaryRow, Table } from '../../look/lists.js';
import { type Frame, Page } from '../../look/shell.js';
import { Heading, Notice } from '../../look/text.js';

/** The largest file that is checked on the page, 20 MiB: it lies in the memory while it is looked at. */
export const checkedBytesMax = 20 * 1024 * 1024;

/** What keeps a file from being checked. */
export type SignatureProblem = 'noFile' | 'tooLarge';

/** The files that the form sends, by the names of their fields. */
export const signatureFiles = ['signature', 'document'] as const;

interface FormProps extends Frame {
  readonly problem: { readonly field: (typeof signatureFiles)[number]; readonly is: SignatureProblem } | null;
}

export function SignatureFormPage({ problem, ...frame }: FormProps): JSX.Element {
  const { lang } = frame;
  const said = problem && (problem.is === 'noFile' ? words.noFile[lang] : tooLarge(lang));
  return (
    <Page {...frame} title={words.title[lang]} section="about" failed={problem !== null}>
      <ErrorSummary
        lang={lang}
        errors={problem === null || said === null ? [] : [{ text: said, field: problem.field }]}
      />
      <Heading>{words.title[lang]}</Heading>
      <p class="govuk-body-l">{words.lead[lang]}</p>
      <Form lang={lang} action="/signature" csrf={frame.csrf} files>
        {signatureFiles.map((name) => (
          <File
            key={name}
            lang={lang}
            name={name}
            label={words[name]}
            hint={words[`${name}Hint`]}
            problem={problem?.field === name ? said : null}
          />
        ))}
        <Button>{words.check[lang]}</Button>
      </Form>
      <Notice lang={lang}>
        <p>{words.kept[lang]}</p>
      </Notice>
    </Page>
  );
}

function File(props: {
  readonly lang: Lang;
  readonly name: string;
  readonly label: Text;
  readonly hint: Text;
  readonly problem: string | null;
}): JSX.Element {
  const { lang, name, label, hint, problem } = props;
  const id = idOf(name);
  return (
    <div class={`govuk-form-group${problem === null ? '' : ' govuk-form-group--error'}`}>
      <label class="govuk-label" for={id}>
        {label[lang]}
      </label>
      <div class="govuk-hint" id={`${id}-hint`}>
        {hint[lang]}
      </div>
      {problem !== null && (
        <p class="govuk-error-message" id={`${id}-error`}>
          {problem}
        </p>
      )}
      <input
        class="govuk-file-upload"
        type="file"
        id={id}
        name={name}
        aria-describedby={problem === null ? `${id}-hint` : `${id}-hint ${id}-error`}
      />
    </div>
  );
}

function tooLarge(lang: Lang): string {
  return signatureTooLarge[lang](size(lang, checkedBytesMax));
}

interface VerdictProps extends Frame {
  readonly verdict: Verdict | ProofVerdict;
  readonly at: Instant;
  /** The BIN of this office: whoever else has sealed a proof is pointed out. */
  readonly own: string;
  /** The names of the files, as they were sent. */
  readonly names: readonly string[];
}

export function SignatureVerdictPage({ verdict, at, own, names, ...frame }: VerdictProps): JSX.Element {
  const { lang } = frame;
  const { signers } = verdict;
  const name = verdictNames[verdict.verdict][lang];
  return (
    <Page {...frame} title={`${name} – ${words.title[lang]}`} section="about">
      <Heading caption={words.title[lang]}>{name}</Heading>
      <Notice lang={lang} kind={verdict.verdict === 'valid' ? 'success' : 'warning'} live>
        <p>
          {verdicts[verdict.code].what[lang]} <code>{verdict.code}</code>{' '}
          {verdict.cause !== undefined && <code lang="en">{verdict.cause}</code>}
        </p>
        {verdict.code === 'FORMAT' && <p>{words.notRead[lang]}</p>}
        {'seal' in verdict && verdict.damaged && <p>{words.damaged[lang]}</p>}
        {'seal' in verdict && verdict.seal && verdict.seal.bin !== own && <p>{words.foreignSeal[lang]}</p>}
      </Notice>
      <SummaryList
        lang={lang}
        rows={[
          { key: words.files[lang], value: names.join(', ') },
          { key: words.at[lang], value: moment(lang, at) },
          ...('seal' in verdict ? proofRows(lang, verdict) : []),
        ]}
      />
      {signers.map((signer, index) => (
        <OneSigner
          key={index}
          lang={lang}
          signer={signer}
          title={signers.length === 1 ? words.person[lang] : nthSignature[lang](index + 1)}
        />
      ))}
      <Notice lang={lang}>
        <p>{words.meaning[lang]}</p>
        <p>{words.kept[lang]}</p>
      </Notice>
      <p class="govuk-body">
        <a class="govuk-link" href="/signature">
          {words.another[lang]}
        </a>
      </p>
    </Page>
  );
}

/** When the signatures of a proof were received, and who vouches for that. */
function proofRows(lang: Lang, { receivedAt, seal, sealedAt }: ProofVerdict): readonly SummaryRow[] {
  if (seal === null || sealedAt === null) return [];
  const sealer = [seal.name, seal.organisation, seal.bin].filter(Boolean).join(', ');
  return [
    { key: words.received[lang], value: receivedAt.map((one) => moment(lang, one)).join('; ') },
    { key: words.sealed[lang], value: `${sealer}, ${moment(lang, sealedAt)}` },
  ];
}

function OneSigner(props: { readonly lang: Lang; readonly signer: Signer; readonly title: string }): JSX.Element {
  const { lang, signer, title } = props;
  const facts = [
    { key: words.person[lang], value: [signer.name, signer.patronymic].filter(Boolean).join(' ') || null },
    { key: words.organisation[lang], value: signer.organisation },
    { key: words.iin[lang], value: signer.iin },
    { key: words.bin[lang], value: signer.bin },
    { key: words.role[lang], value: signer.certificate && signerRoles[signer.role][lang] },
    { key: words.algorithm[lang], value: algorithmNames[signer.algorithm][lang] },
    { key: words.claimed[lang], value: signer.signedAt && moment(lang, signer.signedAt) },
    {
      key: (signer.timestamp?.trusted ? words.stamped : words.stampedUnbelieved)[lang],
      value: signer.timestamp && moment(lang, signer.timestamp.at),
    },
  ];
  return (
    <>
      <Heading level={2} size="m">
        {title}
      </Heading>
      <SummaryList lang={lang} rows={facts.filter(({ value }) => value !== null)} />
      <Table
        lang={lang}
        caption={words.checks[lang]}
        columns={[
          { head: words.step[lang], cell: ({ step }) => verdictSteps[step][lang] },
          {
            head: words.found[lang],
            cell: ({ code, cause }) => (
              <>
                <Tag tone={code === 'VALID' ? 'good' : 'bad'}>{code}</Tag>{' '}
                {code !== 'VALID' && verdicts[code].what[lang]} {cause !== undefined && <code lang="en">{cause}</code>}
              </>
            ),
          },
        ]}
        rows={signer.steps}
      />
    </>
  );
}
