import { z } from 'zod';
import { ActId, DraftId, PersonId, RequestId } from '../kernel/ids.ts';
import { Paper, PaperKind } from '../domain/documents/paper.ts';
import { Identity } from '../domain/identity/person.ts';
import { ATTESTED } from '../domain/letters/index.ts';
import { DraftContent } from '../domain/registration/views.ts';
import { PaperSignature } from '../domain/documents/signature.ts';
import { again, command, COUNTER, DESK, query } from './define.ts';

const act = z.object({ actId: ActId });
const person = z.object({ personId: PersonId });
const issued = ['papers', 'people', 'sync', 'day'] as const;

export const receipts = {
  'receipts.render': query({ roles: COUNTER, input: act, output: Paper }),
};
export const attestations = {
  /** Issues a new attestation and gives it. */
  'attestations.issue': command({
    roles: COUNTER,
    input: person.extend({ of: z.enum(ATTESTED).default('registration') }),
    output: Paper,
    topics: issued,
  }),
  /** Attests that nobody is registered or covered with a document; only on the central's answer of now. */
  'attestations.nonRegistration': command({
    roles: COUNTER,
    input: z.object({ identity: Identity }),
    output: Paper,
    topics: ['papers', 'sync', 'day'],
  }),
  'attestations.render': query({ roles: COUNTER, input: act, output: Paper }),
};
const draft = { id: DraftId, content: DraftContent };
const filed = { of: z.literal('act'), id: ActId };
const requested = { of: z.literal('request'), id: RequestId };

/** Letters that tell an applicant, with the reasons as they are now, why something is refused or what is missing. */
export const letters = {
  'refusals.issue': command({
    roles: COUNTER,
    input: z.discriminatedUnion('of', [
      z.object({ of: z.literal('registration'), ...draft }),
      z.object({ of: z.literal('event'), ...draft, papers: z.array(z.string().max(60)).max(50) }),
      z.object(filed),
      z.object(requested),
    ]),
    output: Paper,
    topics: issued,
  }),
  'missingPapers.request': command({
    roles: COUNTER,
    input: z.discriminatedUnion('of', [z.object(filed), z.object(requested)]),
    output: Paper,
    topics: issued,
  }),
};
/** What happened to a paper that was shown: written in the journal, so that every print and copy has a name and an hour. */
export const papers = {
  /** Any paper made before, drawn again from its act; at a proximity point, receipts of care files and slips of envelopes alone. */
  'papers.render': query({
    roles: DESK,
    input: z.object({ kind: PaperKind, actId: ActId, ...again }),
    output: Paper,
  }),
  'papers.print': command({
    roles: DESK,
    input: z.object({ kind: PaperKind, actId: ActId }),
    output: z.object({ by: z.enum(['shell', 'page']) }),
    topics: ['papers', 'day', 'cards'],
  }),
  'papers.save': command({
    roles: DESK,
    input: z.object({ kind: PaperKind, actId: ActId }),
    /** Where the page saves, with the file to save: signed, if this workstation signs. */
    output: z.discriminatedUnion('by', [
      z.object({ by: z.literal('shell'), signature: PaperSignature }),
      z.object({ by: z.literal('page'), signature: PaperSignature, pdf: z.base64() }),
      z.object({ by: z.literal('cancelled') }),
    ]),
    topics: ['papers'],
  }),
};
