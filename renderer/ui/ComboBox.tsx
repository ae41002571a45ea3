import { useState, type Ref } from 'react';
import { Button, ComboBox as AriaComboBox, Group, Input, Popover } from 'react-aria-components';
import { ChevronsUpDown } from 'lucide-react';
import { bestMatches } from '../lib/fold.ts';
import { ariaFieldProps, FieldFoot, FieldLabel, type FieldProps } from './Field.tsx';
import { Options, type Option } from './options.tsx';
import field from './field.module.css';
import css from './list.module.css';

export interface ComboBoxProps extends FieldProps {
  readonly options: readonly Option[];
  /** The chosen id; empty text when nothing is chosen. */
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly onBlur?: () => void;
  readonly name?: string;
  readonly placeholder?: string;
  /** At most this many lines are drawn: a list of 1,500 places must open at once. */
  readonly maxShown?: number;
  readonly autoFocus?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
}

/** A long list that one searches by typing words of a line, in whatever order, accents and Arabic vowels aside. */
export function ComboBox(props: ComboBoxProps) {
  const { options, value, onChange, maxShown = 60 } = props;
  const chosen = options.find((option) => option.id === value);
  const [typed, setTyped] = useState<string>();
  const text = typed ?? chosen?.label ?? '';
  const wanted = typed === undefined || typed === chosen?.label ? '' : typed;
  const shown = bestMatches(options, ({ label, note = '' }) => `${label} ${note}`, wanted).slice(0, maxShown);
  return (
    <AriaComboBox<Option>
      {...ariaFieldProps(props)}
      items={shown}
      inputValue={text}
      onInputChange={setTyped}
      value={value === '' ? null : value}
      onChange={(key) => {
        setTyped(undefined);
        onChange(key === null ? '' : String(key));
      }}
      onBlur={() => {
        setTyped(undefined);
        props.onBlur?.();
      }}
      allowsEmptyCollection
      menuTrigger="input"
      name={props.name}
      autoFocus={props.autoFocus}
    >
      <FieldLabel {...props} />
      <Group className={field.control} isInvalid={props.error !== undefined}>
        <Input className={field.input} spellCheck={false} placeholder={props.placeholder} ref={props.ref} />
        <Button className={field.inner}>
          <ChevronsUpDown size={14} aria-hidden />
        </Button>
      </Group>
      <FieldFoot {...props} />
      <Popover className={css.popover} offset={4}>
        <Options />
      </Popover>
    </AriaComboBox>
  );
}
