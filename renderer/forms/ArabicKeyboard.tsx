import { useRef, useState } from 'react';
import { Button, Dialog, Popover } from 'react-aria-components';
import { Keyboard } from 'lucide-react';
import { useT } from '../lib/i18n/I18n.tsx';
import { ARABIC_ROWS } from './arabic-keys.ts';
import css from './forms.module.css';

/** Letters to press with the mouse, for those who do not know where they are. */
export function ArabicKeyboard({ onLetter }: { readonly onLetter: (letters: string) => void }) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Button
        ref={opener}
        className={css.opener}
        aria-label={t('ui.arabicHelp')}
        excludeFromTabOrder
        onPress={() => setOpen(!isOpen)}
      >
        <Keyboard size={16} aria-hidden />
      </Button>
      <Popover
        className={css.keyPop}
        triggerRef={opener}
        isOpen={isOpen}
        onOpenChange={setOpen}
        isNonModal
        offset={10}
        placement="bottom end"
      >
        <Dialog aria-label={t('ui.arabicHelp')} className={css.keyboard}>
          {ARABIC_ROWS.map((row) => (
            <div key={row[0]} className={css.keys}>
              {row.map((letters) => (
                <Button
                  key={letters}
                  className={css.key}
                  preventFocusOnPress
                  onPress={() => onLetter(letters)}
                >
                  {letters}
                </Button>
              ))}
            </div>
          ))}
        </Dialog>
      </Popover>
    </>
  );
}
