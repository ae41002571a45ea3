import type { ReactNode } from 'react';
import { ProgressBar } from 'react-aria-components';
import { useSpeech } from '../lib/i18n/I18n.tsx';
import css from './Progress.module.css';

export interface ProgressProps {
  readonly label: string;
  /** From 0 to 100; undefined while nobody can know. */
  readonly percent: number | undefined;
  /** What is done so far, in words. */
  readonly children?: ReactNode;
}

/** Shown while nobody can know how far it is. */
const SOME_PERCENT = 15;

/** How far something is, in words and as a bar. */
export function Progress({ label, percent, children }: ProgressProps) {
  const { number } = useSpeech();
  return (
    <>
      {children !== undefined && (
        <div className={css.words} role="status">
          <span>{children}</span>
          {percent !== undefined && <span className={css.percent}>{number(percent)} %</span>}
        </div>
      )}
      <ProgressBar
        aria-label={label}
        isIndeterminate={percent === undefined}
        value={percent ?? 0}
        className={css.bar}
      >
        <span className={css.filled} style={{ inlineSize: `${percent ?? SOME_PERCENT}%` }} />
      </ProgressBar>
    </>
  );
}
