import { useInfiniteQuery, type UseInfiniteQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Output } from '../../shared/contract/define.ts';
import type { AppContract } from '../../shared/contract/index.ts';
import { call } from './bridge.ts';
import { keyOf, Refusal } from './queries.ts';

type Sent<K extends keyof AppContract> = z.input<AppContract[K]['input']>;
/** The queries of the contract that answer a page, and where the next one begins. */
type Paged = {
  [K in keyof AppContract]: Sent<K> extends { after: string | null }
    ? Output<AppContract, K> extends { next: string | null }
      ? K
      : never
    : never;
}[keyof AppContract];

/** A list page after page; what was there stays in sight until what is asked instead of it comes. */
export const usePagesOf = <K extends Paged>(
  name: K,
  asked: Omit<Sent<K>, 'after'>,
): UseInfiniteQueryResult<readonly Output<AppContract, K>[], Refusal> =>
  useInfiniteQuery<
    Output<AppContract, K>,
    Refusal,
    readonly Output<AppContract, K>[],
    readonly unknown[],
    string | null
  >({
    queryKey: keyOf(name, { ...asked, pages: true }),
    queryFn: async ({ pageParam }) => {
      const answer = await call(name, { ...asked, after: pageParam } as Sent<K>);
      if (!answer.ok) throw new Refusal(answer.error);
      return answer.value;
    },
    initialPageParam: null,
    getNextPageParam: (last) => last.next,
    select: ({ pages }) => pages,
    placeholderData: (previous) => previous,
  });
