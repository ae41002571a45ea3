import type { JournalBreak } from '../../../shared/domain/journal/index.ts';
import { hashOf, type JournalRow } from './hash.ts';

/** A row that does not follow from the one before, or that stands after a gap. */
export interface Doubtful {
  readonly row: JournalRow;
  /** The hash that the row before bears. */
  readonly before: string;
  readonly found: JournalBreak;
}

/** A number that a row may have had, and the hash that it would follow. */
interface Place {
  readonly seq: number;
  readonly before: string;
}

/** The places that a row in doubt may have come from: those of the others in doubt, where a gap begins, the end. */
const placesOf = (doubtful: readonly Doubtful[], end: Place): ReadonlyMap<number, string> =>
  new Map([
    ...doubtful
      .filter(({ found }) => found.kind !== 'added')
      .map(({ row, before, found }): [number, string] => [
        found.kind === 'removed' ? found.seq : row.seq,
        before,
      ]),
    [end.seq, end.before],
  ]);

/** Says of rows in doubt that they were moved, where their hash shows the place that they had, and clears those that stood behind. */
export function namePlaces(
  breaks: readonly JournalBreak[],
  doubtful: readonly Doubtful[],
  end: Place,
): readonly JournalBreak[] {
  const places = placesOf(doubtful, end);
  /** Rows by the place that was theirs. */
  const owners = new Map<number, Doubtful>();
  const beforeOf = (place: number): string | undefined =>
    owners.get(place - 1)?.row.hash ?? places.get(place);
  for (let isNew = true; isNew;) {
    isNew = false;
    for (const one of doubtful)
      for (const place of places.keys()) {
        const before = beforeOf(place);
        if (place === one.row.seq || owners.has(place) || before === undefined) continue;
        if (hashOf(before, { ...one.row, seq: place }) !== one.row.hash) continue;
        owners.set(place, one);
        isNew = true;
      }
  }
  if (owners.size === 0) return breaks;
  const moved = new Map([...owners].map(([place, one]) => [one.found, { place, one }]));
  const isCleared = (found: JournalBreak): boolean => {
    if (found.kind === 'removed') return owners.has(found.seq) && found.seq === found.to;
    const one = doubtful.find((other) => other.found === found);
    const owner = one && owners.get(one.row.seq - 1);
    return one !== undefined && owner !== undefined && hashOf(owner.row.hash, one.row) === one.row.hash;
  };
  return breaks.flatMap((found): JournalBreak[] => {
    const move = moved.get(found);
    if (move) return [{ kind: 'moved', seq: move.one.row.seq, from: move.place }];
    return isCleared(found) ? [] : [found];
  });
}
