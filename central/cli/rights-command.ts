import { readFileSync } from 'node:fs';
import { now } from '../ports.ts';
import { listByNumber } from '../people/person.repo.ts';
import { UnreadableFile } from '../reference/csv.ts';
import { readTold, type ToldOf } from '../rights/read-told.ts';
import { putKnown, type Told } from '../rights/rights.repo.ts';
import type { Command } from './commands.ts';
import { CommandRefused } from './refusal.ts';
import { SAYS } from './sentences.ts';

const SOURCE_MAX_CHARS = 300;

function readFile(file: string): readonly ToldOf[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new CommandRefused(SAYS.fileMissing(file));
  }
  try {
    return readTold(text);
  } catch (error) {
    throw error instanceof UnreadableFile ? new CommandRefused(SAYS.unreadableLine(error.line)) : error;
  }
}

/** `rights set FILE`: what a managing body tells of contributions, all of the file or nothing. */
export const rightsCommand: Command = async (ports, line) => {
  const [what, file] = line.operands;
  if (what !== 'set') throw new CommandRefused(SAYS.rightsWhat, 2);
  if (file === undefined) throw new CommandRefused(SAYS.missing('FICHIER'), 2);
  const source = line.get('source').trim();
  if (source.length > SOURCE_MAX_CHARS) throw new CommandRefused(SAYS.badValue('--source'), 2);
  const rows = readFile(file);
  const count = await ports.store.write(async (tx) => {
    const told: Told[] = [];
    for (const [index, { number, ...facts }] of rows.entries()) {
      const [person] = await listByNumber(tx, number);
      if (!person) throw new CommandRefused(SAYS.nobodyAtLine(index + 2));
      told.push({ personId: person.id, facts });
    }
    const last = new Map(told.map((one) => [one.personId, one]));
    return last.size === 0 ? 0 : putKnown(tx, [...last.values()], source, now(ports));
  });
  return SAYS.rightsSet(count);
};
