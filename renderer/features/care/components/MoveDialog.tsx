import { useState } from 'react';
import {
  piecesOf,
  stillMissing,
  type AgentMove,
  type CareFileView,
} from '../../../../shared/domain/care/index.ts';
import { useDescribe } from '../../../lib/describe.ts';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import {
  Button,
  Checkbox,
  ConfirmKey,
  Dialog,
  Identifier,
  Row,
  Section,
  Stack,
  TextArea,
  toast,
} from '../../../ui/index.ts';
import { useDevice } from '../../../lib/session.ts';
import { useCareDesk, useMove } from '../queries.ts';

interface Props {
  readonly item: CareFileView;
  readonly move: AgentMove;
  readonly onClose: () => void;
}
const REASON_MAX = 300;

/** What is said of a file before it is written: a refusal says why, a piece says which. */
export function MoveDialog({ item, move, onClose }: Props) {
  const { file } = item;
  const { t, language } = useSpeech();
  const describe = useDescribe();
  const command = useMove();
  const desk = useCareDesk(file.insuredId).data;
  const [reason, setReason] = useState('');
  const [pieces, setPieces] = useState<readonly string[]>(() => stillMissing(item));
  const confirm = async () => {
    if (command.isRunning) return;
    const done = await command.run({ fileId: file.id, move, reason, pieces: [...pieces] });
    if (!done.ok) {
      if (!done.error.fields) toast(describe.error(done.error), 'refused');
      return;
    }
    toast(t('care.move.done'));
    onClose();
  };
  const wrong = (path: string): string | undefined => {
    const code = command.error?.fields?.[path];
    return code === undefined ? undefined : describe.field(code);
  };
  const branch = useDevice()?.device?.branch;
  const asked = desk && file.kind !== null ? piecesOf(desk.pieces, file.kind) : [];
  return (
    <Dialog
      isOpen
      isAlert
      title={t(`care.move.${move}`)}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('care.move.cancel')}</Button>
          <Button
            variant={move === 'refused' ? 'danger' : 'primary'}
            keys="Ctrl+Enter"
            autoFocus
            isBusy={command.isRunning}
            onPress={() => void confirm()}
          >
            {t(`care.move.${move}`)}
          </Button>
        </>
      }
    >
      <ConfirmKey label={`care.move.${move}`} onConfirm={() => void confirm()} />
      <Stack gap={3}>
        <Row>
          <Identifier value={file.reference} grouping="none" />
        </Row>
        {move === 'refused' && (
          <TextArea
            label={t('care.move.reason')}
            hint={t('care.move.reason.hint')}
            value={reason}
            onChange={setReason}
            maxLength={REASON_MAX}
            error={wrong('reason')}
            autoFocus
          />
        )}
        {move === 'piece-asked' && (
          <div role="group" aria-label={t('care.move.pieces')}>
            {asked.map((piece) => (
              <Checkbox
                key={piece.code}
                isSelected={pieces.includes(piece.code)}
                onChange={(isAsked) =>
                  setPieces(isAsked ? [...pieces, piece.code] : pieces.filter((code) => code !== piece.code))
                }
              >
                {piece[language]}
              </Checkbox>
            ))}
            {wrong('pieces') && <p role="alert">{wrong('pieces')}</p>}
          </div>
        )}
        {branch && (move === 'piece-asked' || move === 'reminded') && (
          <Section title={t('care.move.message')}>
            <p>{t(`care.message.${move}`, { reference: file.reference, branch: branch[language] })}</p>
          </Section>
        )}
      </Stack>
    </Dialog>
  );
}
