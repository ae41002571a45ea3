import { z } from 'zod';
import { DraftId, RequestId } from '../kernel/ids.ts';
import { AGENT_REASONS, REQUEST_VIEWS, RequestFile, RequestSummary } from '../domain/requests/index.ts';
import { again, command, COUNTER, query } from './define.ts';

const ref = z.object({ id: RequestId });
const typed = z.string().max(500);

export const requests = {
  /** The inbox, a page at a time: the oldest first while they wait, the newest first once answered. */
  'requests.list': query({
    roles: COUNTER,
    input: z.object({
      view: z.enum(REQUEST_VIEWS),
      text: z.string().max(100),
      after: z.string().max(80).nullable(),
      limit: z.int().min(1).max(100),
    }),
    output: z.object({ items: z.array(RequestSummary), next: z.string().nullable() }),
  }),
  'requests.counts': query({
    roles: COUNTER,
    input: z.object({}),
    output: z.object({ waiting: z.int(), mine: z.int() }),
  }),
  'requests.get': query({ roles: COUNTER, input: ref.extend(again), output: RequestFile }),
  /** Says to the other counters that this agent works on it. `over`: the agent seen there is known to have left it. */
  'requests.take': command({
    roles: COUNTER,
    input: ref.extend({ over: z.boolean() }),
    output: z.null(),
    topics: ['requests', 'sync'],
  }),
  'requests.putBack': command({
    roles: COUNTER,
    input: ref,
    output: z.null(),
    topics: ['requests', 'sync'],
  }),
  /** Opens the draft that answers it, prefilled; submitting or declaring that draft accepts the request. */
  'requests.accept': command({
    roles: COUNTER,
    input: ref,
    output: z.object({ draftId: DraftId, kind: z.enum(['registration', 'event']) }),
    topics: ['requests', 'registration', 'sync'],
  }),
  /** With `rules_refused`, the sentences of the rules go with it in both languages, and nothing need be typed. */
  'requests.refuse': command({
    roles: COUNTER,
    input: ref.extend({ code: z.enum(AGENT_REASONS), typed }),
    output: z.null(),
    topics: ['requests', 'sync', 'day'],
  }),
  'requests.askPapers': command({
    roles: COUNTER,
    input: ref.extend({ papers: z.array(z.string().max(60)).max(20), typed }),
    output: z.null(),
    topics: ['requests', 'sync', 'day'],
  }),
  /** Asks the central for the file that it is about; false when it could not give it. */
  'requests.fetchFile': command({
    roles: COUNTER,
    input: ref,
    output: z.object({ isHere: z.boolean() }),
    topics: ['requests', 'people'],
  }),
};
