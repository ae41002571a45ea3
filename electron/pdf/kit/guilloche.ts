import { colorOperands, operand, point } from './operators.ts';
import type { Sheet } from './sheet.ts';
import { toPoints, type Box } from './units.ts';

interface Waves {
  readonly name: string;
  readonly lines: number;
  readonly periods: number;
  readonly color: string;
  readonly widthPoints: number;
}

/**
 * A band of interlaced waves, as on banknotes: fine lines that a copier blurs and that cost little, as the file keeps
 * them once. Each wave is phase-shifted and breathes with a slower one, so that the band closes and opens.
 */
export function guilloche(sheet: Sheet, box: Box, waves: Waves): void {
  sheet.stamp(waves.name, box, () => {
    const paths = Array.from({ length: waves.lines }, (_, line) =>
      wavePath(box, line / waves.lines, waves.periods),
    );
    return `${colorOperands(waves.color)} RG ${operand(waves.widthPoints)} w\n${paths.join('\n')}`;
  });
}

const SEGMENTS_A_PERIOD = 6;

function wavePath(box: Box, phase: number, periods: number): string {
  const [width, height] = [toPoints(box.width), toPoints(box.height)];
  const turn = 2 * Math.PI;
  const at = (t: number): number => {
    const envelope = 0.5 + 0.28 * Math.cos(turn * t * 2) + 0.16 * Math.cos(turn * t * 5);
    return height / 2 + (height / 2) * envelope * Math.sin(turn * (t * periods + phase)) * 0.98;
  };
  const slope = (t: number): number => (at(t + 1e-4) - at(t - 1e-4)) / 2e-4;
  const segments = Math.ceil(periods * SEGMENTS_A_PERIOD);
  const step = 1 / segments;
  let path = `${point(0, at(0))} m`;
  for (let segment = 0; segment < segments; segment++) {
    const [from, to] = [segment * step, (segment + 1) * step];
    const third = step / 3;
    const first = point((from + third) * width, at(from) + slope(from) * third);
    const second = point((to - third) * width, at(to) - slope(to) * third);
    path += `\n${first} ${second} ${point(to * width, at(to))} c`;
  }
  return `${path} S`;
}

/** The eight-pointed star of zellige work, in two squares: the house's own mark, not a state's emblem. */
export function star(sheet: Sheet, box: Box, color: string): void {
  const centre = { x: toPoints(box.x + box.width / 2), y: toPoints(box.y + box.height / 2) };
  const radius = toPoints(box.width / 2);
  const inner = (radius * Math.cos(Math.PI / 4)) / Math.cos(Math.PI / 8);
  const corners = Array.from({ length: 16 }, (_, index) => {
    const [length, angle] = [index % 2 === 0 ? radius : inner, (index * Math.PI) / 8];
    return point(centre.x + length * Math.sin(angle), centre.y - length * Math.cos(angle));
  });
  const [first, ...others] = corners;
  sheet.operators(
    `${colorOperands(color)} rg ${first} m ${others.map((corner) => `${corner} l`).join(' ')} h f`,
  );
}
