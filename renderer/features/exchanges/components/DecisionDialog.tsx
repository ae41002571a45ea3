import { useState } from 'react';
import { arabicFullName, latinFullName } from '../../../../shared/domain/identity/names.ts';
import type { ParkedAct } from '../../../../shared/domain/sync/index.ts';
import { useSpeech, useT } from '../../../lib/i18n/I18n.tsx';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { Button, Dialog, Stack, TextArea } from '../../../ui/index.ts';

export type Asked = 'use_existing' | 'abandon';
interface Props {
  readonly asked: Asked | undefined;
  readonly parked: ParkedAct;
  readonly isBusy: boolean;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
}

/** A decision that cannot be taken back is said in full before it is taken. */
export function DecisionDialog({ asked, parked, isBusy, onConfirm, onClose }: Props) {
  const t = useT();
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const isLacking = asked === 'abandon' && reason.trim() === '';
  const confirm = () => {
    setTried(true);
    if (!isLacking && !isBusy) onConfirm(reason.trim());
  };
  if (asked === undefined) return null;
  return (
    <Dialog
      isOpen
      isAlert
      title={t(`sync.decide.${asked}.title`)}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('sync.decide.cancel')}</Button>
          <Button
            variant={asked === 'abandon' ? 'danger' : 'primary'}
            keys="Ctrl+Enter"
            isBusy={isBusy}
            onPress={confirm}
          >
            {t(`sync.decide.${asked}`)}
          </Button>
        </>
      }
    >
      <ConfirmKey onConfirm={confirm} asked={asked} />
      {asked === 'use_existing' ? (
        <ExistingWords parked={parked} />
      ) : (
        <Stack gap={3}>
          <p>{t('sync.decide.abandon.body')}</p>
          <TextArea
            label={t('sync.decide.abandon.reason')}
            hint={t('sync.decide.abandon.hint')}
            value={reason}
            onChange={setReason}
            rows={3}
            maxLength={300}
            error={isTried && isLacking ? t('field.required') : undefined}
            autoFocus
          />
        </Stack>
      )}
    </Dialog>
  );
}

/** Inside the dialog, whose layer it belongs to. */
function ConfirmKey({ onConfirm, asked }: { readonly onConfirm: () => void; readonly asked: Asked }) {
  useCommands([{ id: 'sync.confirm', keys: 'Ctrl+Enter', label: `sync.decide.${asked}`, run: onConfirm }]);
  return null;
}

function ExistingWords({ parked: { mine, existing } }: Pick<Props, 'parked'>) {
  const { t, language } = useSpeech();
  const identity = (existing ?? mine)?.identity;
  const name = identity ? (language === 'ar' ? arabicFullName(identity) : latinFullName(identity)) : '';
  const number = mine?.registrationNumber;
  const kept = existing?.registrationNumber;
  return (
    <p>
      {number && kept
        ? t('sync.decide.use_existing.body', { number, name, existing: kept })
        : t('sync.decide.use_existing.bodyShort', { name })}
    </p>
  );
}
