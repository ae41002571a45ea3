import type { EnvelopeView } from '../../../shared/domain/envelopes/index.ts';
import { usePagesOf } from '../../lib/pages.ts';
import { useCommand, useQueryOf } from '../../lib/queries.ts';

const PAGE = 30;

/** The envelopes of a step, page after page. */
export const useEnvelopes = (view: EnvelopeView) => usePagesOf('envelopes.list', { view, limit: PAGE });

export const useCounts = () => useQueryOf('envelopes.counts', {});
/** For the rail: files that an envelope missed and nobody has seen since. */
export const useMissingCount = (): number | undefined => useCounts().data?.missing;
export const useWaiting = () => useQueryOf('envelopes.waiting', {});
export const useLost = () => useQueryOf('envelopes.missing', {});
export const useEnvelope = (id: string) => useQueryOf('envelopes.get', { id });
export const useBranches = () => useQueryOf('reference.list', { list: 'branch', parent: null });
/** Whether the central answers: what is done here leaves at its return otherwise. */
export const useIsOffline = (): boolean => useQueryOf('sync.status', {}).data?.connection === 'offline';

export const useFind = () => useCommand('envelopes.find');
export const useFill = () => useCommand('envelopes.fill');
export const useOpenActions = () => ({
  add: useCommand('envelopes.add'),
  remove: useCommand('envelopes.remove'),
  discard: useCommand('envelopes.discard'),
  close: useCommand('envelopes.close'),
});
export const useCollect = () => useCommand('envelopes.collect');
export const useReception = () => ({
  scan: useCommand('envelopes.scan'),
  unscan: useCommand('envelopes.unscan'),
  receive: useCommand('envelopes.receive'),
});
