import { TextField } from '../../../ui/index.ts';
import { readCount } from '../model.ts';

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly isOptional?: boolean;
  readonly value: number | undefined;
  readonly onChange: (count: number | undefined) => void;
}

/** A number of things, read at each key: what is typed holds at once, also when the next key closes the day. */
export function CountField({ value, onChange, ...field }: Props) {
  return (
    <TextField
      {...field}
      value={value === undefined ? '' : String(value)}
      onChange={(text) => onChange(readCount(text))}
      inputMode="numeric"
      width="s"
    />
  );
}
