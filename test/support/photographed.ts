import sharp from 'sharp';

/** A prescription of nobody, lying askew on a dark table, as a camera sees it. */
export function photographed(word: string): Promise<Buffer> {
  const rows = Array.from(
    { length: 14 },
    (_, row) =>
      `<rect x="70" y="${210 + row * 52}" width="${360 + ((row * 97) % 190)}" height="12" fill="#555"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="1500">
    <rect width="1200" height="1500" fill="#4b3b2f"/>
    <g transform="translate(235 130) rotate(6) skewX(-3)">
      <rect width="700" height="1040" fill="#f4f1ea"/>
      <text x="70" y="130" font-size="64" font-family="DejaVu Sans, sans-serif" fill="#222">${word}</text>
      ${rows.join('')}
    </g></svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 85 }).toBuffer();
}
