import type { QueueToday } from '../../../../shared/domain/queue/index.ts';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { Button, Dialog, Stack } from '../../../ui/index.ts';

interface Props {
  readonly title: string;
  readonly reasons: QueueToday['reasons'];
  readonly onChoose: (letter: string) => void;
  readonly onClose: () => void;
}

/** A reason of visit, by its letter: one key. */
export function ReasonDialog({ title, reasons, onChoose, onClose }: Props) {
  const { language } = useSpeech();
  return (
    <Dialog isOpen title={title} size="s" onClose={onClose}>
      <ReasonKeys reasons={reasons} onChoose={onChoose} />
      <Stack gap={2}>
        {reasons.map((reason, rank) => (
          <Button
            key={reason.letter}
            keys={reason.letter}
            isWide
            size="l"
            autoFocus={rank === 0}
            onPress={() => onChoose(reason.letter)}
          >
            {reason[language]}
          </Button>
        ))}
      </Stack>
    </Dialog>
  );
}

/** Inside the dialog, whose layer it belongs to. */
function ReasonKeys({ reasons, onChoose }: Pick<Props, 'reasons' | 'onChoose'>) {
  useCommands(
    reasons.map(({ letter }) => ({
      id: `queue.reason.${letter}`,
      keys: letter,
      label: 'queue.reason' as const,
      run: () => onChoose(letter),
      hideFromBar: true,
      hideFromPalette: true,
    })),
  );
  return null;
}
