import type { ReactElement } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Check, type LucideIcon } from 'lucide-react';
import { KeyHint } from './KeyHint.tsx';
import css from './list.module.css';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly icon?: LucideIcon;
  readonly keys?: string;
  readonly isSelected?: boolean;
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
}

interface Props {
  /** The button that opens it. */
  readonly trigger: ReactElement;
  readonly label: string;
  readonly entries: readonly MenuEntry[];
}

/** A few verbs behind a button. */
export function Menu({ trigger, label, entries }: Props) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={css.popover} offset={4} placement="bottom end">
        <AriaMenu className={css.list} aria-label={label}>
          {entries.map(({ id, label: text, icon: Icon, keys, isSelected, isDisabled, onPress }) => (
            <MenuItem
              key={id}
              id={id}
              textValue={text}
              className={css.item}
              isDisabled={isDisabled ?? false}
              onAction={onPress}
            >
              {Icon && <Icon size={16} aria-hidden />}
              <span className={css.words}>{text}</span>
              {isSelected && <Check size={16} aria-hidden className={css.mark} />}
              {keys && <KeyHint keys={keys} />}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
