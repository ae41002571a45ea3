import { describe, expect, it } from 'vitest';
import { countOf, modelledSeconds, OPERATORS } from '../../bench/keystroke-model.ts';
import { ACTS, LANGUAGES } from '../../bench/keystrokes.ts';
import { ACT_NAMES, readAct, strokeOf, type Stroke } from '../../support/strokes.ts';

const press = (...keys: string[]): Stroke[] => keys.map((each) => ({ kind: 'press', keys: each }));
const { home, key, mental } = OPERATORS;

describe('the keystroke-level model', () => {
  it('counts Shift and Ctrl as keys of their own', () => {
    expect(countOf(press('Control+Enter')).keys).toBe(2);
    expect(countOf([strokeOf('El Fassi')]).keys).toBe(10);
  });

  it('thinks before a key and before the Enter that ends a text, not before the text', () => {
    expect(countOf([strokeOf('Rabat'), ...press('Enter')]).mentals).toBe(1);
    expect(countOf(press('Enter', 'Enter')).mentals).toBe(2);
  });

  it('takes a key pressed again and again for one thought, and the Enter that ends it for none', () => {
    expect(countOf(press('Tab', 'Tab', 'Tab', 'Space')).mentals).toBe(1);
    expect(countOf(press('ArrowDown', 'Enter')).mentals).toBe(1);
    expect(countOf(press('ArrowDown', 'Control+Enter')).mentals).toBe(2);
  });

  it('types words at the pace of the typist, and codes at that of reading them', () => {
    const word = modelledSeconds([strokeOf('rabat')], 'ordinary');
    expect(word).toBeCloseTo(home + 5 * key.ordinary);
    expect(modelledSeconds([strokeOf('02032026')], 'ordinary')).toBeCloseTo(home + 8 * OPERATORS.randomKey);
    expect(modelledSeconds([strokeOf('qx410203')], 'skilled')).toBeCloseTo(home + 8 * OPERATORS.codeKey);
  });

  it('lays the hand on the scanner and back', () => {
    const scan = modelledSeconds([{ kind: 'scan' }], 'skilled');
    expect(scan).toBeCloseTo(3 * home + OPERATORS.scan + mental);
  });
});

describe('the keys that the end-to-end stories press', () => {
  it.each(ACT_NAMES)('are recorded for %s in both languages', (act) => {
    for (const language of LANGUAGES) expect(readAct(act, language).length).toBeGreaterThan(0);
  });

  it.each(ACT_NAMES.filter((act) => ACTS[act].goalSeconds !== undefined))(
    'keep %s within its goal, at 40 words a minute',
    (act) => {
      for (const language of LANGUAGES)
        expect(modelledSeconds(readAct(act, language), 'ordinary')).toBeLessThanOrEqual(
          ACTS[act].goalSeconds ?? 0,
        );
    },
  );
});
