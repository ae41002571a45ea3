import { displayDay, type CardData } from '../../../shared/domain/papers/index.ts';
import { drawCode128, drawQr } from '../kit/codes.ts';
import { microtext } from '../kit/microtext.ts';
import { fillBox } from '../kit/paths.ts';
import { COLORS } from '../kit/theme.ts';
import { ID1 } from '../kit/units.ts';
import { say, sayBoth } from '../kit/words.ts';
import { CARD_EDGE, cardBackground, drawMarkWords, writeBoth, writeIn } from './card-parts.ts';
import type { Kit } from './kit.ts';
import { microtextOf } from './parts.ts';

const SEAL = { x: CARD_EDGE, y: 4.5, width: 28, height: 28 };
const TEXT_X = SEAL.x + SEAL.width + 3;
const TEXT_WIDTH = ID1.width - CARD_EDGE - TEXT_X;
const BARS = { x: CARD_EDGE, y: 37.6, width: ID1.width - 2 * CARD_EDGE, height: 8 };

/** The face with the codes: how to check the card, and what it does not prove. */
export function cardBack(data: CardData, kit: Kit): void {
  const { sheet } = kit;
  cardBackground(kit);
  sheet.artifact('Background', () => {
    fillBox(sheet, SEAL, '#ffffff');
    fillBox(sheet, { ...BARS, y: BARS.y - 0.8, height: BARS.height + 5.8 }, '#ffffff');
  });
  sheet.leaf('Figure', { lang: 'fr', alt: say('fr', 'papers.figure.seal') }, () => {
    drawQr(sheet, data.seal, SEAL);
  });
  drawNotices(data, kit);
  drawMarkWords(kit, { x: TEXT_X, y: 33.6, width: TEXT_WIDTH, height: 2.8 });
  sheet.leaf('Figure', { lang: 'fr', alt: say('fr', 'papers.figure.serial') }, () => {
    drawCode128(sheet, data.serial, BARS);
  });
  const y = BARS.y + BARS.height + 0.4;
  writeIn(
    kit,
    { x: 25, y, width: ID1.width - 50, height: 3.8 },
    { language: 'fr', text: data.serial, size: 7.5, weight: 'mono', align: 'center' },
  );
  const label = { size: 5.2, color: COLORS.soft } as const;
  writeBoth(
    kit,
    { x: CARD_EDGE + 1, y, width: ID1.width - 2 * CARD_EDGE - 2, height: 3.8 },
    { text: sayBoth('papers.card.serial'), ...label },
  );
  microtext(sheet, kit.pen, {
    name: data.body,
    text: microtextOf(data.body),
    x: CARD_EDGE,
    y: 52,
    widthMm: ID1.width - 2 * CARD_EDGE,
  });
}

function drawNotices({ body, issuedOn }: CardData, kit: Kit): void {
  const short = sayBoth(`papers.bodyShort.${body}`);
  const rights = sayBoth('papers.card.rightsNotice');
  const seal = sayBoth('papers.card.sealNotice');
  const found = sayBoth('papers.card.found', { fr: { body: short.fr }, ar: { body: short.ar } });
  const strong = { size: 6.4, weight: 'semibold', maxLines: 3, smallest: 5.6, height: 8 } as const;
  const plain = { size: 5.4, color: COLORS.soft, maxLines: 2, smallest: 4.8, height: 2.6 } as const;
  const lines = [
    { language: 'fr', text: rights.fr, ...strong },
    { language: 'ar', text: rights.ar, ...strong, height: 5.8 },
    { language: 'fr', text: seal.fr, ...plain },
    { language: 'ar', text: seal.ar, ...plain },
    { language: 'fr', text: found.fr, ...plain },
    { language: 'ar', text: found.ar, ...plain, height: 4.2 },
  ] as const;
  let y = 4;
  for (const { height, ...line } of lines) {
    writeIn(kit, { x: TEXT_X, y, width: TEXT_WIDTH, height }, line);
    y += height;
  }
  const issued = sayBoth('papers.card.issuedOn');
  const box = { x: TEXT_X, y: 30.4, width: TEXT_WIDTH, height: 3.4 };
  writeBoth(kit, box, { text: issued, size: 5.4, color: COLORS.soft });
  writeIn(
    kit,
    { ...box, x: box.x + 15, width: box.width - 30 },
    { language: 'fr', text: displayDay(issuedOn), size: 7, align: 'center' },
  );
}
