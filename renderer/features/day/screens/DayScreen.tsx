import { History } from 'lucide-react';
import type { ClosedDay, DayView, OpenDay } from '../../../../shared/domain/day/index.ts';
import { actNameKey } from '../../../../shared/i18n/act-name.ts';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useSpeech, useT } from '../../../lib/i18n/I18n.tsx';
import { useGo } from '../../../lib/navigation.ts';
import { useSession } from '../../../lib/session.ts';
import {
  Answer,
  Badge,
  Button,
  DateText,
  DefinitionList,
  Identifier,
  MomentText,
  Notice,
  Screen,
  Section,
  Stack,
} from '../../../ui/index.ts';
import { ClosePart } from '../components/ClosePart.tsx';
import css from '../components/day.module.css';
import { OpenPart } from '../components/OpenPart.tsx';
import { stateTone } from '../model.ts';
import { useDay } from '../queries.ts';

/** The day of this workstation: opened, counted, closed with its report. */
export function DayScreen() {
  const t = useT();
  const go = useGo();
  const answer = useDay();
  const isSupervisor = useSession().agent.role === 'supervisor';
  const past = () => go('/journee/passees');
  useCommands([{ id: 'day.past', keys: 'F7', label: 'day.past', run: past, when: isSupervisor }]);
  return (
    <Screen
      title={t('common.rail.day')}
      subtitle={answer.data && <DateText day={answer.data.today} look="long" />}
      actions={
        isSupervisor && (
          <Button icon={History} keys="F7" onPress={past}>
            {t('day.past')}
          </Button>
        )
      }
    >
      <Answer of={answer}>
        {(view) => (
          <div className={css.columns}>
            {view.open ? <Open view={view} open={view.open} /> : <OpenPart view={view} />}
            <div className={css.side}>
              <Acts view={view} />
              {view.last && <Last day={view.last} />}
            </div>
          </div>
        )}
      </Answer>
    </Screen>
  );
}

function Open({ view, open }: { readonly view: DayView; readonly open: OpenDay }) {
  const { t, day, time } = useSpeech();
  const { on, openedAt, openedBy, number } = open;
  return (
    <Stack gap={4}>
      <p>{t('day.openedBy', { day: day(on, 'long'), time: time(openedAt), agent: openedBy })}</p>
      {on < view.today && <Notice tone="attention">{t('day.late', { day: day(on, 'long') })}</Notice>}
      <ClosePart key={number} view={view} on={on} />
    </Stack>
  );
}

function Acts({ view: { acts } }: { readonly view: DayView }) {
  const { t, number } = useSpeech();
  const total = acts.reduce((sum, { count }) => sum + count, 0);
  return (
    <Section title={t('day.acts')} summary={number(total)}>
      {acts.length === 0 ? (
        <p>{t('day.acts.none')}</p>
      ) : (
        <DefinitionList
          items={acts.map(({ kind, count }) => ({ label: t(actNameKey(kind)), value: number(count) }))}
        />
      )}
    </Section>
  );
}

function Last({ day: { actId, reference, closedAt, state } }: { readonly day: ClosedDay }) {
  const t = useT();
  const go = useGo();
  return (
    <Section
      title={t('day.last')}
      end={
        <Button size="s" onPress={() => go(`/journee/rapport/${actId}`)}>
          {t('day.report.see')}
        </Button>
      }
    >
      <DefinitionList
        items={[
          { label: t('day.past.reference'), value: <Identifier value={reference} grouping="none" /> },
          { label: t('day.past.on'), value: <MomentText at={closedAt} /> },
          {
            label: t('day.past.state'),
            value: <Badge tone={stateTone(state)}>{t(`day.state.${state}`)}</Badge>,
          },
        ]}
      />
    </Section>
  );
}
