import { graphemesOf } from './break-lines.ts';
import type { PaperFonts } from './fonts.ts';
import { layOut, type TextLayout, type TextStyle } from './text-layout.ts';

const ELLIPSIS = '…';

export interface Fit {
  readonly widthMm: number;
  /** The smallest size, in points, before the text is wrapped instead. */
  readonly smallest: number;
  readonly maxLines: number;
  /** Height that the lines must not exceed. */
  readonly heightMm?: number;
}

/**
 * Shrinks to the floor, then wraps, then shrinks the wrapped lines further; only a text that still does not fit at
 * two thirds of the floor is shortened, and then an ellipsis shows it.
 */
export function fit(fonts: PaperFonts, text: string, style: TextStyle, limits: Fit): TextLayout {
  const { widthMm, smallest } = limits;
  const oneLine = layOut(fonts, text, style);
  const needed = (style.size * widthMm) / Math.max(oneLine.widthMm, widthMm);
  if (needed >= smallest)
    return needed < style.size ? layOut(fonts, text, { ...style, size: needed * 0.999 }) : oneLine;
  const last = smallest * (2 / 3);
  for (let size = smallest; size >= last; size -= 0.25) {
    const wrapped = layOut(fonts, text, { ...style, size }, widthMm);
    if (isWithin(wrapped, limits)) return wrapped;
  }
  return shorten(fonts, text, { ...style, size: last }, limits);
}

const isWithin = ({ lines, heightMm }: TextLayout, limits: Fit): boolean =>
  lines.length <= limits.maxLines && heightMm <= (limits.heightMm ?? Infinity);

function shorten(fonts: PaperFonts, text: string, style: TextStyle, limits: Fit): TextLayout {
  const letters = graphemesOf(text);
  let [fits, tooLong] = [0, letters.length];
  const attempt = (count: number) =>
    layOut(fonts, letters.slice(0, count).join('').trimEnd() + ELLIPSIS, style, limits.widthMm);
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1;
    if (isWithin(attempt(middle), limits)) fits = middle;
    else tooLong = middle;
  }
  return attempt(fits);
}
