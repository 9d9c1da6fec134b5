/** NCALayer's protocol, outgoing: the JSON shapes of its two modules (integration facts §3). */
import type { Json } from '../core/procedure.js';

/** A reply as the site receives it. */
export type Reply = { readonly [key: string]: Json };

/** Codes of the module basics. */
export type BasicsCode = keyof typeof messages;

/** Sent when a site connects; 1.4 is the version whose behaviour the demo signer has. */
export const greeting: Reply = { result: { version: '1.4' } };

/** Sent and answered unchanged, so that a connection that waits for a person stays open. */
export const heartbeat = '--heartbeat--';

/** The site asked a module that is not installed. */
export const moduleNotFound: Reply = { success: false, errorCode: 'MODULE_NOT_FOUND' };

/** The message was no JSON, or named no method. */
export const jsonUnreadable: Reply = { success: false, code: 'COMMON_JSON_WRAPPING_EXCEPTION' };

/** basics signed: always several signatures, as current versions answer; with the certificate (PEM) when it was asked for. */
export const basicsSuccess = (signatures: readonly string[], certificate: string | null): Reply => ({
  status: true,
  body: { result: certificate === null ? signatures : { signatures, certificate } },
});

/** The person pressed "Cancel". */
export const basicsCancelled: Reply = { status: true, body: {} };

/** basics could not: `details` is what a developer reads. */
export const basicsFailure = (code: BasicsCode, details: string): Reply => ({
  status: false,
  code,
  message: messages[code],
  details,
});

/** commonUtils did it; some methods return nothing. */
export const commonSuccess = (responseObject: Json | undefined, uuid: string | null): Reply => ({
  ...(responseObject === undefined ? {} : { responseObject }),
  code: '200',
  ...(uuid === null ? {} : { uuid }),
});

/** commonUtils could not; the message may be absent. */
export const commonFailure = (message: string | null, uuid: string | null): Reply => ({
  code: '500',
  ...(message === null ? {} : { message }),
  ...(uuid === null ? {} : { uuid }),
});

/** The message by which commonUtils says that the person pressed "Cancel". */
export const cancelledMessage = 'action.canceled';

/** The two texts of the shared library are NCALayer's own; of the others only the codes are known. */
const messages = {
  GENERAL_ERROR: 'General error.',
  INVOCATION_ERROR: 'An invoked method threw an exception.',
  INVALID_SIGNING_PARAMS: 'Invalid signing parameters.',
  SIGNING_FAILURE: 'Signing failed.',
  CSR_GENERATING_FAILURE: 'Generating a certificate request failed.',
  CERTIFICATE_IMPORTING_FAILURE: 'Importing a certificate failed.',
  INVALID_IMPORTING_CERTIFICATE: 'The certificate to import is not valid.',
} as const;
