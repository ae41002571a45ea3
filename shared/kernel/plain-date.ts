import { z } from 'zod';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a day that exists in the Gregorian calendar, years 1800 to 2200. */
export function isRealDay(text: string): boolean {
  const match = DAY.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1800 || year > 2200 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** A calendar day as `YYYY-MM-DD` text, without time or zone. Texts compare in date order. */
export const PlainDate = z.string().refine(isRealDay, { error: 'field.date_invalid' }).brand<'PlainDate'>();
export type PlainDate = z.output<typeof PlainDate>;

/** Reads a day or throws; for literals and values already checked. */
export const plainDate = (text: string): PlainDate => PlainDate.parse(text);

const toUtc = (day: string): number => Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8, 10));
const fromUtc = (ms: number): PlainDate => new Date(ms).toISOString().slice(0, 10) as PlainDate;

/** The day `count` days later (earlier when negative). */
export const addDays = (day: PlainDate, count: number): PlainDate => fromUtc(toUtc(day) + count * 86_400_000);

/** The same day of the month `count` months later, or the last day of that month when it is shorter. */
export function addMonths(day: PlainDate, count: number): PlainDate {
  const [year, month, date] = [+day.slice(0, 4), +day.slice(5, 7) - 1 + count, +day.slice(8, 10)];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return fromUtc(Date.UTC(year, month, Math.min(date, last)));
}

/** The first day on which somebody born on `birth` has completed `years`, as `ageOn` counts. */
export function dayOfAge(birth: PlainDate, years: number): PlainDate {
  const day = `${String(+birth.slice(0, 4) + years).padStart(4, '0')}${birth.slice(4)}`;
  return isRealDay(day) ? (day as PlainDate) : (day.replace(/02-29$/, '03-01') as PlainDate);
}

/** Completed years on a day. A person known by year only counts as born on 1 January of it. */
export function ageOn(birth: string, on: PlainDate): number {
  const full = birth.length === 4 ? `${birth}-01-01` : birth;
  const years = +on.slice(0, 4) - +full.slice(0, 4);
  return on.slice(5) < full.slice(5) ? years - 1 : years;
}

/** A birth date: a full day, or the year alone when the civil registry knows no more (`1958`). */
export const BirthDate = z
  .string()
  .min(1, { error: 'field.required', abort: true })
  .refine((text) => isRealDay(text) || (/^\d{4}$/.test(text) && +text >= 1800 && +text <= 2200), {
    error: 'field.date_invalid',
  })
  .brand<'BirthDate'>();
export type BirthDate = z.output<typeof BirthDate>;
