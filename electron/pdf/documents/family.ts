import { displayDay, type Bilingual, type PaperDependant } from '../../../shared/domain/papers/index.ts';
import { columns, heading, underline } from '../kit/bilingual.ts';
import type { Flow } from '../kit/flow.ts';
import type { Pen } from '../kit/pen.ts';
import { row, type Block, type Cell } from '../kit/row.ts';
import { COLORS } from '../kit/theme.ts';
import { sayBoth } from '../kit/words.ts';
import { namesOf } from './parts.ts';

/** French half at the left, Arabic half at the right, the birth date between them. */
const FAMILY_COLUMNS = [
  { x: 0, width: 17 },
  { x: 18, width: 56 },
  { x: 75, width: 28 },
  { x: 104, width: 56 },
  { x: 161, width: 17 },
] as const;

/** Those who are covered through the insured person, under a head that each page repeats. */
export function familySection(
  flow: Flow,
  pen: Pen,
  { title, family }: { readonly title: Bilingual; readonly family: readonly PaperDependant[] },
): void {
  if (family.length === 0) {
    flow.section(heading(pen, title), [columns(pen, sayBoth('papers.family.none'))], { tag: 'Sect' });
    return;
  }
  const rows = family.map((member) => dependantRow(pen, member));
  flow.section(heading(pen, title), rows, { head: familyHead(pen) });
}

function familyHead(pen: Pen): Block {
  const label = { relation: sayBoth('papers.label.relation'), names: sayBoth('papers.label.names') };
  const birth = sayBoth('papers.label.dependantBirth');
  const head = { size: 7, color: COLORS.soft, leading: 1.3 } as const;
  const [relationFr, nameFr, day, nameAr, relationAr] = FAMILY_COLUMNS;
  return row(
    [
      { ...relationFr, tag: 'TH', writings: [pen.write('fr', label.relation.fr, head)] },
      { ...nameFr, tag: 'TH', writings: [pen.write('fr', label.names.fr, head)] },
      { x: day.x, width: day.width / 2, tag: 'TH', writings: [pen.write('fr', birth.fr, head)] },
      {
        x: day.x + day.width / 2,
        width: day.width / 2,
        tag: 'TH',
        writings: [pen.write('ar', birth.ar, head)],
      },
      { ...nameAr, tag: 'TH', writings: [pen.write('ar', label.names.ar, head)] },
      { ...relationAr, tag: 'TH', writings: [pen.write('ar', label.relation.ar, head)] },
    ],
    { tag: 'TR', paddingMm: 0.35, background: underline },
  );
}

function dependantRow(pen: Pen, member: PaperDependant): Block {
  const relation = sayBoth(`papers.relation.${member.kind}.${member.sex}`);
  const names = namesOf(member);
  const [relationFr, nameFr, day, nameAr, relationAr] = FAMILY_COLUMNS;
  const limits = { size: 9, smallest: 7.5, maxLines: 6, leading: 1.3 } as const;
  const cells: Cell[] = [
    { ...relationFr, tag: 'TD', writings: [pen.write('fr', relation.fr, { size: 8.5, leading: 1.3 })] },
    { ...nameFr, tag: 'TD', writings: [pen.fit('fr', names.fr, { ...limits, widthMm: nameFr.width })] },
    {
      ...day,
      tag: 'TD',
      writings: [pen.write('fr', displayDay(member.birth), { size: 9, align: 'center', leading: 1.3 })],
    },
    { ...nameAr, tag: 'TD', writings: [pen.fit('ar', names.ar, { ...limits, widthMm: nameAr.width })] },
    { ...relationAr, tag: 'TD', writings: [pen.write('ar', relation.ar, { size: 8.5, leading: 1.3 })] },
  ];
  return row(cells, { tag: 'TR', paddingMm: 0.3, background: underline });
}
