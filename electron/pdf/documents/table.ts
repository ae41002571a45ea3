import type { Bilingual } from '../../../shared/domain/papers/index.ts';
import { underline } from '../kit/bilingual.ts';
import type { Pen } from '../kit/pen.ts';
import { row, type Block, type Cell, type Writing } from '../kit/row.ts';
import type { Align } from '../kit/sheet.ts';
import { COLORS } from '../kit/theme.ts';

/** A column of a table; what is the same in both languages takes one, centred under both labels. */
export interface TableColumn {
  readonly width: number;
  readonly label: Bilingual;
  /** One language alone, or a value that is the same in both. */
  readonly shows: 'fr' | 'ar' | 'value';
}
export type TableValue = string | Bilingual;

const GAP = 2;
const HEAD = { size: 6.8, color: COLORS.soft, leading: 1.28 } as const;
const BODY = { size: 8.5, smallest: 6.5, maxLines: 4, leading: 1.28 } as const;

/** The labels of a table: both languages over a shared column, side by side where they fit; one over its own. */
export function tableHead(pen: Pen, columns: readonly TableColumn[]): Block {
  const cells = placed(columns).flatMap(({ x, column }) => headCells(pen, column, x));
  return row(cells, { tag: 'TR', paddingMm: 0.4, background: underline });
}

function headCells(pen: Pen, { width, label, shows }: TableColumn, x: number): Cell[] {
  const write = (language: 'fr' | 'ar', align?: Align) =>
    pen.write(language, label[language], { ...HEAD, widthMm: width, ...(align ? { align } : {}) });
  if (shows !== 'value') return [{ x, width, tag: 'TH', writings: [write(shows)] }];
  const [french, arabic] = [write('fr', 'center'), write('ar', 'center')];
  const [left, right] = [french.layout.widthMm, arabic.layout.widthMm];
  if (left + right + GAP > width) return [{ x, width, tag: 'TH', writings: [french, arabic] }];
  const start = x + (width - left - right - GAP) / 2;
  return [
    { x: start, width: left, tag: 'TH', writings: [write('fr')] },
    { x: start + left + GAP, width: right, tag: 'TH', writings: [write('ar')] },
  ];
}

export function tableRow(pen: Pen, columns: readonly TableColumn[], values: readonly TableValue[]): Block {
  return row(
    placed(columns).map(({ x, column }, index): Cell => {
      const value = values[index] ?? '';
      return { x, width: column.width, tag: 'TD', writings: [cellWriting(pen, column, value)] };
    }),
    { tag: 'TR', paddingMm: 0.45, background: underline },
  );
}

function cellWriting(pen: Pen, { width, shows }: TableColumn, value: TableValue): Writing {
  const limits = { ...BODY, widthMm: width };
  if (typeof value === 'string')
    return pen.fit('fr', value, { ...limits, size: 8, weight: 'mono', align: 'center' });
  return pen.fit(shows === 'ar' ? 'ar' : 'fr', shows === 'ar' ? value.ar : value.fr, limits);
}

function placed(columns: readonly TableColumn[]) {
  let x = 0;
  return columns.map((column) => {
    const at = { x, column };
    x += column.width + GAP;
    return at;
  });
}
