import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { Output } from '../../../shared/contract/define.ts';
import type { AppContract } from '../../../shared/contract/index.ts';
import { call } from '../../lib/bridge.ts';
import { keyOf, Refusal, useCommand, useQueryOf } from '../../lib/queries.ts';
import type { View } from './model.ts';

type Page = Output<AppContract, 'sync.list'>;
const PAGE = 30;

interface Narrowed {
  readonly text: string;
  /** Only this agent's; empty for everybody's. */
  readonly agentNumber: string;
}

/** The acts of a view, page after page, the newest first. */
export const useActs = (filter: View, { text, agentNumber }: Narrowed) =>
  useInfiniteQuery<Page, Refusal, readonly Page[], readonly unknown[], string | null>({
    queryKey: keyOf('sync.list', { filter, text, agentNumber, pages: true }),
    queryFn: async ({ pageParam }) => {
      const answer = await call('sync.list', {
        filter,
        text,
        agentNumber: agentNumber === '' ? null : agentNumber,
        before: pageParam,
        limit: PAGE,
      });
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
export const useRetryStep = () => useCommand('sync.retryStep');
export const useSetLink = () => useCommand('sync.setLink');
export const useByAgent = () => useQueryOf('sync.byAgent', {});
/** Asked when the page is opened and when a person asks: not each time that something moves here. */
export const useBranch = () =>
  useQuery<Output<AppContract, 'sync.branch'>, Refusal>({
    queryKey: ['branch', 'sync.branch'],
    queryFn: async () => {
      const answer = await call('sync.branch', {});
      if (!answer.ok) throw new Refusal(answer.error);
      return answer.value;
    },
    refetchOnMount: 'always',
  });
export const useCorrect = () => useCommand('sync.correct');
export const useHand = () => useCommand('sync.hand');
export const useHandBack = () => useCommand('sync.handBack');
export const useResolve = () => useCommand('sync.resolve');
