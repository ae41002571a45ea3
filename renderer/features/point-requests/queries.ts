import { usePagesOf } from '../../lib/pages.ts';
import { useCommand, useQueryOf } from '../../lib/queries.ts';

const PAGE = 30;

/** What this point asked, page after page. */
export const useAsked = (text: string) => usePagesOf('pointRequests.list', { text, limit: PAGE });

export const usePointDesk = () => useQueryOf('pointRequests.open', {}, { isForgotten: true });
export const useBranches = () => useQueryOf('reference.list', { list: 'branch', parent: null });
export const useSubmitRequest = () => useCommand('pointRequests.submit');
export const useSaveRequest = () => useCommand('pointRequests.saveDraft');
export const useIsOffline = (): boolean => useQueryOf('sync.status', {}).data?.connection === 'offline';

/** Whom the document belongs to, here or at the central; asked once it may be whole. */
export const useKnownBy = (document: string, isWhole: boolean) =>
  useQueryOf('people.search', { text: document }, { enabled: isWhole });
/** The request of this point for the same document. */
export const useAskedWith = (document: string, isWhole: boolean) =>
  useQueryOf('pointRequests.list', { text: document, after: null, limit: 1 }, { enabled: isWhole });
