import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  afterEvent,
  CARD_REASONS,
  CARD_STATES,
  isLive,
  nextState,
  type Card,
  type CardEvent,
  type CardState,
} from '../../../../../shared/domain/cards/index.ts';

const card = (state: CardState, serial = 'CA-1'): Card => ({ serial, personId: 'p', state });
const codeOf = (state: CardState, event: CardEvent['kind']): string => {
  const next = nextState(card(state), event);
  return next.ok ? next.value : next.code;
};

describe('a card', () => {
  test.each([
    ['requested', 'printed', 'printed'],
    ['printed', 'printed', 'printed'],
    ['handed', 'printed', 'handed'],
    ['requested', 'handed', 'cards.not_printed'],
    ['printed', 'handed', 'handed'],
    ['handed', 'handed', 'cards.already_handed'],
    ['requested', 'spoiled', 'spoiled'],
    ['printed', 'spoiled', 'spoiled'],
    ['handed', 'spoiled', 'cards.already_handed'],
    ['requested', 'replaced', 'cards.not_printed'],
    ['printed', 'replaced', 'replaced'],
    ['handed', 'replaced', 'replaced'],
    ['requested', 'revoked', 'revoked'],
    ['handed', 'revoked', 'revoked'],
    ['printed', 'issued', 'papers.card_exists'],
  ] as const)('%s, then %s: %s', (state, event, answer) => {
    expect(codeOf(state, event)).toBe(answer);
  });

  test.each(CARD_STATES.filter((state) => !isLive(state)))('%s is over, whatever happens', (state) => {
    for (const event of ['issued', 'printed', 'handed', 'spoiled', 'replaced', 'revoked'] as const)
      expect(codeOf(state, event)).toBe('cards.ended');
  });
});

describe('the cards of a person', () => {
  const made = (event: CardEvent, ...cards: readonly Card[]) => afterEvent(cards, 'p', event);

  test('a second first issue is refused while one stands, and allowed once it was revoked', () => {
    expect(made({ kind: 'issued', serial: 'CA-2' }, card('printed'))).toEqual({
      ok: false,
      code: 'papers.card_exists',
    });
    expect(made({ kind: 'issued', serial: 'CA-2' }, card('revoked'))).toMatchObject({ ok: true });
  });

  test('a loss ends the card that stands, named or not, and makes another', () => {
    for (const replaces of ['CA-1', null])
      expect(made({ kind: 'replaced', serial: 'CA-2', replaces, reason: 'loss' }, card('handed'))).toEqual({
        ok: true,
        value: [card('replaced'), card('requested', 'CA-2')],
      });
  });

  test('a loss of a card that was made elsewhere makes one here', () => {
    expect(made({ kind: 'replaced', serial: 'CA-2', replaces: null, reason: 'loss' })).toEqual({
      ok: true,
      value: [card('requested', 'CA-2')],
    });
  });

  test('a right of one’s own gives a card to whoever has none, and no second one', () => {
    const event = { kind: 'replaced', serial: 'CA-2', replaces: null, reason: 'own-right' } as const;
    expect(made(event)).toMatchObject({ ok: true });
    expect(made(event, card('handed'))).toEqual({ ok: false, code: 'papers.card_exists' });
  });

  test('somebody else’s card is nobody’s here, and its serial is taken', () => {
    const other = { ...card('handed', 'CA-9'), personId: 'q' };
    expect(made({ kind: 'handed', serial: 'CA-9' }, other)).toEqual({ ok: false, code: 'cards.unknown' });
    expect(made({ kind: 'issued', serial: 'CA-9' }, other)).toEqual({ ok: false, code: 'cards.serial_used' });
  });
});

const serial = fc.integer({ min: 1, max: 12 }).map((rank) => `CA-${rank}`);
const event: fc.Arbitrary<CardEvent> = fc.oneof(
  fc.record({ kind: fc.constant('issued' as const), serial }),
  fc.record({
    kind: fc.constant('replaced' as const),
    serial,
    replaces: fc.option(serial),
    reason: fc.constantFrom(...CARD_REASONS),
  }),
  fc.record({ kind: fc.constant('printed' as const), serial }),
  fc.record({ kind: fc.constant('spoiled' as const), serial, newSerial: serial }),
  fc.record({ kind: fc.constant('handed' as const), serial }),
  fc.record({ kind: fc.constant('revoked' as const), serial }),
);
const happening = fc.record({ personId: fc.constantFrom('p', 'q', 'r'), event });

test('whatever happens, a person has one card that stands at most, and no serial comes twice', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 60 }), (happenings) => {
      const cards = new Map<string, Card>();
      for (const { personId, event: one } of happenings) {
        const before = new Map(cards);
        const step = afterEvent([...cards.values()], personId, one);
        if (!step.ok) continue;
        for (const changed of step.value) {
          const known = before.get(changed.serial);
          // A serial keeps its person for ever, and what has ended never comes back.
          if (known) expect(known.personId).toBe(changed.personId);
          if (known && !isLive(known.state)) expect(changed.state).toBe(known.state);
          cards.set(changed.serial, changed);
        }
        for (const person of ['p', 'q', 'r']) {
          const standing = [...cards.values()].filter(
            (each) => each.personId === person && isLive(each.state),
          );
          expect(standing.length).toBeLessThanOrEqual(1);
        }
        const fresh = step.value.filter((each) => !before.has(each.serial));
        expect(fresh.length).toBe(['issued', 'replaced', 'spoiled'].includes(one.kind) ? 1 : 0);
      }
    }),
    { numRuns: 500 },
  );
});
