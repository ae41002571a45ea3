import { RotateCw } from 'lucide-react';
import type { StepStatus, SyncStatus } from '../../../../shared/domain/sync/index.ts';
import type { MessageKey } from '../../../../shared/i18n/index.ts';
import { useSpeech, type Speech } from '../../../lib/i18n/I18n.tsx';
import { Badge, Button, Section, Stack, toast, type Tone } from '../../../ui/index.ts';
import { useRetryStep } from '../queries.ts';
import { sizeText } from '../sizes.ts';
import { atText } from '../useSentence.ts';
import { RefusedPhotos } from './RefusedPhotos.tsx';
import css from './exchanges.module.css';

const TONES: Readonly<Record<StepStatus['state'], Tone>> = {
  ready: 'success',
  running: 'info',
  waiting: 'attention',
  put_off: 'info',
};

/** Each step of the exchanges: how it did last, why it waits, when it is tried again, and a button of its own. */
export function Steps({ status }: { readonly status: SyncStatus }) {
  const { t } = useSpeech();
  return (
    <Section title={t('exchanges.steps')}>
      <Stack gap={2}>
        <p className={css.source}>{t('exchanges.steps.says')}</p>
        <RefusedPhotos photos={status.photosRefused} />
        <ul className={css.steps} aria-label={t('exchanges.steps')}>
          {status.steps.map((step) => (
            <Step key={step.name} step={step} />
          ))}
        </ul>
      </Stack>
    </Section>
  );
}

function Step({ step }: { readonly step: StepStatus }) {
  const speech = useSpeech();
  const { t, number } = speech;
  const { run, isRunning } = useRetryStep();
  const name = t(`exchanges.step.${step.name}`);
  const retry = async () => {
    const answer = await run({ step: step.name });
    const after = answer.ok ? answer.value.steps.find((one) => one.name === step.name) : undefined;
    const aside = answer.ok && step.name === 'attachments' ? answer.value.photosRefused.length : 0;
    if (aside > 0) return toast(t('exchanges.photos.refused', { count: aside }), 'attention');
    const isDone = after !== undefined && after.lastFailure === null;
    toast(
      t(isDone ? 'exchanges.retried' : 'exchanges.notRetried', { step: name }),
      isDone ? 'success' : 'attention',
    );
  };
  return (
    <li className={css.step}>
      <strong>{name}</strong>
      <span className={css.stepState}>
        <Badge tone={step.lastSuccessAt === null && step.state === 'ready' ? 'info' : TONES[step.state]}>
          {t(stateKey(step))}
        </Badge>
      </span>
      <div className={css.stepWords}>
        {step.lastFailure && (
          <p className={css.why}>
            {t(`exchanges.why.${step.lastFailure.reason}`)} {nextText(speech, step)}
          </p>
        )}
        <p className={css.meta}>
          <span>
            {step.lastSuccessAt === null
              ? t('exchanges.success.never')
              : t('exchanges.success', { at: atText(speech, step.lastSuccessAt) })}
          </span>
          {step.sentBytes + step.receivedBytes > 0 && (
            <span>
              {t('exchanges.bytes', {
                sent: sizeText(speech, step.sentBytes),
                received: sizeText(speech, step.receivedBytes),
              })}
            </span>
          )}
          {step.total !== null && step.total > 0 && (
            <span>{t('exchanges.progress', { done: number(step.done), total: number(step.total) })}</span>
          )}
        </p>
      </div>
      <Button
        size="s"
        icon={RotateCw}
        aria-label={t('exchanges.retryStep', { step: name })}
        isBusy={isRunning || step.state === 'running'}
        onPress={() => void retry()}
      >
        {t('exchanges.retry')}
      </Button>
    </li>
  );
}

const stateKey = ({ state, lastSuccessAt }: StepStatus): MessageKey =>
  state === 'ready' && lastSuccessAt === null ? 'exchanges.state.never' : `exchanges.state.${state}`;

const nextText = (speech: Speech, { nextAttemptAt }: StepStatus): string =>
  nextAttemptAt === null ? '' : speech.t('exchanges.next', { at: atText(speech, nextAttemptAt) });
