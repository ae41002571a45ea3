import { normalisePhone } from '../../../shared/domain/contact/index.ts';
import { Identifier, TextField } from '../../ui/index.ts';
import { groupDigits } from '../grouped.ts';
import { GroupedInput } from '../GroupedInput.tsx';
import { Slot, useTextField } from '../useField.tsx';
import type { FieldKind } from './kind.ts';

const BY_TWO = [2, 2, 2, 2, 2];
const cleanPhone = (text: string): string => text.replace(/[^\d+]/gu, '').slice(0, 16);
const groupPhone = (text: string): string => (text.startsWith('0') ? groupDigits(text, BY_TWO) : text);

/** A phone number, in pairs; any usual way of writing it is understood. */
export const Phone: FieldKind<string> = {
  Input: ({ name, ...rest }) => (
    <Slot name={name} label={rest.label}>
      <GroupedInput
        {...rest}
        {...useTextField(name)}
        group={groupPhone}
        clean={cleanPhone}
        type="tel"
        inputMode="tel"
      />
    </Slot>
  ),
  Output: ({ value }) => <Identifier value={normalisePhone(value) ?? value} grouping="pairs" />,
  toText: (value) => groupDigits(normalisePhone(value) ?? value, BY_TWO),
};

/** An e-mail address. */
export const Email: FieldKind<string> = {
  Input: ({ name, ...rest }) => (
    <Slot name={name} label={rest.label}>
      <TextField {...rest} {...useTextField(name)} dir="ltr" inputMode="email" maxLength={121} />
    </Slot>
  ),
  Output: ({ value }) => <bdi dir="ltr">{value}</bdi>,
  toText: (value) => value,
};
