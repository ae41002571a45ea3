import { showCourierCode, type EnvelopeFileView } from '../../../../shared/domain/envelopes/index.ts';
import { dayOf } from '../../../lib/i18n/formats.ts';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { MomentText, Section, Story } from '../../../ui/index.ts';

type Standing = EnvelopeFileView['courier'];
/** What the code showed once it arrived. */
const isOfArrival = (standing: Standing): standing is Exclude<Standing, 'none' | 'asked'> =>
  standing !== 'none' && standing !== 'asked';

/** Who closed it, who took it away, who counted it. */
export function Way({ view }: { readonly view: EnvelopeFileView }) {
  const { t, day, time } = useSpeech();
  const { courier: standing, isIncoming } = view;
  const { closed, collected, received } = view.envelope;
  const said = ({ at, agentNumber }: { readonly at: string; readonly agentNumber: string }) => ({
    day: day(dayOf(at)),
    time: time(at),
    agent: agentNumber,
  });
  const steps = [
    received && {
      id: 'received',
      at: received.at,
      what: (
        <>
          <p>{t('envelopes.received.says', said(received))}</p>
          {isOfArrival(standing) && <p>{t(`envelopes.courier.${standing}`)}</p>}
        </>
      ),
    },
    collected && {
      id: 'collected',
      at: collected.at,
      what: (
        <>
          <p>{t('envelopes.collected.says', { courier: collected.courier.name, ...said(collected) })}</p>
          <p>
            {collected.courier.proof.kind === 'signature'
              ? t('envelopes.collected.signed')
              : isIncoming
                ? t('envelopes.collected.hidden')
                : t('envelopes.collected.coded', { code: showCourierCode(collected.courier.proof.code) })}
          </p>
        </>
      ),
    },
    closed && { id: 'closed', at: closed.at, what: <p>{t('envelopes.closed.says', said(closed))}</p> },
  ].filter((step) => step !== null);
  return (
    <Section title={t('envelopes.story')}>
      <Story
        label={t('envelopes.story')}
        items={steps.map(({ id, at, what }) => ({
          id,
          when: <MomentText at={at} />,
          what: <div>{what}</div>,
        }))}
      />
    </Section>
  );
}
