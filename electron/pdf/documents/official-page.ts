import type { Bilingual, ManagingBody } from '../../../shared/domain/papers/index.ts';
import { CONTENT_WIDTH, columns } from '../kit/bilingual.ts';
import { Flow } from '../kit/flow.ts';
import { guilloche, star } from '../kit/guilloche.ts';
import { drawMarks, marksToShow } from '../kit/marks.ts';
import { microtext } from '../kit/microtext.ts';
import { rule } from '../kit/paths.ts';
import { row, write, type Block, type Cell } from '../kit/row.ts';
import { COLORS } from '../kit/theme.ts';
import { A4 } from '../kit/units.ts';
import { ltr, say, sayBoth } from '../kit/words.ts';
import type { Kit } from './kit.ts';
import { microtextOf } from './parts.ts';

export const MARGIN = (A4.width - CONTENT_WIDTH) / 2;
const FOOTER_TOP = 277.8;
const HALF = CONTENT_WIDTH / 2 - 14;

/** What stands at the head and foot of every page of a paper. */
export interface Letterhead {
  readonly body: ManagingBody;
  readonly branch: Bilingual;
  readonly title: Bilingual;
  readonly subtitle: Bilingual;
  readonly reference: string;
}

/** Draws an A4 paper: the letterhead, then what `compose` puts in the flow, then the feet of its pages. */
export function officialPaper(kit: Kit, letterhead: Letterhead, compose: (flow: Flow) => void): void {
  const { sheet } = kit;
  const firstPage = sheet.pageCount;
  const openPage = (_: unknown, isFirst: boolean): number => {
    sheet.addPage(A4);
    return isFirst ? drawHead(kit, letterhead) : drawContinuation(kit, letterhead);
  };
  compose(new Flow(sheet, { x: MARGIN, bottom: FOOTER_TOP - 1.6, openPage }));
  const pages = sheet.pageCount - firstPage;
  for (let page = 0; page < pages; page++) {
    sheet.returnTo(firstPage + page);
    drawFoot(kit, letterhead, { page: page + 1, pages });
    drawMarks(sheet, kit.pen, { page: A4, marks: kit.marks });
  }
}

/** The head of a first page; answers where what follows may begin. */
export function drawHead({ sheet, pen }: Kit, { body, branch, title, subtitle }: Letterhead): number {
  sheet.artifact('Background', () => {
    const band = { x: MARGIN, y: 6, width: CONTENT_WIDTH, height: 5 };
    guilloche(sheet, band, {
      name: 'HeadBand',
      lines: 10,
      periods: 18,
      color: COLORS.guilloche,
      widthPoints: 0.25,
    });
    star(sheet, { x: A4.width / 2 - 5, y: 13, width: 10, height: 10 }, COLORS.accent);
  });
  const lines: readonly (readonly [Bilingual, 'semibold' | 'regular', number])[] = [
    [sayBoth('papers.kingdom'), 'semibold', 9],
    [sayBoth(`papers.body.${body}`), 'regular', 9],
    [sayBoth('papers.branch', { fr: { branch: branch.fr }, ar: { branch: branch.ar } }), 'regular', 8.5],
  ];
  const side = (language: 'fr' | 'ar', x: number): Cell => ({
    x,
    width: HALF,
    tag: 'P',
    writings: lines.map(([text, weight, size]) =>
      pen.fit(language, text[language], { size, weight, widthMm: HALF, smallest: 7, maxLines: 2 }),
    ),
  });
  row([side('fr', 0), side('ar', CONTENT_WIDTH - HALF)], { paddingMm: 0 }).draw(sheet, MARGIN, 13);
  const wordmark = pen.write('fr', say('fr', 'papers.wordmark'), {
    size: 9,
    weight: 'semibold',
    color: COLORS.accent,
    align: 'center',
  });
  write(sheet, wordmark, { box: { x: A4.width / 2 - 14, y: 23.5, width: 28, height: 5 }, tag: 'P' });
  sheet.artifact('Layout', () =>
    rule(sheet, { x: MARGIN, y: 31, widthMm: CONTENT_WIDTH, color: COLORS.accent, widthPoints: 1.2 }),
  );
  const titleRow = titleBlock(pen, title, subtitle);
  titleRow.draw(sheet, MARGIN, 32.5);
  return 32.5 + titleRow.heightMm + 1.5;
}

