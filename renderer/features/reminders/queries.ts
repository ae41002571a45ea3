import { useEffect } from 'react';
import type { ReminderKind } from '../../../shared/domain/reminders/index.ts';
import { usePagesOf } from '../../lib/pages.ts';
import { useCommand, useQueryOf } from '../../lib/queries.ts';
import { DESK_ROLES, isAmong } from '../../lib/roles.ts';
import { useSession } from '../../lib/session.ts';

/** Files that sleep, page after page, those that sleep longest first. */
export const useReminders = (kind: ReminderKind | null) => usePagesOf('care.reminders', { kind });

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
