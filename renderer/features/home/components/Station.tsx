import type { DeviceStatus } from '../../../../shared/domain/devices/index.ts';
import { useSpeech, useT } from '../../../lib/i18n/I18n.tsx';
import { useDevice } from '../../../lib/session.ts';
import { Answer, DefinitionList, Identifier, Loading, MomentText, Section } from '../../../ui/index.ts';
import { useSyncStatus } from '../queries.ts';
import css from './Desk.module.css';

const GUIDE = 'docs/operations.md';
const COMMANDS = [
  { label: 'day.admin.doctor', command: 'npm run guichet -- doctor' },
  { label: 'day.admin.backup', command: 'npm run guichet -- backup --out DIR' },
  { label: 'day.admin.restore', command: 'npm run guichet -- restore DIR' },
  { label: 'day.admin.central', command: 'npm run central -- help' },
  { label: 'day.admin.laws', command: 'npm run central -- law list' },
] as const;

/** For who looks after the workstation: what it is, how it does, and what is done from a terminal. */
export function Station() {
  const device = useDevice();
  return (
    <div className={css.columns}>
      {device && <State device={device} />}
      <Terminal />
    </div>
  );
}

function State({ device }: { readonly device: DeviceStatus }) {
  const { t, number, language } = useSpeech();
  const answer = useSyncStatus();
  const { device: station, version, vault } = device;
  return (
    <Section title={t('day.station')}>
      <Answer of={answer} loading={<Loading lines={6} />}>
        {(sync) => (
          <DefinitionList
            items={[
              { label: t('day.station.version'), value: <Identifier value={version} grouping="none" /> },
              { label: t('day.station.branch'), value: station?.branch[language] },
              { label: t('day.station.label'), value: station?.label },
              {
                label: t('day.station.central'),
                value: station && <Identifier value={station.centralUrl} grouping="none" />,
              },
              { label: t('day.station.store'), value: t(`day.station.store.${vault}`) },
              { label: t('day.station.numbers'), value: number(sync.numbersLeft) },
              {
                label: t('day.station.lastExchange'),
                value:
                  sync.lastExchangeAt === null ? (
                    t('day.station.noExchange')
                  ) : (
                    <MomentText at={sync.lastExchangeAt} />
                  ),
              },
              { label: t('day.station.waiting'), value: number(sync.waiting) },
              { label: t('day.station.photos'), value: number(sync.photosWaiting) },
              { label: t('day.station.parked'), value: number(sync.parked) },
            ]}
          />
        )}
      </Answer>
    </Section>
  );
}

function Terminal() {
  const t = useT();
  return (
    <Section title={t('day.admin')}>
      <p className={css.words}>{t('day.admin.says', { guide: GUIDE })}</p>
      <DefinitionList
        columns={1}
        items={COMMANDS.map(({ label, command }) => ({
          label: t(label),
          value: <Identifier value={command} grouping="none" canCopy />,
        }))}
      />
    </Section>
  );
}
