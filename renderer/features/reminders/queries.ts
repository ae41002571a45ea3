import { useEffect } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { Output } from '../../../shared/contract/define.ts';
import type { AppContract } from '../../../shared/contract/index.ts';
import type { ReminderKind } from '../../../shared/domain/reminders/index.ts';
import { call } from '../../lib/bridge.ts';
import { keyOf, Refusal, useCommand, useQueryOf } from '../../lib/queries.ts';
import { DESK_ROLES, isAmong } from '../../lib/roles.ts';
import { useSession } from '../../lib/session.ts';

type Page = Output<AppContract, 'care.reminders'>;

/** Files that sleep, page after page, those that sleep longest first. */
export const useReminders = (kind: ReminderKind | null) =>
  useInfiniteQuery<Page, Refusal, readonly Page[], readonly unknown[], string | null>({
    queryKey: keyOf('care.reminders', { kind, pages: true }),
    queryFn: async ({ pageParam }) => {
      const answer = await call('care.reminders', { kind, after: pageParam });
      if (!answer.ok) throw new Refusal(answer.error);
      return answer.value;
    },
    initialPageParam: null,
    getNextPageParam: (last) => last.next,
    select: ({ pages }) => pages,
    placeholderData: (previous) => previous,
  });

/** A file falls asleep by the hour alone, without anything that happens. */
const LOOK_AGAIN_MS = 10 * 60_000;

export function useReminderCounts() {
  const { role } = useSession().agent;
  const isEnabled = isAmong(DESK_ROLES, role);
  const counts = useQueryOf('care.reminderCounts', {}, { enabled: isEnabled });
  const { refetch } = counts;
  useEffect(() => {
    if (!isEnabled) return undefined;
    const timer = setInterval(() => void refetch(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [isEnabled, refetch]);
  return counts;
}
/** For the rail: how many files sleep. */
export const useSleepingCount = (): number | undefined => useReminderCounts().data?.total;

export const useDelays = () => useQueryOf('care.reminderDelays', {});
export const useSetDelays = () => useCommand('care.setReminderDelays');
/** Whether the central answers: what was done elsewhere is as it was last told otherwise. */
export const useIsOffline = (): boolean => useQueryOf('sync.status', {}).data?.connection === 'offline';
