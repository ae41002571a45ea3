import { Group, Input, NumberField as AriaNumberField } from 'react-aria-components';
import { ariaFieldProps, FieldFoot, FieldLabel, type FieldProps } from './Field.tsx';
import css from './field.module.css';

export interface NumberFieldProps extends FieldProps {
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
  readonly onBlur?: () => void;
  readonly name?: string;
  readonly min?: number;
  readonly max?: number;
  /** Digits after the comma; none when absent. */
  readonly decimals?: number;
  /** Said after the number: a unit, a currency. */
  readonly unit?: string;
}

/** A number, written as the language writes it; arrows add and take one. */
export function NumberField(props: NumberFieldProps) {
  const { value, onChange, onBlur, name, min, max, decimals = 0, unit } = props;
  return (
    <AriaNumberField
      {...ariaFieldProps(props)}
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? undefined : next)}
      formatOptions={{ minimumFractionDigits: decimals, maximumFractionDigits: decimals }}
      onBlur={onBlur}
      name={name}
      minValue={min}
      maxValue={max}
    >
      <FieldLabel {...props} />
      <Group className={css.control}>
        <Input className={css.input} dir="ltr" />
        {unit && <span className={css.affix}>{unit}</span>}
      </Group>
      <FieldFoot {...props} />
    </AriaNumberField>
  );
}
