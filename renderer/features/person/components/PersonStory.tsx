import { useState } from 'react';
import { Button as AriaButton, Disclosure, DisclosurePanel } from 'react-aria-components';
import { ChevronRight } from 'lucide-react';
import type { FileEntry } from '../../../../shared/domain/events/index.ts';
import { arabicFullName, latinFullName } from '../../../../shared/domain/identity/names.ts';
import type { PersonRecord } from '../../../../shared/domain/people/record.ts';
import type { PersonFile, StoryEntry } from '../../../../shared/domain/people/views.ts';
import { useSpeech, useT } from '../../../lib/i18n/I18n.tsx';
import { useGo } from '../../../lib/navigation.ts';
import { COUNTER_ROLES, isAmong } from '../../../lib/roles.ts';
import { useSession } from '../../../lib/session.ts';
import {
  Badge,
  Button,
  DateText,
  Directional,
  Identifier,
  MomentText,
  Section,
  Story,
  type Tone,
} from '../../../ui/index.ts';
import { Changes } from '../../file-values/index.ts';
import { useReferenceName } from '../../reference/index.ts';
import { storyKey, storyOf, storyPath, type StoryLine } from '../model.ts';
import css from './PersonStory.module.css';

const PAGE = 10;
const TONES: Readonly<Record<StoryEntry['state'], Tone>> = {
  waiting: 'attention',
  accepted: 'success',
  parked: 'refused',
  abandoned: 'info',
};

/** What happened to the file and what was done here, the newest first. */
export function PersonStory({ file }: { readonly file: PersonFile }) {
  const t = useT();
  const [shown, setShown] = useState(PAGE);
  const lines = storyOf(file);
  return (
    <Section title={t('people.story')}>
      {lines.length === 0 && <p className={css.none}>{t('people.story.none')}</p>}
      <Story
        label={t('people.story')}
        items={lines.slice(0, shown).map((line) => ({
          id: line.id,
          when: line.act ? <MomentText at={line.act.at} /> : <DateText day={line.day} />,
          what: <Line line={line} record={file.record} />,
          end: line.act && <Leads entry={line.act} />,
        }))}
      />
      {lines.length > shown && (
        <Button size="s" variant="quiet" onPress={() => setShown(shown + PAGE)}>
          {t('people.story.more')}
        </Button>
      )}
    </Section>
  );
}

function Line({ line: { act, event }, record }: { readonly line: StoryLine; readonly record: PersonRecord }) {
  const t = useT();
  const reference = act?.reference ?? event?.receipt;
  return (
    <>
      <span className={css.line}>
        {event ? <Happened event={event} record={record} /> : act && <span>{t(storyKey(act))}</span>}
        {reference && <Identifier value={reference} grouping="none" />}
        {act ? (
          <>
            <Badge tone={TONES[act.state]}>
              {t(act.toApprove ? 'approvals.badge' : `sync.state.${act.state}`)}
            </Badge>
            <span className={css.agent}>{t('sync.agent', { number: act.agentNumber })}</span>
          </>
        ) : (
          event && <Elsewhere code={event.branchCode} />
        )}
      </span>
      {event && event.changes.length > 0 && <Told event={event} record={record} />}
    </>
  );
}

/** What happened, to whom, and when. */
function Happened({ event, record }: { readonly event: FileEntry; readonly record: PersonRecord }) {
  const { t, day, language } = useSpeech();
  const member = record.family.find(({ id }) => id === event.memberId);
  return (
    <>
      <span className={css.what}>{t(`events.kind.${event.kind}`)}</span>
      {member && <bdi>{language === 'ar' ? arabicFullName(member) : latinFullName(member)}</bdi>}
      {event.happenedOn !== event.declaredOn && (
        <span>{t('events.storyHappened', { day: day(event.happenedOn) })}</span>
      )}
    </>
  );
}

function Elsewhere({ code }: { readonly code: string }) {
  const t = useT();
  const branch = useReferenceName('branch', code);
  return <span className={css.agent}>{t('events.storyElsewhere', { branch })}</span>;
}

/** Before and after, unfolded on demand. */
function Told({ event, record }: { readonly event: FileEntry; readonly record: PersonRecord }) {
  const t = useT();
  return (
    <Disclosure>
      <AriaButton slot="trigger" className={css.unfold}>
        <span className={css.chevron}>
          <Directional icon={ChevronRight} size={14} />
        </span>
        {t('events.changes')}
      </AriaButton>
      <DisclosurePanel>
        <div className={css.told}>
          <Changes changes={event.changes} record={record} isWide />
        </div>
      </DisclosurePanel>
    </Disclosure>
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
