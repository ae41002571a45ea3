import { sayBoth } from './words.ts';
import type { Pen } from './pen.ts';
import { operand } from './operators.ts';
import type { Sheet } from './sheet.ts';
import { COLORS } from './theme.ts';
import { toMm, toPoints, type Size } from './units.ts';

/** What must be seen across a paper: that it is a sample, or a copy of one already given. */
export interface Marks {
  readonly specimen: boolean;
  readonly duplicate: boolean;
}

const OPACITY = 0.16;

/** Writes the marks in both languages, large and slanted, over everything on the page. */
export function drawMarks(
  sheet: Sheet,
  pen: Pen,
  { page, marks }: { readonly page: Size; readonly marks: Marks },
): void {
  const words = [
    ...(marks.specimen ? [sayBoth('papers.specimen')] : []),
    ...(marks.duplicate ? [sayBoth('papers.duplicate')] : []),
  ];
  words.forEach(({ fr, ar }, index) => {
    const middle = (page.height * (index + 1)) / (words.length + 1);
    slanted(sheet, pen, { page, middle, french: fr, arabic: ar });
  });
}

interface Slanted {
  readonly page: Size;
  readonly middle: number;
  readonly french: string;
  readonly arabic: string;
}

function slanted(sheet: Sheet, pen: Pen, { page, middle, french, arabic }: Slanted): void {
  const size = Math.min(toPoints(page.width) / 8.5, toPoints(page.height) / 5);
  const ink = { size, weight: 'semibold' } as const;
  const writings = [pen.write('fr', french, ink), pen.write('ar', arabic, ink)];
  const angle = Math.atan2(page.height * 0.42, page.width);
  const [cos, sin] = [Math.cos(angle), -Math.sin(angle)].map((part) => part.toFixed(5));
  const centre = `${operand(toPoints(page.width / 2))} ${operand(toPoints(middle))}`;
  sheet.artifact('Layout', () =>
    sheet.faint(OPACITY, () => {
      sheet.operators(`q ${cos} ${sin} ${-Number(sin)} ${cos} ${centre} cm`);
      writings.forEach(({ layout }, index) => {
        const baseline = (index === 0 ? -0.16 : 0.82) * toMm(size);
        layout.lines.forEach((line) =>
          sheet.line(line, { x: -line.widthMm / 2, baseline, size, color: COLORS.mark }),
        );
      });
      sheet.operators('Q');
    }),
  );
}
