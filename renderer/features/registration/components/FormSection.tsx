import type { ReactNode } from 'react';
import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import type { MessageKey } from '../../../../shared/i18n/index.ts';
import { cx } from '../../../lib/cx.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { Section } from '../../../ui/index.ts';
import type { Step, StepState } from '../model/steps.ts';
import { useDesk } from '../useDesk.ts';
import css from './registration.module.css';

export const STEP_LABELS: Readonly<Record<Step, MessageKey>> = {
  identity: 'registration.step.identity',
  contacts: 'registration.step.contacts',
  address: 'registration.step.address',
  activity: 'registration.step.activity',
  account: 'registration.step.account',
  family: 'registration.step.family',
  pieces: 'registration.step.pieces',
  photo: 'registration.step.photo',
  review: 'registration.step.review',
};

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

/** Parts that Enter rests at: nobody leaves without a word about the family, a photo and a last reading. */
const PAUSES: ReadonlySet<Step> = new Set(['family', 'photo', 'review']);

interface Props {
  readonly step: Step;
  readonly children: ReactNode;
  /** What is in it, said while it is folded. */
  readonly summary?: ReactNode;
  /** Buttons at the end of the title's line. */
  readonly actions?: ReactNode;
}

/** A part of the page that folds, with where it stands beside its title. */
export function FormSection({ step, children, summary, actions }: Props) {
  const t = useT();
  const { states, folded, setFolded } = useDesk();
  const state = states[step];
  const Icon = STATE_ICONS[state];
  return (
    <div data-step={step} data-pause={PAUSES.has(step) ? '' : undefined} className={css.anchor} tabIndex={-1}>
      <Section
        title={t(STEP_LABELS[step])}
        summary={folded.has(step) && summary ? summary : ' '}
        isFoldable
        isOpen={!folded.has(step)}
        onOpenChange={(isOpen) => setFolded(step, !isOpen)}
        end={
          <>
            {actions}
            {step !== 'review' && (
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
