import { z } from 'zod';
import { LawOnDay } from '../domain/legal/index.ts';
import { ReferenceItem, REFERENCE_LISTS } from '../domain/reference/index.ts';
import { query, SIGNED_IN } from './define.ts';

export const reference = {
  'reference.list': query({
    roles: SIGNED_IN,
    input: z.object({ list: z.enum(REFERENCE_LISTS), parent: z.string().max(40).nullable() }),
    output: z.array(ReferenceItem),
  }),
  /** Codes of the schemes in force today, as the legal texts name them. */
  'reference.schemes': query({ roles: SIGNED_IN, input: z.object({}), output: z.array(z.string()) }),
  /** The laws adopted, and from which day each applies. */
  'reference.laws': query({
    roles: ['supervisor', 'administrator'],
    input: z.object({}),
    output: z.array(LawOnDay),
  }),
  /** The papers asked for a registration, in force today; `schemes: null` where every scheme asks it. */
  'reference.pieces': query({
    roles: SIGNED_IN,
    input: z.object({}),
    output: z.array(
      z.object({
        code: z.string(),
        asked: z.enum(['insured', 'spouse', 'child', 'student', 'disabled']),
        schemes: z.array(z.string()).nullable(),
        fr: z.string(),
        ar: z.string(),
      }),
    ),
  }),
};
