import type { ReactNode } from 'react';
import {
  Cell,
  Column,
  Row,
  Table as AriaTable,
  TableBody,
  TableHeader,
  TableLayout,
  Virtualizer,
  type SortDescriptor,
} from 'react-aria-components';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { cx } from '../lib/cx.ts';
import { useSpeech } from '../lib/i18n/I18n.tsx';
import { ColumnMenu } from './ColumnMenu.tsx';
import { Loading } from './states.tsx';
import { sortRows } from './sort.ts';
import { useTableView } from './useTableView.ts';
import css from './Table.module.css';

export interface TableColumn<T> {
  readonly id: string;
  readonly label: string;
  readonly render: (row: T) => ReactNode;
  /** What the column is sorted by; without it, it is not sortable. */
  readonly sortBy?: (row: T) => string | number;
  /** A fraction of the room left (`'2fr'`), or pixels. One `fr` when absent. */
  readonly width?: number | `${number}fr`;
  readonly minWidth?: number;
  readonly align?: 'start' | 'end';
}

export interface TableProps<T> {
  readonly label: string;
  /** The first column names the row for screen readers. */
  readonly columns: readonly TableColumn<T>[];
  readonly rows: readonly T[];
  readonly idOf: (row: T) => string;
  /** What type-ahead looks at. */
  readonly textOf: (row: T) => string;
  /** Enter, or a click. */
  readonly onOpen?: (row: T) => void;
  /** Teaches what would be here. */
  readonly empty: ReactNode;
  readonly isLoading?: boolean;
  readonly sortedBy?: SortDescriptor;
  /** A name under which each agent's columns and order are kept; it also offers to choose the columns. */
  readonly keptAs?: string;
  /** 36 by default; 52 for rows of two lines. */
  readonly rowHeight?: number;
  /** `fill` takes the height of its parent; a number is the most rows shown before it scrolls. */
  readonly height?: 'fill' | number;
}

const HEAD_HEIGHT = 32;
const EMPTY_HEIGHT = 220;

/** Rows to look through: drawn only where seen, one Tab stop, arrows, type-ahead, Enter opens. */
export function Table<T extends object>(props: TableProps<T>) {
  const { columns, rows, idOf, textOf, onOpen, rowHeight = 36, height = 12 } = props;
  const { language } = useSpeech();
  const view = useTableView(columns, props.keptAs, props.sortedBy);
  const { shown, sort } = view;
  const sortBy = columns.find((column) => column.id === sort?.column)?.sortBy;
  const sorted = sortBy ? sortRows(rows, sortBy, sort?.direction === 'descending', language) : rows;
  const open = (key: string) => {
    const row = rows.find((each) => idOf(each) === key);
    if (row) onOpen?.(row);
  };
  if (props.isLoading) return <Loading lines={5} />;
  const blockSize =
    height === 'fill'
      ? undefined
      : rows.length === 0
        ? EMPTY_HEIGHT
        : HEAD_HEIGHT + 2 + Math.min(rows.length, height) * rowHeight;
  const table = (
    <Virtualizer layout={TableLayout} layoutOptions={{ rowHeight, headingHeight: HEAD_HEIGHT }}>
      <AriaTable
        aria-label={props.label}
        className={cx(css.table, height === 'fill' && css.fill)}
        style={blockSize === undefined ? {} : { blockSize }}
        sortDescriptor={sort}
        onSortChange={view.setSort}
        onRowAction={(key) => open(String(key))}
      >
        <TableHeader className={css.header}>
          {shown.map((column, index) => (
            <Column
              key={column.id}
              id={column.id}
              isRowHeader={index === 0}
              allowsSorting={column.sortBy !== undefined}
              width={column.width ?? '1fr'}
              minWidth={column.minWidth ?? 60}
              className={cx(css.column, column.align === 'end' && css.end)}
            >
              {({ sortDirection }) => (
                <>
                  {column.label}
                  {sortDirection === 'ascending' && <ChevronUp size={14} aria-hidden />}
                  {sortDirection === 'descending' && <ChevronDown size={14} aria-hidden />}
                </>
              )}
            </Column>
          ))}
        </TableHeader>
        <TableBody items={sorted} dependencies={[shown]} renderEmptyState={() => props.empty}>
          {(row: T) => (
            <Row id={idOf(row)} textValue={textOf(row)} className={css.row}>
              {shown.map((column) => (
                <Cell key={column.id} className={cx(css.cell, column.align === 'end' && css.end)}>
                  {column.render(row)}
                </Cell>
              ))}
            </Row>
          )}
        </TableBody>
      </AriaTable>
    </Virtualizer>
  );
  if (props.keptAs === undefined) return table;
  return (
    <div className={cx(css.frame, height === 'fill' && css.fill)}>
      {table}
      <div className={css.chooser}>
        <ColumnMenu columns={columns} hidden={view.hidden} onChange={view.setHidden} />
      </div>
    </div>
  );
}
