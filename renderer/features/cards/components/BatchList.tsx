import { Layers } from 'lucide-react';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useGo } from '../../../lib/navigation.ts';
import { Answer, Badge, EmptyState, ItemList, MomentText } from '../../../ui/index.ts';
import { waitsFor, WAIT_TONES } from '../model.ts';
import { useBatches } from '../queries.ts';

/** Batches: those that are open first. */
export function BatchList() {
  const t = useT();
  const go = useGo();
  return (
    <Answer
      of={useBatches()}
      isEmpty={(list) => list.length === 0}
      empty={
        <EmptyState title={t('cards.empty.batches.title')} icon={Layers}>
          <p>{t('cards.empty.batches.body')}</p>
        </EmptyState>
      }
    >
      {(list) => (
        <ItemList
          label={t('cards.view.batches')}
          items={list.map((batch) => ({
            id: batch.id,
            title: t('cards.batch.of', { count: batch.total }),
            note: (
              <>
                <MomentText at={batch.startedAt} /> · {t(`cards.layout.${batch.layout}`)} ·{' '}
                {t('cards.batch.progress', { done: batch.printed, total: batch.total })}
              </>
            ),
            end: (
              <Badge tone={WAIT_TONES[waitsFor(batch)]}>{t(`cards.batch.state.${waitsFor(batch)}`)}</Badge>
            ),
            onPress: () => go(`/cartes/lots/${batch.id}`),
          }))}
        />
      )}
    </Answer>
  );
}
