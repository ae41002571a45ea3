import type { Marks } from '../kit/marks.ts';
import type { Pen } from '../kit/pen.ts';
import type { Sheet } from '../kit/sheet.ts';

/** What a paper is drawn with. A document is a function of its data and of this, and nothing else. */
export interface Kit {
  readonly sheet: Sheet;
  readonly pen: Pen;
  readonly marks: Marks;
  /** How far the background of a card goes beyond its edge, for printers that cut; millimetres. */
  readonly bleedMm: number;
}
