import { useState } from 'react';
import { FolderInput } from 'lucide-react';
import { ENVELOPE_FILES_MAX, type WaitingGroup } from '../../../../shared/domain/envelopes/index.ts';
import { useDescribe } from '../../../lib/describe.ts';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { useGo } from '../../../lib/navigation.ts';
import { useDevice } from '../../../lib/session.ts';
import {
  Answer,
  Button,
  ComboBox,
  EmptyState,
  Row,
  Screen,
  Section,
  Stack,
  toast,
} from '../../../ui/index.ts';
import { FileLines } from '../components/FileLines.tsx';
import { branchIn } from '../model.ts';
import { useBranches, useFill, useWaiting } from '../queries.ts';

/** Files that wait, grouped by where they most likely go. */
export function WaitingScreen() {
  const { t } = useSpeech();
  const go = useGo();
  const waiting = useWaiting();
  return (
    <Screen
      title={t('envelopes.waiting.title')}
      subtitle={t('envelopes.waiting.intro')}
      actions={
        <Button variant="quiet" keys="Escape" onPress={() => go('/enveloppes')}>
          {t('envelopes.back')}
        </Button>
      }
    >
      <Answer
        of={waiting}
        isEmpty={({ groups }) => groups.length === 0}
        empty={
          <EmptyState title={t('envelopes.waiting.none.title')} icon={FolderInput}>
            <p>{t('envelopes.waiting.none.body')}</p>
          </EmptyState>
        }
      >
        {({ groups, more }) => (
          <Stack gap={6}>
            {groups.map((group, index) => (
              <Group key={group.to?.code ?? ''} group={group} isFirst={index === 0} />
            ))}
            {more > 0 && <p>{t('envelopes.waiting.more', { count: more })}</p>}
          </Stack>
        )}
      </Answer>
    </Screen>
  );
}

function Group({ group, isFirst }: { readonly group: WaitingGroup; readonly isFirst: boolean }) {
  const { t, language } = useSpeech();
  const go = useGo();
  const describe = useDescribe();
  const branches = useBranches().data ?? [];
  const own = useDevice()?.device?.branch.code;
  const [to, setTo] = useState(group.to?.code ?? '');
  const [isTried, setTried] = useState(false);
  const fill = useFill();
  // What does not go into one envelope waits for the next.
  const taken = group.files.slice(0, ENVELOPE_FILES_MAX);
  const put = async () => {
    setTried(true);
    if (to === '' || fill.isRunning) return;
    const done = await fill.run({ to, fileIds: taken.map(({ id }) => id) });
    if (!done.ok) return toast(describe.error(done.error), 'refused');
    toast(t('envelopes.put.done', { count: taken.length }));
    go(`/enveloppes/${done.value.id}`);
  };
  const title = group.to
    ? t('envelopes.waiting.group', { branch: branchIn(language, group.to) })
    : t('envelopes.waiting.anywhere');
  return (
    <Section title={title} summary={t('envelopes.files', { count: group.files.length })}>
      <Stack gap={3}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void put();
          }}
        >
          <Row gap={2} isWrapping>
            <ComboBox
              label={t('envelopes.waiting.to')}
              placeholder={t('envelopes.waiting.choose')}
              options={branches
                .filter(({ code }) => code !== own)
                .map((branch) => ({ id: branch.code, label: branch[language], note: branch.code }))}
              value={to}
              onChange={setTo}
              width="l"
              error={isTried && to === '' ? t('field.choose_from_list') : undefined}
              autoFocus={isFirst && group.to === null}
            />
            <Button
              variant="primary"
              icon={FolderInput}
              autoFocus={isFirst && group.to !== null}
              isBusy={fill.isRunning}
              onPress={() => void put()}
            >
              {t('envelopes.waiting.put')}
            </Button>
          </Row>
        </form>
        <FileLines label={title} files={group.files} empty="" />
      </Stack>
    </Section>
  );
}
