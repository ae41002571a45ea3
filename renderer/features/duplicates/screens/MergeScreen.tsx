import { useState } from 'react';
import { Merge } from 'lucide-react';
import type { PersonRecord } from '../../../../shared/domain/people/record.ts';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useDescribe } from '../../../lib/describe.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useGo, useGoInstead, useRouteParams } from '../../../lib/navigation.ts';
import {
  Answer,
  Button,
  ConfirmKey,
  Dialog,
  groupsOf,
  Notice,
  RadioGroup,
  Row,
  Screen,
  Section,
  Stack,
  TextArea,
  toast,
} from '../../../ui/index.ts';
import { SideBySide } from '../components/SideBySide.tsx';
import { firstChoices, takeOf, type Choices } from '../model.ts';
import { useFile, useMerge } from '../queries.ts';

/** Two files side by side: which one stays, and value by value what it says. */
export function MergeScreen() {
  const t = useT();
  const go = useGo();
  const { id = '', other = '' } = useRouteParams();
  const [first, second] = [useFile(id), useFile(other)];
  return (
    <Screen
      title={t('duplicates.title')}
      actions={
        <Button variant="quiet" onPress={() => go(`/reunir/${id}`)}>
          {t('duplicates.others')}
        </Button>
      }
    >
      <Answer of={first}>
        {(one) => (
          <Answer of={second}>
            {(two) =>
              one.record.id === two.record.id ? (
                <Notice title={t('duplicates.same')}>{t('duplicates.same.body')}</Notice>
              ) : (
                <Merging key={`${id} ${other}`} one={one.record} two={two.record} />
              )
            }
          </Answer>
        )}
      </Answer>
    </Screen>
  );
}

function Merging({ one, two }: { readonly one: PersonRecord; readonly two: PersonRecord }) {
  const t = useT();
  const goInstead = useGoInstead();
  const describe = useDescribe();
  const { run, isRunning } = useMerge();
  const [keptId, setKeptId] = useState<string>(one.id);
  const [kept, gone] = keptId === one.id ? [one, two] : [two, one];
  const [choices, setChoices] = useState<Choices>(() => firstChoices(kept, gone));
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const keep = (id: string) => {
    setKeptId(id);
    setChoices(id === one.id ? firstChoices(one, two) : firstChoices(two, one));
  };
  const ask = () => {
    setTried(true);
    if (reason.trim() !== '') setAsking(true);
  };
  const merge = async () => {
    const answer = await run({
      keptId: kept.id,
      goneId: gone.id,
      take: takeOf(choices),
      reason: reason.trim(),
    });
    setAsking(false);
    if (!answer.ok) return toast(describe.error(answer.error), 'refused');
    toast(t('duplicates.done'));
    goInstead(`/personnes/${kept.id}`);
  };
  useCommands([
    {
      id: 'duplicates.merge',
      keys: 'Ctrl+Enter',
      label: 'duplicates.merge',
      run: ask,
      when: !isAsking && !isRunning,
    },
  ]);
  return (
    <Stack gap={4}>
      <RadioGroup
        label={t('duplicates.stays')}
        hint={t('duplicates.stays.hint')}
        value={keptId}
        onChange={keep}
        options={[one, two].map(({ id, registrationNumber }) => ({
          id,
          label: spaced(registrationNumber ?? ''),
        }))}
      />
      <SideBySide
        kept={kept}
        gone={gone}
        choices={choices}
        onChoose={(unit, choice) => setChoices({ ...choices, [unit]: choice })}
      />
      <Section title={t('duplicates.why')}>
        <TextArea
          label={t('duplicates.reason')}
          hint={t('duplicates.reason.hint')}
          value={reason}
          onChange={setReason}
          rows={3}
          maxLength={300}
          error={isTried && reason.trim() === '' ? t('field.required') : undefined}
        />
      </Section>
      <Row gap={2}>
        <Button variant="primary" icon={Merge} keys="Ctrl+Enter" isBusy={isRunning} onPress={ask}>
          {t('duplicates.merge')}
        </Button>
      </Row>
      {isAsking && (
        <Dialog
          isOpen
          isAlert
          title={t('duplicates.confirm')}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onPress={() => setAsking(false)}>{t('sync.decide.cancel')}</Button>
              <Button variant="danger" keys="Ctrl+Enter" isBusy={isRunning} onPress={() => void merge()}>
                {t('duplicates.merge')}
              </Button>
            </>
          }
        >
          <ConfirmKey label="duplicates.merge" onConfirm={() => void merge()} />
          <p>
            {t('duplicates.confirm.body', {
              gone: spaced(gone.registrationNumber ?? ''),
              kept: spaced(kept.registrationNumber ?? ''),
            })}
          </p>
        </Dialog>
      )}
    </Stack>
  );
}

/** As the identifiers beside it are cut, by spaces that do not break. */
const spaced = (number: string): string => groupsOf(number).join('\u00A0');
