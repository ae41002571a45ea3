import {
  renderCardSheets,
  renderPapers,
  renderTestPage,
  type PaperContent,
  type PlacedText,
  type RenderOptions,
} from '../../../electron/pdf/index.ts';
import { CASTS, sampleCard, samplePapers, type CastName } from '../../../electron/terminal/samples/index.ts';
import { samplePhoto } from '../../../electron/terminal/samples/photo.ts';
import { CREATED_AT, fonts, type DrawnPaper } from './render.ts';

const photo = await samplePhoto();
export const CAST_NAMES = Object.keys(CASTS) as CastName[];
const contents = Object.fromEntries(
  CAST_NAMES.map((cast) => [cast, samplePapers(CASTS[cast], photo)]),
) as Record<CastName, ReturnType<typeof samplePapers>>;

export const observed = async (
  render: (options: RenderOptions) => Promise<Uint8Array>,
): Promise<DrawnPaper> => {
  const placed: PlacedText[] = [];
  const pdf = await render({ fonts, createdAt: CREATED_AT, onText: (text) => placed.push(text) });
  return { pdf, placed };
};

/** Every paper that the house draws, by its name, made out for one cast. */
export const papersOf = (cast: CastName): readonly (readonly [name: string, content: PaperContent])[] =>
  Object.entries(contents[cast]);

const known = new Map<string, Promise<DrawnPaper>>();
/** Drawn once however many tests look at it. */
export function drawn(cast: CastName, name: string): Promise<DrawnPaper> {
  const key = `${cast} ${name}`;
  const paper = known.get(key) ?? observed((options) => drawAny(cast, name, options));
  known.set(key, paper);
  return paper;
}

function drawAny(cast: CastName, name: string, options: RenderOptions): Promise<Uint8Array> {
  if (name === 'card-sheet') return renderCardSheets(cardsOf(12), options);
  if (name === 'test-a4') return renderTestPage('a4', options);
  if (name === 'test-card') return renderTestPage('card', options);
  if (name === 'test-ticket') return renderTestPage('ticket', options);
  const content = contents[cast][name];
  if (!content) throw new Error(`no sample is called ${name}`);
  return renderPapers([content], options);
}

/** Cards of the casts in turn, each with a serial of its own. */
export const cardsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const { person } = CASTS[CAST_NAMES[index % CAST_NAMES.length] ?? 'ordinary'];
    const card = sampleCard(person, photo, index % 2 === 0 ? 'cnss' : 'cnops');
    return { ...card, serial: `CA-K3B-26-${String(index + 1).padStart(6, '0')}` };
  });
