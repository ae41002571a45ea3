import { isRealDay, type PlainDate } from '../../kernel/plain-date.ts';

/** Older than this, one more century back is not believed. */
const OLDEST_YEARS = 105;
/** A document does not run longer than this; an older two-figure year belongs to the century before. */
const LONGEST_VALIDITY_YEARS = 50;

interface Century {
  /** `YYYY-MM-DD`, or `YYYY` when the zone gives no day or no month. */
  readonly date: string | null;
  /** True when the date is impossible, incomplete in a strange way, or could be a century earlier. */
  readonly isDoubtful: boolean;
}

const NOTHING: Century = { date: null, isDoubtful: true };

/** The day or the year that `YYMMDD` names in a given century, if there is such a day. */
function inCentury(zone: string, century: number): string | undefined {
  const year = `${century}${zone.slice(0, 2)}`;
  const [month, day] = [zone.slice(2, 4), zone.slice(4, 6)];
  if (month === '<<' || day === '<<' || month === '00' || day === '00') return year;
  const full = `${year}-${month}-${day}`;
  return isRealDay(full) ? full : undefined;
}

/** The latest birth that is not in the future. Two centuries are possible for the very young and the very old. */
export function birthFromZone(zone: string, today: PlainDate): Century {
  if (!/^\d{2}[\d<]{4}$/.test(zone)) return NOTHING;
  const now = Number(today.slice(0, 2));
  const possible = [now, now - 1]
    .map((century) => inCentury(zone, century))
    .filter((date) => date !== undefined && date <= today.slice(0, date.length));
  const [latest, earlier] = possible;
  if (latest === undefined) return NOTHING;
  const couldBeEarlier =
    earlier !== undefined && Number(today.slice(0, 4)) - Number(earlier.slice(0, 4)) <= OLDEST_YEARS;
  return { date: latest, isDoubtful: couldBeEarlier };
}

/** The last day of validity; null without doubt when the document never expires (fillers only). */
export function expiryFromZone(zone: string, today: PlainDate): Century {
  if (zone === '<<<<<<') return { date: null, isDoubtful: false };
  if (!/^\d{6}$/.test(zone)) return NOTHING;
  const now = Number(today.slice(0, 2));
  const thisCentury = inCentury(zone, now);
  if (thisCentury?.length !== 10) return NOTHING;
  const years = Number(thisCentury.slice(0, 4)) - Number(today.slice(0, 4));
  const date = years > LONGEST_VALIDITY_YEARS ? inCentury(zone, now - 1) : thisCentury;
  return date === undefined ? NOTHING : { date, isDoubtful: false };
}
