/** Papers are laid out in millimetres from the top left corner; type sizes are in points. */
export const POINTS_PER_MM = 72 / 25.4;
export const toPoints = (mm: number): number => mm * POINTS_PER_MM;
export const toMm = (points: number): number => points / POINTS_PER_MM;

/** One dot of a 300 dpi printer, in millimetres: codes are drawn in whole dots. */
export const PRINTER_DOT_MM = 25.4 / 300;

export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

export const A4: Size = { width: 210, height: 297 };
/** The card of ISO/IEC 7810, as a bank card. */
export const ID1: Size = { width: 85.6, height: 53.98 };

/** A ticket on the 80 mm roll of a receipt printer, cut after this length. */
export const ROLL_TICKET: Size = { width: 80, height: 110 };

/** The nearest whole number of printer dots, so that a code's edges fall between dots. */
export const snapToDot = (mm: number): number => Math.round(mm / PRINTER_DOT_MM) * PRINTER_DOT_MM;
