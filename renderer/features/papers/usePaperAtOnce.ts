import type { PaperKind } from '../../../shared/domain/documents/paper.ts';
import type { ActId } from '../../../shared/kernel/ids.ts';
import { usePaper } from './queries.ts';
import { usePaperOutlets } from './usePaperOutlets.ts';

/** A paper that is printed from where it was made, without being looked at first; it is drawn meanwhile. */
export function usePaperAtOnce(kind: PaperKind, actId: ActId) {
  const paper = usePaper(kind, actId);
  const { print, isBusy } = usePaperOutlets();
  return {
    isBusy,
    refusal: paper.error?.error,
    /** It left for a printer, or was saved, before. */
    wasPrinted: paper.data?.duplicate === true,
    print: async (): Promise<void> => {
      const drawn = paper.data ?? (await paper.refetch({ cancelRefetch: false })).data;
      if (drawn && (await print(drawn))) await paper.refetch();
    },
  };
}
