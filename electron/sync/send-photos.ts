import { instant } from '../platform/clock.ts';
import { countToSend, countTry, findToSend, listToSend, markSent, setAside } from './attachments.repo.ts';
import { sendAttachment } from './send-attachment.ts';
import { DONE, endOf, type StepEnd, type StepPorts } from './step.ts';

/** One that was refused is tried again the next day: the central may have been mended. */
const REFUSED_AGAIN_MS = 86_400_000;

/**
 * Sends the photos whose act was accepted, one at a time. One that the central refuses is set aside with its reason; one that does not
 * arrive ends the step, and comes after the others in the next: neither keeps the others here.
 */
export async function sendPhotos(ports: StepPorts): Promise<StepEnd> {
  const { db, clock, logger, goOn, progress } = ports;
  const names = listToSend(db, new Date(clock.now() - REFUSED_AGAIN_MS).toISOString());
  const total = countToSend(db).count;
  let done = 0;
  for (const sha256 of names) {
    const attachment = goOn() ? findToSend(db, sha256) : undefined;
    if (!attachment) continue;
    const outcome = await sendAttachment(ports, attachment);
    if (outcome.kind === 'answer') {
      if (!outcome.value) return DONE;
      db.write((tx) => markSent(tx, sha256, instant(clock)));
      done += 1;
      progress(done, total);
      continue;
    }
    const end = endOf(outcome);
    if (end) {
      db.write((tx) => countTry(tx, sha256));
      return end;
    }
    if (outcome.kind !== 'refused') continue;
    const { problem } = outcome.problem;
    logger.error({ sha256, problem }, 'photo refused');
    db.write((tx) => setAside(tx, sha256, problem, instant(clock)));
  }
  return DONE;
}
