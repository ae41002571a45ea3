import { useQueryOf } from '../../lib/queries.ts';

/** `isAllowed` is false for roles that have no drafts or exchanges of their own. */
export const useMyDrafts = (isAllowed: boolean) =>
  useQueryOf('registration.listDrafts', {}, { enabled: isAllowed });

const FEW = 4;
export const useToLookAt = (isAllowed: boolean) =>
  useQueryOf('sync.list', { filter: 'to_look_at', before: null, limit: FEW }, { enabled: isAllowed });

export const useDay = () => useQueryOf('day.summary', {});
export const useSyncStatus = () => useQueryOf('sync.status', {});
