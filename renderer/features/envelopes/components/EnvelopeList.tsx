import { Mails } from 'lucide-react';
import type { EnvelopeSummary, EnvelopeView } from '../../../../shared/domain/envelopes/index.ts';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { useGo } from '../../../lib/navigation.ts';
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
import { branchIn, TONES } from '../model.ts';
import { useEnvelopes } from '../queries.ts';

/** The envelopes of a step, a page at a time. */
export function EnvelopeList({ view }: { readonly view: EnvelopeView }) {
  const { t } = useSpeech();
  const go = useGo();
  const envelopes = useEnvelopes(view);
  return (
    <PagedList
      of={envelopes}
      label={t('envelopes.list')}
      more={t('envelopes.more')}
      empty={
        <EmptyState title={t(`envelopes.empty.${view}.title`)} icon={Mails}>
          <p>{t(`envelopes.empty.${view}.body`)}</p>
        </EmptyState>
      }
      line={(item) => ({
        id: item.id,
        title: <Title item={item} />,
        note: <Note item={item} />,
        end: <Standing item={item} />,
        onPress: () => go(`/enveloppes/${item.id}`),
      })}
    />
  );
}

function Title({ item }: { readonly item: EnvelopeSummary }) {
  const { t, language } = useSpeech();
  const { reference, isIncoming, from, to } = item;
  return (
    <LineTitle>
      {reference === null ? (
        <span>{t('envelopes.noReference')}</span>
      ) : (
        <Identifier value={reference} grouping="none" />
      )}
      <span>
        {isIncoming
          ? t('envelopes.from', { branch: branchIn(language, from) })
          : t('envelopes.to', { branch: branchIn(language, to) })}
      </span>
    </LineTitle>
  );
}

function Note({ item }: { readonly item: EnvelopeSummary }) {
  const { t } = useSpeech();
  return (
    <LineNote>
      <span>{t('envelopes.files', { count: item.count })}</span>
      <MomentText at={item.movedAt} />
    </LineNote>
  );
}

/** Where it stands, and what was found at its arrival. */
function Standing({ item }: { readonly item: EnvelopeSummary }) {
  const { t } = useSpeech();
  const { state, missing, surplus, isUnsent, isIncoming } = item;
  return (
    <Row gap={2} isWrapping>
      {isIncoming && state !== 'received' && <Badge tone="attention">{t('envelopes.toHere')}</Badge>}
      {missing > 0 && <Badge tone="refused">{t('envelopes.missing', { count: missing })}</Badge>}
      {surplus > 0 && <Badge tone="attention">{t('envelopes.surplus', { count: surplus })}</Badge>}
      {isUnsent && <Badge tone="attention">{t('envelopes.unsent')}</Badge>}
      <Badge tone={TONES[state]}>{t(`envelopes.state.${state}`)}</Badge>
    </Row>
  );
}
