import { z } from 'zod';
import { ActId, PersonId, Sha256 } from '../kernel/ids.ts';
import { DuplicateCandidate, PersonFile, PersonGlance, SearchAnswer } from '../domain/people/views.ts';
import { again, command, query, SIGNED_IN, STAFF } from './define.ts';

export const people = {
  /** Takes anything: CNIE, number, name in either script, machine-readable zone, seal, receipt reference, phone. */
  'people.search': query({
    roles: SIGNED_IN,
    input: z.object({ text: z.string().max(4000) }),
    output: SearchAnswer,
  }),
  /** People here who may be the same person as this one, registered once more. */
  'people.lookAlikes': query({
    roles: ['supervisor'],
    input: z.object({ id: PersonId }),
    output: z.array(DuplicateCandidate),
  }),
  /** Two files of one person become one once the central has said so; `take`: what comes from the file that goes. */
  'people.merge': command({
    roles: ['supervisor'],
    input: z.object({
      keptId: PersonId,
      goneId: PersonId,
      take: z.array(z.string().max(140)).max(100),
      reason: z.string().max(300),
    }),
    output: z.object({ actId: ActId }),
    topics: ['people', 'sync', 'day'],
  }),
  'people.get': query({
    roles: STAFF,
    input: z.object({ id: PersonId, ...again }),
    output: PersonFile,
  }),
  /** What somebody who only informs people sees of a file: nothing to reach them by, nothing to be taken for them with. */
  'people.glance': query({
    roles: ['proximity'],
    input: z.object({ id: PersonId, ...again }),
    output: PersonGlance,
  }),
  /**
   * The photo of this person's file as base64 JPEG, fetched from the central when it is not here; null when neither can give it now,
   * or when it is not the photo of that file. A face is a part of a file: seeing it is a look.
   */
  'people.photo': query({
    roles: STAFF,
    input: z.object({ personId: PersonId, sha256: Sha256 }),
    output: z.object({ jpeg: z.base64() }).nullable(),
  }),
};
