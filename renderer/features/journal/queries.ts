import { useRef, useState } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { JournalVerdict } from '../../../shared/domain/journal/index.ts';
import type { Output } from '../../../shared/contract/define.ts';
import type { AppContract } from '../../../shared/contract/index.ts';
import type { AppError } from '../../../shared/kernel/errors.ts';
import type { PersonId } from '../../../shared/kernel/ids.ts';
import { plainDate } from '../../../shared/kernel/plain-date.ts';
import { call } from '../../lib/bridge.ts';
import { keyOf, Refusal, useCommand, useQueryOf } from '../../lib/queries.ts';
import type { Sought } from './model.ts';

type Page = Output<AppContract, 'journal.search'>;
const PAGE = 100;

/** Lines page after page. `turn` is another search with the same filters: the journal grows meanwhile. */
export const useLines = ({ personId, agentNumber, from, to, group }: Sought, turn: number) =>
  useInfiniteQuery<Page, Refusal, readonly Page[], readonly unknown[], number | null>({
    queryKey: keyOf('journal.search', { personId, agentNumber, from, to, group, turn }),
    queryFn: async ({ pageParam }) => {
      const answer = await call('journal.search', {
        personId,
        agentNumber,
        from: from === '' ? null : plainDate(from),
        to: to === '' ? null : plainDate(to),
        group,
        before: pageParam,
        limit: PAGE,
      });
      if (!answer.ok) throw new Refusal(answer.error);
      return answer.value;
    },
    initialPageParam: null,
    getNextPageParam: (last) => last.next,
    select: ({ pages }) => pages,
    gcTime: 0,
  });

type Found =
  | { readonly kind: 'one'; readonly id: PersonId }
  | { readonly kind: 'none' | 'many' }
  | { readonly kind: 'refused'; readonly error: AppError };

/** Whose file a number leads to. */
export async function findFile(text: string): Promise<Found> {
  const answer = await call('people.search', { text });
  if (!answer.ok) return { kind: 'refused', error: answer.error };
  const [found, ...others] = answer.value.people;
  if (!found || others.length > 0) return { kind: found ? 'many' : 'none' };
  return { kind: 'one', id: found.insured?.id ?? found.id };
}

export type Verification =
  | { readonly at: 'idle' }
  | { readonly at: 'running'; readonly rows: number; readonly total: number }
  | { readonly at: 'cancelled' }
  | { readonly at: 'refused'; readonly error: AppError }
  | { readonly at: 'done'; readonly verdict: JournalVerdict };

/** Walks the whole chain, stretch after stretch; whoever stops asking stops the walk. */
export function useVerification() {
  const [state, setState] = useState<Verification>({ at: 'idle' });
  const runs = useRef(0);
  const start = async (anchor: string) => {
    const run = ++runs.current;
    setState({ at: 'running', rows: 0, total: 0 });
    for (let walk: string | null = null; ;) {
      const answer: Awaited<ReturnType<typeof call<'journal.verify'>>> = await call('journal.verify', {
        walk,
        anchor,
      });
      if (runs.current !== run) return;
      if (!answer.ok) return setState({ at: 'refused', error: answer.error });
      const { rows, total, verdict } = answer.value;
      if (verdict) return setState({ at: 'done', verdict });
      walk = answer.value.walk;
      setState({ at: 'running', rows, total });
    }
  };
  const cancel = () => {
    runs.current += 1;
    setState({ at: 'cancelled' });
  };
  return { state, start: (anchor: string) => void start(anchor), cancel };
}

/** Whether the central answers; the journal needs it for nothing. */
export const useIsOffline = (): boolean => useQueryOf('sync.status', {}).data?.connection === 'offline';

export const useExtractActions = () => ({
  give: useCommand('journal.extract', { isSecret: true }),
  print: useCommand('journal.printExtract', { isSecret: true }),
});
