import { listAnchors } from '../days/day.repo.ts';
import type { Command } from './commands.ts';
import { CommandRefused } from './refusal.ts';
import { SAYS } from './sentences.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const DAYS_MAX = 3_650;
const DAYS_SHOWN = 60;

/** `anchors ID`: the days that a workstation closed, each with the row of its journal to compare, the last one first. */
export const anchorsCommand: Command = async ({ store }, line) => {
  const id = line.operand?.toLowerCase();
  if (id === undefined || !UUID.test(id)) throw new CommandRefused(SAYS.badValue('ID'), 2);
  const days = await listAnchors(store, id, line.count('days', { from: 1, to: DAYS_MAX }, DAYS_SHOWN));
  if (days.length === 0) return SAYS.noDayClosed;
  return days
    .map(({ day, reference, acts, differences, entries, head, follows }) =>
      [
        day,
        reference,
        SAYS.dayTotals(acts, differences),
        `${entries}:${head}`,
        ...(follows ? [] : [SAYS.doesNotFollow]),
      ].join('  '),
    )
    .join('\n');
};
