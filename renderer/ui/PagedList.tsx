import { useEffect, useRef, type ReactNode } from 'react';
import { Answer, type Asked } from './Answer.tsx';
import { ItemList, type ListItem } from './blocks.tsx';
import { Button } from './Button.tsx';
import css from './PagedList.module.css';

/** What a list asked page after page has so far. */
interface Pages<T> extends Asked<readonly { readonly items: readonly T[] }[]> {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => unknown;
}

interface Props<T> {
  readonly of: Pages<T>;
  readonly label: string;
  /** On the button that shows the next page. */
  readonly more: string;
  readonly empty: ReactNode;
  readonly line: (item: T) => ListItem;
  /** The first line takes the focus when nothing has it, so that Enter opens it. */
  readonly takesFocus?: boolean;
}

/** A list that opens its things and comes a page at a time. */
export function PagedList<T>({ of, label, more, empty, line, takesFocus = false }: Props<T>) {
  const frame = useRef<HTMLDivElement>(null);
  const mayTake = takesFocus && of.data !== undefined;
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (mayTake && isLost) frame.current?.querySelector('button')?.focus();
  }, [mayTake]);
  return (
    <Answer of={of} isEmpty={(pages) => pages.every(({ items }) => items.length === 0)} empty={empty}>
      {(pages) => (
        <div ref={frame}>
          <ItemList label={label} items={pages.flatMap(({ items }) => items).map(line)} />
          {of.hasNextPage && (
            <div className={css.more}>
              <Button isBusy={of.isFetchingNextPage} onPress={() => void of.fetchNextPage()}>
                {more}
              </Button>
            </div>
          )}
        </div>
      )}
    </Answer>
  );
}

/** The words of a line of such a list, side by side as far as there is room. */
export const LineTitle = ({ children }: { readonly children: ReactNode }) => (
  <span className={css.title}>{children}</span>
);
export const LineNote = ({ children }: { readonly children: ReactNode }) => (
  <span className={css.note}>{children}</span>
);
