import { useT } from '../../../lib/i18n/I18n.tsx';
import { useDevice } from '../../../lib/session.ts';
import { Button, DefinitionList, MomentText, Notice, Row } from '../../../ui/index.ts';
import { useStartOver } from '../queries.ts';
import css from './Standing.module.css';

/** It erased itself from afar: what happened, what is left (nothing), and a new set-up. */
export function ErasedScreen() {
  const t = useT();
  const erased = useDevice()?.erased;
  const { run, isRunning } = useStartOver();
  return (
    <div className={css.screen}>
      <h1 className={css.title}>{t('devices.erased.title')}</h1>
      <p className={css.lead}>{t('devices.erased.body')}</p>
      <DefinitionList
        items={[{ label: t('devices.erased.at'), value: erased && <MomentText at={erased.at} /> }]}
      />
      <Notice tone={erased?.told ? 'success' : 'attention'}>
        {t(erased?.told ? 'devices.erased.told' : 'devices.erased.untold')}
      </Notice>
      <Row gap={2}>
        <Button variant="primary" size="l" autoFocus isBusy={isRunning} onPress={() => void run({})}>
          {t('devices.erased.again')}
        </Button>
      </Row>
    </div>
  );
}
