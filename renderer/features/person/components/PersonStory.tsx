import { useState } from 'react';
import type { StoryEntry } from '../../../../shared/domain/people/views.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useGo } from '../../../lib/navigation.ts';
import { COUNTER_ROLES, isAmong } from '../../../lib/roles.ts';
import { useSession } from '../../../lib/session.ts';
import { Badge, Button, Identifier, MomentText, Section, Story, type Tone } from '../../../ui/index.ts';
import { storyKey, storyPath } from '../model.ts';
import css from './PersonStory.module.css';

const PAGE = 10;
const TONES: Readonly<Record<StoryEntry['state'], Tone>> = {
  waiting: 'attention',
  accepted: 'success',
  parked: 'refused',
  abandoned: 'info',
};

/** What was done here about this person, the newest first. */
export function PersonStory({ entries }: { readonly entries: readonly StoryEntry[] }) {
  const t = useT();
  const [shown, setShown] = useState(PAGE);
  return (
    <Section title={t('people.story')}>
      {entries.length === 0 && <p className={css.none}>{t('people.story.none')}</p>}
      <Story
        label={t('people.story')}
        items={entries.slice(0, shown).map((entry) => ({
          id: entry.actId,
          when: <MomentText at={entry.at} />,
          what: <Line entry={entry} />,
          end: <Leads entry={entry} />,
        }))}
      />
      {entries.length > shown && (
        <Button size="s" variant="quiet" onPress={() => setShown(shown + PAGE)}>
          {t('people.story.more')}
        </Button>
      )}
    </Section>
  );
}

function Line({ entry }: { readonly entry: StoryEntry }) {
  const t = useT();
  return (
    <span className={css.line}>
      <span>{t(storyKey(entry.kind))}</span>
      {entry.reference && <Identifier value={entry.reference} grouping="none" />}
      <Badge tone={TONES[entry.state]}>{t(`sync.state.${entry.state}`)}</Badge>
      <span className={css.agent}>{t('sync.agent', { number: entry.agentNumber })}</span>
    </span>
  );
}

function Leads({ entry }: { readonly entry: StoryEntry }) {
  const t = useT();
  const go = useGo();
  const { role } = useSession().agent;
  const path = storyPath(entry);
  if (path === undefined || !isAmong(COUNTER_ROLES, role)) return null;
  return (
    <Button size="s" variant="quiet" onPress={() => go(path)}>
      {t(entry.state === 'parked' ? 'sync.open' : 'people.story.see')}
    </Button>
  );
}
