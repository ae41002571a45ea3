import { UserRoundPlus } from 'lucide-react';
import type { PointAsked } from '../../../../shared/domain/requests/index.ts';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { useGo } from '../../../lib/navigation.ts';
import {
  Answer,
  Badge,
  Button,
  EmptyState,
  Identifier,
  ItemList,
  MomentText,
  Row,
  Stack,
} from '../../../ui/index.ts';
import { STATE_TONES } from '../model.ts';
import { useAsked } from '../queries.ts';
import css from './asked.module.css';

/** What this point asked, the last first, each with its state; Enter opens its receipt. */
export function AskedList({ text }: { readonly text: string }) {
  const { t } = useSpeech();
  const go = useGo();
  const asked = useAsked(text);
  const isSearch = text.trim() !== '';
  return (
    <Answer
      of={asked}
      isEmpty={(pages) => pages.every(({ items }) => items.length === 0)}
      empty={
        <EmptyState
          title={t(isSearch ? 'pointRequests.empty.search' : 'pointRequests.empty')}
          icon={UserRoundPlus}
        >
          <p>{t(isSearch ? 'pointRequests.empty.searchBody' : 'pointRequests.empty.body')}</p>
        </EmptyState>
      }
    >
      {(pages) => (
        <Stack gap={3}>
          <ItemList
            label={t('pointRequests.list')}
            items={pages
              .flatMap(({ items }) => items)
              .map((item) => ({
                id: item.id,
                title: <Name item={item} />,
                note: <Note item={item} />,
                end: <State item={item} />,
                onPress: () => go(`/papiers/receipt/${item.actId}`),
              }))}
          />
          {asked.hasNextPage && (
            <Row gap={2}>
              <Button isBusy={asked.isFetchingNextPage} onPress={() => void asked.fetchNextPage()}>
                {t('pointRequests.more')}
              </Button>
            </Row>
          )}
        </Stack>
      )}
    </Answer>
  );
}

function Name({ item }: { readonly item: PointAsked }) {
  const { language } = useSpeech();
  return <bdi>{language === 'ar' ? item.name.arabic : item.name.latin}</bdi>;
}

function Note({ item }: { readonly item: PointAsked }) {
  const { t, language } = useSpeech();
  const { refusal, to, reference, registrationNumber, changedAt, isParked } = item;
  return (
    <span className={css.note}>
      <Identifier value={reference} grouping="none" />
      <MomentText at={changedAt} />
      {isParked ? (
        <span>{t('pointRequests.parked')}</span>
      ) : (
        <span>{t('pointRequests.at', { branch: to[language] })}</span>
      )}
      {registrationNumber !== null && (
        <strong>{t('pointRequests.number', { number: registrationNumber })}</strong>
      )}
      {refusal && (
        <span>
          {refusal.typed === ''
            ? refusal.says[language]
            : t('pointRequests.why', { reason: refusal.says[language], typed: refusal.typed })}
        </span>
      )}
      {refusal?.rules.map((rule) => (
        <span key={rule.fr}>{rule[language]}</span>
      ))}
    </span>
  );
}

function State({ item: { state, isUnsent, isParked } }: { readonly item: PointAsked }) {
  const { t } = useSpeech();
  if (isParked) return <Badge tone="refused">{t('pointRequests.state.parked')}</Badge>;
  return isUnsent ? (
    <Badge tone="attention">{t('pointRequests.state.unsent')}</Badge>
  ) : (
    <Badge tone={STATE_TONES[state]}>{t(`pointRequests.state.${state}`)}</Badge>
  );
}
