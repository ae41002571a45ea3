import { BellOff, CalendarClock } from 'lucide-react';
import { REMINDER_KINDS, type ReminderKind } from '../../../../shared/domain/reminders/index.ts';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { useGo, useSearchValues } from '../../../lib/navigation.ts';
import { isAmong, OVERSEER_ROLES } from '../../../lib/roles.ts';
import { useSession } from '../../../lib/session.ts';
import {
  Answer,
  Button,
  EmptyState,
  ItemList,
  OfflineNotice,
  Screen,
  Select,
  Stack,
} from '../../../ui/index.ts';
import css from '../components/reminders.module.css';
import { Age, Note, Title } from '../components/ReminderLine.tsx';
import { kindIn, placeToAct } from '../model.ts';
import { useIsOffline, useReminderCounts, useReminders } from '../queries.ts';

const ALL = 'toutes';

/** Care files that have not moved for too long: since when, where each was last, what to do; Enter opens the place of that work. */
export function RemindersScreen() {
  const { t } = useSpeech();
  const go = useGo();
  const kind = kindIn(useSearchValues()['etape']);
  const isOverseer = isAmong(OVERSEER_ROLES, useSession().agent.role);
  const isOffline = useIsOffline();
  const delays = () => go('/relances/delais');
  useCommands([
    { id: 'reminders.delays', keys: 'F7', label: 'reminders.delays', run: delays, when: isOverseer },
  ]);
  return (
    <Screen
      title={t('reminders.title')}
      subtitle={t('reminders.intro')}
      actions={
        isOverseer && (
          <Button icon={CalendarClock} keys="F7" onPress={delays}>
            {t('reminders.delays')}
          </Button>
        )
      }
    >
      <Stack gap={4}>
        {isOffline && <OfflineNotice>{t('reminders.offline')}</OfflineNotice>}
        <Steps kind={kind} />
        <Files kind={kind} />
      </Stack>
    </Screen>
  );
}

function Steps({ kind }: { readonly kind: ReminderKind | null }) {
  const { t } = useSpeech();
  const go = useGo();
  const counts = useReminderCounts().data;
  const countOf = (one: ReminderKind): number => counts?.kinds.find((each) => each.kind === one)?.count ?? 0;
  return (
    <Select
      label={t('reminders.step')}
      width="l"
      value={kind ?? ALL}
      onChange={(id) => go('/relances', id === ALL ? {} : { etape: id })}
      options={[
        { id: ALL, label: t('reminders.all', { count: counts?.total ?? 0 }) },
        ...REMINDER_KINDS.map((one) => ({
          id: one,
          label: t('reminders.stepWith', { step: t(`reminders.kind.${one}`), count: countOf(one) }),
        })),
      ]}
    />
  );
}

function Files({ kind }: { readonly kind: ReminderKind | null }) {
  const { t } = useSpeech();
  const go = useGo();
  const pages = useReminders(kind);
  return (
    <Answer
      of={pages}
      isEmpty={(loaded) => loaded.every(({ items }) => items.length === 0)}
      empty={
        <EmptyState title={t('reminders.none')} icon={BellOff}>
          <p>{t('reminders.none.body')}</p>
        </EmptyState>
      }
    >
      {(loaded) => (
        <>
          <ItemList
            label={t('reminders.title')}
            items={loaded
              .flatMap(({ items }) => items)
              .map((item) => ({
                id: item.fileId,
                title: <Title item={item} />,
                note: <Note item={item} />,
                end: <Age item={item} />,
                onPress: () => go(placeToAct(item)),
              }))}
          />
          {pages.hasNextPage && (
            <div className={css.more}>
              <Button isBusy={pages.isFetchingNextPage} onPress={() => void pages.fetchNextPage()}>
                {t('reminders.more')}
              </Button>
            </div>
          )}
        </>
      )}
    </Answer>
  );
}
