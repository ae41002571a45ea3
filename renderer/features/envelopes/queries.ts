import { useInfiniteQuery } from '@tanstack/react-query';
import type { Output } from '../../../shared/contract/define.ts';
import type { AppContract } from '../../../shared/contract/index.ts';
import type { EnvelopeView } from '../../../shared/domain/envelopes/index.ts';
import { call } from '../../lib/bridge.ts';
import { keyOf, Refusal, useCommand, useQueryOf } from '../../lib/queries.ts';

type Page = Output<AppContract, 'envelopes.list'>;
const PAGE = 30;

/** The envelopes of a step, page after page. */
export const useEnvelopes = (view: EnvelopeView) =>
  useInfiniteQuery<Page, Refusal, readonly Page[], readonly unknown[], string | null>({
    queryKey: keyOf('envelopes.list', { view, pages: true }),
    queryFn: async ({ pageParam }) => {
      const answer = await call('envelopes.list', { view, after: pageParam, limit: PAGE });
      if (!answer.ok) throw new Refusal(answer.error);
      return answer.value;
    },
    initialPageParam: null,
    getNextPageParam: (last) => last.next,
    select: ({ pages }) => pages,
    placeholderData: (previous) => previous,
  });

export const useCounts = () => useQueryOf('envelopes.counts', {});
/** For the rail: files that an envelope missed and nobody has seen since. */
export const useMissingCount = (): number | undefined => useCounts().data?.missing;
export const useWaiting = () => useQueryOf('envelopes.waiting', {});
export const useLost = () => useQueryOf('envelopes.missing', {});
export const useEnvelope = (id: string) => useQueryOf('envelopes.get', { id });
export const useBranches = () => useQueryOf('reference.list', { list: 'branch', parent: null });
/** Whether the central answers: what is done here leaves at its return otherwise. */
export const useIsOffline = (): boolean => useQueryOf('sync.status', {}).data?.connection === 'offline';

export const useFind = () => useCommand('envelopes.find');
export const useFill = () => useCommand('envelopes.fill');
export const useOpenActions = () => ({
  add: useCommand('envelopes.add'),
  remove: useCommand('envelopes.remove'),
  discard: useCommand('envelopes.discard'),
  close: useCommand('envelopes.close'),
});
export const useCollect = () => useCommand('envelopes.collect');
export const useReception = () => ({
  scan: useCommand('envelopes.scan'),
  unscan: useCommand('envelopes.unscan'),
  receive: useCommand('envelopes.receive'),
});
