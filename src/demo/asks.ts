/**
 * NCALayer's protocol, incoming: a text message becomes either a reply that needs nobody, or something to ask a person.
 * Shapes follow integration facts §3 and the recorded exchanges; where NCALayer's behaviour is unknown it says so.
 */
import type { Json } from '../core/procedure.js';
import {
  basicsFailure,
  commonFailure,
  commonSuccess,
  jsonUnreadable,
  moduleNotFound,
  type BasicsCode,
  type Reply,
} from './replies.js';
import type { Lang } from './words.js';

/** What is to be signed: bytes, or a hash of bytes that stay with the site. */
export type Document =
  { readonly is: 'content'; readonly bytes: Uint8Array } | { readonly is: 'digest'; readonly bytes: Uint8Array };

/** Which keys the site accepts. */
export interface Wanted {
  /** Every one of these stands in the certificate's extendedKeyUsage. */
  readonly keyUsages: readonly string[];
  /** 'production' when the site gave no chain; 'any' for an empty one; else CA certificates (DER), one of which must be in the path. */
  readonly chain: 'production' | 'any' | readonly Uint8Array[];
  readonly iin: string | null;
  readonly bin: string | null;
  /** Certificate serial number, hexadecimal. */
  readonly serialNumber: string | null;
}

interface Asked {
  readonly module: 'basics' | 'commonUtils';
  readonly wanted: Wanted;
  readonly locale: Lang;
  /** Echoed by commonUtils; null when the request had none. */
  readonly uuid: string | null;
}

/** A request to sign. */
export interface SignAsk extends Asked {
  readonly is: 'sign';
  readonly documents: readonly Document[];
  /** The content goes into the signature. */
  readonly attached: boolean;
  readonly timestamp: boolean;
  /** The answer carries the certificate beside the signatures (basics only). */
  readonly outputCert: boolean;
}

/** A request for the details of a certificate. */
export interface InfoAsk extends Asked {
  readonly is: 'keyInfo';
}

/** What a person has to answer. */
export type Ask = SignAsk | InfoAsk;

/** What a message comes to. `locale` is set by changeLocale and concerns what follows. */
export type Read = { readonly reply: Reply; readonly locale?: Lang } | { readonly ask: Ask };

/** Reads one text message; `locale` is the language that an earlier changeLocale of this connection set. */
export function readMessage(text: string, locale: Lang): Read {
  const message = parsed(text);
  if (!isObject(message)) return { reply: jsonUnreadable };
  const { module, method } = message;
  if (module === basicsModule && typeof method === 'string') return readBasics(message, method);
  if (module === commonModule && typeof method === 'string') return readCommon(message, method, locale);
  if (module === basicsModule || module === commonModule) return { reply: jsonUnreadable };
  return { reply: moduleNotFound };
}

/** 'kz' is NCALayer's older word for Kazakh; what is neither Kazakh nor English is read as Russian, its default. */
export const langOf = (locale: Json | undefined): Lang =>
  locale === 'kk' || locale === 'kz' ? 'kk' : locale === 'en' ? 'en' : 'ru';

const basicsModule = 'kz.gov.pki.knca.basics';
const commonModule = 'kz.gov.pki.knca.commonUtils';
const emailProtection = '1.3.6.1.5.5.7.3.4';
const clientAuth = '1.3.6.1.5.5.7.3.2';

const logoCharsMax = 50_000;

type JsonObject = { readonly [key: string]: Json };

/** Ends the reading of a basics request with one of NCALayer's codes. */
class Refused extends Error {
  constructor(
    readonly code: BasicsCode,
    readonly details: string,
  ) {
    super(details);
  }
}

function readBasics(message: JsonObject, method: string): Read {
  try {
    if ('apiVersion' in message && Number(message.apiVersion) !== 2)
      throw new Refused('GENERAL_ERROR', 'java.lang.IllegalArgumentException: Supported apiVersion is 2');
    if (method === 'generateCsr') throw new Refused('CSR_GENERATING_FAILURE', notOffered(method));
    if (method === 'importCertificate') throw new Refused('CERTIFICATE_IMPORTING_FAILURE', notOffered(method));
    if (method !== 'sign')
      throw new Refused('GENERAL_ERROR', `java.lang.IllegalArgumentException: ${method} is not defined in Basics`);
    if (!isObject(message.args))
      throw new Refused('GENERAL_ERROR', 'java.lang.IllegalArgumentException: sign demands arguments');
    return { ask: readSign(message.args) };
  } catch (error) {
    if (error instanceof Refused) return { reply: basicsFailure(error.code, error.details) };
    throw error;
  }
}

