import { useInfiniteQuery } from '@tanstack/react-query';
import type { Output } from '../../../shared/contract/define.ts';
import type { AppContract } from '../../../shared/contract/index.ts';
import type { RequestView } from '../../../shared/domain/requests/index.ts';
import { call } from '../../lib/bridge.ts';
import { keyOf, Refusal, useCommand, useQueryOf } from '../../lib/queries.ts';

type Page = Output<AppContract, 'requests.list'>;
const PAGE = 30;

/** The requests of a view, page after page. */
export const useRequests = (view: RequestView, text: string) =>
  useInfiniteQuery<Page, Refusal, readonly Page[], readonly unknown[], string | null>({
    queryKey: keyOf('requests.list', { view, text, pages: true }),
    queryFn: async ({ pageParam }) => {
      const answer = await call('requests.list', { view, text, after: pageParam, limit: PAGE });
      if (!answer.ok) throw new Refusal(answer.error);
      return answer.value;
    },
    initialPageParam: null,
    getNextPageParam: (last) => last.next,
    select: ({ pages }) => pages,
    placeholderData: (previous) => previous,
  });

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
