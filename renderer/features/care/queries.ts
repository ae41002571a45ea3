import { useQueryClient } from '@tanstack/react-query';
import type { CareFacts } from '../../../shared/domain/care/index.ts';
import type { Sha256 } from '../../../shared/kernel/ids.ts';
import { keyOf, useCommand, useQueryOf } from '../../lib/queries.ts';

export const useCareDesk = (personId: string) => useQueryOf('care.open', { personId: personId });

/** What the rules say of what is typed so far; the answer before stays until the next one. */
export const useCareLook = (personId: string, facts: CareFacts) =>
  useQueryOf('care.look', { personId: personId, ...facts }, { keepPrevious: true });

/** `first`: the reference of the file that the first page begins with. */
export const useCareFiles = (personId: string, after: string | null, first?: string) =>
  useQueryOf('care.ofPerson', { personId: personId, after, ...(first === undefined ? {} : { first }) });

export const useDeposit = () => useCommand('care.deposit');
export const useMove = () => useCommand('care.move');
/** Keeps what is typed; the lists of what was begun are told. */
export function useSaveCareDraft() {
  const client = useQueryClient();
  const { run } = useCommand('care.saveDraft');
  return {
    run: async (draft: Parameters<typeof run>[0]) => {
      const answer = await run(draft);
      if (answer.ok) void client.invalidateQueries({ queryKey: keyOf('care.listDrafts') });
      return answer;
    },
  };
}
export const useAddPage = () => useCommand('care.addPage');
export const useBring = () => useCommand('care.bring');
/** A page of a piece, while it is typed or once it is in the file. */
export const usePage = (personId: string, sha256: Sha256) => useQueryOf('care.page', { personId, sha256 });
