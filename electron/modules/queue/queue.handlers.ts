import type { AppHandlers } from '../../ipc/dispatcher.ts';
import type { createQueue } from './queue.service.ts';
import type { createQueueViews } from './views.ts';

type Queue = ReturnType<typeof createQueue>;
type Views = ReturnType<typeof createQueueViews>;

/** A step has nothing to tell: the screens reload what it changed. */
const done = (_step: void): Record<string, never> => ({});

export const queueHandlers = (queue: Queue, views: Views) =>
  ({
    'queue.settings': () => queue.settings(),
    'queue.configure': (wanted, { agent }) => queue.configure(agent, wanted),
    'queue.board': () => views.board(),
    'queue.today': () => views.today(),
    'queue.issue': ({ reason }) => queue.issue(reason),
    'queue.print': ({ ticketId }) => queue.print(ticketId),
    'queue.next': ({ present }, { agent }) => done(queue.next(agent, present)),
    'queue.recall': ({ ticketId }) => done(queue.recall(ticketId)),
    'queue.end': ({ ticketId, outcome }) => done(queue.end(ticketId, outcome)),
    'queue.transfer': ({ ticketId, reason }) => done(queue.transfer(ticketId, reason)),
    'queue.callBack': ({ ticketId }, { agent }) => done(queue.callBack(agent, ticketId)),
    'queue.measures': ({ on }) => views.measures(on),
  }) satisfies Partial<AppHandlers>;
