import type { Act, ActAnswer, SignedAct } from '../../shared/protocol/acts.ts';
import { ACTS_BATCH_MAX } from '../../shared/protocol/acts.ts';

interface Waiting {
  readonly act: Act;
  readonly signed: SignedAct;
}

/** The acts of a counter in memory, sent as the real one does: of one person only the first unanswered act is under way. */
export function createOutbox(sign: (text: string) => string) {
  const lanes = new Map<string, Waiting[]>();
  let count = 0;
  return {
    add(act: Act): void {
      const text = JSON.stringify(act);
      const lane = lanes.get(act.subjectId) ?? [];
      lane.push({ act, signed: { text, signature: sign(text) } });
      lanes.set(act.subjectId, lane);
      count += 1;
    },
    count: () => count,
    /** The next batch; empty when nothing waits. */
    next: (): readonly SignedAct[] =>
      [...lanes.values()].slice(0, ACTS_BATCH_MAX).flatMap(([first]) => (first ? [first.signed] : [])),
    /** Takes an answer in; answers its act, and how many acts behind a refused one now wait for somebody. */
    settle({ id, outcome }: ActAnswer): { readonly act: Act; readonly held: number } | undefined {
      for (const [subjectId, lane] of lanes) {
        const [first] = lane;
        if (first?.act.id !== id) continue;
        const gone = outcome === 'accepted' ? 1 : lane.length;
        lane.splice(0, gone);
        if (lane.length === 0) lanes.delete(subjectId);
        count -= gone;
        return { act: first.act, held: gone - 1 };
      }
      return undefined;
    },
  };
}
