import { useState } from 'react';
import { HardDriveDownload, HardDriveUpload } from 'lucide-react';
import { useDescribe } from '../../../lib/describe.ts';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useGo } from '../../../lib/navigation.ts';
import { Answer, Button, Notice, RadioGroup, Row, Screen, Section, Stack } from '../../../ui/index.ts';
import { LastBundles } from '../components/LastBundles.tsx';
import { Outcome } from '../components/Outcome.tsx';
import { Work } from '../components/Work.tsx';
import css from '../components/carrier.module.css';
import { PART_SIZES, PART_SIZE_IDS, type PartSize } from '../model.ts';
import { useCarrier, type Status } from '../queries.ts';
import { useKey } from '../useKey.ts';

/** What a key takes to the central when the network does not, and what it brings back. */
export function CarrierScreen() {
  const t = useT();
  const go = useGo();
  const status = useCarrier();
  return (
    <Screen
      title={t('bundles.title')}
      subtitle={t('bundles.intro')}
      isNarrow
      actions={
        <Button variant="quiet" onPress={() => go('/echanges')}>
          {t('bundles.back')}
        </Button>
      }
    >
      <Answer of={status}>{(known) => <Key status={known} />}</Answer>
    </Screen>
  );
}

function Key({ status }: { readonly status: Status }) {
  const t = useT();
  const describe = useDescribe();
  const [size, setSize] = useState<PartSize>('whole');
  const key = useKey(status);
  const { job, by } = status;
  const isRunning = job?.state === 'running' || key.sent !== undefined;
  const canExport = !isRunning && status.canExport;
  const exportIt = () => key.exportTo(PART_SIZES[size]);
  const exportLabel = by === 'page' ? 'bundles.download' : 'bundles.export';
  useCommands([
    { id: 'bundles.export', keys: 'Ctrl+Enter', label: exportLabel, run: exportIt, when: canExport },
    { id: 'bundles.import', keys: 'F6', label: 'bundles.import', run: key.take, when: !isRunning },
  ]);
  return (
    <Stack gap={4}>
      {key.error && <Notice tone="refused">{describe.error(key.error)}</Notice>}
      {key.sent && (
        <Work
          label="bundles.work.bringing"
          doneBytes={key.sent.bytes}
          totalBytes={key.sent.of}
          onCancel={key.cancel}
        />
      )}
      {job?.state === 'running' && <Work label={`bundles.work.${job.step}`} {...job} onCancel={key.cancel} />}
      {job && !isRunning && <Outcome job={job} by={by} />}
      <Section title={t('bundles.export.title')}>
        <Stack gap={3}>
          <p>
            {status.acts + status.attachments > 0
              ? t('bundles.holds', { acts: status.acts, pieces: status.attachments })
              : t('bundles.holdsNothing')}
          </p>
          <p className={css.quiet}>{t('bundles.again')}</p>
          {!status.canExport && <Notice tone="attention">{t('error.bundles.no_recipient')}</Notice>}
          <RadioGroup
            label={t('bundles.partSize')}
            value={size}
            options={PART_SIZE_IDS.map((id) => ({ id, label: t(`bundles.partSize.${id}`) }))}
            onChange={(id) => setSize(PART_SIZE_IDS.find((each) => each === id) ?? 'whole')}
          />
          <Row gap={2}>
            <Button
              variant="primary"
              icon={HardDriveDownload}
              keys="Ctrl+Enter"
              autoFocus
              isBusy={key.isAsking}
              isDisabled={!canExport}
              onPress={exportIt}
            >
              {t(exportLabel)}
            </Button>
          </Row>
        </Stack>
      </Section>
      <Section title={t('bundles.import.title')}>
        <Stack gap={3}>
          <p className={css.quiet}>{t('bundles.import.note')}</p>
          <Row gap={2}>
            <Button
              icon={HardDriveUpload}
              keys="F6"
              isBusy={key.isAsking}
              isDisabled={isRunning}
              onPress={key.take}
            >
              {t('bundles.import')}
            </Button>
          </Row>
          <input
            ref={key.picker}
            type="file"
            accept=".amo"
            multiple
            hidden
            tabIndex={-1}
            onChange={(event) => {
              void key.bring([...(event.target.files ?? [])]);
              event.target.value = '';
            }}
          />
        </Stack>
      </Section>
      <LastBundles />
    </Stack>
  );
}
