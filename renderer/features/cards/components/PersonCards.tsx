import { useState } from 'react';
import type { CardView } from '../../../../shared/domain/cards/index.ts';
import { useSpeech, useT } from '../../../lib/i18n/I18n.tsx';
import { useGo } from '../../../lib/navigation.ts';
import { COUNTER_ROLES, isAmong } from '../../../lib/roles.ts';
import { useSession } from '../../../lib/session.ts';
import { Answer, Badge, Button, Identifier, MomentText, Row, Section } from '../../../ui/index.ts';
import { endKey, mayHand, mayReplace, maySpoil, TONES } from '../model.ts';
import { useCardsOf } from '../queries.ts';
import { WhyDialog } from './WhyDialog.tsx';
import css from './cards.module.css';

/** The cards of a person, the newest first: state, dates, who received them, and what can be done. */
export function PersonCards({ personId }: { readonly personId: string }) {
  const { role } = useSession().agent;
  return isAmong(COUNTER_ROLES, role) ? <Shown personId={personId} /> : null;
}

function Shown({ personId }: { readonly personId: string }) {
  const t = useT();
  const [asking, setAsking] = useState<{ what: 'spoil' | 'revoke'; serial: string }>();
  return (
    <Section title={t('cards.ofPerson')}>
      <Answer
        of={useCardsOf(personId)}
        isEmpty={(cards) => cards.length === 0}
        empty={<p className={css.none}>{t('cards.ofPerson.none')}</p>}
      >
        {(cards) => (
          <ul className={css.lines} aria-label={t('cards.ofPerson')}>
            {cards.map((card) => (
              <li key={card.serial} className={css.line}>
                <div className={css.who}>
                  <Identifier value={card.serial} grouping="none" canCopy />
                  <Dates card={card} />
                </div>
                <Badge tone={TONES[card.state]}>{t(`cards.state.${card.state}`)}</Badge>
                <Doing card={card} onAsk={(what) => setAsking({ what, serial: card.serial })} />
              </li>
            ))}
          </ul>
        )}
      </Answer>
      {asking && <WhyDialog {...asking} onClose={() => setAsking(undefined)} />}
    </Section>
  );
}

function Dates({ card }: { readonly card: CardView }) {
  const { t, day } = useSpeech();
  const end = endKey(card);
  const { handedTo, statement } = card;
  return (
    <>
      <span className={css.meta}>
        <span>{t(`cards.for.${card.madeFor}`)}</span>
        <span>
          {t('cards.at.requested')} <MomentText at={card.requestedAt} />
        </span>
        {card.printedAt && (
          <span>
            {t('cards.at.printed')} <MomentText at={card.printedAt} />
          </span>
        )}
        {card.handedAt && handedTo && (
          <span>
            {t('cards.at.handed')} <MomentText at={card.handedAt} />{' '}
            {handedTo.kind === 'proxy'
              ? t('cards.to.proxy', { name: handedTo.name, document: handedTo.document })
              : t('cards.to.insured')}
          </span>
        )}
        {card.endedAt && (
          <span>
            {t('cards.at.ended')} <MomentText at={card.endedAt} /> {end && t(end)}
          </span>
        )}
      </span>
      {statement && (
        <p className={css.why} dir="auto">
          {t('cards.statement', { day: day(statement.on), text: statement.text })}
        </p>
      )}
      {card.endedTyped && (
        <p className={css.why} dir="auto">
          {card.endedTyped}
        </p>
      )}
    </>
  );
}

function Doing({
  card,
  onAsk,
}: {
  readonly card: CardView;
  readonly onAsk: (what: 'spoil' | 'revoke') => void;
}) {
  const t = useT();
  const go = useGo();
  const { role } = useSession().agent;
  const isStanding = maySpoil(card) || mayReplace(card);
  if (!isStanding) return null;
  return (
    <Row gap={2} isWrapping>
      {mayHand(card) && (
        <Button size="s" onPress={() => go('/cartes/remise', { carte: card.serial })}>
          {t('cards.hand')}
        </Button>
      )}
      {maySpoil(card) && (
        <Button size="s" variant="quiet" onPress={() => onAsk('spoil')}>
          {t('cards.spoil')}
        </Button>
      )}
      {mayReplace(card) && (
        <Button size="s" variant="quiet" onPress={() => go(`/cartes/refaire/${card.personId}`)}>
          {t('cards.replace')}
        </Button>
      )}
      {role === 'supervisor' && (
        <Button size="s" variant="quiet" onPress={() => onAsk('revoke')}>
          {t('cards.revoke')}
        </Button>
      )}
    </Row>
  );
}
