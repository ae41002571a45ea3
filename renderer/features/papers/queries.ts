import { useQueryClient } from '@tanstack/react-query';
import type { Paper, PaperKind } from '../../../shared/domain/documents/paper.ts';
import type { Attested } from '../../../shared/domain/letters/index.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { ActId, PersonId } from '../../../shared/kernel/ids.ts';
import { useCommand, useQueryOf } from '../../lib/queries.ts';

/** Where a paper that was just made waits for its first preview: no topic reaches it there. */
const madeKey = (kind: PaperKind, actId: string | undefined) => ['paper just made', kind, actId];

/** A paper made before, made again to be looked at; nothing while there is no act. */
export function usePaper(kind: PaperKind, actId: string | undefined) {
  const client = useQueryClient();
  const takeMade = (): Paper | undefined => {
    const made = client.getQueryData<Paper>(madeKey(kind, actId));
    client.removeQueries({ queryKey: madeKey(kind, actId) });
    return made;
  };
  const asked = { kind, actId: actId as ActId };
  return useQueryOf('papers.render', asked, { enabled: actId !== undefined, given: takeMade });
}

/** Keeps a paper that was just made, so that its preview does not ask for it again. */
function useKeepPaper() {
  const client = useQueryClient();
  return (paper: Paper) => client.setQueryData(madeKey(paper.kind, paper.actId), paper);
}

/** Issues a new paper; the one just made is kept, so that its preview does not ask for it again. */
export function useIssue() {
  const keep = useKeepPaper();
  const attestations = useCommand('attestations.issue');
  const cards = useCommand('cards.issue');
  const kept = async (making: Promise<Result<Paper>>) => {
    const made = await making;
    if (made.ok) keep(made.value);
    return made;
  };
  const attest = (of: Attested) => ({
    isRunning: attestations.isRunning,
    run: (personId: PersonId) => kept(attestations.run({ personId, of })),
  });
  return {
    attestation: attest('registration'),
    rights: attest('rights'),
    achamil: attest('achamil'),
    card: { isRunning: cards.isRunning, run: (personId: PersonId) => kept(cards.run({ personId })) },
  };
}

/** A command that gives a paper, which is kept for its preview. */
function useMaking<K extends 'refusals.issue' | 'missingPapers.request' | 'attestations.nonRegistration'>(
  name: K,
) {
  const keep = useKeepPaper();
  const { run, isRunning } = useCommand(name);
  return {
    isRunning,
    run: async (thing: Parameters<typeof run>[0]): Promise<Result<Paper>> => {
      const made: Result<Paper> = await run(thing);
      if (made.ok) keep(made.value);
      return made;
    },
  };
}
export const useRefusal = () => useMaking('refusals.issue');
export const useMissingPapers = () => useMaking('missingPapers.request');
export const useNonRegistration = () => useMaking('attestations.nonRegistration');
export type RefusedThing = Parameters<ReturnType<typeof useRefusal>['run']>[0];
export type LackingThing = Parameters<ReturnType<typeof useMissingPapers>['run']>[0];

export const usePrint = () => useCommand('papers.print');
export const useSave = () => useCommand('papers.save');
export const useVisitor = (id: string) => useQueryOf('people.get', { id: id });
