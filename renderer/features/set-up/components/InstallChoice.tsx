import { Building2 } from 'lucide-react';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { Button } from '../../../ui/index.ts';
import css from './choices.module.css';

/** Setting the workstation up for good; what one should have at hand. */
export function InstallChoice({ onChoose }: { readonly onChoose: () => void }) {
  const t = useT();
  return (
    <section className={css.choice} aria-labelledby="install">
      <span className={css.icon}>
        <Building2 size={20} aria-hidden />
      </span>
      <h2 id="install" className={css.title}>
        {t('devices.install.title')}
      </h2>
      <p className={css.words}>{t('devices.install.body')}</p>
      <div className={css.foot}>
        <Button variant="primary" size="l" onPress={onChoose} autoFocus>
          {t('devices.install.start')}
        </Button>
      </div>
    </section>
  );
}
