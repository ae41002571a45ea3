import type { SyncStatus } from '../../../shared/domain/sync/index.ts';
import type { Speech } from '../../lib/i18n/I18n.tsx';

const UNITS = [
  { from: 1e9, key: 'exchanges.size.gb' },
  { from: 1e6, key: 'exchanges.size.mb' },
  { from: 1e3, key: 'exchanges.size.kb' },
] as const;

/** Bytes in the reader's units: `340 ko`, `1,2 Mo`. */
export function sizeText({ t, number }: Pick<Speech, 't' | 'number'>, bytes: number): string {
  const unit = UNITS.find(({ from }) => bytes >= from);
  if (!unit) return t('exchanges.size.b', { count: bytes });
  const amount = bytes / unit.from;
  return t(unit.key, { amount: number(amount < 10 ? Math.round(amount * 10) / 10 : Math.round(amount)) });
}

/** How long what waits will take, at the measured speed; honest when nobody can tell. */
export function timeLeft(
  waitingBytes: number,
  bytesPerSecond: number | null,
):
  | { readonly unit: 'none' | 'unknown' }
  | { readonly unit: 'seconds' | 'minutes' | 'hours'; readonly count: number } {
  if (waitingBytes === 0) return { unit: 'none' };
  if (bytesPerSecond === null || bytesPerSecond === 0) return { unit: 'unknown' };
  const seconds = Math.max(1, Math.round(waitingBytes / bytesPerSecond));
  if (seconds < 90) return { unit: 'seconds', count: seconds };
  const minutes = Math.round(seconds / 60);
  return minutes < 90
    ? { unit: 'minutes', count: minutes }
    : { unit: 'hours', count: Math.round(minutes / 60) };
}

/** Steps that wait for another attempt. */
export const failingSteps = ({ steps }: Pick<SyncStatus, 'steps'>) =>
  steps.filter(({ lastFailure }) => lastFailure !== null);
