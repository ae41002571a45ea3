import { Inbox } from 'lucide-react';
import type { RequestSummary, RequestView } from '../../../../shared/domain/requests/index.ts';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { useGo } from '../../../lib/navigation.ts';
import { useSession } from '../../../lib/session.ts';
import {
  Badge,
  EmptyState,
  Identifier,
  LineNote,
  LineTitle,
  MomentText,
  PagedList,
  Row,
} from '../../../ui/index.ts';
import { nameIn, TONES } from '../model.ts';
import { useRequests } from '../queries.ts';

interface Props {
  readonly view: RequestView;
  readonly text: string;
}

/** The requests of a view, a page at a time; the first line has the focus, so that Enter opens it. */
export function RequestList({ view, text }: Props) {
  const { t } = useSpeech();
  const go = useGo();
  const requests = useRequests(view, text);
  return (
    <PagedList
      of={requests}
      label={t('requests.list')}
      more={t('requests.more')}
      empty={<Nothing view={text.trim() === '' ? view : 'search'} />}
      takesFocus
      line={(item) => ({
        id: item.id,
        title: <Title item={item} />,
        note: <Note item={item} />,
        end: <State item={item} />,
        onPress: () => go(`/demandes/${item.id}`),
      })}
    />
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
    <LineTitle>
      <span>{t(`requests.kind.${item.kind}`)}</span>
      <bdi>{nameIn(language, item.requester)}</bdi>
    </LineTitle>
  );
}

function Note({ item }: { readonly item: RequestSummary }) {
  const { t, language } = useSpeech();
  const { about, requester, source, sentAt } = item;
  return (
    <LineNote>
      <span>{t(`requests.source.${source}`)}</span>
      <RequesterNumber source={source} value={requester.number} />
      {about && <span>{t('requests.about', { name: language === 'ar' ? about.arabic : about.latin })}</span>}
      <MomentText at={sentAt} />
    </LineNote>
  );
}

interface NumberProps {
  readonly source: RequestSummary['source'];
  readonly value: string;
  readonly canCopy?: boolean;
}
/** Of a point it is the reference of a receipt, which is read as it is printed. */
export function RequesterNumber({ source, ...shown }: NumberProps) {
  return <Identifier {...shown} {...(source === 'point' ? { grouping: 'none' as const } : {})} />;
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
