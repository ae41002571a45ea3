import { useT } from '../../../lib/i18n/I18n.tsx';
import { cx } from '../../../lib/cx.ts';
import { PassphraseForm } from '../components/Passphrase.tsx';
import css from './Standing.module.css';

/** The store is closed: the workstation's passphrase opens it, before any agent signs in. */
export function OpenStoreScreen() {
  const t = useT();
  return (
    <div className={cx(css.screen, css.narrow)}>
      <h1 className={css.title}>{t('devices.locked.title')}</h1>
      <p className={css.lead}>{t('devices.locked.body')}</p>
      <PassphraseForm submitLabel="devices.locked.open" />
      <p className={css.note}>{t('devices.locked.forgotten')}</p>
    </div>
  );
}
