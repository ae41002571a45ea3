import { drawCode128, drawQr } from '../kit/codes.ts';
import { colorOperands, operand } from '../kit/operators.ts';
import { fillBox, strokeBox } from '../kit/paths.ts';
import { write } from '../kit/row.ts';
import { COLORS } from '../kit/theme.ts';
import { A4, ID1, ROLL_TICKET, toPoints, type Box, type Size } from '../kit/units.ts';
import { ltr, say, sayBoth } from '../kit/words.ts';
import { cardBackground, writeIn } from './card-parts.ts';
import type { Kit } from './kit.ts';

export type TestFormat = 'card' | 'a4' | 'ticket';

interface TestLayout {
  readonly page: Size;
  /** Frames at these distances from the edge: the first that prints whole says how far the printer reaches. */
  readonly framesMm: readonly number[];
  readonly across: { readonly x: number; readonly y: number; readonly lengthMm: number };
  readonly down: { readonly x: number; readonly y: number; readonly lengthMm: number };
  readonly title: Box & { readonly size: number };
  readonly script: Box & { readonly size: number };
  readonly what: Box & { readonly size: number };
  readonly qr: Box;
  readonly bars: Box;
  readonly greys: Box;
}

const LAYOUTS: Readonly<Record<TestFormat, TestLayout>> = {
  card: {
    page: ID1,
    framesMm: [1, 2, 3],
    across: { x: 10, y: 4.2, lengthMm: 70 },
    down: { x: 4.2, y: 8, lengthMm: 40 },
    title: { x: 11, y: 9.5, width: 70, height: 4.4, size: 8.5 },
    script: { x: 34, y: 14.5, width: 47, height: 4.2, size: 7.5 },
    what: { x: 34, y: 22.8, width: 47, height: 3.4, size: 5.4 },
    qr: { x: 11, y: 14.5, width: 21, height: 21 },
    bars: { x: 10, y: 37.6, width: 71, height: 6 },
    greys: { x: 11, y: 45.4, width: 70, height: 3.2 },
  },
  ticket: {
    page: ROLL_TICKET,
    framesMm: [1, 3, 5],
    across: { x: 10, y: 6.5, lengthMm: 60 },
    down: { x: 6.5, y: 12, lengthMm: 80 },
    title: { x: 12, y: 13, width: 60, height: 4.4, size: 8.5 },
    script: { x: 12, y: 20, width: 60, height: 4.4, size: 7.5 },
    what: { x: 12, y: 31, width: 60, height: 3.6, size: 5.4 },
    qr: { x: 29.5, y: 48, width: 21, height: 21 },
    bars: { x: 12, y: 72, width: 58, height: 8 },
    greys: { x: 12, y: 90, width: 58, height: 5 },
  },
  a4: {
    page: A4,
    framesMm: [5, 8, 10],
    across: { x: 20, y: 14, lengthMm: 170 },
    down: { x: 13, y: 24, lengthMm: 250 },
    title: { x: 30, y: 30, width: 160, height: 10, size: 18 },
    script: { x: 30, y: 48, width: 160, height: 9, size: 14 },
    what: { x: 30, y: 70, width: 160, height: 6, size: 9.5 },
    qr: { x: 85, y: 100, width: 40, height: 40 },
    bars: { x: 60, y: 150, width: 90, height: 14 },
    greys: { x: 30, y: 180, width: 160, height: 14 },
  },
};

const GREYS = 11;
const TEST_CODE = 'GUICHET AMO TEST 0123456789';
const TEST_SERIAL = 'TEST-0123456789';

/** A page that shows nobody, to set a printer by; no mark lies over its greys. */
export function testPage(format: TestFormat, kit: Kit): void {
  const { sheet, bleedMm } = kit;
  const layout = LAYOUTS[format];
  const { page } = layout;
  const bleed = format === 'card' ? bleedMm : 0;
  sheet.addPage(page, bleed);
  sheet.from({ x: bleed, y: bleed }, () => {
    if (format === 'card') cardBackground(kit);
    sheet.artifact('Layout', () => {
      for (const away of layout.framesMm) strokeBox(sheet, inside(page, away), FRAME);
      drawRuler(kit, layout.across, 'across');
      drawRuler(kit, layout.down, 'down');
      drawGreys(kit, layout.greys);
    });
    drawWords(kit, layout);
    drawCodes(kit, layout);
  });
}

