import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { FilePenLine, Trash2, Undo2, UserRoundPlus } from 'lucide-react';
import type { DraftSummary } from '../../../../shared/domain/registration/views.ts';
import { cx } from '../../../lib/cx.ts';
import { useDescribe } from '../../../lib/describe.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useGo } from '../../../lib/navigation.ts';
import { Answer, Button, EmptyState, IconButton, MomentText, Notice, Screen } from '../../../ui/index.ts';
import { draftPath, withDiscarded, type Shown } from '../model.ts';
import { useDiscard, useDrafts, useRestore } from '../queries.ts';
import css from './DraftsScreen.module.css';

/** My registrations and declarations under way, the last touched first. */
export function DraftsScreen() {
  const t = useT();
  const go = useGo();
  const describe = useDescribe();
  const drafts = useDrafts();
  const discard = useDiscard();
  const restore = useRestore();
  const [discarded, setDiscarded] = useState<readonly DraftSummary[]>([]);
  const error = discard.error ?? restore.error;

  const putAway = async (draft: DraftSummary) => {
    const answer = await discard.run({ id: draft.id });
    if (answer.ok) setDiscarded((before) => [...before, draft]);
  };
  const bringBack = async (draft: DraftSummary) => {
    const answer = await restore.run({ id: draft.id });
    if (answer.ok) setDiscarded((before) => before.filter(({ id }) => id !== draft.id));
  };
  const begin = (
    <Button icon={UserRoundPlus} variant="primary" keys="F4" onPress={() => go('/immatriculation')}>
      {t('registration.new')}
    </Button>
  );
  return (
    <Screen title={t('registration.drafts')} subtitle={t('registration.draftsNote')} actions={begin} isNarrow>
      {error && <Notice tone="refused">{describe.error(error)}</Notice>}
      <Answer of={drafts}>
        {(list) => {
          const shown = withDiscarded(list, discarded);
          if (shown.length === 0)
            return (
              <EmptyState title={t('registration.draftsEmpty')} icon={FilePenLine}>
                <p>{t('registration.draftsEmptyNote')}</p>
              </EmptyState>
            );
          return (
            <ul className={css.list} aria-label={t('registration.drafts')}>
              {shown.map((each, index) => (
                <Line
                  key={each.draft.id}
                  {...each}
                  isFirst={index === 0}
                  onResume={() => go(draftPath(each.draft))}
                  onDiscard={() => void putAway(each.draft)}
                  onRestore={() => void bringBack(each.draft)}
                />
              ))}
            </ul>
          );
        }}
      </Answer>
    </Screen>
  );
}

interface LineProps extends Shown {
  readonly isFirst: boolean;
  readonly onResume: () => void;
  readonly onDiscard: () => void;
  readonly onRestore: () => void;
}

function Line({ draft, isDiscarded, isFirst, onResume, onDiscard, onRestore }: LineProps) {
  const t = useT();
  const title = draft.title || t('registration.noName');
  if (isDiscarded)
    return (
      <li className={css.line}>
        <span className={cx(css.resume, css.away)} role="status">
          {t('registration.draftDiscarded', { name: title })}
        </span>
        <Button icon={Undo2} autoFocus onPress={onRestore}>
          {t('registration.draftRestore')}
        </Button>
      </li>
    );
  return (
    <li className={css.line}>
      <AriaButton className={css.resume} autoFocus={isFirst} onPress={onResume}>
        <bdi className={css.title}>{title}</bdi>
        <span className={css.when}>
          {draft.event !== null && <span className={css.event}>{t(`events.kind.${draft.event.kind}`)}</span>}
          {t('registration.draftKept')} <MomentText at={draft.savedAt} />
        </span>
      </AriaButton>
      <Button variant="quiet" onPress={onResume}>
        {t('registration.draftResume')}
      </Button>
      <IconButton icon={Trash2} label={t('registration.draftDiscard', { name: title })} onPress={onDiscard} />
    </li>
  );
}
