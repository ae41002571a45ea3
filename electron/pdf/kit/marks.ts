import { colorOperands, operand } from './operators.ts';
import { outlineOperators } from './outlines.ts';
import type { Pen } from './pen.ts';
import type { Sheet } from './sheet.ts';
import { COLORS } from './theme.ts';
import { toPoints, type Size } from './units.ts';
import { sayBoth, type PaperKey } from './words.ts';

/** What must be seen across a paper: that it is a sample, or a copy of one already given. */
export interface Marks {
  readonly specimen: boolean;
  readonly duplicate: boolean;
}

/** The keys of the words to write, in the order of the page. */
export const marksToShow = ({ specimen, duplicate }: Marks): readonly ('specimen' | 'duplicate')[] => [
  ...(specimen ? (['specimen'] as const) : []),
  ...(duplicate ? (['duplicate'] as const) : []),
];

const OPACITY = 0.16;

/**
 * Writes the marks in both languages, large and slanted, over everything on the page. They are a picture; the paper
 * says the same in words at its foot.
 */
export function drawMarks(
  sheet: Sheet,
  pen: Pen,
  { page, marks }: { readonly page: Size; readonly marks: Marks },
): void {
  const shown = marksToShow(marks);
  shown.forEach((mark, index) => {
    const middle = (page.height * (index + 1)) / (shown.length + 1);
    const box = { x: 0, y: middle - page.height / 2, ...page };
    sheet.artifact('Layout', () =>
      sheet.faint(OPACITY, () =>
        sheet.stamp(`Mark${mark}${Math.round(page.width)}x${Math.round(page.height)}`, box, () =>
          slanted(pen, page, `papers.${mark}`),
        ),
      ),
    );
  });
}

/** The French word above the Arabic one, along the page's diagonal. */
function slanted(pen: Pen, page: Size, key: PaperKey): string {
  const [width, height] = [toPoints(page.width), toPoints(page.height)];
  const size = Math.min(width / 8.5, height / 5);
  const angle = Math.atan2(page.height * 0.42, page.width);
  const [cos, sin] = [Math.cos(angle), -Math.sin(angle)];
  const matrix = [cos, sin, -sin, cos, width / 2, height / 2].map(operand).join(' ');
  const words = sayBoth(key);
  const lines = (['fr', 'ar'] as const).map((language, index) => {
    const [line] = pen.write(language, words[language], { size, weight: 'semibold' }).layout.lines;
    if (!line) return '';
    const baseline = (index === 0 ? -0.16 : 0.82) * size;
    const left = -toPoints(line.widthMm) / 2;
    return `q 1 0 0 1 ${operand(left)} ${operand(baseline)} cm\n${outlineOperators(line, size)} Q`;
  });
  return `${colorOperands(COLORS.mark)} rg ${matrix} cm\n${lines.join('\n')}`;
}
