import type { Language } from '../../../shared/i18n/index.ts';
import { INVISIBLE } from './typed-text.ts';
import { baselineOf, type Align, type Sheet } from './sheet.ts';
import type { TextLayout } from './text-layout.ts';
import type { Box } from './units.ts';

/** Something of a known height that can be put anywhere on a page. */
export interface Block {
  readonly heightMm: number;
  readonly draw: (sheet: Sheet, x: number, y: number) => void;
}

/** A text laid out, in its language. */
export interface Writing {
  readonly layout: TextLayout;
  readonly language: Language;
  readonly color: string;
  readonly align: Align;
}

/** A part of a row; several writings stand one under the other. */
export interface Cell {
  /** From the left edge of the row. */
  readonly x: number;
  readonly width: number;
  readonly writings: readonly Writing[];
  readonly tag: 'TH' | 'TD' | 'P' | 'H1' | 'H2';
}

export interface RowStyle {
  readonly paddingMm?: number;
  /** Structure element around the cells; none when they stand alone. */
  readonly tag?: 'TR';
  /** Drawn before the cells, as an artifact, over the whole row. */
  readonly background?: (sheet: Sheet, x: number, y: number, heightMm: number) => void;
}

/** Cells side by side whose first lines share one baseline, whatever their sizes and scripts. */
export function row(cells: readonly Cell[], { paddingMm = 1.1, tag, background }: RowStyle = {}): Block {
  const baseline = Math.max(0, ...cells.map(firstBaseline));
  const bottoms = cells.map((cell) => baseline - firstBaseline(cell) + heightOf(cell));
  const heightMm = Math.max(0, ...bottoms) + 2 * paddingMm;
  return {
    heightMm,
    draw: (sheet, x, y) => {
      if (background) sheet.artifact('Layout', () => background(sheet, x, y, heightMm));
      const drawCells = () => {
        for (const cell of cells) drawCell(sheet, cell, x, y + paddingMm + baseline - firstBaseline(cell));
      };
      if (tag) sheet.within(tag, drawCells);
      else drawCells();
    },
  };
}

const firstBaseline = ({ writings }: Cell): number => (writings[0] ? baselineOf(writings[0].layout) : 0);
const heightOf = ({ writings }: Cell): number =>
  writings.reduce((sum, { layout }) => sum + layout.heightMm, 0);

function drawCell(sheet: Sheet, cell: Cell, rowX: number, top: number): void {
  let y = top;
  for (const writing of cell.writings) {
    const box = { x: rowX + cell.x, y, width: cell.width, height: writing.layout.heightMm };
    write(sheet, writing, { box, tag: cell.tag });
    y += writing.layout.heightMm;
  }
}

interface WritingPlace {
  readonly box: Box;
  readonly tag: string;
  readonly top?: number;
}

/**
 * Draws a writing as one element of the document. Glyphs of a right-to-left line are stored from left to right, so
 * the element says what they mean in reading order.
 */
export function write(sheet: Sheet, writing: Writing, { box, tag, top = box.y }: WritingPlace): void {
  const { layout, language, color, align } = writing;
  if (layout.lines.length === 0) return;
  const actual = layout.style.direction === 'rtl' ? layout.text.replace(INVISIBLE, '') : undefined;
  sheet.leaf(tag, { lang: language, ...(actual ? { actual } : {}) }, () =>
    sheet.text(layout, { box, align, color, top }),
  );
}

/** Blocks one under the other, as one. */
export function stack(blocks: readonly Block[], gapMm = 0): Block {
  const heightMm =
    blocks.reduce((sum, block) => sum + block.heightMm, 0) + gapMm * Math.max(0, blocks.length - 1);
  return {
    heightMm,
    draw: (sheet, x, y) => {
      let top = y;
      for (const block of blocks) {
        block.draw(sheet, x, top);
        top += block.heightMm + gapMm;
      }
    },
  };
}
