import { Identifier, TextField } from '../../ui/index.ts';
import { Slot, useTextField, type KindProps } from '../useField.tsx';
import type { FieldKind } from './kind.ts';

interface Props {
  readonly maxLength?: number;
}

/** A number kept as text; `clean` keeps what belongs in it. */
const numberText = (
  clean: (typed: string) => string,
  inputMode: 'numeric' | 'decimal',
): FieldKind<string, Props> => ({
  Input: ({ name, maxLength = 20, ...rest }: KindProps & Props) => {
    const bound = useTextField(name);
    return (
      <Slot name={name} label={rest.label}>
        <TextField
          {...rest}
          {...bound}
          onChange={(typed) => bound.onChange(clean(typed))}
          dir="ltr"
          isMono
          inputMode={inputMode}
          maxLength={maxLength}
        />
      </Slot>
    );
  },
  Output: ({ value }) => <Identifier value={value} grouping="none" />,
  toText: (value) => value,
});

/** A number of digits, as it is written: zeros in front belong to it. */
export const Digits = numberText((typed) => typed.replace(/\D/gu, ''), 'numeric');

/** A number of digits whose letters are told rather than taken away: whoever reads it from a stamp sees what was typed. */
export const NumberAsTyped = numberText((typed) => typed, 'numeric');

/** A decimal as it is written: every decimal counts; the comma of the keypad is taken for the point. */
export const Score = numberText((typed) => typed.replace(/,/gu, '.').replace(/[^\d.]/gu, ''), 'decimal');
