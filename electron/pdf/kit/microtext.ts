import type { Pen } from './pen.ts';
import type { Sheet } from './sheet.ts';
import { COLORS } from './theme.ts';

const SIZE_POINTS = 1.5;

/** A line of letters half a millimetre high: a rule to the eye, words under a lens, a smear on a copy. */
export function microtext(
  sheet: Sheet,
  pen: Pen,
  {
    text,
    x,
    y,
    widthMm,
  }: { readonly text: string; readonly x: number; readonly y: number; readonly widthMm: number },
): void {
  const one = pen.write('fr', `${text} · `, { size: SIZE_POINTS, weight: 'semibold' }).layout.widthMm;
  const repeated = Array.from({ length: Math.max(1, Math.floor(widthMm / one)) }, () => text).join(' · ');
  const { layout } = pen.write('fr', repeated, { size: SIZE_POINTS, weight: 'semibold' });
  const [line] = layout.lines;
  if (!line) return;
  sheet.artifact('Layout', () =>
    sheet.line(line, {
      x: x + (widthMm - line.widthMm) / 2,
      baseline: y,
      size: SIZE_POINTS,
      color: COLORS.accent,
    }),
  );
}
