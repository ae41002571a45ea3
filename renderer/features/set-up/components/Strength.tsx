import { cx } from '../../../lib/cx.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { STRENGTHS, strengthOf } from '../model.ts';
import css from './Strength.module.css';

/** How good a passphrase is, in a word and three marks. */
export function Strength({ passphrase }: { readonly passphrase: string }) {
  const t = useT();
  const strength = strengthOf(passphrase);
  const level = STRENGTHS.indexOf(strength);
  return (
    <p className={css.line} role="status">
      <span className={cx(css.marks, css[strength])} aria-hidden>
        {[1, 2, 3].map((mark) => (
          <span key={mark} className={cx(css.mark, mark <= level && css.on)} />
        ))}
      </span>
      {passphrase !== '' && t(`devices.passphrase.${strength}`)}
    </p>
  );
}
