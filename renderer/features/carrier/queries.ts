import { useEffect } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { Output } from '../../../shared/contract/define.ts';
import type { AppContract } from '../../../shared/contract/index.ts';
import { call } from '../../lib/bridge.ts';
import { keyOf, Refusal, useCommand, useQueryOf } from '../../lib/queries.ts';

export type Status = Output<AppContract, 'bundles.status'>;
export type Job = NonNullable<Status['job']>;
export type Taken = Job['taken'][number];
type Page = Output<AppContract, 'bundles.list'>;
export type Bundle = Page['bundles'][number];

const PAGE = 20;

/** What a bundle made now would hold, and the work under way; asked again when acts come and go. */
export function useCarrier() {
  const status = useQueryOf('bundles.status', {}, { keepPrevious: true });
  const sync = useQueryOf('sync.status', {});
  const { refetch } = status;
  const mark = sync.data && `${sync.data.waiting} ${sync.data.parked} ${sync.data.photosWaiting}`;
  useEffect(() => {
    if (mark !== undefined) void refetch();
  }, [mark, refetch]);
  return status;
}

/** The bundles made here, page after page, the newest first. */
export const useBundles = () =>
  useInfiniteQuery<Page, Refusal, readonly Bundle[], readonly unknown[], number | null>({
    queryKey: keyOf('bundles.list', { pages: true }),
    queryFn: async ({ pageParam }) => {
      const answer = await call('bundles.list', { before: pageParam, limit: PAGE });
      if (!answer.ok) throw new Refusal(answer.error);
      return answer.value;
    },
    initialPageParam: null,
    getNextPageParam: (last) => last.next,
    select: ({ pages }) => pages.flatMap(({ bundles }) => bundles),
  });

export const useExport = () => useCommand('bundles.export');
export const useImport = () => useCommand('bundles.import');
export const useCancel = () => useCommand('bundles.cancel');
