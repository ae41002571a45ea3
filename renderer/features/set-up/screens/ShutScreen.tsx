import { useState } from 'react';
import { z } from 'zod';
import type { AppError } from '../../../../shared/kernel/errors.ts';
import { AppForm, PlainText, useAppForm } from '../../../forms/index.ts';
import { useDescribe } from '../../../lib/describe.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useDevice } from '../../../lib/session.ts';
import { Button, DefinitionList, MomentText, Notice, Row } from '../../../ui/index.ts';
import { useLook, useOpenByCode } from '../queries.ts';
import css from './Standing.module.css';

/** Locked from afar: that nothing is lost, whom to call, and the two ways in which it opens again. */
export function ShutScreen() {
  const t = useT();
  const device = useDevice();
  const { run, isRunning } = useLook();
  const shut = device?.shut;
  return (
    <div className={css.screen}>
      <h1 className={css.title}>{t('devices.shut.title')}</h1>
      <p className={css.lead}>{t('devices.shut.body')}</p>
      <DefinitionList
        items={[
          { label: t('devices.shut.contact'), value: shut?.contact || t('devices.shut.admin') },
          { label: t('devices.pending.label'), value: device?.device?.label },
          { label: t('devices.shut.since'), value: shut && <MomentText at={shut.at} /> },
        ]}
      />
      <Notice tone="info">{t('devices.shut.again')}</Notice>
      <Row gap={2}>
        <Button variant="primary" autoFocus isBusy={isRunning} onPress={() => void run({})}>
          {t('devices.pending.look')}
        </Button>
      </Row>
      <OpenByCode />
    </div>
  );
}

const Code = z.object({ code: z.string().trim().min(1, { error: 'field.required' }) });

function OpenByCode() {
  const t = useT();
  const describe = useDescribe();
  const form = useAppForm({ schema: Code, defaults: { code: '' } });
  const { run, isRunning } = useOpenByCode();
  const [refusal, setRefusal] = useState<AppError>();
  const open = async (typed: { readonly code: string }) => {
    setRefusal(undefined);
    const answer = await run(typed);
    if (!answer.ok) setRefusal(answer.error);
  };
  return (
    <AppForm form={form} submitLabel="devices.shut.open" onSubmit={open}>
      <div className={css.form} data-enter="submit">
        <PlainText.Input
          name={form.path('code')}
          label={t('devices.shut.code')}
          hint={t('devices.shut.codeHint')}
          dir="ltr"
          maxLength={1000}
        />
        {refusal && <Notice tone="refused">{describe.error(refusal)}</Notice>}
        <Row gap={2}>
          <Button type="submit" isBusy={isRunning}>
            {t('devices.shut.open')}
          </Button>
        </Row>
      </div>
    </AppForm>
  );
}
