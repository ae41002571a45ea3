import { useState } from 'react';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { Button, Dialog } from '../../../ui/index.ts';
import { PiecePages } from './PiecePages.tsx';
import type { PageWorkPorts } from './usePageWork.ts';

interface Props extends Omit<PageWorkPorts, 'onBusy'> {
  /** As the checklist names the piece. */
  readonly name: string;
  readonly onClose: () => void;
}

/** The pages of one line of the checklist; what is done here is kept at once. */
export function PagesDialog({ name, onClose, ...ports }: Props) {
  const t = useT();
  const [isBusy, setBusy] = useState(false);
  const close = () => {
    if (!isBusy) onClose();
  };
  return (
    <Dialog
      isOpen
      size="l"
      title={t('pages.ofPiece', { piece: name })}
      onClose={close}
      actions={
        <Button variant="primary" reason={isBusy ? t('pages.wait') : undefined} onPress={close}>
          {t('pages.done')}
        </Button>
      }
    >
      <PiecePages {...ports} onBusy={setBusy} />
    </Dialog>
  );
}
