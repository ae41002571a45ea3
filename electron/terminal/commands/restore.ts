import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { layoutOf, settleRestored } from '../../modules/devices/index.ts';
import { instant, systemClock } from '../../platform/clock.ts';
import { holdFolder } from '../../platform/data-lock.ts';
import { openCounter } from '../open-counter.ts';
import { done, refused, wrongUse, type Command, type Outcome } from '../outcome.ts';

const FILES = ['guichet.db', 'guichet.json'] as const;
const ASIDE = [...FILES, 'guichet.db-wal', 'guichet.db-shm'] as const;

/** Puts a copy in the store's place, once it has opened. The store that was there is set aside, never erased. */
export const restore: Command = {
  name: 'restore',
  usage: 'restore DOSSIER           remet une copie en place ; le magasin actuel est mis de côté',
  options: {},
  async run(input) {
    const [from] = input.positionals;
    if (from === undefined)
      return wrongUse('Nommez le dossier de la copie : npm run guichet -- restore DOSSIER');
    const source = resolve(from);
    if (!FILES.every((name) => existsSync(join(source, name)))) {
      return refused(
        'terminal.backup_unreadable',
        `Il n’y a pas de copie complète dans ${source} (guichet.db et guichet.json).`,
      );
    }
    const hold = holdFolder(input.dataDir);
    if (hold.kind === 'taken')
      return refused(
        'stale',
        `Le guichet est ouvert (processus ${hold.byPid}). Fermez-le, puis recommencez.`,
      );
    try {
      const tried = await tryCopy(source, input);
      if (tried) return tried;
      const aside = setAside(input.dataDir);
      for (const name of FILES) copyFileSync(join(source, name), join(input.dataDir, name));
      const opened = await openCounter(input);
      if ('refusal' in opened) return opened.refusal;
      const house = opened.counter.findHouse();
      if (house) settleRestored(house.db, systemClock);
      await opened.counter.close();
      return done({ restoredFrom: source, setAside: aside }, [
        `La copie de ${source} est en place.`,
        aside === null ? 'Aucun magasin ne s’y trouvait.' : `Le magasin précédent est gardé dans ${aside}`,
        'Les numéros réservés qui restaient sont rendus : le poste en demandera d’autres.',
      ]);
    } finally {
      hold.release();
    }
  },
};

/** Opens a copy of the copy elsewhere: what does not open must not take the store's place. */
async function tryCopy(source: string, input: Parameters<Command['run']>[0]): Promise<Outcome | undefined> {
  const trial = mkdtempSync(join(tmpdir(), 'guichet-essai-'));
  try {
    for (const name of FILES) copyFileSync(join(source, name), join(trial, name));
    const opened = await openCounter({ ...input, dataDir: trial });
    if ('refusal' in opened) return opened.refusal;
    await opened.counter.close();
    return undefined;
  } finally {
    rmSync(trial, { recursive: true, force: true });
  }
}

function setAside(dataDir: string): string | null {
  const { store, backups } = layoutOf(dataDir);
  if (!existsSync(store)) return null;
  const folder = join(backups, `avant-${instant(systemClock).replace(/[:.]/gu, '-')}`);
  moveInto(dataDir, folder);
  return folder;
}

function moveInto(dataDir: string, folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const name of ASIDE)
    if (existsSync(join(dataDir, name))) renameSync(join(dataDir, name), join(folder, name));
}
