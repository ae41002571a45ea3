import pino from 'pino';
import type { FastifyBaseLogger } from 'fastify';

/**
 * Structured logs on standard error. What a person typed, a name, a number, an address of a request with its query: none of
 * it goes in. Codes, ids, counts and times only.
 */
export const stderrLogger = (level: string): FastifyBaseLogger =>
  pino(
    { level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: true }),
  );

export const silentLogger = (): FastifyBaseLogger => pino({ level: 'silent' });
