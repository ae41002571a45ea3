import { z } from 'zod';
import type { Read, Tx } from '../store/sql.ts';

interface Message {
  readonly actId: string;
  readonly personId: string;
  readonly words: { readonly fr: string; readonly ar: string };
}
/** Puts words to an insured person where the operator's gateway of SMS and e-mail takes them. */
export const insertMessage = (tx: Tx, { actId, personId, words }: Message, at: string): Promise<number> =>
  tx.run`
    INSERT INTO message (act_id, person_id, words_fr, words_ar, made_at)
    VALUES (${actId}, ${personId}, ${words.fr}, ${words.ar}, ${at})`;

const Row = z.object({
  id: z.string(),
  made_at: z.string(),
  person_id: z.string(),
  mobile: z.string().nullable(),
  email: z.string().nullable(),
  words_fr: z.string(),
  words_ar: z.string(),
});
/** Words that wait since an instant for somebody who can be reached, the oldest first; who was registered twice is the one who stays. */
export const listMessagesToSend = async (db: Read, since: string, limit: number) =>
  (
    await db.all(Row)`
      SELECT m.act_id AS id, m.made_at, p.id AS person_id, p.record #>> '{contacts,mobile}' AS mobile,
        p.record #>> '{contacts,email}' AS email, m.words_fr, m.words_ar
      FROM message m LEFT JOIN person_alias a ON a.person_id = m.person_id
        JOIN person p ON p.id = coalesce(a.into_id, m.person_id)
      WHERE m.sent_at IS NULL AND m.made_at >= ${since}
        AND coalesce(p.record #>> '{contacts,mobile}', p.record #>> '{contacts,email}') IS NOT NULL
      ORDER BY m.made_at, m.act_id LIMIT ${limit}`
  ).map(({ id, made_at, person_id, mobile, email, words_fr, words_ar }) => ({
    id,
    madeAt: made_at,
    personId: person_id,
    mobile,
    email,
    fr: words_fr,
    ar: words_ar,
  }));

/** How many of them had not left before: said twice, it is written once. */
export const markMessagesSent = (tx: Tx, ids: readonly string[], at: string): Promise<number> =>
  tx.run`UPDATE message SET sent_at = ${at} WHERE act_id = ANY (${ids}::uuid[]) AND sent_at IS NULL`;
