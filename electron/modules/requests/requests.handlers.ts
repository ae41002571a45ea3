import type { AppHandlers } from '../../ipc/dispatcher.ts';
import type { createRequests } from './requests.service.ts';

export const requestsHandlers = (requests: ReturnType<typeof createRequests>) =>
  ({
    'requests.list': (asked, { agent }) => requests.list(agent, asked),
    'requests.counts': (_, { agent }) => requests.counts(agent),
    'requests.get': ({ id, again }, { agent }) => requests.get(agent, id, again),
    'requests.take': ({ id, over }, { agent }) => requests.take(agent, id, over),
    'requests.putBack': ({ id }, { agent }) => requests.putBack(agent, id),
    'requests.accept': ({ id }, { agent }) => requests.accept(agent, id),
    'requests.refuse': ({ id, code, typed }, { agent }) => requests.refuse(agent, id, { code, typed }),
    'requests.askPapers': ({ id, papers, typed }, { agent }) =>
      requests.askPapers(agent, id, { papers, typed }),
    'requests.fetchFile': ({ id }) => requests.fetchFile(id),
  }) satisfies Partial<AppHandlers>;
