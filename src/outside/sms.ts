/** SMS by the HTTP gateway of an operator. There is no national standard: the request is our own, described in docs/operations.md. */
import { type Gateway, type Handed, shortReason } from './gateway.js';

export interface SmsOptions {
  /** Where each message is posted to. */
  readonly url: string;
  /** Sent as a bearer token. */
  readonly token: string;
  /** 15000 when absent. */
  readonly timeoutMs?: number;
}

/** The gateway of short messages. The subject is no part of an SMS. */
export function openSms({ url, token, timeoutMs = 15_000 }: SmsOptions): Gateway {
  return {
    hand: async ({ id, to, body }) => {
      try {
        const answer = await fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'idempotency-key': id },
          body: JSON.stringify({ id, to, text: body }),
          redirect: 'error',
          signal: AbortSignal.timeout(timeoutMs),
        });
        return judged(id, answer.status, await answer.text());
      } catch (fault) {
        const { message, cause } = fault instanceof Error ? fault : new Error(String(fault));
        return { is: 'silent', reason: shortReason(cause instanceof Error ? `${message}: ${cause.message}` : message) };
      }
    },
    close: () => undefined,
  };
}

/** 2xx and 409 (known already): taken. 400, 404, 410 and 422: this number or text never will be. The rest may pass. */
function judged(id: string, status: number, said: string): Handed {
  const { id: own, error } = read(said);
  if ((status >= 200 && status < 300) || status === 409) return { is: 'sent', id: shortReason(own ?? id) };
  const reason = shortReason(`${status} ${error ?? ''}`);
  return { is: [400, 404, 410, 422].includes(status) ? 'refused' : 'silent', reason };
}

function read(said: string): { readonly id?: string; readonly error?: string } {
  try {
    const body: unknown = JSON.parse(said);
    if (typeof body !== 'object' || body === null) return {};
    return {
      ...('id' in body && typeof body.id === 'string' && body.id !== '' ? { id: body.id } : {}),
      ...('error' in body && typeof body.error === 'string' ? { error: body.error } : {}),
    };
  } catch {
    return {};
  }
}
