/** One line of the table: a measure, ours, what it is compared with, and their ratio. */
export interface Row {
  readonly measure: string;
  readonly ours: string;
  readonly against: string;
  readonly ratio: string;
}

const sorted = (values: readonly number[]): readonly number[] => [...values].sort((a, b) => a - b);

/** The value below which this share of the values stands (0.5 is the median). */
export function quantile(values: readonly number[], share: number): number {
  const ordered = sorted(values);
  return ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * share))] ?? Number.NaN;
}

/** Milliseconds that each of `count` runs took. */
export async function timesOf(count: number, work: (index: number) => unknown): Promise<number[]> {
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const from = performance.now();
    await work(index);
    times.push(performance.now() - from);
  }
  return times;
}

export const ms = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
export const times = (a: number, b: number): string => `${(a / b).toFixed(2)} ×`;
