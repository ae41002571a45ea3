import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import type { AppError } from '../../../../shared/kernel/errors.ts';
import { AppForm, PlainText, SearchChoice, useAppForm } from '../../../forms/index.ts';
import { useDescribe } from '../../../lib/describe.ts';
import { useSpeech, useT } from '../../../lib/i18n/I18n.tsx';
import { Button, CheckLine, Notice, Row } from '../../../ui/index.ts';
import { PassphraseField } from '../../session/index.ts';
import { clockGapMinutes, enrolmentSchema, type Enrolment } from '../model.ts';
import { useAsk, useEnrol } from '../queries.ts';
import type { FoundCentral } from './CentralStep.tsx';
import { Progress } from './Progress.tsx';
import { Strength } from './Strength.tsx';
import css from './steps.module.css';

interface Props {
  readonly central: FoundCentral;
  readonly hasPassphrase: boolean;
  readonly onBack: () => void;
}

/** Which branch, which desk, with which code; and the passphrase that will open this workstation. */
export function EnrolStep({ central, hasPassphrase, onBack }: Props) {
  const { t, language } = useSpeech();
  const describe = useDescribe();
  const form = useAppForm({
    schema: enrolmentSchema(hasPassphrase),
    defaults: { branchCode: '', label: '', enrolmentCode: '', passphrase: '', again: '' },
  });
  const [withCode, withoutCode] = [useEnrol(), useAsk()];
  const isRunning = withCode.isRunning || withoutCode.isRunning;
  const code: unknown = useWatch({ name: 'enrolmentCode', control: form.control });
  const hasCode = typeof code === 'string' && code.trim() !== '';
  const [refusal, setRefusal] = useState<AppError>();
  const enrol = async ({ branchCode, label, enrolmentCode, passphrase }: Enrolment) => {
    setRefusal(undefined);
    const wish = { url: central.url, branchCode, label, ...(hasPassphrase ? { passphrase } : {}) };
    const answer = await (enrolmentCode === ''
      ? withoutCode.run(wish)
      : withCode.run({ ...wish, enrolmentCode }));
    if (!answer.ok && !form.refuse(answer.error)) setRefusal(answer.error);
  };
  return (
    <AppForm
      form={form}
      submitLabel={hasCode ? 'devices.enrol.submit' : 'devices.enrol.ask'}
      onSubmit={enrol}
    >
      <div className={css.step}>
        <FoundLines central={central} />
        <SearchChoice.Input
          name={form.path('branchCode')}
          label={t('devices.enrol.branch')}
          options={central.intro.branches.map((branch) => ({
            id: branch.code,
            label: branch[language],
            note: branch.code,
          }))}
          autoFocus
        />
        <PlainText.Input
          name={form.path('label')}
          label={t('devices.enrol.label')}
          hint={t('devices.enrol.labelHint')}
          maxLength={60}
        />
        <PlainText.Input
          name={form.path('enrolmentCode')}
          label={t('devices.enrol.code')}
          hint={t('devices.enrol.codeHint')}
          dir="ltr"
          maxLength={80}
        />
        {hasPassphrase && <NewPassphrase />}
        {refusal && <Notice tone="refused">{describe.error(refusal)}</Notice>}
        {isRunning && (
          <Progress label={t(hasCode ? 'devices.enrol.submit' : 'devices.enrol.ask')}>
            {t(hasCode ? 'devices.enrol.progress' : 'devices.enrol.askProgress')}
          </Progress>
        )}
        <Row gap={2}>
          <Button type="submit" variant="primary" isBusy={isRunning}>
            {t(hasCode ? 'devices.enrol.submit' : 'devices.enrol.ask')}
          </Button>
          <Button variant="quiet" onPress={onBack} isDisabled={isRunning}>
            {t('devices.back')}
          </Button>
        </Row>
      </div>
    </AppForm>
  );
}

function FoundLines({ central: { intro, atMs } }: Pick<Props, 'central'>) {
  const { t, language } = useSpeech();
  const gap = clockGapMinutes(intro.time, atMs);
  return (
    <div>
      <CheckLine tone="success">{t('devices.central.found', { name: intro.name[language] })}</CheckLine>
      {intro.demonstration && <CheckLine tone="attention">{t('devices.central.isDemonstration')}</CheckLine>}
      {gap > 0 && <CheckLine tone="attention">{t('devices.central.clock', { minutes: gap })}</CheckLine>}
    </div>
  );
}

function NewPassphrase() {
  const t = useT();
  const passphrase: unknown = useWatch({ name: 'passphrase' });
  return (
    <>
      <PassphraseField
        name="passphrase"
        label={t('devices.passphrase.new')}
        hint={t('devices.passphrase.hint')}
        autoComplete="new-password"
      >
        <Strength passphrase={typeof passphrase === 'string' ? passphrase : ''} />
      </PassphraseField>
      <PassphraseField name="again" label={t('devices.passphrase.again')} autoComplete="new-password" />
    </>
  );
}
