import { useEffect, useEffectEvent, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { Autocomplete } from 'react-aria-components';
import type { SearchAnswer } from '../../../../shared/domain/people/views.ts';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useGo } from '../../../lib/navigation.ts';
import { COUNTER_ROLES, DESK_ROLES, isAmong, POINT_ROLES } from '../../../lib/roles.ts';
import { useScan } from '../../../lib/scanner/useScan.tsx';
import { useSession } from '../../../lib/session.ts';
import { Answer, SearchField } from '../../../ui/index.ts';
import {
  careFileIn,
  choiceOf,
  choiceOnEnter,
  isRequest,
  opensByItself,
  opensWhenItComes,
  type CareFileIn,
  type Choice,
} from '../model.ts';
import { useSearch } from '../queries.ts';
import type { SearchText, Wish } from '../useSearchText.ts';
import { useSettled } from '../useSettled.ts';
import { ActiveOption } from './ActiveOption.tsx';
import { Found } from './Found.tsx';
import css from './SearchPanel.module.css';

interface Props {
  readonly search: SearchText;
  readonly field: RefObject<HTMLInputElement | null>;
  /** Where somebody who was found is opened, when it is not the file; with the care file whose receipt led there. */
  readonly onOpen?: (personId: string, careFile: CareFileIn) => void;
  /** Under the field while nothing is typed. */
  readonly children?: ReactNode;
}

const SETTLE_MS = 160;
const NEW_REQUEST = '/demandes-du-point/nouvelle';

/** The one field, and what it finds: arrows choose, Enter opens, a scan that names one person opens by itself. */
export function SearchPanel({ search, field, onOpen, children }: Props) {
  const t = useT();
  const go = useGo();
  const { agent } = useSession();
  const { text, setText, wanted, want, answered, keep } = search;
  const settled = useSettled(text, SETTLE_MS);
  const answer = useSearch(settled);
  const isFresh = settled === text && !answer.isPlaceholderData;

  const goTo: typeof go = (path, values) => {
    keep();
    go(path, values);
  };
  const isPoint = isAmong(POINT_ROLES, agent.role);
  const open = (personId: string, { place }: Pick<SearchAnswer, 'place'>) => {
    if (!onOpen) return goTo(`/personnes/${personId}`, careFileIn(place));
    keep();
    onOpen(personId, careFileIn(place));
  };
  const register = (mrz?: string) =>
    goTo(isPoint ? NEW_REQUEST : '/immatriculation', mrz === undefined ? {} : { mrz });
  /** A point registers nobody: it asks a branch for whom it looked for. */
  const ask = (document: string) => goTo(NEW_REQUEST, { document });
  const attest = (from: { readonly document?: string; readonly mrz?: string }) =>
    goTo('/non-immatriculation', from);
  const follow = (choice: Choice, found: SearchAnswer) => {
    if (choice.kind === 'open') open(choice.personId, found);
    if (choice.kind === 'go') goTo(choice.path);
  };
  /** The answer to what was wished before it came. */
  const act = (found: SearchAnswer, wish: Wish) => {
    answered();
    if (isPoint && isRequest(text)) return go('/demandes-du-point', { q: text });
    if (wish === 'typed' && opensWhenItComes(found)) follow(choiceOnEnter(found, text), found);
    if (wish === 'arrived' && opensByItself(found)) follow(choiceOf(found), found);
  };
  const enter = () => {
    if (!isFresh || !answer.data) return want(text, 'typed');
    if (isPoint && isRequest(text)) return go('/demandes-du-point', { q: text });
    const choice = choiceOf(answer.data);
    follow(choice, answer.data);
    if (choice.kind === 'register' && isAmong(DESK_ROLES, agent.role)) register(text);
  };
  /** The list still shows what was typed before: Enter is for the text, never for somebody whom it no longer names. */
  const holdBack = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || isFresh || event.target !== field.current || text.trim() === '') return;
    event.preventDefault();
    event.stopPropagation();
    want(text, 'typed');
  };
  const onArrival = useEffectEvent(act);
  useEffect(() => {
    if (wanted !== undefined && isFresh && answer.data) onArrival(answer.data, wanted);
  }, [wanted, isFresh, answer.data]);
  useScan((scanned) => want(scanned, 'arrived'));
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
    <div className={css.panel} onKeyDownCapture={holdBack}>
      <Autocomplete inputValue={text} onInputChange={setText}>
        <ActiveOption answer={text === '' ? undefined : answer.data} />
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
                onOpen={(personId) => open(personId, found)}
                onGo={goTo}
                onRegister={register}
                onAttest={attest}
                onAsk={ask}
                text={settled}
              />
            )}
          </Answer>
        )}
      </Autocomplete>
    </div>
  );
}
