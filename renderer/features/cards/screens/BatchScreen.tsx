import { OctagonX, Printer } from 'lucide-react';
import type { BatchView } from '../../../../shared/domain/cards/index.ts';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useGo, useRouteParams } from '../../../lib/navigation.ts';
import { Answer, Badge, Button, Figures, Notice, Row, Screen, Stack } from '../../../ui/index.ts';
import { Bar } from '../components/Bar.tsx';
import { BatchCards } from '../components/BatchCards.tsx';
import { ConfirmSent } from '../components/ConfirmSent.tsx';
import { faultKey, percentOf, waitsFor, WAIT_TONES } from '../model.ts';
import { useBatch } from '../queries.ts';
import { useBatchWork, type BatchWork } from '../useBatchWork.ts';

/** One batch: how far it is, what came out, and how it goes on. */
export function BatchScreen() {
  const t = useT();
  const go = useGo();
  const { batchId = '' } = useRouteParams();
  const answer = useBatch(batchId);
  const work = useBatchWork(answer.data);
  const batch = answer.data;
  const waits = batch && waitsFor(batch);
  const isStill = !work.isBusy && batch?.isRunning === false;
  useCommands([
    {
      id: 'cards.resume',
      keys: 'F7',
      label: work.isByPage ? 'cards.batch.next' : 'cards.batch.resume',
      run: () => void work.goOn(),
      when: isStill && waits === 'open' && batch.waiting > 0,
    },
    {
      id: 'cards.stop',
      keys: 'F9',
      label: 'cards.batch.stop',
      run: () => void work.stop(),
      when: waits === 'running',
    },
  ]);
  return (
    <Screen
      title={batch ? t('cards.batch.of', { count: batch.total }) : t('cards.batch')}
      subtitle={batch && t(`cards.layout.${batch.layout}`)}
      actions={
        <Button variant="quiet" onPress={() => go('/cartes', { vue: 'batches' })}>
          {t('cards.back')}
        </Button>
      }
    >
      <Answer of={answer}>
        {(shown) => (
          <Stack gap={4}>
            <Progress batch={shown} />
            <What batch={shown} work={work} />
            <BatchCards batchId={shown.id} isOpen={shown.state === 'open' && !shown.isRunning} />
          </Stack>
        )}
      </Answer>
    </Screen>
  );
}

function Progress({ batch }: { readonly batch: BatchView }) {
  const t = useT();
  const waits = waitsFor(batch);
  return (
    <Stack gap={3}>
      <Row gap={3}>
        <div role="status">
          <Badge tone={WAIT_TONES[waits]}>{t(`cards.batch.state.${waits}`)}</Badge>
        </div>
        <span>{t('cards.batch.progress', { done: batch.sent + batch.printed, total: batch.total })}</span>
      </Row>
      <Bar label={t('cards.batch.bar')} percent={percentOf(batch)} />
      <Figures
        items={[
          { label: t('cards.batch.printed'), value: batch.printed },
          { label: t('cards.batch.sent'), value: batch.sent },
          { label: t('cards.batch.waiting'), value: batch.waiting },
        ]}
      />
    </Stack>
  );
}

/** What is to be done now: stop, look at what came out, go on. */
function What({ batch, work }: { readonly batch: BatchView; readonly work: BatchWork }) {
  const t = useT();
  const fault = faultKey(batch);
  const waits = waitsFor(batch);
  return (
    <>
      {fault && (
        <Notice tone="refused" title={t('cards.batch.stopped')}>
          <p>{t(fault)}</p>
        </Notice>
      )}
      {waits === 'running' && (
        <Row gap={3}>
          <Button icon={OctagonX} keys="F9" onPress={() => void work.stop()}>
            {t('cards.batch.stop')}
          </Button>
          <span>{t('cards.batch.stopHint')}</span>
        </Row>
      )}
      {waits === 'toConfirm' && <ConfirmSent key={batch.lastSent} batch={batch} work={work} />}
      {waits === 'open' && (
        <Row gap={2}>
          {batch.waiting > 0 && (
            <Button
              variant="primary"
              icon={Printer}
              keys="F7"
              autoFocus
              isBusy={work.isBusy}
              onPress={() => void work.goOn()}
            >
              {t(work.isByPage ? 'cards.batch.next' : 'cards.batch.resume')}
            </Button>
          )}
          <Button isBusy={work.isBusy} onPress={() => void work.cancel()}>
            {t('cards.batch.cancel')}
          </Button>
        </Row>
      )}
      {waits === 'done' && <Notice tone="success">{t('cards.batch.done')}</Notice>}
    </>
  );
}
