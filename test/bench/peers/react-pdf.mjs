import { Document, Font, Image, Page, Path, renderToBuffer, Svg, Text, View } from '@react-pdf/renderer';
import { createElement as h } from 'react';
import { codesOf } from './codes.mjs';

const MM = 72 / 25.4;
const placed = ({ x, y, width, height }) => ({
  position: 'absolute',
  left: x * MM,
  top: y * MM,
  width: width * MM,
  height: height * MM,
});
const ROOM_MM = 3;

/** As its guide says: fonts registered once a process, a document of pages, everything at its own place. */
export async function open({ fontFiles, page: size }) {
  for (const [family, src] of Object.entries(fontFiles)) Font.register({ family, src });
  Font.registerHyphenationCallback((word) => [word]);
  const pageOf = ({ items, fills, photo, ...codes }, key) =>
    h(
      Page,
      { key, size: [size.width * MM, size.height * MM] },
      ...fills.map(({ box, color }) => h(View, { style: { ...placed(box), backgroundColor: color } })),
      photo ? h(Image, { style: placed(photo.box), src: Buffer.from(photo.bytes) }) : null,
      ...codesOf(codes).map(({ path, width, height, box }) =>
        h(
          Svg,
          { style: placed(box), viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: 'none' },
          h(Path, { d: path, fill: '#000000' }),
        ),
      ),
      ...items.map(({ text, x, baseline, width, size: points, font, color, rtl }) =>
        h(
          Text,
          {
            style: {
              position: 'absolute',
              left: (rtl ? x - ROOM_MM : x) * MM,
              top: baseline * MM - 1.1 * points,
              width: (width + ROOM_MM) * MM,
              fontFamily: font,
              fontSize: points,
              color,
              direction: rtl ? 'rtl' : 'ltr',
              textAlign: rtl ? 'right' : 'left',
            },
          },
          text,
        ),
      ),
    );
  return {
    draw: (cards) => renderToBuffer(h(Document, {}, ...cards.flatMap(({ pages }) => pages).map(pageOf))),
  };
}
