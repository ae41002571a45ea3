import type { Bilingual } from '../../../shared/domain/papers/common.ts';
import { rule } from './paths.ts';
import type { Pen } from './pen.ts';
import { row, stack, type Block, type Cell, type Writing } from './row.ts';
import type { Sheet } from './sheet.ts';
import { COLORS, HAIRLINE } from './theme.ts';

/** Width between the margins of an A4 paper. */
export const CONTENT_WIDTH = 178;
const LABEL_WIDTH = 43;
const VALUE_X = LABEL_WIDTH + 2;
const VALUE_WIDTH = CONTENT_WIDTH - 2 * VALUE_X;
const COLUMN_GAP = 8;
const COLUMN_WIDTH = (CONTENT_WIDTH - COLUMN_GAP) / 2;
const LABEL_SIZE = 8;
const VALUE_SIZE = 9.5;
const ROW_LEADING = 1.32;
const ROW_PADDING = 0.5;

/** The hairline under a row of a table. */
export const underline = (sheet: Sheet, x: number, y: number, heightMm: number): void =>
  rule(sheet, { x, y: y + heightMm, widthMm: CONTENT_WIDTH, ...HAIRLINE });

/** The name of a section, French at the left and Arabic at the right. */
export function heading(pen: Pen, title: Bilingual): Block {
  const ink = { size: 9.5, weight: 'semibold', color: COLORS.accent, leading: ROW_LEADING } as const;
  const cells: Cell[] = [
    { x: 0, width: COLUMN_WIDTH, writings: [pen.write('fr', title.fr, ink)], tag: 'H2' },
    {
      x: COLUMN_WIDTH + COLUMN_GAP,
      width: COLUMN_WIDTH,
      writings: [pen.write('ar', title.ar, ink)],
      tag: 'H2',
    },
  ];
  const background = (sheet: Sheet, x: number, y: number, heightMm: number) =>
    rule(sheet, { x, y: y + heightMm, widthMm: CONTENT_WIDTH, color: COLORS.accent, widthPoints: 0.9 });
  return row(cells, { paddingMm: 0.35, background });
}

export type RowValue =
  /** An identifier, a date: the same for both languages, on its own left-to-right line. */
  | { readonly kind: 'single'; readonly text: string; readonly mono?: boolean }
  /** A long code on several lines of figures. */
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  /** A name or a term: French at the left, Arabic at the right, one above the other when they do not fit. */
  | { readonly kind: 'both'; readonly text: Bilingual };

export interface LabelRow {
  readonly label: Bilingual;
  readonly value: RowValue;
  /** A remark under the value, such as what remains to be confirmed. */
  readonly remark?: Bilingual | undefined;
  readonly strong?: boolean;
}

/** A line of a form: the French label, the value, the Arabic label. */
export function labelRow(pen: Pen, { label, value, remark, strong = false }: LabelRow): Block {
  const ink = { size: LABEL_SIZE, color: COLORS.soft, widthMm: LABEL_WIDTH, leading: ROW_LEADING } as const;
  const values = valueCells(pen, value, strong);
  const cells: Cell[] = [
    { x: 0, width: LABEL_WIDTH, writings: [pen.write('fr', label.fr, ink)], tag: 'TH' },
    ...values,
    {
      x: CONTENT_WIDTH - LABEL_WIDTH,
      width: LABEL_WIDTH,
      writings: [pen.write('ar', label.ar, ink)],
      tag: 'TH',
    },
  ];
  const style = { tag: 'TR', paddingMm: ROW_PADDING } as const;
  if (!remark) return row(cells, { ...style, background: underline });
  return stack([
    row(cells, { ...style, paddingMm: 0.3 }),
    row(remarkCells(pen, remark), { ...style, paddingMm: 0.3, background: underline }),
  ]);
}

