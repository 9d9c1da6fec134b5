/**
 * What NCALayer's modules are asked, and how their answers read (integration.md §3): `basics`, the older `commonUtils`
 * where it is missing, and the one question by which KAZTOKEN tells itself from NCALayer.
 */
import { type Answer, isAnswer } from './line.js';

/** Why there is no signature. Each has a text that says what to do, in `words/signing.ts`. */
export type SigningTrouble =
  | 'noProgram'
  | 'blocked'
  | 'cancelled'
  | 'wrongKey'
  | 'oldKey'
  | 'busy'
  | 'lost'
  | 'timeout'
  | 'tooOld'
  | 'refused'
  | 'strangeAnswer';

/** What a request ended in: a CMS for each document as bare base64, or a trouble with what the program said about it. */
export type Outcome =
  { readonly is: 'signed'; readonly cms: readonly string[] } | { readonly is: SigningTrouble; readonly detail: string };

type Trouble = Exclude<Outcome, { is: 'signed' }>;

/** Whose key is asked for: of a person for himself, of somebody for a legal entity, or of whomever. */
export type Holder = 'individual' | 'entity' | 'any';

/** What is to be signed, and how. */
export interface SigningRequest {
  /** In base64: the bytes of each document; with `digested` their digests by the key's own algorithm. Signed in one dialog. */
  readonly documents: readonly string[];
  readonly digested: boolean;
  /** With the data inside the CMS (sign-in), or without (papers). */
  readonly attached: boolean;
  /** Asks the program for a timestamp of NCA's authority inside the CMS. */
  readonly timestamp: boolean;
  /** A document is signed with a signing key; a sign-in with that or with an authentication key. */
  readonly purpose: 'document' | 'signin';
  readonly holder: Holder;
  /** Only keys of this person or entity are offered. */
  readonly iin?: string;
  readonly bin?: string;
  /** CA certificates in base64 that the key may chain to; [] for any; null for NCA's own, as in production. */
  readonly chain: readonly string[] | null;
  /** Storages that are offered; null for all. */
  readonly storages: readonly string[] | null;
  readonly locale: 'kk' | 'ru' | 'en';
}

/** KAZTOKEN's program imitates NCALayer on the same port; NCALayer itself does not know this module. */
export const whoAreYou = { module: 'kz.digiflow.mobile.extensions', method: 'getVersion' } as const;

/** 'KAZTOKENdesktop 1.2.758.648'; null for NCALayer. */
export function readProgram(answer: Answer): string | null {
  const told = readCommonUtils(answer);
  if (told.is !== 'answer' || !isAnswer(told.value)) return null;
  const { name, version } = told.value;
  return [name, version].filter((part) => typeof part === 'string').join(' ') || null;
}

/** The request to `basics`; with the order of keys that NCA's own examples have. */
export function basics(request: SigningRequest): object {
  const { documents, digested, attached, timestamp, storages, chain, iin, bin, locale } = request;
  const [only = '', ...more] = documents;
  return {
    module: 'kz.gov.pki.knca.basics',
    method: 'sign',
    args: {
      allowedStorages: storages,
      format: 'cms',
      // Older versions know no list.
      data: more.length === 0 ? only : documents,
      signingParams: { decode: true, encapsulate: attached, digested, ...(timestamp ? { tsaProfile: {} } : {}) },
      signerParams: {
        extKeyUsageOids: usagesOf(request),
        ...(chain === null ? {} : { chain }),
        ...(iin === undefined ? {} : { iin }),
        ...(bin === undefined ? {} : { bin }),
      },
      locale,
    },
  };
}

/** The program demands every usage that is named: for a sign-in, to which two kinds of keys do, it gets no kind. */
function usagesOf({ purpose, holder }: SigningRequest): readonly string[] {
  return [...(purpose === 'document' ? [emailProtection] : []), ...(holder === 'any' ? [] : [holders[holder]])];
}

