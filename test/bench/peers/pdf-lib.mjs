import fontkit from '@pdf-lib/fontkit';
import { PDFDocument, rgb } from 'pdf-lib';
import { codesOf } from './codes.mjs';

const MM = 72 / 25.4;
const colour = (hex) => rgb(...[1, 3, 5].map((from) => Number.parseInt(hex.slice(from, from + 2), 16) / 255));

/** As its guide says: fonts embedded once a document (whole: its subsets lose Arabic glyphs), text, pictures, SVG paths. */
export async function open({ fonts, page: size }) {
  return {
    async draw(cards) {
      const document = await PDFDocument.create();
      document.registerFontkit(fontkit);
      const faces = {};
      for (const [name, bytes] of Object.entries(fonts)) faces[name] = await document.embedFont(bytes);
      const height = size.height * MM;
      for (const { pages } of cards)
        for (const { items, fills, photo, ...codes } of pages) {
          const page = document.addPage([size.width * MM, height]);
          for (const { box, color } of fills)
            page.drawRectangle({
              x: box.x * MM,
              y: height - (box.y + box.height) * MM,
              width: box.width * MM,
              height: box.height * MM,
              color: colour(color),
            });
          if (photo) {
            const { box } = photo;
            const image = await document.embedJpg(photo.bytes);
            const at = { x: box.x * MM, y: height - (box.y + box.height) * MM };
            page.drawImage(image, { ...at, width: box.width * MM, height: box.height * MM });
          }
          for (const { path, width, height: tall, box } of codesOf(codes)) {
            const scaled =
              tall === 1 ? path.replaceAll('v1h', `v${(box.height * width) / box.width}h`) : path;
            const scale = (box.width * MM) / width;
            page.drawSvgPath(scaled, { x: box.x * MM, y: height - box.y * MM, scale, color: rgb(0, 0, 0) });
          }
          for (const { text, x, baseline, size: points, font, color } of items)
            page.drawText(text, {
              x: x * MM,
              y: height - baseline * MM,
              size: points,
              font: faces[font],
              color: colour(color),
            });
        }
      return document.save();
    },
  };
}
