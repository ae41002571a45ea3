export { openPaperFonts, type PaperFonts } from './kit/fonts.ts';
export type { PlacedText } from './kit/sheet.ts';
export type { DrawnKind, PaperContent } from './papers.ts';
export {
  renderCardSheets,
  renderPaper,
  renderPapers,
  renderTestPage,
  type BatchOptions,
  type RenderOptions,
} from './render.ts';
