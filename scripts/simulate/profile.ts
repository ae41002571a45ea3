/** When branches open, in hours after midnight. */
export const OPENS_AT_HOUR = 8.5;
const SLOT_HOURS = 0.5;

/** How busy each half-hour is beside the others, from opening: a rush, noon, the afternoon, the end. An assumption, not a measure. */
const SLOTS = [10, 13, 12, 10, 8, 7, 5, 2, 2, 4, 6, 7, 6, 4, 3, 1];
export const DAY_HOURS = SLOTS.length * SLOT_HOURS;
const ALL = SLOTS.reduce((sum, weight) => sum + weight, 0);

/** The share of a day's arrivals that came before this many hours after opening: 0 at opening, 1 at the end. */
export function shareBefore(hours: number): number {
  const gathered = SLOTS.reduce((sum, weight, slot) => {
    const inSlot = Math.min(1, Math.max(0, hours / SLOT_HOURS - slot));
    return sum + weight * inSlot;
  }, 0);
  return gathered / ALL;
}

/** The hours after opening before which this share of the day's arrivals came: `shareBefore`, turned round. */
export function hoursAt(share: number): number {
  let left = Math.min(1, Math.max(0, share)) * ALL;
  for (const [slot, weight] of SLOTS.entries()) {
    if (left <= weight) return (slot + left / weight) * SLOT_HOURS;
    left -= weight;
  }
  return DAY_HOURS;
}

/** Arrivals an hour at this hour after opening, when the whole day has `total`. */
export const ratePerHour = (hours: number, total: number): number =>
  ((SLOTS[Math.floor(hours / SLOT_HOURS)] ?? 0) / ALL / SLOT_HOURS) * total;
