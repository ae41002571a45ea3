import { createIntl, type IntlShape } from '@formatjs/intl';
import { catalogues, LOCALES, type Language } from '../../../shared/i18n/index.ts';

const open = (language: Language): IntlShape<string> =>
  createIntl({ locale: LOCALES[language], messages: catalogues[language], onError: () => undefined });
const intl: Readonly<Record<Language, IntlShape<string>>> = { fr: open('fr'), ar: open('ar') };

interface Left {
  readonly reference: string;
  /** As people write it. */
  readonly day: string;
  readonly branch: { readonly fr: string; readonly ar: string };
  readonly missing: number;
}
/** What the insured person is told of a deposit: never what the care was. */
export function messageOf({ reference, day, branch, missing }: Left): { fr: string; ar: string } {
  const say = (language: Language): string =>
    intl[language].formatMessage(
      { id: 'care.message' },
      { reference, day, branch: branch[language], missing },
    );
  return { fr: say('fr'), ar: say('ar') };
}

/** What the insured person is told when a piece is asked, and again while it is awaited: never which one. */
export function pieceWordsOf(
  { reference, branch }: Pick<Left, 'reference' | 'branch'>,
  move: 'piece-asked' | 'reminded',
): { fr: string; ar: string } {
  const say = (language: Language): string =>
    intl[language].formatMessage({ id: `care.message.${move}` }, { reference, branch: branch[language] });
  return { fr: say('fr'), ar: say('ar') };
}
