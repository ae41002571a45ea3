import type { ReactNode } from 'react';
import {
  Checkbox,
  GridList,
  GridListHeader,
  GridListItem,
  GridListSection,
  type Selection,
} from 'react-aria-components';
import { Check } from 'lucide-react';
import css from './PickList.module.css';

export interface PickItem {
  readonly id: string;
  /** What type-ahead and screen readers go by. */
  readonly text: string;
  readonly content: ReactNode;
  /** Read, but not to be chosen: the content says why. */
  readonly isFixed?: boolean;
}
export interface PickGroup {
  readonly id: string;
  readonly title: ReactNode;
  readonly items: readonly PickItem[];
}
interface Props {
  readonly label: string;
  readonly groups: readonly PickGroup[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  /** Enter. */
  readonly onOpen: (id: string) => void;
}

/**
 * Things to choose several of, in groups: arrows walk, Space chooses, Shift and an arrow choose on, Ctrl+A all, Escape none, Enter
 * opens. Each row bears `data-group`, for a key that concerns the group in which one stands.
 */
export function PickList({ label, groups, chosen, onChoose, onOpen }: Props) {
  const items = groups.flatMap((group) => group.items);
  const take = (selection: Selection) => {
    const ids = selection === 'all' ? items.map(({ id }) => id) : [...selection].map(String);
    const fixed = new Set(items.filter(({ isFixed }) => isFixed).map(({ id }) => id));
    onChoose(new Set(ids.filter((id) => !fixed.has(id))));
  };
  return (
    <GridList
      aria-label={label}
      className={css.list}
      selectionMode="multiple"
      selectedKeys={new Set(chosen)}
      onSelectionChange={take}
      disabledKeys={items.filter(({ isFixed }) => isFixed).map(({ id }) => id)}
      disabledBehavior="selection"
      onAction={(id) => onOpen(String(id))}
    >
      {groups.map((group) => (
        <GridListSection key={group.id} className={css.group}>
          <GridListHeader className={css.title}>{group.title}</GridListHeader>
          {group.items.map(({ id, text, content, isFixed }) => (
            <GridListItem key={id} id={id} textValue={text} className={css.row} data-group={group.id}>
              <Checkbox slot="selection" className={css.pick} aria-label={text}>
                <span className={css.box} aria-hidden>
                  <Check size={14} strokeWidth={3} className={css.mark} />
                </span>
              </Checkbox>
              <div className={css.content} data-fixed={isFixed === true || undefined}>
                {content}
              </div>
            </GridListItem>
          ))}
        </GridListSection>
      ))}
    </GridList>
  );
}
