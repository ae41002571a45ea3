import { useState } from 'react';
import type { BatchView } from '../../../../shared/domain/cards/index.ts';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useScan } from '../../../lib/scanner/useScan.tsx';
import { Button, Row, Section, Stack, TextField } from '../../../ui/index.ts';
import type { BatchWork } from '../useBatchWork.ts';

interface Props {
  readonly batch: BatchView;
  readonly work: BatchWork;
}

/** What came out of the printer is looked at: all of it is good, or everything up to one card. */
export function ConfirmSent({ batch, work }: Props) {
  const t = useT();
  const [typed, setTyped] = useState('');
  const { sent, firstSent, lastSent } = batch;
  const upTo = () => {
    if (typed.trim() !== '') void work.confirm(typed);
  };
  const all = () => void work.confirm(lastSent);
  useScan((text) => setTyped(text));
  useCommands([{ id: 'cards.allGood', keys: 'Ctrl+Enter', label: 'cards.batch.allGood', run: all }]);
  return (
    <Section title={t('cards.batch.check')}>
      <Stack gap={3}>
        <p>{t('cards.batch.checkBody', { count: sent, first: firstSent ?? '', last: lastSent ?? '' })}</p>
        <Row gap={2} isWrapping>
          <Button variant="primary" keys="Ctrl+Enter" autoFocus isBusy={work.isBusy} onPress={all}>
            {t('cards.batch.allGood')}
          </Button>
          <Button isBusy={work.isBusy} onPress={() => void work.confirm(null)}>
            {t('cards.batch.noneGood')}
          </Button>
        </Row>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            upTo();
          }}
        >
          <Stack gap={2}>
            <TextField
              label={t('cards.batch.lastGood')}
              hint={t('cards.batch.lastGoodHint')}
              value={typed}
              onChange={setTyped}
              maxLength={3000}
              isMono
              dir="ltr"
              width="m"
              isOptional
              error={work.refusal}
            />
            <Row gap={2}>
              <Button isBusy={work.isBusy} isDisabled={typed.trim() === ''} onPress={upTo}>
                {t('cards.batch.confirm')}
              </Button>
            </Row>
          </Stack>
        </form>
      </Stack>
    </Section>
  );
}
