import { FlaskConical } from 'lucide-react';
import { useT } from '../lib/i18n/I18n.tsx';
import css from './Frame.module.css';

/** Discreet and permanent: nothing here is real. */
export function DemonstrationBand() {
  const t = useT();
  return (
    <aside className={css.demonstration} aria-label={t('app.demonstrationName')}>
      <FlaskConical size={14} aria-hidden />
      {t('app.demonstration')}
    </aside>
  );
}
