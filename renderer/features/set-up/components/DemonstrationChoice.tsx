import { useState } from 'react';
import { Play } from 'lucide-react';
import type { AppError } from '../../../../shared/kernel/errors.ts';
import { useDescribe } from '../../../lib/describe.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { Button, Notice } from '../../../ui/index.ts';
import { useStartDemonstration } from '../queries.ts';
import { Progress } from './Progress.tsx';
import css from './choices.module.css';

/** One button: nothing to know, nothing to type, nothing real. */
export function DemonstrationChoice({ isPossible }: { readonly isPossible: boolean }) {
  const t = useT();
  const describe = useDescribe();
  const { run, isRunning } = useStartDemonstration();
  const [refusal, setRefusal] = useState<AppError>();
  const start = async () => {
    setRefusal(undefined);
    const answer = await run({});
    if (!answer.ok) setRefusal(answer.error);
  };
  return (
    <section className={css.choice} aria-labelledby="demonstration">
      <span className={css.icon}>
        <Play size={20} aria-hidden />
      </span>
      <h2 id="demonstration" className={css.title}>
        {t('devices.demonstration.title')}
      </h2>
      <p className={css.words}>{t('devices.demonstration.body')}</p>
      {refusal && <Notice tone="refused">{describe.error(refusal)}</Notice>}
      {isRunning && (
        <Progress label={t('devices.demonstration.title')}>{t('devices.demonstration.progress')}</Progress>
      )}
      {!isPossible && <p className={css.reason}>{t('devices.demonstration.unavailable')}</p>}
      <div className={css.foot}>
        <Button
          size="l"
          isBusy={isRunning}
          reason={isPossible ? undefined : t('devices.demonstration.unavailable')}
          onPress={() => void start()}
        >
          {t('devices.demonstration.start')}
        </Button>
      </div>
    </section>
  );
}
