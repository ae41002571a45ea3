import { controlSum } from '../papers/transmittal.ts';
import type { EnvelopedFile } from './record.ts';

/** What was scanned, against what the slip lists. */
export interface Compared {
  /** Each reference once, in the order of its first scan. */
  readonly scanned: readonly string[];
  readonly found: readonly EnvelopedFile[];
  /** On the slip, not scanned. */
  readonly missing: readonly EnvelopedFile[];
  /** Scanned, not on the slip. */
  readonly surplus: readonly string[];
}

/** Compares scans with the slip; a file scanned twice counts once. */
export function compareScans(files: readonly EnvelopedFile[], scans: readonly string[]): Compared {
  const scanned = [...new Set(scans)];
  const seen = new Set(scanned);
  const listed = new Set(files.map(({ reference }) => reference));
  return {
    scanned,
    found: files.filter(({ reference }) => seen.has(reference)),
    missing: files.filter(({ reference }) => !seen.has(reference)),
    surplus: scanned.filter((reference) => !listed.has(reference)),
  };
}

export interface Totals {
  readonly count: number;
  /** The sum of the registration numbers. */
  readonly sum: number;
  readonly amountCentimes: number;
}

/** What the slip says of all its files: whoever opens the envelope counts the same. */
export const totalsOf = (files: readonly EnvelopedFile[]): Totals => ({
  count: files.length,
  sum: controlSum(files),
  amountCentimes: files.reduce((total, { amountCentimes }) => total + (amountCentimes ?? 0), 0),
});
