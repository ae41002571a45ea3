import type { PlainDate } from '../../../shared/kernel/plain-date.ts';
import { useEffect, useState } from 'react';
import { isAmong, COUNTER_ROLES } from '../../lib/roles.ts';
import { useCommand, useQueryOf } from '../../lib/queries.ts';
import { useSession } from '../../lib/session.ts';

export const useSettings = () => useQueryOf('queue.settings', {});
export const useBoard = () => useQueryOf('queue.board', {});
export const useMeasures = (on: PlainDate | null) =>
  useQueryOf('queue.measures', { on }, { keepPrevious: true });

/** Today’s queue, for those who call. */
export function useToday() {
  const { role } = useSession().agent;
  return useQueryOf('queue.today', {}, { enabled: isAmong(COUNTER_ROLES, role) });
}

/** Where no queue is kept, only who may open one sees its place. */
export function useIsShown(): boolean {
  const { role } = useSession().agent;
  const isOn = useSettings().data?.isOn ?? false;
  return isOn || role === 'supervisor';
}

/** For the rail: how many people wait. */
export const useWaitingCount = (): number | undefined => {
  const today = useToday().data;
  return today?.settings.isOn ? today.waiting.length : undefined;
};

const TICK_MS = 5000;

/** The time of now, looked at every few seconds. */
export function useNowMs(): number {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return nowMs;
}

export const useQueueActions = () => ({
  issue: useCommand('queue.issue'),
  print: useCommand('queue.print'),
  next: useCommand('queue.next'),
  recall: useCommand('queue.recall'),
  end: useCommand('queue.end'),
  transfer: useCommand('queue.transfer'),
  callBack: useCommand('queue.callBack'),
});
