import type { LucideIcon } from 'lucide-react';
import { useSpeech } from '../lib/i18n/I18n.tsx';
import css from './Directional.module.css';

/** An icon that points along the reading: mirrored in Arabic. Others are used as they are. */
export function Directional({
  icon: Icon,
  size = 18,
}: {
  readonly icon: LucideIcon;
  readonly size?: number;
}) {
  const { direction } = useSpeech();
  return <Icon size={size} aria-hidden className={direction === 'rtl' ? css.mirrored : undefined} />;
}
