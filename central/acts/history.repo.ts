import { z } from 'zod';
import { Act } from '../../shared/protocol/acts.ts';
import type { PersonRecord } from '../../shared/domain/people/record.ts';
import type { Tx } from '../store/sql.ts';

/** One version of a file, and the act that made it. */
export interface FileVersion {
  readonly record: PersonRecord;
  /** Null when no act of a counter made it, or one that no longer reads. */
  readonly act: Act | null;
  /** When the central wrote it. */
  readonly at: string;
}
/** From which version on the history of a person is asked. */
export interface Since {
  readonly personId: string;
  readonly version: number;
}

const Row = z.object({
  person_id: z.string(),
  at: z.string(),
  record: z.custom<PersonRecord>((value) => typeof value === 'object' && value !== null),
  body: z.string().nullable(),
});
/** Further back nobody looks: such an act is told to start again from the file as it is. */
const VERSIONS_MAX = 200;

const readAct = (body: string | null): Act | null =>
  body === null ? null : (Act.safeParse(JSON.parse(body)).data ?? null);

/** The versions of these files from the one that an act saw, in their order. */
export async function listVersions(tx: Tx, since: readonly Since[]): Promise<Map<string, FileVersion[]>> {
  if (since.length === 0) return new Map();
  const rows = await tx.all(Row)`
    SELECT v.person_id, v.at, v.record, a.body
    FROM jsonb_to_recordset(${JSON.stringify(since)}::jsonb) AS asked ("personId" uuid, version bigint)
      LEFT JOIN person p ON p.id = asked."personId"
      JOIN person_version v ON v.person_id = asked."personId" AND v.version >= asked.version
        AND v.version > coalesce(p.version - ${VERSIONS_MAX}::bigint, 0)
      LEFT JOIN act a ON a.id = v.act_id
    ORDER BY v.person_id, v.version`;
  const files = new Map<string, FileVersion[]>();
  for (const { person_id, at, record, body } of rows) {
    const versions = files.get(person_id) ?? [];
    files.set(person_id, versions);
    versions.push({ record, at, act: readAct(body) });
  }
  return files;
}
