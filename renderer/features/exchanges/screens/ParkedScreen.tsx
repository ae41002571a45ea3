import { useState } from 'react';
import { FileCheck, Send, Trash2 } from 'lucide-react';
import type { ParkedAct } from '../../../../shared/domain/sync/index.ts';
import { useDescribe } from '../../../lib/describe.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useGo, useRouteParams } from '../../../lib/navigation.ts';
import { Answer, Button, Notice, Row, Screen, Stack, toast } from '../../../ui/index.ts';
import { RefusalButton } from '../../papers/index.ts';
import { keysOfDecision, useDecisionCommands } from '../commands.ts';
import { Comparison } from '../components/Comparison.tsx';
import { RefusingRules } from '../components/RefusingRules.tsx';
import { DecisionDialog, type Asked } from '../components/DecisionDialog.tsx';
import { decisionsFor, type Decision } from '../model.ts';
import { useParked, useResolve } from '../queries.ts';
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

const ICONS = { use_existing: FileCheck, resend: Send, abandon: Trash2 } as const;

function Refused({ parked }: { readonly parked: ParkedAct }) {
  const t = useT();
  const go = useGo();
  const describe = useDescribe();
  const sentence = useSentence();
  const { run, isRunning } = useResolve();
  const [asked, setAsked] = useState<Asked>();
  const { item, mine, existing, reasons } = parked;
  const allowed = decisionsFor(item, existing);

  const resolve = async (decision: Decision, reason: string) => {
    const answer = await run({ actId: item.actId, decision, reason });
    setAsked(undefined);
    if (!answer.ok) return toast(describe.error(answer.error), 'refused');
    toast(t(`sync.decided.${decision}`));
    if (decision === 'use_existing' && existing) go(`/personnes/${existing.id}`);
    else go('/echanges');
  };
  const decide = (decision: Decision) => {
    if (decision === 'resend') void resolve('resend', '');
    else setAsked(decision);
  };
  useDecisionCommands(allowed, decide, !isRunning && asked === undefined);

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
                {t(`sync.decide.${decision}`)}
              </Button>
            ))}
          </Row>
        }
      >
        <p>{sentence(item)}</p>
        {item.refusal && <p>{t(`advice.${item.refusal}`)}</p>}
      </Notice>
      {reasons.length > 0 && (
        <RefusingRules
          reasons={reasons}
          actions={LETTERED.has(item.kind) && <RefusalButton thing={{ of: 'act', id: item.actId }} />}
        />
      )}
      <Comparison mine={mine} existing={existing} />
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
