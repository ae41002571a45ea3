import type { ClosedDay } from '../../../../shared/domain/day/index.ts';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { useGo, useGoBack } from '../../../lib/navigation.ts';
import {
  Answer,
  Badge,
  Button,
  DateText,
  EmptyState,
  Identifier,
  Row,
  Screen,
  Stack,
  Table,
} from '../../../ui/index.ts';
import { stateTone } from '../model.ts';
import { usePastDays } from '../queries.ts';

/** Days that were closed here, each with its report to see and print again. */
export function PastDaysScreen() {
  const { t, number } = useSpeech();
  const go = useGo();
  const back = useGoBack();
  const pages = usePastDays();
  return (
    <Screen
      title={t('day.past')}
      actions={
        <Button variant="quiet" keys="Escape" onPress={back}>
          {t('preview.back')}
        </Button>
      }
    >
      <Answer of={pages}>
        {(loaded) => (
          <Stack gap={3} isGrowing>
            <Table<ClosedDay>
              label={t('day.past')}
              keptAs="day.past"
              rows={loaded.flatMap(({ days }) => days)}
              idOf={({ actId }) => actId}
              textOf={({ on }) => on}
              onOpen={({ actId }) => go(`/journee/rapport/${actId}`)}
              empty={<EmptyState title={t('day.past.none')}>{t('day.past.none.body')}</EmptyState>}
              columns={[
                {
                  id: 'on',
                  label: t('day.past.on'),
                  render: ({ on }) => <DateText day={on} />,
                  sortBy: ({ number }) => number,
                },
                {
                  id: 'reference',
                  label: t('day.past.reference'),
                  render: ({ reference }) => <Identifier value={reference} grouping="none" />,
                },
                { id: 'by', label: t('day.past.by'), render: ({ closedBy }) => <bdi>{closedBy}</bdi> },
                {
                  id: 'acts',
                  label: t('day.past.acts'),
                  render: ({ acts }) => number(acts),
                  sortBy: ({ acts }) => acts,
                  align: 'end',
                },
                {
                  id: 'differences',
                  label: t('day.past.differences'),
                  render: ({ differences }) => number(differences),
                  sortBy: ({ differences }) => differences,
                  align: 'end',
                },
                {
                  id: 'state',
                  label: t('day.past.state'),
                  render: ({ state }) => <Badge tone={stateTone(state)}>{t(`day.state.${state}`)}</Badge>,
                },
              ]}
            />
            {pages.hasNextPage && (
              <Row>
                <Button isBusy={pages.isFetchingNextPage} onPress={() => void pages.fetchNextPage()}>
                  {t('day.past.more')}
                </Button>
              </Row>
            )}
          </Stack>
        )}
      </Answer>
    </Screen>
  );
}
