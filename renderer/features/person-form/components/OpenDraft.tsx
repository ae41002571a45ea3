import type { ReactNode } from 'react';
import type { OpenedDraft } from '../../../../shared/domain/registration/views.ts';
import type { DraftId } from '../../../../shared/kernel/ids.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useGo } from '../../../lib/navigation.ts';
import { Button, ErrorState, Loading, Screen, Stack } from '../../../ui/index.ts';
import { useDraft } from '../queries.ts';

interface Props {
  readonly id: string;
  /** What the screen is called until the draft is there. */
  readonly title: string;
  readonly children: (draft: OpenedDraft) => ReactNode;
}

/** The page of a draft once it is read; a draft that is gone, or another's, leads to the list. */
export function OpenDraft({ id, title, children }: Props) {
  const t = useT();
  const go = useGo();
  const draft = useDraft(id as DraftId);
  if (draft.data) return children(draft.data);
  return (
    <Screen title={title}>
      {draft.error ? (
        <Stack>
          <ErrorState error={draft.error.error} />
          <Button onPress={() => go('/brouillons')}>{t('registration.toDrafts')}</Button>
        </Stack>
      ) : (
        <Loading lines={8} />
      )}
    </Screen>
  );
}
