import type { Language } from '../../../shared/i18n/index.ts';

/** One combination, read from text such as `Ctrl+Shift+P`, `F2`, `Escape`, `Alt+1`. */
export interface Combination {
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  /** Lower-case `KeyboardEvent.key`. */
  readonly key: string;
}

/** What a combination looks at in a keyboard event. */
export interface Pressed {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

export function parseKeys(keys: string): Combination {
  const parts = keys.split('+').map((part) => part.trim().toLowerCase());
  const key = parts.at(-1) ?? '';
  return { ctrl: parts.includes('ctrl'), alt: parts.includes('alt'), shift: parts.includes('shift'), key };
}

const isLatin = (key: string): boolean => /^[\u0020-\u024f]$/.test(key);

/**
 * The key as the shortcut names it. On an Arabic layout the K key gives `ن`: the place of the key then speaks for
 * it. On a Latin layout the letter speaks, so that AZERTY and QWERTY both work.
 */
function keyOf(event: Pressed): string {
  if (event.key.length !== 1 || isLatin(event.key)) {
    const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
    return digit ?? event.key.toLowerCase(); // AZERTY gives `&` for the key of 1
  }
  return (/^(?:Key|Digit|Numpad)(\w)$/.exec(event.code)?.[1] ?? event.key).toLowerCase();
}

export const matchesKeys = (keys: string, event: Pressed): boolean => {
  const wanted = parseKeys(keys);
  return (
    wanted.key === keyOf(event) &&
    wanted.ctrl === (event.ctrlKey || event.metaKey) &&
    wanted.alt === event.altKey &&
    wanted.shift === event.shiftKey
  );
};

const NAMES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  ctrl: { fr: 'Ctrl', ar: 'Ctrl' },
  alt: { fr: 'Alt', ar: 'Alt' },
  shift: { fr: 'Maj', ar: 'Maj' },
  enter: { fr: 'Entrée', ar: 'Entrée' },
  escape: { fr: 'Échap', ar: 'Échap' },
  delete: { fr: 'Suppr', ar: 'Suppr' },
  backspace: { fr: 'Retour', ar: 'Retour' },
  arrowup: { fr: '↑', ar: '↑' },
  arrowdown: { fr: '↓', ar: '↓' },
  arrowleft: { fr: '←', ar: '←' },
  arrowright: { fr: '→', ar: '→' },
  ' ': { fr: 'Espace', ar: 'Espace' },
  space: { fr: 'Espace', ar: 'Espace' },
};

/** The keys as they are engraved on the keyboards of the branches (French ones, in both languages). */
export const partsOfKeys = (keys: string, language: Language): readonly string[] =>
  keys.split('+').map((part) => NAMES[part.toLowerCase()]?.[language] ?? part.toUpperCase());

/** For `aria-keyshortcuts`. */
export const ariaKeys = (keys: string): string => keys.replace('Ctrl', 'Control');
