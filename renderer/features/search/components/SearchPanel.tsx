import { useEffect, useEffectEvent, type ReactNode, type RefObject } from 'react';
import { Autocomplete } from 'react-aria-components';
import type { SearchAnswer } from '../../../../shared/domain/people/views.ts';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useGo } from '../../../lib/navigation.ts';
import { COUNTER_ROLES, isAmong } from '../../../lib/roles.ts';
import { useScan } from '../../../lib/scanner/useScan.tsx';
import { useSession } from '../../../lib/session.ts';
import { Answer, SearchField } from '../../../ui/index.ts';
import { choiceOf, opensByItself } from '../model.ts';
import { useSearch } from '../queries.ts';
import type { SearchText } from '../useSearchText.ts';
import { useSettled } from '../useSettled.ts';
import { Found } from './Found.tsx';
import css from './SearchPanel.module.css';

interface Props {
  readonly search: SearchText;
  readonly field: RefObject<HTMLInputElement | null>;
  /** Under the field while nothing is typed. */
  readonly children?: ReactNode;
}

const SETTLE_MS = 160;

/** The one field, and what it finds: arrows choose, Enter opens, a scan that names one person opens by itself. */
export function SearchPanel({ search, field, children }: Props) {
  const t = useT();
  const go = useGo();
  const { agent } = useSession();
  const { text, setText, wanted, want, keep } = search;
  const settled = useSettled(text, SETTLE_MS);
  const answer = useSearch(settled);
  const isFresh = settled === text && !answer.isPlaceholderData;

  const open = (personId: string) => {
    keep();
    go(`/personnes/${personId}`);
  };
  const register = (mrz?: string) => {
    keep();
    go('/immatriculation', mrz === undefined ? {} : { mrz });
  };
  const attest = (from: { readonly document?: string; readonly mrz?: string }) => {
    keep();
    go('/non-immatriculation', from);
  };
  const act = (found: SearchAnswer) => {
    const choice = choiceOf(found);
    if (choice.kind === 'open' && opensByItself(found)) open(choice.personId);
  };
  const enter = () => {
    if (!isFresh || !answer.data) return want(text);
    const choice = choiceOf(answer.data);
    if (choice.kind === 'open') open(choice.personId);
    if (choice.kind === 'register' && isAmong(COUNTER_ROLES, agent.role)) register(text);
  };
  const onArrival = useEffectEvent(act);
  useEffect(() => {
    if (wanted !== undefined && isFresh && answer.data) onArrival(answer.data);
  }, [wanted, isFresh, answer.data]);
  useScan(want);
  useCommands(
    isAmong(COUNTER_ROLES, agent.role)
      ? [
          {
            id: 'nonRegistration.open',
            keys: 'Shift+F2',
            label: 'nonRegistration.open',
            run: () => attest({}),
            hideFromBar: true,
          },
        ]
      : [],
  );

  return (
    <div className={css.panel}>
      <Autocomplete inputValue={text} onInputChange={setText}>
        <SearchField
          label={t('search.field')}
          placeholder={t('search.field')}
          value={text}
          onChange={setText}
          onSubmit={enter}
          autoFocus
          ref={field}
        />
        {text.trim() === '' ? (
          children
        ) : (
          <Answer of={answer}>
            {(found) => (
              <Found
                answer={found}
                isFresh={isFresh}
                onOpen={open}
                onRegister={register}
                onAttest={attest}
                text={settled}
              />
            )}
          </Answer>
        )}
      </Autocomplete>
    </div>
  );
}
