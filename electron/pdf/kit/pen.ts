import { directionOf, type Language } from '../../../shared/i18n/index.ts';
import type { PaperFonts, Weight } from './fonts.ts';
import type { Writing } from './row.ts';
import type { Align } from './sheet.ts';
import { fit, type Fit } from './fit-text.ts';
import { layOut, type TextStyle } from './text-layout.ts';
import { COLORS } from './theme.ts';

export interface Ink {
  readonly size: number;
  readonly weight?: Weight;
  readonly color?: string;
  readonly align?: Align;
  readonly leading?: number;
}

/** Makes writings with the fonts of one document. */
export interface Pen {
  readonly fonts: PaperFonts;
  /** Wraps at the width; on one line without it. */
  readonly write: (language: Language, text: string, ink: Ink & { readonly widthMm?: number }) => Writing;
  /** Shrinks, then wraps: for names and other values of any length. */
  readonly fit: (language: Language, text: string, ink: Ink & Fit) => Writing;
}

export function createPen(fonts: PaperFonts): Pen {
  const finish = (language: Language, ink: Ink) => ({
    language,
    color: ink.color ?? COLORS.ink,
    align: ink.align ?? (language === 'ar' ? ('right' as const) : ('left' as const)),
  });
  return {
    fonts,
    write: (language, text, ink) => ({
      ...finish(language, ink),
      layout: layOut(fonts, text, styleOf(language, ink), ink.widthMm),
    }),
    fit: (language, text, ink) => ({
      ...finish(language, ink),
      layout: fit(fonts, text, styleOf(language, ink), ink),
    }),
  };
}

const styleOf = (language: Language, { size, weight = 'regular', leading }: Ink): TextStyle => ({
  size,
  weight,
  direction: directionOf(language),
  ...(leading ? { leading } : {}),
});
