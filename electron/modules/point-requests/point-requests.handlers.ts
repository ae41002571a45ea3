import type { AppHandlers } from '../../ipc/dispatcher.ts';
import type { createPointRequests } from './point-requests.service.ts';

export const pointRequestsHandlers = (asked: ReturnType<typeof createPointRequests>) =>
  ({
    'pointRequests.open': (_, { agent }) => asked.open(agent),
    'pointRequests.saveDraft': ({ content }, { agent }) => asked.saveDraft(agent, content),
    'pointRequests.submit': ({ content }, { agent }) => asked.submit(agent, content),
    'pointRequests.list': (page) => asked.list(page),
  }) satisfies Partial<AppHandlers>;
