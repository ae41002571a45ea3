import { FolderOpen, Plus, Printer } from 'lucide-react';
import { arabicFullName, latinFullName } from '../../../../shared/domain/identity/names.ts';
import type { PersonRecord } from '../../../../shared/domain/people/record.ts';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useSpeech, useT } from '../../../lib/i18n/I18n.tsx';
import { useGo, useRouteParams } from '../../../lib/navigation.ts';
import { Answer, Button, Identifier, Names, Notice, Row, Screen, Section, Stack } from '../../../ui/index.ts';
import { Changes } from '../../file-values/index.ts';
import { MissingPapersButton } from '../../papers/index.ts';
import { CardBlock } from '../components/EventMargin.tsx';
import { useFile } from '../queries.ts';
import css from '../components/events.module.css';

/** After a declaration: what was recorded, the receipt, and the way back to the file. */
export function DoneScreen() {
  const t = useT();
  const { personId = '', actId = '' } = useRouteParams();
  const file = useFile(personId);
  return (
    <Screen title={t('events.doneTitle')} isNarrow>
      <Answer of={file}>
        {({ record, story }) => (
          <Done
            record={record}
            actId={actId}
            lacks={story.some((act) => act.actId === actId && act.lacks)}
            toApprove={story.some((act) => act.actId === actId && act.toApprove)}
          />
        )}
      </Answer>
    </Screen>
  );
}

interface Props {
  readonly record: PersonRecord;
  readonly actId: string;
  /** True when papers of this declaration are missing. */
  readonly lacks: boolean;
  /** True while a second person must see it. */
  readonly toApprove: boolean;
}

function Done({ record, actId, lacks, toApprove }: Props) {
  const { t, day } = useSpeech();
  const go = useGo();
  const entry = record.story?.find((each) => each.actId === actId);
  const print = () => go(`/papiers/receipt/${actId}`);
  const toFile = () => go(`/personnes/${record.id}`);
  const another = () => go(`/evenements/${record.id}`);
  useCommands([
    {
      id: 'event.receipt',
      keys: 'Ctrl+P',
      label: 'events.doneReceipt',
      run: print,
      when: entry !== undefined,
    },
    { id: 'event.another', keys: 'F3', label: 'events.key', run: another },
    { id: 'event.toFile', keys: 'Escape', label: 'events.toFile', run: toFile },
  ]);
  return (
    <Stack gap={4}>
      <Notice
        tone={entry ? 'success' : 'attention'}
        title={
          entry && (
            <>
              {t(`events.kind.${entry.kind}`)} ·{' '}
              <Names
                latin={latinFullName(record.identity)}
                arabic={arabicFullName(record.identity)}
                isInline
              />
            </>
          )
        }
      >
        {entry ? (
          <>
            <p>
              {t('events.receipt')} <Identifier value={entry.receipt} grouping="none" canCopy /> ·{' '}
              {t('events.storyHappened', { day: day(entry.happenedOn) })}
            </p>
            <p>{t(toApprove ? 'approvals.done' : 'events.doneSaved')}</p>
          </>
        ) : (
          <p>{t('events.doneMissing')}</p>
        )}
      </Notice>
      <Row gap={2}>
        {entry && (
          <Button variant="primary" icon={Printer} keys="Ctrl+P" autoFocus onPress={print}>
            {t('events.doneReceipt')}
          </Button>
        )}
        {entry && lacks && <MissingPapersButton thing={{ of: 'act', id: entry.actId }} />}
        <Button icon={FolderOpen} keys="Escape" autoFocus={!entry} onPress={toFile}>
          {t('events.toFile')}
        </Button>
        <Button variant="quiet" icon={Plus} keys="F3" onPress={another}>
          {t('events.doneAnother')}
        </Button>
      </Row>
      {entry && (
        <Section title={t('events.changes')}>
          {entry.changes.length > 0 ? (
            <Changes changes={entry.changes} record={record} isWide />
          ) : (
            <p className={css.quiet}>{t('events.changesNone')}</p>
          )}
        </Section>
      )}
      <CardBlock review={undefined} />
    </Stack>
  );
}
