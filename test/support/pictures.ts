import sharp, { type Sharp } from 'sharp';

interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly skin?: string;
  readonly wall?: string;
}

/** A drawn head and shoulders: nobody's face, with eyes, hair and a wall behind. */
export function drawnFace({
  width = 900,
  height = 1200,
  skin = '#c99a78',
  wall = '#dfe3e6',
}: Look = {}): Sharp {
  return sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 1200" width="${width}" height="${height}"
      preserveAspectRatio="xMidYMid slice"><rect x="-900" y="-900" width="3000" height="3000" fill="${wall}"/>
      <ellipse cx="450" cy="1230" rx="420" ry="300" fill="#35506b"/>
      <rect x="370" y="800" width="160" height="200" fill="#b78863"/>
      <ellipse cx="450" cy="560" rx="240" ry="320" fill="${skin}"/>
      <path d="M205 520Q220 190 450 190Q690 190 695 520Q640 360 450 360Q270 360 205 520Z" fill="#2c2019"/>
      <g fill="#fff"><ellipse cx="360" cy="530" rx="45" ry="24"/><ellipse cx="540" cy="530" rx="45" ry="24"/></g>
      <g fill="#2a1a12"><circle cx="360" cy="530" r="21"/><circle cx="540" cy="530" r="21"/>
      <rect x="305" y="465" width="110" height="16" rx="8"/><rect x="485" y="465" width="110" height="16" rx="8"/></g>
      <path d="M450 540L425 650Q450 668 480 650" stroke="#9c6f50" stroke-width="8" fill="none"/>
      <path d="M370 745Q450 790 530 745" stroke="#8f3f3a" stroke-width="18" fill="none"/></svg>`),
  ).flatten();
}
