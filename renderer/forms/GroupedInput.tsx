import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { TextField, type TextFieldProps } from '../ui/index.ts';
import { caretAfter } from './grouped.ts';

interface Props extends Omit<TextFieldProps, 'value' | 'onChange' | 'ref' | 'end'> {
  /** Without gaps. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** How it is shown. */
  readonly group: (value: string) => string;
  /** Keeps only what belongs there. */
  readonly clean: (text: string) => string;
  readonly end?: ReactNode;
}

/** Text shown in groups and kept without gaps; the caret stays where it was, even in the middle. */
export function GroupedInput({ value, onChange, group, clean, ...field }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const caret = useRef<number>(undefined);
  const shown = group(value);
  useLayoutEffect(() => {
    if (caret.current === undefined || document.activeElement !== input.current) return;
    const at = caretAfter(shown, caret.current);
    input.current?.setSelectionRange(at, at);
    caret.current = undefined;
  }, [shown]);
  return (
    <TextField
      {...field}
      ref={input}
      dir="ltr"
      isMono
      value={shown}
      onChange={(text) => {
        const before = text.slice(0, input.current?.selectionStart ?? text.length);
        caret.current = clean(before).length;
        onChange(clean(text));
      }}
    />
  );
}
