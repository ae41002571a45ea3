import { listAccesses } from '../access/access-log.repo.ts';
import { listByNumber } from '../people/person.repo.ts';
import { instantAt } from '../platform/clock.ts';
import { DAY_MS } from '../ports.ts';
import type { Command } from './commands.ts';
import { CommandRefused } from './refusal.ts';
import { SAYS } from './sentences.ts';

const ROWS_MAX = 1_000;
const DAYS_MAX = 3_650;

/** `access-log --number N`: who was shown this person's file, the newest first. */
export const accessLogCommand: Command = async (ports, line) => {
  const number = line.get('number');
  if (!/^\d{9}$/.test(number)) throw new CommandRefused(SAYS.badValue('--number'), 2);
  const days = line.count('days', { from: 1, to: DAYS_MAX }, 30);
  const since = instantAt(ports.clock.now() - days * DAY_MS);
  const [person] = await listByNumber(ports.store, number);
  if (!person) throw new CommandRefused(SAYS.nobodyHas(number));
  const rows = await listAccesses(ports.store, person.id, since, ROWS_MAX);
  if (rows.length === 0) return SAYS.nobodyLooked(days);
  return rows.map(({ at, who, route, purpose }) => `${at}  ${who}  ${route}  ${purpose ?? '-'}`).join('\n');
};
