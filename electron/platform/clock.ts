import { dayAt } from '../../shared/kernel/moroccan-day.ts';
import type { PlainDate } from '../../shared/kernel/plain-date.ts';

export { dayAt, dayStart } from '../../shared/kernel/moroccan-day.ts';

/** The only source of time. `today` is the calendar day at the counter, in Morocco. */
export interface Clock {
  /** Milliseconds since 1970 (UTC). */
  now(): number;
  today(): PlainDate;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  today: () => dayAt(Date.now()),
};

/** The instant as ISO 8601 in UTC, as stored and sent. */
export const instant = (clock: Clock): string => new Date(clock.now()).toISOString();

const timeInMorocco = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Africa/Casablanca',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});

/** The hour at the counter, `09:05`. */
export const timeAt = (ms: number): string => timeInMorocco.format(ms);
