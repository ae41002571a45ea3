import { Check, Circle, CircleDot } from 'lucide-react';
import type { ImportState } from '../../../../shared/domain/lists/views.ts';
import { cx } from '../../../lib/cx.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { isStepDone, stepOf, STEPS } from '../model.ts';
import css from './lists.module.css';

/** Where a list stands on its way. */
export function Steps({ state }: { readonly state: ImportState }) {
  const t = useT();
  return (
    <ol className={css.steps} aria-label={t('lists.steps')}>
      {STEPS.map((step) => {
        const isDone = isStepDone(step, state);
        const isHere = !isDone && stepOf(state) === step;
        const Icon = isDone ? Check : isHere ? CircleDot : Circle;
        const name = t(`lists.step.${step}`);
        return (
          <li
            key={step}
            className={cx(css.step, isDone && css.done, isHere && css.here)}
            aria-current={isHere ? 'step' : undefined}
            aria-label={isDone ? t('lists.stepDone', { step: name }) : name}
          >
            <Icon size={16} aria-hidden />
            <span>{name}</span>
          </li>
        );
      })}
    </ol>
  );
}
