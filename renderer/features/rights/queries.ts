import { useQueryOf } from '../../lib/queries.ts';

/** Asked when a file is opened, and again by a key. */
export const useRights = (personId: string) => useQueryOf('rights.check', { personId });
export type RightsQuery = ReturnType<typeof useRights>;
