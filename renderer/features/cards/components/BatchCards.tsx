import { useState } from 'react';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { Answer, Button, Section } from '../../../ui/index.ts';
import { maySpoil } from '../model.ts';
import { useBatchCards } from '../queries.ts';
import { CardLineRow } from './CardLineRow.tsx';
import { WhyDialog } from './WhyDialog.tsx';
import css from './cards.module.css';

/** The cards of a batch in the order in which they are printed; one that came out wrong takes another serial here. */
export function BatchCards({ batchId, isOpen }: { readonly batchId: string; readonly isOpen: boolean }) {
  const t = useT();
  const cards = useBatchCards(batchId);
  const [spoiled, setSpoiled] = useState<string>();
  return (
    <Section title={t('cards.list')}>
      <Answer of={cards}>
        {(pages) => (
          <ul className={css.lines} aria-label={t('cards.list')}>
            {pages
              .flatMap((page) => page.cards)
              .map((line) => (
                <CardLineRow
                  key={line.serial}
                  line={line}
                  end={
                    maySpoil(line) &&
                    (isOpen || line.state === 'printed') && (
                      <Button size="s" variant="quiet" onPress={() => setSpoiled(line.serial)}>
                        {t('cards.spoil')}
                      </Button>
                    )
                  }
                />
              ))}
          </ul>
        )}
      </Answer>
      {cards.hasNextPage && (
        <div className={css.more}>
          <Button isBusy={cards.isFetchingNextPage} onPress={() => void cards.fetchNextPage()}>
            {t('cards.more')}
          </Button>
        </div>
      )}
      {spoiled !== undefined && (
        <WhyDialog what="spoil" serial={spoiled} onClose={() => setSpoiled(undefined)} />
      )}
    </Section>
  );
}
