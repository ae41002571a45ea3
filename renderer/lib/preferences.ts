import type { Language } from '../../shared/i18n/index.ts';

export const THEMES = ['auto', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** How this workstation likes its screens. Comfort only: never anything about people. */
export interface Preferences {
  readonly language: Language;
  readonly theme: Theme;
}

const KEY = 'guichet.preferences';
const DEFAULTS: Preferences = { language: 'fr', theme: 'auto' };

/** Reads preferences from their text; anything strange falls back to the default. */
export function parsePreferences(text: string | null): Preferences {
  try {
    const read: unknown = JSON.parse(text ?? '{}');
    if (typeof read !== 'object' || read === null) return DEFAULTS;
    const { language, theme } = read as Record<string, unknown>;
    return {
      language: language === 'ar' || language === 'fr' ? language : DEFAULTS.language,
      theme: THEMES.find((known) => known === theme) ?? DEFAULTS.theme,
    };
  } catch {
    return DEFAULTS;
  }
}

export function loadPreferences(): Preferences {
  try {
    return parsePreferences(localStorage.getItem(KEY));
  } catch {
    return DEFAULTS; // storage may be closed to the page: preferences then live as long as it
  }
}

export function savePreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // nothing to do: the screen already shows the choice
  }
}
