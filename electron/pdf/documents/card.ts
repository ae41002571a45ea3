import type { CardData } from '../../../shared/domain/papers/index.ts';
import { drawMarks } from '../kit/marks.ts';
import { ID1 } from '../kit/units.ts';
import { cardBack } from './card-back.ts';
import { cardFront } from './card-front.ts';
import type { Kit } from './kit.ts';

/** Both faces of the card, a page each. */
export function card(data: CardData, kit: Kit): void {
  for (const face of [cardFront, cardBack]) {
    kit.sheet.addPage(ID1);
    kit.sheet.within('Sect', () => face(data, kit));
    drawMarks(kit.sheet, kit.pen, { page: ID1, marks: kit.marks });
  }
}
