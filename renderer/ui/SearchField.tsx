import type { Ref } from 'react';
import { Input, Label, SearchField as AriaSearchField } from 'react-aria-components';
import { Search, X } from 'lucide-react';
import { cx } from '../lib/cx.ts';
import { useT } from '../lib/i18n/I18n.tsx';
import { IconButton } from './Button.tsx';
import field from './field.module.css';
import css from './SearchField.module.css';

export interface SearchFieldProps {
  readonly label: string;
  readonly placeholder?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Enter. */
  readonly onSubmit?: (value: string) => void;
  /** A filter above a list, rather than the one large field of a screen. */
  readonly isCompact?: boolean;
  readonly autoFocus?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
}

/** The field one starts from. Escape empties it. */
export function SearchField({ label, placeholder, isCompact, ref, onSubmit, ...rest }: SearchFieldProps) {
  const t = useT();
  return (
    <AriaSearchField {...rest} className={cx(field.field, isCompact && css.compact)} onSubmit={onSubmit}>
      <Label className={field.hidden}>{label}</Label>
      <div className={css.box}>
        <Search size={isCompact ? 16 : 20} aria-hidden />
        <Input
          className={css.input}
          dir={rest.value === '' ? undefined : 'auto'}
          spellCheck={false}
          autoComplete="off"
          placeholder={placeholder}
          ref={ref}
        />
        {rest.value !== '' && <IconButton icon={X} label={t('ui.clear')} size="s" slot="clear" />}
      </div>
    </AriaSearchField>
  );
}
