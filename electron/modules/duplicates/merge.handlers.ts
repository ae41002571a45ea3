import type { AppHandlers } from '../../ipc/dispatcher.ts';
import type { createMerging } from './merge.service.ts';

export const mergeHandlers = (merging: ReturnType<typeof createMerging>) =>
  ({
    'people.lookAlikes': ({ id }, { agent }) => merging.lookAlikes(agent, id),
    'people.merge': (wish, { agent }) => merging.merge(agent, wish),
  }) satisfies Partial<AppHandlers>;
