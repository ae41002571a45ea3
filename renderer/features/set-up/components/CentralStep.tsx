import { useState } from 'react';
import type { Output } from '../../../../shared/contract/define.ts';
import type { AppContract } from '../../../../shared/contract/index.ts';
import type { AppError } from '../../../../shared/kernel/errors.ts';
import { AppForm, PlainText, useAppForm } from '../../../forms/index.ts';
import { useDescribe } from '../../../lib/describe.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { Button, Notice, Row } from '../../../ui/index.ts';
import { CentralAddress } from '../model.ts';
import { useProbeCentral } from '../queries.ts';
import css from './steps.module.css';

/** A central that answered at an address. */
export interface FoundCentral {
  readonly url: string;
  readonly intro: Output<AppContract, 'devices.probeCentral'>;
  /** When it answered, on this workstation's clock. */
  readonly atMs: number;
}

interface Props {
  readonly url: string;
  readonly onFound: (central: FoundCentral) => void;
  readonly onCancel: () => void;
}

/** Where the central is: an address that is tried before anything else is asked. */
export function CentralStep({ url, onFound, onCancel }: Props) {
  const t = useT();
  const describe = useDescribe();
  const form = useAppForm({ schema: CentralAddress, defaults: { url } });
  const { run, isRunning } = useProbeCentral();
  const [refusal, setRefusal] = useState<AppError>();
  const probe = async (address: { readonly url: string }) => {
    setRefusal(undefined);
    const answer = await run(address);
    if (answer.ok) onFound({ url: address.url, intro: answer.value, atMs: Date.now() });
    else if (!form.refuse(answer.error)) setRefusal(answer.error);
  };
  return (
    <AppForm form={form} submitLabel="devices.central.probe" onSubmit={probe}>
      <div className={css.step} data-enter="submit">
        <PlainText.Input
          name={form.path('url')}
          label={t('devices.central.url')}
          hint={t('devices.central.hint')}
          dir="ltr"
          maxLength={300}
          autoFocus
        />
        {refusal && <Notice tone="refused">{describe.error(refusal)}</Notice>}
        <Row gap={2}>
          <Button type="submit" variant="primary" isBusy={isRunning}>
            {t('devices.central.probe')}
          </Button>
          <Button variant="quiet" onPress={onCancel}>
            {t('devices.back')}
          </Button>
        </Row>
      </div>
    </AppForm>
  );
}
