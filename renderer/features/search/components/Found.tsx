import { FileX2, UserPlus } from 'lucide-react';
import type { SearchAnswer } from '../../../../shared/domain/people/views.ts';
import { cx } from '../../../lib/cx.ts';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { COUNTER_ROLES, isAmong, POINT_ROLES } from '../../../lib/roles.ts';
import { useSession } from '../../../lib/session.ts';
import { Button, EmptyState, Notice, OfflineNotice, Row, Stack } from '../../../ui/index.ts';
import { emptyBody, emptyTitle, isUnfinished } from '../model.ts';
import { DocumentRead } from './DocumentRead.tsx';
import { PeopleList } from './PeopleList.tsx';
import { PlaceFound } from './PlaceFound.tsx';
import { ReferenceStanding, SealVerdict } from './SealVerdict.tsx';
import css from './Found.module.css';

interface Props {
  readonly answer: SearchAnswer;
  /** What was asked; a scanned zone is handed over whole. */
  readonly text: string;
  readonly isFresh: boolean;
  readonly onOpen: (personId: string) => void;
  /** To the screen of an envelope, of a request or of a paper. */
  readonly onGo: (path: string) => void;
  readonly onRegister: (mrz?: string) => void;
  /** Nobody was found: attests that nobody is registered. */
  readonly onAttest: (from: { readonly document?: string; readonly mrz?: string }) => void;
  /** At a proximity point: asks a branch to register whoever bears this document. */
  readonly onAsk: (document: string) => void;
}

/** An answer: what was recognised first, then the people, then where it was looked for. */
export function Found({ answer, text, isFresh, onOpen, onGo, onRegister, onAttest, onAsk }: Props) {
  const t = useT();
  const { people, mrz, seal, reference, asked, more, whole, near, place } = answer;
  const { role } = useSession().agent;
  const canRegister = isAmong(COUNTER_ROLES, role);
  const isPoint = isAmong(POINT_ROLES, role);
  return (
    <div className={cx(!isFresh && css.stale)}>
      <Stack gap={4}>
        {mrz && (
          <DocumentRead
            reading={mrz}
            isKnown={people.length > 0}
            registerLabel={isPoint ? 'pointRequests.title' : 'search.mrz.register'}
            onRegister={canRegister || isPoint ? () => onRegister(text) : undefined}
            onAttest={canRegister ? () => onAttest({ mrz: text }) : undefined}
          />
        )}
        {seal && <SealVerdict seal={seal} />}
        {reference && <ReferenceStanding check={reference} />}
        {place && <PlaceFound place={place} onGo={onGo} />}
        {answer.former !== undefined && <Notice>{t('duplicates.former', { number: answer.former })}</Notice>}
        {answer.formerDocument !== undefined && (
          <Notice tone="attention">{t('search.formerDocument', { number: answer.formerDocument })}</Notice>
        )}
        {people.length > 0 && <PeopleList people={people} near={near} onOpen={onOpen} />}
        {people.length === 0 && !mrz && !seal && !reference && !place && (
          <EmptyState
            title={t(emptyTitle(answer, text))}
            actions={
              isPoint && !isUnfinished(answer) ? (
                <AskBranch onAsk={() => (answer.recognised === 'document' ? onAsk(text) : onRegister())} />
              ) : (
                canRegister &&
                !isUnfinished(answer) && (
                  <Row gap={2} isWrapping justify="Center">
                    <Button icon={UserPlus} keys="F4" onPress={() => onRegister()}>
                      {t('search.register')}
                    </Button>
                    {answer.recognised === 'document' && (
                      <Button variant="quiet" icon={FileX2} onPress={() => onAttest({ document: text })}>
                        {t('nonRegistration.open')}
                      </Button>
                    )}
                  </Row>
                )
              )
            }
          >
            <p>{t(emptyBody(answer, { text, isPoint }))}</p>
          </EmptyState>
        )}
        <p className={css.foot} role="status">
          {people.length > 0 && t('search.count', { count: people.length })}
          {people.length > 0 && !whole && ` ${t('search.beginning')}`}
          {more && ` ${t(whole ? 'search.more' : 'search.moreDigits')}`}
          {asked === 'here_and_central' && ` ${t('search.askedCentral')}`}
        </p>
        {asked === 'central_unreachable' && people.length > 0 && (
          <OfflineNotice>{t('search.empty.unreachable')}</OfflineNotice>
        )}
      </Stack>
    </div>
  );
}

/** A point registers nobody: the key of its first screen that asks a branch works here too. */
function AskBranch({ onAsk }: { readonly onAsk: () => void }) {
  const t = useT();
  useCommands([{ id: 'search.askBranch', keys: 'F8', label: 'point.do.request', run: onAsk }]);
  return (
    <Button icon={UserPlus} keys="F8" onPress={onAsk}>
      {t('pointRequests.title')}
    </Button>
  );
}
