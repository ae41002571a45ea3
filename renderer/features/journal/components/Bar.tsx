import { ProgressBar } from 'react-aria-components';
import css from './journal.module.css';

/** How far a walk is, from 0 to 100. */
export function Bar({ label, percent }: { readonly label: string; readonly percent: number }) {
  return (
    <ProgressBar aria-label={label} value={percent} className={css.bar}>
      <span className={css.filled} style={{ inlineSize: `${percent}%` }} />
    </ProgressBar>
  );
}
