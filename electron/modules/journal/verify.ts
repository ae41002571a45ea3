import { createHash } from 'node:crypto';
import type { JournalRow } from './journal.repo.ts';

/** The hash of a row: its content and the hash of the row before. */
export const hashOf = (before: string, row: Omit<JournalRow, 'hash'>): string =>
  createHash('sha256')
    .update(
      JSON.stringify([before, row.seq, row.at, row.agent_number, row.action, row.subject_id, row.detail]),
    )
    .digest('hex');

/** A row of the chain as a day report or the central wrote it down. */
export interface Anchor {
  readonly seq: number;
  readonly hash: string;
}

/**
 * Where a chain does not hold. altered: the row does not follow from the one before; it was changed, or the one before was written
 * anew with a good hash · removed: rows are missing · added: a row stands where none was written · anchor: the chain no longer has
 * the row that was written down elsewhere.
 */
export type JournalBreak =
  | { readonly kind: 'altered' | 'added' | 'anchor'; readonly seq: number }
  | { readonly kind: 'removed'; readonly seq: number; readonly to: number };

export interface JournalVerdict {
  readonly rows: number;
  readonly head: Anchor | null;
  /** In the order of the rows; the first ones when there are many. */
  readonly breaks: readonly JournalBreak[];
}

const BREAKS_MAX = 100;

/** Walks a whole chain, row after row, and names each place where it does not hold. */
export function verifyChain(rows: Iterable<JournalRow>, anchors: readonly Anchor[] = []): JournalVerdict {
  const breaks: JournalBreak[] = [];
  const unmet = new Map(anchors.map(({ seq, hash }) => [seq, hash]));
  let [count, expected] = [0, 1];
  // What the hash of the next row may be chained to: more than one where a row is in doubt, none after rows that are missing.
  let links: readonly string[] | undefined = [''];
  let head: Anchor | null = null;
  for (const row of rows) {
    count += 1;
    if (row.seq < 1) {
      breaks.push({ kind: 'added', seq: row.seq });
      continue;
    }
    if (row.seq !== expected) {
      breaks.push({ kind: 'removed', seq: expected, to: row.seq - 1 });
      links = undefined;
    }
    const hashes: readonly string[] = links?.map((before) => hashOf(before, row)) ?? [row.hash];
    const follows = hashes.includes(row.hash);
    if (!follows) breaks.push({ kind: 'altered', seq: row.seq });
    // Where the hash itself was changed, the next row is still chained to what it was.
    links = follows ? [row.hash] : [row.hash, ...hashes];
    if (unmet.get(row.seq) === row.hash) unmet.delete(row.seq);
    head = { seq: row.seq, hash: row.hash };
    expected = row.seq + 1;
  }
  for (const seq of unmet.keys()) breaks.push({ kind: 'anchor', seq });
  return { rows: count, head, breaks: breaks.slice(0, BREAKS_MAX) };
}
