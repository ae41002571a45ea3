import { z } from 'zod';
import type { Card } from '../../shared/domain/cards/index.ts';
import { revokePapers } from '../papers/revocation.repo.ts';
import type { Tx } from '../store/sql.ts';
import type { Sender } from './act.repo.ts';
import type { CardEffect } from './world.ts';

const Row = z.object({
  serial: z.string(),
  person_id: z.string(),
  state: z.enum(['issued', 'handed', 'spoiled', 'replaced', 'revoked']),
});

/** The cards of these people, and those that bear these serials. Whether an issued one was printed is not known here: it counts as printed. */
export const listCards = async (
  tx: Tx,
  people: readonly string[],
  serials: readonly string[],
): Promise<Card[]> =>
  (
    await tx.all(Row)`
      SELECT serial, person_id, state FROM card
      WHERE person_id = ANY (${people}::uuid[]) OR serial = ANY (${serials}::text[])`
  ).map(({ serial, person_id, state }) => ({
    serial,
    personId: person_id,
    state: state === 'issued' ? 'printed' : state,
  }));

type Done = CardEffect & { readonly actId: string };

/** Writes steps in the life of cards, one after the other: a batch may take a card through several. */
export async function writeCards(tx: Tx, steps: readonly Done[], sender: Sender): Promise<void> {
  for (const step of steps) await writeStep(tx, step, sender);
  const ended = steps.flatMap((step) => step.ended ?? []);
  await revokePapers(
    tx,
    ended.map(({ serial, why }) => ({ reference: serial, why, at: sender.at })),
  );
}

async function writeStep(tx: Tx, step: Done, { deviceId, at }: Sender): Promise<void> {
  const { ended, handed, made, personId, actId } = step;
  // Before the new one: one card that stands at most, and the index holds to it.
  if (ended)
    await tx.run`
      UPDATE card SET state = ${ended.state}, ended_why = ${ended.why}, ended_at = ${step.at}, ended_by_act = ${actId}
      WHERE serial = ${ended.serial}`;
  if (handed)
    await tx.run`
      UPDATE card SET state = 'handed', handed_at = ${step.at}, handed_to = ${JSON.stringify(handed.to)}::jsonb
      WHERE serial = ${handed.serial}`;
  if (made)
    await tx.run`
      INSERT INTO card (serial, person_id, state, reason, follows, act_id, device_id, issued_at, received_at)
      VALUES (${made.serial}, ${personId}, 'issued', ${made.reason}, ${made.follows}, ${actId}, ${deviceId}, ${step.at}, ${at})`;
}
