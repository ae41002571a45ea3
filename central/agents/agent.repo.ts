import { z } from 'zod';
import { SIGNED_ROLES } from '../../shared/domain/agents/index.ts';
import type { AgentProfile } from '../../shared/protocol/devices.ts';
import type { Read, Tx } from '../store/sql.ts';

const Row = z.object({
  id: z.string(),
  number: z.string(),
  name_fr: z.string(),
  name_ar: z.string(),
  role: z.enum(SIGNED_ROLES),
  branch_code: z.string(),
  passphrase_hash: z.string(),
  disabled_at: z.string().nullable(),
});

export interface StoredAgent {
  readonly profile: AgentProfile;
  /** argon2id in PHC text form. */
  readonly passphraseHash: string;
  readonly disabledAt: string | null;
}

export async function findAgent(db: Read, number: string): Promise<StoredAgent | undefined> {
  const row = await db.maybe(Row)`
    SELECT id, number, name_fr, name_ar, role, branch_code, passphrase_hash, disabled_at FROM agent WHERE number = ${number}`;
  return (
    row && {
      profile: {
        id: row.id as AgentProfile['id'],
        number: row.number,
        nameFr: row.name_fr,
        nameAr: row.name_ar,
        role: row.role,
        branchCode: row.branch_code,
      },
      passphraseHash: row.passphrase_hash,
      disabledAt: row.disabled_at,
    }
  );
}

/** False when the number is taken. */
export const insertAgent = async (tx: Tx, { profile, passphraseHash }: StoredAgent): Promise<boolean> =>
  (await tx.run`
    INSERT INTO agent (id, number, name_fr, name_ar, role, branch_code, passphrase_hash)
    VALUES (${profile.id}, ${profile.number}, ${profile.nameFr}, ${profile.nameAr}, ${profile.role}, ${profile.branchCode},
      ${passphraseHash})
    ON CONFLICT DO NOTHING`) > 0;

const Failures = z.object({
  subject: z.string(),
  failures: z.int(),
  last_at: z.string(),
  blocked_until: z.string().nullable(),
});

export interface SignInFailures {
  readonly subject: string;
  readonly failures: number;
  readonly lastAt: string;
  readonly blockedUntil: string | null;
}

export const listFailures = async (db: Read, subjects: readonly string[]): Promise<SignInFailures[]> =>
  (
    await db.all(Failures)`
      SELECT subject, failures, last_at, blocked_until FROM sign_in_failure WHERE subject = ANY (${subjects}::text[])`
  ).map(({ subject, failures, last_at, blocked_until }) => ({
    subject,
    failures,
    lastAt: last_at,
    blockedUntil: blocked_until,
  }));

/** Counts one failure more, from one again when the last is older than `forgottenBefore`; answers the count. */
export async function countFailure(
  tx: Tx,
  subject: string,
  at: string,
  forgottenBefore: string,
): Promise<number> {
  const row = await tx.maybe(Failures)`
    INSERT INTO sign_in_failure AS known (subject, failures, last_at) VALUES (${subject}, 1, ${at})
    ON CONFLICT (subject) DO UPDATE
      SET failures = CASE WHEN known.last_at <= ${forgottenBefore} THEN 1 ELSE known.failures + 1 END, last_at = EXCLUDED.last_at
    RETURNING subject, failures, last_at, blocked_until`;
  return row?.failures ?? 1;
}

export const blockUntil = (tx: Tx, subject: string, until: string): Promise<number> =>
  tx.run`UPDATE sign_in_failure SET blocked_until = ${until} WHERE subject = ${subject}`;

export const forgetFailures = (tx: Tx, subject: string): Promise<number> =>
  tx.run`DELETE FROM sign_in_failure WHERE subject = ${subject}`;
