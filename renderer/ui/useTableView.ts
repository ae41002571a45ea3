import type { SortDescriptor } from 'react-aria-components';
import { useKept } from '../lib/kept.tsx';

interface Column {
  readonly id: string;
}

/** How a table is looked at: its order and its columns, kept for the agent when the table has a name. */
export interface TableView<C extends Column> {
  readonly shown: readonly C[];
  readonly hidden: readonly string[];
  readonly setHidden: (hidden: readonly string[]) => void;
  readonly sort: SortDescriptor | undefined;
  readonly setSort: (sort: SortDescriptor) => void;
}

const toText = (sort: SortDescriptor | undefined): readonly string[] =>
  sort ? [String(sort.column), sort.direction] : [];

/** An order on a column that is no longer there is no order. */
function toSort(
  [column, direction]: readonly string[],
  columns: readonly Column[],
): SortDescriptor | undefined {
  if (column === undefined || !columns.some(({ id }) => id === column)) return undefined;
  return { column, direction: direction === 'descending' ? 'descending' : 'ascending' };
}

export function useTableView<C extends Column>(
  columns: readonly C[],
  keptAs: string | undefined,
  sortedBy: SortDescriptor | undefined,
): TableView<C> {
  const [hidden, setHidden] = useKept(keptAs && `${keptAs}.hidden`, []);
  const [order, setOrder] = useKept(keptAs && `${keptAs}.order`, toText(sortedBy));
  return {
    shown: columns.filter(({ id }, index) => index === 0 || !hidden.includes(id)),
    hidden,
    setHidden,
    sort: toSort(order, columns),
    setSort: (sort) => setOrder(toText(sort)),
  };
}
