import type { ExchangeItem } from '../../../../shared/domain/sync/index.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useGo } from '../../../lib/navigation.ts';
import { Answer, Badge, Button, EmptyState, Identifier, ItemList, type Tone } from '../../../ui/index.ts';
import { pathOf, type View } from '../model.ts';
import { useActs } from '../queries.ts';
import { useSentence } from '../useSentence.ts';
import css from './exchanges.module.css';

const TONES: Readonly<Record<ExchangeItem['state'], Tone>> = {
  waiting: 'attention',
  accepted: 'success',
  parked: 'refused',
  abandoned: 'info',
};

/** The acts of a view as sentences, a page at a time. */
export function ActList({ view }: { readonly view: View }) {
  const t = useT();
  const go = useGo();
  const sentence = useSentence();
  const acts = useActs(view);
  return (
    <Answer
      of={acts}
      isEmpty={(pages) => pages.every(({ items }) => items.length === 0)}
      empty={
        <EmptyState title={t(`sync.empty.${view}.title`)}>
          <p>{t(`sync.empty.${view}.body`)}</p>
        </EmptyState>
      }
    >
      {(pages) => (
        <>
          <ItemList
            label={t('sync.list')}
            items={pages
              .flatMap(({ items }) => items)
              .map((item) => ({
                id: item.actId,
                title: sentence(item),
                note: <Meta item={item} />,
                end: <Badge tone={TONES[item.state]}>{t(`sync.state.${item.state}`)}</Badge>,
                onPress: () => go(pathOf(item)),
              }))}
          />
          {acts.hasNextPage && (
            <div className={css.more}>
              <Button isBusy={acts.isFetchingNextPage} onPress={() => void acts.fetchNextPage()}>
                {t('sync.more')}
              </Button>
            </div>
          )}
        </>
      )}
    </Answer>
  );
}

function Meta({ item }: { readonly item: ExchangeItem }) {
  const t = useT();
  return (
    <span className={css.meta}>
      {item.refusal && <span className={css.why}>{t(`refusal.${item.refusal}`)}</span>}
      {item.reference && <Identifier value={item.reference} grouping="none" />}
      <span>{t('sync.agent', { number: item.agentNumber })}</span>
      {item.state === 'waiting' && <span>{t('sync.attempts', { count: item.attempts })}</span>}
    </span>
  );
}
