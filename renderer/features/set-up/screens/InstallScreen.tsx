import { useState } from 'react';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { CentralStep, type FoundCentral } from '../components/CentralStep.tsx';
import { EnrolStep } from '../components/EnrolStep.tsx';
import css from './InstallScreen.module.css';

interface Props {
  readonly hasPassphrase: boolean;
  readonly onCancel: () => void;
}

/** Two steps: the central answers, then the workstation makes itself known to it. */
export function InstallScreen({ hasPassphrase, onCancel }: Props) {
  const t = useT();
  const [central, setCentral] = useState<FoundCentral>();
  const [lastUrl, setLastUrl] = useState('');
  return (
    <div className={css.screen}>
      <div>
        <p className={css.step}>{t('devices.install.step', { step: central ? 2 : 1 })}</p>
        <h1 className={css.title}>{t(central ? 'devices.enrol.title' : 'devices.central.title')}</h1>
      </div>
      {central ? (
        <EnrolStep central={central} hasPassphrase={hasPassphrase} onBack={() => setCentral(undefined)} />
      ) : (
        <CentralStep
          url={lastUrl}
          onFound={(found) => {
            setLastUrl(found.url);
            setCentral(found);
          }}
          onCancel={onCancel}
        />
      )}
    </div>
  );
}
