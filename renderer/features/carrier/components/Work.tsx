import { X } from 'lucide-react';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { Button, Progress, Row, Section, Stack } from '../../../ui/index.ts';
import type { MessageKey } from '../../../../shared/i18n/index.ts';
import { percentOf } from '../model.ts';

interface Props {
  readonly label: MessageKey;
  readonly doneBytes: number;
  readonly totalBytes: number;
  readonly onCancel: () => void;
}

/** The work under way, with how far it is; it can be stopped at any moment. */
export function Work({ label, onCancel, ...bytes }: Props) {
  const { t } = useSpeech();
  const percent = percentOf(bytes);
  useCommands([{ id: 'bundles.cancel', keys: 'F8', label: 'bundles.cancel', run: onCancel }]);
  return (
    <Section title={t(label)}>
      <Stack gap={3}>
        <Progress label={t(label)} percent={percent}>
          {t(label)}
        </Progress>
        <Row gap={2}>
          <Button icon={X} keys="F8" onPress={onCancel}>
            {t('bundles.cancel')}
          </Button>
        </Row>
      </Stack>
    </Section>
  );
}
