import { useState } from 'react';
import {
  piecesOf,
  stillMissing,
  type CareFileView,
  type PiecePage,
} from '../../../../shared/domain/care/index.ts';
import { useDescribe } from '../../../lib/describe.ts';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import {
  Button,
  ConfirmKey,
  Dialog,
  Identifier,
  Notice,
  Row,
  Select,
  Stack,
  toast,
} from '../../../ui/index.ts';
import { useBring, useCareDesk } from '../queries.ts';
import { PiecePages } from './PiecePages.tsx';

interface Props {
  readonly item: CareFileView;
  readonly onClose: () => void;
}

/** A paper that somebody brings after the deposit, with its pages or without. */
export function BringDialog({ item, onClose }: Props) {
  const { t, language } = useSpeech();
  const describe = useDescribe();
  const { file } = item;
  const bring = useBring();
  const desk = useCareDesk(file.insuredId).data;
  const [chosen, setChosen] = useState<string>();
  const [pages, setPages] = useState<readonly PiecePage[]>([]);
  const [isBusy, setBusy] = useState(false);
  const [leaving, setLeaving] = useState<'asked' | 'stayed'>();
  const isLeaving = leaving === 'asked';
  const asked = desk && file.kind !== null ? piecesOf(desk.pieces, file.kind) : [];
  const piece = chosen ?? stillMissing(item)[0] ?? asked[0]?.code ?? '';
  const confirm = async () => {
    if (bring.isRunning || isBusy || isLeaving || piece === '') return;
    const done = await bring.run({ fileId: file.id, pieces: [piece], pages: [...pages] });
    if (!done.ok) return;
    toast(t('care.move.done'));
    onClose();
  };
  /** Pages that were made are not lost without a word; asked once more, the question itself is what closes. */
  const close = () => {
    if (isBusy || bring.isRunning) return;
    if (pages.length === 0) onClose();
    else setLeaving(isLeaving ? 'stayed' : 'asked');
  };
  return (
    <Dialog
      isOpen
      size="l"
      title={t('care.bring')}
      onClose={close}
      actions={
        isLeaving ? (
          <>
            <Button key="leave" variant="danger" onPress={onClose}>
              {t('pages.leaveAnyway')}
            </Button>
            <Button key="stay" variant="primary" autoFocus onPress={close}>
              {t('pages.stay')}
            </Button>
          </>
        ) : (
          <>
            <Button isDisabled={isBusy} onPress={close}>
              {t('care.move.cancel')}
            </Button>
            <Button
              variant="primary"
              keys="Ctrl+Enter"
              autoFocus={leaving === 'stayed'}
              isBusy={bring.isRunning}
              reason={isBusy ? t('pages.wait') : undefined}
              onPress={() => void confirm()}
            >
              {t('care.bring.confirm')}
            </Button>
          </>
        )
      }
    >
      {!isLeaving && <ConfirmKey label="care.bring.confirm" onConfirm={() => void confirm()} />}
      <Stack gap={3}>
        <Row>
          <Identifier value={file.reference} grouping="none" />
        </Row>
        {isLeaving && <Notice tone="attention">{t('pages.leave', { count: pages.length })}</Notice>}
        {bring.error && <Notice tone="refused">{describe.error(bring.error)}</Notice>}
        <Select
          label={t('care.bring.piece')}
          options={asked.map((each) => ({ id: each.code, label: each[language] }))}
          value={piece}
          isDisabled={isBusy}
          onChange={(code) => {
            setChosen(code);
            setPages(pages.map(({ sha256 }) => ({ piece: code, sha256 })));
          }}
        />
        <PiecePages
          personId={file.insuredId}
          piece={piece}
          pages={pages}
          onChange={setPages}
          onBusy={setBusy}
        />
      </Stack>
    </Dialog>
  );
}
