import { z } from 'zod';
import { SealKey } from '../../../shared/protocol/devices.ts';
import type { Read, Tx } from '../../db/database.ts';

const Row = z.object({ root: z.string(), list: z.string().nullable(), received_at: z.string().nullable() });

/** What this workstation carries to check papers. */
export interface StoredTrust {
  readonly root: string;
  /** COSE_Sign1 in base64url. */
  readonly list: string | null;
  /** ISO instant. */
  readonly receivedAt: string | null;
}

export function findTrust(db: Read): StoredTrust | undefined {
  const row = db.maybe(Row)`SELECT root, list, received_at FROM seal_trust`;
  return row && { root: row.root, list: row.list, receivedAt: row.received_at };
}

/** The first root that is told is the one: it is never replaced by another. */
export const pinRoot = (tx: Tx, root: string): number =>
  tx.run`INSERT INTO seal_trust (only_one, root) VALUES (1, ${root}) ON CONFLICT (only_one) DO NOTHING`;

export const keepList = (tx: Tx, list: string, at: string): number =>
  tx.run`UPDATE seal_trust SET list = ${list}, received_at = ${at}`;
export const confirmList = (tx: Tx, at: string): number => tx.run`UPDATE seal_trust SET received_at = ${at}`;

const Key = z.object({ key: z.string() });
/** A public key that seals papers, with its certificate; undefined when the central never told of it. */
export function findSealKey(db: Read, kid: string): SealKey | undefined {
  const stored = db.maybe(Key)`SELECT key FROM seal_key WHERE kid = ${kid}`;
  return stored && SealKey.parse(JSON.parse(stored.key));
}

const Missing = z.object({ missing: z.int() });
/** True while some key came before the central certified keys. */
export const lacksCertificates = (db: Read): boolean =>
  db.maybe(Missing)`
    SELECT 1 AS missing FROM seal_key WHERE coalesce(key ->> 'certificate', '') = '' LIMIT 1` !== undefined;
