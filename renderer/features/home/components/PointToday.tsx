import { FolderInput, Mails } from 'lucide-react';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { useGo } from '../../../lib/navigation.ts';
import { Answer, Button, Figures, Loading, Row, Section, Stack } from '../../../ui/index.ts';
import { useDay, useEnvelopeCounts, useOpenEnvelopes } from '../queries.ts';
import css from './PointDesk.module.css';

/** What was done at this point today, and the envelope that fills. */
export function PointToday() {
  const { t, day, number } = useSpeech();
  const answer = useDay();
  return (
    <div className={css.columns}>
      <Section title={t('day.today')} summary={answer.data && day(answer.data.on, 'long')}>
        <Answer of={answer} loading={<Loading lines={2} />}>
          {({ deposits, requested, waiting }) => (
            <Figures
              items={[
                { label: t('day.deposits'), value: number(deposits) },
                { label: t('day.requested'), value: number(requested) },
                { label: t('day.waiting'), value: number(waiting) },
              ]}
            />
          )}
        </Answer>
      </Section>
      <Envelope />
    </div>
  );
}

function Envelope() {
  const { t, language } = useSpeech();
  const go = useGo();
  const open = useOpenEnvelopes();
  const waiting = useEnvelopeCounts().data?.waiting ?? 0;
  return (
    <Section title={t('point.envelope')}>
      <Answer of={open} loading={<Loading lines={2} />}>
        {({ items }) => (
          <Stack gap={2}>
            {items.length === 0 && <p>{t('point.envelope.none')}</p>}
            {items.map(({ id, to, count }) => (
              <Row key={id} gap={3} isWrapping>
                <span>{t('point.envelope.for', { branch: to[language] })}</span>
                <strong>{t('envelopes.files', { count })}</strong>
                <Button size="s" icon={Mails} onPress={() => go(`/enveloppes/${id}`)}>
                  {t('point.envelope.open')}
                </Button>
              </Row>
            ))}
            <Row gap={3} isWrapping>
              <span>{t('point.envelope.waiting', { count: waiting })}</span>
              {waiting > 0 && (
                <Button
                  size="s"
                  variant="quiet"
                  icon={FolderInput}
                  onPress={() => go('/enveloppes/dossiers')}
                >
                  {t('point.envelope.group')}
                </Button>
              )}
            </Row>
          </Stack>
        )}
      </Answer>
    </Section>
  );
}
