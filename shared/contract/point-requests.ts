import { z } from 'zod';
import { PointAsked, PointDesk } from '../domain/requests/index.ts';
import { DraftContent } from '../domain/registration/views.ts';
import { ActId, RequestId } from '../kernel/ids.ts';
import { command, query, type Role } from './define.ts';

/** Those who register nobody themselves. */
const POINT = ['proximity'] as const satisfies readonly Role[];
const typed = z.object({ content: DraftContent });

export const pointRequests = {
  /** What a request begins with: what this agent had typed of one. */
  'pointRequests.open': query({ roles: POINT, input: z.object({}), output: PointDesk }),
  'pointRequests.saveDraft': command({
    roles: POINT,
    input: typed,
    output: z.object({ savedAt: z.iso.datetime() }),
  }),
  /** Asks a branch to register somebody; a document that was asked with already, or that is registered, is refused. */
  'pointRequests.submit': command({
    roles: POINT,
    input: typed,
    output: z.object({ id: RequestId, actId: ActId, reference: z.string() }),
    topics: ['pointRequests', 'sync', 'day'],
  }),
  /** Those asked at this point, the last one first: by name, document or reference, or all of them. */
  'pointRequests.list': query({
    roles: POINT,
    input: z.object({
      text: z.string().max(100),
      after: z.string().max(80).nullable(),
      limit: z.int().min(1).max(100),
    }),
    output: z.object({ items: z.array(PointAsked), next: z.string().nullable() }),
  }),
};
