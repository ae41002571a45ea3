import type { CardLayout, PrinterUse } from '../../shared/domain/cards/index.ts';
import type { CardData } from '../../shared/domain/papers/index.ts';
import { renderCardSheets, renderPapers, renderTestPage, type PaperFonts } from '../pdf/index.ts';

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

interface DrawOptions {
  readonly fonts: PaperFonts;
  /** Told how many cards are drawn. */
  readonly onDrawn?: (count: number) => void;
}

/** Draws, in whichever thread this runs. */
export function draw(drawing: Drawing, { fonts, onDrawn }: DrawOptions): Promise<Uint8Array> {
  const createdAt = new Date(drawing.createdAtMs);
  if (drawing.kind === 'test')
    return renderTestPage(drawing.use === 'paper' ? 'a4' : drawing.use, { fonts, createdAt });
  const { cards, layout, specimen } = drawing;
  const options = { fonts, createdAt, specimen, ...(onDrawn ? { onDrawn } : {}) };
  return layout === 'a4'
    ? renderCardSheets(cards, options)
    : renderPapers(
        cards.map((data) => ({ kind: 'card', data }) as const),
        options,
      );
}
