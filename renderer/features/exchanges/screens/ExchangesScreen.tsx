import { useState } from 'react';
import { ListChecks, Send, Usb } from 'lucide-react';
import type { SyncStatus } from '../../../../shared/domain/sync/index.ts';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useGo, useSearchValues } from '../../../lib/navigation.ts';
import { useSession } from '../../../lib/session.ts';
import { Answer, Button, Notice, Row, Screen, Stack, Tabs } from '../../../ui/index.ts';
import { useSendNowCommand } from '../commands.ts';
import { ActList } from '../components/ActList.tsx';
import { Branch } from '../components/Branch.tsx';
import { ConnectionLine } from '../components/ConnectionLine.tsx';
import { LinkPart } from '../components/LinkPart.tsx';
import { Steps } from '../components/Steps.tsx';
import { VIEWS, viewOf, type View } from '../model.ts';
import { useStatus } from '../queries.ts';
import { failingSteps } from '../sizes.ts';

/** Every act that left, or waits to leave, as a sentence; how the exchanges go; and for a supervisor, the branch. */
export function ExchangesScreen() {
  const t = useT();
  const status = useStatus();
  const go = useGo();
  const { now, isRunning } = useSendNowCommand();
  const toKey = () => go('/echanges/cle');
  useCommands([{ id: 'sync.key', keys: 'F7', label: 'bundles.open', run: toKey }]);
  return (
    <Screen
      title={t('sync.title')}
      subtitle={t('sync.intro')}
      actions={
        <Row gap={2}>
          <Button icon={Usb} keys="F7" onPress={toKey}>
            {t('bundles.open')}
          </Button>
          <Button icon={Send} keys="F9" isBusy={isRunning} onPress={now}>
            {t('sync.now')}
          </Button>
        </Row>
      }
    >
      <Answer of={status}>{(known) => <Acts status={known} />}</Answer>
    </Screen>
  );
}

const STEPS = 'etapes';
const BRANCH = 'agence';

function Acts({ status }: { readonly status: SyncStatus }) {
  const t = useT();
  const go = useGo();
  const isSupervisor = useSession().agent.role === 'supervisor';
  const { vue: asked, agent = '' } = useSearchValues();
  // Decided on arrival: a list does not change under the reader because an act has just left.
  const [atFirst] = useState(() => viewOf(undefined, status));
  const handed = isSupervisor ? 0 : status.handed;
  const counts: Readonly<Partial<Record<View, number>>> = {
    to_look_at: status.parked - handed,
    handed: status.handed,
    waiting: status.waiting + status.toApprove,
    held: status.held,
  };
  const shown = VIEWS.filter((view) => view !== 'held' || status.held > 0 || asked === view);
  const show = (vue: string, number = agent) =>
    go('/echanges', number === '' ? { vue } : { vue, agent: number });
  const failing = failingSteps(status).length;
  const known = [...shown, STEPS, ...(isSupervisor ? [BRANCH] : [])];
  return (
    <>
      <ConnectionLine status={status} />
      {failing > 0 && status.connection === 'online' && asked !== STEPS && (
        <Notice
          tone="attention"
          actions={
            <Button icon={ListChecks} onPress={() => show(STEPS)}>
              {t('exchanges.steps.look')}
            </Button>
          }
        >
          {t('exchanges.steps.failing', { count: failing })}
        </Notice>
      )}
      <Tabs
        label={t('sync.tabs')}
        selected={known.find((id) => id === asked) ?? atFirst}
        onSelect={(chosen) => show(chosen)}
        items={[
          ...shown.map((id) => {
            const count = counts[id];
            return {
              id,
              label: t(`sync.tab.${id}`),
              content: (
                <ActList
                  view={id}
                  {...(isSupervisor
                    ? { agent: { number: agent, onChoose: (number: string) => show(id, number) } }
                    : {})}
                />
              ),
              ...(count === undefined ? {} : { count }),
            };
          }),
          {
            id: STEPS,
            label: t('exchanges.tab.steps'),
            content: (
              <Stack gap={4}>
                <Steps status={status} />
                <LinkPart status={status} />
              </Stack>
            ),
          },
          ...(isSupervisor
            ? [
                {
                  id: BRANCH,
                  label: t('exchanges.tab.branch'),
                  content: <Branch onAgent={(number) => show('waiting', number)} />,
                },
              ]
            : []),
        ]}
      />
    </>
  );
}
