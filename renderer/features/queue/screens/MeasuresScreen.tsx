import { useState } from 'react';
import type { QueueMeasures } from '../../../../shared/domain/queue/index.ts';
import { addDays, type PlainDate } from '../../../../shared/kernel/plain-date.ts';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { useGo } from '../../../lib/navigation.ts';
import { Answer, Button, EmptyState, Figures, Screen, Stack, Table } from '../../../ui/index.ts';
import { bareActKey } from '../../exchanges/index.ts';
import { shortDuration } from '../model.ts';
import { useMeasures } from '../queries.ts';

type Reason = QueueMeasures['reasons'][number];
type Act = QueueMeasures['acts'][number];

/** What a day was like, for those who watch over it: half of the visits, and nine in ten. */
export function MeasuresScreen() {
  const { t, day } = useSpeech();
  const go = useGo();
  const [on, setOn] = useState<PlainDate | null>(null);
  const answer = useMeasures(on);
  const shown = answer.data;
  return (
    <Screen
      title={t('queue.measures')}
      subtitle={shown && day(shown.on, 'long')}
      actions={
        <>
          <Button variant="quiet" onPress={() => go('/file/reglages')}>
            {t('queue.settings')}
          </Button>
          {on !== null && <Button onPress={() => setOn(null)}>{t('queue.today')}</Button>}
          <Button onPress={() => shown && setOn(addDays(shown.on, -1))}>{t('queue.dayBefore')}</Button>
        </>
      }
    >
      <Answer of={answer}>{(measures) => <Measures measures={measures} />}</Answer>
    </Screen>
  );
}

function Measures({
  measures: { all, reasons, acts, promiseMinutes },
}: {
  readonly measures: QueueMeasures;
}) {
  const { t, number } = useSpeech();
  if (all.drawn === 0) return <EmptyState title={t('queue.noTicket')}>{t('queue.noTicketHint')}</EmptyState>;
  return (
    <Stack gap={4}>
      <p>{t('queue.promised', { minutes: promiseMinutes })}</p>
      <Figures
        items={[
          { label: t('queue.drawn'), value: number(all.drawn) },
          { label: t('queue.absents'), value: number(all.absent) },
          { label: t('queue.lateWaits'), value: number(all.waiting.late) },
          { label: t('queue.lateVisits'), value: number(all.service.late) },
        ]}
      />
      <ByReason reasons={reasons} />
      {acts.length > 0 && <ByAct acts={acts} />}
    </Stack>
  );
}

function ByReason({ reasons }: { readonly reasons: readonly Reason[] }) {
  const { t, number, language } = useSpeech();
  const time = (seconds: number | null) => shortDuration(t, seconds);
  return (
    <Table
      label={t('queue.byReason')}
      rows={reasons}
      idOf={({ letter }) => letter}
      textOf={(reason) => reason[language]}
      columns={[
        {
          id: 'reason',
          label: t('queue.reason'),
          width: '2fr',
          minWidth: 180,
          render: (reason) => reason[language],
        },
        { id: 'drawn', label: t('queue.drawn'), align: 'end', render: ({ drawn }) => number(drawn) },
        {
          id: 'wait',
          label: t('queue.waitMedian'),
          align: 'end',
          render: ({ waiting }) => time(waiting.medianSeconds),
        },
        {
          id: 'wait9',
          label: t('queue.waitNinth'),
          align: 'end',
          render: ({ waiting }) => time(waiting.ninthDecileSeconds),
        },
        {
          id: 'visit',
          label: t('queue.visitMedian'),
          align: 'end',
          render: ({ service }) => time(service.medianSeconds),
        },
        {
          id: 'visit9',
          label: t('queue.visitNinth'),
          align: 'end',
          render: ({ service }) => time(service.ninthDecileSeconds),
        },
      ]}
      empty={<EmptyState title={t('queue.noTicket')} />}
    />
  );
}

function ByAct({ acts }: { readonly acts: readonly Act[] }) {
  const { t, number } = useSpeech();
  return (
    <Table
      label={t('queue.byAct')}
      rows={acts}
      idOf={({ kind }) => kind}
      textOf={({ kind }) => t(bareActKey(kind))}
      columns={[
        {
          id: 'act',
          label: t('queue.act'),
          width: '2fr',
          minWidth: 180,
          render: ({ kind }) => t(bareActKey(kind)),
        },
        {
          id: 'count',
          label: t('queue.visits'),
          align: 'end',
          render: ({ service }) => number(service.count),
        },
        {
          id: 'visit',
          label: t('queue.visitMedian'),
          align: 'end',
          render: ({ service }) => shortDuration(t, service.medianSeconds),
        },
        {
          id: 'visit9',
          label: t('queue.visitNinth'),
          align: 'end',
          render: ({ service }) => shortDuration(t, service.ninthDecileSeconds),
        },
        { id: 'late', label: t('queue.late'), align: 'end', render: ({ service }) => number(service.late) },
      ]}
      empty={<EmptyState title={t('queue.noTicket')} />}
    />
  );
}
