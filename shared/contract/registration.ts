import { z } from 'zod';
import { DraftId, PersonId, Sha256 } from '../kernel/ids.ts';
import { MrzReading } from '../domain/documents/mrz.ts';
import {
  DraftContent,
  DraftSummary,
  OpenedDraft,
  PhotoCheck,
  Review,
  Submitted,
} from '../domain/registration/views.ts';
import { command, COUNTER, DESK, query } from './define.ts';

const ref = z.object({ id: DraftId });
/** A 15 MB picture as base64. */
const PHOTO_MAX_BASE64_CHARS = 20_000_000;

export const registration = {
  'registration.startDraft': command({
    roles: COUNTER,
    input: z.object({}),
    output: ref,
    topics: ['registration'],
  }),
  'registration.saveDraft': command({
    roles: COUNTER,
    input: z.object({ id: DraftId, title: z.string().max(200), content: DraftContent }),
    output: z.object({ savedAt: z.iso.datetime() }),
  }),
  /** The signed-in agent's own drafts, the last touched first. */
  'registration.listDrafts': query({ roles: COUNTER, input: z.object({}), output: z.array(DraftSummary) }),
  'registration.getDraft': query({ roles: COUNTER, input: ref, output: OpenedDraft }),
  'registration.discardDraft': command({
    roles: COUNTER,
    input: ref,
    output: z.null(),
    topics: ['registration'],
  }),
  'registration.restoreDraft': command({
    roles: COUNTER,
    input: ref,
    output: z.null(),
    topics: ['registration'],
  }),
  'registration.setPhoto': command({
    roles: COUNTER,
    input: z.object({ id: DraftId, image: z.string().min(1).max(PHOTO_MAX_BASE64_CHARS) }),
    output: PhotoCheck,
  }),
  /** The photo of somebody who was registered without one: it goes to the central as an act of its own. */
  'registration.addPhoto': command({
    roles: COUNTER,
    input: z.object({ personId: PersonId, image: z.string().min(1).max(PHOTO_MAX_BASE64_CHARS) }),
    output: PhotoCheck,
    topics: ['people', 'sync'],
  }),
  /** The photo that is in a draft of one's own. */
  'registration.photo': query({
    roles: COUNTER,
    input: z.object({ id: DraftId, sha256: Sha256 }),
    output: z.object({ jpeg: z.base64() }).nullable(),
  }),
  'registration.removePhoto': command({ roles: COUNTER, input: ref, output: z.null() }),
  'registration.readMrz': query({
    roles: DESK,
    input: z.object({ text: z.string().max(1000) }),
    output: MrzReading,
  }),
  'registration.review': query({
    roles: COUNTER,
    input: z.object({ id: DraftId, content: DraftContent }),
    output: Review,
  }),
  'registration.submit': command({
    roles: COUNTER,
    input: z.object({
      id: DraftId,
      content: DraftContent,
      /** The possible duplicates that the agent has looked at and set aside. */
      seenDuplicates: z.array(PersonId).max(100),
    }),
    output: Submitted,
    topics: ['registration', 'people', 'sync', 'day'],
  }),
};
