import { instant } from '../platform/clock.ts';
import { findNextToSend, markSent } from './attachments.repo.ts';
import { DONE, endOf, type StepEnd, type StepPorts } from './step.ts';

/** Sends the photos whose act was accepted, one at a time. One that the central refuses waits for the next exchange. */
export async function sendPhotos({ db, clock, client, logger, goOn }: StepPorts): Promise<StepEnd> {
  let next = findNextToSend(db, '');
  while (next && goOn()) {
    const { sha256, bytes, media_type: mediaType } = next;
    const outcome = await client.putAttachment(sha256, bytes, mediaType);
    if (outcome.kind === 'answer') db.write((tx) => markSent(tx, sha256, instant(clock)));
    else {
      const end = endOf(outcome);
      if (end) return end;
      logger.error({ sha256 }, 'photo refused');
    }
    next = findNextToSend(db, sha256);
  }
  return DONE;
}
