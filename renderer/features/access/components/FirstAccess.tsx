import { useState } from 'react';
import {
  ACCESS_REASONS,
  type AccessReason,
  type AccessSlip,
} from '../../../../shared/domain/access/index.ts';
import { arabicFullName, latinFullName } from '../../../../shared/domain/identity/names.ts';
import type { PersonFile } from '../../../../shared/domain/people/views.ts';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useSpeech, useT } from '../../../lib/i18n/I18n.tsx';
import { Button, Dialog, Notice, RadioGroup, Stack } from '../../../ui/index.ts';
import { useFirstAccess } from '../useFirstAccess.ts';

interface Props {
  readonly file: PersonFile;
  readonly onClose: () => void;
}

/** What will happen, then the slip to print, once; its secret is never shown on the screen. */
export function FirstAccess({ file, onClose }: Props) {
  const { stage, ...does } = useFirstAccess(file.record.id);
  switch (stage.at) {
    case 'ask':
      return <Ask file={file} isBusy={does.isBusy} onMake={does.make} onClose={onClose} />;
    case 'ready':
      return <Ready slip={stage.slip} isBusy={does.isBusy} onPrint={does.print} onClose={onClose} />;
    case 'gone':
      return <Gone reference={stage.reference} onClose={onClose} />;
  }
}

interface AskProps extends Props {
  readonly isBusy: boolean;
  readonly onMake: (replaces: AccessReason | undefined) => void;
}

function Ask({ file: { record, access }, isBusy, onMake, onClose }: AskProps) {
  const { t, moment, language } = useSpeech();
  const [reason, setReason] = useState<AccessReason>();
  const [isTried, setTried] = useState(false);
  const isLacking = access !== null && reason === undefined;
  const make = () => {
    setTried(true);
    if (!isLacking && !isBusy) onMake(reason);
  };
  const name = language === 'ar' ? arabicFullName(record.identity) : latinFullName(record.identity);
  return (
    <Dialog
      isOpen
      isAlert
      title={t('access.title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('access.cancel')}</Button>
          <Button variant="primary" keys="Ctrl+Enter" isBusy={isBusy} onPress={make} autoFocus>
            {t('access.make')}
          </Button>
        </>
      }
    >
      <DialogKey keys="Ctrl+Enter" label="access.make" run={make} />
      <Stack gap={3}>
        <p>{t('access.says', { name })}</p>
        <p>{t('access.once')}</p>
        <p>{t('access.person')}</p>
        {access && (
          <>
            <Notice tone="attention">
              {t('access.former', { reference: access.reference, day: moment(access.issuedAt) })}
            </Notice>
            <RadioGroup
              label={t('access.reason')}
              options={ACCESS_REASONS.map((id) => ({ id, label: t(`access.reason.${id}`) }))}
              value={reason ?? ''}
              onChange={(chosen) => setReason(ACCESS_REASONS.find((known) => known === chosen))}
              error={isTried && isLacking ? t('access.reason.required') : undefined}
            />
          </>
        )}
      </Stack>
    </Dialog>
  );
}

interface ReadyProps {
  readonly slip: AccessSlip;
  readonly isBusy: boolean;
  readonly onPrint: (slip: AccessSlip) => void;
  readonly onClose: () => void;
}

/** Closing here loses the slip: it takes two times. */
function Ready({ slip, isBusy, onPrint, onClose }: ReadyProps) {
  const t = useT();
  const [isLeaving, setLeaving] = useState(false);
  const leave = () => (isLeaving ? onClose() : setLeaving(true));
  const print = () => {
    if (!isBusy) onPrint(slip);
  };
  return (
    <Dialog
      isOpen
      isAlert
      title={t('access.ready', { reference: slip.reference })}
      onClose={leave}
      actions={
        <>
          <Button variant={isLeaving ? 'danger' : 'secondary'} onPress={leave}>
            {t('access.leave')}
          </Button>
          <Button variant="primary" keys="Ctrl+P" isBusy={isBusy} onPress={print} autoFocus>
            {t('access.print')}
          </Button>
        </>
      }
    >
      <DialogKey keys="Ctrl+P" label="access.print" run={print} />
      <Stack gap={3}>
        <p>{t('access.ready.says')}</p>
        <p>{t('access.person')}</p>
        {isLeaving && <Notice tone="attention">{t('access.leaving')}</Notice>}
      </Stack>
    </Dialog>
  );
}

function Gone({ reference, onClose }: { readonly reference: string; readonly onClose: () => void }) {
  const t = useT();
  return (
    <Dialog
      isOpen
      title={t('access.gone', { reference })}
      onClose={onClose}
      actions={
        <Button variant="primary" onPress={onClose} autoFocus>
          {t('access.done')}
        </Button>
      }
    >
      <p>{t('access.gone.says', { reason: t('access.reason.never_received') })}</p>
    </Dialog>
  );
}

interface DialogKeyProps {
  readonly keys: string;
  readonly label: 'access.make' | 'access.print';
  readonly run: () => void;
}

/** Inside the dialog, whose layer it belongs to. */
function DialogKey({ keys, label, run }: DialogKeyProps) {
  useCommands([{ id: label, keys, label, run }]);
  return null;
}
