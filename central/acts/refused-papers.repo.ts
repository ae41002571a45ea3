import { z } from 'zod';
import type { Act } from '../../shared/protocol/acts.ts';
import { revokePapers } from '../papers/revocation.repo.ts';
import type { Tx } from '../store/sql.ts';
import type { Sender } from './act.repo.ts';

/** The reference of the sealed paper that an act made, if it made one that is listed when it does not stand. */
export function paperMadeBy(act: Act): string | undefined {
  switch (act.kind) {
    case 'attestation.issued':
    case 'non_registration.attested':
      return act.payload.reference || undefined;
    case 'card.issued':
    case 'card.replaced':
      return act.payload.serial;
    case 'card.spoiled':
      return act.payload.newSerial;
    default:
      return undefined;
  }
}

/** Papers that were refused before and stand now. Before anything else is told of them: a card may be lost in the same batch. */
export async function liftRefusals(tx: Tx, references: readonly string[]): Promise<void> {
  if (references.length === 0) return;
  await tx.run`DELETE FROM revoked_paper WHERE by_refusal AND reference = ANY (${references}::text[])`;
}

const Standing = z.object({ reference: z.string() });
/** Papers that are out although their act was refused: their seal must not stay good. Never one that stands under the same reference. */
export async function revokeRefused(tx: Tx, references: readonly string[], { at }: Sender): Promise<void> {
  if (references.length === 0) return;
  const standing = await tx.all(Standing)`
    SELECT reference FROM issued_paper WHERE reference = ANY (${references}::text[])
    UNION SELECT serial FROM card WHERE serial = ANY (${references}::text[])`;
  const good = new Set(standing.map(({ reference }) => reference));
  await revokePapers(
    tx,
    references
      .filter((reference) => !good.has(reference))
      .map((reference) => ({ reference, why: 'revoked', at, byRefusal: true })),
  );
}
