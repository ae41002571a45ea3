import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { backupTo } from '../../db/backup.ts';
import { layoutOf } from '../../modules/devices/index.ts';
import { record } from '../../modules/journal/index.ts';
import { instant, systemClock } from '../../platform/clock.ts';
import { openCounter } from '../open-counter.ts';
import { done, refused, type Command } from '../outcome.ts';

/** Copies the store, still encrypted, and what opens it, into a folder of its own. */
export const backup: Command = {
  name: 'backup',
  usage: 'backup [--out DOSSIER]    copie le magasin chiffré, même pendant le travail',
  options: { out: { type: 'string' } },
  async run(input) {
    const layout = layoutOf(input.dataDir);
    const stamp = instant(systemClock).replace(/[:.]/gu, '-');
    const folder = resolve(
      typeof input.options['out'] === 'string' ? input.options['out'] : join(layout.backups, stamp),
    );
    if (existsSync(join(folder, 'guichet.db')))
      return refused(
        'terminal.folder_not_empty',
        `Une copie se trouve déjà dans ${folder}. Choisissez un autre dossier.`,
      );
    const opened = await openCounter(input);
    if ('refusal' in opened) return opened.refusal;
    const house = opened.counter.findHouse();
    try {
      if (!house) return refused('device.not_ready', 'Le magasin ne s’est pas ouvert.');
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      house.db.write((tx) => record(tx, systemClock, { agentNumber: '-', action: 'store.backed_up' }));
      backupTo(house.db, join(folder, 'guichet.db'));
      copyFileSync(layout.keyFile, join(folder, 'guichet.json'));
      return done({ folder }, [
        `Copie faite dans ${folder}`,
        'Elle reste chiffrée : gardez aussi la phrase secrète du poste.',
      ]);
    } finally {
      await opened.counter.close();
    }
  },
};
