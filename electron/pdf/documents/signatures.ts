import { CONTENT_WIDTH } from '../kit/bilingual.ts';
import { rule } from '../kit/paths.ts';
import type { Pen } from '../kit/pen.ts';
import { row, type Block, type Cell } from '../kit/row.ts';
import { COLORS } from '../kit/theme.ts';
import { sayBoth } from '../kit/words.ts';

export type Signer = 'agent' | 'person' | 'courier' | 'supervisor';

const GAP = 10;
const WIDTH = (CONTENT_WIDTH - GAP) / 2;
const ROOM_TO_SIGN = 11;
const LINE = { color: COLORS.soft, widthPoints: 0.5 } as const;

/** Two places to sign side by side, each with the name of who signs in both languages, and a line for the day and hour. */
export function signatures(pen: Pen, left: Signer, right: Signer): Block {
  const head = row([...nameCells(pen, left, 0), ...nameCells(pen, right, WIDTH + GAP)], { paddingMm: 0.6 });
  const foot = row([...hourCells(pen, 0), ...hourCells(pen, WIDTH + GAP)], { paddingMm: 0.3 });
  const heightMm = head.heightMm + ROOM_TO_SIGN + foot.heightMm + 2;
  return {
    heightMm,
    draw: (sheet, x, y) => {
      const line = y + 1 + head.heightMm + ROOM_TO_SIGN;
      head.draw(sheet, x, y + 1);
      sheet.artifact('Layout', () => {
        for (const start of [x, x + WIDTH + GAP]) rule(sheet, { ...LINE, x: start, y: line, widthMm: WIDTH });
      });
      foot.draw(sheet, x, line);
    },
  };
}

function nameCells(pen: Pen, signer: Signer, x: number): Cell[] {
  const words = sayBoth(`papers.signature.${signer}`);
  return sides(pen, words, { x, size: 8, weight: 'semibold' });
}

const hourCells = (pen: Pen, x: number): Cell[] =>
  sides(pen, sayBoth('papers.signature.hour'), { x, size: 6.5, weight: 'regular' });

function sides(
  pen: Pen,
  words: { readonly fr: string; readonly ar: string },
  { x, size, weight }: { readonly x: number; readonly size: number; readonly weight: 'semibold' | 'regular' },
): Cell[] {
  const width = WIDTH / 2 - 1;
  const ink = { size, weight, color: COLORS.soft, widthMm: width, leading: 1.3 } as const;
  return [
    { x, width, tag: 'P', writings: [pen.write('fr', words.fr, ink)] },
    { x: x + WIDTH - width, width, tag: 'P', writings: [pen.write('ar', words.ar, ink)] },
  ];
}
