import type { EnvelopedFile } from '../../../../shared/domain/envelopes/index.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { Button, ConfirmKey, Dialog, Stack } from '../../../ui/index.ts';
import { unknownFile } from '../model.ts';
import { FileLines, type FileLine } from './FileLines.tsx';

interface Props {
  readonly missing: readonly EnvelopedFile[];
  /** References that are not on the slip. */
  readonly surplus: readonly string[];
  readonly isBusy: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Said once, each file by its name: those that are missing are told to where the envelope left, the others stay received. */
export function ConfirmReception({ missing, surplus, isBusy, onConfirm, onClose }: Props) {
  const t = useT();
  const count = missing.length;
  return (
    <Dialog
      isOpen
      isAlert
      title={t('envelopes.receive.confirmTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('envelopes.receive.lookAgain')}</Button>
          <Button
            variant={count > 0 ? 'danger' : 'primary'}
            keys="Ctrl+Enter"
            isBusy={isBusy}
            onPress={onConfirm}
          >
            {count > 0 ? t('envelopes.receive.doMissing', { count }) : t('envelopes.receive.do')}
          </Button>
        </>
      }
    >
      <ConfirmKey label="envelopes.receive.do" onConfirm={onConfirm} />
      <Stack gap={4}>
        <Named
          says={t('envelopes.receive.confirm', { count })}
          label={t('envelopes.missing.title')}
          files={missing}
        />
        <Named
          says={t('envelopes.receive.confirmSurplus', { count: surplus.length })}
          label={t('envelopes.surplus.title')}
          files={surplus.map(unknownFile)}
        />
      </Stack>
    </Dialog>
  );
}

function Named({
  says,
  label,
  files,
}: {
  readonly says: string;
  readonly label: string;
  readonly files: readonly FileLine[];
}) {
  if (files.length === 0) return null;
  return (
    <div>
      <p>{says}</p>
      <FileLines label={label} files={files} empty="" />
    </div>
  );
}
