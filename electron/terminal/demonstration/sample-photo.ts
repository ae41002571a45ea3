import sharp from 'sharp';

const SILHOUETTE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 400">
  <rect width="300" height="400" fill="#e9e4da"/>
  <path d="M40 400c0-92 46-128 110-128s110 36 110 128z" fill="#1f5c4a"/>
  <path d="M118 236h64v50c0 22-64 22-64 0z" fill="#c89472"/>
  <ellipse cx="150" cy="172" rx="66" ry="82" fill="#d9a883"/>
  <path d="M80 176c-8-84 38-112 70-112s82 26 70 112c-8-46-30-66-70-66s-62 22-70 66z" fill="#33241c"/>
  <g fill="#33241c"><circle cx="124" cy="176" r="6"/><circle cx="176" cy="176" r="6"/></g>
  <path d="M128 214q22 14 44 0" stroke="#7d4a36" stroke-width="5" fill="none" stroke-linecap="round"/>
</svg>`;

/** A drawn face, so that the sample shows nobody. JPEG bytes. */
export const samplePhoto = (): Promise<Buffer> =>
  sharp(Buffer.from(SILHOUETTE)).resize(900, 1200).jpeg({ quality: 90 }).toBuffer();
