import type { ReactNode } from 'react';
import { CircleCheck, CircleX, Info, TriangleAlert } from 'lucide-react';
import { cx } from '../lib/cx.ts';
import css from './Notice.module.css';

/** What a message is about: colour, icon and urgency follow. */
export type Tone = 'info' | 'success' | 'attention' | 'refused';

export const TONE_ICONS = {
  info: Info,
  success: CircleCheck,
  attention: TriangleAlert,
  refused: CircleX,
} as const;

export interface NoticeProps {
  readonly tone?: Tone;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** Buttons: what can be done about it. */
  readonly actions?: ReactNode;
}

/** Something to know, in the page. Refusals are said at once by screen readers. */
export function Notice({ tone = 'info', title, children, actions }: NoticeProps) {
  const Icon = TONE_ICONS[tone];
  return (
    <div className={cx(css.notice, css[tone])} role={tone === 'refused' ? 'alert' : 'status'}>
      <Icon size={18} aria-hidden />
      <div className={css.body}>
        {title && <p className={css.title}>{title}</p>}
        {children}
        {actions && <div className={css.actions}>{actions}</div>}
      </div>
    </div>
  );
}
