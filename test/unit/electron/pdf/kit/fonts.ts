import { openPaperFonts } from '../../../../../electron/pdf/kit/fonts.ts';

/** The fonts of the papers, opened once for the tests of one file. */
export const fonts = openPaperFonts('resources/fonts');
