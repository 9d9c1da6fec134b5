/** The log: what happened and how long it took, never who it was about. */
import pino, { type DestinationStream, type Logger } from 'pino';

/** A log to `to`, standard output when absent. Headers, bodies, queries and addresses of callers are never written. */
export function makeLog(
  level: 'debug' | 'info' | 'warn' | 'error' | 'silent' = 'info',
  to?: DestinationStream,
): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { req: () => undefined, res: () => undefined, err: errorWithoutData },
    redact: { paths: ['iin', 'bin', 'name', '*.iin', '*.bin', '*.name', '*.email', '*.phone'], censor: '…' },
  };
  return to === undefined ? pino(options) : pino(options, to);
}

/** Name, code, place and cause of an error; other properties may hold what a person sent (a row, a query, a body). */
function errorWithoutData(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  return {
    type: error.name,
    code: 'code' in error ? error.code : undefined,
    message: error.message,
    stack: error.stack,
    cause: error.cause === undefined ? undefined : errorWithoutData(error.cause),
  };
}
