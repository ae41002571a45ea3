import type { PlacedText } from '../../../electron/pdf/index.ts';
import { A4, ID1, ROLL_TICKET, type Box } from '../../../electron/pdf/kit/units.ts';

const TOLERANCE_MM = 0.05;
const right = ({ x, width }: Box): number => x + width;
const bottom = ({ y, height }: Box): number => y + height;

export const isInside = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x - TOLERANCE_MM &&
  right(inner) <= right(outer) + TOLERANCE_MM &&
  inner.y >= outer.y - TOLERANCE_MM &&
  bottom(inner) <= bottom(outer) + TOLERANCE_MM;

const overlap = (a: Box, b: Box): boolean =>
  a.x < right(b) - TOLERANCE_MM &&
  b.x < right(a) - TOLERANCE_MM &&
  a.y < bottom(b) - TOLERANCE_MM &&
  b.y < bottom(a) - TOLERANCE_MM;

/** How near to the edge text may come: a printer shifts a card by a millimetre, a sheet by more. */
export function safeZoneOf(kind: string): Box {
  const [page, edge] =
    kind === 'ticket' ? [ROLL_TICKET, 3] : kind.toLowerCase().includes('card') ? [ID1, 1.5] : [A4, 8];
  return { x: edge, y: edge, width: page.width - 2 * edge, height: page.height - 2 * edge };
}

export const say = ({ text, page }: PlacedText): string => `page ${page + 1}: ${text}`;

/** Lines that run over one another. */
export const clashes = (placed: readonly PlacedText[]): string[] =>
  placed.flatMap((a, index) =>
    placed
      .slice(index + 1)
      .filter((b) => a.page === b.page && overlap(a.ink, b.ink))
      .map((b) => `${say(a)} × ${b.text}`),
  );
