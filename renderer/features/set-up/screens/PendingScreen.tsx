import { useState } from 'react';
import type { DeviceStatus } from '../../../../shared/domain/devices/index.ts';
import { describeWith } from '../../../lib/describe.ts';
import { useSpeech, useT, type Translate } from '../../../lib/i18n/I18n.tsx';
import { useDevice } from '../../../lib/session.ts';
import { Button, DefinitionList, Identifier, MomentText, Notice, Row } from '../../../ui/index.ts';
import { Fingerprint } from '../components/Fingerprint.tsx';
import { PassphraseForm } from '../components/Passphrase.tsx';
import { useLook, useWithdraw } from '../queries.ts';
import css from './Standing.module.css';

type Asked = NonNullable<DeviceStatus['asked']>;

/** It asked to be enrolled: what to read to the administrator, where that stands, and the way back. */
export function PendingScreen() {
  const t = useT();
  const asked = useDevice()?.asked;
  if (!asked) return null;
  if (asked.standing !== 'pending') return <Ended standing={asked.standing} />;
  return (
    <div className={css.screen}>
      <h1 className={css.title}>{t('devices.pending.title')}</h1>
      {asked.asleep ? (
        <>
          <p className={css.lead}>{t('devices.pending.asleep')}</p>
          <PassphraseForm submitLabel="devices.pending.wake" />
        </>
      ) : (
        <p className={css.lead}>{t('devices.pending.call')}</p>
      )}
      <Fingerprint groups={asked.fingerprint} />
      <Facts asked={asked} />
      {!asked.asleep && (
        <Notice tone={asked.away === null ? 'info' : 'attention'}>{sentenceOf(asked.away, t)}</Notice>
      )}
      <Actions asked={asked} />
    </div>
  );
}

/** What keeps the question from being answered; most of it has its sentence already. */
function sentenceOf(away: Asked['away'], t: Translate): string {
  switch (away) {
    case null:
      return t('devices.pending.asks');
    case 'device.central_unreachable':
    case 'device.central_busy':
      return t('devices.pending.away');
    case 'device.central_protocol':
      return t('devices.pending.protocol');
    case 'device.central_protocol_older':
      return t('devices.pending.protocolOlder');
    default:
      return describeWith(t, { code: away });
  }
}

function Facts({ asked: { id, label, branch, centralUrl, expiresAt } }: { readonly asked: Asked }) {
  const { t, language } = useSpeech();
  return (
    <DefinitionList
      items={[
        { label: t('devices.pending.label'), value: label },
        { label: t('devices.pending.branch'), value: branch[language] },
        { label: t('devices.pending.id'), value: <Identifier value={id} grouping="none" canCopy /> },
        { label: t('devices.pending.central'), value: <bdi dir="ltr">{centralUrl}</bdi> },
        { label: t('devices.pending.until'), value: expiresAt && <MomentText at={expiresAt} /> },
      ]}
    />
  );
}

function Actions({ asked }: { readonly asked: Asked }) {
  const t = useT();
  const [look, withdraw] = [useLook(), useWithdraw()];
  const [isLeaving, setLeaving] = useState(false);
  if (isLeaving)
    return (
      <Notice
        tone="attention"
        actions={
          <Row gap={2}>
            <Button variant="danger" isBusy={withdraw.isRunning} onPress={() => void withdraw.run({})}>
              {t('devices.pending.cancel')}
            </Button>
            <Button autoFocus onPress={() => setLeaving(false)}>
              {t('devices.pending.keep')}
            </Button>
          </Row>
        }
      >
        {t('devices.pending.cancelSays')}
      </Notice>
    );
  return (
    <Row gap={2}>
      {!asked.asleep && (
        <Button variant="primary" autoFocus isBusy={look.isRunning} onPress={() => void look.run({})}>
          {t('devices.pending.look')}
        </Button>
      )}
      <Button variant="quiet" onPress={() => setLeaving(true)}>
        {t('devices.pending.cancel')}
      </Button>
    </Row>
  );
}

function Ended({ standing }: { readonly standing: 'refused' | 'expired' }) {
  const t = useT();
  const { run, isRunning } = useWithdraw();
  return (
    <div className={css.screen}>
      <h1 className={css.title}>{t(`devices.pending.${standing}Title`)}</h1>
      <Notice tone="attention">{t(`devices.pending.${standing}`)}</Notice>
      <Row gap={2}>
        <Button variant="primary" size="l" autoFocus isBusy={isRunning} onPress={() => void run({})}>
          {t('devices.pending.again')}
        </Button>
      </Row>
    </div>
  );
}
