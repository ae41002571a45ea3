import { Button } from 'react-aria-components';
import { Keyboard } from 'lucide-react';
import { useT } from '../lib/i18n/I18n.tsx';
import { ARABIC_ROWS } from './arabic-keys.ts';
import css from './forms.module.css';

/** Shows or hides the letters; for the mouse only, so Tab goes by. */
export function KeyboardOpener({ onPress }: { readonly onPress: () => void }) {
  const t = useT();
  return (
    <Button
      className={css.opener}
      aria-label={t('ui.arabicHelp')}
      excludeFromTabOrder
      preventFocusOnPress
      onPress={onPress}
    >
      <Keyboard size={16} aria-hidden />
    </Button>
  );
}

/** Letters to press with the mouse, for those who do not know where they are; the field keeps the focus. */
export function ArabicKeyboard({ onLetter }: { readonly onLetter: (letters: string) => void }) {
  const t = useT();
  return (
    <div
      role="group"
      aria-label={t('ui.arabicHelp')}
      className={css.keyboard}
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      {ARABIC_ROWS.map((row) => (
        <div key={row[0]} className={css.keys}>
          {row.map((letters) => (
            <Button
              key={letters}
              className={css.key}
              excludeFromTabOrder
              preventFocusOnPress
              onPress={() => onLetter(letters)}
            >
              {letters}
            </Button>
          ))}
        </div>
      ))}
    </div>
  );
}
