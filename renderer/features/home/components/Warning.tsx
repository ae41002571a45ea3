import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { Notice, OfflineNotice } from '../../../ui/index.ts';
import { warningOf } from '../model.ts';
import { useSyncStatus } from '../queries.ts';

/** What to know before the next person sits down. */
export function Warning() {
  const { t } = useSpeech();
  const { data } = useSyncStatus();
  const warning = data && warningOf(data);
  if (!data || warning === undefined) return null;
  if (warning === 'offline') return <OfflineNotice />;
  return <Notice tone="attention">{t(`day.warning.${warning}`, { count: data.numbersLeft })}</Notice>;
}
