import { countNumbersLeft, endRequest, findRequest, keepBlock, startRequest } from './numbers.repo.ts';
import { beginRestoration, findOffer } from './restoration.repo.ts';
import { instant } from '../platform/clock.ts';
import { isRestored } from './outcome.ts';
import { witnessOf } from './witness.ts';
import { DONE, REFUSED, endOf, type StepEnd, type StepPorts } from './step.ts';

/** Numbers asked for at once: about two days of registrations at a busy counter. */
export const BLOCK_SIZE = 100;
export const SOON_MS = 3 * 86_400_000;

/**
 * True when fewer than half of a block would be left in three days. Blocks that all expire sooner than that do not make
 * the counter hoard: beyond two blocks it never asks.
 */
export const needsNumbers = (leftSoon: number, leftNow: number): boolean =>
  leftSoon < BLOCK_SIZE / 2 && leftNow < 2 * BLOCK_SIZE;

/** Reserves a block of numbers when few are left, so that a card can be made without network. */
export async function replenish({ db, clock, chance, client, logger }: StepPorts): Promise<StepEnd> {
  const at = (ms: number) => new Date(clock.now() + ms).toISOString();
  // What was given before is claimed again first.
  if (findOffer(db)) return DONE;
  const pending = findRequest(db);
  if (!pending && !needsNumbers(countNumbersLeft(db, at(SOON_MS)), countNumbersLeft(db, at(0)))) return DONE;
  const request = pending ?? { id: chance.id(), asked: BLOCK_SIZE };
  if (!pending) db.write((tx) => startRequest(tx, request));
  const outcome = await client.numberBlock(request.id, request.asked, witnessOf(db));
  if (outcome.kind === 'answer') {
    db.write((tx) => keepBlock(tx, request.id, outcome.value));
    return DONE;
  }
  // What was done before a revocation may still leave: the next steps go on, and end on the same refusal.
  if (outcome.kind === 'refused' && outcome.problem.problem === 'device_revoked') return DONE;
  const end = endOf(outcome);
  if (isRestored(outcome)) db.write((tx) => beginRestoration(tx, instant(clock)));
  else if (!end && outcome.kind === 'refused') {
    logger.error({ problem: outcome.problem.problem }, 'numbers refused');
    if (outcome.problem.problem === 'invalid') db.write(endRequest);
  }
  return end ?? REFUSED;
}
