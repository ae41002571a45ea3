import type { KeyboardEvent, ReactNode } from 'react';
import { cx } from '../../lib/cx.ts';
import { usePictureDrops } from './usePictureDrops.ts';
import css from './DropZone.module.css';

interface Props {
  readonly onFiles: (files: readonly File[]) => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly children: ReactNode;
}

/** What files dropped or pasted on the page go to; its edge shows while one is held above. */
export function DropZone({ onFiles, onKeyDown, children }: Props) {
  const isOver = usePictureDrops(onFiles);
  return (
    <div className={cx(css.zone, isOver && css.over)} onKeyDown={onKeyDown}>
      {children}
    </div>
  );
}
