import { createIntl, type IntlShape } from '@formatjs/intl';
import { paramsIn, type ReasonView } from '../../../shared/domain/rules/index.ts';
import { catalogues, LOCALES, type Language } from '../../../shared/i18n/index.ts';

const open = (language: Language): IntlShape<string> =>
  createIntl({ locale: LOCALES[language], messages: catalogues[language], onError: () => undefined });
const intl: Readonly<Record<Language, IntlShape<string>>> = { fr: open('fr'), ar: open('ar') };

/** What names the rule and where to contest at the end of a sentence: papers say both apart. */
const TAILS = [/ (?:Règle|القاعدة) ?: \{rule\}\./u, / (?:Pour contester|للطعن) ?: \{contest\}\./u] as const;

interface Said {
  readonly fr: string;
  readonly ar: string;
}
const both = (say: (language: Language) => string): Said => ({ fr: say('fr'), ar: say('ar') });

/** A reason as a sentence in both languages. */
export const reasonSentence = (reason: ReasonView): Said =>
  both((language) =>
    intl[language].formatMessage({ id: `rules.${reason.code}` }, { ...paramsIn(reason, language) }),
  );

/** The same without the rule and without where to contest. */
export const bareSentence = (reason: ReasonView): Said =>
  both((language) => {
    const pattern = TAILS.reduce(
      (text, tail) => text.replace(tail, ''),
      catalogues[language][`rules.${reason.code}`],
    );
    return intl[language].formatMessage(
      { id: `rules.${reason.code}.bare`, defaultMessage: pattern },
      { ...paramsIn(reason, language) },
    );
  });
