import { describe, expect, it } from 'vitest';
import type { PlacedText } from '../../electron/pdf/index.ts';
import { A4, ID1, type Box } from '../../electron/pdf/kit/units.ts';
import { PAPER_NAMES, PAPERS } from './support/render.ts';

const TOLERANCE_MM = 0.05;
const right = ({ x, width }: Box): number => x + width;
const bottom = ({ y, height }: Box): number => y + height;

const isInside = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x - TOLERANCE_MM &&
  right(inner) <= right(outer) + TOLERANCE_MM &&
  inner.y >= outer.y - TOLERANCE_MM &&
  bottom(inner) <= bottom(outer) + TOLERANCE_MM;

const overlap = (a: Box, b: Box): boolean =>
  a.x < right(b) - TOLERANCE_MM &&
  b.x < right(a) - TOLERANCE_MM &&
  a.y < bottom(b) - TOLERANCE_MM &&
  b.y < bottom(a) - TOLERANCE_MM;

const safeZone = (name: string): Box => {
  const [page, edge] = name.toLowerCase().includes('card') ? [ID1, 1.5] : [A4, 8];
  return { x: edge, y: edge, width: page.width - 2 * edge, height: page.height - 2 * edge };
};

const say = ({ text, page }: PlacedText): string => `page ${page + 1}: ${text}`;

describe.each(PAPER_NAMES)('the lines of the %s', (name) => {
  it('stay in their cells and inside the margins', async () => {
    const { placed } = await PAPERS[name]();
    expect(placed.length).toBeGreaterThan(15);
    expect(placed.filter(({ ink, box }) => !isInside(ink, box)).map(say)).toEqual([]);
    expect(placed.filter(({ ink }) => !isInside(ink, safeZone(name))).map(say)).toEqual([]);
  });

  it('never run over one another', async () => {
    const { placed } = await PAPERS[name]();
    const clashes = placed.flatMap((a, index) =>
      placed
        .slice(index + 1)
        .filter((b) => a.page === b.page && overlap(a.ink, b.ink))
        .map((b) => `${say(a)} × ${b.text}`),
    );
    expect(clashes).toEqual([]);
  });
});

describe('the number of pages', () => {
  it.each([
    ['receipt', 1],
    ['attestation', 1],
    ['card', 2],
    ['extremeCard', 2],
    ['extremeMemberCard', 2],
    ['access', 1],
    ['extremeAccess', 1],
    ['memberAttestation', 1],
    ['extremeReceipt', 2],
    ['extremeAttestation', 2],
  ] as const)('the %s takes %i', async (name, count) => {
    const { infoOf } = await import('./support/tools.ts');
    expect(infoOf((await PAPERS[name]()).pdf)).toMatch(new RegExp(`Pages:\\s+${count}\\n`));
  });
});
