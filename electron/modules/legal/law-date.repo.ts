import { z } from 'zod';
import { LawDate } from '../../../shared/domain/legal/index.ts';
import type { Read, Tx } from '../../db/database.ts';

const Row = z.object({ code: z.string(), effective: z.string(), source: z.string(), set_on: z.string() });

/** The days of laws that the central told, by code. */
export const listLawDates = (db: Read): readonly LawDate[] =>
  db.all(Row)`SELECT code, effective, source, set_on FROM law_date ORDER BY code`.map(
    ({ code, effective, source, set_on }) => LawDate.parse({ code, date: effective, source, setOn: set_on }),
  );

/** Keeps the day of a law, or forgets one that was taken back. */
export function putLawDate(tx: Tx, { code, date, source, setOn }: LawDate): void {
  if (date === null) tx.run`DELETE FROM law_date WHERE code = ${code}`;
  else
    tx.run`
      INSERT INTO law_date (code, effective, source, set_on) VALUES (${code}, ${date}, ${source ?? ''}, ${setOn})
      ON CONFLICT (code) DO UPDATE SET effective = excluded.effective, source = excluded.source, set_on = excluded.set_on`;
}
