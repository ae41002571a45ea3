import type { Database } from '../../../electron/db/database.ts';

/** Two rows in one transaction: one without the other would be half of a visit. */
export function writePair(db: Database, n: number): void {
  const insert = `INSERT INTO attachment (sha256, media_type, bytes) VALUES (?, 'image/jpeg', randomblob(300))`;
  db.write(() => {
    db.raw.prepare(insert).run(`a${n}`);
    db.raw.prepare(insert).run(`b${n}`);
  });
}

/** The numbers whose two rows are there; throws when one is there alone. */
export function listPairs(db: Database): ReadonlySet<number> {
  const ids = db.raw.prepare('SELECT sha256 FROM attachment').pluck().all() as string[];
  const numbersOf = (side: string) =>
    ids.filter((id) => id.startsWith(side)).map((id) => Number(id.slice(1)));
  const [first, second] = [new Set(numbersOf('a')), new Set(numbersOf('b'))];
  if (first.size !== second.size || [...first].some((n) => !second.has(n)))
    throw new Error('Half a transaction');
  return first;
}
