import { Button as AriaButton } from 'react-aria-components';
import { Ticket } from 'lucide-react';
import { ticketName } from '../../../../shared/domain/queue/index.ts';
import { cx } from '../../../lib/cx.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useGo } from '../../../lib/navigation.ts';
import { durationText, isBeyond, visitSeconds } from '../model.ts';
import { useNowMs, useToday } from '../queries.ts';
import css from './queue.module.css';

/** Who is at the counter and for how long, whatever the screen: nobody has to go back to the queue to know. */
export function PresentChip() {
  const t = useT();
  const go = useGo();
  const nowMs = useNowMs();
  const today = useToday().data;
  const ticket = today?.present?.ticket;
  if (!today?.settings.isOn || !ticket) return null;
  const seconds = visitSeconds(ticket, nowMs);
  return (
    <AriaButton
      className={cx(css.chip, isBeyond(seconds, today.settings) && css.long)}
      onPress={() => go('/file')}
    >
      <Ticket size={16} aria-hidden />
      <span>{t('queue.chip', { name: ticketName(ticket), time: durationText(t, seconds) })}</span>
    </AriaButton>
  );
}
