import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { FilePenLine, Trash2, Undo2, UserRoundPlus } from 'lucide-react';
import { cx } from '../../../lib/cx.ts';
import { useDescribe } from '../../../lib/describe.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useGo } from '../../../lib/navigation.ts';
import { COUNTER_ROLES, isAmong } from '../../../lib/roles.ts';
import { useSession } from '../../../lib/session.ts';
import { Answer, Button, EmptyState, IconButton, MomentText, Notice, Screen } from '../../../ui/index.ts';
import { withDiscarded, type KeptForm, type Shown } from '../model.ts';
import { useKeptForms, usePuttingAway } from '../queries.ts';
import css from './DraftsScreen.module.css';

/** My registrations, declarations and deposits under way, the last touched first. */
export function DraftsScreen() {
  const t = useT();
  const go = useGo();
  const describe = useDescribe();
  const drafts = useKeptForms();
  const { discard, restore, error } = usePuttingAway(() => void drafts.refetch());
  const [discarded, setDiscarded] = useState<readonly KeptForm[]>([]);

  const putAway = async (draft: KeptForm) => {
    if (await discard(draft)) setDiscarded((before) => [...before, draft]);
  };
  const bringBack = async (draft: KeptForm) => {
    if (await restore(draft)) setDiscarded((before) => before.filter(({ id }) => id !== draft.id));
  };
  const { role } = useSession().agent;
  const begin = isAmong(COUNTER_ROLES, role) && (
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
                  onResume={() => go(each.draft.path)}
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
        {/* Another button than the one that stood there: only a new one takes the focus. */}
        <Button key="restore" icon={Undo2} autoFocus onPress={onRestore}>
          {t('registration.draftRestore')}
        </Button>
      </li>
    );
  return (
    <li className={css.line}>
      <AriaButton className={css.resume} autoFocus={isFirst} onPress={onResume}>
        <bdi className={css.title}>{title}</bdi>
        <span className={css.when}>
          {draft.kind && (
            <>
              <span className={css.event}>{t(draft.kind)}</span>
              {' · '}
            </>
          )}
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
