import type { PointDesk } from '../../../../shared/domain/requests/index.ts';
import { AppForm, Flag, SaveStateText, SearchChoice } from '../../../forms/index.ts';
import { useDescribe } from '../../../lib/describe.ts';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { useGo } from '../../../lib/navigation.ts';
import { Button, Notice, OfflineNotice, Screen, Section, Stack } from '../../../ui/index.ts';
import {
  ContactFields,
  Field,
  Fields,
  MrzContext,
  useMrz,
  useMrzScans,
  useSchemeOptions,
  WhoSection,
} from '../../person-form/index.ts';
import type { Given } from '../model.ts';
import { useBranches, useIsOffline } from '../queries.ts';
import { useAskForm, type Sent } from '../useAskForm.ts';
import { AskMargin } from './AskMargin.tsx';

interface Props {
  readonly desk: PointDesk;
  /** Whom the page begins with; nothing when it begins with what was kept. */
  readonly given: Given;
  readonly onDone: (sent: Sent) => void;
}

/** The short form of a point: who, how to be reached, in which scheme, to which branch. Enter goes on, Ctrl+Enter sends. */
export function AskForm({ desk, given, onDone }: Props) {
  const { t, language } = useSpeech();
  const go = useGo();
  const describe = useDescribe();
  const work = useAskForm({ desk, given, onDone });
  const { form } = work;
  const mrz = useMrz(form);
  useMrzScans(mrz, given.mrz, () => undefined);
  const isOffline = useIsOffline();
  const branches = (useBranches().data ?? []).map((branch) => ({
    id: branch.code,
    label: branch[language],
    note: branch.code,
  }));
  const schemes = useSchemeOptions('');
  useCommands([{ id: 'pointRequests.back', keys: 'Escape', label: 'preview.back', run: () => go('/') }]);
  return (
    <AppForm
      form={form}
      submitLabel="pointRequests.submit"
      canSubmit={!work.isRunning}
      onSubmit={work.submit}
    >
      <MrzContext value={mrz}>
        <Screen
          title={t('pointRequests.title')}
          subtitle={t('pointRequests.intro')}
          asideLabel={t('pointRequests.known')}
          aside={<AskMargin document={work.document} />}
          footNote={<SaveStateText state={work.keeping.state} savedAt={work.keeping.savedAt} />}
          foot={
            <Button type="submit" variant="primary" keys="Ctrl+Enter" isBusy={work.isRunning}>
              {t('pointRequests.submit')}
            </Button>
          }
        >
          <Stack gap={4}>
            {isOffline && <OfflineNotice>{t('pointRequests.offline')}</OfflineNotice>}
            {work.refusal && <Notice tone="refused">{describe.error(work.refusal)}</Notice>}
            <WhoSection />
            <Section title={t('pointRequests.contacts')}>
              <ContactFields />
            </Section>
            <Section title={t('pointRequests.where')}>
              <Fields>
                <Field w={6}>
                  <SearchChoice.Input
                    name={form.path('scheme')}
                    label={t('pointRequests.scheme')}
                    options={schemes}
                  />
                </Field>
                <Field w={6}>
                  <SearchChoice.Input
                    name={form.path('to')}
                    label={t('pointRequests.to')}
                    placeholder={t('pointRequests.to.hint')}
                    options={branches}
                  />
                </Field>
                <Field w={12}>
                  <Flag.Input
                    name={form.path('consent')}
                    label={t('pointRequests.consent')}
                    note={t('pointRequests.consent.says')}
                  />
                </Field>
              </Fields>
            </Section>
          </Stack>
        </Screen>
      </MrzContext>
    </AppForm>
  );
}
