import type { StepStatus, SyncStatus } from '../../shared/domain/sync/index.ts';
import type { MessageKey } from '../../shared/i18n/index.ts';

/** The one status of the frame, as a sentence to say. */
export interface StatusSentence {
  readonly tone: 'success' | 'attention' | 'info';
  readonly icon: 'online' | 'offline' | 'look' | 'unknown';
  readonly key: MessageKey;
  readonly values: Readonly<Record<string, string | number>>;
}

type Told = Pick<SyncStatus, 'connection' | 'offlineSince' | 'waiting' | 'toApprove' | 'parked'> & {
  readonly steps: readonly Pick<StepStatus, 'name' | 'failures'>[];
};

/** What matters most comes first: something to look at, then being cut off, then what waits, then that all is well. */
export function statusOf(sync: Told, time: (at: string) => string): StatusSentence {
  const { connection, offlineSince, waiting, toApprove, parked } = sync;
  if (parked > 0)
    return {
      tone: 'attention',
      icon: 'look',
      key: connection === 'offline' ? 'app.status.lookOffline' : 'app.status.look',
      values: { count: parked },
    };
  if (connection === 'offline')
    return {
      tone: 'attention',
      icon: 'offline',
      key: offlineSince === null ? 'app.status.offline' : 'app.status.offlineSince',
      values: { count: waiting + toApprove, time: offlineSince === null ? '' : time(offlineSince) },
    };
  if (connection === 'unknown')
    return {
      tone: 'info',
      icon: 'unknown',
      key: 'app.status.unknown',
      values: { count: waiting + toApprove },
    };
  if (waiting > 0 && sync.steps.some(({ name, failures }) => name === 'acts' && failures > 0))
    return { tone: 'attention', icon: 'online', key: 'app.status.failing', values: { count: waiting } };
  if (waiting > 0)
    return { tone: 'info', icon: 'online', key: 'app.status.sending', values: { count: waiting } };
  if (toApprove > 0)
    return { tone: 'info', icon: 'online', key: 'app.status.toApprove', values: { count: toApprove } };
  return { tone: 'success', icon: 'online', key: 'app.status.allSent', values: {} };
}
