import type { ActId } from '../../shared/kernel/ids.ts';
import type { Witness } from '../../shared/protocol/restored.ts';
import type { Read } from '../db/database.ts';
import { findFeed } from './inbox.repo.ts';
import { findNewestBlock, findOffer, findWitness } from './restoration.repo.ts';

/** What a request says of the past: a central that does not know it any more was restored from an older backup. */
export function witnessOf(db: Read): Witness {
  // Noticed already: what the central lost is about to be offered.
  if (findOffer(db)) return {};
  const [last, block, feed] = [findWitness(db) as ActId | undefined, findNewestBlock(db), findFeed(db)];
  return {
    ...(last !== undefined && { last }),
    ...(block !== undefined && { block }),
    ...(feed !== null && { feed }),
  };
}
