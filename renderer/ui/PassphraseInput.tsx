import { Eye, EyeOff } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { useT } from '../lib/i18n/I18n.tsx';
import { CheckLine } from './blocks.tsx';
import { IconButton } from './Button.tsx';
import { Stack } from './layout.tsx';
import { TextField, type TextFieldProps } from './TextField.tsx';

export type PassphraseInputProps = Omit<TextFieldProps, 'type' | 'dir' | 'end'>;

/** A passphrase: hidden unless asked, always left to right, with a word when the capitals are locked. */
export function PassphraseInput(props: PassphraseInputProps) {
  const t = useT();
  const [isShown, setShown] = useState(false);
  const [isCapsLocked, setCapsLocked] = useState(false);
  const look = (event: KeyboardEvent) => setCapsLocked(event.getModifierState('CapsLock'));
  return (
    <div onKeyDown={look} onKeyUp={look}>
      <Stack gap={1}>
        <TextField
          {...props}
          type={isShown ? 'text' : 'password'}
          dir="ltr"
          end={
            <IconButton
              icon={isShown ? EyeOff : Eye}
              label={t(isShown ? 'ui.passphrase.hide' : 'ui.passphrase.show')}
              size="s"
              onPress={() => setShown(!isShown)}
            />
          }
        />
        <div role="status">
          {isCapsLocked && <CheckLine tone="attention">{t('ui.passphrase.capsLock')}</CheckLine>}
        </div>
      </Stack>
    </div>
  );
}
