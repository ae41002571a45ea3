import { z } from 'zod';
import { LawDate } from '../../shared/domain/legal/index.ts';
import { PlainDate } from '../../shared/kernel/plain-date.ts';
import type { Read, Tx } from '../store/sql.ts';

const Row = z.object({
  code: z.string(),
  effective: PlainDate.nullable(),
  source: z.string().nullable(),
  set_on: PlainDate,
});
const toLawDate = ({ code, effective, source, set_on }: z.output<typeof Row>): LawDate =>
  LawDate.parse({ code, date: effective, source, setOn: set_on });

/** Every law whose day was set once, those taken back too. */
export const listLawDates = async (db: Read): Promise<LawDate[]> =>
  (await db.all(Row)`SELECT code, effective, source, set_on FROM law_date ORDER BY code`).map(toLawDate);

export const listLawDatesAmong = async (db: Read, codes: readonly string[]): Promise<LawDate[]> =>
  (
    await db.all(
      Row,
    )`SELECT code, effective, source, set_on FROM law_date WHERE code = ANY (${codes}::text[])`
  ).map(toLawDate);

export const putLawDate = (tx: Tx, { code, date, source, setOn }: LawDate): Promise<number> =>
  tx.run`
    INSERT INTO law_date (code, effective, source, set_on) VALUES (${code}, ${date}, ${source}, ${setOn})
    ON CONFLICT (code) DO UPDATE
      SET effective = EXCLUDED.effective, source = EXCLUDED.source, set_on = EXCLUDED.set_on`;
