import type { Tx } from '../store/sql.ts';

export interface RevokedPaper {
  readonly reference: string;
  readonly why: 'replaced' | 'spoiled' | 'lost' | 'stolen' | 'revoked';
  /** When the central learned of it. */
  readonly at: string;
}

/** Papers that are genuine and no longer stand. The first reason stays. */
export async function revokePapers(tx: Tx, papers: readonly RevokedPaper[]): Promise<void> {
  if (papers.length === 0) return;
  await tx.run`
    INSERT INTO revoked_paper (reference, why, at)
    SELECT reference, why, at FROM jsonb_to_recordset(${JSON.stringify(papers)}::jsonb)
      AS row (reference text, why text, at timestamptz)
    ON CONFLICT (reference) DO NOTHING`;
}
