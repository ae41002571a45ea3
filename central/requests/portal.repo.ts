import { z } from 'zod';
import type { Read, Tx } from '../store/sql.ts';

const Account = z.object({ secret_hash: z.string(), is_slip: z.boolean() });
const Holder = z.object({ registration_number: z.int() });

/** What an insured person signs in with. */
export interface PortalAccount {
  readonly secretHash: string;
  /** True for the first secret, which is on a sealed slip: its letters may be typed in any way. */
  readonly isSlip: boolean;
}

/** The secret given last: on a slip at a counter, or by an administrator. */
export async function findPortalAccount(db: Read, number: string): Promise<PortalAccount | undefined> {
  const row = await db.maybe(Account)`
    SELECT secret_hash, false AS is_slip, created_at AS given_at FROM portal_account
    WHERE registration_number = ${Number(number)}
    UNION ALL
    SELECT a.secret_hash, true, a.issued_at FROM registered_number n JOIN portal_access a USING (person_id)
    WHERE n.number = ${Number(number)}
    ORDER BY given_at DESC LIMIT 1`;
  return row && { secretHash: row.secret_hash, isSlip: row.is_slip };
}

export const putPortalAccount = (
  tx: Tx,
  account: { number: string; secretHash: string; at: string },
): Promise<number> =>
  tx.run`
    INSERT INTO portal_account (registration_number, secret_hash, created_at)
    VALUES (${Number(account.number)}, ${account.secretHash}, ${account.at})
    ON CONFLICT (registration_number) DO UPDATE SET secret_hash = EXCLUDED.secret_hash, created_at = EXCLUDED.created_at`;

export const insertPortalToken = (
  tx: Tx,
  token: { tokenSha256: string; number: string; expiresAt: string },
): Promise<number> =>
  tx.run`
    INSERT INTO portal_token (token_sha256, registration_number, expires_at)
    VALUES (${token.tokenSha256}, ${Number(token.number)}, ${token.expiresAt})`;

/** A new secret ends what was opened with the old one. */
export const forgetPortalTokens = (tx: Tx, number: string): Promise<number> =>
  tx.run`DELETE FROM portal_token WHERE registration_number = ${Number(number)}`;

/** The registration number that a token stands for while it lasts. */
export const findPortalHolder = async (
  db: Read,
  tokenSha256: string,
  at: string,
): Promise<string | undefined> => {
  const row = await db.maybe(Holder)`
    SELECT registration_number FROM portal_token WHERE token_sha256 = ${tokenSha256} AND expires_at > ${at}`;
  return row && String(row.registration_number).padStart(9, '0');
};

export const forgetExpiredTokens = (tx: Tx, at: string): Promise<number> =>
  tx.run`DELETE FROM portal_token WHERE expires_at <= ${at}`;
