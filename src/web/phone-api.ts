/** What a phone with eGov mobile sends and is sent: the JSON of its API-1 and API-2 (integration.md §5). */
import type { ToSign } from '../desk/phone.js';
import type { Lang, Text } from '../words/languages.js';

/** API-1: what is asked, by whom, until when, and where the documents are. The token in the address is the proof: no other is asked for. */
export function description({ name, by, expires, address }: ToSign, lang: Lang): object {
  return {
    description: name[lang],
    expiry_date: expires,
    organisation: { ...named(by.name), bin: by.bin },
    document: { uri: address, auth_type: 'None', auth_token: '' },
  };
}

/** API-2: the one document, and whether it goes into the signature. Of the person it says no more than the document itself. */
export function documents({ name, bytes, media, attached }: ToSign): object {
  const file = { mime: media === 'pdf' ? '@file/pdf' : '', data: Buffer.from(bytes).toString('base64') };
  return {
    signMethod: attached ? 'CMS_WITH_DATA' : 'CMS_SIGN_ONLY',
    version: 1,
    documentsToSign: [{ id: DOCUMENT, ...named(name), meta: [], document: { file } }],
  };
}

/** The signature in what came back: the same JSON with the signature in the place of the data. Null for anything else. */
export function signatureIn(body: unknown): Uint8Array | null {
  const list = inside(body, 'documentsToSign');
  if (!Array.isArray(list) || list.length !== 1) return null;
  const [only]: unknown[] = list;
  if (Number(inside(only, 'id')) !== DOCUMENT) return null;
  const data = inside(inside(inside(only, 'document'), 'file'), 'data');
  if (typeof data !== 'string') return null;
  const text = data.replace(/-----(BEGIN|END) [A-Z0-9 ]+-----/g, '').replace(/\s+/g, '');
  return /^[A-Za-z0-9+/]{4,}={0,2}$/.test(text) ? Buffer.from(text, 'base64') : null;
}

/** The number of the only document. */
const DOCUMENT = 1;

const named = (text: Text) => ({ nameRu: text.ru, nameKz: text.kk, nameEn: text.en });

function inside(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, name)?.value;
}
