import type { ReactNode } from 'react';
import { CloudOff, Inbox, RotateCw, type LucideIcon } from 'lucide-react';
import type { AppError } from '../../shared/kernel/errors.ts';
import { useDescribe } from '../lib/describe.ts';
import { useT } from '../lib/i18n/I18n.tsx';
import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';
import css from './states.module.css';

export interface EmptyStateProps {
  readonly title: string;
  /** What would be here, and how it comes here. */
  readonly children?: ReactNode;
  readonly icon?: LucideIcon;
  readonly actions?: ReactNode;
}

/** Nothing yet, and what to do about it. */
export function EmptyState({ title, children, icon: Icon = Inbox, actions }: EmptyStateProps) {
  return (
    <div className={css.state}>
      <Icon size={24} strokeWidth={1.5} aria-hidden />
      <p className={css.title}>{title}</p>
      {children}
      {actions}
    </div>
  );
}

/** Something is on its way; drawn as lines, said in words. */
export function Loading({ lines = 4, label }: { readonly lines?: number; readonly label?: string }) {
  const t = useT();
  return (
    <div role="status" aria-busy="true" aria-label={label ?? t('ui.loading')} className={css.bars}>
      {Array.from({ length: lines }, (_, index) => (
        <div key={index} className={css.bar} />
      ))}
    </div>
  );
}

/** A refusal in place of a content, in words, with a way to ask again where asking again can change something. */
export function ErrorState({ error, onRetry }: { readonly error: AppError; readonly onRetry?: () => void }) {
  const t = useT();
  const describe = useDescribe();
  return (
    <Notice
      tone="refused"
      actions={
        onRetry &&
        error.code !== 'access.denied' && (
          <Button size="s" icon={RotateCw} onPress={onRetry}>
            {t('ui.retry')}
          </Button>
        )
      }
    >
      {describe.error(error)}
    </Notice>
  );
}

/** Without network: what still works, said once and calmly. */
export function OfflineNotice({ children }: { readonly children?: ReactNode }) {
  const t = useT();
  return (
    <p className={css.offline}>
      <CloudOff size={16} aria-hidden />
      <span>{children ?? t('ui.offline')}</span>
    </p>
  );
}
