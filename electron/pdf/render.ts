import { CardData } from '../../shared/domain/papers/index.ts';
import { assert } from '../../shared/kernel/assert.ts';
import { cardSheet, CARDS_A_SHEET } from './documents/card-sheet.ts';
import type { Kit } from './documents/kit.ts';
import { testPage, type TestFormat } from './documents/test-page.ts';
import type { PaperFonts } from './kit/fonts.ts';
import { createPen } from './kit/pen.ts';
import { Sheet, type PlacedText } from './kit/sheet.ts';
import { say } from './kit/words.ts';
import { drawPaper, type DataOf, type DrawnKind, type PaperContent } from './papers.ts';

export interface RenderOptions {
  readonly fonts: PaperFonts;
  /** Instant written in the file; the same papers at the same instant give the same bytes. */
  readonly createdAt: Date;
  /** Marked SPÉCIMEN / نموذج, as everything in a demonstration. */
  readonly specimen?: boolean;
  /** Marked DUPLICATA / نظير, when the paper was already given. */
  readonly duplicate?: boolean;
  /** Card pages larger by this at each side, for printers that print beyond the edge; none by default. */
  readonly bleedMm?: number;
  /** Told where each line of text goes. */
  readonly onText?: (placed: PlacedText) => void;
}
export interface BatchOptions extends RenderOptions {
  /** Told after each paper how many are drawn. */
  readonly onDrawn?: (count: number) => void;
  /** Stops between two papers; the promise is then rejected with its reason. */
  readonly signal?: AbortSignal;
}
type Many<T> = Iterable<T> | AsyncIterable<T>;

const CREATOR = 'Guichet AMO';

/** Draws one paper, in memory. */
export function renderPaper<K extends DrawnKind>(
  kind: K,
  data: DataOf<K>,
  options: RenderOptions,
): Promise<Uint8Array> {
  return renderPapers([{ kind, data } as PaperContent], options);
}

/**
 * Draws papers one after the other in one file, such as a batch of cards. At least one. They may come as they are read; between
 * two of them the thread does what else is asked of it.
 */
export async function renderPapers(papers: Many<PaperContent>, options: BatchOptions): Promise<Uint8Array> {
  let open: { readonly sheet: Sheet; readonly kit: Kit } | undefined;
  let count = 0;
  for await (const paper of papers) {
    options.signal?.throwIfAborted();
    open ??= openSheet(say('fr', `papers.${paper.kind}.title`), options);
    const { sheet, kit } = open;
    sheet.within('Part', () => drawPaper(paper, kit));
    options.onDrawn?.(++count);
    await aTurn();
  }
  assert(open, 'there is a paper to draw');
  options.signal?.throwIfAborted();
  return open.sheet.finish();
}

/** Draws cards on A4 sheets of ten with cutting marks, each sheet a page of fronts and the page of their backs. At least one. */
export async function renderCardSheets(
  cards: Many<CardData>,
  { bleedMm: _none, ...options }: BatchOptions,
): Promise<Uint8Array> {
  const { sheet, kit } = openSheet(say('fr', 'papers.card.title'), options);
  let count = 0;
  for await (const ten of inTens(cards)) {
    options.signal?.throwIfAborted();
    const number = Math.floor(count / CARDS_A_SHEET) + 1;
    sheet.within('Part', () => cardSheet(ten, kit, number));
    count += ten.length;
    options.onDrawn?.(count);
    await aTurn();
  }
  assert(count > 0, 'there is a card to draw');
  return sheet.finish();
}

/** A page that shows nobody: where the edges fall, both scripts, the codes and the greys of a printer. */
export function renderTestPage(format: TestFormat, options: RenderOptions): Promise<Uint8Array> {
  const { sheet, kit } = openSheet(say('fr', 'papers.testPage.title'), options);
  sheet.within('Part', () => testPage(format, kit));
  return sheet.finish();
}

function openSheet(title: string, options: RenderOptions): { readonly sheet: Sheet; readonly kit: Kit } {
  const { fonts, createdAt, specimen = false, duplicate = false, bleedMm = 0, onText } = options;
  const sheet = new Sheet({ fonts, createdAt, title, creator: CREATOR, ...(onText ? { onText } : {}) });
  return { sheet, kit: { sheet, pen: createPen(fonts), marks: { specimen, duplicate }, bleedMm } };
}

async function* inTens(cards: Many<CardData>): AsyncGenerator<readonly CardData[]> {
  let ten: CardData[] = [];
  for await (const card of cards) {
    ten.push(CardData.parse(card));
    if (ten.length < CARDS_A_SHEET) continue;
    yield ten;
    ten = [];
  }
  if (ten.length > 0) yield ten;
}

const aTurn = (): Promise<void> => new Promise((resume) => setImmediate(resume));
