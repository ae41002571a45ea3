import { useState } from 'react';
import { z } from 'zod';
import type { AppError } from '../../../../shared/kernel/errors.ts';
import type { MessageKey } from '../../../../shared/i18n/index.ts';
import { AppForm, useAppForm } from '../../../forms/index.ts';
import { useDescribe } from '../../../lib/describe.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { Button, Notice } from '../../../ui/index.ts';
import { PassphraseField } from '../../session/index.ts';
import { useOpenStore } from '../queries.ts';
import css from './steps.module.css';

const Passphrase = z.object({ passphrase: z.string().min(1, { error: 'field.required' }) });

/** The workstation's passphrase, for what its keys are needed for. */
export function PassphraseForm({ submitLabel }: { readonly submitLabel: MessageKey }) {
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
    <AppForm form={form} submitLabel={submitLabel} onSubmit={open}>
      <div className={css.step}>
        <PassphraseField
          name={form.path('passphrase')}
          label={t('devices.passphrase.workstation')}
          autoComplete="current-password"
          autoFocus
          isLast
        />
        {refusal && <Notice tone="refused">{describe.error(refusal)}</Notice>}
        <Button type="submit" variant="primary" size="l" isWide isBusy={isRunning}>
          {t(submitLabel)}
        </Button>
      </div>
    </AppForm>
  );
}
