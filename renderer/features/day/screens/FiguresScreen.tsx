import { useState } from 'react';
import { History } from 'lucide-react';
import { SPANS, type Span } from '../../../../shared/domain/day/index.ts';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useGo } from '../../../lib/navigation.ts';
import { Answer, Button, OfflineNotice, RadioGroup, Screen, Stack } from '../../../ui/index.ts';
import { ActCharts } from '../components/ActCharts.tsx';
import css from '../components/day.module.css';
import { ErrorsPart, ExchangesPart } from '../components/ExchangesPart.tsx';
import { ExportPart } from '../components/ExportPart.tsx';
import { TimeCharts } from '../components/TimeCharts.tsx';
import { useFigures, useStatus } from '../queries.ts';

const isSpan = (id: string): id is Span => SPANS.some((span) => span === id);

/** What was done at this workstation, today or over seven days: acts, times, refusals, exchanges. */
export function FiguresScreen() {
  const t = useT();
  const go = useGo();
  const [span, setSpan] = useState<Span>('today');
  const answer = useFigures(span);
  const past = () => go('/journee/passees');
  useCommands([{ id: 'day.past', keys: 'F7', label: 'day.past', run: past }]);
  return (
    <Screen
      title={t('day.figures')}
      subtitle={t('day.figures.here')}
      actions={
        <Button icon={History} keys="F7" onPress={past}>
          {t('day.past')}
        </Button>
      }
    >
      <Stack gap={4}>
        <RadioGroup
          label={t('day.figures.span')}
          look="inline"
          value={span}
          onChange={(id) => isSpan(id) && setSpan(id)}
          options={SPANS.map((one) => ({ id: one, label: t(`day.figures.span.${one}`) }))}
        />
        <Offline />
        <Answer of={answer}>
          {(figures) => (
            <Stack gap={6}>
              <div className={css.two}>
                <ExchangesPart figures={figures} />
                <ErrorsPart figures={figures} />
              </div>
              <TimeCharts queue={figures.queue} />
              <ActCharts figures={figures} />
              <ExportPart span={span} />
            </Stack>
          )}
        </Answer>
      </Stack>
    </Screen>
  );
}

function Offline() {
  const t = useT();
  const status = useStatus();
  return status.data?.connection === 'offline' ? (
    <OfflineNotice>{t('day.figures.offline')}</OfflineNotice>
  ) : null;
}
