import { FileSpreadsheet, Plus } from 'lucide-react';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { useGo } from '../../../lib/navigation.ts';
import { Answer, Badge, Button, EmptyState, ItemList, MomentText, Row, Screen } from '../../../ui/index.ts';
import { toneOf } from '../model.ts';
import { useImports, type ListSummary } from '../queries.ts';

/** The lists taken at this workstation, the newest first. */
export function ListsScreen() {
  const { t } = useSpeech();
  const go = useGo();
  const lists = useImports();
  const begin = () => go('/listes/nouvelle');
  useCommands([{ id: 'lists.new', keys: 'F6', label: 'lists.new', run: begin }]);
  const button = (
    <Button icon={Plus} variant="primary" keys="F6" autoFocus onPress={begin}>
      {t('lists.new')}
    </Button>
  );
  return (
    <Screen title={t('lists.title')} subtitle={t('lists.intro')} actions={button} isNarrow>
      <Answer
        of={lists}
        isEmpty={(all) => all.length === 0}
        empty={
          <EmptyState title={t('lists.empty')} icon={FileSpreadsheet}>
            <p>{t('lists.emptyNote')}</p>
          </EmptyState>
        }
      >
        {(all) => (
          <ItemList
            label={t('lists.all')}
            items={all.map((list) => ({
              id: list.id,
              title: <bdi>{list.fileName}</bdi>,
              note: <Note list={list} />,
              end: <Badge tone={toneOf(list.state)}>{t(`lists.state.${list.state}`)}</Badge>,
              onPress: () => go(`/listes/${list.id}`),
            }))}
          />
        )}
      </Answer>
    </Screen>
  );
}

function Note({ list }: { readonly list: ListSummary }) {
  const { t } = useSpeech();
  return (
    <Row gap={3} isWrapping>
      <span>{t(`lists.kind.${list.kind}`)}</span>
      <bdi>{list.source}</bdi>
      <MomentText at={list.startedAt} />
      {list.rows !== null && <span>{t('lists.rowsDone', { count: list.rows })}</span>}
    </Row>
  );
}
