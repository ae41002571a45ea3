import { useEffect, useRef } from 'react';
import { Inbox } from 'lucide-react';
import type { RequestSummary, RequestView } from '../../../../shared/domain/requests/index.ts';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { useGo } from '../../../lib/navigation.ts';
import { useSession } from '../../../lib/session.ts';
import {
  Answer,
  Badge,
  Button,
  EmptyState,
  Identifier,
  ItemList,
  MomentText,
  Row,
} from '../../../ui/index.ts';
import { nameIn, TONES } from '../model.ts';
import { useRequests } from '../queries.ts';
import css from './requests.module.css';

interface Props {
  readonly view: RequestView;
  readonly text: string;
}

/** The requests of a view, a page at a time; the first line has the focus, so that Enter opens it. */
export function RequestList({ view, text }: Props) {
  const { t } = useSpeech();
  const go = useGo();
  const frame = useRef<HTMLDivElement>(null);
  const requests = useRequests(view, text);
  const isThere = requests.data !== undefined;
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isThere && isLost) frame.current?.querySelector('button')?.focus();
  }, [isThere]);
  return (
    <Answer
      of={requests}
      isEmpty={(pages) => pages.every(({ items }) => items.length === 0)}
      empty={<Nothing view={text.trim() === '' ? view : 'search'} />}
    >
      {(pages) => (
        <div ref={frame}>
          <ItemList
            label={t('requests.list')}
            items={pages
              .flatMap(({ items }) => items)
              .map((item) => ({
                id: item.id,
                title: <Title item={item} />,
                note: <Note item={item} />,
                end: <State item={item} />,
                onPress: () => go(`/demandes/${item.id}`),
              }))}
          />
          {requests.hasNextPage && (
            <div className={css.more}>
              <Button isBusy={requests.isFetchingNextPage} onPress={() => void requests.fetchNextPage()}>
                {t('requests.more')}
              </Button>
            </div>
          )}
        </div>
      )}
    </Answer>
  );
}

function Nothing({ view }: { readonly view: RequestView | 'search' }) {
  const { t } = useSpeech();
  return (
    <EmptyState title={t(`requests.empty.${view}.title`)} icon={Inbox}>
      <p>{t(`requests.empty.${view}.body`)}</p>
    </EmptyState>
  );
}

function Title({ item }: { readonly item: RequestSummary }) {
  const { t, language } = useSpeech();
  return (
    <span className={css.title}>
      <span>{t(`requests.kind.${item.kind}`)}</span>
      <bdi>{nameIn(language, item.requester)}</bdi>
    </span>
  );
}

function Note({ item }: { readonly item: RequestSummary }) {
  const { t, language } = useSpeech();
  const { about, requester, source, sentAt } = item;
  return (
    <span className={css.meta}>
      <span>{t(`requests.source.${source}`)}</span>
      <Identifier value={requester.number} />
      {about && <span>{t('requests.about', { name: language === 'ar' ? about.arabic : about.latin })}</span>}
      <MomentText at={sentAt} />
    </span>
  );
}

/** Where it stands, and who has it in hand. */
export function State({
  item,
}: {
  readonly item: Pick<RequestSummary, 'state' | 'takenBy' | 'isUnsent' | 'sample'>;
}) {
  const { t } = useSpeech();
  const { agent } = useSession();
  const { state, takenBy, isUnsent, sample } = item;
  const words =
    state !== 'taken' || takenBy === null
      ? t(`requests.state.${state}`)
      : takenBy === agent.number
        ? t('requests.takenByMe')
        : t('requests.takenBy', { number: takenBy });
  return (
    <Row gap={2} isWrapping>
      {sample && <Badge tone="info">{t('requests.sample')}</Badge>}
      {isUnsent && <Badge tone="attention">{t('requests.unsent')}</Badge>}
      <Badge tone={TONES[state]}>{words}</Badge>
    </Row>
  );
}
