import { z } from 'zod';
import { ActId } from '../kernel/ids.ts';
import { ExchangeItem, ParkedAct, SyncStatus } from '../domain/sync/index.ts';
import { command, COUNTER, query, SIGNED_IN } from './define.ts';

export const sync = {
  'sync.status': query({ roles: SIGNED_IN, input: z.object({}), output: SyncStatus }),
  /** Tries at once instead of waiting for the next attempt. */
  'sync.now': command({ roles: SIGNED_IN, input: z.object({}), output: SyncStatus, topics: ['sync'] }),
  /** An agent sees own acts, a supervisor the whole workstation's. */
  'sync.list': query({
    roles: COUNTER,
    input: z.object({
      filter: z.enum(['to_look_at', 'waiting', 'answered']),
      before: z.string().max(60).nullable(),
      limit: z.int().min(1).max(200),
    }),
    output: z.object({ items: z.array(ExchangeItem), next: z.string().nullable() }),
  }),
  'sync.getParked': query({ roles: COUNTER, input: z.object({ actId: ActId }), output: ParkedAct }),
  /**
   * How a person ends a refusal: take the record the central has (the reserved number is given up), send again as it is,
   * or give up with a reason.
   */
  'sync.resolve': command({
    roles: COUNTER,
    input: z.object({
      actId: ActId,
      decision: z.enum(['use_existing', 'resend', 'abandon']),
      reason: z.string().max(300),
    }),
    output: z.null(),
    topics: ['sync', 'people', 'day'],
  }),
};
