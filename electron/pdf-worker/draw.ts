import type { CardLayout, PrinterUse } from '../../shared/domain/cards/index.ts';
import type { CardData } from '../../shared/domain/papers/index.ts';
import { renderPapers, type PaperFonts } from '../pdf/index.ts';

/** What a thread is asked to draw. It travels between threads: data only. */
export interface CardsDrawing {
  readonly kind: 'cards';
  readonly layout: CardLayout;
  readonly cards: readonly CardData[];
  readonly createdAtMs: number;
  /** Marked SPÉCIMEN / نموذج. */
  readonly specimen: boolean;
}
export interface TestDrawing {
  readonly kind: 'test';
  readonly use: PrinterUse;
  readonly createdAtMs: number;
}
export type Drawing = CardsDrawing | TestDrawing;

/** Draws, in whichever thread this runs. */
export function draw(drawing: Drawing, fonts: PaperFonts): Promise<Uint8Array> {
  const createdAt = new Date(drawing.createdAtMs);
  if (drawing.kind === 'test') throw new Error('no test page');
  const { cards, specimen } = drawing;
  const [first, ...others] = cards.map((data) => ({ kind: 'card', data }) as const);
  if (!first) throw new Error('there is a card to draw');
  return renderPapers([first, ...others], { fonts, createdAt, specimen });
}
