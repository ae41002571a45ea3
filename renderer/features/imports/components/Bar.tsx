import { ProgressBar } from 'react-aria-components';
import css from './lists.module.css';

interface Props {
  readonly label: string;
  /** From 0 to 100; undefined while nobody can know. */
  readonly percent: number | undefined;
}

/** How far something is. */
export function Bar({ label, percent }: Props) {
  return (
    <ProgressBar
      aria-label={label}
      isIndeterminate={percent === undefined}
      value={percent ?? 0}
      className={css.bar}
    >
      <span className={css.filled} style={{ inlineSize: `${percent ?? 15}%` }} />
    </ProgressBar>
  );
}
