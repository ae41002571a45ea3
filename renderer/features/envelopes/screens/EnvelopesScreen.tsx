import { FolderInput } from 'lucide-react';
import { ENVELOPE_VIEWS } from '../../../../shared/domain/envelopes/index.ts';
import { useDescribe } from '../../../lib/describe.ts';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useGo, useSearchValues } from '../../../lib/navigation.ts';
import { Button, OfflineNotice, Screen, Stack, Tabs } from '../../../ui/index.ts';
import { EnvelopeList } from '../components/EnvelopeList.tsx';
import { Lost } from '../components/Lost.tsx';
import { ReferenceForm } from '../components/ReferenceForm.tsx';
import { viewOf } from '../model.ts';
import { useCounts, useFind, useIsOffline } from '../queries.ts';

/** Envelopes by step; the slip of one, scanned, opens it. */
export function EnvelopesScreen() {
  const t = useT();
  const go = useGo();
  const describe = useDescribe();
  const view = viewOf(useSearchValues()['vue']);
  const counts = useCounts().data;
  const isOffline = useIsOffline();
  const find = useFind();
  const group = () => go('/enveloppes/dossiers');
  const open = async (text: string) => {
    const found = await find.run({ text });
    if (found.ok) go(`/enveloppes/${found.value.id}`);
  };
  useCommands([{ id: 'envelopes.group', keys: 'F7', label: 'envelopes.group', run: group }]);
  const count = { open: counts?.open, closed: counts?.closed, road: counts?.road, received: undefined };
  return (
    <Screen
      title={t('envelopes.title')}
      subtitle={t('envelopes.intro')}
      actions={
        <Button variant="primary" icon={FolderInput} keys="F7" onPress={group}>
          {counts && counts.waiting > 0
            ? `${t('envelopes.group')} (${counts.waiting})`
            : t('envelopes.group')}
        </Button>
      }
    >
      <Stack gap={4}>
        {isOffline && <OfflineNotice>{t('envelopes.offline')}</OfflineNotice>}
        <Lost />
        <ReferenceForm
          label={t('envelopes.scan.label')}
          hint={t('envelopes.scan.hint')}
          error={find.error && describe.error(find.error)}
          onReference={(text) => void open(text)}
        />
        <Tabs
          label={t('envelopes.views')}
          selected={view}
          onSelect={(chosen) => go('/enveloppes', { vue: chosen })}
          items={ENVELOPE_VIEWS.map((id) => {
            const waiting = count[id];
            return {
              id,
              label: t(`envelopes.view.${id}`),
              content: <EnvelopeList view={id} />,
              ...(waiting === undefined ? {} : { count: waiting }),
            };
          })}
        />
      </Stack>
    </Screen>
  );
}
