import { z } from 'zod';
import type { Read, Tx } from '../store/sql.ts';

/** `people`: whole files, as programs of the funds read them · `rights`: only whether rights are open, for third-party payers. */
export const TOKEN_SCOPES = ['people', 'rights'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

const Here = z.object({ here: z.boolean() });
/** True for a token of this scope that was given and not taken back. */
export const isReadToken = async (
  db: Read,
  tokenSha256: string,
  scope: TokenScope = 'people',
): Promise<boolean> =>
  (await db.maybe(Here)`
    SELECT true AS here FROM read_token
    WHERE token_sha256 = ${tokenSha256} AND scope = ${scope} AND revoked_at IS NULL`) !== undefined;

interface NewToken {
  readonly tokenSha256: string;
  readonly label: string;
  readonly at: string;
  readonly scope: TokenScope;
}
export const insertScopedToken = (tx: Tx, { tokenSha256, label, at, scope }: NewToken): Promise<number> =>
  tx.run`
    INSERT INTO read_token (token_sha256, label, created_at, scope) VALUES (${tokenSha256}, ${label}, ${at}, ${scope})
    ON CONFLICT DO NOTHING`;

export const insertReadToken = (tx: Tx, tokenSha256: string, label: string, at: string): Promise<number> =>
  insertScopedToken(tx, { tokenSha256, label, at, scope: 'people' });
