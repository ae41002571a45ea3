import type { Bilingual } from '../../../shared/domain/papers/index.ts';
import { underline } from '../kit/bilingual.ts';
import type { Pen } from '../kit/pen.ts';
import { row, type Block, type Cell, type Writing } from '../kit/row.ts';
import { COLORS } from '../kit/theme.ts';

/** A column of a table; what is the same in both languages takes one, centred under both labels. */
export interface TableColumn {
  readonly width: number;
  readonly label: Bilingual;
  /** `fr` and `ar` columns show one language alone, `both` shows the French over the Arabic. */
  readonly shows: 'fr' | 'ar' | 'value';
}
export type TableValue = string | Bilingual;

const GAP = 2;
const HEAD = { size: 6.8, color: COLORS.soft, leading: 1.28 } as const;
const BODY = { size: 8.5, smallest: 6.5, maxLines: 4, leading: 1.28 } as const;

/** The labels of a table: both languages over a shared column, one over its own. */
export function tableHead(pen: Pen, columns: readonly TableColumn[]): Block {
  return row(
    placed(columns).map(({ x, column: { width, label, shows } }): Cell => {
      const align = { widthMm: width, ...(shows === 'value' ? { align: 'center' as const } : {}) };
      const french = pen.write('fr', label.fr, { ...HEAD, ...align });
      const arabic = pen.write('ar', label.ar, { ...HEAD, ...align });
      const writings = { fr: [french], ar: [arabic], value: [french, arabic] }[shows];
      return { x, width, tag: 'TH', writings };
    }),
    { tag: 'TR', paddingMm: 0.4, background: underline },
  );
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
  if (typeof value === 'string') return pen.fit('fr', value, { ...limits, weight: 'mono', align: 'center' });
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
