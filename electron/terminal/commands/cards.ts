import { statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { draw } from '../../pdf-worker/draw.ts';
import { openPaperFonts } from '../../pdf/index.ts';
import { systemClock } from '../../platform/clock.ts';
import { readCardFile } from '../card-file.ts';
import { done, refused, wrongUse, type Command } from '../outcome.ts';
import { resourcesOf } from '../resources.ts';

const USAGE =
  'Donnez le fichier des cartes et celui du PDF : cards --batch FICHIER.json --out FICHIER.pdf [--sheet]';
const FAULTS_SHOWN = 20;
const CARDS_A_SHEET = 10;
const FACES = 2;

const counted = (count: number, noun: string): string => `${count} ${noun}${count > 1 ? 's' : ''}`;

/** Says how far it is on standard error: over itself on a screen, else every hundred cards. */
function progress(total: number): (count: number) => void {
  return (count) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${count} / ${total} `);
    else if (count % 100 === 0 || count === total) process.stderr.write(`${count} / ${total}\n`);
    if (count === total && process.stderr.isTTY) process.stderr.write('\n');
  };
}

/** Draws a file of cards as one PDF, without a store. */
export const cards: Command = {
  name: 'cards',
  usage:
    'cards --batch FICHIER.json --out FICHIER.pdf [--sheet]   dessine un lot de cartes ; --sheet : planches A4 de dix à découper',
  options: {
    batch: { type: 'string' },
    out: { type: 'string' },
    sheet: { type: 'boolean' },
    resources: { type: 'string' },
  },
  async run(input) {
    const { batch, out, sheet } = input.options;
    if (typeof batch !== 'string' || typeof out !== 'string' || input.positionals.length > 0)
      return wrongUse(USAGE);
    if (!statSync(batch, { throwIfNoEntry: false })?.isFile())
      return refused('not_found', `${batch} n’est pas un fichier.`);
    const file = readCardFile(batch);
    if (!file)
      return refused('cards.unreadable', `${batch} n’est pas du JSON : un tableau, ou une carte par ligne.`);
    const { cards: data, faults, specimens } = file;
    if (faults.length > 0) {
      const shown = faults
        .slice(0, FAULTS_SHOWN)
        .map(({ row, path, problem }) => `  ligne ${row}${path === '' ? '' : `, ${path}`} : ${problem}`);
      const rest = faults.length - shown.length;
      return refused(
        'cards.faulty',
        [
          `Rien n’a été écrit : ${counted(faults.length, 'faute')}. ${faults.length === 1 ? 'Corrigez-la' : 'Corrigez-les'}, puis recommencez.`,
          ...shown,
          ...(rest > 0
            ? [
                rest === 1
                  ? '  et une autre (toutes avec --json)'
                  : `  et ${rest} autres (toutes avec --json)`,
              ]
            : []),
        ].join('\n'),
        { faults },
      );
    }
    if (data.length === 0) return refused('cards.empty', `${batch} ne contient aucune carte.`);
    const startedAt = performance.now();
    const layout = sheet === true ? 'a4' : 'id1';
    const pdf = await draw(
      // A sample among them makes the whole file one: nobody cuts it out by mistake.
      { kind: 'cards', layout, cards: data, createdAtMs: systemClock.now(), specimen: specimens > 0 },
      { fonts: openPaperFonts(join(resourcesOf(input), 'fonts')), onDrawn: progress(data.length) },
    );
    writeFileSync(resolve(out), pdf, { mode: 0o600 });
    const pages = layout === 'a4' ? Math.ceil(data.length / CARDS_A_SHEET) * FACES : data.length * FACES;
    const found = {
      cards: data.length,
      pages,
      bytes: pdf.length,
      ms: Math.round(performance.now() - startedAt),
      specimens: specimens > 0,
      out: resolve(out),
    };
    return done(found, [
      `${counted(found.cards, 'carte')}, ${pages} pages, ${Math.ceil(pdf.length / 1024)} ko, ${found.ms} ms : ${found.out}`,
      ...(specimens > 0
        ? [
            `${counted(specimens, 'carte')} sans sceau ou avec celui de la clé d’exemple : tout le fichier est marqué SPÉCIMEN.`,
          ]
        : []),
    ]);
  },
};
