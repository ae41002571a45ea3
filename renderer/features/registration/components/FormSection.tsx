import type { MessageKey } from '../../../../shared/i18n/index.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { FormSection as Part, type FormSectionProps } from '../../person-form/index.ts';
import type { Step } from '../model/steps.ts';

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

/** Parts that Enter rests at: nobody leaves without a word about the family, a photo and a last reading. */
const PAUSES: ReadonlySet<Step> = new Set(['family', 'photo', 'review']);

interface Props extends Omit<FormSectionProps, 'step' | 'title' | 'isPause' | 'hasState'> {
  readonly step: Step;
}

/** A part of the registration. */
export function FormSection({ step, ...rest }: Props) {
  const t = useT();
  return (
    <Part
      {...rest}
      step={step}
      title={t(STEP_LABELS[step])}
      isPause={PAUSES.has(step)}
      hasState={step !== 'review'}
    />
  );
}
