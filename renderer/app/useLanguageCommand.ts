import { useCommands } from '../lib/hotkeys/useCommands.tsx';
import { useSpeech } from '../lib/i18n/I18n.tsx';

/** The other language by one key, before one is in as after. */
export function useLanguageCommand(): void {
  const { language, setLanguage } = useSpeech();
  useCommands(
    [
      {
        id: 'app.language',
        keys: 'Ctrl+Shift+L',
        label: 'app.otherLanguage',
        run: () => setLanguage(language === 'fr' ? 'ar' : 'fr'),
        hideFromBar: true,
      },
    ],
    { everywhere: true },
  );
}
