import { z } from 'zod';
import { PersonId } from '../kernel/ids.ts';
import { RightsCheck } from '../domain/rights/index.ts';
import { DESK, query } from './define.ts';

export const rights = {
  /** Asks the central where the rights of a file stand, or gives its last answer when it cannot be reached. Journaled as a look. */
  'rights.check': query({ roles: DESK, input: z.object({ personId: PersonId }), output: RightsCheck }),
};
