import { chromium } from 'playwright';
import { codesOf } from './codes.mjs';

const escaped = (text) => text.replace(/[&<>]/gu, (sign) => `&#${sign.codePointAt(0)};`);
const placed = ({ x, y, width, height }) => `left:${x}mm;top:${y}mm;width:${width}mm;height:${height}mm`;

/** Started once, with its page and fonts loaded once; each document is written into the page and printed. */
export async function open({ fonts, page: size }) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const page = await browser.newPage();
  const faces = Object.entries(fonts).map(
    ([name, bytes]) =>
      `@font-face{font-family:${name};src:url(data:font/ttf;base64,${Buffer.from(bytes).toString('base64')})}`,
  );
  await page.setContent(
    `<!doctype html><style>${faces.join('')}
@page{size:${size.width}mm ${size.height}mm;margin:0}
body{margin:0}
section{position:relative;width:${size.width}mm;height:${size.height}mm;overflow:hidden;break-after:page}
section:last-child{break-after:auto}
section>*{position:absolute;display:block}
p{margin:0;white-space:pre;line-height:0}</style><body></body>`,
  );
  const pageOf = ({ items, fills, photo, ...codes }) =>
    `<section>${[
      ...fills.map(({ box, color }) => `<div style="${placed(box)};background:${color}"></div>`),
      photo
        ? `<img style="${placed(photo.box)}" src="data:image/jpeg;base64,${Buffer.from(photo.bytes).toString('base64')}">`
        : '',
      ...codesOf(codes).map(
        ({ path, width, height, box }) =>
          `<svg style="${placed(box)}" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none"><path d="${path}"/></svg>`,
      ),
      ...items.map(
        ({ text, x, baseline, size: points, font, color, rtl }) =>
          `<p dir="${rtl ? 'rtl' : 'ltr'}" style="left:${x}mm;top:calc(${baseline}mm - ${points * 0.35}pt);font:${points}pt ${font};line-height:0;color:${color}">${escaped(text)}</p>`,
      ),
    ].join('')}</section>`;
  return {
    async draw(cards) {
      const html = cards.flatMap(({ pages }) => pages.map(pageOf)).join('');
      await page.evaluate(async (written) => {
        document.body.innerHTML = written;
        await document.fonts.ready;
        await Promise.all([...document.images].map((image) => image.decode()));
      }, html);
      return page.pdf({ preferCSSPageSize: true, printBackground: true });
    },
    close: () => browser.close(),
  };
}
