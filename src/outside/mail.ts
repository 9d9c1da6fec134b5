/** E-mail by SMTP. The server's acceptance is the sending (APPC 66(2)); what it answers for good is told from what may pass. */
import { createTransport } from 'nodemailer';
import { type Gateway, type Handed, shortReason } from './gateway.js';

/** The mail server: 'smtps://user:password@host:465', or 'smtp://host:587', which must offer TLS unless it is this machine. */
export interface MailOptions {
  readonly url: string;
  /** 'Office <office@example.kz>'. */
  readonly from: string;
  /** Stands after the @ of each Message-ID. */
  readonly host: string;
  /** 20000 when absent. */
  readonly timeoutMs?: number;
}

/** The gateway of letters. Opens a connection for each; nothing is asked of the server before the first. */
export function openMail({ url, from, host, timeoutMs = 20_000 }: MailOptions): Gateway {
  const server = new URL(url);
  const secure = server.protocol === 'smtps:';
  const transport = createTransport({
    host: server.hostname.replace(/^\[|\]$/g, ''),
    port: Number(server.port) || (secure ? 465 : 587),
    secure,
    requireTLS: !secure && !isThisMachine(server.hostname),
    ignoreTLS: !secure && isThisMachine(server.hostname),
    tls: { minVersion: 'TLSv1.2' },
    ...(server.username === ''
      ? {}
      : { auth: { user: decodeURIComponent(server.username), pass: decodeURIComponent(server.password) } }),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    hand: async ({ id, to, subject, body }) => {
      try {
        const { response } = await transport.sendMail({
          from,
          to: { name: '', address: to },
          subject,
          text: body,
          messageId: `<${id}@${host}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
        return { is: 'sent', id: shortReason(response) };
      } catch (fault) {
        return judged(fault);
      }
    },
    close: () => transport.close(),
  };
}

/** What a server says against the recipient or the letter with 5xx is final; against us, or with 4xx, or by silence, it is not. */
function judged(fault: unknown): Handed {
  const { message = String(fault), responseCode = 0, code = '', command = '' } = fault as Partial<SmtpFault>;
  const final = responseCode >= 500 && responseCode < 600 && (code === 'EENVELOPE' || code === 'EMESSAGE');
  return { is: final && command !== 'MAIL FROM' ? 'refused' : 'silent', reason: shortReason(message) };
}

interface SmtpFault {
  readonly message: string;
  readonly responseCode: number;
  readonly code: string;
  readonly command: string;
}

function isThisMachine(host: string): boolean {
  return ['127.0.0.1', 'localhost', '[::1]'].includes(host);
}
