import { z } from 'zod';
import { DraftId, PersonId } from '../kernel/ids.ts';
import { Declared, EVENT_KINDS, EventReview } from '../domain/events/index.ts';
import { DraftContent } from '../domain/registration/views.ts';
import { command, COUNTER, query } from './define.ts';

const typed = {
  /** The draft that is being typed; the file and the kind of event are its own. */
  id: DraftId,
  content: DraftContent,
  /** Codes of the papers handed in. */
  papers: z.array(z.string().max(60)).max(50),
};

export const events = {
  /** Begins to declare an event of a file; the same draft is given again while this agent has one open for it. */
  'events.start': command({
    roles: COUNTER,
    input: z.object({ personId: PersonId, kind: z.enum(EVENT_KINDS) }),
    output: z.object({ id: DraftId }),
    topics: ['registration'],
  }),
  'events.review': query({ roles: COUNTER, input: z.object(typed), output: EventReview }),
  'events.declare': command({
    roles: COUNTER,
    input: z.object({ ...typed, seen: z.int() }),
    output: Declared,
    topics: ['registration', 'people', 'sync', 'day'],
  }),
};
