import type { ReactNode, Ref } from 'react';
import {
  Checkbox as AriaCheckbox,
  Radio,
  RadioGroup as AriaRadioGroup,
  Switch as AriaSwitch,
} from 'react-aria-components';
import { Check, Minus } from 'lucide-react';
import { cx } from '../lib/cx.ts';
import { ariaFieldProps, FieldFoot, FieldLabel, type FieldProps } from './Field.tsx';
import type { Option } from './options.tsx';
import css from './choices.module.css';

export interface CheckboxProps {
  readonly children: ReactNode;
  readonly note?: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly onBlur?: () => void;
  readonly isIndeterminate?: boolean;
  readonly isDisabled?: boolean;
  readonly isInvalid?: boolean;
  readonly name?: string;
  readonly autoFocus?: boolean;
  readonly ref?: Ref<HTMLLabelElement>;
  readonly inputRef?: Ref<HTMLInputElement | null>;
}

/** Yes or no; Space answers. */
export function Checkbox({ children, note, inputRef, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} className={css.line} validationBehavior="aria" inputRef={inputRef}>
      {({ isIndeterminate, isSelected }) => (
        <>
          <span className={css.box} aria-hidden>
            {isIndeterminate ? <Minus size={14} /> : isSelected && <Check size={14} strokeWidth={3} />}
          </span>
          <span className={css.words}>
            {children}
            {note && <span className={css.note}>{note}</span>}
          </span>
        </>
      )}
    </AriaCheckbox>
  );
}

export interface SwitchProps {
  readonly children: ReactNode;
  readonly note?: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isDisabled?: boolean;
}

/** A setting that takes effect at once. */
export function Switch({ children, note, ...rest }: SwitchProps) {
  return (
    <AriaSwitch {...rest} className={css.line}>
      <span className={css.track} aria-hidden />
      <span className={css.words}>
        {children}
        {note && <span className={css.note}>{note}</span>}
      </span>
    </AriaSwitch>
  );
}

export interface RadioGroupProps extends FieldProps {
  readonly options: readonly Option[];
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly onBlur?: () => void;
  readonly name?: string;
  /** `segments` for two to four short words on one line; `list` one under another, with notes. */
  readonly look?: 'segments' | 'inline' | 'list';
}

/** One of a few, all in sight. Arrows choose. */
export function RadioGroup(props: RadioGroupProps) {
  const { options, value, onChange, onBlur, name, look = 'inline' } = props;
  const aria = ariaFieldProps(props);
  return (
    <AriaRadioGroup
      {...aria}
      className={cx(aria.className, props.error !== undefined && css.refused)}
      value={value === '' ? null : value}
      onChange={onChange}
      orientation={look === 'list' ? 'vertical' : 'horizontal'}
      onBlur={onBlur}
      name={name}
    >
      <FieldLabel {...props} />
      <div className={look === 'segments' ? css.segments : cx(css.group, look === 'list' && css.under)}>
        {options.map((option) => (
          <Radio
            key={option.id}
            value={option.id}
            className={css[look === 'segments' ? 'segment' : 'line'] ?? ''}
          >
            {look !== 'segments' && <span className={css.dot} aria-hidden />}
            <span className={css.words}>
              {option.label}
              {option.note && <span className={css.note}>{option.note}</span>}
            </span>
          </Radio>
        ))}
      </div>
      <FieldFoot {...props} />
    </AriaRadioGroup>
  );
}
