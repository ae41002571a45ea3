import { useState, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import { Eye, EyeOff } from 'lucide-react';
import { Slot, useTextField } from '../../../forms/index.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { CheckLine, IconButton, TextField } from '../../../ui/index.ts';
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

/** A passphrase: hidden unless asked, always left to right, with a word when the capitals are locked. */
export function PassphraseField({ name, label, hint, children, isLast, ...rest }: Props) {
  const t = useT();
  const [isShown, setShown] = useState(false);
  const [isCapsLocked, setCapsLocked] = useState(false);
  const look = (event: KeyboardEvent) => setCapsLocked(event.getModifierState('CapsLock'));
  return (
    <Slot name={name} label={label}>
      <div className={css.field} onKeyDown={look} onKeyUp={look} data-enter={isLast ? 'submit' : undefined}>
        <TextField
          {...rest}
          {...useTextField(name)}
          label={label}
          hint={hint}
          type={isShown ? 'text' : 'password'}
          dir="ltr"
          end={
            <IconButton
              icon={isShown ? EyeOff : Eye}
              label={t(isShown ? 'agents.passphrase.hide' : 'agents.passphrase.show')}
              size="s"
              onPress={() => setShown(!isShown)}
            />
          }
        />
        <div role="status">
          {isCapsLocked && <CheckLine tone="attention">{t('agents.passphrase.capsLock')}</CheckLine>}
        </div>
        {children}
      </div>
    </Slot>
  );
}
