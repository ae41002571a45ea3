import type { SyncStatus } from '../../../../shared/domain/sync/index.ts';
import { useSpeech, type Speech } from '../../../lib/i18n/I18n.tsx';
import { CheckLine, Row } from '../../../ui/index.ts';
import { connectionKey, type ConnectionTone } from '../model.ts';
import { atText, dayAndTime } from '../useSentence.ts';
import css from './exchanges.module.css';

const TONES: Readonly<Record<SyncStatus['connection'], ConnectionTone>> = {
  online: 'success',
  offline: 'attention',
  unknown: 'info',
};

/** Whether the central answers, since when, what is in the way, and what is still here. */
export function ConnectionLine({ status }: { readonly status: SyncStatus }) {
  const speech = useSpeech();
  const { t } = speech;
  return (
    <div className={css.line}>
      <CheckLine tone={TONES[status.connection]}>{saysOf(speech, status)}</CheckLine>
      {status.trouble && <CheckLine tone="refused">{t(`sync.trouble.${status.trouble}`)}</CheckLine>}
      <Row gap={4} isWrapping className={css.figures}>
        <span>{t('sync.waiting.count', { count: status.waiting })}</span>
        <span>{t('sync.photos', { count: status.photosWaiting })}</span>
        <span>{t('sync.numbers', { count: status.numbersLeft })}</span>
      </Row>
    </div>
  );
}

function saysOf(speech: Speech, status: SyncStatus): string {
  const { offlineSince, lastExchangeAt } = status;
  const since = offlineSince === null ? {} : dayAndTime(speech, offlineSince);
  const at = lastExchangeAt === null ? {} : { at: atText(speech, lastExchangeAt) };
  return speech.t(connectionKey(status, Date.now()), { ...since, ...at });
}
