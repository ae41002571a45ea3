import { useInfiniteQuery } from '@tanstack/react-query';
import type { Output } from '../../../shared/contract/define.ts';
import type { AppContract } from '../../../shared/contract/index.ts';
import type { Span } from '../../../shared/domain/day/index.ts';
import { call } from '../../lib/bridge.ts';
import { keyOf, Refusal, useCommand, useQueryOf } from '../../lib/queries.ts';

export const useDay = () => useQueryOf('day.get', {});
export const useOpenDay = () => useCommand('day.open');
export const useCloseDay = () => useCommand('day.close');
export const useSaveTyped = () => useCommand('day.saveTyped');
export const useReport = (actId: string) => useQueryOf('day.report', { actId });
export const usePrintReport = () => useCommand('day.printReport');
export const useFigures = (span: Span) => useQueryOf('day.figures', { span }, { keepPrevious: true });
export const useExport = () => useCommand('day.exportFigures');
export const useWorkbook = () => useCommand('day.exportWorkbook');
export const useStatus = () => useQueryOf('sync.status', {});

type Page = Output<AppContract, 'day.list'>;
const PAGE = 30;
/** Closed days, the last one first, page after page. */
export const usePastDays = () =>
  useInfiniteQuery<Page, Refusal, readonly Page[], readonly unknown[], number | null>({
    queryKey: keyOf('day.list', { pages: true }),
    queryFn: async ({ pageParam }) => {
      const answer = await call('day.list', { before: pageParam, limit: PAGE });
      if (!answer.ok) throw new Refusal(answer.error);
      return answer.value;
    },
    initialPageParam: null,
    getNextPageParam: ({ days, more }) => (more ? days.at(-1)?.number : undefined),
    select: ({ pages }) => pages,
  });
/** Files that an envelope missed at one of its ends here and that nobody has seen since. */
export const useLost = (): number => useQueryOf('envelopes.counts', {}).data?.missing ?? 0;
