import { z } from 'zod';
import { REMINDER_KINDS, type ReminderDelay } from '../../../shared/domain/reminders/index.ts';
import type { Read, Tx } from '../../db/database.ts';

/** Files in this state whose last step is older than this instant. */
export interface SleepRule {
  readonly state: string;
  /** Those whose piece was brought since it was asked, or the others. */
  readonly isBrought: boolean;
  readonly before: string;
}
interface Whose {
  /** The branch that holds the file; one that a courier brings is also its destination's to ask for. */
  readonly own: string;
  readonly rules: readonly SleepRule[];
}

const Id = z.object({ id: z.string(), moved_at: z.string() });
interface Page {
  /** `movedAt id` of the last line of the page before; null for the first. */
  readonly after: string | null;
  readonly limit: number;
}
/** Those that sleep longest first. */
export const listSleeping = (
  db: Read,
  { own, rules }: Whose,
  { after, limit }: Page,
): readonly z.output<typeof Id>[] =>
  db.all(Id)`
    SELECT f.id, f.moved_at FROM json_each(${JSON.stringify(rules)}) r
    JOIN care_file f ON f.state = r.value ->> 'state' AND f.moved_at < r.value ->> 'before'
      AND (f.state = 'piece-asked' AND coalesce(
           (SELECT e.kind FROM care_file_event e WHERE e.file_id = f.id AND e.kind IN ('piece-asked', 'piece-brought')
            ORDER BY e.at DESC, e.kind DESC LIMIT 1), '') = 'piece-brought') = (r.value ->> 'isBrought')
    WHERE (f.held_by = ${own} OR (f.state = 'collected' AND EXISTS (
             SELECT 1 FROM envelope v WHERE v.reference = f.in_envelope AND v.to_branch = ${own})))
      AND f.moved_at || ' ' || f.id > ${after ?? ''}
    ORDER BY f.moved_at, f.id LIMIT ${limit}`;

const Count = z
  .object({ state: z.string(), brought: z.int(), count: z.int() })
  .transform(({ state, brought, count }) => ({ state, isBrought: brought === 1, count }));
export const countSleeping = (db: Read, { own, rules }: Whose): readonly z.output<typeof Count>[] =>
  db.all(Count)`
    SELECT f.state, r.value ->> 'isBrought' AS brought, count(*) AS count FROM json_each(${JSON.stringify(rules)}) r
    JOIN care_file f ON f.state = r.value ->> 'state' AND f.moved_at < r.value ->> 'before'
      AND (f.state = 'piece-asked' AND coalesce(
           (SELECT e.kind FROM care_file_event e WHERE e.file_id = f.id AND e.kind IN ('piece-asked', 'piece-brought')
            ORDER BY e.at DESC, e.kind DESC LIMIT 1), '') = 'piece-brought') = (r.value ->> 'isBrought')
    WHERE f.held_by = ${own} OR (f.state = 'collected' AND EXISTS (
            SELECT 1 FROM envelope v WHERE v.reference = f.in_envelope AND v.to_branch = ${own}))
    GROUP BY f.state, brought`;

const Envelope = z.object({ id: z.string() });
export const findEnvelopeId = (db: Read, reference: string): string | undefined =>
  db.maybe(Envelope)`SELECT id FROM envelope WHERE reference = ${reference}`?.id;
/** The open envelope that a file lies in. */
export const findOpenEnvelopeId = (db: Read, fileId: string): string | undefined =>
  db.maybe(Envelope)`SELECT envelope_id AS id FROM envelope_content WHERE file_id = ${fileId}`?.id;

const Delay = z.object({ kind: z.enum(REMINDER_KINDS), days: z.int() });
/** What this workstation set. */
export const listDelays = (db: Read): readonly ReminderDelay[] =>
  db.all(Delay)`SELECT kind, days FROM reminder_delay ORDER BY kind`;
/** Sets a delay; one that is the default again is not kept. */
export function putDelay(
  tx: Tx,
  { kind, days, isDefault }: ReminderDelay & { readonly isDefault: boolean },
): void {
  if (isDefault) tx.run`DELETE FROM reminder_delay WHERE kind = ${kind}`;
  else
    tx.run`
      INSERT INTO reminder_delay (kind, days) VALUES (${kind}, ${days})
      ON CONFLICT (kind) DO UPDATE SET days = excluded.days`;
}
