import { KNOWN_PAGE_MAX, KNOWN_PICTURES_MAX, type KnownAnswer } from '../../shared/protocol/restored.ts';
import type { ActId, Sha256 } from '../../shared/kernel/ids.ts';
import { instant } from '../platform/clock.ts';
import {
  removeBlock,
  countOffered,
  endRestoration,
  findOffer,
  listAccepted,
  listBlocks,
  listSentFor,
  sendActAgain,
  sendPictureAgain,
} from './restoration.repo.ts';
import { DONE, endOf, type StepEnd, type StepPorts } from './step.ts';

/**
 * After the central was restored from an older backup: asks which of everything that it ever accepted it still has, page by page,
 * and puts back into the outbox what it lost. Each page is written with how far the offer is, in one transaction: a crash goes on
 * from there. Blocks of numbers go first, before the central gives any to somebody else.
 */
export async function offerAgain(ports: StepPorts): Promise<StepEnd> {
  const { db, client, clock, logger, announce, goOn } = ports;
  for (let offer = findOffer(db); offer && goOn(); offer = findOffer(db)) {
    const page = listAccepted(db, offer.offeredTo, KNOWN_PAGE_MAX);
    const blocks = offer.offeredTo === null ? listBlocks(db, KNOWN_PAGE_MAX) : [];
    const acts = page.map(({ id }) => id as ActId);
    const attachments = listSentFor(db, acts).slice(0, KNOWN_PICTURES_MAX) as Sha256[];
    const outcome = await client.known({ acts, attachments, blocks: [...blocks] });
    if (outcome.kind === 'answer') {
      const to = page.at(-1)?.seq ?? offer.offeredTo ?? 0;
      takeBack(ports, outcome.value, { to, offered: page.length });
      if (page.length === KNOWN_PAGE_MAX) continue;
    } else {
      const end = endOf(outcome);
      if (end) return end;
      logger.error({ outcome: outcome.kind }, 'the central does not take what was offered again');
    }
    db.write((tx) => endRestoration(tx, instant(clock)));
    announce(['sync', 'day']);
  }
  return DONE;
}

function takeBack(
  { db, clock, logger }: StepPorts,
  { unknown }: KnownAnswer,
  { to, offered }: { readonly to: number; readonly offered: number },
): void {
  const at = instant(clock);
  db.write((tx) => {
    for (const id of unknown.acts) sendActAgain(tx, id, at);
    for (const sha256 of unknown.attachments) sendPictureAgain(tx, sha256);
    for (const id of unknown.blocks) removeBlock(tx, id);
    countOffered(tx, { to, offered, unknown: unknown.acts.length });
  });
  const lost = {
    acts: unknown.acts.length,
    pictures: unknown.attachments.length,
    blocks: unknown.blocks.length,
  };
  logger.warn(lost, 'what the restored central had lost');
}
