import { useInfiniteQuery } from '@tanstack/react-query';
import type { Output } from '../../../shared/contract/define.ts';
import type { AppContract } from '../../../shared/contract/index.ts';
import { call } from '../../lib/bridge.ts';
import { keyOf, Refusal, useCommand, useQueryOf } from '../../lib/queries.ts';
import { isAmong, OVERSEER_ROLES } from '../../lib/roles.ts';
import { useSession } from '../../lib/session.ts';

type Page = Output<AppContract, 'sync.approvals'>;
const PAGE = 50;

/** What waits for a second person, page after page, sort by sort. */
export const useApprovals = () =>
  useInfiniteQuery<Page, Refusal, readonly Page[], readonly unknown[], string | null>({
    queryKey: keyOf('sync.approvals', { pages: true }),
    queryFn: async ({ pageParam }) => {
      const answer = await call('sync.approvals', { after: pageParam, limit: PAGE });
      if (!answer.ok) throw new Refusal(answer.error);
      return answer.value;
    },
    initialPageParam: null,
    getNextPageParam: (last) => last.next,
    select: ({ pages }) => pages,
  });

export const useRules = () => {
  const { role } = useSession().agent;
  return useQueryOf('sync.approvalRules', {}, { enabled: isAmong(OVERSEER_ROLES, role) });
};
export const useSetRules = () => useCommand('sync.setApprovalRules');
export const useApprove = () => useCommand('sync.approve');
export const useRefuse = () => useCommand('sync.refuseApproval');

/** For the rail. */
export const useToApproveCount = (): number | undefined => useQueryOf('sync.status', {}).data?.toApprove;

/** Where nothing is looked at twice, and nothing waits to be, there is no such place. */
export function useIsShown(): boolean {
  const waits = (useToApproveCount() ?? 0) > 0;
  const isOn = (useRules().data?.classes.length ?? 0) > 0;
  return waits || isOn;
}
