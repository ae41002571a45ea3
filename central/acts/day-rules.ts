import type { ActOf } from '../../shared/protocol/acts.ts';
import type { Verdict } from './verdict.ts';
import type { DayEffect } from './world.ts';

/** A day that was closed is a fact, whatever it says: a journal that does not follow from the one before is kept to be seen. */
export function judgeDay({ subjectId, agentNumber, doneAt, payload }: ActOf<'day.closed'>): Verdict {
  const { reference, said } = payload;
  const { day, acts, waiting, differences, journal } = said;
  const closed: DayEffect = {
    kind: 'day',
    day,
    reference,
    agentNumber,
    closedAt: doneAt,
    acts: acts.reduce((sum, { count }) => sum + count, 0),
    waiting,
    differences: differences.length,
    journal,
  };
  const paper = { kind: 'paper', paper: 'day-report', reference, personId: subjectId } as const;
  return { outcome: 'accepted', version: 0, effects: [paper, closed] };
}
