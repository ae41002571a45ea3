import type { RequestView } from '../../../shared/domain/requests/index.ts';
import { usePagesOf } from '../../lib/pages.ts';
import { useCommand, useQueryOf } from '../../lib/queries.ts';

const PAGE = 30;

/** The requests of a view, page after page. */
export const useRequests = (view: RequestView, text: string) =>
  usePagesOf('requests.list', { view, text, limit: PAGE });

export const useCounts = () => useQueryOf('requests.counts', {});
/** For the rail: how many requests nobody has in hand. */
export const useWaitingCount = (): number | undefined => useCounts().data?.waiting;
export const useRequest = (id: string) => useQueryOf('requests.get', { id: id });
/** Whether the central answers: what is done here leaves at its return otherwise. */
export const useIsOffline = (): boolean => useQueryOf('sync.status', {}).data?.connection === 'offline';

export const useRequestActions = () => ({
  take: useCommand('requests.take'),
  putBack: useCommand('requests.putBack'),
  accept: useCommand('requests.accept'),
  refuse: useCommand('requests.refuse'),
  askPapers: useCommand('requests.askPapers'),
  fetchFile: useCommand('requests.fetchFile'),
});
export type RequestActions = ReturnType<typeof useRequestActions>;
