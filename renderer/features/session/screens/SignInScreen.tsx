import { useRef, useState } from 'react';
import type { AppError } from '../../../../shared/kernel/errors.ts';
import { AppForm, PlainText, useAppForm } from '../../../forms/index.ts';
import { useDescribe } from '../../../lib/describe.ts';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { useDevice } from '../../../lib/session.ts';
import { Button, Notice } from '../../../ui/index.ts';
import { PassphraseField } from '../components/PassphraseField.tsx';
import { SampleAgents } from '../components/SampleAgents.tsx';
import { Credentials, waitAskedBy } from '../model.ts';
import { useSignIn } from '../queries.ts';
import { useCountdown } from '../useCountdown.ts';
import css from './SignInScreen.module.css';

/** Agent number and passphrase; nothing else stands between a person and the desk. */
export function SignInScreen() {
  const { t, language } = useSpeech();
  const describe = useDescribe();
  const device = useDevice();
  const form = useAppForm({ schema: Credentials, defaults: { number: '', passphrase: '' } });
  const { run, isRunning } = useSignIn();
  const [refusal, setRefusal] = useState<AppError>();
  const [secondsLeft, waitFor] = useCountdown();
  const passphrase = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  const submit = async (credentials: Credentials) => {
    const answer = await run(credentials);
    if (answer.ok) return;
    const seconds = waitAskedBy(answer.error);
    setRefusal(seconds > 0 ? undefined : answer.error);
    if (seconds > 0) waitFor(seconds);
    form.setValue('passphrase', '');
    passphrase.current?.focus();
  };
  const fill = (chosen: Credentials) => {
    form.setValue('number', chosen.number);
    form.setValue('passphrase', chosen.passphrase);
    setRefusal(undefined);
    form.clearErrors();
    button.current?.focus();
  };

  const isWaiting = secondsLeft > 0;
  return (
    <div className={css.screen}>
      <div>
        <h1 className={css.title}>{t('agents.signIn.title')}</h1>
        {device?.device && (
          <p className={css.place}>
            <bdi>{device.device.branch[language]}</bdi> · <bdi>{device.device.label}</bdi>
          </p>
        )}
      </div>
      <AppForm
        form={form}
        submitLabel="agents.signIn.submit"
        onSubmit={submit}
        canSubmit={!isWaiting && !isRunning}
      >
        <div className={css.form}>
          {refusal && <Notice tone="refused">{describe.error(refusal)}</Notice>}
          {isWaiting && (
            <Notice tone="attention">
              {describe.error({ code: 'agents.throttled', params: { seconds: secondsLeft } })}
            </Notice>
          )}
          <PlainText.Input
            name={form.path('number')}
            label={t('agents.signIn.number')}
            dir="ltr"
            maxLength={20}
            autoFocus
          />
          <PassphraseField
            name={form.path('passphrase')}
            label={t('agents.signIn.passphrase')}
            autoComplete="current-password"
            isLast
            ref={passphrase}
          />
          <Button
            type="submit"
            variant="primary"
            size="l"
            isWide
            isBusy={isRunning}
            isDisabled={isWaiting}
            ref={button}
          >
            {t('agents.signIn.submit')}
          </Button>
          <p className={css.note}>{t('agents.signIn.offline')}</p>
        </div>
      </AppForm>
      {device?.demonstration && <SampleAgents onChoose={fill} />}
    </div>
  );
}
