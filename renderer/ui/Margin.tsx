import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import css from './Screen.module.css';

interface Props {
  readonly label: string | undefined;
  readonly children: ReactNode;
}

/** The end side of a screen. It takes a Tab stop only while it is longer than the screen, so that arrows can scroll it. */
export function Margin({ label, children }: Props) {
  const frame = useRef<HTMLElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const [isLong, setLong] = useState(false);
  useLayoutEffect(() => {
    const look = () => {
      const { scrollHeight = 0, clientHeight = 0 } = frame.current ?? {};
      setLong(scrollHeight > clientHeight);
    };
    const watch = new ResizeObserver(look);
    for (const { current } of [frame, content]) if (current) watch.observe(current);
    return () => watch.disconnect();
  }, []);
  return (
    <aside ref={frame} className={css.aside} aria-label={label} tabIndex={isLong ? 0 : undefined}>
      <div ref={content}>{children}</div>
    </aside>
  );
}
