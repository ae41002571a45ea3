import { describe, expect, it } from 'vitest';
import { drawCode128, drawQr } from '../../../../../electron/pdf/kit/codes.ts';
import { Sheet } from '../../../../../electron/pdf/kit/sheet.ts';
import { A4, PRINTER_DOT_MM } from '../../../../../electron/pdf/kit/units.ts';
import { fonts } from './fonts.ts';

const openSheet = (): Sheet => {
  const sheet = new Sheet({ fonts, title: 'Essai', creator: 'Essai', createdAt: new Date(0) });
  sheet.addPage(A4);
  return sheet;
};
const box = { x: 20.3, y: 31.7, width: 28, height: 28 };
const inDots = (mm: number): number => mm / PRINTER_DOT_MM;

describe('a code', () => {
  it.each([100, 395, 681])('of %i characters has modules and edges on whole printer dots', (length) => {
    const { box: drawn, moduleMm } = drawQr(
      openSheet(),
      'NCFOXN%TSMAHO.JRN'.repeat(50).slice(0, length),
      box,
    );
    for (const mm of [moduleMm, drawn.x, drawn.y]) expect(inDots(mm)).toBeCloseTo(Math.round(inDots(mm)), 6);
    expect(moduleMm).toBeGreaterThanOrEqual(0.253);
    const quietMm = 4 * moduleMm - PRINTER_DOT_MM;
    expect(drawn.x - box.x).toBeGreaterThanOrEqual(quietMm);
    expect(box.x + box.width - drawn.x - drawn.width).toBeGreaterThanOrEqual(quietMm);
    expect(drawn.y - box.y).toBeGreaterThanOrEqual(quietMm);
  });

  it('that cannot be printed in its place is a fault, not an unreadable square', () => {
    expect(() => drawQr(openSheet(), 'A1'.repeat(1000), box)).toThrow('fits');
    expect(() => drawCode128(openSheet(), 'CA-K3B-26-000042', { ...box, width: 10 })).toThrow('fits');
  });

  it('gives a serial at least 45 mm on a card', () => {
    const { box: drawn } = drawCode128(openSheet(), 'CA-K3B-26-000042', {
      x: 4,
      y: 40,
      width: 77.6,
      height: 8,
    });
    expect(drawn.width).toBeGreaterThanOrEqual(45);
  });
});
