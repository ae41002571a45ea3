import { Mails } from 'lucide-react';
import type { EnvelopeFileView } from '../../../../shared/domain/envelopes/index.ts';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { useGo, useRouteParams } from '../../../lib/navigation.ts';
import { isAmong, COUNTER_ROLES } from '../../../lib/roles.ts';
import { useSession } from '../../../lib/session.ts';
import { Answer, Badge, Button, Row, Screen, Stack } from '../../../ui/index.ts';
import { Arrival } from '../components/Arrival.tsx';
import { CollectForm } from '../components/CollectForm.tsx';
import { OpenEnvelope } from '../components/OpenEnvelope.tsx';
import { SlipSection } from '../components/SlipSection.tsx';
import { Way } from '../components/Way.tsx';
import { branchIn, TONES } from '../model.ts';
import { useEnvelope } from '../queries.ts';

/** One envelope: filled while it is open, then its slip, its courier, and what was found at its arrival. */
export function EnvelopeScreen() {
  const { t, language } = useSpeech();
  const go = useGo();
  const { envelopeId = '' } = useRouteParams();
  const answer = useEnvelope(envelopeId);
  const view = answer.data;
  const title = view?.envelope.reference
    ? t('envelopes.one.closed', { reference: view.envelope.reference })
    : view
      ? t('envelopes.one.open', { branch: branchIn(language, view.to) })
      : t('envelopes.title');
  const back = () => go('/enveloppes', { vue: view ? viewOfState(view) : 'open' });
  useCommands([{ id: 'envelopes.back', keys: 'Escape', label: 'envelopes.back', run: back }]);
  return (
    <Screen
      title={title}
      subtitle={
        view &&
        `${t('envelopes.from', { branch: branchIn(language, view.from) })} · ${t('envelopes.to', { branch: branchIn(language, view.to) })}`
      }
      actions={
        <Button variant="quiet" keys="Escape" onPress={back}>
          {t('envelopes.back')}
        </Button>
      }
    >
      <Answer of={answer}>{(shown) => <Body view={shown} />}</Answer>
    </Screen>
  );
}

const viewOfState = ({ envelope: { state } }: EnvelopeFileView): string =>
  state === 'collected' ? 'road' : state;

function Body({ view }: { readonly view: EnvelopeFileView }) {
  const { t } = useSpeech();
  const go = useGo();
  const { role } = useSession().agent;
  const { envelope, isIncoming, isUnsent } = view;
  const { state, id } = envelope;
  const mayReceive = isIncoming && state !== 'open' && state !== 'received' && isAmong(COUNTER_ROLES, role);
  const receive = () => go(`/enveloppes/${id}/reception`);
  useCommands([
    { id: 'envelopes.receive', keys: 'F8', label: 'envelopes.receive', run: receive, when: mayReceive },
  ]);
  return (
    <Stack gap={6}>
      <Row gap={2} isWrapping>
        <Badge tone={TONES[state]} icon={Mails}>
          {t(`envelopes.state.${state}`)}
        </Badge>
        {isUnsent && <Badge tone="attention">{t('envelopes.unsent')}</Badge>}
        {mayReceive && (
          <Button variant="primary" keys="F8" autoFocus onPress={receive}>
            {t('envelopes.receive')}
          </Button>
        )}
      </Row>
      {state === 'received' && <Arrival view={view} />}
      {state === 'open' && <OpenEnvelope view={view} />}
      {state === 'closed' && !isIncoming && <CollectForm key={id} id={id} />}
      {state !== 'open' && <Way view={view} />}
      {state !== 'open' && <SlipSection view={view} />}
    </Stack>
  );
}
