import type { PlainDate } from './plain-date.ts';

const dayInMorocco = new Intl.DateTimeFormat('en-CA', { timeZone: 'Africa/Casablanca' });

/** The calendar day in Morocco at an instant, whatever its clocks show in that season: the day of the law, here and at the central. */
export const dayAt = (ms: number): PlainDate => dayInMorocco.format(ms) as PlainDate;

const HOUR_MS = 3_600_000;
/** The instant at which a calendar day begins in Morocco, whose clocks move twice a year. */
export function dayStart(day: PlainDate): number {
  const utc = Date.parse(`${day}T00:00:00Z`);
  return [-2, -1, 0, 1].map((hours) => utc + hours * HOUR_MS).find((ms) => dayAt(ms) === day) ?? utc;
}
