import type { SyncStatus } from '../../../../shared/domain/sync/index.ts';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { CheckLine, Row } from '../../../ui/index.ts';
import { atText } from '../useSentence.ts';
import css from './exchanges.module.css';

/** Whether the central answers, since when, and what is still here. */
export function ConnectionLine({ status }: { readonly status: SyncStatus }) {
  const speech = useSpeech();
  const { t, moment, time } = speech;
  const { connection, offlineSince, lastExchangeAt } = status;
  const says =
    connection === 'offline' && offlineSince !== null
      ? t('sync.line.offline', { since: atSince(offlineSince) })
      : connection === 'online'
        ? lastExchangeAt === null
          ? t('sync.line.online.never')
          : t('sync.line.online', { at: atText(speech, lastExchangeAt) })
        : t('sync.line.unknown');
  function atSince(at: string): string {
    return Date.parse(at) > Date.now() - 12 * 3_600_000 ? time(at) : moment(at);
  }
  return (
    <div className={css.line}>
      <CheckLine tone={connection === 'online' ? 'success' : connection === 'offline' ? 'attention' : 'info'}>
        {says}
      </CheckLine>
      <Row gap={4} isWrapping className={css.figures}>
        <span>{t('sync.waiting.count', { count: status.waiting })}</span>
        <span>{t('sync.photos', { count: status.photosWaiting })}</span>
        <span>{t('sync.numbers', { count: status.numbersLeft })}</span>
      </Row>
    </div>
  );
}
