import { useState } from 'react';
import { FileCheck, PencilLine, Send, Trash2 } from 'lucide-react';
import type { ParkedAct } from '../../../../shared/domain/sync/index.ts';
import { useDescribe } from '../../../lib/describe.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useGo, useRouteParams } from '../../../lib/navigation.ts';
import { useSession } from '../../../lib/session.ts';
import { Answer, Button, Notice, Row, Screen, Stack, toast } from '../../../ui/index.ts';
import { RefusalButton } from '../../papers/index.ts';
import { keysOfDecision, useDecisionCommands } from '../commands.ts';
import { Comparison } from '../components/Comparison.tsx';
import { HandButton } from '../components/HandButton.tsx';
import { HandedNote } from '../components/HandedNote.tsx';
import { RefusingRules } from '../components/RefusingRules.tsx';
import { DecisionDialog, type Asked } from '../components/DecisionDialog.tsx';
import { ThreeWay } from '../components/ThreeWay.tsx';
import { saysNothing, theirsIn, undecided, type Chosen } from '../three-way.ts';
import { decisionsFor, type Decision, type Resolution } from '../model.ts';
import { useCorrect, useParked, useResolve } from '../queries.ts';
import { useSentence } from '../useSentence.ts';

/** A refused act: why, what was stated, what the central has, and the ways to end it. */
export function ParkedScreen() {
  const t = useT();
  const go = useGo();
  const { actId = '' } = useRouteParams();
  const answer = useParked(actId);
  return (
    <Screen
      title={t('sync.parked.title')}
      actions={
        <Button variant="quiet" onPress={() => go('/echanges')}>
          {t('sync.parked.back')}
        </Button>
      }
    >
      <Answer of={answer}>{(parked) => <Refused key={actId} parked={parked} />}</Answer>
    </Screen>
  );
}

/** Acts of a person at the desk: a list's are nobody's to hand a letter to. */
const LETTERED: ReadonlySet<string> = new Set(['registration.submitted', 'event.declared']);

const ICONS = { correct: PencilLine, use_existing: FileCheck, resend: Send, abandon: Trash2 } as const;

function Refused({ parked }: { readonly parked: ParkedAct }) {
  const t = useT();
  const go = useGo();
  const describe = useDescribe();
  const sentence = useSentence();
  const { run, isRunning } = useResolve();
  const [asked, setAsked] = useState<Asked>();
  const [chosen, setChosen] = useState<Chosen>({});
  const { item, mine, existing, reasons, base } = parked;
  const role = useSession().agent.role;
  const mayDecide = item.state !== 'handed' || role === 'supervisor';
  const allowed = mayDecide ? decisionsFor(item, existing, parked.canCorrect) : [];
  const correction = useCorrect();

  const isAskedAgain = (decision: Resolution) => decision === 'resend' && item.refusal === 'not_approved';
  const resolve = async (decision: Resolution, reason: string) => {
    const answer = await run({ actId: item.actId, decision, reason, theirs: theirsIn(chosen) });
    setAsked(undefined);
    if (!answer.ok) return toast(describe.error(answer.error), 'refused');
    toast(t(isAskedAgain(decision) ? 'approvals.askedAgain' : `sync.decided.${decision}`));
    if (decision === 'use_existing' && existing) go(`/personnes/${existing.id}`);
    else go('/echanges');
  };
  const correct = async () => {
    const answer = await correction.run({ actId: item.actId });
    if (!answer.ok) return toast(describe.error(answer.error), 'refused');
    const { draftId, of } = answer.value;
    go(of === 'event' ? `/evenement/${draftId}` : `/immatriculation/${draftId}`);
  };
  const decide = (decision: Decision) => {
    if (decision === 'correct') return void correct();
    const left = decision === 'resend' ? undecided(parked, chosen) : 0;
    if (left > 0) toast(t('conflicts.left', { count: left }), 'attention');
    else if (decision === 'resend' && saysNothing(parked, chosen)) toast(t('conflicts.nothing'), 'attention');
    else if (decision === 'resend') void resolve('resend', '');
    else setAsked(decision);
  };
  const isSupervisors = item.refusal === 'not_approved';
  const labelOf = (decision: Decision) =>
    decision !== 'resend'
      ? (`sync.decide.${decision}` as const)
      : isSupervisors
        ? 'approvals.askAgain'
        : base
          ? 'conflicts.resend'
          : 'sync.decide.resend';
  useDecisionCommands(allowed, decide, !isRunning && asked === undefined, labelOf);

  return (
    <Stack gap={4}>
      <Notice
        tone="refused"
        title={item.refusal && t(`refusal.${item.refusal}`)}
        actions={
          <Row gap={2} isWrapping>
            {allowed.map((decision, index) => (
              <Button
                key={decision}
                variant={index === 0 ? 'primary' : 'secondary'}
                icon={ICONS[decision]}
                keys={keysOfDecision(decision)}
                isBusy={isRunning}
                onPress={() => decide(decision)}
              >
                {t(labelOf(decision))}
              </Button>
            ))}
            <HandButton item={item} role={role} />
          </Row>
        }
      >
        <p>{sentence(item)}</p>
        <HandedNote item={item} mayDecide={mayDecide} />
        {item.refusal && <p>{t(`advice.${item.refusal}`)}</p>}
      </Notice>
      {reasons.length > 0 && (
        <RefusingRules
          reasons={reasons}
          actions={LETTERED.has(item.kind) && <RefusalButton thing={{ of: 'act', id: item.actId }} />}
        />
      )}
      {base ? (
        <ThreeWay
          parked={parked}
          chosen={chosen}
          onChoose={(unit, side) => setChosen({ ...chosen, [unit]: side })}
        />
      ) : (
        <Comparison
          mine={mine}
          existing={existing}
          {...(isSupervisors ? { existingLabel: 'approvals.before' as const } : {})}
        />
      )}
      <DecisionDialog
        asked={asked}
        parked={parked}
        isBusy={isRunning}
        onConfirm={(reason) => asked && void resolve(asked, reason)}
        onClose={() => setAsked(undefined)}
      />
    </Stack>
  );
}
