import { CentralIntro, PROTOCOL_VERSION } from '../../shared/protocol/index.ts';
import { certifiedRecipient } from '../bundles/recipient.service.ts';
import { listSealKeys } from '../devices/enrolment.repo.ts';
import { given, route, type Route } from '../http/route.ts';
import { certify, getRoot } from '../papers/trust.service.ts';
import { now, type Ports } from '../ports.ts';
import { listBranches } from '../reference/reference.repo.ts';
import { isAlive } from '../store/migrations.repo.ts';
import { Health, Readiness, SealKeys } from './shapes.ts';

const VERIFIERS_MAY_KEEP_S = 300;
const METRICS_MAX_BYTES = 1024 * 1024;

/** What anybody may ask. */
export const openRoutes = (ports: Ports): readonly Route[] => [
  route({
    method: 'GET',
    path: '/health',
    name: 'getHealth',
    summary: 'Whether this process can serve: its database answers',
    access: 'open',
    answers: {
      200: { description: 'It can', body: Health },
      503: { description: 'Its database does not answer', body: Health },
    },
    handle: async () => {
      const alive = await isAlive(ports.store).catch(() => false);
      const status = alive ? 'ok' : 'unavailable';
      return given(
        { status, protocol: PROTOCOL_VERSION, database: ports.store.engine, time: now(ports) },
        alive ? 200 : 503,
      );
    },
  }),
  route({
    method: 'GET',
    path: '/ready',
    name: 'getReadiness',
    summary:
      'Whether requests should come to this process now: it is not stopping and few of them stand in line',
    access: 'open',
    answers: {
      200: { description: 'They should', body: Readiness },
      503: { description: 'Not now', body: Readiness },
    },
    handle: async () => {
      const { waiting } = ports.store.pool();
      const isReady =
        !ports.gate.isTurningAway() &&
        waiting <= ports.config.atOnce.waiting / 2 &&
        (await isAlive(ports.store).catch(() => false));
      return given({ ready: isReady, waiting }, isReady ? 200 : 503);
    },
  }),
  route({
    method: 'GET',
    path: '/metrics',
    name: 'getMetrics',
    summary: 'Counts for Prometheus, with a reading token; no label says anything about a person',
    access: 'reader',
    answers: {
      200: {
        description: 'Text format of Prometheus',
        body: { mediaType: ports.metrics.mediaType, maxBytes: METRICS_MAX_BYTES },
      },
    },
    handle: async () => ({
      status: 200,
      bytes: { mediaType: ports.metrics.mediaType, content: Buffer.from(await ports.metrics.read()) },
    }),
  }),
  route({
    method: 'GET',
    path: '/v1/info',
    name: 'getInfo',
    summary: 'Who this central is, its time and its branches: what a workstation being set up needs',
    access: 'open',
    answers: { 200: { description: 'The central presents itself', body: CentralIntro } },
    handle: async () =>
      given({
        name: ports.config.name,
        demonstration: ports.config.demonstration,
        time: now(ports),
        sealRoot: (await getRoot(ports.store)).publicKey,
        bundleRecipient: await certifiedRecipient(ports.store),
        branches: await listBranches(ports.store),
      }),
  }),
  route({
    method: 'GET',
    path: '/v1/seal-keys',
    name: 'listSealKeys',
    summary:
      'The root, and the keys that seal papers with its certificates, revoked ones too, for whoever verifies a paper',
    access: 'open',
    answers: { 200: { description: 'All of them', body: SealKeys } },
    handle: async () => {
      const root = await getRoot(ports.store);
      const keys = certify(root, await listSealKeys(ports.store));
      return given({ root: root.publicKey, keys }, 200, {
        'cache-control': `public, max-age=${VERIFIERS_MAY_KEEP_S}`,
      });
    },
  }),
];
