import { ticketName, type QueueToday, type Ticket } from '../../../../shared/domain/queue/index.ts';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { Badge, EmptyState, Table } from '../../../ui/index.ts';
import { durationText, isBeyond, reasonName, waitSeconds } from '../model.ts';
import { useNowMs } from '../queries.ts';

interface Props {
  readonly today: QueueToday;
  /** Enter prints the ticket once more. */
  readonly onOpen: (ticket: Ticket) => void;
}

/** Those who wait, in the order in which they are called. */
export function Waiting({ today, onOpen }: Props) {
  const { t, time, language } = useSpeech();
  const nowMs = useNowMs();
  const { waiting, reasons, settings } = today;
  return (
    <Table
      label={t('queue.waiting', { count: waiting.length })}
      rows={waiting}
      idOf={({ id }) => id}
      textOf={ticketName}
      onOpen={onOpen}
      height={8}
      columns={[
        {
          id: 'name',
          label: t('queue.ticket'),
          width: 110,
          render: (row) => <bdi dir="ltr">{ticketName(row)}</bdi>,
        },
        {
          id: 'reason',
          label: t('queue.reason'),
          width: '2fr',
          render: ({ reason }) => reasonName(reasons, reason, language),
        },
        { id: 'drawn', label: t('queue.drawnAt'), render: ({ drawnAt }) => time(drawnAt) },
        {
          id: 'wait',
          label: t('queue.waits'),
          render: (row) => {
            const seconds = waitSeconds(row, nowMs);
            const text = durationText(t, seconds);
            return isBeyond(seconds, settings) ? <Badge tone="attention">{text}</Badge> : text;
          },
        },
      ]}
      empty={<EmptyState title={t('queue.nobody')}>{t('queue.nobodyHint')}</EmptyState>}
    />
  );
}
