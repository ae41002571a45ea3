import { useEffect, useState } from 'react';
import { ProgressBar } from 'react-aria-components';
import { useT } from '../../../lib/i18n/I18n.tsx';
import css from './Progress.module.css';

interface Props {
  readonly label: string;
  /** What it is doing, and how long that usually is. */
  readonly children: string;
}

/** Something that takes a few seconds: said, drawn, and counted, so that nobody wonders. */
export function Progress({ label, children }: Props) {
  const t = useT();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <div className={css.progress}>
      <ProgressBar isIndeterminate aria-label={label} className={css.bar}>
        <span className={css.runner} />
      </ProgressBar>
      <p className={css.words} role="status">
        {children}
      </p>
      <span className={css.count} aria-hidden>
        {t('devices.progress.seconds', { seconds })}
      </span>
    </div>
  );
}
