import { ticketName, type Ticket } from '../../../../shared/domain/queue/index.ts';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { ItemList } from '../../../ui/index.ts';

interface Props {
  readonly label: string;
  readonly tickets: readonly Ticket[];
  readonly empty: string;
  readonly onCall: (ticket: Ticket) => void;
}

/** Tickets that were called and are over: each one can come back to the counter. */
export function ToCallBack({ label, tickets, empty, onCall }: Props) {
  const { t, time } = useSpeech();
  if (tickets.length === 0) return <p>{empty}</p>;
  return (
    <ItemList
      label={label}
      items={tickets.map((ticket) => ({
        id: ticket.id,
        title: t('queue.callBack', { name: ticketName(ticket) }),
        note: t('queue.calledAt', { time: time(ticket.calls.at(-1)?.calledAt ?? ticket.drawnAt) }),
        onPress: () => onCall(ticket),
      }))}
    />
  );
}
