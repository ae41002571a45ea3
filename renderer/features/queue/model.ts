import {
  openCall,
  secondsBetween,
  type QueueToday,
  type Ticket,
} from '../../../shared/domain/queue/index.ts';
import type { Language } from '../../../shared/i18n/index.ts';
import type { Translate } from '../../lib/i18n/I18n.tsx';

/** The second screen’s own address: `electron/shell/board.ts` knows it too. */
export const BOARD_PATH = '/appel';

/** How long the present visit has lasted, in seconds. */
export const visitSeconds = (ticket: Ticket, nowMs: number): number =>
  secondsBetween(openCall(ticket)?.calledAt ?? ticket.drawnAt, new Date(nowMs).toISOString());

export const waitSeconds = ({ drawnAt }: Ticket, nowMs: number): number =>
  secondsBetween(drawnAt, new Date(nowMs).toISOString());

export const isBeyond = (seconds: number, { promiseMinutes }: QueueToday['settings']): boolean =>
  seconds > promiseMinutes * 60;

/** A duration as one says it: whole minutes, and « moins d’une minute ». */
export function durationText(t: Translate, seconds: number): string {
  const count = Math.floor(seconds / 60);
  return count === 0 ? t('queue.underMinute') : t('queue.minutes', { count });
}

/** The same in a table, where the columns are narrow; a dash where nothing was measured. */
export function shortDuration(t: Translate, seconds: number | null): string {
  if (seconds === null) return t('queue.noMeasure');
  const count = Math.floor(seconds / 60);
  return count === 0 ? t('queue.shortUnder') : t('queue.shortMinutes', { count });
}

/** The reason of a letter, in the language of the screen. */
export const reasonName = (reasons: QueueToday['reasons'], letter: string, language: Language): string =>
  reasons.find((reason) => reason.letter === letter)?.[language] ?? letter;
