import { useId } from 'react';
import { useT } from '../../../lib/i18n/I18n.tsx';
import css from '../screens/Standing.module.css';

/** Six groups that one reads aloud on the telephone, left to right in either language. */
export function Fingerprint({ groups }: { readonly groups: string }) {
  const t = useT();
  const name = useId();
  return (
    <div className={css.fingerprint} role="group" aria-labelledby={name}>
      <span id={name} className={css.name}>
        {t('devices.pending.fingerprint')}
      </span>
      <bdi className={css.digits} dir="ltr">
        {groups.split(' ').map((group, index) => (
          <span key={`${index}${group}`}>{group}</span>
        ))}
      </bdi>
    </div>
  );
}
