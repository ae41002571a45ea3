import { displayDay, type MissingPapersData } from '../../../shared/domain/papers/index.ts';
import { columns, heading, labelRow } from '../kit/bilingual.ts';
import { ltr, sayBoth } from '../kit/words.ts';
import { filedRows } from './filed.ts';
import type { Kit } from './kit.ts';
import { officialPaper } from './official-page.ts';
import { dayRow, issuedBlock, personRows, sealBlock } from './parts.ts';
import { missingRows } from './pieces.ts';

const SIMPLIFICATION_LAW = '55-19';

/** Asks at once for everything that a filing still lacks, so that one more visit is enough. */
export function missingPapers(data: MissingPapersData, kit: Kit): void {
  const { pen } = kit;
  const law = ltr(SIMPLIFICATION_LAW);
  const letterhead = {
    ...data,
    title: sayBoth('papers.missing-papers.title'),
    subtitle: sayBoth('papers.receipt.law', { fr: { law }, ar: { law } }),
  };
  const awaited = data.awaitedBy && { day: ltr(displayDay(data.awaitedBy)) };
  const asked = { reference: ltr(data.reference) };
  officialPaper(kit, letterhead, (flow) => {
    flow.add(columns(pen, sayBoth('papers.missing-papers.statement'), { size: 11, paddingMm: 3 }));
    flow.section(heading(pen, sayBoth('papers.receipt.applicant')), personRows(pen, data.applicant));
    flow.space(3);
    flow.section(heading(pen, sayBoth('papers.missing-papers.for')), [
      labelRow(pen, { label: sayBoth('papers.receipt.actName'), value: { kind: 'both', text: data.act } }),
      ...filedRows(pen, data),
      ...(data.awaitedBy ? [dayRow(pen, 'papers.missing-papers.awaitedBy', data.awaitedBy)] : []),
    ]);
    flow.space(3);
    flow.section(heading(pen, sayBoth('papers.missing-papers.pieces')), missingRows(pen, data.missing));
    flow.space(3);
    flow.section(
      heading(pen, sayBoth('papers.missing-papers.how')),
      [
        columns(pen, sayBoth('papers.missing-papers.where', { fr: asked, ar: asked })),
        columns(
          pen,
          awaited
            ? sayBoth('papers.missing-papers.until', { fr: awaited, ar: awaited })
            : sayBoth('papers.missing-papers.noDay'),
        ),
      ],
      { tag: 'Sect' },
    );
    flow.space(2);
    flow.add(issuedBlock(pen, data, 'papers.issued'));
    flow.space(3);
    flow.add(sealBlock(pen, data, sayBoth('papers.attestation.noStamp')));
  });
}
