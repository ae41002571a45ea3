import { Usb } from 'lucide-react';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import {
  Answer,
  Badge,
  Button,
  EmptyState,
  ItemList,
  MomentText,
  Row,
  Section,
  Stack,
} from '../../../ui/index.ts';
import { useBundles, type Bundle } from '../queries.ts';

/** The bundles made here, and whether what they hold is answered, by a key or by the network. */
export function LastBundles() {
  const { t } = useSpeech();
  const bundles = useBundles();
  return (
    <Section title={t('bundles.last')}>
      <Answer
        of={bundles}
        isEmpty={(all) => all.length === 0}
        empty={
          <EmptyState title={t('bundles.none')} icon={Usb}>
            <p>{t('bundles.noneNote')}</p>
          </EmptyState>
        }
      >
        {(all) => (
          <Stack gap={3}>
            <ItemList
              label={t('bundles.last')}
              items={all.map((bundle) => ({
                id: String(bundle.sequence),
                title: t('bundles.item', { sequence: bundle.sequence }),
                note: <Note bundle={bundle} />,
                end: <State bundle={bundle} />,
              }))}
            />
            {bundles.hasNextPage && (
              <Row gap={2}>
                <Button isBusy={bundles.isFetchingNextPage} onPress={() => void bundles.fetchNextPage()}>
                  {t('bundles.more')}
                </Button>
              </Row>
            )}
          </Stack>
        )}
      </Answer>
    </Section>
  );
}

function State({ bundle }: { readonly bundle: Bundle }) {
  const { t } = useSpeech();
  const isAnswered = bundle.answeredAt !== null || (bundle.acts > 0 && bundle.unanswered === 0);
  return (
    <Badge tone={isAnswered ? 'success' : 'attention'}>
      {isAnswered ? t('bundles.state.answered') : t('bundles.state.waiting', { count: bundle.unanswered })}
    </Badge>
  );
}

function Note({ bundle }: { readonly bundle: Bundle }) {
  const { t } = useSpeech();
  return (
    <Row gap={3} isWrapping>
      <MomentText at={bundle.madeAt} />
      <span>{t('bundles.item.by', { number: bundle.madeBy })}</span>
      <span>{t('bundles.item.holds', { acts: bundle.acts, pieces: bundle.attachments })}</span>
      <span>{t('bundles.item.files', { count: bundle.files.length })}</span>
    </Row>
  );
}
