import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { CentralConfig } from '../config.ts';
import type { GateState, PoolState } from '../platform/metrics.ts';
import { Refused } from './refused.ts';

/** What comes in at once is bounded: beyond, whoever asks is told to come back, before the others wait too long. */
export interface Gate {
  readonly state: () => GateState;
  /** Lets a request in, or throws; the function returned lets it out. */
  readonly enter: (asked: Asked) => () => void;
  /** Requests should no longer come to this process. Those that come are still answered, until it closes. */
  readonly turnAway: () => void;
  readonly isTurningAway: () => boolean;
}
interface Asked {
  readonly bodyBytes: number;
  readonly isBatch: boolean;
}

const RETRY_FIRST_S = 5;
/** Those who are refused together do not come back together. */
const RETRY_SPREAD_S = 11;

export function createGate(atOnce: CentralConfig['atOnce'], pool: () => PoolState): Gate {
  const under = { requests: 0, bodyBytes: 0, batches: 0 };
  let refused = 0;
  let turningAway = false;
  const isFull = ({ bodyBytes, isBatch }: Asked): boolean =>
    under.requests >= atOnce.requests ||
    // One body is always let in: the limit is on what stands beside another.
    (bodyBytes > 0 && under.bodyBytes > 0 && under.bodyBytes + bodyBytes > atOnce.bodyBytes) ||
    (isBatch && under.batches >= atOnce.batches) ||
    pool().waiting >= atOnce.waiting;
  const count = ({ bodyBytes, isBatch }: Asked, by: 1 | -1): void => {
    under.requests += by;
    under.bodyBytes += by * bodyBytes;
    under.batches += isBatch ? by : 0;
  };
  return {
    state: () => ({ ...under, refused }),
    enter: (asked) => {
      if (isFull(asked)) {
        refused += 1;
        const retryAfterSeconds = RETRY_FIRST_S + (refused % RETRY_SPREAD_S);
        throw new Refused('unexpected', { status: 503, retryAfterSeconds, detail: 'busy' });
      }
      count(asked, 1);
      let isInside = true;
      return () => {
        if (isInside) count(asked, -1);
        isInside = false;
      };
    },
    turnAway: () => {
      turningAway = true;
    },
    isTurningAway: () => turningAway,
  };
}

/** A body of which nobody said the length may be as long as its route allows. */
function bodyBytesOf({ headers, method, routeOptions }: FastifyRequest): number {
  if (method === 'GET' || method === 'HEAD') return 0;
  const length = Number(headers['content-length'] ?? Number.NaN);
  return Number.isInteger(length) && length >= 0 ? length : (routeOptions.bodyLimit ?? 0);
}

/** Counts what is under way on every route but the probes, from the head of a request to the end of its answer. */
export function guard(app: FastifyInstance, gate: Gate): void {
  app.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.config.isProbe === true) return;
    const isBatch = request.routeOptions.config.isBatch === true;
    const leave = gate.enter({ bodyBytes: bodyBytesOf(request), isBatch });
    reply.raw.once('close', leave);
  });
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Asked by who watches over the central: always answered. */
    isProbe?: boolean;
    /** Work of many statements. */
    isBatch?: boolean;
  }
}