const emailProtection = '1.3.6.1.5.5.7.3.4';
const holders = { individual: '1.2.398.3.3.4.1.1', entity: '1.2.398.3.3.4.1.2' } as const;

/** A request to `commonUtils`. */
export function commonUtils(method: string, ...args: readonly unknown[]): object {
  return { module: 'kz.gov.pki.knca.commonUtils', method, ...(args.length === 0 ? {} : { args }) };
}

/** The request for one signature from a storage. Only the deprecated method adds a timestamp; of a digest none does. */
export function commonSign(request: SigningRequest, storage: string, document: string): object {
  const { digested, attached, timestamp, purpose } = request;
  // A word that is neither SIGNATURE nor AUTHENTICATION means a key of any kind.
  const kind = purpose === 'document' ? 'SIGNATURE' : 'ANY';
  if (digested) return commonUtils('createCAdESFromBase64Hash', storage, kind, document);
  const method = timestamp ? 'createCMSSignatureFromBase64' : 'createCAdESFromBase64';
  return commonUtils(method, storage, kind, document, attached);
}

/** The language of the older module's dialogs: its word for Kazakh is 'kz'. */
export function changeLocale(locale: SigningRequest['locale']): object {
  return commonUtils('changeLocale', locale === 'kk' ? 'kz' : locale);
}

/** The answer of `basics` to a request for this many signatures. */
export function readBasics(answer: Answer, count: number): Outcome | 'noModule' {
  if (answer['errorCode'] === 'MODULE_NOT_FOUND') return 'noModule';
  if (answer['status'] === true && isAnswer(answer['body'])) {
    const { result } = answer['body'];
    if (result === undefined || result === null) return { is: 'cancelled', detail: '' };
    return signed(result, count);
  }
  const detail = detailOf(answer);
  if (answer['status'] !== false && answer['success'] !== false) return { is: 'strangeAnswer', detail };
  return { is: answer['code'] === 'SIGNING_FAILURE' ? 'wrongKey' : 'refused', detail };
}

/** The answer of `commonUtils`; `value` is what the method returned. */
export function readCommonUtils(
  answer: Answer,
): { readonly is: 'answer'; readonly value: unknown } | { readonly is: 'noModule' } | Trouble {
  if (answer['errorCode'] === 'MODULE_NOT_FOUND') return { is: 'noModule' };
  if (answer['code'] === '200') return { is: 'answer', value: answer['responseObject'] };
  const detail = detailOf(answer);
  if (answer['code'] !== '500') return { is: 'strangeAnswer', detail };
  const message = typeof answer['message'] === 'string' ? answer['message'] : '';
  if (message === 'action.canceled') return { is: 'cancelled', detail };
  // A request that this version does not understand, as against a key that it could not use.
  return { is: /^(java\.lang|org)\./.test(message) ? 'refused' : 'wrongKey', detail };
}

/** Versions answer with a list, with one text, or with `{ signatures }`; a text is PEM or bare base64. */
export function signed(result: unknown, count: number): Outcome {
  const told = isAnswer(result) && !Array.isArray(result) ? result['signatures'] : result;
  const texts: readonly unknown[] = Array.isArray(told) ? told : [told];
  const cms = texts.map((text) =>
    typeof text === 'string' ? text.replace(/-----(BEGIN|END) [A-Z0-9 ]+-----/g, '').replace(/\s+/g, '') : '',
  );
  if (cms.length !== count) return { is: 'strangeAnswer', detail: `${cms.length} of ${count}` };
  if (!cms.every((text) => /^[A-Za-z0-9+/]{64,}={0,2}$/.test(text))) return { is: 'strangeAnswer', detail: 'no CMS' };
  return { is: 'signed', cms };
}

function detailOf(answer: Answer): string {
  return ['code', 'message', 'details']
    .map((name) => answer[name])
    .filter((part) => typeof part === 'string')
    .join(': ');
}
