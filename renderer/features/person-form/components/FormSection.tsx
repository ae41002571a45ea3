import type { ReactNode } from 'react';
import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import type { MessageKey } from '../../../../shared/i18n/index.ts';
import { cx } from '../../../lib/cx.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { Section } from '../../../ui/index.ts';
import { useFormPage, type StepState } from '../useFormPage.ts';
import css from './form.module.css';

export const STATE_LABELS: Readonly<Record<StepState, MessageKey>> = {
  unfilled: 'registration.state.unfilled',
  done: 'registration.state.done',
  wrong: 'registration.state.wrong',
  optional: 'registration.state.optional',
  attention: 'registration.state.attention',
};

export const STATE_ICONS = {
  unfilled: undefined,
  done: CircleCheck,
  wrong: CircleAlert,
  optional: undefined,
  attention: TriangleAlert,
} as const;

export interface FormSectionProps {
  readonly step: string;
  readonly title: string;
  readonly children: ReactNode;
  /** What is in it, said while it is folded. */
  readonly summary?: ReactNode;
  /** Buttons at the end of the title's line. */
  readonly actions?: ReactNode;
  /** Enter rests here before it goes on. */
  readonly isPause?: boolean;
  /** False for a part that says nothing of where it stands. */
  readonly hasState?: boolean;
}

/** A part of the page that folds, with where it stands beside its title. */
export function FormSection({
  step,
  title,
  children,
  summary,
  actions,
  isPause = false,
  hasState = true,
}: FormSectionProps) {
  const t = useT();
  const { states, folded, setFolded } = useFormPage();
  const state = hasState ? states[step] : undefined;
  const Icon = state && STATE_ICONS[state];
  return (
    <div data-step={step} data-pause={isPause ? '' : undefined} className={css.anchor} tabIndex={-1}>
      <Section
        title={title}
        summary={folded.has(step) && summary ? summary : ' '}
        isFoldable
        isOpen={!folded.has(step)}
        onOpenChange={(isOpen) => setFolded(step, !isOpen)}
        end={
          <>
            {actions}
            {state && (
              <span className={cx(css.state, css[state])}>
                {Icon && <Icon size={16} aria-hidden />}
                {t(STATE_LABELS[state])}
              </span>
            )}
          </>
        }
      >
        <div className={css.page}>{children}</div>
      </Section>
    </div>
  );
}
