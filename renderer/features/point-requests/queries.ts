import { useInfiniteQuery } from '@tanstack/react-query';
import type { Output } from '../../../shared/contract/define.ts';
import type { AppContract } from '../../../shared/contract/index.ts';
import { call } from '../../lib/bridge.ts';
import { keyOf, Refusal, useCommand, useQueryOf } from '../../lib/queries.ts';

type Page = Output<AppContract, 'pointRequests.list'>;
const PAGE = 30;

/** What this point asked, page after page. */
export const useAsked = (text: string) =>
  useInfiniteQuery<Page, Refusal, readonly Page[], readonly unknown[], string | null>({
    queryKey: keyOf('pointRequests.list', { text, pages: true }),
    queryFn: async ({ pageParam }) => {
      const answer = await call('pointRequests.list', { text, after: pageParam, limit: PAGE });
      if (!answer.ok) throw new Refusal(answer.error);
      return answer.value;
    },
    initialPageParam: null,
    getNextPageParam: (last) => last.next,
    select: ({ pages }) => pages,
    placeholderData: (previous) => previous,
  });

export const usePointDesk = () => useQueryOf('pointRequests.open', {}, { isForgotten: true });
export const useBranches = () => useQueryOf('reference.list', { list: 'branch', parent: null });
export const useSubmitRequest = () => useCommand('pointRequests.submit');
export const useSaveRequest = () => useCommand('pointRequests.saveDraft');
export const useIsOffline = (): boolean => useQueryOf('sync.status', {}).data?.connection === 'offline';

/** Whom the document belongs to, here or at the central; asked once it may be whole. */
export const useKnownBy = (document: string, isWhole: boolean) =>
  useQueryOf('people.search', { text: document }, { enabled: isWhole });
/** The request of this point for the same document. */
export const useAskedWith = (document: string, isWhole: boolean) =>
  useQueryOf('pointRequests.list', { text: document, after: null, limit: 1 }, { enabled: isWhole });
