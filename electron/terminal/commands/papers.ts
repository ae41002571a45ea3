import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  openPaperFonts,
  renderCardSheets,
  renderPapers,
  renderTestPage,
  type RenderOptions,
} from '../../pdf/index.ts';
import { done, wrongUse, type Command } from '../outcome.ts';
import { resourcesOf } from '../resources.ts';
import { CASTS, sampleCard, samplePapers } from '../samples/index.ts';
import { samplePhoto } from '../samples/photo.ts';

const CARDS_OF_SHEET = 10;
/** Samples are the same on any day, byte for byte. */
const CREATED_AT = new Date('2026-03-12T09:05:00Z');

interface Drawn {
  readonly name: string;
  readonly pdf: Uint8Array;
}

/** Writes every paper made out for invented people, for looking at and for the docs. */
export const papers: Command = {
  name: 'papers',
  usage:
    'papers --out DOSSIER [--cast ordinary|long|marked|latin]   écrit chaque papier (SPÉCIMEN), une planche de cartes et une page d’essai',
  options: { out: { type: 'string' }, cast: { type: 'string' }, resources: { type: 'string' } },
  async run(input) {
    const { out, cast = 'ordinary' } = input.options;
    if (typeof out !== 'string')
      return wrongUse('Nommez le dossier des papiers : npm run guichet -- papers --out DOSSIER');
    const people = Object.entries(CASTS).find(([name]) => name === cast)?.[1];
    if (!people) return wrongUse(`Choisissez les noms parmi : ${Object.keys(CASTS).join(', ')}`);
    const fonts = openPaperFonts(join(resourcesOf(input), 'fonts'));
    const options = { fonts, createdAt: CREATED_AT, specimen: true };
    const folder = resolve(out);
    mkdirSync(folder, { recursive: true });
    const files: { readonly name: string; readonly bytes: number }[] = [];
    for await (const { name, pdf } of everyPaper(people, options)) {
      const file = `${name}.pdf`;
      writeFileSync(join(folder, file), pdf);
      files.push({ name: file, bytes: pdf.length });
    }
    return done({ folder, files }, [
      ...files.map(({ name, bytes }) => `${name.padEnd(28)} ${Math.ceil(bytes / 1024)} ko`),
      `${files.length} papiers écrits dans ${folder}`,
    ]);
  },
};

async function* everyPaper(
  cast: (typeof CASTS)[keyof typeof CASTS],
  options: RenderOptions,
): AsyncGenerator<Drawn> {
  const photo = await samplePhoto();
  for (const [name, content] of Object.entries(samplePapers(cast, photo)))
    yield { name, pdf: await renderPapers([content], options) };
  const card = sampleCard(cast.person, photo, 'cnss');
  const cards = Array.from({ length: CARDS_OF_SHEET }, () => card);
  yield { name: 'card-sheet', pdf: await renderCardSheets(cards, options) };
  yield { name: 'test-a4', pdf: await renderTestPage('a4', options) };
  yield { name: 'test-card', pdf: await renderTestPage('card', options) };
}
