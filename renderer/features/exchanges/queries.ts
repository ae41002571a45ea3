import { useInfiniteQuery } from '@tanstack/react-query';
import type { Output } from '../../../shared/contract/define.ts';
import type { AppContract } from '../../../shared/contract/index.ts';
import { call } from '../../lib/bridge.ts';
import { keyOf, Refusal, useCommand, useQueryOf } from '../../lib/queries.ts';
import type { View } from './model.ts';

type Page = Output<AppContract, 'sync.list'>;
const PAGE = 30;

/** The acts of a view, page after page, the newest first. */
export const useActs = (filter: View) =>
  useInfiniteQuery<Page, Refusal, readonly Page[], readonly unknown[], string | null>({
    queryKey: keyOf('sync.list', { filter, pages: true }),
    queryFn: async ({ pageParam }) => {
      const answer = await call('sync.list', { filter, before: pageParam, limit: PAGE });
      if (!answer.ok) throw new Refusal(answer.error);
      return answer.value;
    },
    initialPageParam: null,
    getNextPageParam: (last) => last.next,
    select: ({ pages }) => pages,
  });

export const useStatus = () => useQueryOf('sync.status', {});
/** For the rail: how many acts wait for a decision. */
export const useParkedCount = (): number | undefined => useStatus().data?.parked;
export const useParked = (actId: string) => useQueryOf('sync.getParked', { actId: actId });
export const useSendNow = () => useCommand('sync.now');
export const useResolve = () => useCommand('sync.resolve');
