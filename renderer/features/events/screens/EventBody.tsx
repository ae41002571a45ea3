import { useEffect, useEffectEvent, useMemo } from 'react';
import { useFormState } from 'react-hook-form';
import { ScanLine } from 'lucide-react';
import { flattenErrors } from '../../../forms/errors.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { Button } from '../../../ui/index.ts';
import {
  FormPageContext,
  FormSection,
  neighbourIn,
  Refused,
  useMrzScans,
  usePageFocus,
  useStable,
  type FormPage,
  type Mrz,
} from '../../person-form/index.ts';
import { RefusalButton } from '../../papers/index.ts';
import { Parts } from '../components/Parts.tsx';
import { PapersSection } from '../components/PapersSection.tsx';
import { NotHereAnyMore, RefusedByRules } from '../components/RefusedByRules.tsx';
import { useEventCommands } from '../commands.ts';
import { EVENTS, stepOf, stepsOf, zoneTarget, type Step } from '../model/description.ts';
import { stepStates } from '../model/schema.ts';
import type { EventWork } from '../useEvent.ts';
import css from '../components/events.module.css';

interface Props {
  readonly work: EventWork;
  readonly mrz: Mrz;
}

/** The parts of the page, and what ties them: focus, folding, scans, keys. */
export function EventBody({ work, mrz }: Props) {
  const t = useT();
  const { form, subject, faults, missing, review, refusal, keeping } = work;
  const { kind } = subject;
  const steps = stepsOf(kind);
  const where = useMemo(() => (path: string) => stepOf(kind, path), [kind]);
  const { page, current, folded, setFolded, focusField, goTo, onFocus } = usePageFocus<Step>(
    steps[0] ?? 'papers',
    where,
  );
  const { errors, submitCount } = useFormState({ control: form.control });
  const shown = [...flattenErrors(errors).keys()];
  const states = useStable(stepStates({ kind, faults: Object.keys(faults), shown, missingPapers: missing }));
  const context = useMemo<FormPage>(
    () => ({ states, folded, setFolded, focusField }),
    [states, folded, setFolded, focusField],
  );

  const unfoldWrong = useEffectEvent(() => shown.forEach((path) => setFolded(where(path), false)));
  useEffect(() => {
    if (submitCount > 0) unfoldWrong();
  }, [submitCount]);
  const begin = useEffectEvent(() => steps[0] && goTo(steps[0]));
  useEffect(() => void begin(), []);

  const zone = zoneTarget(kind);
  const zoneStep = zone && where(zone);
  const readZone = () => {
    if (zone === undefined || zoneStep === undefined) return;
    setFolded(zoneStep, false);
    mrz.open(zone);
  };
  useMrzScans(mrz, undefined, () => zoneStep && setFolded(zoneStep, false), zone ?? 'identity');
  useEventCommands({
    readZone: zone && readZone,
    toPapers: () => goTo('papers'),
    askedPapers: work.asked,
    step: (by) => goTo(neighbourIn(steps, current, by)),
  });
  const lost = keeping.state === 'failed' ? keeping.refusal : undefined;
  return (
    <FormPageContext value={context}>
      <div ref={page} className={css.root} onFocus={onFocus}>
        {lost && <Refused error={lost} />}
        {refusal && <Refused error={refusal} isSought />}
        <NotHereAnyMore why={review?.notHere} />
        <RefusedByRules decision={review?.decision} actions={<RefusalButton thing={work.asRefused} />} />
        {EVENTS[kind].steps.map(({ step, parts }) => (
          <FormSection
            key={step}
            step={step}
            title={t(`events.step.${step}`)}
            actions={
              step === zoneStep && (
                <Button size="s" variant="quiet" icon={ScanLine} keys="F6" onPress={readZone}>
                  {t('events.readZone')}
                </Button>
              )
            }
          >
            <div className={css.parts}>
              <Parts of={parts} />
            </div>
          </FormSection>
        ))}
        <PapersSection work={work} />
      </div>
    </FormPageContext>
  );
}
