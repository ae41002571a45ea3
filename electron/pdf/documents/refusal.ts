import { type RefusalData } from '../../../shared/domain/papers/index.ts';
import { columns, heading, labelRow, underline } from '../kit/bilingual.ts';
import type { Pen } from '../kit/pen.ts';
import { stack, type Block } from '../kit/row.ts';
import { COLORS } from '../kit/theme.ts';
import { ltr, sayBoth } from '../kit/words.ts';
import { filedRows } from './filed.ts';
import type { Kit } from './kit.ts';
import { officialPaper } from './official-page.ts';
import { issuedBlock, personRows, sealBlock } from './parts.ts';

const SIMPLIFICATION_LAW = '55-19';

/** A refusal gives its reasons, their sources, and where each is contested. */
export function refusal(data: RefusalData, kit: Kit): void {
  const { pen } = kit;
  const law = ltr(SIMPLIFICATION_LAW);
  const letterhead = {
    ...data,
    title: sayBoth('papers.refusal.title'),
    subtitle: sayBoth('papers.receipt.law', { fr: { law }, ar: { law } }),
  };
  const count = { count: data.reasons.length };
  officialPaper(kit, letterhead, (flow) => {
    flow.add(
      columns(pen, sayBoth('papers.refusal.statement', { fr: count, ar: count }), { size: 11, paddingMm: 3 }),
    );
    flow.section(heading(pen, sayBoth('papers.receipt.applicant')), personRows(pen, data.applicant));
    flow.space(3);
    flow.section(heading(pen, sayBoth('papers.refusal.asked')), [
      labelRow(pen, { label: sayBoth('papers.receipt.actName'), value: { kind: 'both', text: data.act } }),
      ...filedRows(pen, data),
    ]);
    flow.space(3);
    flow.section(
      heading(pen, sayBoth('papers.refusal.reasons')),
      data.reasons.map((reason, index) => reasonBlock(pen, reason, index + 1)),
      { tag: 'Sect' },
    );
    flow.space(3);
    flow.section(
      heading(pen, sayBoth('papers.refusal.appealTitle')),
      [columns(pen, data.appeal ?? sayBoth('papers.refusal.appeal'), { size: 9 })],
      { tag: 'Sect' },
    );
    flow.space(2);
    flow.add(issuedBlock(pen, data, 'papers.issued'));
    flow.space(3);
    flow.add(sealBlock(pen, data, sayBoth('papers.attestation.noStamp')));
  });
}

/** The reason, then in small its source and where it is contested; never torn apart at the end of a page. */
function reasonBlock(
  pen: Pen,
  { text, source, contest }: RefusalData['reasons'][number],
  rank: number,
): Block {
  const number = ltr(String(rank));
  const small = { size: 7.8, color: COLORS.soft, paddingMm: 0.2, leading: 1.34 } as const;
  const block = stack([
    columns(
      pen,
      sayBoth('papers.refusal.reason', {
        fr: { number, reason: text.fr },
        ar: { number, reason: text.ar },
      }),
      { size: 9.5, weight: 'semibold', paddingMm: 0.5 },
    ),
    ...(source
      ? [
          columns(
            pen,
            sayBoth('papers.refusal.source', { fr: { source: source.fr }, ar: { source: source.ar } }),
            small,
          ),
        ]
      : []),
    ...(contest
      ? [
          columns(
            pen,
            sayBoth('papers.refusal.contest', { fr: { where: contest.fr }, ar: { where: contest.ar } }),
            small,
          ),
        ]
      : []),
  ]);
  return {
    heightMm: block.heightMm + 0.8,
    draw: (sheet, x, y) => {
      sheet.artifact('Layout', () => underline(sheet, x, y, block.heightMm + 0.8));
      block.draw(sheet, x, y + 0.4);
    },
  };
}
