import pdfmake from 'pdfmake';
import { codesOf } from './codes.mjs';

const MM = 72 / 25.4;
/** Where pdfmake puts the baseline under the top of a line, as a part of the size (the ascent of IBM Plex Sans Arabic). */
const ASCENT = 1.1;

/** As its guide says: one description a document, fonts declared once, everything at its own place. */
export async function open({ fontFiles, page: size }) {
  pdfmake.setFonts(Object.fromEntries(Object.entries(fontFiles).map(([name, normal]) => [name, { normal }])));
  const pageOf = ({ items, fills, photo, ...codes }, isFirst) => ({
    ...(isFirst ? {} : { pageBreak: 'before' }),
    stack: [
      { text: ' ', fontSize: 1 },
      {
        absolutePosition: { x: 0, y: 0 },
        canvas: fills.map(({ box, color }) => ({
          type: 'rect',
          x: box.x * MM,
          y: box.y * MM,
          w: box.width * MM,
          h: box.height * MM,
          color,
        })),
      },
      ...(photo
        ? [
            {
              image: `data:image/jpeg;base64,${Buffer.from(photo.bytes).toString('base64')}`,
              width: photo.box.width * MM,
              height: photo.box.height * MM,
              absolutePosition: { x: photo.box.x * MM, y: photo.box.y * MM },
            },
          ]
        : []),
      ...codesOf(codes).map(({ path, width, height, box }) => ({
        svg: `<svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none"><path d="${path}"/></svg>`,
        width: box.width * MM,
        height: box.height * MM,
        absolutePosition: { x: box.x * MM, y: box.y * MM },
      })),
      ...items.map(({ text, x, baseline, size: points, font, color }) => ({
        text,
        font,
        fontSize: points,
        color,
        noWrap: true,
        absolutePosition: { x: x * MM, y: baseline * MM - ASCENT * points },
      })),
    ],
  });
  return {
    draw: (cards) =>
      pdfmake
        .createPdf({
          pageSize: { width: size.width * MM, height: size.height * MM },
          pageMargins: 0,
          defaultStyle: { font: 'regular' },
          content: cards.flatMap(({ pages }) => pages).map((page, index) => pageOf(page, index === 0)),
        })
        .getBuffer(),
  };
}
