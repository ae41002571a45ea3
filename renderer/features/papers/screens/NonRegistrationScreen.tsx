import { useState } from 'react';
import { z } from 'zod';
import { Identity } from '../../../../shared/domain/identity/person.ts';
import type { AppError } from '../../../../shared/kernel/errors.ts';
import { AppForm, readAs, useAppForm } from '../../../forms/index.ts';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useGoBack, useGoInstead, useSearchValues } from '../../../lib/navigation.ts';
import { Button, Notice, Screen, Stack } from '../../../ui/index.ts';
import {
  blankIdentity,
  MrzContext,
  Refused,
  useMrz,
  useMrzScans,
  WhoSection,
  type IdentityValues,
  type ToConfirm,
} from '../../person-form/index.ts';
import { useNonRegistration } from '../queries.ts';

interface Values {
  readonly identity: IdentityValues;
  readonly desk: { readonly toConfirm: readonly ToConfirm[] };
}
const Shape = z.object({ identity: Identity });
/** What the counter would say is wrong, at the same paths. */
const Form = z
  .custom<Values>()
  .transform((values, context): z.output<typeof Shape> => readAs(Shape, values, context) ?? z.NEVER);

/** Who asks for an attestation that they are not registered: typed or scanned, then judged by the central and nobody else. */
export function NonRegistrationScreen() {
  const t = useT();
  const goInstead = useGoInstead();
  const back = useGoBack();
  const { document, mrz: zone } = useSearchValues();
  const [defaults] = useState((): Values => {
    const identity = blankIdentity();
    return {
      identity: { ...identity, document: { ...identity.document, number: document ?? '' } },
      desk: { toConfirm: [] },
    };
  });
  const form = useAppForm({ schema: Form, defaults });
  const mrz = useMrz(form);
  useMrzScans(mrz, zone, () => undefined);
  const attest = useNonRegistration();
  const [refusal, setRefusal] = useState<AppError>();
  useCommands([{ id: 'nonRegistration.back', keys: 'Escape', label: 'preview.back', run: back }]);
  const submit = async ({ identity }: z.output<typeof Form>) => {
    setRefusal(undefined);
    const made = await attest.run({ identity });
    if (made.ok) goInstead(`/papiers/${made.value.kind}/${made.value.actId}`);
    else if (!form.refuse(made.error)) setRefusal(made.error);
  };
  return (
    <AppForm
      form={form}
      submitLabel="nonRegistration.submitKey"
      canSubmit={!attest.isRunning}
      onSubmit={submit}
    >
      <MrzContext value={mrz}>
        <Screen
          title={t('nonRegistration.title')}
          isNarrow
          footNote={t('nonRegistration.note')}
          foot={
            <Button type="submit" variant="primary" keys="Ctrl+Enter" isBusy={attest.isRunning}>
              {t('nonRegistration.submit')}
            </Button>
          }
        >
          <Stack gap={4}>
            {refusal ? <Refused error={refusal} isSought /> : <Notice>{t('nonRegistration.intro')}</Notice>}
            <WhoSection />
          </Stack>
        </Screen>
      </MrzContext>
    </AppForm>
  );
}
