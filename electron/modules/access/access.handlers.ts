import type { AppHandlers } from '../../ipc/dispatcher.ts';
import type { createAccess } from './access.service.ts';

export const accessHandlers = (access: ReturnType<typeof createAccess>) =>
  ({
    'access.issue': (wish, { agent }) => access.issue(agent, wish),
    'access.print': (slip, { agent }) => access.print(agent, slip),
  }) satisfies Partial<AppHandlers>;
