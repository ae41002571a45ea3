import { Ban, Check, Megaphone, MoveRight, UserRoundPlus } from 'lucide-react';
import { ticketName, type QueueToday } from '../../../../shared/domain/queue/index.ts';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { Button, Notice, Row, Stack } from '../../../ui/index.ts';
import { KEYS } from '../commands.ts';
import { durationText, isBeyond, reasonName, visitSeconds } from '../model.ts';
import { useNowMs } from '../queries.ts';
import type { Desk } from '../useDesk.ts';
import css from './queue.module.css';

interface Props {
  readonly today: QueueToday;
  readonly desk: Desk;
  readonly onTransfer: () => void;
}

/** Who is at the counter, since when, and what can be done about it. */
export function Present({ today, desk, onTransfer }: Props) {
  const { t, language } = useSpeech();
  const nowMs = useNowMs();
  const { present, settings, waiting } = today;
  const seconds = present ? visitSeconds(present.ticket, nowMs) : 0;
  return (
    <Stack gap={3}>
      <div className={css.present} role="status">
        {present ? (
          <>
            <bdi className={css.name} dir="ltr">
              {ticketName(present.ticket)}
            </bdi>
            <span className={css.says}>
              <strong>{reasonName(today.reasons, present.ticket.reason, language)}</strong>
              <span>{t('queue.lasts', { time: durationText(t, seconds) })}</span>
              <span>{t('queue.acts', { count: present.acts })}</span>
            </span>
          </>
        ) : (
          <span className={css.says}>{t(waiting.length > 0 ? 'queue.nobodyHere' : 'queue.nobody')}</span>
        )}
      </div>
      {present && isBeyond(seconds, settings) && (
        <Notice tone="info" title={t('queue.long', { minutes: settings.promiseMinutes })}>
          <p>{t('queue.longWaiting', { count: waiting.length })}</p>
        </Notice>
      )}
      <Row gap={2} isWrapping>
        <Button
          variant="primary"
          icon={UserRoundPlus}
          keys={KEYS.next}
          isBusy={desk.isBusy}
          onPress={() => void desk.next()}
        >
          {t('queue.next')}
        </Button>
        {present && (
          <>
            <Button icon={Megaphone} keys={KEYS.recall} onPress={() => void desk.recall()}>
              {t('queue.recall')}
            </Button>
            <Button icon={Check} keys={KEYS.done} onPress={() => void desk.end('done')}>
              {t('queue.done')}
            </Button>
            <Button icon={Ban} keys={KEYS.absent} onPress={() => void desk.end('absent')}>
              {t('queue.absent')}
            </Button>
            <Button icon={MoveRight} keys={KEYS.transfer} onPress={onTransfer}>
              {t('queue.transfer')}
            </Button>
          </>
        )}
      </Row>
    </Stack>
  );
}
