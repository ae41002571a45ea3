import type { AppHandlers } from '../../ipc/dispatcher.ts';
import type { createRights } from './rights.service.ts';

export const rightsHandlers = (rights: ReturnType<typeof createRights>) =>
  ({
    'rights.check': ({ personId }, { agent }) => rights.check(agent, personId),
  }) satisfies Partial<AppHandlers>;