function valueCells(pen: Pen, value: RowValue, strong: boolean): Cell[] {
  const weight = strong ? 'semibold' : 'regular';
  const size = strong ? VALUE_SIZE + 1 : VALUE_SIZE;
  if (value.kind === 'single') {
    const ink = {
      size: value.mono ? size + 0.5 : size,
      weight: value.mono ? 'mono' : weight,
      align: 'center',
      leading: ROW_LEADING,
    } as const;
    const limits = { widthMm: VALUE_WIDTH, smallest: 7, maxLines: 2 };
    return [middle([pen.fit('fr', value.text, { ...ink, ...limits })])];
  }
  if (value.kind === 'lines') {
    const ink = { size: 8.5, weight: 'mono', align: 'center', leading: ROW_LEADING } as const;
    return [middle(value.lines.map((text) => pen.write('fr', text, ink)))];
  }
  const beside = sideBySide(pen, value.text, { size, weight });
  if (beside) return beside;
  const limits = {
    size,
    weight,
    widthMm: VALUE_WIDTH,
    smallest: 8,
    maxLines: 6,
    leading: ROW_LEADING,
  } as const;
  return [middle([pen.fit('fr', value.text.fr, limits), pen.fit('ar', value.text.ar, limits)])];
}

const middle = (writings: readonly Writing[]): Cell => ({
  x: VALUE_X,
  width: VALUE_WIDTH,
  writings,
  tag: 'TD',
});

function sideBySide(
  pen: Pen,
  text: Bilingual,
  ink: { readonly size: number; readonly weight: 'regular' | 'semibold' },
): Cell[] | undefined {
  const both = (shrink: number) => {
    const smaller = { ...ink, size: ink.size - shrink, leading: ROW_LEADING };
    const [french, arabic] = [pen.write('fr', text.fr, smaller), pen.write('ar', text.ar, smaller)];
    return { french, arabic, room: VALUE_WIDTH - french.layout.widthMm - arabic.layout.widthMm };
  };
  const fitting = [0, 0.5, 1].map(both).find(({ room }) => room >= 4);
  if (!fitting) return undefined;
  const { french, arabic, room } = fitting;
  const frenchWidth = french.layout.widthMm + room / 2;
  return [
    { x: VALUE_X, width: frenchWidth, writings: [french], tag: 'TD' },
    { x: VALUE_X + frenchWidth, width: VALUE_WIDTH - frenchWidth, writings: [arabic], tag: 'TD' },
  ];
}

function remarkCells(pen: Pen, remark: Bilingual): Cell[] {
  const ink = {
    size: LABEL_SIZE - 0.5,
    color: COLORS.attention,
    widthMm: VALUE_WIDTH / 2,
    leading: ROW_LEADING,
  } as const;
  return [
    { x: VALUE_X, width: VALUE_WIDTH / 2, writings: [pen.write('fr', remark.fr, ink)], tag: 'TD' },
    { x: CONTENT_WIDTH / 2, width: VALUE_WIDTH / 2, writings: [pen.write('ar', remark.ar, ink)], tag: 'TD' },
  ];
}

export interface ColumnsStyle {
  readonly size?: number;
  readonly color?: string;
  readonly weight?: 'regular' | 'semibold';
  readonly paddingMm?: number;
  readonly leading?: number;
}

/** A paragraph in two columns, French at the left and Arabic at the right. */
export function columns(pen: Pen, text: Bilingual, style: ColumnsStyle = {}): Block {
  const { size = 8.5, color = COLORS.ink, weight = 'regular', paddingMm = 0.6, leading = 1.4 } = style;
  const ink = { size, color, weight, widthMm: COLUMN_WIDTH, leading } as const;
  const cells: Cell[] = [
    { x: 0, width: COLUMN_WIDTH, writings: [pen.write('fr', text.fr, ink)], tag: 'P' },
    {
      x: COLUMN_WIDTH + COLUMN_GAP,
      width: COLUMN_WIDTH,
      writings: [pen.write('ar', text.ar, ink)],
      tag: 'P',
    },
  ];
  return row(cells, { paddingMm });
}
