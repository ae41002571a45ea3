import type { Anchor, JournalBreak, JournalVerdict } from '../../../shared/domain/journal/index.ts';
import { hashOf, type JournalRow } from './hash.ts';
import { namePlaces, type Doubtful } from './name-places.ts';

/** The most places that are named: a chain broken in more is broken everywhere. */
const BREAKS_MAX = 100;

/** Rows in a row of which none follows from the one before, and what the first of them should have followed. */
interface Run {
  readonly links: readonly string[];
  readonly doubtful: readonly Doubtful[];
}

/**
 * Walks a chain row after row and names each place where it does not hold. The number of a row is in its hash: rows that were
 * numbered anew, to hide that one was put in or taken out, still say which number they had.
 */
export function startWalk(anchors: readonly Anchor[] = []) {
  const breaks: JournalBreak[] = [];
  const doubtful: Doubtful[] = [];
  const unmet = new Map(anchors.map(({ seq, hash }) => [seq, hash]));
  let [count, expected, shift] = [0, 1, 0];
  // What the hash of the next row may be chained to: more than one where a row is in doubt, none after rows that are missing.
  let links: readonly string[] | undefined = [''];
  let run: Run | undefined;
  let head: Anchor | null = null;

  const name = (found: JournalBreak): JournalBreak | undefined => {
    if (breaks.length >= BREAKS_MAX) return undefined;
    breaks.push(found);
    return found;
  };
  const follow = (row: JournalRow, number: number, from: readonly string[]): boolean =>
    from.some((before) => hashOf(before, { ...row, seq: number }) === row.hash);

  /** Rows were put in before this one, and it was numbered anew: those of the run. */
  const wasPushed = (row: JournalRow): boolean => {
    if (!run || run.doubtful.length === 0) return false;
    const added = run.doubtful.length;
    const number = row.seq - shift - added;
    if (!follow(row, number, run.links)) return false;
    // One that comes right after this row, where the chain was whole, changed places with it: nothing was put in.
    if (run.doubtful.some((one) => follow(one.row, number + 1, [row.hash]))) return false;
    for (const one of run.doubtful) {
      breaks.splice(breaks.indexOf(one.found), 1, { kind: 'added', seq: one.row.seq });
      doubtful.splice(doubtful.indexOf(one), 1);
    }
    shift += added;
    return true;
  };
  /** Rows were taken out before the one in doubt, and the others closed up. */
  const wasPulled = (row: JournalRow): boolean => {
    const last = run?.doubtful.at(-1);
    if (!last || run?.doubtful.length !== 1) return false;
    for (let removed = 1; removed <= BREAKS_MAX; removed += 1) {
      if (!follow(row, row.seq - shift + removed, [last.row.hash])) continue;
      const seq = last.row.seq - shift;
      breaks.splice(breaks.indexOf(last.found), 1, { kind: 'removed', seq, to: seq + removed - 1 });
      doubtful.splice(doubtful.indexOf(last), 1);
      shift -= removed;
      return true;
    }
    return false;
  };
  const doubt = (row: JournalRow, from: readonly string[], before: string): void => {
    const found = name({ kind: 'altered', seq: row.seq });
    if (!found) return;
    const one: Doubtful = { row, before, found };
    doubtful.push(one);
    run = { links: run?.links ?? from, doubtful: [...(run?.doubtful ?? []), one] };
  };

  const take = (row: JournalRow): void => {
    count += 1;
    if (row.seq < 1) {
      const found = name({ kind: 'added', seq: row.seq });
      if (found) doubtful.push({ row, before: '', found });
      return;
    }
    const before = head?.hash ?? '';
    if (row.seq !== expected) {
      const gap = name({ kind: 'removed', seq: expected - shift, to: row.seq - 1 - shift });
      if (gap) doubtful.push({ row, before, found: gap });
      links = undefined;
      run = undefined;
    }
    const from = links;
    const isGood = !from || follow(row, row.seq - shift, from) || wasPushed(row) || wasPulled(row);
    if (isGood) run = undefined;
    else doubt(row, from, before);
    // Where the hash itself was changed, the next row is still chained to what it was.
    links = isGood
      ? [row.hash]
      : [row.hash, ...from.map((link) => hashOf(link, { ...row, seq: row.seq - shift }))];
    if (unmet.get(row.seq - shift) === row.hash) unmet.delete(row.seq - shift);
    head = { seq: row.seq, hash: row.hash };
    expected = row.seq + 1;
  };

  return {
    take,
    count: () => count,
    end(): JournalVerdict {
      const named = namePlaces(breaks, doubtful, { seq: expected, before: head?.hash ?? '' });
      const lost = [...unmet.keys()].map((seq): JournalBreak => ({ kind: 'anchor', seq }));
      return { rows: count, head, breaks: [...named, ...lost].slice(0, BREAKS_MAX) };
    },
  };
}

/** Walks a whole chain; `anchors` are rows that were written down elsewhere. */
export function verifyChain(rows: Iterable<JournalRow>, anchors: readonly Anchor[] = []): JournalVerdict {
  const walk = startWalk(anchors);
  for (const row of rows) walk.take(row);
  return walk.end();
}
