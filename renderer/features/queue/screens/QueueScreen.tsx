import { useState } from 'react';
import { Gauge, MonitorUp, Settings, TicketPlus } from 'lucide-react';
import type { QueueToday } from '../../../../shared/domain/queue/index.ts';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { useGo } from '../../../lib/navigation.ts';
import { useSession } from '../../../lib/session.ts';
import { Answer, Button, EmptyState, Screen, Section, Stack } from '../../../ui/index.ts';
import { KEYS, useQueueCommands } from '../commands.ts';
import { Present } from '../components/Present.tsx';
import { ReasonDialog } from '../components/ReasonDialog.tsx';
import { ToCallBack } from '../components/ToCallBack.tsx';
import { Waiting } from '../components/Waiting.tsx';
import { openBoard } from '../open-board.ts';
import { useToday } from '../queries.ts';
import { useDesk } from '../useDesk.ts';

type Asked = 'issue' | 'transfer' | undefined;

/** The agent’s side of the queue: give a ticket, call, recall, end, send on; one key each. */
export function QueueScreen() {
  const { t } = useSpeech();
  const go = useGo();
  const answer = useToday();
  const today = answer.data;
  const desk = useDesk(today);
  const [asked, setAsked] = useState<Asked>();
  const isOn = today?.settings.isOn ?? false;
  const isWatcher = useSession().agent.role === 'supervisor';
  useQueueCommands(
    {
      issue: () => setAsked('issue'),
      next: () => void desk.next(),
      recall: () => void desk.recall(),
      done: () => void desk.end('done'),
      absent: () => void desk.end('absent'),
      transfer: () => setAsked('transfer'),
      board: openBoard,
    },
    { isOn, isPresent: Boolean(today?.present), isFree: !desk.isBusy, isAsking: asked !== undefined },
  );
  return (
    <Screen
      title={t('queue.title')}
      subtitle={isOn ? t('queue.waiting', { count: today?.waiting.length ?? 0 }) : undefined}
      actions={
        <>
          {isWatcher && (
            <>
              <Button variant="quiet" icon={Settings} onPress={() => go('/file/reglages')}>
                {t('queue.settings')}
              </Button>
              <Button variant="quiet" icon={Gauge} onPress={() => go('/file/mesures')}>
                {t('queue.measures')}
              </Button>
            </>
          )}
          {isOn && (
            <>
              <Button variant="quiet" icon={MonitorUp} keys={KEYS.board} onPress={openBoard}>
                {t('queue.board')}
              </Button>
              <Button icon={TicketPlus} keys={KEYS.issue} onPress={() => setAsked('issue')}>
                {t('queue.issue')}
              </Button>
            </>
          )}
        </>
      }
    >
      <Answer of={answer}>
        {(shown) =>
          shown.settings.isOn ? (
            <Content today={shown} desk={desk} asked={asked} onAsk={setAsked} />
          ) : (
            <EmptyState title={t('queue.off')}>
              {t(isWatcher ? 'queue.offWatcher' : 'queue.offAgent')}
            </EmptyState>
          )
        }
      </Answer>
    </Screen>
  );
}

interface ContentProps {
  readonly today: QueueToday;
  readonly desk: ReturnType<typeof useDesk>;
  readonly asked: Asked;
  readonly onAsk: (asked: Asked) => void;
}

function Content({ today, desk, asked, onAsk }: ContentProps) {
  const { t } = useSpeech();
  const { absent, served, present, reasons } = today;
  const choose = (letter: string) => {
    onAsk(undefined);
    void (asked === 'transfer' ? desk.transfer(letter) : desk.issue(letter));
  };
  return (
    <Stack gap={4}>
      <Present today={today} desk={desk} onTransfer={() => onAsk('transfer')} />
      <Waiting today={today} onOpen={({ id }) => void desk.printAgain(id)} />
      <Section title={t('queue.absents')} summary={t('queue.count', { count: absent.length })}>
        <ToCallBack
          label={t('queue.absents')}
          tickets={absent}
          empty={t('queue.noAbsent')}
          onCall={({ id }) => void desk.callBack(id)}
        />
      </Section>
      <Section title={t('queue.served')} summary={t('queue.count', { count: served.length })}>
        <ToCallBack
          label={t('queue.served')}
          tickets={served}
          empty={t('queue.noServed')}
          onCall={({ id }) => void desk.callBack(id)}
        />
      </Section>
      {asked && (
        <ReasonDialog
          title={t(asked === 'issue' ? 'queue.issueFor' : 'queue.transferTo')}
          reasons={
            asked === 'issue' ? reasons : reasons.filter(({ letter }) => letter !== present?.ticket.reason)
          }
          onChoose={choose}
          onClose={() => onAsk(undefined)}
        />
      )}
    </Stack>
  );
}
