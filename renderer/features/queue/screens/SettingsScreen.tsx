import { useState } from 'react';
import type { QueueSettings } from '../../../../shared/domain/queue/index.ts';
import { useDescribe } from '../../../lib/describe.ts';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useGoBack } from '../../../lib/navigation.ts';
import { useCommand } from '../../../lib/queries.ts';
import { Answer, Button, NumberField, Screen, Stack, Switch, toast } from '../../../ui/index.ts';
import { useSettings } from '../queries.ts';

const LONGEST_MINUTES = 240;

/** Whether this workstation keeps a queue, what it promises, and whether the second screen rings. */
export function SettingsScreen() {
  const t = useT();
  const back = useGoBack();
  return (
    <Screen
      title={t('queue.settingsTitle')}
      subtitle={t('queue.settingsIntro')}
      isNarrow
      actions={
        <Button variant="quiet" keys="Escape" onPress={back}>
          {t('queue.back')}
        </Button>
      }
    >
      <Answer of={useSettings()}>{(kept) => <Settings kept={kept} />}</Answer>
    </Screen>
  );
}

function Settings({ kept }: { readonly kept: QueueSettings }) {
  const t = useT();
  const describe = useDescribe();
  const configure = useCommand('queue.configure');
  const [isOn, setOn] = useState(kept.isOn);
  const [hasSound, setSound] = useState(kept.hasSound);
  const [minutes, setMinutes] = useState<number | undefined>(kept.promiseMinutes);
  const isValid = minutes !== undefined && minutes >= 1 && minutes <= LONGEST_MINUTES;
  const save = async () => {
    if (!isValid) return;
    const done = await configure.run({ isOn, hasSound, promiseMinutes: minutes });
    toast(done.ok ? t('queue.kept') : describe.error(done.error), done.ok ? undefined : 'refused');
  };
  useCommands([{ id: 'queue.save', keys: 'Ctrl+Enter', label: 'queue.save', run: () => void save() }]);
  return (
    <Stack gap={4}>
      <Switch isSelected={isOn} onChange={setOn} note={t('queue.onNote')}>
        {t('queue.on')}
      </Switch>
      <NumberField
        label={t('queue.promise')}
        hint={t('queue.promiseNote')}
        width="s"
        unit={t('queue.unit')}
        value={minutes}
        onChange={setMinutes}
        min={1}
        max={LONGEST_MINUTES}
        error={isValid ? undefined : t('queue.promiseWrong', { count: LONGEST_MINUTES })}
      />
      <Switch isSelected={hasSound} onChange={setSound} note={t('queue.soundNote')}>
        {t('queue.sound')}
      </Switch>
      <div>
        <Button variant="primary" keys="Ctrl+Enter" isBusy={configure.isRunning} onPress={() => void save()}>
          {t('queue.save')}
        </Button>
      </div>
    </Stack>
  );
}
