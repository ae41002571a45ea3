import { z } from 'zod';
import {
  CarrierStatus,
  MadeBundle,
  PART_BYTES_MAX,
  PART_BYTES_MIN,
  PIECE_MAX_BYTES,
} from '../domain/bundles/index.ts';
import { command, COUNTER, query } from './define.ts';

const topics = ['bundles'] as const;
const FileName = z.string().min(1).max(100);
const Offset = z
  .int()
  .min(0)
  .max(PART_BYTES_MAX + 4096);
/** False when nobody chose a folder or a file. */
const Begun = z.object({ begun: z.boolean() });

/** What travels on a key when the network does not. */
export const bundles = {
  'bundles.status': query({ roles: COUNTER, input: z.object({}), output: CarrierStatus }),
  /** The newest first. */
  'bundles.list': query({
    roles: COUNTER,
    input: z.object({ before: z.int().min(1).nullable(), limit: z.int().min(1).max(100) }),
    output: z.object({ bundles: z.array(MadeBundle), next: z.int().nullable() }),
  }),
  /** Asks for a folder where the program can, then begins; `bundles.status` tells how it goes on. */
  'bundles.export': command({
    roles: COUNTER,
    input: z.object({ partBytes: z.int().min(PART_BYTES_MIN).max(PART_BYTES_MAX) }),
    output: Begun,
    topics,
  }),
  /** The page is about to bring files. */
  'bundles.bring': command({ roles: COUNTER, input: z.object({}), output: z.null() }),
  /** The next piece of a file, in order; the same piece again changes nothing. Answers how many bytes are here. */
  'bundles.addPiece': command({
    roles: COUNTER,
    input: z.object({
      name: FileName,
      offset: Offset,
      base64: z.base64().max(Math.ceil(PIECE_MAX_BYTES / 3) * 4),
    }),
    output: z.object({ bytes: z.int() }),
  }),
  /** Takes the files that the agent chooses, or those that the page brought. */
  'bundles.import': command({ roles: COUNTER, input: z.object({}), output: Begun, topics }),
  /** A piece of a file that the page puts on the key by itself. */
  'bundles.readPiece': query({
    roles: COUNTER,
    input: z.object({ name: FileName, offset: Offset }),
    output: z.object({ base64: z.base64(), isLast: z.boolean() }),
  }),
  'bundles.cancel': command({ roles: COUNTER, input: z.object({}), output: z.null(), topics }),
};
