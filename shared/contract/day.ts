import { z } from 'zod';
import { query, SIGNED_IN } from './define.ts';

export const day = {
  'day.summary': query({
    roles: SIGNED_IN,
    input: z.object({}),
    output: z.object({
      on: z.string(),
      registrations: z.int(),
      dependants: z.int(),
      papers: z.int(),
      toLookAt: z.int(),
      waiting: z.int(),
    }),
  }),
};
