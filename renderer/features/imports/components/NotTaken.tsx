import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { useGo } from '../../../lib/navigation.ts';
import type { RefusalCode } from '../../../../shared/domain/sync/index.ts';
import { Answer, Button, Identifier, ItemList, Section, Stack } from '../../../ui/index.ts';
import { useNotTaken, type ListFile } from '../queries.ts';

/** Those whom the central did not take, with its reason; their file is the one that it has. */
export function NotTaken({ file: { id } }: { readonly file: ListFile }) {
  const { t, language } = useSpeech();
  const go = useGo();
  const people = useNotTaken(id);
  return (
    <Section title={t('lists.notTaken')}>
      <Answer of={people}>
        {(list) => (
          <Stack gap={2}>
            <ItemList
              label={t('lists.notTaken')}
              items={list.map(({ actId, personId, name, documentNumber, refusal }) => ({
                id: actId,
                title: <bdi>{language === 'ar' ? name.arabic : name.latin}</bdi>,
                note: refusal === '' ? undefined : t(`refusal.${refusal as RefusalCode}`),
                end: <Identifier value={documentNumber} grouping="none" />,
                onPress: () => go(`/personnes/${personId}`),
              }))}
            />
            {people.hasNextPage && (
              <Button size="s" isBusy={people.isFetchingNextPage} onPress={() => void people.fetchNextPage()}>
                {t('lists.moreRows')}
              </Button>
            )}
          </Stack>
        )}
      </Answer>
    </Section>
  );
}
