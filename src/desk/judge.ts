/**
 * The trust of this office, the revocation lists of the moment and, where the office asks them, a responder and a
 * time-stamping authority, made into a judge of signatures.
 */
import type { Answered, Ocsp } from '../outside/ocsp.js';
import type { Revocation } from '../outside/revocation.js';
import { clockSkewMs, type Tsa } from '../outside/tsa.js';
import { parseCms } from '../seal/cms.js';
import type { Crl } from '../seal/crl.js';
import type { TrustStore } from '../seal/trust.js';
import { verify, type Options, type Signer, type Verdict } from '../seal/verify.js';
import { parseCertificate } from '../seal/x509.js';
import type { Evidence } from '../store/papers.js';
import type { Judge, Purpose } from './desk.js';

/** What an office may ask besides the lists. `tsaTrust` are the centres that are believed about time. */
export interface JudgeServices {
  readonly ocsp?: Ocsp | null;
  readonly tsa?: Tsa | null;
  readonly tsaTrust?: TrustStore | null;
}

/**
 * A judge with this trust. The responder is asked about whoever signed rightly, before the
 * verdict; a paper's signature that is valid is then stamped. Silence of either is no fault.
 */
export function judgeWith(
  trust: TrustStore,
  revocation: Pick<Revocation, 'lists'>,
  { ocsp = null, tsa = null, tsaTrust = null }: JudgeServices = {},
): Judge {
  const options: Options = { clockSkewMs, ...(tsaTrust ? { tsaTrust } : {}) };
  return async (cms, content, at, purpose, expected = {}) => {
    const lists = revocation.lists();
    const crls = lists.map(({ crl }) => crl);
    const judged = (answers: readonly Answered[]) =>
      verify(cms, content, trust, { crls, ocsp: answers.map(({ answer }) => answer) }, at, purpose, expected, options);
    const byLists = judged([]);
    const answers = ocsp && asked[purpose] ? await answersAbout(byLists, ocsp, crls) : [];
    const verdict = answers.length === 0 ? byLists : judged(answers);
    const tokens = tsa && purpose === 'document' ? await tokensOver(cms, verdict, tsa) : [];
    const evidence: Evidence[] = [
      ...chainsOf(verdict).map((bytes) => ({ kind: 'certificate', bytes })),
      ...lists.map(({ bytes }) => ({ kind: 'crl', bytes })),
      ...answers.map(({ bytes }) => ({ kind: 'ocsp', bytes })),
      ...tokens.map((bytes) => ({ kind: 'timestamp', bytes })),
    ];
    return { verdict, evidence };
  };
}

/** The seal is our own; and of a signature that anybody has checked here, nobody else is told. */
const asked: { readonly [purpose in Purpose]: boolean } = { document: true, signin: true, seal: false, any: false };

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

function chainsOf({ signers }: Verdict): readonly Uint8Array[] {
  const ders = signers.flatMap((signer) => signer.chain);
  return [...new Map(ders.map((der) => [Buffer.from(der).toString('base64'), der])).values()];
}
