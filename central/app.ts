import Fastify, { LogController, type FastifyInstance, type FastifyReply } from 'fastify';
import { forgetRequestCounts } from './access/request-count.repo.ts';
import { forgetUploads } from './attachments/upload.repo.ts';
import { forgetNonces } from './devices/device.repo.ts';
import { asRefused, dressAnswers } from './http/answers.ts';
import { oldestNonce } from './http/authenticate.ts';
import { faultFields } from './http/fault.ts';
import { guard } from './http/gate.ts';
import { limitRequests } from './http/limits.ts';
import { register } from './http/register.ts';
import { now, type Ports } from './ports.ts';
import { allRoutes } from './routes/index.ts';

const HOUSEKEEPING_EVERY_MS = 60_000;
const REQUEST_TIMEOUT_MS = 60_000;

/** The central as an HTTP application over an open, migrated store. It closes neither the store nor the logger. */
export function buildCentral(ports: Ports): FastifyInstance {
  const app = Fastify({
    loggerInstance: ports.logger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => ports.chance.uuid(),
    requestTimeout: REQUEST_TIMEOUT_MS,
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    exposeHeadRoutes: false,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (error, request, reply) => {
      const refused = asRefused(ports, error, request);
      void (reply as unknown as FastifyReply).code(refused.status).send(refused.toProblem(now(ports)));
    },
  }) as unknown as FastifyInstance;
  app.decorateRequest('deviceId', null);
  // Bytes first: a signature is over what travelled. Shapes are read once it is checked.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  dressAnswers(app, ports);
  void app.register(async (scope) => {
    guard(scope, ports.gate);
    await limitRequests(scope, ports.config);
    for (const route of allRoutes(ports)) register(scope, ports, route);
  });
  keepHouse(app, ports);
  return app;
}

async function forgetSeen(ports: Ports): Promise<void> {
  await forgetNonces(ports.store, oldestNonce(ports));
  await forgetRequestCounts(ports.store, Math.floor(ports.clock.now() / 60_000) - 1);
}

function keepHouse(app: FastifyInstance, ports: Ports): void {
  let timer: NodeJS.Timeout | undefined;
  app.addHook('onReady', async () => {
    timer = setInterval(() => {
      forgetSeen(ports).catch((error: unknown) => {
        ports.logger.warn(faultFields(error), 'old nonces stay for now');
      });
      forgetUploads(ports.store, now(ports)).catch((error: unknown) => {
        ports.logger.warn(faultFields(error), 'old uploads stay for now');
      });
    }, HOUSEKEEPING_EVERY_MS);
    timer.unref();
  });
  app.addHook('onClose', async () => clearInterval(timer));
}
