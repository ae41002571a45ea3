import type { CardData } from '../../../shared/domain/papers/index.ts';
import type { Kit } from './kit.ts';
import { operand } from '../kit/operators.ts';
import { write } from '../kit/row.ts';
import { COLORS } from '../kit/theme.ts';
import { A4, ID1, snapToDot, toPoints } from '../kit/units.ts';
import { ltr, sayBoth } from '../kit/words.ts';
import { CARD_FACES, drawFace } from './card.ts';

const COLUMNS = 2;
const ROWS = 5;
export const CARDS_A_SHEET = COLUMNS * ROWS;

/** Whole printer dots, so that the codes of every card fall on them. */
const LEFT = snapToDot((A4.width - COLUMNS * ID1.width) / 2);
const TOP = snapToDot((A4.height - ROWS * ID1.height) / 2);
const MARK = { awayMm: 1.2, lengthMm: 5, widthPoints: 0.4 } as const;

/** Ten cards on an A4 page to cut, then their backs, mirrored so that each falls behind its front when turned on the long edge. */
export function cardSheet(cards: readonly CardData[], kit: Kit, sheetNumber: number): void {
  const { sheet } = kit;
  for (const face of CARD_FACES) {
    const isBack = face !== CARD_FACES[0];
    sheet.addPage(A4);
    drawCuttingMarks(kit);
    sayWhichSheet(kit, isBack, sheetNumber);
    cards.forEach((data, index) => {
      const column = index % COLUMNS;
      const x = LEFT + (isBack ? COLUMNS - 1 - column : column) * ID1.width;
      const y = TOP + Math.floor(index / COLUMNS) * ID1.height;
      sheet.within('Sect', () =>
        sheet.from({ x: snapToDot(x), y: snapToDot(y) }, () => drawFace(face, data, kit)),
      );
    });
  }
}

/** Short lines in the margins: nothing is drawn between the cards, so that a cut leaves no trace. */
function drawCuttingMarks({ sheet }: Kit): void {
  const across = Array.from({ length: COLUMNS + 1 }, (_, index) => LEFT + index * ID1.width);
  const down = Array.from({ length: ROWS + 1 }, (_, index) => TOP + index * ID1.height);
  const [right, bottom] = [LEFT + COLUMNS * ID1.width, TOP + ROWS * ID1.height];
  const near = MARK.awayMm;
  const far = near + MARK.lengthMm;
  const line = (...[x1, y1, x2, y2]: readonly [number, number, number, number]) => {
    const [a, b, c, d] = [x1, y1, x2, y2].map((side) => operand(toPoints(side)));
    return `${a} ${b} m ${c} ${d} l`;
  };
  const lines = [
    ...across.flatMap((x) => [line(x, TOP - far, x, TOP - near), line(x, bottom + near, x, bottom + far)]),
    ...down.flatMap((y) => [line(LEFT - far, y, LEFT - near, y), line(right + near, y, right + far, y)]),
  ];
  sheet.artifact('Layout', () =>
    sheet.operators(`0 0 0 RG ${operand(MARK.widthPoints)} w ${lines.join(' ')} S`),
  );
}

/** Between the marks of the upper margin, so that the two sides of a sheet are not mixed up. */
function sayWhichSheet({ sheet, pen }: Kit, isBack: boolean, sheetNumber: number): void {
  const number = { sheet: ltr(String(sheetNumber)) };
  const words = sayBoth(isBack ? 'papers.cardSheet.backs' : 'papers.cardSheet.fronts', {
    fr: number,
    ar: number,
  });
  const width = ID1.width - 12;
  for (const [language, x] of [
    ['fr', LEFT + 6],
    ['ar', LEFT + ID1.width + 6],
  ] as const) {
    const writing = pen.write(language, words[language], { size: 6.5, color: COLORS.soft });
    write(sheet, writing, { box: { x, y: 8.2, width, height: writing.layout.heightMm }, tag: 'P' });
  }
}
