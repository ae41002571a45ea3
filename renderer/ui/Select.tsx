import type { Ref } from 'react';
import { Button, Group, Popover, Select as AriaSelect, SelectValue } from 'react-aria-components';
import { ChevronsUpDown } from 'lucide-react';
import { useT } from '../lib/i18n/I18n.tsx';
import { ariaFieldProps, FieldFoot, FieldLabel, type FieldProps } from './Field.tsx';
import { Options, type Option } from './options.tsx';
import field from './field.module.css';
import css from './list.module.css';

export interface SelectProps extends FieldProps {
  readonly options: readonly Option[];
  /** The chosen id; empty text when nothing is chosen. */
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly onBlur?: () => void;
  readonly name?: string;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A short list (up to a dozen). Typing its first letters chooses; Space or arrows open it. */
export function Select(props: SelectProps) {
  const t = useT();
  const { options, value, onChange } = props;
  return (
    <AriaSelect
      {...ariaFieldProps(props)}
      value={value === '' ? null : value}
      onChange={(key) => onChange(key === null ? '' : String(key))}
      placeholder={props.placeholder ?? t('ui.choose')}
      onBlur={props.onBlur}
      name={props.name}
      autoFocus={props.autoFocus}
    >
      <FieldLabel {...props} />
      <Group className={field.control} isInvalid={props.error !== undefined}>
        <Button className={css.trigger} data-enter="next" ref={props.ref}>
          <SelectValue className={css.value} />
          <ChevronsUpDown size={14} aria-hidden />
        </Button>
      </Group>
      <FieldFoot {...props} />
      <Popover className={css.popover} offset={4}>
        <Options items={options} />
      </Popover>
    </AriaSelect>
  );
}
