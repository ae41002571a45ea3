import { z } from 'zod';
import type { EnvelopeRecord } from '../../shared/domain/envelopes/index.ts';
import { announce } from '../changes/change.repo.ts';
import { LostRace, type Read, type Tx } from '../store/sql.ts';

/** Checked when it came in; only its being there is checked when it goes out. */
const Record = z.custom<EnvelopeRecord>((value) => typeof value === 'object' && value !== null);
const Row = z.object({ record: Record });

export const listEnvelopes = async (db: Read, ids: readonly string[]): Promise<EnvelopeRecord[]> =>
  (await db.all(Row)`SELECT record FROM envelope WHERE id = ANY (${ids}::uuid[])`).map(
    ({ record }) => record,
  );

/** The same, locked in one order until the transaction ends. */
export const listEnvelopesForUpdate = async (tx: Tx, ids: readonly string[]): Promise<EnvelopeRecord[]> =>
  (await tx.all(Row)`SELECT record FROM envelope WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`).map(
    ({ record }) => record,
  );

const Id = z.object({ id: z.string() });
/** Care files by the references that were scanned of them. */
export const listFileIds = async (db: Read, references: readonly string[]): Promise<string[]> =>
  (await db.all(Id)`SELECT id FROM care_file WHERE reference = ANY (${references}::text[])`).map(
    ({ id }) => id,
  );

interface Written {
  readonly envelope: EnvelopeRecord;
  readonly actId: string;
}
/**
 * Writes a new version with its row of history, and tells the counters of both ends. The branch that it goes to hears of its files too,
 * from the closing on.
 */
export async function putEnvelope(tx: Tx, { envelope, actId }: Written, at: string): Promise<void> {
  const { id, version, reference, from, to, state, files } = envelope;
  const record = JSON.stringify(envelope);
  const written =
    version === 1
      ? await tx.run`
          INSERT INTO envelope (id, version, reference, from_branch, to_branch, state, record)
          VALUES (${id}, 1, ${reference}, ${from}, ${to}, ${state}, ${record}::jsonb) ON CONFLICT (id) DO NOTHING`
      : await tx.run`
          UPDATE envelope SET version = ${version}, state = ${state}, record = ${record}::jsonb
          WHERE id = ${id} AND version = ${version - 1}`;
  if (written === 0) throw new LostRace();
  await tx.run`
    INSERT INTO envelope_version (envelope_id, version, act_id, at, record)
    VALUES (${id}, ${version}, ${actId}, ${at}, ${record}::jsonb)`;
  await announce(tx, [
    ...[from, to].map((branchCode) => ({
      kind: 'envelope' as const,
      subject: `${id}/${branchCode}`,
      branchCode,
    })),
    ...files.map((file) => ({
      kind: 'care_file' as const,
      subject: `${file.id}/${to}`,
      branchCode: to,
    })),
  ]);
}
