import type { ReactNode } from 'react';
import type { LucideIcon } from 'lucide-react';
import type { MessageKey } from '../../shared/i18n/index.ts';
import { useCommands } from '../lib/hotkeys/useCommands.tsx';
import { useT } from '../lib/i18n/I18n.tsx';
import { Button } from './Button.tsx';
import { Row, Stack } from './layout.tsx';
import { Notice } from './Notice.tsx';
import { Screen } from './Screen.tsx';

export interface NextStep {
  /** Of the command. */
  readonly id: string;
  readonly keys: string;
  readonly label: MessageKey;
  readonly icon: LucideIcon;
  readonly run: () => void;
  readonly isBusy?: boolean;
  readonly isQuiet?: boolean;
}
export interface DoneScreenProps {
  readonly title: string;
  /** What was done. */
  readonly done: string;
  /** The sentence under it, with the reference. */
  readonly says: string;
  /** What may follow, the first one under the cursor; each has its key. */
  readonly steps: readonly [NextStep, ...NextStep[]];
  /** Above the steps: what became of one of them. */
  readonly notes?: ReactNode;
  /** Under them: what else is good to know. */
  readonly children?: ReactNode;
}

/** After something was sent: that it was, and what may follow. */
export function DoneScreen({ title, done, says, steps, notes, children }: DoneScreenProps) {
  const t = useT();
  useCommands(steps.map(({ id, keys, label, run }) => ({ id, keys, label, run })));
  return (
    <Screen title={title} isNarrow>
      <Stack gap={4}>
        <Notice tone="success" title={done}>
          {says}
        </Notice>
        {notes}
        <Row gap={2} isWrapping>
          {steps.map(({ id, keys, label, icon, run, isBusy = false, isQuiet = false }, rank) => (
            <Button
              key={id}
              variant={rank === 0 ? 'primary' : isQuiet ? 'quiet' : 'secondary'}
              icon={icon}
              keys={keys}
              autoFocus={rank === 0}
              isBusy={isBusy}
              onPress={run}
            >
              {t(label)}
            </Button>
          ))}
        </Row>
        {children}
      </Stack>
    </Screen>
  );
}
