import { useState } from 'react';
import { CheckCheck, ListChecks, Undo2 } from 'lucide-react';
import type { ActToApprove, NotDecided } from '../../../../shared/domain/approvals/index.ts';
import type { AppError } from '../../../../shared/kernel/errors.ts';
import { useDescribe } from '../../../lib/describe.ts';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { useGo } from '../../../lib/navigation.ts';
import {
  Answer,
  Button,
  EmptyState,
  Notice,
  PickList,
  Row,
  Screen,
  Stack,
  toast,
} from '../../../ui/index.ts';
import { KEYS, useDeskCommands } from '../commands.ts';
import { ActLines } from '../components/ActLines.tsx';
import css from '../components/approvals.module.css';
import { DecideDialog, type Verdict } from '../components/DecideDialog.tsx';
import { chosenAmong, classKey, decideInBatches, groupsOf, withAllOf, type DeskGroup } from '../model.ts';
import { useApprovals, useApprove, useRefuse, useRules } from '../queries.ts';

type Failed = NotDecided & { readonly name: string };

/** The supervisor's desk: what waits for a second person, chosen in batches by key, approved or given back with a reason. */
export function ApprovalsScreen() {
  const { t } = useSpeech();
  const acts = useApprovals();
  const [failed, setFailed] = useState<readonly Failed[]>([]);
  return (
    <Screen title={t('approvals.title')} subtitle={t('approvals.intro')}>
      <Stack gap={4}>
        {failed.length > 0 && (
          <Notice tone="attention" title={t('approvals.failed', { count: failed.length })}>
            <ul className={css.failed}>
              {failed.map(({ actId, name, why }) => (
                <li key={actId}>
                  <bdi>{name}</bdi> — {t(`approvals.failed.${why}`)}
                </li>
              ))}
            </ul>
          </Notice>
        )}
        <Answer
          of={acts}
          isEmpty={(pages) => pages.every(({ items }) => items.length === 0)}
          empty={<Nothing />}
        >
          {(pages) => (
            <Desk
              groups={groupsOf(pages)}
              onFailed={setFailed}
              {...(acts.hasNextPage
                ? { more: { isBusy: acts.isFetchingNextPage, fetch: () => void acts.fetchNextPage() } }
                : {})}
            />
          )}
        </Answer>
      </Stack>
    </Screen>
  );
}

interface DeskProps {
  readonly groups: readonly DeskGroup[];
  readonly onFailed: (failed: readonly Failed[]) => void;
  readonly more?: { readonly isBusy: boolean; readonly fetch: () => void };
}

function Desk({ groups, onFailed, more }: DeskProps) {
  const { t, language } = useSpeech();
  const go = useGo();
  const describe = useDescribe();
  const approval = useApprove();
  const refusal = useRefuse();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [verdict, setVerdict] = useState<Verdict>();
  const [error, setError] = useState<AppError>();
  const picked = chosenAmong(groups, chosen);
  const isBusy = approval.isRunning || refusal.isRunning;
  const nameOf = ({ subjectName }: ActToApprove) =>
    language === 'ar' ? subjectName.arabic : subjectName.latin;

  const decide = async (reason: string) => {
    setError(undefined);
    const done = await decideInBatches(
      picked.map(({ actId }) => actId),
      (actIds) => (verdict === 'refuse' ? refusal.run({ actIds, reason }) : approval.run({ actIds })),
    );
    const { decided, failed, left } = done;
    // What was not decided stays chosen, and the reason typed, to be tried again.
    setChosen(new Set(left));
    setError(done.error);
    if (!done.error) setVerdict(undefined);
    onFailed(
      failed.map((one) => {
        const act = picked.find(({ actId }) => actId === one.actId);
        return { ...one, name: act ? nameOf(act) : '' };
      }),
    );
    if (decided > 0)
      toast(t(verdict === 'refuse' ? 'approvals.refused' : 'approvals.approved', { count: decided }));
  };
  const open = (next?: Verdict) => {
    setError(undefined);
    setVerdict(next);
  };
  const allOfSort = () => {
    const here = document.activeElement?.closest<HTMLElement>('[data-group]')?.dataset['group'];
    setChosen(withAllOf(groups, here ?? groups[0]?.id ?? '', chosen));
  };
  useDeskCommands(
    { approve: () => open('approve'), refuse: () => open('refuse'), allOfSort },
    { isChosen: picked.length > 0, isFree: verdict === undefined && !isBusy },
  );
  const isAllOwn = groups.every(({ items }) => items.every(({ isOwn }) => isOwn));
  const lacking = picked.length === 0 ? t('approvals.chooseFirst') : undefined;

  return (
    <>
      {isAllOwn && <Notice tone="attention">{t('approvals.allOwn')}</Notice>}
      <Row gap={2} isWrapping>
        <Button
          variant="primary"
          icon={CheckCheck}
          keys={KEYS.approve}
          reason={lacking}
          isBusy={isBusy}
          onPress={() => open('approve')}
        >
          {t('approvals.approve')}
        </Button>
        <Button icon={Undo2} keys={KEYS.refuse} reason={lacking} onPress={() => open('refuse')}>
          {t('approvals.refuse')}
        </Button>
        <Button variant="quiet" icon={ListChecks} keys={KEYS.allOfSort} onPress={allOfSort}>
          {t('approvals.allOfSort')}
        </Button>
        <span role="status">{t('approvals.chosen', { count: picked.length })}</span>
      </Row>
      <p className={css.quiet}>{t('approvals.keys')}</p>
      <PickList
        label={t('approvals.list')}
        chosen={chosen}
        onChoose={setChosen}
        onOpen={(id) => {
          const act = groups.flatMap(({ items }) => items).find(({ actId }) => actId === id);
          if (act) go(`/personnes/${act.subjectId}`);
        }}
        groups={groups.map(({ id, count, items }) => ({
          id,
          title: t('approvals.sortCount', { sort: t(classKey(id)), count }),
          items: items.map((act) => ({
            id: act.actId,
            text: `${nameOf(act)} ${t(classKey(id))}`,
            isFixed: act.isOwn,
            content: <ActLines act={act} />,
          })),
        }))}
      />
      {more && (
        <div className={css.more}>
          <Button isBusy={more.isBusy} onPress={more.fetch}>
            {t('sync.more')}
          </Button>
        </div>
      )}
      {verdict && (
        <DecideDialog
          verdict={verdict}
          acts={picked}
          isBusy={isBusy}
          error={error && describe.error(error)}
          onConfirm={(reason) => void decide(reason)}
          onClose={() => open()}
        />
      )}
    </>
  );
}

/** Nothing waits: what would, and who chooses it. */
function Nothing() {
  const { t } = useSpeech();
  const classes = useRules().data?.classes ?? [];
  return (
    <EmptyState title={t('approvals.empty')} icon={CheckCheck}>
      <p>{t(classes.length === 0 ? 'approvals.empty.off' : 'approvals.empty.on')}</p>
      {classes.length > 0 && <p>{classes.map((name) => t(classKey(name))).join(' · ')}</p>}
    </EmptyState>
  );
}