const FRAME = { color: COLORS.soft, widthPoints: 0.3 } as const;

const inside = (page: Size, away: number): Box => ({
  x: away,
  y: away,
  width: page.width - 2 * away,
  height: page.height - 2 * away,
});

/** A tick each millimetre, longer at five and ten: to lay a real ruler on. */
function drawRuler({ sheet }: Kit, { x, y, lengthMm }: TestLayout['across'], way: 'across' | 'down'): void {
  const ticks = Array.from({ length: lengthMm + 1 }, (_, mm) => {
    const long = mm % 10 === 0 ? 3 : mm % 5 === 0 ? 2.2 : 1.4;
    const [left, top] = way === 'across' ? [x + mm, y] : [x, y + mm];
    const [right, bottom] = way === 'across' ? [left, top + long] : [left + long, top];
    const [a, b, c, d] = [left, top, right, bottom].map((side) => operand(toPoints(side)));
    return `${a} ${b} m ${c} ${d} l`;
  });
  sheet.operators(`${colorOperands(COLORS.ink)} RG 0.35 w ${ticks.join(' ')} S`);
}

/** From white to black in tenths. */
function drawGreys({ sheet }: Kit, box: Box): void {
  const width = box.width / GREYS;
  for (let step = 0; step < GREYS; step++) {
    const part = Math.round(255 * (1 - step / (GREYS - 1)));
    const hex = part.toString(16).padStart(2, '0');
    fillBox(sheet, { ...box, x: box.x + step * width, width }, `#${hex}${hex}${hex}`);
  }
  strokeBox(sheet, box, FRAME);
}

function drawWords(kit: Kit, { title, script, what, across, down }: TestLayout): void {
  const halves = ({ x, y, width, height }: Box) => ({
    fr: { x, y, width: width / 2 - 0.5, height },
    ar: { x: x + width / 2 + 0.5, y, width: width / 2 - 0.5, height },
  });
  const heading = sayBoth('papers.testPage.title');
  const lengths = { across: ltr(String(across.lengthMm)), down: ltr(String(down.lengthMm)) };
  const rulers = sayBoth('papers.testPage.rulers', { fr: lengths, ar: lengths });
  const frames = sayBoth('papers.testPage.frames');
  for (const language of ['fr', 'ar'] as const) {
    const under = language === 'fr' ? 0 : script.height;
    const ink = { language, maxLines: 2 } as const;
    writeIn(kit, halves(title)[language], {
      ...ink,
      text: heading[language],
      size: title.size,
      weight: 'semibold',
      color: COLORS.accent,
    });
    writeIn(
      kit,
      { ...script, y: script.y + under },
      { ...ink, text: say(language, 'papers.testPage.script'), size: script.size, maxLines: 1 },
    );
    [rulers, frames].forEach((words, index) => {
      const y = what.y + (index * 2 + (language === 'fr' ? 0 : 1)) * what.height;
      const text = { ...ink, text: words[language], size: what.size, color: COLORS.soft };
      writeIn(kit, { ...what, y }, text);
    });
  }
}

function drawCodes({ sheet, pen }: Kit, { qr, bars, page }: TestLayout): void {
  sheet.artifact('Background', () => {
    for (const box of [qr, { ...bars, y: bars.y - 0.6, height: bars.height + 1.2 }])
      fillBox(sheet, box, '#ffffff');
  });
  sheet.leaf('Figure', { lang: 'fr', alt: say('fr', 'papers.testPage.qr') }, () => {
    drawQr(sheet, TEST_CODE, qr);
  });
  sheet.leaf('Figure', { lang: 'fr', alt: say('fr', 'papers.testPage.bars') }, () => {
    drawCode128(sheet, TEST_SERIAL, bars);
  });
  if (page !== A4) return;
  const writing = pen.write('fr', TEST_SERIAL, { size: 10, weight: 'mono', align: 'center' });
  const box = { ...bars, y: bars.y + bars.height + 1, height: writing.layout.heightMm };
  write(sheet, writing, { box, tag: 'P' });
}
