import type { PlainDate } from '../../shared/kernel/plain-date.ts';

/** The only source of time. `today` is the calendar day at the counter, in Morocco. */
export interface Clock {
  /** Milliseconds since 1970 (UTC). */
  now(): number;
  today(): PlainDate;
}

const dayInMorocco = new Intl.DateTimeFormat('en-CA', { timeZone: 'Africa/Casablanca' });

/** The calendar day in Morocco at an instant. */
export const dayAt = (ms: number): PlainDate => dayInMorocco.format(ms) as PlainDate;

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

const HOUR_MS = 3_600_000;
/** The instant at which a calendar day begins in Morocco, whose clocks move twice a year. */
export function dayStart(day: PlainDate): number {
  const utc = Date.parse(`${day}T00:00:00Z`);
  return [-2, -1, 0, 1].map((hours) => utc + hours * HOUR_MS).find((ms) => dayAt(ms) === day) ?? utc;
}
