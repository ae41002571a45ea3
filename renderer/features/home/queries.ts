import { useQueryOf } from '../../lib/queries.ts';

const FEW = 4;
/** The first few refused acts; the rest are one key away. */
export const useToLookAt = () => useQueryOf('sync.list', { filter: 'to_look_at', before: null, limit: FEW });

const OPEN_SHOWN = 3;
export const useOpenEnvelopes = () =>
  useQueryOf('envelopes.list', { view: 'open', after: null, limit: OPEN_SHOWN });
export const useEnvelopeCounts = () => useQueryOf('envelopes.counts', {});
/** Whether a request of a registration was begun at this point and not sent. */
export const useAskBegun = (): boolean =>
  (useQueryOf('pointRequests.open', {}, { isForgotten: true }).data?.draft ?? null) !== null;
export const useDay = () => useQueryOf('day.summary', {});
export const useLaws = () => useQueryOf('reference.laws', {});
export const useSyncStatus = () => useQueryOf('sync.status', {});