function readSign(args: JsonObject): SignAsk {
  const signing = objectIn(args, 'signingParams');
  const signer = objectIn(args, 'signerParams');
  if (args.format !== 'cms' && args.format !== 'xml') throw new Refused('INVALID_SIGNING_PARAMS', 'format: cms or xml');
  if (args.format === 'xml') throw new Refused('SIGNING_FAILURE', notOffered('xml'));
  if (args.allowedStorages !== null && args.allowedStorages !== undefined) stringsIn(args, 'allowedStorages');
  if (typeof args.logo === 'string' && args.logo.length > logoCharsMax)
    throw new Refused('INVALID_SIGNING_PARAMS', `logo: at most ${logoCharsMax} characters`);
  const digested = flag(signing.digested);
  const attached = flag(signing.encapsulate);
  if (digested && attached) throw new Refused('INVALID_SIGNING_PARAMS', 'a digest cannot be encapsulated');
  return {
    is: 'sign',
    module: 'basics',
    documents: texts(args.data).map((text) => documentOf(text, digested, flag(signing.decode))),
    attached,
    timestamp: isObject(signing.tsaProfile),
    outputCert: flag(signing.outputCert),
    wanted: {
      keyUsages: stringsIn(signer, 'extKeyUsageOids'),
      chain: chainIn(signer),
      iin: stringOrNull(signer.iin),
      bin: stringOrNull(signer.bin),
      serialNumber: stringOrNull(signer.serialNumber),
    },
    locale: langOf(args.locale),
    uuid: null,
  };
}

function documentOf(text: string, digested: boolean, decode: boolean): Document {
  if (!digested && !decode) return { is: 'content', bytes: new TextEncoder().encode(text) };
  const bytes = base64(text);
  if (!bytes) throw new Refused('INVALID_SIGNING_PARAMS', 'data: not base64');
  // NCALayer takes a hash of whatever length, as recorded; a wrong one makes a signature that verifies nowhere.
  return { is: digested ? 'digest' : 'content', bytes };
}

function texts(data: Json | undefined): readonly string[] {
  const all: readonly Json[] = Array.isArray(data) ? data : [data ?? null];
  const found = all.filter((text) => typeof text === 'string');
  if (found.length === 0 || found.length < all.length)
    throw new Refused('INVALID_SIGNING_PARAMS', 'data: a string, or several');
  return found;
}

function chainIn(signer: JsonObject): Wanted['chain'] {
  if (signer.chain === undefined || signer.chain === null) return 'production';
  const chain = stringsIn(signer, 'chain').map((text) => base64(text));
  if (chain.length === 0) return 'any';
  const read = chain.filter((certificate) => certificate !== null);
  if (read.length < chain.length) throw new Refused('INVALID_SIGNING_PARAMS', 'chain: not base64');
  return read;
}

function objectIn(args: JsonObject, name: string): JsonObject {
  const value = args[name];
  if (value === undefined)
    throw new Refused('INVOCATION_ERROR', `org.json.JSONException: JSONObject["${name}"] not found.`);
  if (!isObject(value))
    throw new Refused('INVOCATION_ERROR', `org.json.JSONException: JSONObject["${name}"] is not a JSONObject.`);
  return value;
}

function stringsIn(args: JsonObject, name: string): readonly string[] {
  const value = args[name];
  if (value === undefined)
    throw new Refused('INVOCATION_ERROR', `org.json.JSONException: JSONObject["${name}"] not found.`);
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  throw new Refused('INVOCATION_ERROR', `org.json.JSONException: JSONObject["${name}"] is not a JSONArray.`);
}

const stringOrNull = (value: Json | undefined): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

/** NCALayer takes true and "true" alike. */
const flag = (value: Json | undefined): boolean => value === true || value === 'true';