function titleBlock(pen: Kit['pen'], title: Bilingual, subtitle: Bilingual): Block {
  const width = CONTENT_WIDTH / 2 - 3;
  const side = (language: 'fr' | 'ar', x: number): Cell => ({
    x,
    width,
    tag: 'H1',
    writings: [
      pen.fit(language, title[language], {
        size: 17,
        weight: 'semibold',
        widthMm: width,
        smallest: 13,
        maxLines: 2,
        leading: 1.35,
      }),
      pen.write(language, subtitle[language], {
        size: 8.5,
        color: COLORS.soft,
        widthMm: width,
        leading: 1.4,
      }),
    ],
  });
  return row([side('fr', 0), side('ar', CONTENT_WIDTH - width)], { paddingMm: 0 });
}

/** Later pages say which paper they belong to. */
function drawContinuation({ sheet, pen }: Kit, { title, reference }: Letterhead): number {
  const ink = { size: 9, weight: 'semibold', color: COLORS.soft } as const;
  const third = CONTENT_WIDTH / 3;
  const limits = { widthMm: third, smallest: 7, maxLines: 1 } as const;
  const cells: Cell[] = [
    { x: 0, width: third, writings: [pen.fit('fr', title.fr, { ...ink, ...limits })], tag: 'P' },
    {
      x: third,
      width: third,
      writings: [pen.write('fr', reference, { size: 9, weight: 'mono', align: 'center' })],
      tag: 'P',
    },
    { x: 2 * third, width: third, writings: [pen.fit('ar', title.ar, { ...ink, ...limits })], tag: 'P' },
  ];
  row(cells).draw(sheet, MARGIN, 12);
  sheet.artifact('Layout', () =>
    rule(sheet, { x: MARGIN, y: 20, widthMm: CONTENT_WIDTH, color: COLORS.accent, widthPoints: 0.8 }),
  );
  return 23;
}

function drawFoot(
  { sheet, pen, marks }: Kit,
  { body }: Letterhead,
  numbers: { readonly page: number; readonly pages: number },
): void {
  microtext(sheet, pen, {
    name: body,
    text: microtextOf(body),
    x: MARGIN,
    y: FOOTER_TOP,
    widthMm: CONTENT_WIDTH,
  });
  const values = { page: ltr(String(numbers.page)), pages: ltr(String(numbers.pages)) };
  const pageNumber = sayBoth('papers.page', { fr: values, ar: values });
  const law = ltr('09-08');
  const yourData = sayBoth('papers.yourData', { fr: { law }, ar: { law } });
  const small = { size: 6.5, color: COLORS.soft, leading: 1.3 } as const;
  const notice = columns(pen, yourData, { ...small, paddingMm: 0.3 });
  notice.draw(sheet, MARGIN, FOOTER_TOP + 0.8);
  const notes = marksToShow(marks).map((mark) => sayBoth(`papers.${mark}Note`));
  const cell = (language: 'fr' | 'ar', x: number): Cell => ({
    x,
    width: CONTENT_WIDTH / 2,
    tag: 'P',
    writings: [
      pen.fit(language, [pageNumber, ...notes].map((text) => text[language]).join('  ·  '), {
        ...small,
        widthMm: CONTENT_WIDTH / 2 - 2,
        smallest: 5,
        maxLines: 2,
      }),
    ],
  });
  row([cell('fr', 0), cell('ar', CONTENT_WIDTH / 2)], { paddingMm: 0.3 }).draw(
    sheet,
    MARGIN,
    FOOTER_TOP + 0.8 + notice.heightMm,
  );
}
