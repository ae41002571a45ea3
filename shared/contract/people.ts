import { z } from 'zod';
import { PersonId, Sha256 } from '../kernel/ids.ts';
import { PersonFile, PersonGlance, SearchAnswer } from '../domain/people/views.ts';
import { query, SIGNED_IN, STAFF } from './define.ts';

export const people = {
  /** Takes anything: CNIE, number, name in either script, machine-readable zone, seal, receipt reference, phone. */
  'people.search': query({
    roles: SIGNED_IN,
    input: z.object({ text: z.string().max(4000) }),
    output: SearchAnswer,
  }),
  'people.get': query({ roles: STAFF, input: z.object({ id: PersonId }), output: PersonFile }),
  /** What somebody who only informs people sees of a file: nothing to reach them by, nothing to be taken for them with. */
  'people.glance': query({ roles: ['proximity'], input: z.object({ id: PersonId }), output: PersonGlance }),
  /** A photo as base64 JPEG, fetched from the central when it is not here; null when neither can give it now. */
  'people.photo': query({
    roles: STAFF,
    input: z.object({ sha256: Sha256 }),
    output: z.object({ jpeg: z.base64() }).nullable(),
  }),
};
