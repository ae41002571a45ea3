import type { FastifyInstance, FastifyRequest } from 'fastify';
import { PROTOCOL_VERSION } from '../../shared/protocol/acts.ts';
import { now, type Ports } from '../ports.ts';
import { isPassing } from '../store/trouble.ts';
import { faultFields } from './fault.ts';
import { Refused } from './refused.ts';

const RETRY_AFTER_S = 5;

const HEADERS: Readonly<Record<string, string>> = {
  'x-guichet-protocol': String(PROTOCOL_VERSION),
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'strict-transport-security': 'max-age=31536000',
};

/** What every answer has in common: headers, the shape of refusals, one line of log. */
export function dressAnswers(app: FastifyInstance, ports: Ports): void {
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers({ 'cache-control': 'no-store', ...HEADERS });
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    ports.metrics.answered({
      method: request.method,
      route,
      status: reply.statusCode,
      seconds: reply.elapsedTime / 1000,
    });
    ports.logger.info(
      {
        request: request.id,
        method: request.method,
        // The pattern, never the address: that one has names and numbers in it.
        route,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        device: request.deviceId,
      },
      'answered',
    );
  });
  app.setErrorHandler((error, request, reply) => {
    const refused = asRefused(ports, error, request);
    if (refused.retryAfterSeconds !== undefined)
      reply.header('retry-after', String(refused.retryAfterSeconds));
    return reply.code(refused.status).send(refused.toProblem(now(ports)));
  });
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).send(new Refused('not_found').toProblem(now(ports))),
  );
}

/** fastify's own refusals (a body too large, a broken request) become ours; anything else is a fault, logged with a reference. */
export function asRefused(ports: Ports, error: unknown, request: FastifyRequest): Refused {
  if (error instanceof Refused) return error;
  const status =
    typeof error === 'object' && error !== null && 'statusCode' in error ? Number(error.statusCode) : 500;
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (status >= 400 && status < 500 && code.startsWith('FST_'))
    return new Refused('invalid', { status, detail: code });
  ports.logger.error({ ...faultFields(error), request: request.id }, 'fault');
  const later = isPassing(error) ? { status: 503, retryAfterSeconds: RETRY_AFTER_S } : {};
  return new Refused('unexpected', { ...later, detail: `reference ${request.id}` });
}
