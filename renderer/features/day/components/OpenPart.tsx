import { useState } from 'react';
import { Sunrise } from 'lucide-react';
import type { DayView } from '../../../../shared/domain/day/index.ts';
import { useDescribe } from '../../../lib/describe.ts';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { Button, Row, Section, Stack, toast } from '../../../ui/index.ts';
import { useOpenDay } from '../queries.ts';
import { CountField } from './CountField.tsx';

/** No day is open: what is in hand is counted, and it begins. */
export function OpenPart({ view }: { readonly view: DayView }) {
  const t = useT();
  const describe = useDescribe();
  const { run, isRunning } = useOpenDay();
  const [blanks, setBlanks] = useState<number | undefined>();
  const meanwhile = view.acts.reduce((sum, { count }) => sum + count, 0);
  const open = async () => {
    const answer = await run({ blanks: blanks ?? null });
    if (answer.ok) toast(t('day.opened'));
    else toast(describe.error(answer.error), 'refused');
  };
  useCommands([
    { id: 'day.open', keys: 'Ctrl+Enter', label: 'day.open', run: () => void open(), when: !isRunning },
  ]);
  return (
    <Section title={t('day.none')}>
      <Stack gap={4}>
        <p>{t('day.none.body')}</p>
        {meanwhile > 0 && <p>{t('day.meanwhile', { count: meanwhile })}</p>}
        <CountField
          label={t('day.blanks')}
          hint={t('day.blanks.hint')}
          value={blanks}
          onChange={setBlanks}
          isOptional
        />
        <Row>
          <Button
            variant="primary"
            icon={Sunrise}
            keys="Ctrl+Enter"
            isBusy={isRunning}
            onPress={() => void open()}
          >
            {t('day.open')}
          </Button>
        </Row>
      </Stack>
    </Section>
  );
}
