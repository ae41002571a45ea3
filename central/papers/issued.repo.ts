import { z } from 'zod';
import type { Read } from '../store/sql.ts';

const Row = z.object({
  kind: z.string(),
  at: z.string(),
  number: z.int().nullable(),
  former: z.array(z.int()),
  birth: z.string().nullable(),
});

/** A paper that a counter issued and this central accepted. */
export interface IssuedPaper {
  readonly kind: string;
  /** ISO instant. */
  readonly issuedAt: string;
  /** Of the person whom it names: the number of their file, and the birth (`YYYY-MM-DD`, or `YYYY`) as the paper says it, who may have none. */
  readonly number: string | null;
  /** Numbers that the same person had before two files were made one: the paper may bear one of them. */
  readonly former: readonly string[];
  readonly birth: string | null;
}

const NUMBER_DIGITS = 9;
const written = (number: number): string => String(number).padStart(NUMBER_DIGITS, '0');

export async function findIssuedPaper(db: Read, reference: string): Promise<IssuedPaper | undefined> {
  const row = await db.maybe(Row)`
    SELECT issued_paper.kind, issued_paper.at, person.registration_number AS number,
      ARRAY(SELECT registration_number FROM person_alias WHERE into_id = issued_paper.person_id) AS former,
      coalesce(said ->> 'birth', person.record -> 'identity' ->> 'birth') AS birth
    FROM issued_paper LEFT JOIN person ON person.id = issued_paper.person_id
      LEFT JOIN act ON act.id = issued_paper.act_id AND act.subject_id IN (
        SELECT issued_paper.person_id UNION ALL
        SELECT person_id FROM person_alias WHERE into_id = issued_paper.person_id)
      CROSS JOIN LATERAL (
        SELECT coalesce(act.body::jsonb #> '{payload,said,person}', act.body::jsonb #> '{payload,said,applicant}') AS said) AS told
    WHERE issued_paper.reference = ${reference} ORDER BY issued_paper.at LIMIT 1`;
  return (
    row && {
      kind: row.kind,
      issuedAt: row.at,
      number: row.number === null ? null : written(row.number),
      former: row.former.map(written),
      birth: row.birth,
    }
  );
}
