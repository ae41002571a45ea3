import { createIntl, type IntlShape } from '@formatjs/intl';
import { catalogues, LOCALES, type Language } from '../../../shared/i18n/index.ts';
import { paramsIn, type Decision } from '../../../shared/domain/rules/index.ts';
import type { RequestReason } from '../../../shared/domain/requests/index.ts';

const open = (language: Language): IntlShape<string> =>
  createIntl({ locale: LOCALES[language], messages: catalogues[language], onError: () => undefined });
const intl: Readonly<Record<Language, IntlShape<string>>> = { fr: open('fr'), ar: open('ar') };

/** What the rules refuse, in both languages, for somebody who is not at the desk. */
export const refusalSentences = (decision: Decision | null): RequestReason['rules'] =>
  (decision?.reasons ?? [])
    .filter(({ effect }) => effect === 'refuses')
    .slice(0, 10)
    .map((reason) => {
      const say = (language: Language): string =>
        intl[language]
          .formatMessage({ id: `rules.${reason.code}` }, { ...paramsIn(reason, language) })
          .slice(0, 600);
      return { fr: say('fr'), ar: say('ar') };
    });
