import { z } from 'zod';
import type { Read, Tx } from '../store/sql.ts';

const Row = z.object({ number: z.string(), name: z.string(), scheme: z.string(), branch_code: z.string() });

/** An employer that may send requests. */
export interface Employer {
  readonly number: string;
  readonly name: string;
  /** The scheme in which its people are registered. */
  readonly scheme: string;
  readonly branchCode: string;
}

/** The employer for whom a token was given, unless it was taken back. */
export async function findEmployerByToken(db: Read, tokenSha256: string): Promise<Employer | undefined> {
  const row = await db.maybe(Row)`
    SELECT e.number, e.name, e.scheme, e.branch_code FROM employer_token t JOIN employer e ON e.number = t.employer_number
    WHERE t.token_sha256 = ${tokenSha256} AND t.revoked_at IS NULL`;
  return row && { number: row.number, name: row.name, scheme: row.scheme, branchCode: row.branch_code };
}

export const putEmployer = (tx: Tx, { number, name, scheme, branchCode }: Employer): Promise<number> =>
  tx.run`
    INSERT INTO employer (number, name, scheme, branch_code) VALUES (${number}, ${name}, ${scheme}, ${branchCode})
    ON CONFLICT (number) DO UPDATE SET name = EXCLUDED.name, scheme = EXCLUDED.scheme, branch_code = EXCLUDED.branch_code`;

export const insertEmployerToken = (
  tx: Tx,
  token: { tokenSha256: string; number: string; at: string },
): Promise<number> =>
  tx.run`
    INSERT INTO employer_token (token_sha256, employer_number, created_at)
    VALUES (${token.tokenSha256}, ${token.number}, ${token.at}) ON CONFLICT DO NOTHING`;

/** Takes back every token of an employer; answers how many. */
export const revokeEmployerTokens = (tx: Tx, number: string, at: string): Promise<number> =>
  tx.run`UPDATE employer_token SET revoked_at = ${at} WHERE employer_number = ${number} AND revoked_at IS NULL`;
