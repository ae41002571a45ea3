import { useState } from 'react';
import { DELAY_DAYS_MAX, type DelayView } from '../../../../shared/domain/reminders/index.ts';
import { useDescribe } from '../../../lib/describe.ts';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { useGoBack } from '../../../lib/navigation.ts';
import { Answer, Button, NumberField, Screen, Stack, toast } from '../../../ui/index.ts';
import { delaysTyped, isSound, typedOf } from '../model.ts';
import { useDelays, useSetDelays } from '../queries.ts';

/** After how many days a file sleeps, step by step; each says where its days come from. */
export function DelaysScreen() {
  const { t } = useSpeech();
  const back = useGoBack();
  return (
    <Screen
      title={t('reminders.delays')}
      subtitle={t('reminders.delays.intro')}
      isNarrow
      actions={
        <Button variant="quiet" keys="Escape" onPress={back}>
          {t('reminders.back')}
        </Button>
      }
    >
      <Answer of={useDelays()}>{({ delays }) => <Delays delays={delays} />}</Answer>
    </Screen>
  );
}

function Delays({ delays }: { readonly delays: readonly DelayView[] }) {
  const { t } = useSpeech();
  const describe = useDescribe();
  const command = useSetDelays();
  const [typed, setTyped] = useState(() => typedOf(delays));
  const wanted = delaysTyped(typed, delays);
  const save = async () => {
    if (!wanted || command.isRunning) return;
    const done = await command.run({ delays: wanted });
    toast(done.ok ? t('reminders.delays.kept') : describe.error(done.error), done.ok ? undefined : 'refused');
  };
  useCommands([
    { id: 'reminders.save', keys: 'Ctrl+Enter', label: 'reminders.delays.save', run: () => void save() },
  ]);
  const hintOf = ({ origin, byDefault }: DelayView): string =>
    origin === 'set' && byDefault !== null
      ? t('reminders.origin.set', { count: byDefault })
      : t(origin === 'set' ? 'reminders.origin.unset' : `reminders.origin.${origin}`);
  return (
    <Stack gap={4}>
      {delays.map((delay) => {
        const days = typed[delay.kind];
        const isWrong = !isSound(days) && !(days === undefined && delay.days === null);
        return (
          <NumberField
            key={delay.kind}
            label={t(`reminders.kind.${delay.kind}`)}
            hint={hintOf(delay)}
            width="s"
            unit={t('reminders.unit')}
            value={days}
            onChange={(next) => setTyped({ ...typed, [delay.kind]: next })}
            error={isWrong ? t('reminders.delays.wrong', { count: DELAY_DAYS_MAX }) : undefined}
          />
        );
      })}
      <div>
        <Button variant="primary" keys="Ctrl+Enter" isBusy={command.isRunning} onPress={() => void save()}>
          {t('reminders.delays.save')}
        </Button>
      </div>
    </Stack>
  );
}
