import { useInfiniteQuery } from '@tanstack/react-query';
import type { Output } from '../../../shared/contract/define.ts';
import type { AppContract } from '../../../shared/contract/index.ts';
import type { CardList } from '../../../shared/domain/cards/index.ts';
import { call } from '../../lib/bridge.ts';
import { keyOf, Refusal, useCommand, useQueryOf } from '../../lib/queries.ts';

type Page = Output<AppContract, 'cards.list'>;
type BatchPage = Output<AppContract, 'batches.cards'>;
const PAGE = 50;

/** Cards of a step, page after page. */
export const useCardList = (list: CardList, text: string) =>
  useInfiniteQuery<Page, Refusal, readonly Page[], readonly unknown[], number>({
    queryKey: keyOf('cards.list', { list, text, pages: true }),
    queryFn: async ({ pageParam }) => {
      const answer = await call('cards.list', { list, text, after: pageParam, limit: PAGE });
      if (!answer.ok) throw new Refusal(answer.error);
      return answer.value;
    },
    initialPageParam: 0,
    getNextPageParam: (last) => last.next,
    select: ({ pages }) => pages,
    placeholderData: (previous) => previous,
  });

/** The cards of a batch, page after page. */
export const useBatchCards = (id: string) =>
  useInfiniteQuery<BatchPage, Refusal, readonly BatchPage[], readonly unknown[], number>({
    queryKey: keyOf('batches.cards', { id, pages: true }),
    queryFn: async ({ pageParam }) => {
      const answer = await call('batches.cards', { id, after: pageParam, limit: PAGE });
      if (!answer.ok) throw new Refusal(answer.error);
      return answer.value;
    },
    initialPageParam: 0,
    getNextPageParam: (last) => last.next,
    select: ({ pages }) => pages,
    placeholderData: (previous) => previous,
  });

/** For the rail: how many cards wait to be printed. */
export const useWaitingCount = (): number | undefined => useQueryOf('cards.count', {}).data?.waiting;
export const useBatches = () => useQueryOf('batches.list', {});
export const useBatch = (id: string) => useQueryOf('batches.get', { id: id });
export const useCardsOf = (personId: string) => useQueryOf('cards.ofPerson', { personId: personId });
export const useReplaceReview = (personId: string) =>
  useQueryOf('cards.replaceReview', { personId: personId });
export const useFoundCard = (text: string) =>
  useQueryOf('cards.find', { text }, { enabled: text.trim() !== '' });
export const usePrinters = () => useQueryOf('printers.get', {});
/** Whether the central answers: what is done here leaves at its return otherwise. */
export const useIsOffline = (): boolean => useQueryOf('sync.status', {}).data?.connection === 'offline';

export const useCardActions = () => ({
  replace: useCommand('cards.replace'),
  spoil: useCommand('cards.spoil'),
  hand: useCommand('cards.hand'),
  revoke: useCommand('cards.revoke'),
});
export const useBatchActions = () => ({
  start: useCommand('batches.start'),
  pause: useCommand('batches.pause'),
  confirm: useCommand('batches.confirm'),
  resume: useCommand('batches.resume'),
  cancel: useCommand('batches.cancel'),
  nextPages: useCommand('batches.nextPages'),
});
export const usePrinterActions = () => ({
  choose: useCommand('printers.choose'),
  test: useCommand('printers.test'),
});
