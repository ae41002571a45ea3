import { z } from 'zod';
import { ActId, DraftId } from '../kernel/ids.ts';
import {
  ExchangeItem,
  KnownBranch,
  METERED_MODES,
  ParkedAct,
  STEP_NAMES,
  SyncStatus,
} from '../domain/sync/index.ts';
import { again, command, COUNTER, query, SIGNED_IN, STAFF } from './define.ts';

/** Of the whole workstation: an agent has own acts. */
const BY_AGENT = z.object({
  agentNumber: z.string(),
  waiting: z.int(),
  parked: z.int(),
  handed: z.int(),
  oldestWaitingAt: z.iso.datetime().nullable(),
});

export const sync = {
  'sync.status': query({ roles: SIGNED_IN, input: z.object({}), output: SyncStatus }),
  /** Tries at once instead of waiting for the next attempt. */
  'sync.now': command({ roles: SIGNED_IN, input: z.object({}), output: SyncStatus, topics: ['sync'] }),
  /** Tries one step at once, also photos that wait for another link; the others keep their hours. */
  'sync.retryStep': command({
    roles: SIGNED_IN,
    input: z.object({ step: z.enum(STEP_NAMES) }),
    output: SyncStatus,
    topics: ['sync'],
  }),
  /** Whether every byte of this workstation's network is paid for. */
  'sync.setLink': command({
    roles: STAFF,
    input: z.object({ mode: z.enum(METERED_MODES) }),
    output: z.null(),
    topics: ['sync'],
  }),
  /** What the machine tells of its network; null when it tells nothing. */
  'sync.hintLink': command({
    roles: SIGNED_IN,
    input: z.object({ isMetered: z.boolean().nullable() }),
    output: z.null(),
  }),
  /** An agent sees own acts, a supervisor the whole workstation's. */
  'sync.list': query({
    roles: COUNTER,
    input: z.object({
      filter: z.enum(['to_look_at', 'handed', 'waiting', 'held', 'answered']),
      /** Part of a name or of a reference, or an agent's number. */
      text: z.string().max(80).default(''),
      /** Only this agent's, for a supervisor. */
      agentNumber: z.string().max(20).nullable().default(null),
      before: z.string().max(60).nullable(),
      limit: z.int().min(1).max(200),
    }),
    output: z.object({ items: z.array(ExchangeItem), next: z.string().nullable() }),
  }),
  'sync.getParked': query({
    roles: COUNTER,
    input: z.object({ actId: ActId, ...again }),
    output: ParkedAct,
  }),
  /** What waits on this workstation, agent by agent. */
  'sync.byAgent': query({ roles: ['supervisor'], input: z.object({}), output: z.array(BY_AGENT) }),
  /** The workstations of the branch and what the central refused there lately; what was known last, while it does not answer. */
  'sync.branch': query({ roles: ['supervisor'], input: z.object({}), output: KnownBranch }),
  /** Opens a refused act again in its form, with everything that was typed; the draft takes its place when it is sent. */
  'sync.correct': command({
    roles: COUNTER,
    input: z.object({ actId: ActId }),
    output: z.object({ draftId: DraftId, of: z.enum(['registration', 'event']) }),
    topics: ['registration', 'sync'],
  }),
  /** An agent hands a refused act to the supervisor of this workstation. */
  'sync.hand': command({
    roles: ['agent'],
    input: z.object({ actId: ActId, note: z.string().max(300) }),
    output: z.null(),
    topics: ['sync'],
  }),
  /** The supervisor hands it back, with what is to be done. */
  'sync.handBack': command({
    roles: ['supervisor'],
    input: z.object({ actId: ActId, note: z.string().max(300) }),
    output: z.null(),
    topics: ['sync'],
  }),
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
      /** Sent again: the units of the file of which the central's value holds, in place of one's own. */
      theirs: z.array(z.string().max(140)).max(200).optional(),
    }),
    output: z.null(),
    topics: ['sync', 'people', 'day'],
  }),
};
