import { useT } from '../../../lib/i18n/I18n.tsx';
import { useGo } from '../../../lib/navigation.ts';
import { Answer, Button, ItemList, Loading, Section } from '../../../ui/index.ts';
import { useSentence } from '../../exchanges/index.ts';
import { lookAtNone } from '../model.ts';
import { useEnvelopeCounts, useSyncStatus, useToLookAt } from '../queries.ts';
import { LostFiles } from './LostFiles.tsx';
import css from './Desk.module.css';

/** What the central refused, for a person to decide. */
export function LookAt() {
  const t = useT();
  const go = useGo();
  const sentence = useSentence();
  const acts = useToLookAt();
  const status = useSyncStatus().data;
  const lost = useEnvelopeCounts().data?.missing ?? 0;
  return (
    <Section title={t('day.lookAt')}>
      <LostFiles />
      <Answer
        of={acts}
        loading={<Loading lines={2} />}
        isEmpty={({ items }) => items.length === 0}
        empty={lost > 0 ? null : <p className={css.quiet}>{status && t(...lookAtNone(status))}</p>}
      >
        {({ items, next }) => (
          <>
            <ItemList
              label={t('day.lookAt')}
              items={items.map((item) => ({
                id: item.actId,
                title: sentence(item),
                note: item.refusal && t(`refusal.${item.refusal}`),
                onPress: () => go(`/echanges/${item.actId}`),
              }))}
            />
            {next !== null && (
              <div className={css.more}>
                <Button size="s" variant="quiet" onPress={() => go('/echanges')}>
                  {t('day.lookAt.all')}
                </Button>
              </div>
            )}
          </>
        )}
      </Answer>
    </Section>
  );
}
