import { useState } from 'react';
import { IdCard, Printer } from 'lucide-react';
import { CARD_LAYOUTS, type CardLayout } from '../../../../shared/domain/cards/index.ts';
import { useDescribe } from '../../../lib/describe.ts';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useGo } from '../../../lib/navigation.ts';
import { Answer, Button, Checkbox, EmptyState, RadioGroup, Row, Stack, toast } from '../../../ui/index.ts';
import { useBatchActions, useCardList } from '../queries.ts';
import { CardLineRow, useCardName } from './CardLineRow.tsx';
import css from './cards.module.css';

/** What waits to be printed: some of it chosen, or all that the text finds, becomes a batch. */
export function QueueList({ text }: { readonly text: string }) {
  const t = useT();
  const go = useGo();
  const describe = useDescribe();
  const nameOf = useCardName();
  const queue = useCardList('queue', text);
  const { start } = useBatchActions();
  const [layout, setLayout] = useState<CardLayout>('id1');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const total = queue.data?.[0]?.total ?? 0;
  const shown = queue.data?.flatMap(({ cards }) => cards) ?? [];
  const picked = shown.filter(({ serial }) => chosen.has(serial)).map(({ serial }) => serial);
  const print = async () => {
    if (start.isRunning || total === 0) return;
    const which = picked.length > 0 ? { serials: picked } : { allWith: text };
    const made = await start.run({ layout, which });
    if (made.ok) go(`/cartes/lots/${made.value.id}`);
    else toast(describe.error(made.error), 'refused');
  };
  useCommands([
    { id: 'cards.print', keys: 'F7', label: 'cards.print', run: () => void print(), when: total > 0 },
  ]);
  const toggle = (serial: string, isChosen: boolean) =>
    setChosen((before) => {
      const after = new Set(before);
      if (isChosen) after.add(serial);
      else after.delete(serial);
      return after;
    });
  return (
    <Answer
      of={queue}
      isEmpty={() => shown.length === 0}
      empty={
        <EmptyState
          title={t(text.trim() === '' ? 'cards.empty.queue.title' : 'cards.empty.search.title')}
          icon={IdCard}
        >
          <p>{t(text.trim() === '' ? 'cards.empty.queue.body' : 'cards.empty.search.body')}</p>
        </EmptyState>
      }
    >
      {() => (
        <Stack gap={3}>
          <Row gap={3} isWrapping>
            <RadioGroup
              label={t('cards.layout')}
              look="segments"
              options={CARD_LAYOUTS.map((id) => ({ id, label: t(`cards.layout.${id}`) }))}
              value={layout}
              onChange={(id) => setLayout(CARD_LAYOUTS.find((known) => known === id) ?? 'id1')}
            />
            <Button
              variant="primary"
              icon={Printer}
              keys="F7"
              isBusy={start.isRunning}
              onPress={() => void print()}
            >
              {picked.length > 0
                ? t('cards.printChosen', { count: picked.length })
                : t('cards.printAll', { count: total })}
            </Button>
          </Row>
          <ul className={css.lines} aria-label={t('cards.list')}>
            {shown.map((line, index) => (
              <CardLineRow
                key={line.serial}
                line={line}
                start={
                  <Checkbox
                    isSelected={chosen.has(line.serial)}
                    onChange={(isChosen) => toggle(line.serial, isChosen)}
                    autoFocus={index === 0 && text === ''}
                  >
                    <bdi className={css.name}>{nameOf(line)}</bdi>
                  </Checkbox>
                }
              />
            ))}
          </ul>
          {queue.hasNextPage && (
            <div className={css.more}>
              <Button isBusy={queue.isFetchingNextPage} onPress={() => void queue.fetchNextPage()}>
                {t('cards.more')}
              </Button>
            </div>
          )}
        </Stack>
      )}
    </Answer>
  );
}
