import type { ReactNode } from 'react';
import { cx } from '../lib/cx.ts';
import { Margin } from './Margin.tsx';
import { useScreenTop } from './screen-top.ts';
import css from './Screen.module.css';

export interface ScreenProps {
  readonly title: ReactNode;
  readonly subtitle?: ReactNode;
  /** Buttons at the end of the title's line. */
  readonly actions?: ReactNode;
  /** The margin on the end side: pieces, checks, what can be done. */
  readonly aside?: ReactNode;
  readonly asideLabel?: string;
  /** Stays in sight under the page: what is saved, and the button that goes on. */
  readonly foot?: ReactNode;
  readonly footNote?: ReactNode;
  readonly children: ReactNode;
  /** Text and fields no wider than 860 px. */
  readonly isNarrow?: boolean;
  /** The content scrolls by itself (a table that fills). */
  readonly isFixed?: boolean;
}

/** One task: title, content, margin, foot. Every screen is one. */
export function Screen(props: ScreenProps) {
  const { title, subtitle, actions, aside, asideLabel, foot, footNote, children } = props;
  const top = useScreenTop();
  return (
    <div className={css.screen}>
      <header className={css.head}>
        <div className={css.titles}>
          <h1 className={css.title} tabIndex={-1}>
            {title}
          </h1>
          {subtitle && <p className={css.subtitle}>{subtitle}</p>}
        </div>
        {actions && <div className={css.actions}>{actions}</div>}
      </header>
      <div className={cx(css.main, props.isNarrow && css.narrow, props.isFixed && css.fixed)}>
        {top}
        {children}
      </div>
      {aside && <Margin label={asideLabel}>{aside}</Margin>}
      {foot && (
        <footer className={css.foot}>
          <div className={css.note}>{footNote}</div>
          {foot}
        </footer>
      )}
    </div>
  );
}
