import type { ReactNode } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { useDescribe } from '../lib/describe.ts';
import type { FieldProps } from '../ui/index.ts';
import { afterPress } from './after-press.ts';
import css from './forms.module.css';

/** What every field kind's `Input` takes. */
export interface KindProps extends Pick<
  FieldProps,
  'label' | 'isLabelHidden' | 'hint' | 'isOptional' | 'isDisabled' | 'isReadOnly' | 'width'
> {
  /** Path of the value in the form: `form.path('identity.birth')`. */
  readonly name: string;
  readonly autoFocus?: boolean;
}

export interface Bound<V> {
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly onBlur: () => void;
  readonly name: string;
  readonly error: string | undefined;
}

/** Ties a field to the form around it; the refusal comes as a sentence. */
export function useField<V>(name: string): Bound<V> {
  const { control } = useFormContext();
  const { field, fieldState } = useController({ name, control });
  const describe = useDescribe();
  return {
    value: field.value as V,
    onChange: field.onChange,
    onBlur: () => afterPress(field.onBlur),
    name,
    error: fieldState.error ? describe.field(fieldState.error.message ?? 'field.invalid') : undefined,
  };
}

/** A text of the form, '' while there is none. */
export function useTextField(name: string): Bound<string> {
  const bound = useField<unknown>(name);
  return { ...bound, value: typeof bound.value === 'string' ? bound.value : '' };
}

interface SlotProps {
  readonly name: string;
  readonly label: string;
  readonly children: ReactNode;
}

/** Marks a field's place in the page: Enter, the error list and the focus find it by its name. */
export function Slot({ name, label, children }: SlotProps) {
  return (
    <div className={css.slot} data-field={name} data-label={label}>
      {children}
    </div>
  );
}
