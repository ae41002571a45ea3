import { createContext, useContext, useLayoutEffect, useMemo, useState, type ReactNode } from 'react';
import type { Language } from '../../shared/i18n/index.ts';
import { Speaking } from './i18n/I18n.tsx';
import { loadPreferences, savePreferences, type Preferences, type Theme } from './preferences.ts';
import { applyTheme } from './theme.ts';

interface Choice extends Preferences {
  readonly setTheme: (theme: Theme) => void;
}
const PreferencesContext = createContext<Choice | undefined>(undefined);

/** Language and theme of the workstation, in force at once and kept for the next time. */
export function PreferencesProvider({ children }: { readonly children: ReactNode }) {
  const [preferences, setPreferences] = useState(loadPreferences);
  useLayoutEffect(() => applyTheme(preferences.theme), [preferences.theme]);
  const change = useMemo(() => {
    const keep = (part: Partial<Preferences>) =>
      setPreferences((before) => {
        const next = { ...before, ...part };
        savePreferences(next);
        return next;
      });
    return {
      setTheme: (theme: Theme) => keep({ theme }),
      setLanguage: (language: Language) => keep({ language }),
    };
  }, []);
  const choice = useMemo(() => ({ ...preferences, setTheme: change.setTheme }), [preferences, change]);
  return (
    <PreferencesContext value={choice}>
      <Speaking language={preferences.language} onLanguageChange={change.setLanguage}>
        {children}
      </Speaking>
    </PreferencesContext>
  );
}

/** The theme and how to change it; the language is in `useSpeech`. */
export function usePreferences(): Choice {
  const choice = useContext(PreferencesContext);
  if (!choice) throw new Error('usePreferences outside <PreferencesProvider>');
  return choice;
}
