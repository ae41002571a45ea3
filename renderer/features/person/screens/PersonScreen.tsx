import { useState } from 'react';
import type { PersonFile } from '../../../../shared/domain/people/views.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useRouteParams } from '../../../lib/navigation.ts';
import { ActionList, Answer, Screen, Stack } from '../../../ui/index.ts';
import { usePersonActions } from '../commands.ts';
import { Facts } from '../components/Facts.tsx';
import { Family } from '../components/Family.tsx';
import { Head } from '../components/Head.tsx';
import { PersonStory } from '../components/PersonStory.tsx';
import { usePersonFile } from '../queries.ts';

/** La fiche. */
export function PersonScreen() {
  const t = useT();
  const { id = '' } = useRouteParams();
  const answer = usePersonFile(id);
  const actions = usePersonActions(answer.data);
  return (
    <Screen
      title={t('people.file')}
      asideLabel={t('people.actions')}
      aside={answer.data && <ActionList label={t('people.actions')} items={actions} />}
    >
      <Answer of={answer}>{(file) => <File file={file} />}</Answer>
    </Screen>
  );
}

function File({ file }: { readonly file: PersonFile }) {
  const [now] = useState(() => Date.now());
  return (
    <Stack gap={4}>
      <Head file={file} />
      <Family family={file.record.family} now={now} />
      <Facts record={file.record} />
      <PersonStory entries={file.story} />
    </Stack>
  );
}
