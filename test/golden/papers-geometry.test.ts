import { describe, expect, it } from 'vitest';
import { clashes, isInside, safeZoneOf, say } from './support/geometry.ts';
import { PAPER_NAMES, PAPERS } from './support/render.ts';

describe.each(PAPER_NAMES)('the lines of the %s', (name) => {
  it('stay in their cells and inside the margins', async () => {
    const { placed } = await PAPERS[name]();
    expect(placed.length).toBeGreaterThan(15);
    expect(placed.filter(({ ink, box }) => !isInside(ink, box)).map(say)).toEqual([]);
    expect(placed.filter(({ ink }) => !isInside(ink, safeZoneOf(name))).map(say)).toEqual([]);
  });

  it('never run over one another', async () => {
    const { placed } = await PAPERS[name]();
    expect(clashes(placed)).toEqual([]);
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
