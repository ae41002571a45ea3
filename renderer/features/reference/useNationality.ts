import { useSpeech } from '../../lib/i18n/I18n.tsx';
import { alpha2Of } from './countries.ts';
import { LOCALES } from '../../../shared/i18n/index.ts';

/** Names a country from its three letters, in the screen's language. */
export function useNationality(): (alpha3: string) => string {
  const { language } = useSpeech();
  const names = new Intl.DisplayNames(LOCALES[language], { type: 'region', fallback: 'code' });
  return (alpha3) => {
    const alpha2 = alpha2Of(alpha3);
    return alpha2 === undefined ? alpha3 : (names.of(alpha2) ?? alpha3);
  };
}
