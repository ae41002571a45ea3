import { Contrast } from 'lucide-react';
import { Radio, RadioGroup } from 'react-aria-components';
import { useSpeech } from '../lib/i18n/I18n.tsx';
import { usePreferences } from '../lib/Preferences.tsx';
import { THEMES } from '../lib/preferences.ts';
import { IconButton, Menu } from '../ui/index.ts';
import css from './TopBar.module.css';

/** Language and theme: at hand everywhere, even before one is signed in. */
export function Comfort() {
  const { t, language, setLanguage } = useSpeech();
  const { theme, setTheme } = usePreferences();
  return (
    <>
      <RadioGroup
        aria-label={t('app.language')}
        orientation="horizontal"
        className={css.languages}
        value={language}
        onChange={(value) => setLanguage(value === 'ar' ? 'ar' : 'fr')}
      >
        <Radio value="fr" className={css.language} aria-label="Français" lang="fr">
          FR
        </Radio>
        <Radio value="ar" className={css.language} aria-label="العربية" lang="ar">
          ع
        </Radio>
      </RadioGroup>
      <Menu
        label={t('app.theme')}
        trigger={<IconButton icon={Contrast} label={t('app.theme')} />}
        entries={THEMES.map((id) => ({
          id,
          label: t(`app.theme.${id}`),
          isSelected: id === theme,
          onPress: () => setTheme(id),
        }))}
      />
    </>
  );
}