/** The arguments of the methods of commonUtils, as their Java types. */
const signatures: { readonly [method: string]: readonly ('string' | 'boolean' | 'strings')[] } = {
  getActiveTokens: [],
  getKeyInfo: ['string'],
  createCAdESFromBase64: ['string', 'string', 'string', 'boolean'],
  createCAdESFromBase64Hash: ['string', 'string', 'string'],
  createCMSSignatureFromBase64: ['string', 'string', 'string', 'boolean'],
  createCAdESFromFile: ['string', 'string', 'string', 'boolean'],
  createCMSSignatureFromFile: ['string', 'string', 'string', 'boolean'],
  applyCAdEST: ['string', 'string', 'string'],
  signXml: ['string', 'string', 'string', 'string', 'string'],
  signXmls: ['string', 'string', 'strings', 'string', 'string'],
  showFileChooser: ['string', 'string'],
  changeLocale: ['string'],
};

function readCommon(message: JsonObject, method: string, locale: Lang): Read {
  const uuid = stringOrNull(message.uuid);
  const args: readonly Json[] = Array.isArray(message.args) ? message.args : [];
  const fail = (why: string | null): Read => ({ reply: commonFailure(why, uuid) });
  const signature = Object.hasOwn(signatures, method) ? signatures[method] : undefined;
  if (!signature) return fail(`java.lang.NoSuchMethodException: ${method}`);
  if (args.length !== signature.length)
    return fail(`java.lang.IllegalArgumentException: wrong number of arguments. Method: ${method}`);
  if (!signature.every((type, i) => isOfType(args[i], type)))
    return fail(`java.lang.IllegalArgumentException: argument type mismatch. Method: ${method}`);
  const [, keyType, data, attach] = args;
  switch (method) {
    case 'getActiveTokens':
      // The demo's keys are files, and NCALayer lists hardware only.
      return { reply: commonSuccess([], uuid) };
    case 'changeLocale':
      return { reply: commonSuccess(undefined, uuid), locale: langOf(args[0]) };
    case 'getKeyInfo':
      return { ask: { is: 'keyInfo', module: 'commonUtils', wanted: wantedByType(undefined), locale, uuid } };
    case 'createCAdESFromBase64':
    case 'createCAdESFromBase64Hash':
    case 'createCMSSignatureFromBase64': {
      // An empty hash is answered without a message, as recorded.
      if (data === '' && method === 'createCAdESFromBase64Hash') return fail(null);
      const bytes = typeof data === 'string' ? base64(data) : null;
      if (!bytes) return fail(`java.lang.IllegalArgumentException: not base64. Method: ${method}`);
      const documents: readonly Document[] = [
        { is: method === 'createCAdESFromBase64Hash' ? 'digest' : 'content', bytes },
      ];
      const timestamp = method === 'createCMSSignatureFromBase64';
      const wanted = wantedByType(keyType);
      const common = { documents, attached: attach === true, timestamp, outputCert: false, wanted, locale, uuid };
      return { ask: { is: 'sign', module: 'commonUtils', ...common } };
    }
    default:
      return fail(notOffered(method));
  }
}

/** commonUtils knows no chain: any centre's key is shown. A type other than the two means any key. */
function wantedByType(keyType: Json | undefined): Wanted {
  const keyUsages = keyType === 'SIGNATURE' ? [emailProtection] : keyType === 'AUTHENTICATION' ? [clientAuth] : [];
  return { keyUsages, chain: 'any', iin: null, bin: null, serialNumber: null };
}

function isOfType(value: Json | undefined, type: 'string' | 'boolean' | 'strings'): boolean {
  if (type === 'strings') return Array.isArray(value) && value.every((item) => typeof item === 'string');
  return typeof value === type;
}

const notOffered = (what: string): string => `${what} is not offered by the demo signer`;

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The bytes of base64 text, line breaks and a PEM frame tolerated; null when it is something else. */
function base64(text: string): Uint8Array | null {
  const bare = text.replace(/-----(BEGIN|END) [A-Z ]+-----/g, '').replace(/\s+/g, '');
  return /^[A-Za-z0-9+/]*={0,2}$/.test(bare) && bare.length % 4 === 0
    ? new Uint8Array(Buffer.from(bare, 'base64'))
    : null;
}
