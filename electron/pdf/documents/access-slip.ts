import { SECRET_SIGNS } from '../../../shared/domain/access/index.ts';
import { displayDay, displayNumber, type AccessSlipData } from '../../../shared/domain/papers/index.ts';
import { columns, CONTENT_WIDTH, heading, labelRow } from '../kit/bilingual.ts';
import { hatch } from '../kit/hatch.ts';
import { drawMarks, marksToShow } from '../kit/marks.ts';
import { fillBox, rule } from '../kit/paths.ts';
import { row, stack, write, type Block } from '../kit/row.ts';
import { COLORS } from '../kit/theme.ts';
import { A4 } from '../kit/units.ts';
import { ltr, sayBoth } from '../kit/words.ts';
import type { Kit } from './kit.ts';
import { drawHead, MARGIN } from './official-page.ts';
import { namesOf } from './parts.ts';

const FOLDS = [A4.height / 3, (A4.height * 2) / 3] as const;
const [FIRST_FOLD, SECOND_FOLD] = FOLDS;
const FOLD_MARK = { color: COLORS.soft, widthPoints: 0.5, widthMm: 6 } as const;
/** What stands on the pattern has a white ground, but for the secret itself. */
const GROUND_PADDING = 2;
const SECRET_POINTS = 30;
const PATTERN_COLOR = '#9db5aa';

/**
 * One page to fold in three, printed side out at the top: who it is for outside, the secret in the middle panel, which the two
 * others cover, and what to do with it at the bottom.
 */
export function accessSlip(data: AccessSlipData, kit: Kit): void {
  const { sheet, pen } = kit;
  sheet.addPage(A4);
  drawOutside(data, kit);
  drawInside(data, kit);
  instructions(kit, data).draw(sheet, MARGIN, SECOND_FOLD + 7);
  drawFolds(kit);
  drawMarks(sheet, pen, { page: A4, marks: kit.marks });
}

function drawOutside(data: AccessSlipData, kit: Kit): void {
  const { sheet, pen } = kit;
  const top = drawHead(kit, {
    body: data.body,
    branch: data.branch,
    reference: data.reference,
    title: sayBoth('papers.access.title'),
    subtitle: sayBoth('papers.access.subtitle'),
  });
  const single = (text: string) => ({ kind: 'single', text, mono: true }) as const;
  const rows = [
    labelRow(pen, {
      label: sayBoth('papers.label.names'),
      value: { kind: 'both', text: namesOf(data.person) },
      strong: true,
    }),
    labelRow(pen, {
      label: sayBoth('papers.label.number'),
      value: single(displayNumber(data.number.value)),
      strong: true,
    }),
    labelRow(pen, { label: sayBoth('papers.label.reference'), value: single(data.reference) }),
    labelRow(pen, {
      label: sayBoth('papers.access.issuedOn'),
      value: { kind: 'single', text: displayDay(data.issuedOn) },
    }),
  ];
  sheet.within('Table', () => stack(rows).draw(sheet, MARGIN, top));
}

function drawInside(data: AccessSlipData, { sheet, pen }: Kit): void {
  const panel = { x: 8, y: FIRST_FOLD + 3, width: A4.width - 16, height: FIRST_FOLD - 6 };
  hatch(sheet, pen, panel, {
    name: 'AccessHatch',
    color: PATTERN_COLOR,
    signs: SECRET_SIGNS,
    sizePoints: SECRET_POINTS,
  });
  onWhite(sheet, heading(pen, sayBoth('papers.access.secret')), panel.y + 7);
  const secret = pen.write('fr', data.secret, { size: SECRET_POINTS, weight: 'mono', align: 'center' });
  const box = { x: MARGIN, y: panel.y + 36, width: CONTENT_WIDTH, height: secret.layout.heightMm };
  write(sheet, secret, { box, tag: 'P' });
  onWhite(sheet, columns(pen, sayBoth('papers.access.keep'), { weight: 'semibold' }), panel.y + 68);
}

function onWhite(sheet: Kit['sheet'], block: Block, y: number): void {
  const ground = { x: MARGIN, y, width: CONTENT_WIDTH, height: block.heightMm };
  sheet.artifact('Background', () =>
    fillBox(
      sheet,
      {
        x: ground.x - GROUND_PADDING,
        y: ground.y - GROUND_PADDING,
        width: ground.width + 2 * GROUND_PADDING,
        height: ground.height + 2 * GROUND_PADDING,
      },
      '#ffffff',
    ),
  );
  block.draw(sheet, MARGIN, y);
}

function instructions({ pen, marks }: Kit, { body, number, replaces }: AccessSlipData): Block {
  const bodies = sayBoth(`papers.bodyShort.${body}`);
  const digits = ltr(displayNumber(number.value));
  const law = ltr('09-08');
  const small = { size: 6.5, color: COLORS.soft, leading: 1.3 } as const;
  const where = { fr: { body: bodies.fr }, ar: { body: bodies.ar } };
  return stack(
    [
      heading(pen, sayBoth('papers.access.how')),
      columns(pen, sayBoth('papers.access.where', where)),
      columns(pen, sayBoth('papers.access.type', { fr: { number: digits }, ar: { number: digits } })),
      columns(pen, sayBoth('papers.access.until')),
      columns(pen, sayBoth('papers.access.lost')),
      ...(replaces
        ? [columns(pen, sayBoth('papers.access.replaces'), { weight: 'semibold', color: COLORS.attention })]
        : []),
      columns(pen, sayBoth('papers.yourData', { fr: { law }, ar: { law } }), small),
      ...marksToShow(marks).map((mark) => columns(pen, sayBoth(`papers.${mark}Note`), small)),
    ],
    0.8,
  );
}

/** Short lines at both edges, and which way to fold. */
function drawFolds({ sheet, pen }: Kit): void {
  sheet.artifact('Layout', () => {
    for (const y of FOLDS)
      for (const x of [2, A4.width - 2 - FOLD_MARK.widthMm]) rule(sheet, { ...FOLD_MARK, x, y });
  });
  const ink = { size: 6, color: COLORS.soft } as const;
  const says = ['papers.access.foldBack', 'papers.access.foldForward'] as const;
  FOLDS.forEach((fold, index) => {
    const words = sayBoth(says[index] ?? says[0]);
    const half = CONTENT_WIDTH / 2;
    const line = row(
      [
        { x: 0, width: half, tag: 'P', writings: [pen.write('fr', words.fr, ink)] },
        { x: half, width: half, tag: 'P', writings: [pen.write('ar', words.ar, ink)] },
      ],
      { paddingMm: 0 },
    );
    line.draw(sheet, MARGIN, index === 0 ? fold - 0.5 - line.heightMm : fold + 1);
  });
}
