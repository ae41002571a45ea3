import type { CardData } from '../../../shared/domain/papers/index.ts';
import { drawMarks } from '../kit/marks.ts';
import { ID1 } from '../kit/units.ts';
import { cardBack } from './card-back.ts';
import { cardFront } from './card-front.ts';
import type { Kit } from './kit.ts';

/** The faces in the order of the pages. */
export const CARD_FACES = [cardFront, cardBack] as const;

/** Both faces of the card, a page each. */
export function card(data: CardData, kit: Kit): void {
  const { sheet, bleedMm } = kit;
  for (const face of CARD_FACES) {
    sheet.addPage(ID1, bleedMm);
    sheet.within('Sect', () => sheet.from({ x: bleedMm, y: bleedMm }, () => drawFace(face, data, kit)));
  }
}

/** One face, from the corner of its card. */
export function drawFace(face: (typeof CARD_FACES)[number], data: CardData, kit: Kit): void {
  face(data, kit);
  drawMarks(kit.sheet, kit.pen, { page: ID1, marks: kit.marks });
}
