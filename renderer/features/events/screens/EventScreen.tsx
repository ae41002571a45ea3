import { useState } from 'react';
import { Navigate } from '@tanstack/react-router';
import { whyNotHere } from '../../../../shared/domain/events/index.ts';
import type { PersonRecord } from '../../../../shared/domain/people/record.ts';
import type { OpenedDraft } from '../../../../shared/domain/registration/views.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useGo, useRouteParams } from '../../../lib/navigation.ts';
import { Button, ErrorState, Loading, Notice, Screen } from '../../../ui/index.ts';
import { OpenDraft } from '../../person-form/index.ts';
import { useFile } from '../queries.ts';
import { EventPage } from './EventPage.tsx';

/** An event being declared, new or resumed. */
export function EventScreen() {
  const t = useT();
  const { draftId = '' } = useRouteParams();
  return (
    <OpenDraft id={draftId} title={t('events.title')}>
      {(draft) =>
        draft.event ? (
          <OfFile key={draftId} draft={draft} event={draft.event} />
        ) : (
          <Navigate to={`/immatriculation/${draftId}`} replace />
        )
      }
    </OpenDraft>
  );
}

interface Props {
  readonly draft: OpenedDraft;
  readonly event: NonNullable<OpenedDraft['event']>;
}

function OfFile({ draft, event: { kind, personId } }: Props) {
  const t = useT();
  const file = useFile(personId);
  // The file as it was when the page opened, for as long as something is declared about it.
  const [opened, setOpened] = useState<PersonRecord>();
  // A refused event is stated again on the file as the central has it: the one here shows it done already.
  const record = draft.correction?.file ?? file.data?.record;
  if (record !== undefined && opened?.version !== record.version) setOpened(record);
  if (opened === undefined)
    return (
      <Screen title={t(`events.kind.${kind}`)}>
        {file.error ? (
          <ErrorState error={file.error.error} onRetry={() => void file.refetch()} />
        ) : (
          <Loading lines={8} />
        )}
      </Screen>
    );
  if (whyNotHere(opened, kind) !== undefined) return <Gone record={opened} kind={kind} />;
  return <EventPage draft={draft} subject={{ kind, record: opened }} />;
}

/** The file has changed since the draft was begun: the event is not for it any more. */
function Gone({ record, kind }: { readonly record: PersonRecord; readonly kind: Props['event']['kind'] }) {
  const t = useT();
  const go = useGo();
  const why = whyNotHere(record, kind);
  return (
    <Screen title={t(`events.kind.${kind}`)} isNarrow>
      <Notice
        tone="attention"
        title={t('events.goneTitle')}
        actions={
          <Button autoFocus onPress={() => go(`/personnes/${record.id}`)}>
            {t('events.toFile')}
          </Button>
        }
      >
        {why && t(`events.not_here.${why}`)}
      </Notice>
    </Screen>
  );
}
