/**
 * The trust of this office, the revocation lists of the moment and, where the office asks them, a responder and a
 * time-stamping authority, made into a judge of signatures.
 */
import type { Answered, Ocsp } from '../outside/ocsp.js';
import type { Fetched, Revocation } from '../outside/revocation.js';
import { clockSkewMs, type Tsa } from '../outside/tsa.js';
import { parseCms } from '../seal/cms.js';
import type { Crl } from '../seal/crl.js';
import type { TrustStore } from '../seal/trust.js';
import { verify, type Evidence as SealEvidence, type Options, type Signer, type Verdict } from '../seal/verify.js';
import { parseCertificate } from '../seal/x509.js';
import type { Evidence } from '../store/papers.js';
import type { Judge } from './desk.js';

/** What an office may ask besides the lists. `tsaTrust` are the centres that are believed about time. */
export interface JudgeServices {
  readonly ocsp?: Ocsp | null;
  readonly tsa?: Tsa | null;
  readonly tsaTrust?: TrustStore | null;
}

/**
 * A judge with this trust. The responder is asked about whoever signed rightly, before the
 * verdict; a paper's signature that is valid is then stamped. Silence of either is no fault. Of a signature that anybody has
 * checked here, nobody else is told.
 */
export function judgeWith(
  trust: TrustStore,
  revocation: Pick<Revocation, 'lists'>,
  { ocsp = null, tsa = null, tsaTrust = null }: JudgeServices = {},
): Judge {
  const options: Options = { clockSkewMs, ...(tsaTrust ? { tsaTrust } : {}) };
  // Whoever judges long after may know nothing but the roots.
  const roots: TrustStore = { certificates: [...trust.anchors], anchors: trust.anchors };
  return async (cms, content, at, purpose, expected = {}) => {
    const lists = revocation.lists();
    const crls = lists.map(({ crl }) => crl);
    const judged = (evidence: SealEvidence, by = trust) =>
      verify(cms, content, by, evidence, at, purpose, expected, options);
    const byLists = judged({ crls, ocsp: [] });
    // Nothing follows from the verdict and nothing is kept: a large file of anybody is not judged again for each list.
    if (purpose === 'any') return { verdict: byLists, evidence: [] };
    const answers = ocsp ? await answersAbout(byLists, ocsp, crls) : [];
    const said = answers.map(({ answer }) => answer);
    const verdict = answers.length === 0 ? byLists : judged({ crls, ocsp: said });
    const tokens = tsa && purpose === 'document' ? await tokensOver(cms, verdict, tsa) : [];
    const chain = chainsOf(verdict);
    const resting = listsUnder(lists, (some) =>
      judged({ crls: some, ocsp: said, certificates: chain.map(parseCertificate) }, roots),
    );
    const evidence: Evidence[] = [
      ...chain.map((bytes) => ({ kind: 'certificate', bytes })),
      ...resting.map(({ bytes }) => ({ kind: 'crl', bytes })),
      ...answers.map(({ bytes }) => ({ kind: 'ocsp', bytes })),
      ...tokens.map((bytes) => ({ kind: 'timestamp', bytes })),
    ];
    return { verdict, evidence };
  };
}

/** A signature of more people than this is judged by the lists alone. */
const signersMax = 4;

/** What the responder says of signers who are right in everything else; about the others nobody needs to be asked. */
async function answersAbout({ signers }: Verdict, ocsp: Ocsp, crls: readonly Crl[]): Promise<readonly Answered[]> {
  if (signers.length > signersMax) return [];
  const answers = await Promise.all(
    signers.map(({ chain: [certificate, issuer], ...signer }) =>
      certificate && issuer && isRightBut(signer)
        ? ocsp.ask(parseCertificate(certificate), parseCertificate(issuer), crls)
        : null,
    ),
  );
  return answers.filter((answer) => answer !== null);
}

function isRightBut({ verdict, steps }: Pick<Signer, 'verdict' | 'steps'>): boolean {
  return verdict !== 'invalid' && steps.every(({ step, code }) => code === 'VALID' || step === 'revocation');
}

/** Stamps over the signatures of a valid document that bear no trusted one themselves. */
async function tokensOver(cms: Uint8Array, { code, signers }: Verdict, tsa: Tsa): Promise<readonly Uint8Array[]> {
  if (code !== 'VALID' || signers.length > signersMax) return [];
  const infos = parseCms(cms).signers;
  const tokens = await Promise.all(
    signers.map(({ timestamp }, place) => {
      const info = infos[place];
      return info === undefined || timestamp?.trusted ? null : tsa.stamp(info.signature);
    }),
  );
  return tokens.filter((token) => token !== null);
}

/**
 * The lists that are kept as evidence: short ones, and of the long ones those without which the verdict would be another.
 * Where a responder has answered, the 20 MB of НУЦ РК's list would be in every proof for nothing.
 */
function listsUnder(lists: readonly Fetched[], judged: (crls: readonly Crl[]) => Verdict): readonly Fetched[] {
  const found = (some: readonly Fetched[]) => findings(judged(some.map(({ crl }) => crl)));
  const long = lists.filter(({ bytes }) => bytes.length > shortSizeBytesMax);
  if (long.length === 0) return lists;
  const whole = found(lists);
  let kept = lists;
  for (const list of long) {
    const fewer = kept.filter((one) => one !== list);
    if (found(fewer) === whole) kept = fewer;
  }
  return kept;
}

/** Lists up to this size are kept as evidence in any case. */
const shortSizeBytesMax = 1024 * 1024;

/** Everything that was found about everybody, to be compared. */
function findings({ signers }: Verdict): string {
  return JSON.stringify(signers.map(({ steps, judgedAt, timestamp }) => ({ steps, judgedAt, timestamp })));
}

function chainsOf({ signers }: Verdict): readonly Uint8Array[] {
  const ders = signers.flatMap((signer) => signer.chain);
  return [...new Map(ders.map((der) => [Buffer.from(der).toString('base64'), der])).values()];
}
