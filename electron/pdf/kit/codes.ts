import bwip from 'bwip-js/node';
import QRCode from 'qrcode';
import { assert } from '../../../shared/kernel/assert.ts';
import { operand } from './operators.ts';
import type { Sheet } from './sheet.ts';
import { PRINTER_DOT_MM, snapToDot, toPoints, type Box } from './units.ts';

/** Three dots of a 300 dpi printer, a quarter of a millimetre: what cheap readers still resolve. */
const SMALLEST_QR_DOTS = 3;
const QR_QUIET_MODULES = 4;
const CODE_128_QUIET_MODULES = 10;

/** Base45 text needs only the alphanumeric mode; naming it and a mask makes the symbol 30 times faster to compute. */
const QR_MASK = 3;

/** Where a code was drawn, without its quiet zone. */
export interface DrawnCode {
  readonly box: Box;
  readonly moduleMm: number;
}

/** A QR code (level M) in the middle of the box, in modules of whole printer dots, as large as the box allows. */
export function drawQr(sheet: Sheet, text: string, box: Box): DrawnCode {
  const { modules } = QRCode.create([{ data: text, mode: 'alphanumeric' }], {
    errorCorrectionLevel: 'M',
    maskPattern: QR_MASK,
  });
  const available = Math.min(box.width, box.height) / (modules.size + 2 * QR_QUIET_MODULES);
  const dots = Math.max(SMALLEST_QR_DOTS, Math.floor(available / PRINTER_DOT_MM));
  const moduleMm = dots * PRINTER_DOT_MM;
  const side = modules.size * moduleMm;
  const quietMm = QR_QUIET_MODULES * moduleMm;
  assert(side + 2 * quietMm <= Math.min(box.width, box.height), 'a seal fits in its place at 300 dpi');
  const x = snapToDot(box.x + (box.width - side) / 2);
  const y = snapToDot(box.y + (box.height - side) / 2);
  drawModules(sheet, { x, y, moduleMm, heightModules: 1 }, rowsOf(modules.data, modules.size));
  return { box: { x, y, width: side, height: side }, moduleMm };
}

/** Code 128 in the middle of the box, in modules of whole printer dots, as wide as the box allows. */
export function drawCode128(sheet: Sheet, text: string, box: Box): DrawnCode {
  const [symbol] = bwip.raw({ bcid: 'code128', text });
  assert(symbol && 'sbs' in symbol, 'Code 128 is made of bars');
  const modules = symbol.sbs.reduce((sum, width) => sum + width, 0);
  const available = box.width / (modules + 2 * CODE_128_QUIET_MODULES);
  const moduleMm = Math.max(1, Math.floor(available / PRINTER_DOT_MM)) * PRINTER_DOT_MM;
  const width = modules * moduleMm;
  assert(width + 2 * CODE_128_QUIET_MODULES * moduleMm <= box.width, 'a serial fits in its place');
  const x = snapToDot(box.x + (box.width - width) / 2);
  drawModules(sheet, { x, y: box.y, moduleMm, heightModules: box.height / moduleMm }, barsOf(symbol.sbs));
  return { box: { ...box, x, width }, moduleMm };
}

/** Dark modules side by side in one row, merged: fewer rectangles, and no hairlines between them. */
interface DarkSpan {
  readonly column: number;
  readonly row: number;
  readonly length: number;
}

function rowsOf(data: ArrayLike<number>, size: number): DarkSpan[] {
  const spans: DarkSpan[] = [];
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const first = column;
      while (column < size && data[row * size + column]) column++;
      if (column > first) spans.push({ column: first, row, length: column - first });
    }
  }
  return spans;
}

/** Bars and spaces take turns, a bar first. */
function barsOf(widths: readonly number[]): DarkSpan[] {
  let column = 0;
  return widths.flatMap((length, index) => {
    const span = { column, row: 0, length };
    column += length;
    return index % 2 === 0 ? [span] : [];
  });
}

interface ModuleGrid {
  readonly x: number;
  readonly y: number;
  readonly moduleMm: number;
  readonly heightModules: number;
}

/** All dark modules as one path in pure black. */
function drawModules(sheet: Sheet, grid: ModuleGrid, spans: readonly DarkSpan[]): void {
  const scale = toPoints(grid.moduleMm).toFixed(5);
  const height = operand(grid.heightModules);
  const path = spans.map(({ column, row, length }) => `${column} ${row} ${length} ${height} re`).join('\n');
  const origin = `${operand(toPoints(grid.x))} ${operand(toPoints(grid.y))}`;
  sheet.operators(`q ${scale} 0 0 ${scale} ${origin} cm 0 0 0 rg\n${path} f Q`);
}
