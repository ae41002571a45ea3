import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { compose } from '../../compose.ts';
import { demonstrationCentral } from '../../platform/demonstration-central.ts';
import { passphraseVault } from '../../platform/passphrase-vault.ts';
import { runVisit } from '../demonstration/visit.ts';
import { done, refused, wrongUse, type Command } from '../outcome.ts';

/** Plays the whole demonstration visit through the dispatcher, and writes its papers. */
export const demo: Command = {
  name: 'demo',
  usage: 'demo --out DOSSIER        joue toute la visite de démonstration, écrit ses papiers et summary.json',
  options: { out: { type: 'string' } },
  async run({ appDir, version, options }) {
    const { out } = options;
    if (typeof out !== 'string')
      return wrongUse('Nommez le dossier des papiers : npm run guichet -- demo --out DOSSIER');
    const startDemonstrationCentral = demonstrationCentral(appDir);
    if (!startDemonstrationCentral)
      return refused(
        'device.demonstration_unavailable',
        'La démonstration n’est pas livrée avec cette installation.',
      );
    const folder = resolve(out);
    mkdirSync(folder, { recursive: true });
    const dataDir = mkdtempSync(join(tmpdir(), 'guichet-demonstration-'));
    const counter = await compose({
      dataDir,
      appDir,
      version,
      vault: passphraseVault,
      startDemonstrationCentral,
    });
    try {
      const { summary, papers } = await runVisit(counter);
      for (const { fileName, pdf } of papers)
        writeFileSync(join(folder, fileName), Buffer.from(pdf, 'base64'));
      writeFileSync(join(folder, 'summary.json'), `${JSON.stringify(summary, undefined, 2)}\n`);
      return done(summary, [
        `Numéro ${summary.registrationNumber}, récépissé ${summary.receipt}, ${summary.confirmed ? 'confirmé par le service central' : 'gardé ici'}.`,
        `${papers.length} papiers écrits dans ${folder}`,
      ]);
    } finally {
      await counter.close();
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
};
