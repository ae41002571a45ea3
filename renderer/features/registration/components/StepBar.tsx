import { Button as AriaButton } from 'react-aria-components';
import { cx } from '../../../lib/cx.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { stepsOf, type Step } from '../model/steps.ts';
import { useDesk } from '../useDesk.ts';
import { STATE_ICONS, STATE_LABELS } from '../../person-form/index.ts';
import { STEP_LABELS } from './FormSection.tsx';
import css from './StepBar.module.css';

/** Where the work stands, part by part; a press goes there. */
export function StepBar({ current }: { readonly current: Step }) {
  const t = useT();
  const { scheme, states, goTo } = useDesk();
  return (
    <nav className={css.bar} aria-label={t('registration.steps')}>
      <ol className={css.steps}>
        {stepsOf(scheme).map((step, index) => {
          const state = states[step];
          const Icon = STATE_ICONS[state];
          return (
            <li key={step} className={css.item}>
              <AriaButton
                className={cx(css.step, css[state], step === current && css.current)}
                aria-current={step === current ? 'step' : undefined}
                excludeFromTabOrder
                onPress={() => goTo(step)}
              >
                <span className={css.mark} aria-hidden>
                  {Icon ? <Icon size={16} /> : index + 1}
                </span>
                <span className={css.label}>{t(STEP_LABELS[step])}</span>
                <span className={css.said}>{t(STATE_LABELS[state])}</span>
              </AriaButton>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
