import { useState } from 'react';
import type { DayView } from '../../../shared/domain/day/index.ts';
import { useSaving } from '../../forms/index.ts';
import { handCounts, namedCauses, typedIn, type Typed } from './model.ts';
import { useSaveTyped } from './queries.ts';

/** What is counted and named before closing, kept as it is typed: whoever comes back to the screen finds it. */
export function useTyped({ typed: kept, tallies }: DayView) {
  const [typed, setTyped] = useState(() => typedIn(kept));
  const command = useSaveTyped();
  const saving = useSaving<Typed>({
    save: async (value) => {
      const answer = await command.run({
        counts: handCounts(value, tallies),
        causes: namedCauses(value, tallies),
      });
      return answer.ok;
    },
  });
  const type = (next: Typed) => {
    setTyped(next);
    saving.push(next);
  };
  return { typed, type, flush: saving.flush };
}
