import type { EventKind } from '../../../../shared/domain/events/index.ts';
import { arabicFullName, latinFullName } from '../../../../shared/domain/identity/names.ts';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useDescribe } from '../../../lib/describe.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useGo, useRouteParams } from '../../../lib/navigation.ts';
import { Answer, Button, Names, Notice, Screen, Stack } from '../../../ui/index.ts';
import { KindList } from '../components/KindList.tsx';
import { useFile, useStart } from '../queries.ts';
import css from '../components/events.module.css';

/** What can be declared on a file, and what cannot with its reason. */
export function MenuScreen() {
  const t = useT();
  const go = useGo();
  const describe = useDescribe();
  const { personId = '' } = useRouteParams();
  const file = useFile(personId);
  const start = useStart();
  const record = file.data?.record;
  const back = () => go(`/personnes/${personId}`);
  useCommands([{ id: 'events.back', keys: 'Escape', label: 'events.toFile', run: back }]);
  const choose = async (kind: EventKind) => {
    if (!record) return;
    const begun = await start.run({ personId: record.id, kind });
    if (begun.ok) go(`/evenement/${begun.value.id}`);
  };
  return (
    <Screen
      title={t('events.title')}
      subtitle={
        record && (
          <>
            {t('events.subtitle')}{' '}
            <Names latin={latinFullName(record.identity)} arabic={arabicFullName(record.identity)} isInline />
          </>
        )
      }
      actions={
        <Button variant="quiet" keys="Escape" onPress={back}>
          {t('events.toFile')}
        </Button>
      }
    >
      <Answer of={file}>
        {(found) => (
          <Stack gap={4}>
            {start.error && <Notice tone="refused">{describe.error(start.error)}</Notice>}
            <p className={css.quiet}>{t('events.choose')}</p>
            <KindList record={found.record} onChoose={(kind) => void choose(kind)} />
          </Stack>
        )}
      </Answer>
    </Screen>
  );
}
