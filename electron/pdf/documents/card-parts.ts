import type { Bilingual } from '../../../shared/domain/papers/index.ts';
import type { Language } from '../../../shared/i18n/index.ts';
import { guilloche } from '../kit/guilloche.ts';
import { marksToShow } from '../kit/marks.ts';
import type { Ink } from '../kit/pen.ts';
import { write } from '../kit/row.ts';
import { COLORS } from '../kit/theme.ts';
import { ID1, type Box } from '../kit/units.ts';
import { sayBoth } from '../kit/words.ts';
import type { Kit } from './kit.ts';

/** Card printers may shift a card by a millimetre or two: nothing that matters comes nearer to the edge. */
export const CARD_EDGE = 4;

/** Between the French and the Arabic of one line. */
const GAP = 1;

export interface CardText extends Ink {
  readonly smallest?: number;
  readonly maxLines?: number;
}

/** Text that must stay in its box, whatever its length. */
export function writeIn(
  { sheet, pen }: Kit,
  box: Box,
  text: { readonly language: Language; readonly text: string } & CardText,
): void {
  const { smallest = text.size * 0.7, maxLines = 1 } = text;
  const limits = { widthMm: box.width, heightMm: box.height, smallest, maxLines };
  const writing = pen.fit(text.language, text.text, { leading: 1.3, ...text, ...limits });
  write(sheet, writing, { box, tag: 'P', top: box.y + (box.height - writing.layout.heightMm) / 2 });
}

/** French in the left part of the box, Arabic in the right one. */
export function writeBoth(
  kit: Kit,
  box: Box,
  { text, share = 0.5, ...ink }: { readonly text: Bilingual; readonly share?: number } & CardText,
): void {
  const left = { ...box, width: (box.width - GAP) * share };
  const right = { ...box, x: box.x + left.width + GAP, width: box.width - left.width - GAP };
  writeIn(kit, left, { language: 'fr', text: text.fr, ...ink });
  writeIn(kit, right, { language: 'ar', text: text.ar, ...ink });
}

/** The pale waves behind both faces. */
export function cardBackground({ sheet, bleedMm }: Kit): void {
  const box = beyondEdge({ x: 0, y: 0, ...ID1 }, bleedMm);
  sheet.artifact('Background', () =>
    guilloche(sheet, box, {
      name: 'CardWaves',
      lines: 18,
      periods: 3,
      color: COLORS.guilloche,
      widthPoints: 0.22,
    }),
  );
}

/** A box that touches the edges of the card, carried beyond them. */
export const beyondEdge = ({ x, y, width, height }: Box, bleedMm: number): Box => ({
  x: x - bleedMm,
  y: y - bleedMm,
  width: width + 2 * bleedMm,
  height: height + 2 * bleedMm,
});

/** The marks in words, for readers that do not see the picture across the card. */
export function drawMarkWords(kit: Kit, box: Box): void {
  const shown = marksToShow(kit.marks).map((mark) => sayBoth(`papers.${mark}`));
  if (shown.length === 0) return;
  const text = { fr: shown.map(({ fr }) => fr).join(' · '), ar: shown.map(({ ar }) => ar).join(' · ') };
  writeBoth(kit, box, { text, size: 5.6, weight: 'semibold', color: COLORS.mark });
}
