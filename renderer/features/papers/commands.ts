import type { MessageKey } from '../../../shared/i18n/index.ts';
import { useCommands } from '../../lib/hotkeys/useCommands.tsx';
import type { VisitPaper } from './model.ts';
import { useQuietKeys } from './useQuietKeys.ts';

interface Does {
  readonly choose: (paper: VisitPaper) => void;
  readonly print: () => void;
  readonly printAll: () => void;
  readonly finish: () => void;
  /** Only for somebody without a photo. */
  readonly addPhoto: (() => void) | undefined;
}

const LABELS: Readonly<Record<VisitPaper['kind'], MessageKey>> = {
  receipt: 'preview.kind.receipt',
  attestation: 'preview.kind.attestation',
  card: 'preview.kind.card',
};

/** The keys of a visit's end: 1, 2, 3 for the papers, one to print, one to go on to the next person. */
export function useVisitCommands(papers: readonly VisitPaper[], does: Does, canPrint: boolean): void {
  const quietly = useQuietKeys();
  useCommands([
    ...papers.map((paper) => ({
      id: `visit.${paper.kind}`,
      keys: paper.key,
      label: LABELS[paper.kind],
      run: quietly(() => does.choose(paper)),
      when: paper.reason === undefined,
      hideFromBar: true,
    })),
    { id: 'visit.print', keys: 'Ctrl+P', label: 'preview.print', run: does.print, when: canPrint },
    {
      id: 'visit.printAll',
      keys: 'Ctrl+Shift+P',
      label: 'visit.printAll',
      run: does.printAll,
      when: canPrint,
      hideFromBar: true,
    },
    ...(does.addPhoto
      ? [{ id: 'visit.photo', keys: 'F10', label: 'people.do.photo', run: does.addPhoto } as const]
      : []),
    { id: 'visit.finish', keys: 'Ctrl+Enter', label: 'visit.finish', run: does.finish },
  ]);
}
