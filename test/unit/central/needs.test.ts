import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../../../central/config.ts';
import { createGate } from '../../../central/http/gate.ts';
import { ASKERS, NEEDS, seesOf } from '../../../central/http/needs.ts';
import { Refused } from '../../../central/http/refused.ts';
import { systemChance } from '../../../central/platform/chance.ts';
import { systemClock } from '../../../central/platform/clock.ts';
import { silentLogger } from '../../../central/platform/logger.ts';
import { createMetrics } from '../../../central/platform/metrics.ts';
import type { Ports } from '../../../central/ports.ts';
import { allRoutes } from '../../../central/routes/index.ts';

const POOL = () => ({ busy: 0, open: 0, waiting: 0 });
const gate = createGate(DEFAULT_CONFIG.atOnce, POOL);
/** No route is called here. */
const ports = {
  store: { engine: 'pglite' },
  clock: systemClock,
  chance: systemChance,
  logger: silentLogger(),
  config: DEFAULT_CONFIG,
  metrics: createMetrics(POOL, gate.state),
  gate,
} as unknown as Ports;

describe('what each caller sees through each route', () => {
  const routes = allRoutes(ports);

  it.each(routes.map((route) => [route.name, route.access] as const))(
    'is told for %s, for everybody whom it lets in and nobody else',
    (name, access) => {
      expect(Object.keys(NEEDS[name] ?? {}).toSorted()).toEqual([...ASKERS[access]].toSorted());
    },
  );

  it('is told of no route that is gone', () => {
    const names = routes.map(({ name }) => name);
    expect(Object.keys(NEEDS).filter((name) => !names.includes(name))).toEqual([]);
  });

  it('never is a whole file for a proximity point or for who is no workstation and has no reading token', () => {
    for (const needs of Object.values(NEEDS)) {
      expect(needs.proximity).not.toBe('file');
      expect(needs.anybody).not.toBe('file');
      expect(needs.requester).not.toBe('file');
    }
  });

  it('is nothing, for a proximity point or a token, where a route forgot to tell', () => {
    expect([seesOf('a route of tomorrow', 'proximity'), seesOf('a route of tomorrow', 'token')]).toEqual([
      'refused',
      'refused',
    ]);
  });
});

describe('the gate of a central', () => {
  const small = { requests: 3, bodyBytes: 1_000, batches: 1, waiting: 5 };
  const refusal = (work: () => unknown): Refused => {
    try {
      work();
    } catch (error) {
      if (error instanceof Refused) return error;
    }
    throw new Error('It was let in');
  };

  it('lets in so many requests, and one more when one is answered', () => {
    const { enter, state } = createGate(small, POOL);
    const leave = [1, 2, 3].map(() => enter({ bodyBytes: 0, isBatch: false }));
    const refused = refusal(() => enter({ bodyBytes: 0, isBatch: false }));
    expect([refused.status, refused.problem]).toEqual([503, 'unexpected']);
    leave[0]?.();
    leave[0]?.();
    enter({ bodyBytes: 0, isBatch: false });
    refusal(() => enter({ bodyBytes: 0, isBatch: false }));
    expect(state()).toEqual({ requests: 3, bodyBytes: 0, batches: 0, refused: 2 });
  });

  it('bounds the bytes that stand side by side, and lets a large body in when it is alone', () => {
    const { enter } = createGate(small, POOL);
    const leave = enter({ bodyBytes: 5_000, isBatch: false });
    refusal(() => enter({ bodyBytes: 1, isBatch: false }));
    enter({ bodyBytes: 0, isBatch: false });
    leave();
    enter({ bodyBytes: 900, isBatch: false });
    refusal(() => enter({ bodyBytes: 101, isBatch: false }));
  });

  it('keeps places for short requests beside batches, and lets nobody in when too many wait for the database', () => {
    const { enter } = createGate(small, POOL);
    enter({ bodyBytes: 10, isBatch: true });
    refusal(() => enter({ bodyBytes: 10, isBatch: true }));
    enter({ bodyBytes: 10, isBatch: false });
    const stuck = createGate(small, () => ({ busy: 10, open: 10, waiting: 5 }));
    refusal(() => stuck.enter({ bodyBytes: 0, isBatch: false }));
  });

  it('does not tell everybody to come back at the same moment', () => {
    const { enter } = createGate({ ...small, requests: 0 }, POOL);
    const told = Array.from(
      { length: 22 },
      () => refusal(() => enter({ bodyBytes: 0, isBatch: false })).retryAfterSeconds,
    );
    expect(new Set(told).size).toBe(11);
    expect(Math.min(...told.map(Number))).toBeGreaterThanOrEqual(5);
  });
});
