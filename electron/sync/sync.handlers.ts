import type { AppHandlers } from '../ipc/dispatcher.ts';
import type { createDesk } from './desk.service.ts';
import type { Engine } from './engine.ts';
import type { createResolve } from './resolve.service.ts';

interface Services {
  readonly engine: Engine;
  readonly desk: ReturnType<typeof createDesk>;
  readonly resolutions: ReturnType<typeof createResolve>;
}

export const syncHandlers = ({ engine, desk, resolutions }: Services) =>
  ({
    'sync.status': () => engine.status(),
    'sync.now': () => engine.syncNow(),
    'sync.list': (asked, { agent }) => desk.list(agent, asked),
    'sync.getParked': ({ actId }, { agent }) => desk.parked(agent, actId),
    'sync.resolve': (resolution, { agent }) => resolutions.resolve(agent, resolution),
  }) satisfies Partial<AppHandlers>;
