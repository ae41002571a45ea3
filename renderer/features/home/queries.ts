import { useQueryOf } from '../../lib/queries.ts';

const FEW = 4;
/** The first few refused acts; the rest are one key away. */
export const useToLookAt = () => useQueryOf('sync.list', { filter: 'to_look_at', before: null, limit: FEW });

const OPEN_SHOWN = 3;
export const useOpenEnvelopes = () =>
  useQueryOf('envelopes.list', { view: 'open', after: null, limit: OPEN_SHOWN });
export const useEnvelopeCounts = () => useQueryOf('envelopes.counts', {});
export const useDay = () => useQueryOf('day.summary', {});
export const useLaws = () => useQueryOf('reference.laws', {});
export const useSyncStatus = () => useQueryOf('sync.status', {});
