import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What a central counts for Prometheus. Labels are patterns, kinds and codes: never a name, a number or an address. */
export interface Metrics {
  readonly mediaType: string;
  /** The whole in Prometheus's text format. */
  readonly read: () => Promise<string>;
  readonly answered: (request: {
    readonly method: string;
    readonly route: string;
    readonly status: number;
    readonly seconds: number;
  }) => void;
  /** An act judged for the first time. `outcome`: `accepted`, or the code of the refusal. */
  readonly judged: (kind: string, outcome: string) => void;
  readonly batch: (acts: number) => void;
}
/** Connections to the database: at work, open, and requests that stand in line for one. */
export interface PoolState {
  readonly busy: number;
  readonly open: number;
  readonly waiting: number;
}

/** What is under way, and how many requests were told to come back since the start. */
export interface GateState {
  readonly requests: number;
  readonly bodyBytes: number;
  readonly batches: number;
  readonly refused: number;
}

const REQUEST_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const BATCH_ACTS = [1, 2, 5, 10, 20, 50, 100, 200];

/** Metrics of one central: several may live in a process, each with its own. */
export function createMetrics(pool: () => PoolState, gate: () => GateState): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'guichet_central_' });
  const registers = [registry];
  const requests = new Histogram({
    name: 'guichet_central_request_seconds',
    help: 'Time to answer a request, by route and status',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: REQUEST_SECONDS,
    registers,
  });
  const acts = new Counter({
    name: 'guichet_central_acts_total',
    help: 'Acts judged for the first time, by kind and outcome',
    labelNames: ['kind', 'outcome'] as const,
    registers,
  });
  const batches = new Histogram({
    name: 'guichet_central_batch_acts',
    help: 'Acts in a batch, those answered before too',
    buckets: BATCH_ACTS,
    registers,
  });
  registry.registerMetric(
    new Gauge({
      name: 'guichet_central_database_connections',
      help: 'Connections to the database, and requests that stand in line for one',
      labelNames: ['state'] as const,
      registers: [],
      collect() {
        const state = pool();
        this.set({ state: 'busy' }, state.busy);
        this.set({ state: 'open' }, state.open);
        this.set({ state: 'waiting' }, state.waiting);
      },
    }),
  );
  watchGate(registry, gate);
  return {
    mediaType: registry.contentType,
    read: () => registry.metrics(),
    answered: ({ method, route, status, seconds }) =>
      requests.observe({ method, route, status: String(status) }, seconds),
    judged: (kind, outcome) => acts.inc({ kind, outcome }),
    batch: (count) => batches.observe(count),
  };
}

function watchGate(registry: Registry, gate: () => GateState): void {
  registry.registerMetric(
    new Gauge({
      name: 'guichet_central_under_way',
      help: 'What is being answered now: requests, bytes of their bodies, batches of acts',
      labelNames: ['what'] as const,
      registers: [],
      collect() {
        const { requests, bodyBytes, batches } = gate();
        this.set({ what: 'requests' }, requests);
        this.set({ what: 'body_bytes' }, bodyBytes);
        this.set({ what: 'batches' }, batches);
      },
    }),
  );
  registry.registerMetric(
    new Gauge({
      name: 'guichet_central_told_to_come_back',
      help: 'Requests refused since the start because too much was under way',
      registers: [],
      collect() {
        this.set(gate().refused);
      },
    }),
  );
}
