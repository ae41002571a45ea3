import { z } from 'zod';
import { ActId, Sha256 } from '../kernel/ids.ts';
import { NumberBlock } from './devices.ts';

/**
 * What a request says of the past, so that a central restored from an older backup is noticed before anything else is done: the
 * newest act of this workstation that was accepted, the newest block of numbers that it was given, and the feed that it read last.
 */
export const Witness = z.object({
  last: ActId.optional(),
  block: z.uuid().optional(),
  feed: z.string().max(40).optional(),
});
export type Witness = z.output<typeof Witness>;

export const KNOWN_PAGE_MAX = 1000;
/** Pictures of the acts of one page. */
export const KNOWN_PICTURES_MAX = 10_000;
/**
 * `POST /v1/acts/known`: acts that were accepted, pictures that were kept and blocks of numbers that were given, as this
 * workstation remembers. Blocks that the central lost are this workstation's again, unless their numbers went to somebody else.
 */
export const KnownRequest = z.object({
  acts: z.array(ActId).max(KNOWN_PAGE_MAX),
  attachments: z.array(Sha256).max(KNOWN_PICTURES_MAX),
  blocks: z.array(NumberBlock).max(KNOWN_PAGE_MAX),
});
export type KnownRequest = z.output<typeof KnownRequest>;
/** What of it the central does not have: acts and pictures are to be sent again, numbers of these blocks are not to be given. */
export const KnownAnswer = z.object({
  unknown: z.object({ acts: z.array(ActId), attachments: z.array(Sha256), blocks: z.array(z.uuid()) }),
});
export type KnownAnswer = z.output<typeof KnownAnswer>;
