import { useState } from 'react';
import type { PersonFile } from '../../../../shared/domain/people/views.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useRouteParams } from '../../../lib/navigation.ts';
import { DESK_ROLES, isAmong } from '../../../lib/roles.ts';
import { useSession } from '../../../lib/session.ts';
import { ActionList, Answer, Notice, Screen, Stack } from '../../../ui/index.ts';
import { RightsSection, useRights } from '../../rights/index.ts';
import { PersonCare } from '../../care/index.ts';
import { PersonCards } from '../../cards/index.ts';
import { FirstAccess } from '../../access/index.ts';
import { Extract } from '../../journal/index.ts';
import { usePersonActions } from '../commands.ts';
import { useDepositAction } from '../useDepositAction.ts';
import { Facts } from '../components/Facts.tsx';
import { Family, GlanceFamily } from '../components/Family.tsx';
import { InsuredEnded } from '../components/Ended.tsx';
import { GlanceHead, Head } from '../components/Head.tsx';
import { PersonStory } from '../components/PersonStory.tsx';
import { usePersonFile, usePersonGlance } from '../queries.ts';

/** La fiche: whole at the counter, reduced for a role that informs people and does not register them. */
export function PersonScreen() {
  const { id = '' } = useRouteParams();
  const { role } = useSession().agent;
  return role === 'proximity' ? <GlanceScreen id={id} /> : <FileScreen id={id} />;
}

function FileScreen({ id }: { readonly id: string }) {
  const t = useT();
  const answer = usePersonFile(id);
  const [dialog, setDialog] = useState<'access' | 'extract'>();
  const { role } = useSession().agent;
  const rights = useRights(id, isAmong(DESK_ROLES, role));
  const actions = usePersonActions(answer.data, rights.data, {
    firstAccess: () => setDialog('access'),
    extract: () => setDialog('extract'),
  });
  const close = () => setDialog(undefined);
  return (
    <Screen
      title={t('people.file')}
      asideLabel={t('people.actions')}
      aside={answer.data && actions.length > 0 && <ActionList label={t('people.actions')} items={actions} />}
    >
      <Answer of={answer}>
        {(file) => <File file={file} rights={isAmong(DESK_ROLES, role) ? rights : undefined} />}
      </Answer>
      {dialog === 'access' && answer.data && <FirstAccess file={answer.data} onClose={close} />}
      {dialog === 'extract' && answer.data && <Extract record={answer.data.record} onClose={close} />}
    </Screen>
  );
}

function GlanceScreen({ id }: { readonly id: string }) {
  const t = useT();
  const answer = usePersonGlance(id);
  const rights = useRights(id);
  const deposit = useDepositAction(id, typeof answer.data?.registrationNumber === 'string');
  return (
    <Screen
      title={t('people.file')}
      asideLabel={t('people.actions')}
      aside={deposit && <ActionList label={t('people.actions')} items={[deposit]} />}
    >
      <Answer of={answer}>
        {(glance) => (
          <Stack gap={4}>
            <GlanceHead glance={glance} />
            <RightsSection query={rights} />
            <GlanceFamily family={glance.family} rights={rights.data} />
            <PersonCare personId={id} />
            <Notice>{t('people.glance.hidden')}</Notice>
          </Stack>
        )}
      </Answer>
    </Screen>
  );
}

interface FileProps {
  readonly file: PersonFile;
  /** Undefined for who only keeps the counter. */
  readonly rights: ReturnType<typeof useRights> | undefined;
}

function File({ file, rights }: FileProps) {
  const [now] = useState(() => Date.now());
  return (
    <Stack gap={4}>
      <Head file={file} />
      <InsuredEnded file={file} />
      {rights && <RightsSection query={rights} />}
      <Family file={file} now={now} rights={rights?.data} />
      <Facts record={file.record} />
      <PersonCards personId={file.record.id} />
      {rights && <PersonCare personId={file.record.id} />}
      <PersonStory file={file} />
    </Stack>
  );
}
