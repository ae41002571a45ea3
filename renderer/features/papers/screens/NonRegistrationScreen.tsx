import { useState } from 'react';
import { ScanLine } from 'lucide-react';
import { z } from 'zod';
import { Identity } from '../../../../shared/domain/identity/person.ts';
import type { AppError } from '../../../../shared/kernel/errors.ts';
import { fieldErrors } from '../../../../shared/kernel/field-errors.ts';
import { AppForm, useAppForm } from '../../../forms/index.ts';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useGoBack, useGoInstead, useSearchValues } from '../../../lib/navigation.ts';
import { Button, Notice, Screen, Section, Stack } from '../../../ui/index.ts';
import {
  blankIdentity,
  IdentityFields,
  MrzContext,
  PlainPage,
  Refused,
  useMrz,
  useMrzScans,
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
const Form = z.custom<Values>().transform((values, context): z.output<typeof Shape> => {
  const read = Shape.safeParse(values);
  if (read.success) return read.data;
  for (const [path, code] of Object.entries(fieldErrors(read.error)))
    context.issues.push({ code: 'custom', message: code, path: path.split('.'), input: values });
  return z.NEVER;
});

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
  const readZone = () => mrz.open('identity');
  useCommands([
    { id: 'nonRegistration.zone', keys: 'F6', label: 'registration.readZone', run: readZone },
    { id: 'nonRegistration.back', keys: 'Escape', label: 'preview.back', run: back },
  ]);
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
            <Section
              title={t('people.identity')}
              end={
                <Button size="s" variant="quiet" icon={ScanLine} keys="F6" onPress={readZone}>
                  {t('registration.readZone')}
                </Button>
              }
            >
              <PlainPage>
                <IdentityFields />
              </PlainPage>
            </Section>
          </Stack>
        </Screen>
      </MrzContext>
    </AppForm>
  );
}
