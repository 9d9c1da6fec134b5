/**
 * A phone with eGov mobile, as far as a site meets it (integration.md §5): it reads the code, fetches what is to be signed,
 * signs with the key of a made-up person, and sends the signature where the documents came from.
 */
import { createHash } from 'node:crypto';
import { signDocument } from './cms.js';
import type { Key } from './keys.js';
import type { PersonId } from './people.js';
import type { Lang, Said } from './words.js';

/** What the phone shows before anybody signs. */
export interface PhoneView {
  readonly description: string;
  readonly organisation: Said;
  readonly bin: string;
  readonly expires: string;
  readonly documents: readonly {
    readonly name: Said;
    readonly bytes: Uint8Array;
    readonly isPdf: boolean;
  }[];
  /** SHA-256 over all documents: who signs has seen these and no others. */
  readonly digest: string;
}

/** Why the phone shows nothing or could not sign; `said` is what the site told it. */
export interface PhoneTrouble {
  readonly trouble: 'notACode' | 'foreign' | 'silent' | 'changed' | 'refused' | 'strange';
  readonly said?: string;
}

/** A phone. Nothing of it throws for what a site sends. */
export interface Phone {
  readonly keys: () => readonly Key[];
  readonly now: () => Date;
  readonly read: (code: string, lang: Lang) => Promise<PhoneView | PhoneTrouble>;
  /** Null when the site took the signature. `digest` is that of the view that was shown. */
  readonly sign: (code: string, digest: string, who: PersonId, lang: Lang) => Promise<PhoneTrouble | null>;
}

/** A phone with the keys of a centre. It calls this machine only, and the sites that are named. */
export function openPhone(options: {
  readonly centre: { people(): readonly Key[] };
  readonly clock: { now(): Date };
  readonly sites?: readonly string[];
}): Phone {
  const { centre, clock, sites = [] } = options;
  const fetched = async (code: string, lang: Lang): Promise<Fetched | PhoneTrouble> => {
    const address = /^mobileSign:(https?:\/\/\S+)$/.exec(code.trim())?.[1];
    if (address === undefined || !URL.canParse(address)) return { trouble: 'notACode' };
    if (!isAllowed(new URL(address), sites)) return { trouble: 'foreign' };
    const asked = await call(address, lang);
    if ('trouble' in asked) return asked;
    const uri = textIn(partOf(asked.body, 'document'), 'uri');
    // Another place would be asked in the name of this one.
    if (!URL.canParse(uri) || new URL(uri).origin !== new URL(address).origin) return { trouble: 'foreign' };
    const got = await call(uri, lang);
    return 'trouble' in got ? got : { uri, about: asked.body, documents: got.body };
  };
  return {
    keys: () => centre.people(),
    now: () => clock.now(),
    read: async (code, lang) => {
      const found = await fetched(code, lang);
      return 'trouble' in found ? found : viewOf(found);
    },
    sign: async (code, digest, who, lang) => {
      const found = await fetched(code, lang);
      if ('trouble' in found) return found;
      const view = viewOf(found);
      if ('trouble' in view) return view;
      if (view.digest !== digest) return { trouble: 'changed' };
      const key = centre.people().find(({ person }) => person.id === who);
      if (!key) return { trouble: 'strange' };
      const signed = signedJson(found.documents, key, clock.now());
      const answer = await call(found.uri, lang, { method: 'PUT', body: JSON.stringify(signed) });
      return 'trouble' in answer ? answer : null;
    },
  };
}

type JsonObject = { readonly [name: string]: unknown };

interface Fetched {
  readonly uri: string;
  /** API-1's answer. */
  readonly about: JsonObject;
  /** API-2's. */
  readonly documents: JsonObject;
}

/** How long a site may take. */
const patienceMs = 15_000;

async function call(
  address: string,
  lang: Lang,
  put: { readonly method: 'PUT'; readonly body: string } | null = null,
): Promise<{ readonly body: JsonObject } | PhoneTrouble> {
  const headers = { accept: 'application/json', 'accept-language': lang, 'content-type': 'application/json' };
  const answer = await fetch(address, {
    ...put,
    headers,
    signal: AbortSignal.timeout(patienceMs),
    redirect: 'error',
  }).catch(() => null);
  if (!answer) return { trouble: 'silent' };
  const body: unknown = await answer.json().catch(() => null);
  const said = textIn(body, 'message');
  if (!answer.ok) return { trouble: 'refused', said: said || String(answer.status) };
  return isObject(body) ? { body } : { trouble: 'strange' };
}

/** The loopback, and origins that were named: a page of another site cannot send the phone about in our network. */
function isAllowed({ hostname, origin }: URL, sites: readonly string[]): boolean {
  return /^(127\.0\.0\.1|localhost|\[::1\])$/.test(hostname) || sites.includes(origin);
}

function viewOf({ about, documents }: Fetched): PhoneView | PhoneTrouble {
  const list = listIn(documents);
  const read = list.map((document) => {
    const file = partOf(partOf(document, 'document'), 'file');
    const bytes = new Uint8Array(Buffer.from(textIn(file, 'data'), 'base64'));
    return { name: namesIn(document), bytes, isPdf: textIn(file, 'mime') === '@file/pdf' };
  });
  if (read.length === 0 || read.some(({ bytes }) => bytes.length === 0)) return { trouble: 'strange' };
  const digest = createHash('sha256');
  for (const { bytes } of read) digest.update(createHash('sha256').update(bytes).digest());
  const organisation = partOf(about, 'organisation');
  return {
    description: textIn(about, 'description'),
    organisation: namesIn(organisation),
    bin: textIn(organisation, 'bin'),
    expires: textIn(about, 'expiry_date'),
    documents: read,
    digest: digest.digest('hex'),
  };
}

/** The same JSON as it came, with a signature in the place of each document's data. */
function signedJson(documents: JsonObject, key: Key, at: Date): JsonObject {
  const attached = documents['signMethod'] === 'CMS_WITH_DATA';
  const signed = listIn(documents).map((one) => {
    const document = partOf(one, 'document');
    const file = partOf(document, 'file');
    const bytes = new Uint8Array(Buffer.from(textIn(file, 'data'), 'base64'));
    const cms = signDocument({ is: 'content', bytes }, attached, key, at);
    return { ...one, document: { ...document, file: { ...file, data: Buffer.from(cms).toString('base64') } } };
  });
  return { ...documents, documentsToSign: signed };
}

const listIn = (documents: JsonObject): readonly JsonObject[] => {
  const list = documents['documentsToSign'];
  return Array.isArray(list) ? list.filter(isObject) : [];
};

const namesIn = (value: JsonObject): Said => ({
  kk: textIn(value, 'nameKz'),
  ru: textIn(value, 'nameRu'),
  en: textIn(value, 'nameEn'),
});

function partOf(value: JsonObject, name: string): JsonObject {
  const part = value[name];
  return isObject(part) ? part : {};
}

function textIn(value: unknown, name: string): string {
  const part = isObject(value) ? value[name] : undefined;
  return typeof part === 'string' ? part : '';
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
