import { readFileSync } from 'node:fs';
import { readTerritories, TerritoriesRefused } from '../reference/territories.ts';
import { listItems } from '../reference/reference.repo.ts';
import { loadItems } from '../reference/reference.service.ts';
import type { Command } from './commands.ts';
import { CommandRefused } from './refusal.ts';
import { SAYS } from './sentences.ts';

/** `import-territories FILE`: regions, provinces, communes and branches in one file; every fault is told with its line, or all is loaded. */
export const territoriesCommand: Command = async (ports, { operand }) => {
  if (operand === undefined) throw new CommandRefused(SAYS.missing('FICHIER'), 2);
  let text: string;
  try {
    text = readFileSync(operand, 'utf8');
  } catch {
    throw new CommandRefused(SAYS.fileMissing(operand));
  }
  const known = [
    ...(await listItems(ports.store, 'region')),
    ...(await listItems(ports.store, 'province')),
    ...(await listItems(ports.store, 'commune')),
    ...(await listItems(ports.store, 'branch')),
  ];
  try {
    return SAYS.loaded(await loadItems(ports.store, readTerritories(text, known)));
  } catch (error) {
    if (!(error instanceof TerritoriesRefused)) throw error;
    const told = error.faults.map(({ line, why }) => SAYS.territoryFault(line, SAYS.territoryWhys[why]));
    const more = error.more > 0 ? [SAYS.moreFaults(error.more)] : [];
    throw new CommandRefused([...told, ...more, SAYS.nothingLoaded].join('\n'));
  }
};
