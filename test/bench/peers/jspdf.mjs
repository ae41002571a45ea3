import { jsPDF } from 'jspdf';
import { codesOf } from './codes.mjs';

/** As its guide says: fonts in base64 added to each document, text, pictures, paths. */
export async function open({ fonts, page: size }) {
  const files = Object.entries(fonts).map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')]);
  const format = [size.width, size.height];
  return {
    async draw(cards) {
      const document = new jsPDF({ unit: 'mm', format, orientation: 'landscape', compress: true });
      for (const [name, base64] of files) {
        document.addFileToVFS(`${name}.ttf`, base64);
        document.addFont(`${name}.ttf`, name, 'normal');
      }
      let first = true;
      for (const { pages } of cards)
        for (const { items, fills, photo, ...codes } of pages) {
          if (!first) document.addPage(format, 'landscape');
          first = false;
          for (const { box, color } of fills) {
            document.setFillColor(color);
            document.rect(box.x, box.y, box.width, box.height, 'F');
          }
          if (photo) {
            const { x, y, width, height } = photo.box;
            // Named: by itself it takes some of these photos for the same one.
            document.addImage(photo.bytes, 'JPEG', x, y, width, height, photo.name);
          }
          document.setFillColor('#000000');
          for (const { path, width, height, box } of codesOf(codes)) {
            const [sx, sy] = [box.width / width, box.height / height];
            for (const [, left, top, run] of path.matchAll(/M(\d+) (\d+)h(\d+)/gu))
              document.rect(box.x + left * sx, box.y + top * sy, run * sx, sy, null);
            document.fill();
          }
          for (const { text, x, baseline, size: points, font, color } of items) {
            document.setFont(font, 'normal');
            document.setFontSize(points);
            document.setTextColor(color);
            document.text(text, x, baseline);
          }
        }
      return new Uint8Array(document.output('arraybuffer'));
    },
  };
}
