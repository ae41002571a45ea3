import { useState } from 'react';
import type { LucideIcon } from 'lucide-react';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { Button, ConfirmKey, Dialog } from '../../../ui/index.ts';

interface Props {
  readonly what: 'send' | 'undo' | 'drop';
  readonly icon: LucideIcon;
  readonly keys: string;
  readonly isBusy: boolean;
  readonly onConfirm: () => void;
}

/** A button whose effect is said in full, and confirmed, before it takes place. */
export function Decide({ what, icon, keys, isBusy, onConfirm }: Props) {
  const t = useT();
  const [isAsked, setAsked] = useState(false);
  const close = () => setAsked(false);
  const confirm = () => {
    close();
    onConfirm();
  };
  useCommands([
    {
      id: `lists.${what}`,
      keys,
      label: `lists.${what}`,
      run: () => setAsked(true),
      when: !isBusy && !isAsked,
    },
  ]);
  return (
    <>
      <Button
        icon={icon}
        keys={keys}
        variant={what === 'send' ? 'primary' : 'secondary'}
        isBusy={isBusy}
        onPress={() => setAsked(true)}
      >
        {t(`lists.${what}`)}
      </Button>
      <Dialog
        isOpen={isAsked}
        isAlert
        title={t(`lists.${what}.title`)}
        onClose={close}
        actions={
          <>
            <Button onPress={close}>{t('lists.keep')}</Button>
            <Button
              variant={what === 'send' ? 'primary' : 'danger'}
              keys="Ctrl+Enter"
              autoFocus
              onPress={confirm}
            >
              {t(`lists.${what}`)}
            </Button>
          </>
        }
      >
        <ConfirmKey label={`lists.${what}`} onConfirm={confirm} />
        <p>{t(`lists.${what}.body`)}</p>
      </Dialog>
    </>
  );
}
