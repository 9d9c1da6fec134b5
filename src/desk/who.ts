/** Who is here: sign-in by signature, and what roles a person holds today. */
import { civil } from '../core/calendar.js';
import type { Actor } from '../core/procedure.js';
import { partyRoles } from '../law/matter.js';
import { bodyRoles } from '../law/office.js';
import type { SignerRole } from '../seal/profile.js';
import type { VerdictCode } from '../seal/verify.js';
import { consume, issue } from '../store/nonces.js';
import { heldOn, type Post, postsOf } from '../store/staff.js';
import { type Desk, entityOf } from './desk.js';

/** A person as a certificate shows him: for himself (`bin` null) or for a legal entity. */
export interface Person {
  readonly iin: string;
  readonly bin: string | null;
  readonly name: string;
  /** The legal entity's name in the certificate; null for a person on his own behalf. */
  readonly organisation: string | null;
  /** What the certificate says that he may do for it: head, right to sign, employee … */
  readonly certified: SignerRole;
}

/** Why a sign-in was not accepted. `nonce`: the challenge is not ours, was used, or is older than five minutes. */
export type SignInRefusal = { readonly code: Exclude<VerdictCode, 'VALID'> | 'nonce' | 'person' };

/** How long a challenge is good. */
export const CHALLENGE_SECONDS = 300;

/** The text to be signed at sign-in: bound to this site and to this minute by a value that works once. */
export async function challenge(desk: Desk): Promise<string> {
  const now = desk.now();
  return challengeText(desk.site, await issue(desk.db, { now, ttlSeconds: CHALLENGE_SECONDS }), now);
}

/** The person who signed this challenge. The signature must be valid, the challenge ours and fresh, the certificate a person's. */
export async function signIn(desk: Desk, cms: Uint8Array): Promise<{ readonly person: Person } | SignInRefusal> {
  const signed = await readSignIn(desk, cms);
  if ('code' in signed) return signed;
  const { text, person } = signed;
  const nonce = /^nonce: (\S+)$/m.exec(text)?.[1] ?? '';
  const minute = /^time: (\S+)$/m.exec(text)?.[1] ?? '';
  // What was signed must be our text to the letter: a signature over anything else is not a sign-in to this site.
  if (text !== challengeText(desk.site, nonce, minute) || !(await consume(desk.db, nonce, desk.now())))
    return { code: 'nonce' };
  return { person };
}

/** Who signed which text to sign in; whether the text is a challenge of ours, and fresh, is asked by `signIn`. */
export async function readSignIn(
  desk: Desk,
  cms: Uint8Array,
): Promise<{ readonly person: Person; readonly text: string } | SignInRefusal> {
  const { verdict } = await desk.judge(cms, null, desk.now(), 'signin');
  if (verdict.code !== 'VALID') return { code: verdict.code };
  const [signer, second] = verdict.signers;
  if (!signer || second || !signer.iin || !verdict.content) return { code: 'person' };
  return {
    text: new TextDecoder().decode(verdict.content),
    person: {
      iin: signer.iin,
      bin: signer.bin,
      name: [signer.name, signer.patronymic].filter((part) => part !== null).join(' '),
      organisation: signer.organisation,
      certified: signer.role,
    },
  };
}

/** A post of an official, as it comes with a session. */
export { postsWith } from '../store/sessions.js';

/**
 * The roles in which a person may act today: an official's by order; everybody's as a party, for himself or his entity, as whom
 * depends on the matter. `posts` are the person's when they are at hand; else they are asked for.
 */
export async function actorsOf(desk: Desk, person: Person, posts?: readonly Post[]): Promise<readonly Actor[]> {
  const { iin, bin, name } = person;
  const official = bin === desk.providerBin || bodyRoles.some((role) => desk.bodies[role] === bin);
  if (bin === null || !official) {
    return partyRoles.map((role) => ({ role, iin, bin, name, order: null }));
  }
  const own = (posts ?? (await postsOf(desk.db, person.iin))).filter(({ iin }) => iin === person.iin);
  const held = heldOn(own, civil(desk.calendar, desk.now()).date).filter(({ role }) => entityOf(desk, role) === bin);
  return held.map((post) => ({ role: post.role, iin, bin: null, name: post.name || name, order: post.order }));
}

function challengeText(site: string, nonce: string, time: string): string {
  return `Ruqsat: sign-in\nsite: ${site}\ntime: ${time}\nnonce: ${nonce}\n`;
}
