import type { CardReason } from './reasons.ts';

/**
 * requested: a serial is taken, nothing is printed · printed: a good card came out · handed: somebody holds it · spoiled: misprinted,
 * its serial is consumed · replaced: another one stands in its place · revoked: taken back.
 */
export const CARD_STATES = ['requested', 'printed', 'handed', 'spoiled', 'replaced', 'revoked'] as const;
export type CardState = (typeof CARD_STATES)[number];

const LIVE: ReadonlySet<CardState> = new Set(['requested', 'printed', 'handed']);
/** A card that stands: a person has one at most. */
export const isLive = (state: CardState): boolean => LIVE.has(state);

/** Where one card is in its life. */
export interface Card {
  readonly serial: string;
  readonly personId: string;
  readonly state: CardState;
}

/** What happens to a card. `serial` names the card; a new one takes a serial that nothing ever bore. */
export type CardEvent =
  | { readonly kind: 'issued'; readonly serial: string }
  | {
      readonly kind: 'replaced';
      readonly serial: string;
      /** The card that was lost, stolen or damaged; null when it is the one that stands, or one made elsewhere. */
      readonly replaces: string | null;
      readonly reason: CardReason;
    }
  | { readonly kind: 'printed'; readonly serial: string }
  | { readonly kind: 'spoiled'; readonly serial: string; readonly newSerial: string }
  | { readonly kind: 'handed'; readonly serial: string }
  | { readonly kind: 'revoked'; readonly serial: string };

/** Why a card cannot go on: codes of `error-codes.ts`. */
export type CardRefusal =
  | 'papers.card_exists'
  | 'cards.unknown'
  | 'cards.ended'
  | 'cards.not_printed'
  | 'cards.already_handed'
  | 'cards.serial_used';

export type Step<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: CardRefusal };

const refuse = (code: CardRefusal): { readonly ok: false; readonly code: CardRefusal } => ({
  ok: false,
  code,
});
const reach = <T>(value: T): Step<T> => ({ ok: true, value });

/** The state of a card after something happened to it, or why it cannot happen. */
export function nextState(card: Card, event: CardEvent['kind']): Step<CardState> {
  if (!isLive(card.state)) return refuse('cards.ended');
  switch (event) {
    case 'issued':
      return refuse('papers.card_exists');
    case 'printed':
      return card.state === 'requested' ? reach('printed') : reach(card.state);
    case 'handed':
      if (card.state === 'handed') return refuse('cards.already_handed');
      return card.state === 'printed' ? reach('handed') : refuse('cards.not_printed');
    case 'spoiled':
      // What somebody holds is not a misprint: it is replaced, with a statement.
      return card.state === 'handed' ? refuse('cards.already_handed') : reach('spoiled');
    case 'replaced':
      return card.state === 'requested' ? refuse('cards.not_printed') : reach('replaced');
    case 'revoked':
      return reach('revoked');
  }
}

/**
 * The cards that an event changes or makes, as they are after it. `cards` holds those of the person, and any other whose
 * serial the event names. The same function decides at the counter and at the central.
 */
export function afterEvent(
  cards: readonly Card[],
  personId: string,
  event: CardEvent,
): Step<readonly Card[]> {
  const own = cards.filter((card) => card.personId === personId);
  const find = (serial: string): Card | undefined => own.find((card) => card.serial === serial);
  const isUsed = (serial: string): boolean => cards.some((card) => card.serial === serial);
  const standing = own.find(({ state }) => isLive(state));
  const fresh = (serial: string): Card => ({ serial, personId, state: 'requested' });
  const moved = (card: Card, ...more: readonly Card[]): Step<readonly Card[]> => {
    const next = nextState(card, event.kind);
    return next.ok ? reach([{ ...card, state: next.value }, ...more]) : next;
  };

  switch (event.kind) {
    case 'issued':
      if (standing) return refuse('papers.card_exists');
      return isUsed(event.serial) ? refuse('cards.serial_used') : reach([fresh(event.serial)]);
    case 'replaced': {
      if (isUsed(event.serial)) return refuse('cards.serial_used');
      // A right of one's own gives a first card: whoever has one keeps it.
      if (event.reason === 'own-right')
        return standing ? refuse('papers.card_exists') : reach([fresh(event.serial)]);
      if (event.replaces === null)
        return standing ? moved(standing, fresh(event.serial)) : reach([fresh(event.serial)]);
      const card = find(event.replaces);
      return card ? moved(card, fresh(event.serial)) : refuse('cards.unknown');
    }
    case 'spoiled': {
      if (isUsed(event.newSerial)) return refuse('cards.serial_used');
      const card = find(event.serial);
      return card ? moved(card, fresh(event.newSerial)) : refuse('cards.unknown');
    }
    case 'printed':
    case 'handed':
    case 'revoked': {
      const card = find(event.serial);
      return card ? moved(card) : refuse('cards.unknown');
    }
  }
}
