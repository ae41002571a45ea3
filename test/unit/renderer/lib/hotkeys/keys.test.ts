import { describe, expect, it } from 'vitest';
import { ariaKeys, matchesKeys, parseKeys, partsOfKeys } from '../../../../../renderer/lib/hotkeys/keys.ts';

const pressed = (key: string, code: string, held: readonly ('ctrl' | 'alt' | 'shift' | 'meta')[] = []) => ({
  key,
  code,
  ctrlKey: held.includes('ctrl'),
  altKey: held.includes('alt'),
  shiftKey: held.includes('shift'),
  metaKey: held.includes('meta'),
});

describe('shortcuts', () => {
  it('are read from text', () => {
    expect(parseKeys('Ctrl+Shift+P')).toEqual({ ctrl: true, shift: true, alt: false, key: 'p' });
    expect(parseKeys('F2')).toEqual({ ctrl: false, shift: false, alt: false, key: 'f2' });
  });

  it('want exactly their modifiers', () => {
    expect(matchesKeys('Ctrl+K', pressed('k', 'KeyK', ['ctrl']))).toBe(true);
    expect(matchesKeys('Ctrl+K', pressed('k', 'KeyK'))).toBe(false);
    expect(matchesKeys('Ctrl+K', pressed('K', 'KeyK', ['ctrl', 'shift']))).toBe(false);
    expect(matchesKeys('Ctrl+Enter', pressed('Enter', 'Enter', ['ctrl']))).toBe(true);
    expect(matchesKeys('F2', pressed('F2', 'F2', ['alt']))).toBe(false);
  });

  it('work on an Arabic layout, where the key gives another letter', () => {
    expect(matchesKeys('Ctrl+K', pressed('ن', 'KeyK', ['ctrl']))).toBe(true);
  });

  it('follow the letter, not the place, on AZERTY', () => {
    expect(matchesKeys('Ctrl+A', pressed('a', 'KeyQ', ['ctrl']))).toBe(true);
    expect(matchesKeys('Ctrl+Q', pressed('a', 'KeyQ', ['ctrl']))).toBe(false);
  });

  it('find the digits of AZERTY, which need Shift to be digits', () => {
    expect(matchesKeys('Alt+1', pressed('&', 'Digit1', ['alt']))).toBe(true);
    expect(matchesKeys('Alt+2', pressed('é', 'Digit2', ['alt']))).toBe(true);
  });

  it('take the command key of a Mac for Ctrl', () => {
    expect(matchesKeys('Ctrl+K', pressed('k', 'KeyK', ['meta']))).toBe(true);
  });

  it('are shown as engraved on French keyboards', () => {
    expect(partsOfKeys('Ctrl+Enter', 'fr')).toEqual(['Ctrl', 'Entrée']);
    expect(partsOfKeys('Shift+Escape', 'ar')).toEqual(['Maj', 'Échap']);
    expect(ariaKeys('Ctrl+K')).toBe('Control+K');
  });
});
