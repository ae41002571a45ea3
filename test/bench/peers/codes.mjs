import bwip from 'bwip-js/node';
import QRCode from 'qrcode';

/**
 * The codes of a card as one SVG path each, in modules: what every peer draws, computed the quick way, so that the codes
 * cost no peer more than they cost us.
 */
export function qrPath(text) {
  const { modules } = QRCode.create([{ data: text, mode: 'alphanumeric' }], {
    errorCorrectionLevel: 'M',
    maskPattern: 3,
  });
  const parts = [];
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1) {
      const first = column;
      while (column < modules.size && modules.data[row * modules.size + column]) column += 1;
      if (column > first) parts.push(`M${first} ${row}h${column - first}v1h${first - column}z`);
    }
  return { path: parts.join(''), width: modules.size, height: modules.size };
}

export function barsPath(text) {
  const [{ sbs }] = bwip.raw({ bcid: 'code128', text });
  const parts = [];
  let column = 0;
  sbs.forEach((width, index) => {
    if (index % 2 === 0) parts.push(`M${column} 0h${width}v1h${-width}z`);
    column += width;
  });
  return { path: parts.join(''), width: column, height: 1 };
}

/** The codes of a page with their places. */
export const codesOf = ({ qr, bars }) =>
  [qr && { ...qrPath(qr.text), box: qr.box }, bars && { ...barsPath(bars.text), box: bars.box }].filter(
    Boolean,
  );
