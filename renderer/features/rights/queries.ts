import { useQueryOf } from '../../lib/queries.ts';

/** Asked when a file is opened, and again by a key. */
export const useRights = (personId: string, isAllowed = true) =>
  useQueryOf('rights.check', { personId }, { enabled: isAllowed });
export type RightsQuery = ReturnType<typeof useRights>;
