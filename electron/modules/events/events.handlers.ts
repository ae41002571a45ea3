import type { AppHandlers } from '../../ipc/dispatcher.ts';
import type { createEvents } from './events.service.ts';

export const eventsHandlers = (events: ReturnType<typeof createEvents>) =>
  ({
    'events.start': ({ personId, kind }, { agent }) => events.start(agent, personId, kind),
    'events.review': (typed, { agent }) => events.review(agent, typed),
    'events.declare': (typed, { agent }) => events.declare(agent, typed),
  }) satisfies Partial<AppHandlers>;
