import {
  afterEvent,
  isSurvivor,
  revokedWhy,
  type CardEvent,
  type CardRefusal,
} from '../../shared/domain/cards/index.ts';
import { bearsNumber } from '../../shared/domain/merge/index.ts';
import type { ActOf, RefusalCode } from '../../shared/protocol/acts.ts';
import { refuse, type Verdict } from './verdict.ts';
import type { CardEffect, World } from './world.ts';

type CardAct = ActOf<'card.issued' | 'card.replaced' | 'card.spoiled' | 'card.handed' | 'card.revoked'>;

const REFUSALS: Readonly<Record<CardRefusal, RefusalCode>> = {
  'papers.card_exists': 'card_exists',
  'cards.unknown': 'card_ended',
  'cards.ended': 'card_ended',
  'cards.not_printed': 'card_ended',
  'cards.already_handed': 'card_ended',
  'cards.serial_used': 'invalid',
};
function eventOf(act: CardAct): CardEvent {
  switch (act.kind) {
    case 'card.issued':
      return { kind: 'issued', serial: act.payload.serial };
    case 'card.replaced':
      return { kind: 'replaced', ...act.payload };
    case 'card.spoiled':
      return { kind: 'spoiled', ...act.payload };
    case 'card.handed':
      return { kind: 'handed', serial: act.payload.serial };
    case 'card.revoked':
      return { kind: 'revoked', serial: act.payload.serial };
  }
}

/** One card a person at the most, in the whole country; another one for the reasons of the rules, and no serial twice. */
export function judgeCard(act: CardAct, world: World): Verdict {
  const known = world.people.get(act.subjectId);
  if (!known || known.registrationNumber === null) return refuse('unknown_subject');
  if ('number' in act.payload && !bearsNumber(known, act.payload.number)) return refuse('unknown_subject');
  if (act.kind === 'card.replaced' && act.payload.reason === 'own-right') {
    const { number } = known.identity.document;
    if (!isSurvivor(world.files.get(number) ?? [], number)) return refuse('card_no_right');
  }
  const event = eventOf(act);
  const step = afterEvent([...world.cards.values()], known.id, event);
  if (!step.ok) return refuse(REFUSALS[step.code]);
  const effect = effectOf(act, step.value[0]?.serial ?? '', known.id);
  const paper = effect.made
    ? [{ kind: 'paper', paper: 'card', reference: effect.made.serial, personId: known.id } as const]
    : [];
  return { outcome: 'accepted', version: known.version, effects: [effect, ...paper] };
}

/** `touched` is the first card that the event moves: for a replacement, the one that ends or, when none stood, the new one. */
function effectOf(act: CardAct, touched: string, personId: string): CardEffect {
  const nothing = { kind: 'card', personId, at: act.doneAt, ended: null, handed: null, made: null } as const;
  switch (act.kind) {
    case 'card.issued':
      return { ...nothing, made: { serial: act.payload.serial, follows: null, reason: 'first' } };
    case 'card.replaced': {
      const { serial, reason } = act.payload;
      const follows = touched === serial ? null : touched;
      return {
        ...nothing,
        ended: follows === null ? null : { serial: follows, state: 'replaced', why: revokedWhy(reason) },
        made: { serial, follows, reason },
      };
    }
    case 'card.spoiled': {
      const { serial, newSerial } = act.payload;
      return {
        ...nothing,
        ended: { serial, state: 'spoiled', why: 'spoiled' },
        made: { serial: newSerial, follows: serial, reason: 'misprint' },
      };
    }
    case 'card.handed':
      return { ...nothing, handed: { serial: act.payload.serial, to: act.payload.to } };
    case 'card.revoked':
      return { ...nothing, ended: { serial: act.payload.serial, state: 'revoked', why: 'revoked' } };
  }
}
