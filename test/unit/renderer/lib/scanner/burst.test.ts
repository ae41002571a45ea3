import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BurstDetector,
  FAST_MS,
  LINE_SILENCE_MS,
  SEIZE_AT,
  SILENCE_MS,
  usCharacter,
  ZONE_SILENCE_MS,
  type Verdict,
} from '../../../../../renderer/lib/scanner/burst.ts';

const stroke = (
  key: string,
  atMs: number,
  more: { code?: string; shift?: boolean; isRepeat?: boolean } = {},
) => ({
  key,
  code: '',
  shift: false,
  isRepeat: false,
  atMs,
  ...more,
});

/** Types a text with one gap between keys; `\n` is Enter. */
function type(detector: BurstDetector, text: string, gapMs: number): readonly Verdict[] {
  return [...text].map((key, index) =>
    detector.feed(stroke(key === '\n' ? 'Enter' : key, 1000 + index * gapMs)),
  );
}

const TD1 = [
  'I<MARK01234567J123456<<<<<<<<<',
  '8703241F3001017MAR<<<<<<<<<<<4',
  'BENJELLOUN<<SALMA<<<<<<<<<<<<<',
].join('\n');

describe('the scanner', () => {
  it('takes the keys of a burst from the fifth on, and gives the whole text', () => {
    const detector = new BurstDetector();
    const verdicts = type(detector, 'J123456\n', 5);
    expect(verdicts.slice(0, SEIZE_AT)).toEqual(['pass', 'pass', 'pass', 'pass', 'seize']);
    expect(verdicts.slice(SEIZE_AT)).toEqual(['swallow', 'swallow', 'swallow']);
    expect(detector.end()).toEqual({ text: 'J123456', isScan: true });
  });

  it('reads the three lines of an identity card as one scan', () => {
    const detector = new BurstDetector();
    type(detector, `${TD1}\n`, 4);
    expect(detector.end()).toEqual({ text: TD1, isScan: true });
  });

  it('waits longer after Enter, since another line may come', () => {
    const detector = new BurstDetector();
    type(detector, 'ABCDEFG', 4);
    expect(detector.silenceMs).toBe(SILENCE_MS);
    detector.feed(stroke('Enter', 1030));
    expect(detector.silenceMs).toBe(LINE_SILENCE_MS);
  });

  it('puts the limit between a slow scanner (20 ms a key) and the fastest fingers (40 ms)', () => {
    const scanner = new BurstDetector();
    type(scanner, 'J1234567', 20);
    expect(scanner.isScanning).toBe(true);
    const person = new BurstDetector();
    type(person, 'J1234567', 40);
    expect(person.isScanning).toBe(false);
  });

  it('leaves a fast typist alone', () => {
    const detector = new BurstDetector();
    expect(new Set(type(detector, 'BENJELLOUN\n', FAST_MS + 1))).toEqual(new Set(['pass']));
    expect(detector.end()).toBeUndefined();
  });

  it('never takes a person for a scanner, whatever they type, when their keys are further apart', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.constantFrom('a', 'é', 'ن', '7', '<', 'Enter', 'Tab', 'Backspace', 'Shift'),
            fc.integer({ min: FAST_MS + 1, max: 4000 }),
          ),
        ),
        (keys) => {
          const detector = new BurstDetector();
          let atMs = 0;
          for (const [key, gapMs] of keys) {
            atMs += gapMs;
            expect(detector.feed(stroke(key, atMs))).toBe('pass');
          }
        },
      ),
    );
  });

  it('does not take a held key for a scan', () => {
    const detector = new BurstDetector();
    const verdicts = Array.from({ length: 20 }, (_, index) =>
      detector.feed(stroke('a', index * 10, { isRepeat: index > 0 })),
    );
    expect(new Set(verdicts)).toEqual(new Set(['pass']));
  });

  it('gives back what turns out too short to be a scan', () => {
    const detector = new BurstDetector();
    type(detector, 'ABCDE', 10);
    expect(detector.end()).toEqual({ text: 'ABCDE', isScan: false });
  });

  it('begins afresh after a silence', () => {
    const detector = new BurstDetector();
    type(detector, 'abc', 5);
    expect(detector.isFresh(1200)).toBe(true);
    expect(detector.feed(stroke('d', 1200))).toBe('pass');
    expect(detector.feed(stroke('e', 1205))).toBe('pass');
  });

  it('lets Shift through in the middle of a burst', () => {
    const detector = new BurstDetector();
    const keys = ['Shift', 'I', 'Shift', '<', 'M', 'Shift', 'A', 'R', 'K', '0'];
    keys.forEach((key, index) => detector.feed(stroke(key, index * 5)));
    expect(detector.end()).toEqual({ text: 'I<MARK0', isScan: true });
  });

  it('reads by the place of the keys when the PC is set for Arabic', () => {
    const detector = new BurstDetector();
    const keys: readonly (readonly [string, string, boolean])[] = [
      ['ت', 'KeyJ', true],
      ['1', 'Digit1', false],
      ['2', 'Digit2', false],
      ['3', 'Digit3', false],
      ['4', 'Digit4', false],
      ['5', 'Digit5', false],
      ['6', 'Digit6', false],
    ];
    keys.forEach(([key, code, shift], index) => detector.feed(stroke(key, index * 5, { code, shift })));
    expect(detector.end()).toEqual({ text: 'J123456', isScan: true });
  });

  it('waits longer while a zone is not whole, and no longer once it is', () => {
    const detector = new BurstDetector();
    type(detector, `${TD1.split('\n')[0]}\n`, 4);
    expect(detector.silenceMs).toBe(ZONE_SILENCE_MS);
    type(detector, `${TD1.split('\n').slice(1).join('\n')}`, 4);
    expect(detector.silenceMs).toBe(SILENCE_MS);
    expect(detector.end()).toEqual({ text: TD1, isScan: true });
  });

  it('reads by the place of the keys when digits come out as the accents of AZERTY', () => {
    const detector = new BurstDetector();
    [...'àéé&éà"'].forEach((key, index) =>
      detector.feed(stroke(key, index * 5, { code: `Digit${'0221203'[index]}` })),
    );
    expect(detector.end()).toEqual({ text: '0221203', isScan: true });
  });

  it('knows the filler of machine-readable zones on the US layout', () => {
    expect(usCharacter('Comma', true)).toBe('<');
    expect(usCharacter('KeyQ', true)).toBe('Q');
    expect(usCharacter('Digit2', true)).toBe('@');
    expect(usCharacter('F2', false)).toBeUndefined();
  });
});
