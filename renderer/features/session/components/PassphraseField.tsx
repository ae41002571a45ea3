import type { ReactNode, Ref } from 'react';
import { Slot, useTextField } from '../../../forms/index.ts';
import { PassphraseInput } from '../../../ui/index.ts';
import css from './PassphraseField.module.css';

interface Props {
  /** Path of the value in the form. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly autoComplete?: 'current-password' | 'new-password';
  readonly autoFocus?: boolean;
  /** Enter submits: for the last field of a short form. */
  readonly isLast?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
  /** Under the field: how strong it is. */
  readonly children?: ReactNode;
}

/** A passphrase in a form. */
export function PassphraseField({ name, label, children, isLast, ...rest }: Props) {
  return (
    <Slot name={name} label={label}>
      <div className={css.field} data-enter={isLast ? 'submit' : undefined}>
        <PassphraseInput {...rest} {...useTextField(name)} label={label} />
        {children}
      </div>
    </Slot>
  );
}
