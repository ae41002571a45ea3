import { useQueryClient } from '@tanstack/react-query';
import type { Paper, PaperKind } from '../../../shared/domain/documents/paper.ts';
import type { ActId, PersonId } from '../../../shared/kernel/ids.ts';
import { keyOf, useCommand, useQueryOf } from '../../lib/queries.ts';

const RENDER = {
  receipt: 'receipts.render',
  attestation: 'attestations.render',
  card: 'cards.render',
} as const;

/** A paper made before, made again to be looked at; nothing while there is no act. */
export const usePaper = (kind: PaperKind, actId: string | undefined) =>
  useQueryOf(RENDER[kind], { actId: actId as ActId }, { enabled: actId !== undefined });

/** Issues a new paper; the one just made is kept, so that its preview does not ask for it again. */
export function useIssue() {
  const client = useQueryClient();
  const attestation = useCommand('attestations.issue');
  const card = useCommand('cards.issue');
  const keep = (paper: Paper) =>
    client.setQueryData(keyOf(RENDER[paper.kind], { actId: paper.actId }), paper);
  const issuing = (command: typeof attestation | typeof card) => ({
    isRunning: command.isRunning,
    run: async (personId: PersonId) => {
      const made = await command.run({ personId });
      if (made.ok) keep(made.value);
      return made;
    },
  });
  return { attestation: issuing(attestation), card: issuing(card) };
}

export const usePrint = () => useCommand('papers.print');
export const useSave = () => useCommand('papers.save');
export const useVisitor = (id: string) => useQueryOf('people.get', { id: id });
