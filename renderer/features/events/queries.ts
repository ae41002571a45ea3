import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { EventReview } from '../../../shared/domain/events/index.ts';
import type { DraftContent } from '../../../shared/domain/registration/views.ts';
import type { DraftId } from '../../../shared/kernel/ids.ts';
import { call } from '../../lib/bridge.ts';
import { Refusal, useCommand, useQueryOf } from '../../lib/queries.ts';

interface Asked {
  readonly id: DraftId;
  readonly content: DraftContent;
  readonly papers: readonly string[];
  /** Of the file: another version may give another answer. */
  readonly version: number;
}

/** What the day's rules say of what is typed, the papers they ask, and what would change. The last answer stays meanwhile. */
export const useEventReview = ({ id, content, papers, version }: Asked) =>
  useQuery<EventReview, Refusal>({
    // A subject of the registration's: what reloads its rules (the day of a law) reloads these.
    queryKey: ['registration', 'events.review', { id, content, papers, version }],
    queryFn: async () => {
      const answer = await call('events.review', { id, content, papers: [...papers] });
      if (!answer.ok) throw new Refusal(answer.error);
      return answer.value;
    },
    gcTime: 60_000,
    placeholderData: keepPreviousData,
  });

export const useFile = (id: string) => useQueryOf('people.get', { id });
export const useStart = () => useCommand('events.start');
export const useDeclare = () => useCommand('events.declare');
