import type { SyncStatus } from '../../../../shared/domain/sync/index.ts';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { useGo } from '../../../lib/navigation.ts';
import { Button, Notice } from '../../../ui/index.ts';
import css from './exchanges.module.css';

/** Photos that the central does not take: why, and whose file to open. */
export function RefusedPhotos({ photos }: { readonly photos: SyncStatus['photosRefused'] }) {
  const { t } = useSpeech();
  const go = useGo();
  if (photos.length === 0) return null;
  return (
    <Notice tone="attention" title={t('exchanges.photos.refused', { count: photos.length })}>
      <ul className={css.steps}>
        {photos.map(({ subjectId, reference, reason }, rank) => (
          <li key={`${subjectId} ${rank}`} className={css.refusedPhoto}>
            <span>
              {reference !== null && <bdi className={css.photoReference}>{reference}</bdi>}{' '}
              {t(`exchanges.photos.refused.${reason}`)}
            </span>
            <Button size="s" onPress={() => go(`/personnes/${subjectId}`)}>
              {t('exchanges.photos.refused.see')}
            </Button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
