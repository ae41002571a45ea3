import { useCommand, useQueryOf } from '../../lib/queries.ts';

/** The signed-in agent's own drafts, the last touched first. */
export const useDrafts = () => useQueryOf('registration.listDrafts', {});
export const useDiscard = () => useCommand('registration.discardDraft');
export const useRestore = () => useCommand('registration.restoreDraft');
