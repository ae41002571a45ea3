import { z } from 'zod';
import { ActId, PersonId } from '../kernel/ids.ts';
import { AccessReason, AccessSlip } from '../domain/access/index.ts';
import { command, COUNTER } from './define.ts';

/** A slip of one page, as base64. */
const SLIP_MAX_BASE64_CHARS = 2_000_000;

export const access = {
  /** Makes the first secret of the portal and gives its slip, this once. A second slip says why. */
  'access.issue': command({
    roles: COUNTER,
    input: z.object({ personId: PersonId, replaces: AccessReason.optional() }),
    output: AccessSlip,
    topics: ['papers', 'people', 'sync', 'day'],
  }),
  /** Prints the slip that was just given, once: the page hands it back, since nothing here keeps it. */
  'access.print': command({
    roles: COUNTER,
    input: z.object({ actId: ActId, pdf: z.base64().max(SLIP_MAX_BASE64_CHARS) }),
    output: z.object({ by: z.enum(['shell', 'page']) }),
    topics: ['papers', 'day'],
  }),
};
