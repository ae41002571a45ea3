import { z } from 'zod';
import { PersonId } from '../kernel/ids.ts';

/** Somebody who has a document: registered, known from a list and not registered yet, or covered through the file of another. */
export const DocumentHolder = z.object({
  personId: PersonId,
  scheme: z.string().max(40),
  as: z.enum(['insured', 'listed', 'dependant']),
});
export type DocumentHolder = z.output<typeof DocumentHolder>;

/** `GET /v1/holders?document=…`: everybody who is registered or covered with this document, and when that was looked at. */
export const DocumentLook = z.object({ at: z.iso.datetime(), holders: z.array(DocumentHolder).max(1_000) });
export type DocumentLook = z.output<typeof DocumentLook>;
