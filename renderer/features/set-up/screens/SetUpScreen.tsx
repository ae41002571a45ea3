import { useState } from 'react';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useDevice } from '../../../lib/session.ts';
import { DemonstrationChoice } from '../components/DemonstrationChoice.tsx';
import { InstallChoice } from '../components/InstallChoice.tsx';
import { InstallScreen } from './InstallScreen.tsx';
import css from './SetUpScreen.module.css';

/** The first start: install this workstation, or try the demonstration. */
export function SetUpScreen() {
  const t = useT();
  const device = useDevice();
  const [isInstalling, setInstalling] = useState(false);
  if (isInstalling)
    return (
      <InstallScreen hasPassphrase={device?.vault === 'passphrase'} onCancel={() => setInstalling(false)} />
    );
  return (
    <div className={css.screen}>
      <div className={css.head}>
        <h1 className={css.title}>{t('devices.new.title')}</h1>
        <p className={css.lead}>{t('devices.new.lead')}</p>
      </div>
      <div className={css.choices}>
        <InstallChoice onChoose={() => setInstalling(true)} />
        <DemonstrationChoice isPossible={device?.canDemonstrate ?? false} />
      </div>
      {device && <p className={css.version}>{t('devices.version', { version: device.version })}</p>}
    </div>
  );
}
