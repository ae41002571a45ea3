import { z } from 'zod';
import { ActId } from '../../kernel/ids.ts';

/** own: the same person would look twice · decided: it waits no more, somebody else was here before. */
const NOT_DECIDED_WHYS = ['own', 'decided'] as const;
export const NotDecided = z.object({ actId: ActId, why: z.enum(NOT_DECIDED_WHYS) });
export type NotDecided = z.output<typeof NotDecided>;

/** Who stated an act that waits: the agent who did it, and who corrected it since. */
export interface Pending {
  readonly actId: ActId;
  readonly authors: readonly string[];
}

/** A second pair of eyes is somebody else's. */
export const isOwn = ({ authors }: Pick<Pending, 'authors'>, agentNumber: string): boolean =>
  authors.includes(agentNumber);

/** What this person may decide of a batch; each of the others is named with why not. Nothing of what was asked is left unsaid. */
export function sortOut(
  asked: readonly ActId[],
  pending: readonly Pending[],
  agentNumber: string,
): { readonly ready: readonly ActId[]; readonly failed: readonly NotDecided[] } {
  const known = new Map(pending.map((each) => [each.actId, each]));
  const ready: ActId[] = [];
  const failed: NotDecided[] = [];
  for (const actId of new Set(asked)) {
    const found = known.get(actId);
    if (!found) failed.push({ actId, why: 'decided' });
    else if (isOwn(found, agentNumber)) failed.push({ actId, why: 'own' });
    else ready.push(actId);
  }
  return { ready, failed };
}
