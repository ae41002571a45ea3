import { Eye, FolderOpen, Plus, Printer } from 'lucide-react';
import type { Deposited } from '../../../../shared/domain/care/index.ts';
import { useDescribe } from '../../../lib/describe.ts';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { useGo, useGoInstead } from '../../../lib/navigation.ts';
import { Badge, Button, Notice, Row, Screen, Section, Stack } from '../../../ui/index.ts';
import { usePaperAtOnce } from '../../papers/index.ts';

interface Props {
  readonly personId: string;
  readonly done: Deposited;
  readonly onAnother: () => void;
}

/** After a deposit: its reference, its receipt one key away from the printer, and what the insured person will be told. */
export function DepositDone({ personId, done, onAnother }: Props) {
  const { t, language } = useSpeech();
  const go = useGo();
  const goInstead = useGoInstead();
  const describe = useDescribe();
  const receipt = usePaperAtOnce('care-receipt', done.actId);
  const print = () => void receipt.print();
  // Back from the receipt is the person’s file, not the form that was sent.
  const look = () => goInstead(`/papiers/care-receipt/${done.actId}`);
  const toFile = () => go(`/personnes/${personId}`);
  useCommands([
    { id: 'care.print', keys: 'Ctrl+P', label: 'care.done.print', run: print },
    { id: 'care.receipt', keys: 'F6', label: 'care.done.receipt', run: look },
    { id: 'care.another', keys: 'F3', label: 'care.done.another', run: onAnother },
    { id: 'care.toFile', keys: 'Escape', label: 'care.toFile', run: toFile },
  ]);
  return (
    <Screen title={t('care.title')} isNarrow>
      <Stack gap={4}>
        <Notice tone="success" title={t('care.done')}>
          {t('care.done.says', { reference: done.reference })}
        </Notice>
        {receipt.refusal && <Notice tone="refused">{describe.error(receipt.refusal)}</Notice>}
        {receipt.wasPrinted && <Badge tone="attention">{t('preview.duplicate')}</Badge>}
        <Row gap={2}>
          <Button
            variant="primary"
            icon={Printer}
            keys="Ctrl+P"
            autoFocus
            isBusy={receipt.isBusy}
            onPress={print}
          >
            {t('care.done.print')}
          </Button>
          <Button icon={Eye} keys="F6" onPress={look}>
            {t('care.done.receipt')}
          </Button>
          <Button icon={FolderOpen} keys="Escape" onPress={toFile}>
            {t('care.toFile')}
          </Button>
          <Button variant="quiet" icon={Plus} keys="F3" onPress={onAnother}>
            {t('care.done.another')}
          </Button>
        </Row>
        <Section title={t('care.done.message')}>
          <p dir="auto">{done.message[language]}</p>
        </Section>
      </Stack>
    </Screen>
  );
}
