import { displayDay, type Bilingual, type TicketData } from '../../../shared/domain/papers/index.ts';
import type { Ink } from '../kit/pen.ts';
import { drawMarks, marksToShow } from '../kit/marks.ts';
import { rule } from '../kit/paths.ts';
import { write } from '../kit/row.ts';
import { COLORS } from '../kit/theme.ts';
import { ROLL_TICKET } from '../kit/units.ts';
import { ltr, sayBoth } from '../kit/words.ts';
import type { Kit } from './kit.ts';

/** What a receipt printer leaves white at each side. */
const MARGIN = 5;
const WIDTH = ROLL_TICKET.width - 2 * MARGIN;
const NUMBER_POINTS = 50;
const LINE = { color: COLORS.ink, widthPoints: 0.8, widthMm: WIDTH } as const;

/** A small paper for the roll of a receipt printer: black on white, read at arm’s length, one language under the other. */
export function ticket(data: TicketData, kit: Kit): void {
  const { sheet, pen, marks } = kit;
  sheet.addPage(ROLL_TICKET);
  const day = ltr(displayDay(data.drawn.day));
  const time = ltr(data.drawn.time);
  const count = data.waitingBefore;
  let y = 6;
  const line = (language: 'fr' | 'ar', text: string, ink: Ink) => {
    const writing = pen.fit(language, text, {
      ...ink,
      align: 'center',
      widthMm: WIDTH,
      smallest: ink.size * 0.7,
      maxLines: 2,
    });
    const box = { x: MARGIN, y, width: WIDTH, height: writing.layout.heightMm };
    write(sheet, writing, { box, tag: 'P' });
    y += writing.layout.heightMm;
  };
  const both = (words: Bilingual, ink: Ink) => {
    line('fr', words.fr, ink);
    line('ar', words.ar, ink);
  };
  const gap = (mm: number) => (y += mm);
  const across = () => {
    gap(2);
    sheet.artifact('Layout', () => rule(sheet, { ...LINE, x: MARGIN, y }));
    gap(2);
  };

  both(data.branch, { size: 9 });
  across();
  both(sayBoth('papers.ticket.yours'), { size: 9 });
  line('fr', data.name, { size: NUMBER_POINTS, weight: 'semibold', leading: 1.1 });
  both(data.reason, { size: 12, weight: 'semibold' });
  across();
  both(sayBoth('papers.ticket.before', { fr: { count }, ar: { count } }), { size: 10 });
  gap(1);
  both(sayBoth('papers.ticket.drawn', { fr: { day, time }, ar: { day, time } }), { size: 8.5 });
  across();
  both(sayBoth('papers.ticket.keep'), { size: 7.5 });
  for (const mark of marksToShow(marks)) both(sayBoth(`papers.${mark}Note`), { size: 6 });
  drawMarks(sheet, pen, { page: ROLL_TICKET, marks });
}
