import { Pause, Play } from 'lucide-react';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useDescribe } from '../../../lib/describe.ts';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { Button, Notice, Progress, Row, Section, Stack } from '../../../ui/index.ts';
import { percentOf, workOf } from '../model.ts';
import { usePause, useResume, type ListFile } from '../queries.ts';

/** The work under way, with how far it is; stopped and taken up again at will. */
export function Work({ file }: { readonly file: ListFile }) {
  const { t, number } = useSpeech();
  const describe = useDescribe();
  const pause = usePause();
  const resume = useResume();
  const work = workOf(file);
  const { id, isRunning } = file;
  const toggle = () => void (isRunning ? pause : resume).run({ id });
  const isBusy = pause.isRunning || resume.isRunning;
  const label = isRunning ? 'lists.pause' : 'lists.resume';
  useCommands([{ id: 'lists.work', keys: 'F8', label, run: toggle, when: work !== undefined && !isBusy }]);
  if (work === undefined) return null;
  const percent = percentOf(file);
  const error = pause.error ?? resume.error;
  return (
    <Section title={t(`lists.work.${work}`)}>
      <Stack gap={3}>
        {error && <Notice tone="refused">{describe.error(error)}</Notice>}
        <Progress label={t(`lists.work.${work}`)} percent={percent}>
          {percent === undefined
            ? t('lists.rowsDone', { count: file.done })
            : t('lists.rowsOf', { done: number(file.done), of: number(file.of) })}
        </Progress>
        {!isRunning && <Notice tone="attention">{t('lists.stopped')}</Notice>}
        <Row gap={2}>
          <Button icon={isRunning ? Pause : Play} keys="F8" isBusy={isBusy} onPress={toggle}>
            {t(label)}
          </Button>
        </Row>
      </Stack>
    </Section>
  );
}
