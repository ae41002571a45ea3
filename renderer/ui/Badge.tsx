import type { ReactNode } from 'react';
import type { LucideIcon } from 'lucide-react';
import { cx } from '../lib/cx.ts';
import { TONE_ICONS, type Tone } from './Notice.tsx';
import css from './Badge.module.css';

export interface BadgeProps {
  readonly children: ReactNode;
  readonly tone?: Tone;
  /** Another icon than the tone's. */
  readonly icon?: LucideIcon;
}

/** A state in a word, with its icon: never the colour alone. */
export function Badge({ children, tone = 'info', icon }: BadgeProps) {
  const Icon = icon ?? TONE_ICONS[tone];
  return (
    <span className={cx(css.badge, css[tone])}>
      <Icon size={14} aria-hidden />
      <span>{children}</span>
    </span>
  );
}
