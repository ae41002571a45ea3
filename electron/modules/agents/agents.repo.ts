import { z } from 'zod';
import type { Read, Tx } from '../../db/database.ts';
import type { AgentProfile } from '../../../shared/protocol/devices.ts';
import type { Actor } from '../../ipc/session.ts';

const Row = z.object({
  id: z.string(),
  number: z.string(),
  name_fr: z.string(),
  name_ar: z.string(),
  role: z.enum(['agent', 'supervisor', 'proximity', 'administrator']),
  branch_code: z.string(),
  passphrase_hash: z.string(),
});

export interface KnownAgent {
  readonly actor: Actor;
  readonly passphraseHash: string;
}

export function findAgent(db: Read, number: string): KnownAgent | undefined {
  const row = db.maybe(Row)`SELECT * FROM agent WHERE number = ${number}`;
  if (!row) return undefined;
  const { id, role } = row;
  return {
    actor: {
      id,
      number: row.number,
      nameFr: row.name_fr,
      nameAr: row.name_ar,
      role,
      branchCode: row.branch_code,
    },
    passphraseHash: row.passphrase_hash,
  };
}

/** Remembers an agent whom the central has just recognised. */
export function putAgent(tx: Tx, agent: AgentProfile, passphraseHash: string, at: string): void {
  tx.run`
    INSERT INTO agent (id, number, name_fr, name_ar, role, branch_code, passphrase_hash, signed_in_at)
    VALUES (${agent.id}, ${agent.number}, ${agent.nameFr}, ${agent.nameAr}, ${agent.role}, ${agent.branchCode}, ${passphraseHash}, ${at})
    ON CONFLICT (id) DO UPDATE SET number = excluded.number, name_fr = excluded.name_fr, name_ar = excluded.name_ar, role = excluded.role,
      branch_code = excluded.branch_code, passphrase_hash = excluded.passphrase_hash, signed_in_at = excluded.signed_in_at`;
}

/** The central no longer lets this agent in: neither do we, also without network. */
export const removeAgent = (tx: Tx, number: string): number =>
  tx.run`DELETE FROM agent WHERE number = ${number}`;

const Failures = z.object({ failures: z.int(), not_before: z.int() });
export const findFailures = (db: Read, number: string) =>
  db.maybe(Failures)`SELECT failures, not_before FROM sign_in_failure WHERE number = ${number}`;

export function putFailure(tx: Tx, number: string, failures: number, notBefore: number): void {
  tx.run`
    INSERT INTO sign_in_failure (number, failures, not_before) VALUES (${number}, ${failures}, ${notBefore})
    ON CONFLICT (number) DO UPDATE SET failures = excluded.failures, not_before = excluded.not_before`;
}
export const clearFailures = (tx: Tx, number: string): number =>
  tx.run`DELETE FROM sign_in_failure WHERE number = ${number}`;
