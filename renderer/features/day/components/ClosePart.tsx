import { useState } from 'react';
import { Sunset } from 'lucide-react';
import type { DayView } from '../../../../shared/domain/day/index.ts';
import { useDescribe } from '../../../lib/describe.ts';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { useGo } from '../../../lib/navigation.ts';
import { Button, ConfirmKey, Dialog, Notice, Row, Section, Stack, toast } from '../../../ui/index.ts';
import { handCounts, namedCauses, reconciledWith } from '../model.ts';
import { useCloseDay, useLost } from '../queries.ts';
import { useTyped } from '../useTyped.ts';
import { TallyLine } from './TallyLine.tsx';
import css from './day.module.css';

/** The totals of the day, what does not agree, and the closing once each difference has a cause. */
export function ClosePart({ view, on }: { readonly view: DayView; readonly on: string }) {
  const { t, day } = useSpeech();
  const go = useGo();
  const describe = useDescribe();
  const { run, isRunning } = useCloseDay();
  const { typed, type, flush } = useTyped(view);
  const lost = useLost();
  const [isAsking, setAsking] = useState(false);
  const { tallies, uncounted, differences, unexplained } = reconciledWith(view.tallies, typed);
  const left = uncounted.length + unexplained.length;
  const leftSentence = left > 0 ? t('day.left', { count: left }) : undefined;
  const ask = () => left === 0 && setAsking(true);
  const close = async () => {
    // A count that is kept after the closing would be of no day.
    await flush();
    const answer = await run({
      counts: handCounts(typed, view.tallies),
      causes: namedCauses(typed, view.tallies),
    });
    setAsking(false);
    if (!answer.ok) return toast(describe.error(answer.error), 'refused');
    toast(t('day.closed', { reference: answer.value.reference }));
    go(`/journee/rapport/${answer.value.actId}`);
  };
  useCommands([
    { id: 'day.close', keys: 'Ctrl+Enter', label: 'day.close', run: ask, when: !isAsking && !isRunning },
  ]);
  return (
    <Section title={t('day.totals')}>
      <Stack gap={4}>
        {uncounted.length > 0 && <p className={css.hint}>{t('day.counted.hint')}</p>}
        <ul className={css.tallies} aria-label={t('day.totals')}>
          {tallies.map((tally) => (
            <TallyLine
              key={tally.code}
              tally={tally}
              difference={differences.find(({ code }) => code === tally.code)}
              typed={typed}
              onType={type}
            />
          ))}
        </ul>
        {view.toApprove > 0 && (
          <Notice tone="attention">{t('approvals.day', { count: view.toApprove })}</Notice>
        )}
        {lost > 0 && (
          <Notice
            tone="refused"
            actions={
              <Button size="s" onPress={() => go('/enveloppes')}>
                {t('day.lost.see')}
              </Button>
            }
          >
            {t('day.lost', { count: lost })}
          </Notice>
        )}
        {view.sleeping > 0 && (
          <Notice
            tone="attention"
            actions={
              <Button size="s" onPress={() => go('/relances')}>
                {t('day.sleeping.see')}
              </Button>
            }
          >
            {t('day.sleeping', { count: view.sleeping })}
          </Notice>
        )}
        {view.waiting > 0 && <Notice tone="info">{t('day.waits', { count: view.waiting })}</Notice>}
        <p role="status">
          {leftSentence ?? (lost > 0 ? t('day.ready.lost', { count: lost }) : t('day.ready'))}
        </p>
        <Row>
          <Button
            variant="primary"
            icon={Sunset}
            keys="Ctrl+Enter"
            isBusy={isRunning}
            reason={leftSentence}
            onPress={ask}
          >
            {t('day.close')}
          </Button>
        </Row>
      </Stack>
      {isAsking && (
        <Dialog
          isOpen
          isAlert
          title={t('day.close.title', { day: day(on, 'long') })}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onPress={() => setAsking(false)}>{t('day.close.cancel')}</Button>
              <Button variant="primary" keys="Ctrl+Enter" isBusy={isRunning} onPress={() => void close()}>
                {t('day.close')}
              </Button>
            </>
          }
        >
          <ConfirmKey label="day.close" onConfirm={() => void close()} />
          <p>{t('day.close.body')}</p>
        </Dialog>
      )}
    </Section>
  );
}
