import { useState } from 'react';
import { z } from 'zod';
import type { AppError } from '../../../../shared/kernel/errors.ts';
import { AppForm, useAppForm } from '../../../forms/index.ts';
import { useDescribe } from '../../../lib/describe.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { Button, Notice } from '../../../ui/index.ts';
import { PassphraseField } from '../../session/index.ts';
import { useOpenStore } from '../queries.ts';
import css from './OpenStoreScreen.module.css';

const Passphrase = z.object({ passphrase: z.string().min(1, { error: 'field.required' }) });

/** The store is closed: the workstation's passphrase opens it, before any agent signs in. */
export function OpenStoreScreen() {
  const t = useT();
  const describe = useDescribe();
  const form = useAppForm({ schema: Passphrase, defaults: { passphrase: '' } });
  const { run, isRunning } = useOpenStore();
  const [refusal, setRefusal] = useState<AppError>();
  const open = async (typed: { readonly passphrase: string }) => {
    setRefusal(undefined);
    const answer = await run(typed);
    if (answer.ok) return;
    form.setValue('passphrase', '');
    if (!form.refuse(answer.error)) setRefusal(answer.error);
  };
  return (
    <div className={css.screen}>
      <h1 className={css.title}>{t('devices.locked.title')}</h1>
      <p className={css.lead}>{t('devices.locked.body')}</p>
      <AppForm form={form} submitLabel="devices.locked.open" onSubmit={open}>
        <div className={css.form}>
          <PassphraseField
            name={form.path('passphrase')}
            label={t('devices.passphrase.workstation')}
            autoComplete="current-password"
            autoFocus
            isLast
          />
          {refusal && <Notice tone="refused">{describe.error(refusal)}</Notice>}
          <Button type="submit" variant="primary" size="l" isWide isBusy={isRunning}>
            {t('devices.locked.open')}
          </Button>
          <p className={css.note}>{t('devices.locked.forgotten')}</p>
        </div>
      </AppForm>
    </div>
  );
}
