import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { DraftId } from '../../../shared/kernel/ids.ts';
import type { OpenedDraft } from '../../../shared/domain/registration/views.ts';
import { call } from '../../lib/bridge.ts';
import { keyOf, Refusal, useCommand, useQueryOf } from '../../lib/queries.ts';

/**
 * The draft as it was kept, read once at each opening: a cached one could hide what was typed since, and one read again
 * beneath an open page (after an unlock) would take that page's place with older values.
 */
export const useDraft = (id: DraftId) =>
  useQuery<OpenedDraft, Refusal>({
    queryKey: ['draft at opening', id],
    queryFn: async () => {
      const answer = await call('registration.getDraft', { id });
      if (!answer.ok) throw new Refusal(answer.error);
      return answer.value;
    },
    staleTime: 'static',
    gcTime: 0,
  });

export const useSaveDraft = () => useCommand('registration.saveDraft');
export const readMrz = (text: string) => call('registration.readMrz', { text });

/** Tells the lists of drafts that one of them has changed. */
export function useDraftsChanged(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: keyOf('registration.listDrafts') });
}

export const useRegions = () => useQueryOf('reference.list', { list: 'region', parent: null });
export const useProvinces = () => useQueryOf('reference.list', { list: 'province', parent: null });
export const useCommunes = (provinceCode: string) =>
  useQueryOf('reference.list', { list: 'commune', parent: provinceCode }, { enabled: provinceCode !== '' });
export const useSchemesInForce = () => useQueryOf('reference.schemes', {});
