import { HandHelping } from 'lucide-react';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useGo } from '../../../lib/navigation.ts';
import { Answer, Button, EmptyState } from '../../../ui/index.ts';
import { useCardList } from '../queries.ts';
import { CardLineRow } from './CardLineRow.tsx';
import css from './cards.module.css';

/** What is printed and waits for its person, the newest first. */
export function ReadyList({ text }: { readonly text: string }) {
  const t = useT();
  const go = useGo();
  const ready = useCardList('printed', text);
  const shown = ready.data?.flatMap(({ cards }) => cards) ?? [];
  return (
    <Answer
      of={ready}
      isEmpty={() => shown.length === 0}
      empty={
        <EmptyState
          title={t(text.trim() === '' ? 'cards.empty.printed.title' : 'cards.empty.search.title')}
          icon={HandHelping}
        >
          <p>{t(text.trim() === '' ? 'cards.empty.printed.body' : 'cards.empty.search.body')}</p>
        </EmptyState>
      }
    >
      {() => (
        <>
          <ul className={css.lines} aria-label={t('cards.list')}>
            {shown.map((line) => (
              <CardLineRow
                key={line.serial}
                line={line}
                end={
                  <Button size="s" onPress={() => go('/cartes/remise', { carte: line.serial })}>
                    {t('cards.hand')}
                  </Button>
                }
              />
            ))}
          </ul>
          {ready.hasNextPage && (
            <div className={css.more}>
              <Button isBusy={ready.isFetchingNextPage} onPress={() => void ready.fetchNextPage()}>
                {t('cards.more')}
              </Button>
            </div>
          )}
        </>
      )}
    </Answer>
  );
}
