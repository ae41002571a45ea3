import type { WorkstationCounts } from '../../shared/domain/sync/index.ts';
import { countToSend } from './attachments.repo.ts';
import { countOutbox, findOldestWaiting } from './outbox.repo.ts';
import { DONE, REFUSED, endOf, type StepEnd, type StepPorts } from './step.ts';

/** Tells the central how much waits here, so that the branch's supervisor knows also when this counter is away. */
export async function tellCounts({ db, client }: StepPorts): Promise<StepEnd> {
  const { waiting, toApprove, parked } = countOutbox(db);
  const counts: WorkstationCounts = {
    waiting: waiting + toApprove,
    parked,
    oldestWaitingAt: findOldestWaiting(db),
    photosWaiting: countToSend(db).count,
  };
  const outcome = await client.tellCounts(counts);
  if (outcome.kind === 'answer') return DONE;
  return endOf(outcome) ?? REFUSED;
}
