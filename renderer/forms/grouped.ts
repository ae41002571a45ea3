/** Digits in groups of these sizes, then the rest: `groupDigits('0612345678', [2, 2, 2, 2, 2])`. */
export function groupDigits(digits: string, sizes: readonly number[]): string {
  const groups: string[] = [];
  let at = 0;
  for (const size of sizes) {
    if (at >= digits.length) break;
    groups.push(digits.slice(at, at + size));
    at += size;
  }
  if (at < digits.length) groups.push(digits.slice(at));
  return groups.join(' ');
}

/** Where the caret goes in a grouped text so that it stays after the same number of characters other than gaps. */
export function caretAfter(grouped: string, count: number): number {
  if (count === 0) return 0;
  let seen = 0;
  for (let at = 0; at < grouped.length; at += 1) {
    if (grouped[at] !== ' ') seen += 1;
    if (seen === count) return at + 1;
  }
  return grouped.length;
}
