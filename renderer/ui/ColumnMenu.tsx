import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Check, Columns3 } from 'lucide-react';
import { useT } from '../lib/i18n/I18n.tsx';
import { IconButton } from './Button.tsx';
import css from './list.module.css';

interface Props {
  readonly columns: readonly { readonly id: string; readonly label: string }[];
  readonly hidden: readonly string[];
  readonly onChange: (hidden: readonly string[]) => void;
}

/** Which columns to see. The first one names the row and always stays. */
export function ColumnMenu({ columns, hidden, onChange }: Props) {
  const t = useT();
  const choosable = columns.slice(1);
  return (
    <MenuTrigger>
      <IconButton icon={Columns3} label={t('ui.columns')} size="s" />
      <Popover className={css.popover} offset={4} placement="bottom end">
        <AriaMenu
          className={css.list}
          aria-label={t('ui.columns')}
          selectionMode="multiple"
          selectedKeys={choosable.map(({ id }) => id).filter((id) => !hidden.includes(id))}
          onSelectionChange={(keys) =>
            onChange(keys === 'all' ? [] : choosable.map(({ id }) => id).filter((id) => !keys.has(id)))
          }
        >
          {choosable.map(({ id, label }) => (
            <MenuItem key={id} id={id} textValue={label} className={css.item}>
              {({ isSelected }) => (
                <>
                  <span className={css.mark}>{isSelected && <Check size={16} aria-hidden />}</span>
                  <span className={css.words}>{label}</span>
                </>
              )}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
