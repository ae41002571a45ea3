import { z } from 'zod';
import { ActId, PersonId } from '../kernel/ids.ts';
import { Paper, PaperKind } from '../domain/documents/paper.ts';
import { command, COUNTER, query } from './define.ts';

const act = z.object({ actId: ActId });
const person = z.object({ personId: PersonId });
const issued = ['papers', 'people', 'sync', 'day'] as const;

export const receipts = {
  'receipts.render': query({ roles: COUNTER, input: act, output: Paper }),
};
export const attestations = {
  /** Issues a new attestation and gives it. */
  'attestations.issue': command({ roles: COUNTER, input: person, output: Paper, topics: issued }),
  'attestations.render': query({ roles: COUNTER, input: act, output: Paper }),
};
/** What happened to a paper that was shown: written in the journal, so that every print and copy has a name and an hour. */
export const papers = {
  'papers.print': command({
    roles: COUNTER,
    input: z.object({ kind: PaperKind, actId: ActId }),
    output: z.object({ by: z.enum(['shell', 'page']) }),
    topics: ['papers', 'day', 'cards'],
  }),
  'papers.save': command({
    roles: COUNTER,
    input: z.object({ kind: PaperKind, actId: ActId }),
    output: z.object({ by: z.enum(['shell', 'page', 'cancelled']) }),
    topics: ['papers'],
  }),
};
