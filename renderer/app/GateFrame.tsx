import type { ReactNode } from 'react';
import { useT } from '../lib/i18n/I18n.tsx';
import { useDevice } from '../lib/session.ts';
import { Comfort } from './Comfort.tsx';
import { DemonstrationBand } from './DemonstrationBand.tsx';
import { Mark } from './Mark.tsx';
import { useLanguageCommand } from './useLanguageCommand.ts';
import css from './GateFrame.module.css';

/** The page before one is in: the mark, the language, one thing to do. */
export function GateFrame({ children }: { readonly children?: ReactNode }) {
  const t = useT();
  useLanguageCommand();
  return (
    <div className={css.gate}>
      {useDevice()?.demonstration && <DemonstrationBand />}
      <header className={css.top}>
        <span className={css.mark}>
          <Mark size={28} />
          <span className={css.product}>{t('app.name')}</span>
        </span>
        <Comfort />
      </header>
      <main className={css.main}>{children}</main>
    </div>
  );
}
